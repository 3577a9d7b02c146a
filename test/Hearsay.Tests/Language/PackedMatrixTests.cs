using Hearsay.Language;
using Hearsay.Training;

namespace Hearsay.Tests.Language;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 5, 8)] // one row, half a strip
    [InlineData(5, 7, 16)] // fewer rows than a group
    [InlineData(6, 7, 16)] // one group, one strip
    [InlineData(13, 96, 40)] // a last group that takes rows again, a strip left over
    public void Products_are_bit_for_bit_those_of_the_plain_matrix(int rows, int inputs, int outputs)
    {
        var random = new SeededRandom(7);
        var (x, w, bias) = (Numbers(random, rows * inputs), Numbers(random, inputs * outputs), Numbers(random, outputs));
        var (y, plain) = (Numbers(random, rows * outputs), new float[rows * outputs]);
        for (var row = 0; row < rows; row++)
        {
            bias.CopyTo(plain, row * outputs);
            Vectors.AddProduct(x.AsSpan(row * inputs, inputs), w, plain.AsSpan(row * outputs, outputs));
        }
        new PackedMatrix(w, outputs).Multiply(x, inputs, bias, y, rows);
        Assert.Equal(plain, y);
    }

    [Fact]
    public void Rows_may_overlap_and_a_bias_may_be_missing()
    {
        var random = new SeededRandom(8);
        var (x, w) = (Numbers(random, 9 * 4), Numbers(random, 12 * 16));
        var (y, plain) = (new float[7 * 16], new float[7 * 16]);
        Vectors.AddProducts(x, 4, 1, 12, w, 16, plain, 16, 7, 16);
        new PackedMatrix(w, 16).Multiply(x, 4, [], y, 7);
        Assert.Equal(plain, y);
    }

    [Fact]
    public void Rows_beyond_the_end_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PackedMatrix(new float[4 * 8], 8).Multiply(new float[7], 4, [], new float[16], 2));

    private static float[] Numbers(SeededRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
