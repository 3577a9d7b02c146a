namespace Hearsay.Language;

/// <summary>
/// How a sentence uses capitals. A capital says little in a headline or where everything is in capitals, and its absence
/// says little where there are none.
/// </summary>
internal readonly struct Capitals
{
    private const int Usual = 0, Headline = 1, Every = 2, NoneAtAll = 3;

    // Shorter words are written small in headlines too.
    private const int ShortestInHeadline = 4;

    private readonly int _way;

    private Capitals(int way) => _way = way;

    /// <summary>Looks at the words of a sentence.</summary>
    public static Capitals Of(string text, ReadOnlySpan<Segment> words)
    {
        int letters = 0, upper = 0, longWords = 0, longSmall = 0, capitalWords = 0;
        foreach (var word in words)
        {
            var form = text.AsSpan(word.Start, word.End - word.Start);
            if (!char.IsLetter(form[0]))
                continue;
            capitalWords += char.IsUpper(form[0]) ? 1 : 0;
            if (form.Length >= ShortestInHeadline)
            {
                longWords++;
                longSmall += char.IsLower(form[0]) ? 1 : 0;
            }
            foreach (var c in form)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                upper += char.IsUpper(c) ? 1 : 0;
            }
        }
        if (capitalWords == 0)
            return new Capitals(NoneAtAll);
        if (upper * 10 > letters * 7 && letters > 3)
            return new Capitals(Every);
        return new Capitals(longWords >= 3 && longSmall * 5 <= longWords ? Headline : Usual);
    }

    /// <summary>An attribute of a word: how it begins, in a sentence of this kind.</summary>
    public uint Of(ReadOnlySpan<char> form)
    {
        var own = !char.IsLetter(form[0]) ? 0 : char.IsLower(form[0]) ? 1 : form.Length > 1 && char.IsUpper(form[^1]) ? 2 : 3;
        return (uint)(_way * 4 + own + 1);
    }
}
