using CsCheck;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class NeuralParserTests(EnglishModelFixture model)
{
    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Path.Combine(Checkout.Root, "examples"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_fast_parser_reads_a_report_as_the_plain_one_does(string file)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "examples", file));
        AssertSame(model.Parser.Plain().Parse(text), model.Parser.Parse(text));
    }

    [Fact]
    public void The_fast_parser_reads_any_words_in_any_order_as_the_plain_one_does()
    {
        string[] words = ["The", "envoy", "told", "Reuters", "that", "rebels", "attacked", "Tartus", "on", "Friday", ",", ".", "“", "”", "and", "al-Sharaa", "1,200", "was", "to", "🚀", "ВМФ", "(", "who"];
        var plain = model.Parser.Plain();
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 25].Sample(
            picked =>
            {
                var text = string.Join(' ', picked);
                AssertSame(plain.Parse(text), model.Parser.Parse(text));
            },
            iter: 100);
    }

    [Fact]
    public void Memory_that_a_long_sentence_was_read_in_reads_a_short_one_alike()
    {
        const string Short = "Troops left Tartus.";
        var fresh = model.Parser.Parse(Short);
        model.Parser.Parse(string.Join(' ', Enumerable.Repeat("and the envoy of the minister left", 100)));
        AssertSame(fresh, model.Parser.Parse(Short));
    }

    [Theory]
    [InlineData("President Sergei Lavrov met Ahmad al-Sharaa.", "Person:Sergei Lavrov|Person:Ahmad al-Sharaa")] // titles stand outside
    [InlineData("Reuters reported it from Damascus.", "Organization:Reuters|Place:Damascus")]
    [InlineData("The World Bank lent money to Jordan.", "Organization:World Bank|Place:Jordan")] // articles stand outside
    [InlineData("The talks went on for two days.", "")]
    public void Names_are_found_with_what_they_are_the_names_of(string text, string names)
    {
        var sentence = Assert.Single(model.Parser.Parse(text));
        Assert.Equal(names, string.Join('|', sentence.Entities.Select(e =>
            $"{e.Kind}:{text[sentence.Tokens[e.First].Span.Start..sentence.Tokens[e.End - 1].Span.End]}")));
    }

    private static void AssertSame(IReadOnlyList<Sentence> expected, IReadOnlyList<Sentence> found)
    {
        Assert.Equal(expected.Select(s => s.Tokens), found.Select(s => s.Tokens));
        Assert.Equal(expected.Select(s => s.Entities), found.Select(s => s.Entities));
    }
}
