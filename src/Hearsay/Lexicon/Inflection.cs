namespace Hearsay.Lexicons;

/// <summary>English inflection by rule, for tables that list only the base form.</summary>
internal static class Inflection
{
    /// <summary>
    /// The regular plural of a noun phrase, its last word with -s, -es or -ies, "man" as "men"; also the -s form of a verb.
    /// </summary>
    public static string Plural(string noun)
    {
        // "troops", "forces", "police": there are many already.
        if (noun is "police" or "people" || noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) && !noun.EndsWith("is", StringComparison.Ordinal))
            return noun;
        if (noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("human", StringComparison.Ordinal))
            return noun[..^2] + "en";
        if (noun.EndsWith("person", StringComparison.Ordinal))
            return noun[..^6] + "people";
        if (noun.Length > 1 && noun[^1] == 'y' && !IsVowel(noun[^2]))
            return noun[..^1] + "ies";
        return EndsInSibilant(noun) ? noun + "es" : noun + "s";
    }

    /// <summary>The -ing forms that a verb may have.</summary>
    public static IEnumerable<string> Progressives(string verb) => Stems(verb, "ing").Select(static s => s + "ing");

    /// <summary>
    /// What a verb may look like before -ed or -ing: "plan" and "plann", "rais", "carri" before -ed. Whether a last consonant is
    /// doubled depends on the stress, which spelling does not show: both are given.
    /// </summary>
    public static IEnumerable<string> Stems(string verb, string ending)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            return [ending == "ing" ? verb[..^2] + "y" : verb[..^1]];
        if (verb.EndsWith('e'))
            return verb.EndsWith("ee", StringComparison.Ordinal) && ending == "ing" ? [verb] : [verb[..^1]];
        if (verb.Length > 1 && verb[^1] == 'y' && !IsVowel(verb[^2]))
            return [ending == "ed" ? verb[..^1] + "i" : verb];
        return verb.Length > 1 && IsVowel(verb[^2]) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') ? [verb, verb + verb[^1]] : [verb];
    }

    private static bool IsVowel(char c) => "aeiou".Contains(c, StringComparison.Ordinal);

    private static bool EndsInSibilant(string noun) =>
        noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z')
        || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal);
}
