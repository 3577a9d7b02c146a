using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>Tags and parses a sentence: <see cref="NeuralParser.Parse"/>, or its plain twin in tests.</summary>
internal delegate void SentenceParse(ReadOnlySpan<uint> attributes, int count, NeuralParser.Work work);

/// <summary>Parses one paragraph after another in the same memory. Not thread-safe.</summary>
internal sealed class ParserWork(EnglishModel model, SentenceParse parse)
{
    // Spans are 32 bits wide: what lies farther into a text counts from the last multiple of this before its paragraph.
    private const long SpanRange = 1L << 30;

    private readonly StringPool _pool = new();
    private readonly Segmenter.Work _split = new();
    private readonly NeuralParser.Work _parse = new();
    private uint[] _attributes = [];
    private long _words;

    /// <summary>
    /// What the work has cost since the beginning: atoms made, boundaries that the models were asked about, words, transitions.
    /// Each takes a bounded time, but for the characters that are hashed once.
    /// </summary>
    public long Steps => _split.Steps + _words + _parse.State.Steps;

    /// <summary>Adds the sentences of a paragraph.</summary>
    public void Parse(Paragraph paragraph, ImmutableArray<Sentence>.Builder sentences)
    {
        model.Segmenter.Split(paragraph.Text, _split);
        var segments = CollectionsMarshal.AsSpan(_split.Segments);
        var first = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            if (!segments[i].EndsSentence)
                continue;
            var isLast = i == segments.Length - 1;
            var next = isLast ? paragraph.Text.Length : segments[i + 1].Start;
            // Whoever cut the paragraph left what stands between its parts with the first.
            var spaceAfter = segments[i].End < next || isLast && !paragraph.IsCut;
            sentences.Add(Parse(paragraph, segments[first..(i + 1)], spaceAfter, segments[i].IsCut || isLast && paragraph.IsCut));
            first = i + 1;
        }
    }

    private Sentence Parse(Paragraph paragraph, ReadOnlySpan<Segment> segments, bool spaceAfter, bool isCut)
    {
        var width = WordAttributes.Names.Length;
        if (_attributes.Length < segments.Length * width)
            _attributes = new uint[segments.Length * width];
        WordAttributes.Fill(paragraph.Text, segments, model.Kinds, _attributes);
        parse(_attributes, segments.Length, _parse);
        _words += segments.Length;
        var offset = paragraph.Start & -SpanRange;
        return new Sentence(Tokens(paragraph.Text, segments, (int)(paragraph.Start - offset)))
        {
            Offset = offset,
            BeginsParagraph = segments[0].Start == _split.Segments[0].Start && !paragraph.IsContinuation,
            IsFollowedBySpace = spaceAfter,
            IsCut = isCut,
            Entities = NamedEntity.Of(_parse.Entities.AsSpan(0, segments.Length), segments, paragraph.Text),
        };
    }

    private ImmutableArray<Token> Tokens(string text, ReadOnlySpan<Segment> segments, int start)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var form = Form(text, segments[i]);
            var wordClass = model.Parser.Classes[_parse.Classes[i]];
            var head = _parse.State.Head(i);
            tokens.Add(new Token(TextSpan.FromBounds(start + segments[i].Start, start + segments[i].End), _pool.Get(form),
                model.Lemmatizer.Lemma(form, _parse.Classes[i], _pool), wordClass.Upos, wordClass.Tag, head == segments.Length ? -1 : head, (Relation)_parse.State.RelationOf(i)));
        }
        return tokens.MoveToImmutable();
    }

    private static ReadOnlySpan<char> Form(string text, Segment segment) => text.AsSpan(segment.Start, segment.End - segment.Start);
}
