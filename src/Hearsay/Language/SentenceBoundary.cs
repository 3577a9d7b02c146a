namespace Hearsay.Language;

/// <summary>Walks through the words of a paragraph and tells what the decision whether a sentence ends is made from.</summary>
internal ref struct SentenceBoundary
{
    /// <summary>How many features <see cref="Look"/> gives.</summary>
    public const int FeatureCount = 30;

    private readonly string _text;
    private readonly ReadOnlySpan<Segment> _words;
    private int _openQuotes;
    private int _openBrackets;
    private int _sentences;

    /// <summary>Begins at the first word of a paragraph.</summary>
    public SentenceBoundary(string text, ReadOnlySpan<Segment> words)
    {
        _text = text;
        _words = words;
    }

    /// <summary>How many words the sentence has if it ends after the present word.</summary>
    public int Length { get; private set; } = 1;

    /// <summary>Whether a sentence could end after word <paramref name="index"/>, which is not the last: never between two words in small letters.</summary>
    public readonly bool IsPossible(int index) =>
        !char.IsLetterOrDigit(_text[_words[index].End - 1]) || !char.IsLower(_text[_words[index + 1].Start]);

    /// <summary>Goes on to the next word.</summary>
    public void Pass(int index, bool ended)
    {
        var form = Form(index);
        if (form.Length == 1)
        {
            switch (form[0])
            {
                case '"':
                    _openQuotes ^= 1;
                    break;
                case '“' or '«':
                    _openQuotes = 1;
                    break;
                case '”' or '»':
                    _openQuotes = 0;
                    break;
                case '(' or '[':
                    _openBrackets = 1;
                    break;
                case ')' or ']':
                    _openBrackets = 0;
                    break;
            }
        }
        Length = ended ? 1 : Length + 1;
        if (ended)
            (_openBrackets, _sentences) = (0, Math.Min(_sentences + 1, 2));
    }

    /// <summary>Sets the features of the boundary behind word <paramref name="index"/>, which is not the last.</summary>
    public readonly void Look(int index, Span<uint> features)
    {
        uint c = Lower(index), p = Lower(index - 1), n = Lower(index + 1), m = Lower(index + 2);
        uint cs = Shape(index), ps = Shape(index - 1), pps = Shape(index - 2), ns = Shape(index + 1), ms = Shape(index + 2);
        var space = _words[index].End == _words[index + 1].Start ? 1u : 2u;
        var spaceBefore = index > 0 && _words[index - 1].End == _words[index].Start ? 1u : 2u;
        var inside = (uint)(_openQuotes + 2 * _openBrackets + 1);
        var length = Length switch { < 4 => (uint)Length, < 8 => 4u, < 16 => 5u, < 32 => 6u, < 64 => 7u, _ => 8u };
        var ends = (uint)Math.Min(_words.Length - index, 4);
        var into = new FeatureSink(features);
        into.Add(c);
        into.Add(n);
        into.Add(c, n);
        into.Add(p, c);
        into.Add(cs, ns);
        into.Add(c, ns, space);
        into.Add(ps, cs, ns);
        into.Add(ps, c, ns, space);
        into.Add(pps, ps, cs, ns);
        into.Add(c, ns, ms);
        into.Add(c, ns, m);
        into.Add(c, n, m);
        into.Add(p, c, ns);
        into.Add(p, c, n);
        into.Add(ps, c, n);
        into.Add(c, ns, inside);
        into.Add(c, ns, inside, length);
        into.Add(ps, c, inside, ns);
        into.Add(length, cs, ns);
        into.Add((uint)_sentences, length, c, ns);
        into.Add(c, space, spaceBefore, ns);
        into.Add(inside, cs, ns, ms);
        into.Add(ends, c, ns);
        into.Add(p, cs, ns);
        into.Add(cs, n, space);
        into.Add(c, ns, ms, spaceBefore);
        var kind = (uint)Abbreviations.KindOf(Form(index)) + (Form(index)[^1] == '.' ? 16u : 0u);
        var kindBefore = index > 0 && Form(index)[0] == '.' ? (uint)Abbreviations.KindOf(Form(index - 1)) : 16u;
        into.Add(kind, ns);
        into.Add(kind, kindBefore, ns, ms);
        into.Add(kind, n);
        into.Add(kind, ps, ns, length);
    }

    private readonly ReadOnlySpan<char> Form(int index) => _text.AsSpan(_words[index].Start, _words[index].End - _words[index].Start);

    private readonly uint Lower(int index)
    {
        const int LongestKnown = 30;
        if ((uint)index >= (uint)_words.Length)
            return index < 0 ? 2u : 4u;
        var form = Form(index);
        var hash = FeatureHash.Seed(0);
        foreach (var c in form[..Math.Min(LongestKnown, form.Length)])
            hash = FeatureHash.Mix(hash, WordAttributes.Plain(c));
        return FeatureHash.Fold(hash);
    }

    private readonly uint Shape(int index) =>
        (uint)index >= (uint)_words.Length ? index < 0 ? 2u : 4u : WordAttributes.Shape(Form(index));
}
