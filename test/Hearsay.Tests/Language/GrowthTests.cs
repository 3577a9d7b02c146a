using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

/// <summary>Time grows in proportion to the text, whatever it is. Counted in steps, not by the clock: a slow machine changes nothing.</summary>
public sealed class GrowthTests(EnglishModelFixture model)
{
    private const int Least = 40_000;

    // The units that the hardest texts we know of are made of.
    private static readonly (string What, string Unit)[] Hard =
    [
        ("prose", "The army left the city on Monday, and nobody knew why. "),
        ("prose in paragraphs", "The army left the city on Monday.\n\n"),
        ("wrapped lines that never end a paragraph", "the army left the city on Monday and went on and\n"),
        ("a sentence without an end", "word "),
        ("one word", "a"),
        ("one sign", "."),
        ("letters and stops", "a."),
        ("initials", "A."),
        ("initials with spaces", "A. "),
        ("digits and letters", "1a"),
        ("handles", "@a_1"),
        ("apostrophes", "'"),
        ("opening apostrophes", "'a "),
        ("names with apostrophes", "Ba'a"),
        ("opening brackets", "("),
        ("opening brackets with spaces", "( "),
        ("quotation marks", "\" "),
        ("marks of other languages", "«»„"),
        ("slashes", "/"),
        ("addresses", "a.com/"),
        ("links", "http://a."),
        ("contractions", "n't"),
        ("capitals as in a dateline", "MOSCOW, "),
        ("dashes", "- "),
        ("line breaks", "\n"),
        ("carriage returns", "\r"),
        ("spaces", " "),
        ("spaces and words, far apart", "a" + new string(' ', 500)),
        ("emoji", "😀"),
        ("emoji joined", "👨‍👩‍👧"),
        ("accents", "\u0301"),
        ("right to left", "مرحبا بالعالم "),
        ("Hebrew", "שלום עולם. "),
        ("Chinese", "军队离开了城市。"),
        ("Thai without spaces", "กองทัพออกจากเมือง"),
        ("control characters", "\u0001\u0002"),
        ("direction marks", "\u202e\u202c"),
        ("halves of surrogate pairs", "\ud83d"),
        ("the other halves", "\ude00"),
        ("zero characters", "\0"),
        ("byte order marks", "\ufeff"),
    ];

    public static TheoryData<string> Texts() => new(Hard.Select(h => h.What));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Steps_grow_as_the_text_does(string what)
    {
        var unit = Hard.Single(h => h.What == what).Unit;
        var (one, two, four) = (Steps(unit, 1), Steps(unit, 2), Steps(unit, 4));
        // Half as much again would be n to the power of 1.6.
        Assert.True(two < one * 2 * 1.1 && four < one * 4 * 1.1, $"{what}: {one} steps, with twice the text {two}, with four times {four}");
        // And nothing takes many steps for a character.
        Assert.True(four < 12L * 4 * Least, $"{what}: {four} steps for {4 * Least} characters");
    }

    [Fact]
    public void Every_sentence_is_within_the_bound()
    {
        foreach (var (what, unit) in Hard)
            Assert.All(model.Parser.Parse(Repeat(unit, Least)), s => Assert.True(s.Count <= Segmenter.LongestSentence, what));
    }

    private long Steps(string unit, int times)
    {
        var work = new ParserWork(model.Parser.Model, model.Parser.Model.Parser.Parse);
        var reader = new ParagraphReader(new StringReader(Repeat(unit, Least * times)));
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var paragraph in reader.Read())
            work.Parse(paragraph, sentences);
        return reader.Steps + work.Steps;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}
