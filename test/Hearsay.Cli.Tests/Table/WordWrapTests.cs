using CsCheck;
using Hearsay.Cli.Table;

namespace Hearsay.Cli.Tests.Table;

public class WordWrapTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ab –é中  "], 0, 60];

    [Fact]
    public void Every_letter_is_kept_in_its_order_and_tone() => Gen.Select(Texts, Texts, Gen.Int[2, 20], Gen.Int[2, 20]).Sample(
        (strong, quiet, firstWidth, width) =>
        {
            Piece[] pieces = [new(strong, Tone.Strong), new(quiet, Tone.Quiet)];
            var lines = WordWrap.Lines(pieces, firstWidth, width).SelectMany(line => line).ToList();

            Assert.Equal(Letters(strong), Letters(string.Concat(lines.Where(p => p.Tone == Tone.Strong).Select(p => p.Text))));
            Assert.Equal(Letters(quiet), Letters(string.Concat(lines.Where(p => p.Tone == Tone.Quiet).Select(p => p.Text))));
        });

    [Fact]
    public void No_line_is_too_wide_or_begins_or_ends_in_a_blank() => Gen.Select(Texts, Gen.Int[2, 20], Gen.Int[2, 20]).Sample(
        (text, firstWidth, width) =>
        {
            var lines = WordWrap.Lines([text], firstWidth, width).Select(line => string.Concat(line.Select(p => p.Text))).ToList();

            for (var i = 0; i < lines.Count; i++)
            {
                Assert.InRange(TextWidth.Of(lines[i]), 1, i == 0 ? firstWidth : width);
                Assert.Equal(lines[i].Trim(' '), lines[i]);
            }
        });

    [Fact]
    public void Words_stay_whole_where_they_fit() => Assert.Equal(
        ["Ministers", "met in", "Oslo"], WordWrap.Lines(["Ministers met in Oslo"], 9, 8).Select(line => line[0].Text));

    [Theory]
    [InlineData("Ministers met in Oslo", 21, "Ministers met in Oslo")]
    [InlineData("Ministers met in Oslo", 20, "Ministers met in…")]
    [InlineData("Ministers, however, met", 21, "Ministers, however…")]
    [InlineData("Donaudampfschifffahrt met", 10, "Donaudamp…")]
    [InlineData("新华社说", 5, "新华…")]
    public void A_text_is_shortened_at_a_word(string text, int columns, string shortened) =>
        Assert.Equal(shortened, TextWidth.Shorten(text, columns));

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
