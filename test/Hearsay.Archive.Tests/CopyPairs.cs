using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Archives.Tests;

/// <summary>Makes copies of a text as they are met: cut, put into another order, lightly edited. The same for the same seed.</summary>
internal static partial class CopyPairs
{
    // What an editor changes a word to; none of it matters but that it is another.
    private static readonly string[] Others = ["however", "early", "local", "added", "state", "later", "nearly", "whole", "north", "still", "senior", "second", "today", "officials", "about"];

    /// <summary>The kinds of copies.</summary>
    public static IEnumerable<(string Kind, Func<string, Random, string> Make)> Kinds =>
    [
        ("cut to 50 to 90%", static (text, random) => Cut(text, random, 0.5 + 0.4 * random.NextDouble())),
        ("paragraphs in another order", Reorder),
        ("2 to 6% of the words edited", static (text, random) => Edit(text, random, 0.02 + 0.04 * random.NextDouble())),
        ("cut to 60 to 90% and 2 to 4% edited", static (text, random) => Edit(Cut(text, random, 0.6 + 0.3 * random.NextDouble()), random, 0.02 + 0.02 * random.NextDouble())),
        ("another order, cut to 70 to 90%, 2 to 4% edited", static (text, random) =>
            Edit(Cut(Reorder(text, random), random, 0.7 + 0.2 * random.NextDouble()), random, 0.02 + 0.02 * random.NextDouble())),
    ];

    // From the end, as papers cut what agencies send; whole sentences.
    private static string Cut(string text, Random random, double share)
    {
        _ = random;
        var end = Math.Min(text.Length, (int)(text.Length * share));
        var stop = text.IndexOf(". ", end, StringComparison.Ordinal);
        return stop < 0 ? text[..end] : text[..(stop + 1)];
    }

    private static string Reorder(string text, Random random)
    {
        var parts = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4)
            parts = text.Split(". ");
        random.Shuffle(parts);
        return string.Join("\n\n", parts);
    }

    // A third of the edits each: another word, a word left out, a word put in.
    private static string Edit(string text, Random random, double share)
    {
        var edited = new StringBuilder();
        foreach (Match word in Word().Matches(text))
        {
            var other = Others[random.Next(Others.Length)];
            edited.Append(random.NextDouble() >= share ? word.Value : random.Next(3) switch
            {
                0 => $"{other} ",
                1 => "",
                _ => $"{word.Value}{other} ",
            });
        }
        return edited.ToString();
    }

    [GeneratedRegex(@"\S+\s*")]
    private static partial Regex Word();
}
