using Hearsay.Judgement;

namespace Hearsay.Training;

/// <summary>One example: the rows of its features with their strengths, the outcomes that it allows, and how much it counts.</summary>
internal sealed record PairExample(int[] Rows, float[] Strengths, uint Allowed, double Weight);

/// <summary>
/// Multinomial logistic regression over tables of rows: minimizes the weighed negative logarithm of the odds of what the labels allow, and half the
/// squares of the weights times a penalty, by L-BFGS (Liu and Nocedal 1989). One thread and a fixed order: the same examples give the same weights.
/// </summary>
internal sealed class LogisticTraining
{
    private const int History = 8;
    private readonly IReadOnlyList<PairExample> _examples;
    private readonly double _penalty;
    private readonly int _classes;
    private readonly Dictionary<int, int> _place = [];
    private readonly int[][] _rows;

    private LogisticTraining(IReadOnlyList<PairExample> examples, int classes, double penalty)
    {
        (_examples, _classes, _penalty) = (examples, classes, penalty);
        _rows = [.. examples.Select(e => Array.ConvertAll(e.Rows, Place))];
    }

    private int Place(int row)
    {
        if (!_place.TryGetValue(row, out var place))
            _place.Add(row, place = _place.Count);
        return place;
    }

    /// <summary>Learns.</summary>
    /// <param name="examples">What from.</param>
    /// <param name="classes">How many outcomes there are.</param>
    /// <param name="rowBits">How many rows the table has, in bits.</param>
    /// <param name="penalty">How strongly weights are drawn to 0.</param>
    /// <param name="steps">How many steps to go at most.</param>
    /// <returns>The weights, row after row.</returns>
    public static float[] Learn(IReadOnlyList<PairExample> examples, int classes, int rowBits, double penalty, int steps)
    {
        var training = new LogisticTraining(examples, classes, penalty);
        var weights = training.Minimize(steps);
        var table = new float[training._classes << rowBits];
        foreach (var (row, place) in training._place)
            Array.Copy(weights, place * training._classes, table, row * training._classes, training._classes);
        return table;
    }

    private float[] Minimize(int steps)
    {
        var n = _place.Count * _classes;
        var (at, slope, next, nextSlope, direction) = (new float[n], new float[n], new float[n], new float[n], new float[n]);
        var (moves, turns) = (new List<float[]>(), new List<float[]>());
        var loss = Loss(at, slope);
        for (var step = 0; step < steps; step++)
        {
            Direction(slope, moves, turns, direction);
            var descent = Dot(direction, slope);
            var length = step == 0 ? 1 / Math.Sqrt(Dot(slope, slope)) : 1.0;
            var nextLoss = 0.0;
            for (var tries = 0; ; tries++, length /= 2)
            {
                for (var i = 0; i < n; i++)
                    next[i] = at[i] + (float)length * direction[i];
                nextLoss = Loss(next, nextSlope);
                if (nextLoss <= loss + 1e-4 * length * descent)
                    break;
                if (tries == 20)
                    return at;
            }
            var done = loss - nextLoss < 1e-5 * Math.Abs(loss);
            var (move, turn) = moves.Count == History ? (moves[0], turns[0]) : (new float[n], new float[n]);
            if (moves.Count == History)
            {
                moves.RemoveAt(0);
                turns.RemoveAt(0);
            }
            for (var i = 0; i < n; i++)
                (move[i], turn[i]) = (next[i] - at[i], nextSlope[i] - slope[i]);
            if (Dot(move, turn) > 1e-12)
            {
                moves.Add(move);
                turns.Add(turn);
            }
            (at, next, slope, nextSlope, loss) = (next, at, nextSlope, slope, nextLoss);
            if (done)
                break;
        }
        return at;
    }

    private static void Direction(float[] slope, List<float[]> moves, List<float[]> turns, float[] direction)
    {
        for (var i = 0; i < slope.Length; i++)
            direction[i] = -slope[i];
        var alphas = new double[moves.Count];
        for (var k = moves.Count - 1; k >= 0; k--)
        {
            alphas[k] = Dot(moves[k], direction) / Dot(moves[k], turns[k]);
            AddTo(direction, turns[k], -alphas[k]);
        }
        if (moves.Count > 0)
        {
            var scale = (float)(Dot(moves[^1], turns[^1]) / Dot(turns[^1], turns[^1]));
            for (var i = 0; i < direction.Length; i++)
                direction[i] *= scale;
        }
        for (var k = 0; k < moves.Count; k++)
            AddTo(direction, moves[k], alphas[k] - Dot(turns[k], direction) / Dot(moves[k], turns[k]));
    }

    private double Loss(float[] weights, float[] slope)
    {
        var loss = 0.0;
        for (var i = 0; i < slope.Length; i++)
            slope[i] = (float)_penalty * weights[i];
        loss += _penalty / 2 * Dot(weights, weights);
        Span<double> scores = stackalloc double[_classes];
        Span<float> pull = stackalloc float[_classes];
        for (var e = 0; e < _examples.Count; e++)
        {
            var example = _examples[e];
            scores.Clear();
            for (var f = 0; f < _rows[e].Length; f++)
            {
                var row = weights.AsSpan(_rows[e][f] * _classes, _classes);
                for (var c = 0; c < row.Length; c++)
                    scores[c] += row[c] * example.Strengths[f];
            }
            Odds.Share(scores);
            var allowed = 0.0;
            for (var c = 0; c < scores.Length; c++)
                allowed += (example.Allowed >> c & 1) * scores[c];
            allowed = Math.Max(allowed, 1e-12);
            loss -= example.Weight * Math.Log(allowed);
            for (var c = 0; c < scores.Length; c++)
                pull[c] = (float)(example.Weight * (scores[c] - (example.Allowed >> c & 1) * scores[c] / allowed));
            for (var f = 0; f < _rows[e].Length; f++)
            {
                var row = slope.AsSpan(_rows[e][f] * _classes, _classes);
                for (var c = 0; c < row.Length; c++)
                    row[c] += pull[c] * example.Strengths[f];
            }
        }
        return loss;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return sum;
    }

    private static void AddTo(float[] to, float[] what, double times)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += (float)times * what[i];
    }
}
