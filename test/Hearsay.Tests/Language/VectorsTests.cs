using Hearsay.Language;
using Hearsay.Training;

namespace Hearsay.Tests.Language;

public sealed class VectorsTests
{
    [Theory]
    [InlineData(1, 8)] // one lane
    [InlineData(5, 24)] // fewer lanes than a block
    [InlineData(64, 64)] // one block
    [InlineData(192, 136)] // blocks and lanes left over
    public void A_product_is_bit_for_bit_that_of_the_plain_loop(int inputs, int outputs)
    {
        var random = new SeededRandom(3);
        var x = Numbers(random, inputs);
        var w = Numbers(random, inputs * outputs);
        var y = Numbers(random, outputs);
        var plain = y.ToArray();
        for (var o = 0; o < outputs; o++)
            for (var i = 0; i < inputs; i++)
                plain[o] += x[i] * w[i * outputs + o];
        Vectors.AddProduct(x, w, y);
        Assert.Equal(plain, y);
    }

    [Theory]
    [InlineData(1, 5, 8)] // fewer rows than are taken at a time
    [InlineData(4, 7, 16)] // exactly as many
    [InlineData(7, 64, 104)] // rows and lanes left over
    public void Products_of_many_rows_are_bit_for_bit_those_of_one_after_another(int rows, int inputs, int outputs)
    {
        var random = new SeededRandom(5);
        var x = Numbers(random, rows * inputs);
        var w = Numbers(random, inputs * outputs);
        var y = Numbers(random, rows * outputs);
        var one = y.ToArray();
        for (var row = 0; row < rows; row++)
            Vectors.AddProduct(x.AsSpan(row * inputs, inputs), w, one.AsSpan(row * outputs, outputs));
        Vectors.AddProducts(x, inputs, 1, inputs, w, outputs, y, outputs, rows, outputs);
        Assert.Equal(one, y);
    }

    [Fact]
    public void The_columns_of_a_matrix_can_be_the_rows_of_a_product()
    {
        var random = new SeededRandom(6);
        var (x, w) = (Numbers(random, 3 * 5), Numbers(random, 3 * 8));
        var (turned, y, plain) = (new float[15], new float[5 * 8], new float[5 * 8]);
        for (var i = 0; i < 15; i++)
            turned[i % 5 * 3 + i / 5] = x[i];
        Vectors.AddProducts(x, 1, 5, 3, w, 8, y, 8, 5, 8);
        Vectors.AddProducts(turned, 3, 1, 3, w, 8, plain, 8, 5, 8);
        Assert.Equal(plain, y);
    }

    [Fact]
    public void A_sum_and_a_rectified_row_are_those_of_the_plain_loop()
    {
        var random = new SeededRandom(4);
        var (x, y) = (Numbers(random, 24), Numbers(random, 24));
        var plain = y.Zip(x, (a, b) => Math.Max(0, a + b)).ToArray();
        Vectors.Add(x, y);
        Vectors.Rectify(y);
        Assert.Equal(plain, y);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(136)] // blocks and lanes left over
    public void A_sum_of_rows_is_that_of_one_after_another(int length)
    {
        var random = new SeededRandom(9);
        var rows = Numbers(random, 5 * length);
        var (y, plain) = (Numbers(random, length), new float[length]);
        int[] starts = [length, 0, 3 * length + 0, length];
        foreach (var start in starts)
            Vectors.Add(rows.AsSpan(start, length), plain);
        Vectors.Sum(rows, starts, y);
        Assert.Equal(plain, y);
        Assert.Throws<ArgumentException>(() => Vectors.Sum(rows, [4 * length + 1], y));
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(64, 88)]
    public void A_product_of_the_positive_numbers_is_that_of_the_rectified_row(int inputs, int outputs)
    {
        var random = new SeededRandom(10);
        var (x, w, y) = (Numbers(random, inputs), Numbers(random, inputs * outputs), Numbers(random, outputs));
        var plain = y.ToArray();
        Vectors.AddProduct([.. x.Select(n => Math.Max(n, 0))], w, plain);
        var places = new int[inputs];
        var count = Vectors.FindPositive(x, places);
        Vectors.AddProductOf(x, places.AsSpan(0, count), w, y);
        Assert.Equal(plain, y);
    }

    [Fact]
    public void All_finite_numbers_of_16_bits_are_widened_exactly()
    {
        Half[] halves = [.. Enumerable.Range(0, 1 << 16).Select(i => BitConverter.UInt16BitsToHalf((ushort)i)).Where(Half.IsFinite), Half.One, Half.Zero, Half.NegativeOne];
        var wide = new float[halves.Length];
        Vectors.Widen(halves, wide);
        Assert.Equal([.. halves.Select(h => BitConverter.SingleToInt32Bits((float)h))], wide.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void A_matrix_too_small_for_the_product_is_refused() =>
        Assert.Throws<ArgumentException>(() => Vectors.AddProduct(new float[2], new float[8], new float[8]));

    [Fact]
    public void Rows_beyond_the_end_are_refused() =>
        Assert.Throws<ArgumentException>(() => Vectors.AddProducts(new float[4], 2, 1, 2, new float[16], 8, new float[24], 8, 3, 8));

    [Fact]
    public void The_first_of_equal_largest_numbers_is_taken() => Assert.Equal(1, Vectors.Largest([0f, 2f, 2f, 9f], 3));

    private static float[] Numbers(SeededRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
