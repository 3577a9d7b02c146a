namespace Hearsay.Archives.Copies;

/// <summary>
/// What a text is compared by: the hashes of its sequences of five words, in the order of the text. A word is a run of letters and digits, in
/// small letters; a text of fewer than five words is one sequence. Immutable to whoever uses it from one thread at a time.
/// </summary>
internal sealed class TextFingerprint
{
    /// <summary>How many keys a text has at most.</summary>
    public const int Bins = 8;

    private const int WordsInSequence = 5;
    private const int BinShift = 61; // the three highest bits tell the bin

    private readonly ulong[] _sequences;

    // Made when another text is first compared with it, which most never are.
    private HashSet<ulong>? _set;

    public TextFingerprint(string text)
    {
        var words = Words(text);
        WordCount = words.Count;
        _sequences = new ulong[words.Count == 0 ? 0 : Math.Max(1, words.Count - WordsInSequence + 1)];
        for (var i = 0; i < _sequences.Length; i++)
        {
            var hash = 0UL;
            for (var j = i; j < Math.Min(i + WordsInSequence, words.Count); j++)
                hash = Mix(hash ^ words[j]);
            _sequences[i] = hash;
        }
    }

    /// <summary>How many words the text has.</summary>
    public int WordCount { get; }

    /// <summary>
    /// The keys by which copies are looked for: of the sequences whose hash falls into each of eight bins, the one with the lowest hash. Two texts
    /// agree on a bin's key about as often as they share a sequence (MinHash with one permutation: Li, Owen and Zhang 2012).
    /// </summary>
    public long[] Keys()
    {
        Span<ulong> lowest = stackalloc ulong[Bins];
        lowest.Fill(ulong.MaxValue);
        foreach (var sequence in _sequences)
        {
            ref var bin = ref lowest[(int)(sequence >> BinShift)];
            bin = Math.Min(bin, sequence);
        }
        var keys = new List<long>(Bins);
        foreach (var key in lowest)
            if (key != ulong.MaxValue)
                keys.Add(unchecked((long)key));
        return [.. keys];
    }

    /// <summary>How much of this text stands in another: the share of its words that lie in a sequence which the other has too, 0 to 1.</summary>
    public double ShareIn(TextFingerprint other)
    {
        var others = other._set ??= [.. other._sequences];
        var covered = 0;
        var next = 0; // the first word not yet looked at
        for (var i = 0; i < _sequences.Length; i++)
        {
            if (!others.Contains(_sequences[i]))
                continue;
            var end = Math.Min(i + WordsInSequence, WordCount);
            covered += end - Math.Max(next, i);
            next = end;
        }
        return WordCount == 0 ? 0 : (double)covered / WordCount;
    }

    // A hash for each word.
    private static List<ulong> Words(string text)
    {
        const ulong seed = 0xCBF29CE484222325;
        var words = new List<ulong>(text.Length / 6);
        var hash = seed;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 0x100000001B3;
            }
            else if (hash != seed)
            {
                words.Add(hash);
                hash = seed;
            }
        }
        if (hash != seed)
            words.Add(hash);
        return words;
    }

    // The last step of MurmurHash3: every bit of the result depends on every bit that goes in.
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
