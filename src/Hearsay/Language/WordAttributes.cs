namespace Hearsay.Language;

/// <summary>What a word looks like, as hashes: the attributes that the models' features are made of.</summary>
internal static class WordAttributes
{
    /// <summary>The names of the attributes, in the order in which <see cref="Fill"/> lays them down.</summary>
    public static readonly string[] Names = ["form", "lower", "prefix1", "prefix2", "prefix3", "suffix1", "suffix2", "suffix3", "suffix4", "shape"];

    /// <summary>The place of the lower-case form among the attributes.</summary>
    public static readonly int Lower = Array.IndexOf(Names, "lower");

    /// <summary>The place of the shape among the attributes.</summary>
    public static readonly int ShapeAt = Array.IndexOf(Names, "shape");

    // Words longer than this are links, file names and noise; their ends tell all there is to know.
    private const int LongestKnown = 64;

    /// <summary>Sets <paramref name="attributes"/>, one a name, for a word; digits count as one digit in all but the form.</summary>
    public static void Fill(ReadOnlySpan<char> form, Span<uint> attributes)
    {
        Span<char> lower = stackalloc char[LongestKnown];
        if (form.Length > LongestKnown)
            form = form[..LongestKnown];
        lower = lower[..form.Length];
        for (var i = 0; i < form.Length; i++)
            lower[i] = Plain(form[i]);
        attributes[0] = FeatureHash.Of(form);
        attributes[1] = FeatureHash.Of(lower);
        for (var n = 1; n <= 3; n++)
            attributes[1 + n] = FeatureHash.Of(lower[..Math.Min(n, lower.Length)]);
        for (var n = 1; n <= 4; n++)
            attributes[4 + n] = FeatureHash.Of(lower[Math.Max(0, lower.Length - n)..]);
        attributes[9] = Shape(form);
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
