namespace Hearsay.Language;

/// <summary>Gives equal words the same string. Forgets all when it has many, so that a text of any length takes a bounded memory. Not thread-safe.</summary>
internal sealed class StringPool
{
    private const int LongestPooled = 40;
    private const int MostPooled = 16 * 1024;
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
        if (_known.Set.Count == MostPooled)
            _known.Set.Clear();
        _known.Set.Add(known);
        return known;
    }
}
