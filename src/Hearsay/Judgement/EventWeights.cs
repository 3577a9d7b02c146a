using System.Runtime.InteropServices;

namespace Hearsay.Judgement;

/// <summary>
/// What has been learned of events that rules find: a weight for each feature, for or against its being one. Whole numbers in a table of
/// fixed size, as in <see cref="PairModel"/>. Immutable and thread-safe.
/// </summary>
internal sealed class EventWeights
{
    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <summary>Makes weights.</summary>
    /// <param name="unit">What a weight of 1 in the table stands for, in logarithms of the odds.</param>
    /// <param name="enough">The sum below which a find is left out, in logarithms of the odds.</param>
    /// <param name="weights">The rows; a power of two of them.</param>
    /// <exception cref="ArgumentException">The rows are no power of two, or a number is none.</exception>
    public EventWeights(float unit, float enough, sbyte[] weights)
    {
        if (!int.IsPow2(weights.Length))
            throw new ArgumentException($"{weights.Length} weights are no power of two.", nameof(weights));
        if (!(unit > 0 && float.IsFinite(unit) && float.IsFinite(enough)))
            throw new ArgumentException($"A unit of {unit} and a bound of {enough} are none.", nameof(unit));
        (Unit, Enough, _weights, _mask) = (unit, enough, weights, weights.Length - 1);
    }

    /// <summary>What a weight of 1 stands for.</summary>
    public float Unit { get; }

    /// <summary>The sum below which a find is left out.</summary>
    public float Enough { get; }

    /// <summary>The row of a feature in a table of so many rows, a power of two.</summary>
    public static int Row(uint feature, int mask) => (int)(feature >> 1) & mask;

    /// <summary>How far the weights are above what is left out.</summary>
    public double Margin(WeighedFeatures features)
    {
        var hashes = features.Hashes;
        var strengths = features.Strengths;
        var sum = 0L;
        for (var i = 0; i < hashes.Length; i++)
            sum += _weights[Row(hashes[i], _mask)] * strengths[i];
        return (double)Unit * sum / WeighedFeatures.Whole - Enough;
    }

    /// <summary>Reads weights as <see cref="Write"/> wrote them.</summary>
    public static EventWeights Read(BinaryReader reader)
    {
        var (unit, enough) = (reader.ReadSingle(), reader.ReadSingle());
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new EventWeights(unit, enough, weights);
    }

    /// <summary>Writes the weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Unit);
        writer.Write(Enough);
        writer.Write(_weights.Length);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }
}
