using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Statements;

/// <summary>
/// The weights of a linear model in a table of fixed size: a feature's hash says where its row of weights stands, one for each class.
/// Features that meet in a row share it. Whole numbers make the scores the same on every machine. Immutable and thread-safe.
/// </summary>
internal sealed class HashedWeights
{
    /// <summary>What a weight of 1 becomes in the table.</summary>
    public const int Unit = 32;

    private const int Lane = 8, MostInShort = short.MaxValue / 128;

    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <summary>Makes a table.</summary>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="weights">The rows; a power of two of them.</param>
    /// <exception cref="ArgumentException">The rows are no power of two.</exception>
    public HashedWeights(int classes, sbyte[] weights)
    {
        if (classes < 1 || weights.Length % classes != 0 || !int.IsPow2(weights.Length / classes))
            throw new ArgumentException($"{weights.Length} weights of {classes} classes make no power of two of rows.", nameof(weights));
        (Classes, _weights, _mask) = (classes, weights, (weights.Length / classes) - 1);
    }

    /// <summary>How many classes the model tells apart.</summary>
    public int Classes { get; }

    /// <summary>The row of a feature in a table of so many rows, a power of two.</summary>
    public static int Row(uint feature, int mask) => (int)(feature >> 1) & mask;

    /// <summary>Adds the weights of the features to the scores of the classes.</summary>
    public void AddTo(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var weights = _weights;
        scores = scores[..Classes];
        if (Classes % Lane == 0 && features.Length <= MostInShort)
        {
            for (var c = 0; c < scores.Length;)
            {
                var lanes = Math.Min(scores.Length - c, 2 * Lane);
                if (lanes == Lane)
                    AddLane(features, c, scores.Slice(c, lanes));
                else
                    AddTwoLanes(features, c, scores.Slice(c, lanes));
                c += lanes;
            }
            return;
        }
        foreach (var feature in features)
        {
            var row = weights.AsSpan(Row(feature, _mask) * scores.Length, scores.Length);
            for (var c = 0; c < scores.Length; c++)
                scores[c] += row[c];
        }
    }

    // Eight classes at a time. Sums of so few weights of eight bits fit sixteen.
    private void AddLane(ReadOnlySpan<uint> features, int first, Span<int> scores)
    {
        var sum = Vector128<short>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            // The mask keeps the row inside the table.
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, Row(feature, _mask) * Classes + first)));
            sum += Vector128.WidenLower(Vector128.CreateScalar(eight).AsSByte());
        }
        for (var c = 0; c < Lane; c++)
            scores[c] += sum[c];
    }

    // Sixteen at a time, as above: each row is fetched once.
    private void AddTwoLanes(ReadOnlySpan<uint> features, int first, Span<int> scores)
    {
        var sum = Vector256<short>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            var sixteen = Vector128.LoadUnsafe(ref weights, (nuint)(Row(feature, _mask) * Classes + first));
            sum += Vector256.WidenLower(sixteen.ToVector256Unsafe());
        }
        for (var c = 0; c < 2 * Lane; c++)
            scores[c] += sum[c];
    }

    /// <summary>The score of a model of one class: how far the decision is from undecided, in units of 1/<see cref="Unit"/>.</summary>
    public int Margin(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[Row(feature, _mask)];
        return sum;
    }

    /// <summary>Reads a table as <see cref="Write"/> wrote it.</summary>
    public static HashedWeights Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new HashedWeights(classes, weights);
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_weights.Length);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }
}
