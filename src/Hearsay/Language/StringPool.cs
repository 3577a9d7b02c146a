namespace Hearsay.Language;

/// <summary>Gives equal words of one text the same string. Not thread-safe: each text has its own.</summary>
internal sealed class StringPool
{
    private const int LongestPooled = 40;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string of these characters.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPooled)
            return text.ToString();
        if (_known.TryGetValue(text, out var known))
            return known;
        known = text.ToString();
        _known.Set.Add(known);
        return known;
    }
}
