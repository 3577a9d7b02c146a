using System.Text;
using CsCheck;

namespace Hearsay.Tests;

public class CodePointOffsetsTests
{
    // Letters, pairs, and halves of pairs that stand alone.
    private static readonly string[] Pieces = ["a", "é", "😀", "\ud800", "\udc00", "\n"];
    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].List[0, 30].Select(static p => string.Concat(p.Select(static i => Pieces[i])));

    [Fact]
    public void A_pair_of_surrogates_is_one_code_point()
    {
        var offsets = new CodePointOffsets("a😀b😀c");
        Assert.Equal([0, 1, 3, 4, 6], Enumerable.Range(0, 5).Select(offsets.ToUtf16));
        Assert.Equal((1, 2), offsets.ToCodePoints(new TextSpan(1, 2)));
        Assert.Equal((4, 5), offsets.ToCodePoints(new TextSpan(6, 1)));
    }

    [Fact]
    public void A_lone_surrogate_is_one_code_point()
    {
        var offsets = new CodePointOffsets("\udc00\ud800a");
        Assert.Equal((2, 3), offsets.ToCodePoints(new TextSpan(2, 1)));
    }

    [Fact]
    public void Code_points_are_counted_as_runes_are() => Texts.Sample(text =>
    {
        var offsets = new CodePointOffsets(text);
        var (position, count) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.Equal(count, offsets.ToCodePoints(position));
            Assert.Equal(position, offsets.ToUtf16(count));
            // What is no rune is replaced by one: it counts as it stands, in one unit.
            position += rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
            count++;
        }
        Assert.Equal(count, offsets.ToCodePoints(text.Length));
        Assert.Equal(text.Length, offsets.ToUtf16(count));
    });
}
