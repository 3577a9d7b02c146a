using CsCheck;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

/// <summary>Texts that are read as streams, and many at a time.</summary>
public sealed class ParserStreamTests(EnglishModelFixture model)
{
    private static readonly string[] Pieces =
        ["Rebels took Homs.", "“We won,” they said.", "\n", "\r\n", "\r", "\n\n", "\u2029", " ", "\t", "No comment", "U.S.", "a long line of words that goes on and on, and on,", "Mr.", "😀", "\ud800"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].List[0, 40].Select(all => string.Concat(all.Select(p => Pieces[p] + " ")));

    [Fact]
    public void A_stream_in_bits_has_the_sentences_of_the_whole_text() => Texts.Sample(text =>
        Assert.Equal(Show(model.Parser.Parse(text)), Show(model.Parser.Parse(new OneCharacterAtATime(text)))), iter: 300);

    [Fact]
    public void Several_jobs_give_the_sentences_in_order()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"Rebels took {i} towns. Nobody spoke.\n\n"));
        Assert.Equal(Show(model.Parser.Parse(text)), Show(model.Parser.Parse(new StringReader(text), jobs: 3)));
    }

    [Fact]
    public void Many_texts_are_given_in_their_order()
    {
        var texts = Enumerable.Range(0, 100).Select(i => $"Rebels took {i} towns.").ToList();
        Assert.Equal(texts, model.Parser.ParseAll(texts, jobs: 3).Select(sentences => sentences.Single().ToString()));
    }

    [Fact]
    public void A_stream_is_read_only_as_far_as_it_is_asked_for()
    {
        var endless = new Endless("The army left the city.\n\n");
        Assert.Equal(5, model.Parser.Parse(endless).Take(5).Count());
        Assert.InRange(endless.Given, 1, 100_000);
    }

    [Fact]
    public void Spans_count_from_the_beginning_of_the_stream()
    {
        const string Text = "One.\n\nTwo. Three.\r\n\r\nFour.";
        Assert.All(model.Parser.Parse(new StringReader(Text)), s => Assert.Equal(s.ToString(), s.Span.In(Text).ToString()));
    }

    [Fact]
    public void Beyond_the_width_of_a_span_the_offset_tells_the_rest()
    {
        const long Start = 5_000_000_123;
        var sentence = model.Parser.Parse(new Paragraph("The army left.", Start)).Single();
        Assert.Equal(Start, sentence.Offset + sentence.Span.Start);
        Assert.Equal(0, sentence.Offset % (1L << 30));
    }

    [Fact]
    public void Parts_of_a_long_paragraph_make_up_the_whole()
    {
        var text = string.Concat(Enumerable.Repeat("The army left the city on Monday, and nobody knew why it did. ", 3000));
        var parts = Paragraphs.Read(new StringReader(text)).ToList();
        Assert.Equal(text, string.Concat(parts.Select(p => p.Text)));
        Assert.All(parts, p => Assert.InRange(p.Text.Length, 1, Paragraphs.Longest));
        Assert.All(parts, p => Assert.False(p.IsCut)); // each ends with a sentence
        Assert.Equal([false, .. Enumerable.Repeat(true, parts.Count - 1)], parts.Select(p => p.IsContinuation));
        Assert.Equal(3000, model.Parser.Parse(text).Length);
        Assert.Single(model.Parser.Parse(text), s => s.BeginsParagraph);
    }

    [Theory]
    [InlineData("word ")] // no sentence ends
    [InlineData("w")] // no word ends
    [InlineData("😀")] // no half of a sign is cut off
    [InlineData("e\u0301")] // nor an accent
    public void Where_no_sentence_ends_the_cut_is_told(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var parts = Paragraphs.Read(new StringReader(text)).ToList();
        Assert.All(parts.SkipLast(1), p => Assert.True(p.IsCut));
        Assert.All(parts, p => Assert.StartsWith(piece, p.Text, StringComparison.Ordinal));
        var sentences = model.Parser.Parse(text);
        Assert.All(sentences.SkipLast(1), s => Assert.True(s.IsCut));
        Assert.False(sentences[^1].IsCut);
    }

    [Fact]
    public void A_report_with_a_sentence_that_was_cut_has_a_diagnostic()
    {
        var reading = SharedReader.Read(string.Concat(Enumerable.Repeat("word ", 1500)) + ".", "2025-10-15");
        var diagnostic = Assert.Single(reading.Diagnostics, d => d.Code == "HS0102");
        Assert.Equal(TextSpan.FromBounds(0, 1000 * 5 - 1), diagnostic.Span);
    }

    private static IEnumerable<string> Show(IEnumerable<Sentence> sentences) => sentences.Select(s =>
        $"{s.BeginsParagraph} {s.IsFollowedBySpace} {s.IsCut} {string.Join(' ', s.Tokens.Select(t => $"{t.Span}{t.Form}{t.Head}{t.Relation}"))}");

    private sealed class OneCharacterAtATime(string text) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, 1));
    }

    private sealed class Endless(string text) : TextReader
    {
        public int Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (var i = 0; i < count; i++)
                buffer[index + i] = text[Given++ % text.Length];
            return count;
        }
    }
}
