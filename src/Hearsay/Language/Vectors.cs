using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language;

/// <summary>
/// The arithmetic of the neural model. Every sum is taken in one fixed order, number by number, and no multiplication is
/// fused with an addition, so that all machines get the same bits whatever width of vector they have.
/// </summary>
internal static class Vectors
{
    /// <summary>All lengths are multiples of this many numbers.</summary>
    public const int Lane = 8;

    /// <summary>The next length that is a multiple of <see cref="Lane"/>.</summary>
    public static int Padded(int length) => (length + Lane - 1) / Lane * Lane;

    /// <summary>Adds the product of a row and a matrix: <c>y[o] += Σ x[i]·w[i, o]</c>, the terms in the order of i.</summary>
    /// <param name="x">The row.</param>
    /// <param name="w">The matrix, one line of <c>y.Length</c> numbers for each number of <paramref name="x"/>.</param>
    /// <param name="y">What is added to.</param>
    public static void AddProduct(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y)
    {
        if (w.Length < x.Length * y.Length)
            throw new ArgumentException("The matrix is smaller than the row and the result ask for.");
        const int Block = 8 * Lane;
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var ys = ref MemoryMarshal.GetReference(y);
        var (inputs, width) = ((nuint)x.Length, (nuint)y.Length);
        nuint o = 0;
        for (; o + Block <= width; o += Block)
        {
            var s0 = Vector256.LoadUnsafe(ref ys, o);
            var s1 = Vector256.LoadUnsafe(ref ys, o + Lane);
            var s2 = Vector256.LoadUnsafe(ref ys, o + 2 * Lane);
            var s3 = Vector256.LoadUnsafe(ref ys, o + 3 * Lane);
            var s4 = Vector256.LoadUnsafe(ref ys, o + 4 * Lane);
            var s5 = Vector256.LoadUnsafe(ref ys, o + 5 * Lane);
            var s6 = Vector256.LoadUnsafe(ref ys, o + 6 * Lane);
            var s7 = Vector256.LoadUnsafe(ref ys, o + 7 * Lane);
            var at = o;
            for (nuint i = 0; i < inputs; i++, at += width)
            {
                var factor = Vector256.Create(Unsafe.Add(ref xs, i));
                s0 += factor * Vector256.LoadUnsafe(ref ws, at);
                s1 += factor * Vector256.LoadUnsafe(ref ws, at + Lane);
                s2 += factor * Vector256.LoadUnsafe(ref ws, at + 2 * Lane);
                s3 += factor * Vector256.LoadUnsafe(ref ws, at + 3 * Lane);
                s4 += factor * Vector256.LoadUnsafe(ref ws, at + 4 * Lane);
                s5 += factor * Vector256.LoadUnsafe(ref ws, at + 5 * Lane);
                s6 += factor * Vector256.LoadUnsafe(ref ws, at + 6 * Lane);
                s7 += factor * Vector256.LoadUnsafe(ref ws, at + 7 * Lane);
            }
            s0.StoreUnsafe(ref ys, o);
            s1.StoreUnsafe(ref ys, o + Lane);
            s2.StoreUnsafe(ref ys, o + 2 * Lane);
            s3.StoreUnsafe(ref ys, o + 3 * Lane);
            s4.StoreUnsafe(ref ys, o + 4 * Lane);
            s5.StoreUnsafe(ref ys, o + 5 * Lane);
            s6.StoreUnsafe(ref ys, o + 6 * Lane);
            s7.StoreUnsafe(ref ys, o + 7 * Lane);
        }
        for (; o < width; o += Lane)
        {
            var sum = Vector256.LoadUnsafe(ref ys, o);
            var at = o;
            for (nuint i = 0; i < inputs; i++, at += width)
                sum += Vector256.Create(Unsafe.Add(ref xs, i)) * Vector256.LoadUnsafe(ref ws, at);
            sum.StoreUnsafe(ref ys, o);
        }
    }

    /// <summary>
    /// Adds the products of several rows and a matrix, as <see cref="AddProduct"/> would one after another, bit for bit;
    /// four rows at a time, so that each part of the matrix is fetched once for four.
    /// </summary>
    /// <param name="x">The rows; number i of row r stands at <c>r * rowStep + i * step</c>.</param>
    /// <param name="rowStep">How far apart the rows begin; they may overlap.</param>
    /// <param name="step">How far apart the numbers of a row stand; 1 for rows, more for the columns of a matrix.</param>
    /// <param name="inputs">How many numbers a row has.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="wStep">How far apart its lines begin.</param>
    /// <param name="y">What is added to.</param>
    /// <param name="yStep">How far apart the results of the rows begin.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="outputs">How many numbers each result has; a multiple of <see cref="Lane"/>.</param>
    public static void AddProducts(
        ReadOnlySpan<float> x, int rowStep, int step, int inputs, ReadOnlySpan<float> w, int wStep, Span<float> y, int yStep, int rows, int outputs)
    {
        if (rows == 0 || inputs == 0)
            return;
        if (x.Length <= (rows - 1) * rowStep + (inputs - 1) * step || w.Length < (inputs - 1) * wStep + outputs || y.Length < (rows - 1) * yStep + outputs
            || outputs % Lane != 0)
            throw new ArgumentException("The rows, the matrix or the results are smaller than their sizes tell.");
        var row = 0;
        for (; row + 4 <= rows; row += 4)
            AddFour(x[(row * rowStep)..], rowStep, step, inputs, w, wStep, y[(row * yStep)..], yStep, outputs);
        for (; row < rows; row++)
            AddOne(x[(row * rowStep)..], step, inputs, w, wStep, y[(row * yStep)..], outputs);
    }

    private static void AddFour(
        ReadOnlySpan<float> x, int rowStep, int step, int inputs, ReadOnlySpan<float> w, int wStep, Span<float> y, int yStep, int outputs)
    {
        const int Block = 2 * Lane;
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var x1 = ref Unsafe.Add(ref x0, rowStep);
        ref var x2 = ref Unsafe.Add(ref x1, rowStep);
        ref var x3 = ref Unsafe.Add(ref x2, rowStep);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var y1 = ref Unsafe.Add(ref y0, yStep);
        ref var y2 = ref Unsafe.Add(ref y1, yStep);
        ref var y3 = ref Unsafe.Add(ref y2, yStep);
        nuint o = 0;
        for (; o + Block <= (nuint)outputs; o += Block)
        {
            Vector256<float> a0 = Vector256.LoadUnsafe(ref y0, o), b0 = Vector256.LoadUnsafe(ref y0, o + Lane);
            Vector256<float> a1 = Vector256.LoadUnsafe(ref y1, o), b1 = Vector256.LoadUnsafe(ref y1, o + Lane);
            Vector256<float> a2 = Vector256.LoadUnsafe(ref y2, o), b2 = Vector256.LoadUnsafe(ref y2, o + Lane);
            Vector256<float> a3 = Vector256.LoadUnsafe(ref y3, o), b3 = Vector256.LoadUnsafe(ref y3, o + Lane);
            var at = o;
            nint from = 0;
            for (var i = 0; i < inputs; i++, at += (nuint)wStep, from += step)
            {
                var wa = Vector256.LoadUnsafe(ref ws, at);
                var wb = Vector256.LoadUnsafe(ref ws, at + Lane);
                var factor = Vector256.Create(Unsafe.Add(ref x0, from));
                a0 += factor * wa;
                b0 += factor * wb;
                factor = Vector256.Create(Unsafe.Add(ref x1, from));
                a1 += factor * wa;
                b1 += factor * wb;
                factor = Vector256.Create(Unsafe.Add(ref x2, from));
                a2 += factor * wa;
                b2 += factor * wb;
                factor = Vector256.Create(Unsafe.Add(ref x3, from));
                a3 += factor * wa;
                b3 += factor * wb;
            }
            a0.StoreUnsafe(ref y0, o);
            b0.StoreUnsafe(ref y0, o + Lane);
            a1.StoreUnsafe(ref y1, o);
            b1.StoreUnsafe(ref y1, o + Lane);
            a2.StoreUnsafe(ref y2, o);
            b2.StoreUnsafe(ref y2, o + Lane);
            a3.StoreUnsafe(ref y3, o);
            b3.StoreUnsafe(ref y3, o + Lane);
        }
        for (var row = 0; row < 4 && o < (nuint)outputs; row++)
            AddOne(x[(row * rowStep)..], step, inputs, w[(int)o..], wStep, y[(row * yStep + (int)o)..], outputs - (int)o);
    }

    private static void AddOne(ReadOnlySpan<float> x, int step, int inputs, ReadOnlySpan<float> w, int wStep, Span<float> y, int outputs)
    {
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var ys = ref MemoryMarshal.GetReference(y);
        nuint o = 0;
        for (; o + 4 * Lane <= (nuint)outputs; o += 4 * Lane)
        {
            Vector256<float> a = Vector256.LoadUnsafe(ref ys, o), b = Vector256.LoadUnsafe(ref ys, o + Lane);
            Vector256<float> c = Vector256.LoadUnsafe(ref ys, o + 2 * Lane), d = Vector256.LoadUnsafe(ref ys, o + 3 * Lane);
            var at = o;
            nint from = 0;
            for (var i = 0; i < inputs; i++, at += (nuint)wStep, from += step)
            {
                var factor = Vector256.Create(Unsafe.Add(ref xs, from));
                a += factor * Vector256.LoadUnsafe(ref ws, at);
                b += factor * Vector256.LoadUnsafe(ref ws, at + Lane);
                c += factor * Vector256.LoadUnsafe(ref ws, at + 2 * Lane);
                d += factor * Vector256.LoadUnsafe(ref ws, at + 3 * Lane);
            }
            a.StoreUnsafe(ref ys, o);
            b.StoreUnsafe(ref ys, o + Lane);
            c.StoreUnsafe(ref ys, o + 2 * Lane);
            d.StoreUnsafe(ref ys, o + 3 * Lane);
        }
        for (; o < (nuint)outputs; o += Lane)
        {
            var sum = Vector256.LoadUnsafe(ref ys, o);
            var at = o;
            nint from = 0;
            for (var i = 0; i < inputs; i++, at += (nuint)wStep, from += step)
                sum += Vector256.Create(Unsafe.Add(ref xs, from)) * Vector256.LoadUnsafe(ref ws, at);
            sum.StoreUnsafe(ref ys, o);
        }
    }

    /// <summary>Adds one row to another: <c>y[i] += x[i]</c>.</summary>
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        x = x[..y.Length];
        ref var xStart = ref MemoryMarshal.GetReference(x);
        ref var yStart = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)y.Length; i += Lane)
            (Vector256.LoadUnsafe(ref yStart, i) + Vector256.LoadUnsafe(ref xStart, i)).StoreUnsafe(ref yStart, i);
    }

    /// <summary>Sets <paramref name="y"/> to the sum of rows, added in their order.</summary>
    /// <param name="rows">Where the rows are.</param>
    /// <param name="starts">Where each begins, at least one; all are as long as <paramref name="y"/>.</param>
    /// <param name="y">The sum.</param>
    public static void Sum(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> y)
    {
        const int Block = 8 * Lane;
        foreach (var start in starts)
            if ((uint)start > (uint)(rows.Length - y.Length))
                throw new ArgumentException("A row begins outside.");
        ref var rs = ref MemoryMarshal.GetReference(rows);
        ref var ys = ref MemoryMarshal.GetReference(y);
        nuint o = 0;
        for (; o + Block <= (nuint)y.Length; o += Block)
        {
            var at = (nuint)starts[0] + o;
            var s0 = Vector256.LoadUnsafe(ref rs, at);
            var s1 = Vector256.LoadUnsafe(ref rs, at + Lane);
            var s2 = Vector256.LoadUnsafe(ref rs, at + 2 * Lane);
            var s3 = Vector256.LoadUnsafe(ref rs, at + 3 * Lane);
            var s4 = Vector256.LoadUnsafe(ref rs, at + 4 * Lane);
            var s5 = Vector256.LoadUnsafe(ref rs, at + 5 * Lane);
            var s6 = Vector256.LoadUnsafe(ref rs, at + 6 * Lane);
            var s7 = Vector256.LoadUnsafe(ref rs, at + 7 * Lane);
            for (var i = 1; i < starts.Length; i++)
            {
                at = (nuint)starts[i] + o;
                s0 += Vector256.LoadUnsafe(ref rs, at);
                s1 += Vector256.LoadUnsafe(ref rs, at + Lane);
                s2 += Vector256.LoadUnsafe(ref rs, at + 2 * Lane);
                s3 += Vector256.LoadUnsafe(ref rs, at + 3 * Lane);
                s4 += Vector256.LoadUnsafe(ref rs, at + 4 * Lane);
                s5 += Vector256.LoadUnsafe(ref rs, at + 5 * Lane);
                s6 += Vector256.LoadUnsafe(ref rs, at + 6 * Lane);
                s7 += Vector256.LoadUnsafe(ref rs, at + 7 * Lane);
            }
            s0.StoreUnsafe(ref ys, o);
            s1.StoreUnsafe(ref ys, o + Lane);
            s2.StoreUnsafe(ref ys, o + 2 * Lane);
            s3.StoreUnsafe(ref ys, o + 3 * Lane);
            s4.StoreUnsafe(ref ys, o + 4 * Lane);
            s5.StoreUnsafe(ref ys, o + 5 * Lane);
            s6.StoreUnsafe(ref ys, o + 6 * Lane);
            s7.StoreUnsafe(ref ys, o + 7 * Lane);
        }
        for (; o < (nuint)y.Length; o += Lane)
        {
            var sum = Vector256.LoadUnsafe(ref rs, (nuint)starts[0] + o);
            for (var i = 1; i < starts.Length; i++)
                sum += Vector256.LoadUnsafe(ref rs, (nuint)starts[i] + o);
            sum.StoreUnsafe(ref ys, o);
        }
    }

    /// <summary>Finds the numbers above 0.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="found">Takes the indices of those above 0; as long as <paramref name="x"/>.</param>
    /// <returns>How many there are.</returns>
    public static int FindPositive(ReadOnlySpan<float> x, Span<int> found)
    {
        found = found[..x.Length];
        var count = 0;
        for (var i = 0; i < x.Length; i++)
        {
            found[count] = i;
            count += x[i] > 0 ? 1 : 0;
        }
        return count;
    }

    /// <summary>Adds the product of a row and a matrix, of the row only the numbers at some places: all others are taken as 0.</summary>
    /// <param name="x">The row.</param>
    /// <param name="places">The places, in order.</param>
    /// <param name="w">The matrix, one line of <c>y.Length</c> numbers for each number of <paramref name="x"/>.</param>
    /// <param name="y">What is added to.</param>
    public static void AddProductOf(ReadOnlySpan<float> x, ReadOnlySpan<int> places, ReadOnlySpan<float> w, Span<float> y)
    {
        const int Block = 8 * Lane;
        if (w.Length < x.Length * y.Length || !places.IsEmpty && (uint)places[^1] >= (uint)x.Length)
            throw new ArgumentException("The matrix or the row is smaller than the places and the result ask for.");
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var ys = ref MemoryMarshal.GetReference(y);
        nuint o = 0;
        for (; o + Block <= (nuint)y.Length; o += Block)
        {
            var s0 = Vector256.LoadUnsafe(ref ys, o);
            var s1 = Vector256.LoadUnsafe(ref ys, o + Lane);
            var s2 = Vector256.LoadUnsafe(ref ys, o + 2 * Lane);
            var s3 = Vector256.LoadUnsafe(ref ys, o + 3 * Lane);
            var s4 = Vector256.LoadUnsafe(ref ys, o + 4 * Lane);
            var s5 = Vector256.LoadUnsafe(ref ys, o + 5 * Lane);
            var s6 = Vector256.LoadUnsafe(ref ys, o + 6 * Lane);
            var s7 = Vector256.LoadUnsafe(ref ys, o + 7 * Lane);
            foreach (var place in places)
            {
                var factor = Vector256.Create(Unsafe.Add(ref xs, place));
                var at = (nuint)place * (nuint)y.Length + o;
                s0 += factor * Vector256.LoadUnsafe(ref ws, at);
                s1 += factor * Vector256.LoadUnsafe(ref ws, at + Lane);
                s2 += factor * Vector256.LoadUnsafe(ref ws, at + 2 * Lane);
                s3 += factor * Vector256.LoadUnsafe(ref ws, at + 3 * Lane);
                s4 += factor * Vector256.LoadUnsafe(ref ws, at + 4 * Lane);
                s5 += factor * Vector256.LoadUnsafe(ref ws, at + 5 * Lane);
                s6 += factor * Vector256.LoadUnsafe(ref ws, at + 6 * Lane);
                s7 += factor * Vector256.LoadUnsafe(ref ws, at + 7 * Lane);
            }
            s0.StoreUnsafe(ref ys, o);
            s1.StoreUnsafe(ref ys, o + Lane);
            s2.StoreUnsafe(ref ys, o + 2 * Lane);
            s3.StoreUnsafe(ref ys, o + 3 * Lane);
            s4.StoreUnsafe(ref ys, o + 4 * Lane);
            s5.StoreUnsafe(ref ys, o + 5 * Lane);
            s6.StoreUnsafe(ref ys, o + 6 * Lane);
            s7.StoreUnsafe(ref ys, o + 7 * Lane);
        }
        for (; o < (nuint)y.Length; o += Lane)
        {
            var sum = Vector256.LoadUnsafe(ref ys, o);
            foreach (var place in places)
                sum += Vector256.Create(Unsafe.Add(ref xs, place)) * Vector256.LoadUnsafe(ref ws, (nuint)place * (nuint)y.Length + o);
            sum.StoreUnsafe(ref ys, o);
        }
    }

    /// <summary>Makes numbers of 16 bits numbers of 32: exactly <c>y[i] = (float)x[i]</c> for all that are finite.</summary>
    public static void Widen(ReadOnlySpan<Half> x, Span<float> y)
    {
        // A half's exponent counts from 15 and a float's from 127: the bits moved into place are too small by 2^112.
        const float Scale = 5.192296858534828e33f;
        var bits = MemoryMarshal.Cast<Half, ushort>(x);
        var i = 0;
        for (; i + Lane <= bits.Length; i += Lane)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(bits.Slice(i, Lane)));
            var wide = Vector256.Create(low, high);
            var magnitude = ((wide & Vector256.Create(0x7FFFu)) << 13).AsSingle() * Scale;
            ((wide & Vector256.Create(0x8000u)) << 16 | magnitude.AsUInt32()).AsSingle().CopyTo(y[i..]);
        }
        for (; i < x.Length; i++)
            y[i] = (float)x[i];
    }

    /// <summary>Makes negative numbers 0.</summary>
    public static void Rectify(Span<float> y)
    {
        ref var start = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)y.Length; i += Lane)
            Vector256.Max(Vector256.LoadUnsafe(ref start, i), Vector256<float>.Zero).StoreUnsafe(ref start, i);
    }

    /// <summary>The first index of the largest of the first <paramref name="count"/> numbers.</summary>
    public static int Largest(ReadOnlySpan<float> numbers, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
            if (numbers[i] > numbers[best])
                best = i;
        return best;
    }
}
