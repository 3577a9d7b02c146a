using System.Runtime.InteropServices;

namespace Hearsay.Judgement;

/// <summary>
/// What has been learned of pairs: a weight for each feature and type, in a table of fixed size whose row a feature's hash tells. Whole
/// numbers make the scores the same on every machine. Immutable and thread-safe.
/// </summary>
internal sealed class PairModel
{
    /// <summary>How many outcomes there are: PLOVER's types, and no event at all.</summary>
    public static readonly int Classes = Enum.GetValues<EventType>().Length + 1;

    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <summary>Makes a model.</summary>
    /// <param name="unit">What a weight of 1 in the table stands for, in logarithms of the odds.</param>
    /// <param name="weights">The rows; a power of two of them.</param>
    /// <exception cref="ArgumentException">The rows are no power of two, or the unit is no number above 0.</exception>
    public PairModel(float unit, sbyte[] weights)
    {
        if (weights.Length % Classes != 0 || !int.IsPow2(weights.Length / Classes))
            throw new ArgumentException($"{weights.Length} weights of {Classes} outcomes make no power of two of rows.", nameof(weights));
        if (!(unit > 0 && float.IsFinite(unit)))
            throw new ArgumentException($"A unit of {unit} is none.", nameof(unit));
        (Unit, _weights, _mask) = (unit, weights, (weights.Length / Classes) - 1);
    }

    /// <summary>The outcome that there is no event.</summary>
    public static int None => Classes - 1;

    /// <summary>What a weight of 1 stands for.</summary>
    public float Unit { get; }

    /// <summary>The row of a feature in a table of so many rows, a power of two.</summary>
    public static int Row(uint feature, int mask) => (int)(feature >> 1) & mask;

    /// <summary>The score of each outcome, in logarithms of the odds.</summary>
    public void Score(WeighedFeatures features, Span<double> scores)
    {
        Span<long> sums = stackalloc long[Classes];
        var hashes = features.Hashes;
        var strengths = features.Strengths;
        for (var i = 0; i < hashes.Length; i++)
        {
            var row = _weights.AsSpan(Row(hashes[i], _mask) * sums.Length, sums.Length);
            for (var c = 0; c < sums.Length; c++)
                sums[c] += row[c] * strengths[i];
        }
        for (var c = 0; c < sums.Length; c++)
            scores[c] = (double)Unit * sums[c] / WeighedFeatures.Whole;
    }

    /// <summary>What one of the features adds to the score of an outcome.</summary>
    public double Weight(WeighedFeatures features, int feature, int outcome) =>
        (double)Unit * _weights[Row(features.Hashes[feature], _mask) * Classes + outcome] * features.Strengths[feature] / WeighedFeatures.Whole;

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    public static PairModel Read(BinaryReader reader)
    {
        var unit = reader.ReadSingle();
        var weights = new sbyte[reader.ReadInt32()]; // a length that is no length is an OverflowException
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new PairModel(unit, weights);
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Unit);
        writer.Write(_weights.Length);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }
}
