namespace Hearsay.Actors;

/// <summary>Compares personal names: "al-Sharaa" and "Ahmad al-Sharaa", "Assad" and "Bashar al-Assad", "Xi" and "Xi Jinping".</summary>
internal static class PersonalNames
{
    private static readonly string[] Articles = ["al-", "el-", "ul-", "as-", "ash-", "ad-", "at-", "an-", "ar-", "ath-", "az-", "al", "el"];

    /// <summary>The parts of a name as they are compared: small letters, without the Arabic article.</summary>
    public static string[] Parts(string name)
    {
        var parts = name.Replace('‑', '-').Replace('’', '\'').ToLowerInvariant().Split((char[])[' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var article in Articles)
            {
                if (article.EndsWith('-') && parts[i].Length > article.Length + 1 && parts[i].StartsWith(article, StringComparison.Ordinal))
                {
                    parts[i] = parts[i][article.Length..];
                    break;
                }
            }
        }
        return [.. parts.Where(static p => !Articles.Contains(p) && p.Length > 0)];
    }

    /// <summary>
    /// True when both may name one person: the shorter's parts stand in the longer in the same order, and they share the last
    /// part (the family name), or the shorter is the longer's first part alone (a given name; Chinese, Korean and Hungarian
    /// order), or its first two and more ("Saddam Hussein al-Tikriti").
    /// </summary>
    public static bool Match(string[] a, string[] b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length == 0)
            return false;
        if (shorter[^1] == longer[^1])
            return IsSubsequence(shorter, longer);
        return shorter[0] == longer[0] && (shorter.Length == 1 ? longer.Length is 2 or 3 : longer.AsSpan(0, shorter.Length).SequenceEqual(shorter));
    }

    private static bool IsSubsequence(string[] shorter, string[] longer)
    {
        var next = 0;
        foreach (var part in longer)
        {
            // An initial stands for a name: "J. Smith" and "John Smith".
            if (next < shorter.Length && (shorter[next] == part || IsInitialOf(shorter[next], part) || IsInitialOf(part, shorter[next])))
                next++;
        }
        return next == shorter.Length;
    }

    private static bool IsInitialOf(string initial, string name) => initial.Length == 2 && initial[1] == '.' && name.Length > 0 && name[0] == initial[0];
}
