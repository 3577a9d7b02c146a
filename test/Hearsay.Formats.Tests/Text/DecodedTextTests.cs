using System.Text;
using CsCheck;

namespace Hearsay.Formats.Tests.Text;

public sealed class DecodedTextTests
{
    private static readonly string[] Pieces = ["a", "é", "“", "😀", "\n", "中", new string('x', 9000), new string('€', 9000)];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].List[0, 12].Select(all => string.Concat(all.Select(p => Pieces[p])));

    [Fact]
    public void Any_text_in_any_bits_is_decoded() => Gen.Select(Texts, Gen.Int[1, 7000], Gen.Int[0, 2]).Sample((text, bit, kind) =>
    {
        Encoding encoding = kind switch { 0 => new UTF8Encoding(false), 1 => Encoding.Unicode, _ => Encoding.BigEndianUnicode };
        using var bits = new Bits([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], bit);
        using var decoded = new DecodedText(bits);
        Assert.Equal(text, decoded.ReadToEnd());
    }, iter: 200);

    [Theory]
    [InlineData(0)]
    [InlineData(16 * 1024 - 1)]
    [InlineData(16 * 1024)]
    [InlineData(40_000)]
    public void A_fault_is_named_by_its_place_wherever_the_blocks_end(int place)
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', place), 0xC3, (byte)'b', .. Enumerable.Repeat((byte)'a', 100)];
        using var decoded = new DecodedText(new MemoryStream(bytes));
        var fault = Assert.Throws<UnreadableInputException>(decoded.ReadToEnd);
        Assert.StartsWith($"not valid UTF-8 at byte {place} (0xC3).", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_byte_is_named_by_its_place()
    {
        using var decoded = new DecodedText(new MemoryStream([.. Enumerable.Repeat((byte)'a', 40_000), 0]));
        Assert.StartsWith("not a text (a zero byte at byte 40000).", Assert.Throws<UnreadableInputException>(decoded.ReadToEnd).Message, StringComparison.Ordinal);
    }

    private sealed class Bits(byte[] bytes, int bit) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(bit, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(bit, count));
    }
}
