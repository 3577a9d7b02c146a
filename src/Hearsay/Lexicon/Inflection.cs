namespace Hearsay.Lexicons;

/// <summary>English inflection by rule, for tables that list only the base form.</summary>
internal static class Inflection
{
    /// <summary>The regular plural of a noun phrase: its last word takes -s, -es or -ies, and "man" becomes "men".</summary>
    public static string Plural(string noun)
    {
        if (noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("human", StringComparison.Ordinal))
            return noun[..^2] + "en";
        if (noun.EndsWith("person", StringComparison.Ordinal))
            return noun[..^6] + "people";
        if (noun.Length > 1 && noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal))
            return noun[..^1] + "ies";
        return EndsInSibilant(noun) ? noun + "es" : noun + "s";
    }

    private static bool EndsInSibilant(string noun) =>
        noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z')
        || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal);
}
