using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>
/// A linear classifier over hashed features: each feature adds its whole-numbered weights to the scores of some classes.
/// Whole numbers make the scores the same on every machine. Immutable and thread-safe.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>The most classes a model can tell apart; the value itself ends a feature's weights.</summary>
    public const int MaxClasses = byte.MaxValue;

    private readonly Place[] _places;
    private readonly int _mask;

    // Each feature's weights in a row: the signed weight above, the class in the low byte; then EndOfWeights.
    private readonly int[] _weights;
    private const int EndOfWeights = int.MinValue;
    private const int ClassBits = 8;

    private struct Place
    {
        public uint Feature;
        public int Start;
    }

    /// <summary>Makes a model.</summary>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="features">The features, as <see cref="FeatureHash.Fold"/> gives them, none twice.</param>
    /// <param name="counts">How many classes each feature has a weight for.</param>
    /// <param name="ofClass">The classes of the weights of all features, laid end to end.</param>
    /// <param name="weights">The weights themselves.</param>
    public LinearModel(int classes, ReadOnlySpan<uint> features, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> ofClass, ReadOnlySpan<short> weights)
    {
        Classes = classes;
        var size = 16;
        while (size < features.Length * 2)
            size *= 2;
        _mask = size - 1;
        _places = new Place[size];
        _weights = new int[weights.Length + features.Length + 1];
        _weights[0] = EndOfWeights; // where the free places point
        int from = 0, to = 1;
        for (var i = 0; i < features.Length; i++)
        {
            var place = (int)(features[i] >> 1) & _mask;
            while (_places[place].Feature != 0)
                place = (place + 1) & _mask;
            _places[place] = new Place { Feature = features[i], Start = to };
            for (var end = from + counts[i]; from < end; from++)
                _weights[to++] = weights[from] << ClassBits | ofClass[from];
            _weights[to++] = EndOfWeights;
        }
    }

    /// <summary>How many classes the model tells apart.</summary>
    public int Classes { get; }

    /// <summary>Sets <paramref name="scores"/> to the scores of the classes.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        var places = _places;
        var weights = _weights;
        foreach (var feature in features)
        {
            var place = (int)(feature >> 1) & _mask;
            while (places[place].Feature != feature)
            {
                if (places[place].Feature == 0)
                    break;
                place = (place + 1) & _mask;
            }
            for (var at = places[place].Start; weights[at] != EndOfWeights; at++)
                scores[weights[at] & byte.MaxValue] += weights[at] >> ClassBits;
        }
    }

    /// <summary>The score of class 1 less that of class 0, for a model of two classes.</summary>
    public int Margin(ReadOnlySpan<uint> features)
    {
        Span<int> scores = stackalloc int[2];
        Score(features, scores);
        return scores[1] - scores[0];
    }

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    public static LinearModel Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var features = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        var counts = new byte[features.Length];
        reader.BaseStream.ReadExactly(counts);
        var ofClass = new byte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(ofClass);
        var weights = new short[ofClass.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(classes, features, counts, ofClass, weights);
    }

    /// <summary>Writes the parts that the constructor takes.</summary>
    public static void Write(
        BinaryWriter writer, int classes, ReadOnlySpan<uint> features, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> ofClass, ReadOnlySpan<short> weights)
    {
        writer.Write(classes);
        writer.Write(features.Length);
        writer.Write(MemoryMarshal.AsBytes(features));
        writer.Write(counts);
        writer.Write(weights.Length);
        writer.Write(ofClass);
        writer.Write(MemoryMarshal.AsBytes(weights));
    }
}
