using CsCheck;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class RobustnessTests(EnglishModelFixture model)
{
    // What texts are made of, good and bad: words, signs, spaces, line breaks, halves of surrogate pairs.
    private static readonly string[] Pieces =
    [
        "Putin", "said", "don't", "U.S.", "“", "”", "\"", "'", "’s", ".", ",", "…", "—", "\n", "\n\n", "\r\n", " ", "\t", "(", ")", "e\u0301",
        "\ud800", "\udc00", "😀", "\0", "\u200b", "\ufeff", "1,200.50", "https://x.org/a?b=c", "a@b.c", "@x", "#y", ":-)", "-", "--", "KYIV", "(Reuters)", "Calif.", "www.", "cannot", "中文", "مرحبا", "I",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].List[0, 60].Select(pieces => string.Concat(pieces.Select(p => Pieces[p]))));

    [Fact]
    public void Words_slice_the_text_in_order_without_overlap_or_white_space() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var token in model.Parser.Parse(text).SelectMany(s => s.Tokens))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0);
            Assert.Equal(token.Form, token.Span.In(text).ToString());
            Assert.DoesNotContain(token.Form, char.IsWhiteSpace);
            end = token.Span.End;
        }
    });

    [Fact]
    public void Every_character_that_prints_is_in_a_word() => Texts.Sample(text =>
    {
        var covered = model.Parser.Parse(text).SelectMany(s => s.Tokens).Sum(t => t.Span.Length);
        Assert.Equal(text.Count(c => !AtomList.IsSpace(c)), covered);
    });

    [Fact]
    public void A_text_gives_the_same_sentences_twice() => Texts.Sample(text =>
        Assert.Equal(model.Parser.Parse(text).SelectMany(s => s.Tokens), model.Parser.Parse(text).SelectMany(s => s.Tokens)));

    [Fact]
    public void Any_parse_can_be_written() => Texts.Sample(text =>
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, model.Parser.Parse(text));
        foreach (var line in writer.ToString().Split('\n'))
            if (line.Length > 0 && line[0] is >= '0' and <= '9')
                Assert.Equal(10, line.Split('\t').Length);
    });

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        const string Text = "The army left the city. “We won’t return,” Gen. Ali Hassan said on Monday in Paris.";
        var alone = model.Parser.Parse(Text).SelectMany(s => s.Tokens).ToList();
        var together = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => Enumerable.Range(0, 20).Select(_ => model.Parser.Parse(Text).SelectMany(s => s.Tokens).ToList()).ToList());
        Assert.All(together.SelectMany(t => t), tokens => Assert.Equal(alone, tokens));
    }

    public static TheoryData<string, string> HardTexts => new()
    {
        { "a megabyte of one letter", new string('a', 1_000_000) },
        { "a megabyte of one sign", new string('.', 1_000_000) },
        { "a megabyte of letters and signs", string.Concat(Enumerable.Repeat("a.", 500_000)) },
        { "a megabyte of digits and letters", string.Concat(Enumerable.Repeat("1a", 500_000)) },
        { "brackets that never close", new string('(', 20_000) },
        { "halves of surrogate pairs", new string('\udc00', 100_000) },
        { "a sentence of twenty thousand words", string.Concat(Enumerable.Repeat("word ", 20_000)) },
        { "contractions without end", string.Concat(Enumerable.Repeat("n't", 50_000)) },
        { "line breaks only", new string('\n', 1_000_000) },
        { "noise", Noise(300_000) },
    };

    [Theory]
    [MemberData(nameof(HardTexts))]
    public void Hard_texts_are_parsed_in_time(string what, string text)
    {
        var start = System.Diagnostics.Stopwatch.StartNew();
        var sentences = model.Parser.Parse(text);
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(60), $"{what}: {start.Elapsed}");
        Assert.All(sentences, s => Assert.True(s.Tokens.Length <= Segmenter.LongestSentence));
    }

    private static string Noise(int length)
    {
        var state = 12345u;
        return string.Create(length, state, (span, first) =>
        {
            var seed = first;
            foreach (ref var c in span)
            {
                seed = seed * 1664525 + 1013904223;
                c = (char)(seed >> 16);
            }
        });
    }
}
