using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>Questions with yes or no for an answer, each with its features; what a model of one class learns from.</summary>
internal sealed class Questions
{
    private readonly List<uint[]> _features = [];
    private readonly List<bool> _answers = [];
    private readonly List<int> _folds = [];

    /// <summary>How many there are.</summary>
    public int Count => _answers.Count;

    /// <summary>How many are answered with yes.</summary>
    public int Yes => _answers.Count(a => a);

    /// <summary>Adds a question from a fold of the corpus.</summary>
    public void Add(ReadOnlySpan<uint> features, bool answer, int fold)
    {
        _folds.Add(fold);
        _features.Add(features.ToArray());
        _answers.Add(answer);
    }

    /// <summary>Learns by logistic regression to answer them, but for those of one fold.</summary>
    public HashedWeights Learn(int rowBits, int epochs, float rate, float shrink, ulong seed, int leftOut)
    {
        var weights = new AdaptiveWeights(1, rowBits, rate);
        var order = Enumerable.Range(0, Count).Where(i => _folds[i] != leftOut).ToArray();
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
            weights.EndPass(shrink, isLate: epoch >= epochs / 2);
        }
        return weights.ToTable();
    }
}
