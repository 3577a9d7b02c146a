using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>Weights of hashed features in training: each has a step of its own that shrinks with what it has learned (AdaGrad, Duchi and others 2011).</summary>
internal sealed class AdaptiveWeights(int classes, int rowBits, float rate)
{
    // A row holds the weights of a feature and after them the sums of their squared slopes: what is needed together lies together.
    private readonly float[] _rows = new float[2 * classes << rowBits];
    private readonly int _mask = (1 << rowBits) - 1;

    /// <summary>Adds the weights of the features to the scores of the classes.</summary>
    public void AddTo(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            var row = _rows.AsSpan(HashedWeights.Row(feature, _mask) * 2 * classes, classes);
            for (var c = 0; c < row.Length; c++)
                scores[c] += row[c];
        }
    }

    /// <summary>Moves the weights of the features against the slope of the loss by the scores.</summary>
    public void Learn(ReadOnlySpan<uint> features, ReadOnlySpan<float> slope)
    {
        foreach (var feature in features)
        {
            var row = _rows.AsSpan(HashedWeights.Row(feature, _mask) * 2 * classes, 2 * classes);
            for (var c = 0; c < slope.Length; c++)
            {
                var gradient = slope[c];
                row[classes + c] += gradient * gradient;
                row[c] -= rate * gradient / MathF.Sqrt(row[classes + c] + 1e-3f);
            }
        }
    }

    // The sums of the weights at the ends of passes, and how many those were: the last examples of one pass decide less so.
    private float[] _sums = [];
    private int _passes;

    /// <summary>Ends a pass over the examples: remembers the weights, and draws them toward 0.</summary>
    /// <param name="by">What each is multiplied by.</param>
    /// <param name="isLate">True where the weights are good enough to be remembered.</param>
    public void EndPass(float by, bool isLate)
    {
        if (isLate)
        {
            if (_passes++ == 0)
                _sums = new float[_rows.Length / 2];
            for (var i = 0; i < _sums.Length; i++)
                _sums[i] += _rows[i / classes * 2 * classes + i % classes] * by;
        }
        for (var at = 0; at < _rows.Length; at += 2 * classes)
        {
            for (var c = 0; c < classes; c++)
                _rows[at + c] *= by;
        }
    }

    /// <summary>The weights as whole numbers.</summary>
    public HashedWeights ToTable()
    {
        var table = new sbyte[_rows.Length / 2];
        for (var i = 0; i < table.Length; i++)
            table[i] = (sbyte)Math.Clamp(MathF.Round(_sums[i] / _passes * HashedWeights.Unit), sbyte.MinValue, sbyte.MaxValue);
        return new HashedWeights(classes, table);
    }
}
