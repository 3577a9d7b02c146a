using System.Globalization;

namespace Hearsay.Language;

/// <summary>
/// Boundaries that are plain to see but so rare in the treebanks that no model learns them. Training does not ask here:
/// where the treebanks do have such a place, it is learned as any other.
/// </summary>
internal static class UnseenBoundary
{
    private const int ShortestWord = 3;

    /// <summary>
    /// Whether it is plain that a word ends before atom <paramref name="at"/>, or does not: an amount after a sign of
    /// currency is a word ("€|1.5"), and so is the full stop of a sentence that the next one follows without a space ("left|.|She").
    /// </summary>
    public static bool EndsWord(string text, AtomList atoms, int at, out bool ends)
    {
        var (before, next) = (atoms[at - 1], atoms[at]);
        ends = char.GetUnicodeCategory(text[before.Start]) == UnicodeCategory.CurrencySymbol && char.IsDigit(text[next.Start])
            || IsGluedStop(text, atoms, at) || IsGluedStop(text, atoms, at - 1);
        return ends;
    }

    /// <summary>
    /// Whether it is plain that a sentence ends behind word <paramref name="index"/>, or does not: none ends behind a
    /// quotation mark or bracket that opens, and one ends behind a full stop that a quotation mark follows which opens.
    /// </summary>
    public static bool IsDecided(string text, ReadOnlySpan<Segment> words, int index, out bool ends)
    {
        ends = words[index].End - words[index].Start == 1 && text[words[index].Start] is '.' or '!' or '?'
            && IsOpening(text, words, index + 1) && text[words[index + 1].Start] is not ('(' or '[');
        return ends || IsOpening(text, words, index);
    }

    // A quotation mark or bracket with a space before it and none behind.
    private static bool IsOpening(string text, ReadOnlySpan<Segment> words, int index) =>
        index + 1 < words.Length
        && words[index].End - words[index].Start == 1
        && text[words[index].Start] is '"' or '\'' or '“' or '‘' or '(' or '['
        && words[index].End == words[index + 1].Start
        && (index == 0 || words[index - 1].End < words[index].Start);

    // Small letters, a full stop, then a capital and a small letter: no link, no file name, no abbreviation looks so.
    private static bool IsGluedStop(string text, AtomList atoms, int at)
    {
        if (at < 1 || at + 1 >= atoms.Count || atoms[at].AfterSpace || atoms[at + 1].AfterSpace || text[atoms[at].Start] != '.')
            return false;
        var word = text.AsSpan(atoms[at - 1].Start, atoms[at - 1].End - atoms[at - 1].Start);
        var next = text.AsSpan(atoms[at + 1].Start, atoms[at + 1].End - atoms[at + 1].Start);
        return word.Length >= ShortestWord && char.IsLower(word[^1]) && char.IsLower(word[^2])
            && next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[1])
            && Abbreviations.KindOf(word) == AbbreviationKind.None
            && !next.Equals("com", StringComparison.OrdinalIgnoreCase) && !next.Equals("org", StringComparison.OrdinalIgnoreCase)
            && !next.Equals("net", StringComparison.OrdinalIgnoreCase);
    }
}
