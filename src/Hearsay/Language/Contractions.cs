namespace Hearsay.Language;

/// <summary>
/// Where a run of letters may hide two words, as "cannot", "gonna" and the first half of "don't" do. Immutable and thread-safe.
/// </summary>
internal sealed class Contractions
{
    private const int LongestKnown = 12;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _splits;

    /// <summary>Makes the list from pairs of a run in small letters and the length of its first word.</summary>
    public Contractions(IEnumerable<KeyValuePair<string, int>> splits)
    {
        var known = new Dictionary<string, int>(splits, StringComparer.Ordinal);
        Splits = known;
        _splits = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The runs known, in small letters, and the lengths of their first words.</summary>
    public IReadOnlyDictionary<string, int> Splits { get; }

    /// <summary>The length of the first word in the run of letters <c>[start, end)</c>, or 0 when it is one word.</summary>
    public int SplitOf(string text, int start, int end)
    {
        var length = end - start;
        if (length < 2 || length > LongestKnown)
            return 0;
        // "don't": the second word begins inside the run, before the n.
        if (text[end - 1] is 'n' or 'N' && end + 1 < text.Length && text[end] is '\'' or '’' or '`'
            && end + 1 < text.Length && text[end + 1] is 't' or 'T'
            && (end + 2 == text.Length || !char.IsLetter(text[end + 2])))
            return length - 1;
        Span<char> lower = stackalloc char[length];
        for (var i = 0; i < length; i++)
            lower[i] = char.ToLowerInvariant(text[start + i]);
        return _splits.TryGetValue(lower, out var split) ? split : 0;
    }
}
