using System.Text;
using CsCheck;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Tests.Text;

public class ByteLinesTests
{
    [Fact]
    public void The_lines_are_those_of_the_whole_text_however_it_arrives() =>
        Gen.Select(Gen.OneOf(Gen.Char["ab\r\n\n"], Gen.Char["abcd"]).Array[0, 200].Select(c => new string(c)), Gen.Int[1, 2000], Gen.Int[1, 3]).Sample(
            (text, times, block) =>
            {
                // Repeated, the lines pass the size of the buffer.
                var whole = string.Concat(Enumerable.Repeat(text, times));
                using var stream = new Blocks(Encoding.ASCII.GetBytes(whole), block * 30_000);
                var lines = ByteLines.Read(stream).Select(line => Encoding.ASCII.GetString(line.Span));

                var expected = whole.Split('\n').ToList();
                if (expected[^1].Length == 0)
                    expected.RemoveAt(expected.Count - 1);
                Assert.Equal(expected.Select(line => line.EndsWith('\r') ? line[..^1] : line), lines);
            }, iter: 30);

    private sealed class Blocks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
