using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>Questions with yes or no for an answer, each with its features; what a model of one class learns from.</summary>
internal sealed class Questions
{
    private readonly List<uint[]> _features = [];
    private readonly List<bool> _answers = [];

    /// <summary>How many there are.</summary>
    public int Count => _answers.Count;

    /// <summary>How many are answered with yes.</summary>
    public int Yes => _answers.Count(a => a);

    /// <summary>Adds a question.</summary>
    public void Add(ReadOnlySpan<uint> features, bool answer)
    {
        _features.Add(features.ToArray());
        _answers.Add(answer);
    }

    /// <summary>Learns to answer them by logistic regression.</summary>
    public HashedWeights Learn(int rowBits, int epochs, float rate, float shrink, ulong seed)
    {
        var weights = new AdaptiveWeights(1, rowBits, rate);
        var order = Enumerable.Range(0, Count).ToArray();
        var random = new SeededRandom(seed);
        Span<float> score = stackalloc float[1];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                score.Clear();
                weights.AddTo(_features[i], score);
                score[0] = 1 / (1 + MathF.Exp(-score[0])) - (_answers[i] ? 1 : 0);
                if (Math.Abs(score[0]) > 0.001f)
                    weights.Learn(_features[i], score);
            }
            weights.Shrink(shrink);
        }
        return weights.ToTable();
    }
}
