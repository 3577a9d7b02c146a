using System.Text.RegularExpressions;

namespace Hearsay.Language;

/// <summary>
/// Finds the dateline that opens a wire's report: "MOSCOW, Oct 15 (Reuters) -". It is layout and no part of the sentence after it.
/// </summary>
public static partial class Datelines
{
    // Longer than this it is a sentence in capitals.
    private const int Longest = 90;

    /// <summary>Where the dateline ends that opens <paramref name="paragraph"/>, its dash and the space after it included.</summary>
    /// <returns>The place after it; the paragraph's start where it opens with none.</returns>
    public static int End(string text, TextSpan paragraph)
    {
        ArgumentNullException.ThrowIfNull(text);
        var opening = text.AsSpan(paragraph.Start, Math.Min(Longest, paragraph.Length));
        foreach (var match in Pattern().EnumerateMatches(opening))
            return paragraph.Start + match.Length;
        return paragraph.Start;
    }

    // The town in capitals, perhaps its country, perhaps the day, perhaps the agency in brackets, and a dash between spaces.
    [GeneratedRegex(@"^\s*\p{Lu}[\p{Lu}'’.\-]{2,}(?: \p{Lu}[\p{Lu}'’.\-]+){0,3}(?:, ?\p{L}[\p{L}. ]{1,24})?(?:,? (?:\p{Lu}\p{Ll}{2,8}\.? ?\d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8})(?:, \d{4})?)?,?\s*(?:\([^)\n]{2,40}\))?\s*(?:—|–|--?)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
