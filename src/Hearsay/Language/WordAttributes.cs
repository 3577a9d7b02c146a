namespace Hearsay.Language;

/// <summary>What a word looks like and what a dictionary says of it, as hashes: the attributes that the neural model has rows for.</summary>
internal static class WordAttributes
{
    private static readonly int[] Prefixes = [1, 2, 3];
    private static readonly int[] Suffixes = [1, 2, 3, 4, 5];

    /// <summary>The names of the attributes, in the order in which <see cref="Fill"/> lays them down.</summary>
    public static readonly string[] Names =
    [
        "word", .. Prefixes.Select(n => $"first {n} letters"), .. Suffixes.Select(n => $"last {n} letters"),
        "shape", "kinds", "names", "capitals",
    ];

    /// <summary>The place of the word itself among the attributes.</summary>
    public const int Word = 0;

    // Words longer than this are links, file names and noise; their ends tell all there is to know.
    private const int LongestKnown = 64;

    /// <summary>
    /// Sets <paramref name="attributes"/>, one a name and word, for the words of a sentence; only shape and capitals tell
    /// capitals, and digits count as one digit.
    /// </summary>
    public static void Fill(string text, ReadOnlySpan<Segment> words, WordKinds kinds, Span<uint> attributes)
    {
        var capitals = Capitals.Of(text, words);
        Span<char> letters = stackalloc char[LongestKnown];
        var at = 0;
        foreach (var word in words)
        {
            var form = text.AsSpan(word.Start, Math.Min(LongestKnown, word.End - word.Start));
            var plain = letters[..form.Length];
            for (var i = 0; i < form.Length; i++)
                plain[i] = Plain(form[i]);
            var key = FeatureHash.Of(plain);
            attributes[at++] = key;
            foreach (var n in Prefixes)
                attributes[at++] = FeatureHash.Of(plain[..Math.Min(n, plain.Length)]);
            foreach (var n in Suffixes)
                attributes[at++] = FeatureHash.Of(plain[Math.Max(0, plain.Length - n)..]);
            attributes[at++] = Shape(form);
            var kind = kinds.Of(key);
            attributes[at++] = (uint)(kind & WordKinds.Common) + 1;
            attributes[at++] = (uint)(kind & ~WordKinds.Common) + 1;
            attributes[at++] = capitals.Of(form);
        }
    }

    /// <summary>
    /// The kinds of its characters, runs shortened to two: "al-Sharaa" is "xx-Xxx". Curly quotation marks count as straight ones.
    /// </summary>
    public static uint Shape(ReadOnlySpan<char> form)
    {
        var hash = FeatureHash.Seed(0);
        char before = '\0';
        int run = 0, length = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : Plain(c);
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run > 2)
                continue;
            hash = FeatureHash.Mix(hash, kind);
            if (++length == 12)
                break;
        }
        return FeatureHash.Fold(hash);
    }

    /// <summary>A character without what newspapers differ in: lower case, 0 for any digit, straight quotation marks, one dash.</summary>
    public static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '’' or '‘' or '`' => '\'',
        '“' or '”' => '"',
        '—' or '–' => '–',
        _ => char.ToLowerInvariant(c),
    };
}
