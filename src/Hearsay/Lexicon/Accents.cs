namespace Hearsay.Lexicons;

/// <summary>
/// Letters without their accents: news writes "Erdoğan" and "Erdogan", "Khürelsükh" and "Khurelsukh". Each letter becomes one
/// letter, so that the length stays. Unicode's decompositions, with plain letters for those that have none ("ł", "ø").
/// </summary>
internal static class Accents
{
    private const char FirstLatin = 'À', FirstAdditional = '\u1E00', UpperSchwa = 'Ə', LowerSchwa = 'ə';

    // The letters from U+00C0 and from U+1E00 on; ? where a sign is no letter with an accent.
    private const string Latin = "AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLl?"
        + "?LlNnNnNn?NnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?";

    private const string Additional = "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
        + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwy??????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
        + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????";

    /// <summary>The name without accents; the same object where it has none.</summary>
    public static string Without(string name) =>
        System.Text.Ascii.IsValid(name) ? name : string.Create(name.Length, name, static (target, source) => Remove(source, target));

    /// <summary>Writes letters without their accents to a span that is as long.</summary>
    public static void Remove(ReadOnlySpan<char> source, Span<char> target)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = Without(source[i]);
    }

    /// <summary>The letter without its accent.</summary>
    public static char Without(char c)
    {
        if (c < FirstLatin)
            return c;
        var plain = c switch
        {
            < (char)(FirstLatin + 192) => Latin[c - FirstLatin],
            >= FirstAdditional and < (char)(FirstAdditional + 256) => Additional[c - FirstAdditional],
            UpperSchwa => 'A',
            LowerSchwa => 'a',
            'ǎ' => 'a',
            'ș' => 's',
            'Ș' => 'S',
            'ț' => 't',
            'Ț' => 'T',
            'ǧ' => 'g',
            _ => c,
        };
        return plain == '?' ? c : plain;
    }
}
