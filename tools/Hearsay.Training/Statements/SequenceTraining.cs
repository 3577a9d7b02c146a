using Hearsay.Language;
using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>
/// Learns which of the likeliest sequences of parts makes the best whole: the score of the chain plus what is learned here, as logarithms
/// of the odds among the sequences of one cue.
/// </summary>
internal sealed class SequenceTraining
{
    // How sharply a better sequence is preferred to a worse one.
    private const float Sharpness = 6;

    private readonly List<(uint[][] Features, float[] Scores, float[] Shares, int Fold)> _examples = [];

    /// <summary>How many cues there are with more than one sequence.</summary>
    public int Count => _examples.Count;

    /// <summary>Adds the sequences of a marked cue.</summary>
    public void Add(List<CueCandidate> candidates, int index, MarkedStatement marked, FeatureList list, int fold)
    {
        var cue = candidates[index];
        if (cue.Sequences.Length < 2)
            return;
        var features = new uint[cue.Sequences.Length][];
        var (scores, shares) = (new float[features.Length], new float[features.Length]);
        for (var n = 0; n < features.Length; n++)
        {
            SequenceFeatures.Look(candidates, index, n, list);
            features[n] = list.All.ToArray();
            scores[n] = (float)(cue.Sequences[n].Score - cue.Sequences[0].Score) / HashedWeights.Unit;
            shares[n] = Sharpness * Worth(cue, cue.Sequences[n].Parts, marked);
        }
        ToShares(shares);
        _examples.Add((features, scores, shares, fold));
    }

    /// <summary>Learns from all examples but those of one fold.</summary>
    public HashedWeights Learn(int rowBits, int epochs, float rate, float shrink, ulong seed, int leftOut)
    {
        var weights = new AdaptiveWeights(1, rowBits, rate);
        var order = Enumerable.Range(0, Count).Where(i => _examples[i].Fold != leftOut).ToArray();
        var random = new SeededRandom(seed);
        Span<float> score = stackalloc float[1];
        Span<float> all = stackalloc float[RoleChain.Most];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var (features, scores, shares, _) = _examples[i];
                var chances = all[..scores.Length];
                for (var n = 0; n < chances.Length; n++)
                {
                    score[0] = scores[n];
                    weights.AddTo(features[n], score);
                    chances[n] = score[0];
                }
                ToShares(chances);
                for (var n = 0; n < chances.Length; n++)
                {
                    score[0] = chances[n] - shares[n];
                    if (Math.Abs(score[0]) > 0.002f)
                        weights.Learn(features[n], score);
                }
            }
            weights.EndPass(shrink, isLate: epoch >= epochs / 2);
        }
        return weights.ToTable();
    }

    /// <summary>True where a sequence has the marked content; marks at its edges count for nothing.</summary>
    public static bool HasContent(CueCandidate cue, StatementRole[] parts, MarkedStatement marked) => Missed(cue, parts, marked, StatementRole.Content) == 0;

    // Content counts most, then source, then cue.
    private static float Worth(CueCandidate cue, StatementRole[] parts, MarkedStatement marked)
    {
        var (both, either) = (0, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            var (found, right) = (parts[i] == StatementRole.Content, marked.RoleOf(cue.Start + i) == StatementRole.Content);
            both += found && right ? 1 : 0;
            either += found || right ? 1 : 0;
        }
        return (HasContent(cue, parts, marked) ? 1f : 0) + (either == 0 ? 0.5f : 0.5f * both / either)
            + (Missed(cue, parts, marked, StatementRole.Source) == 0 ? 0.6f : 0) + (Missed(cue, parts, marked, StatementRole.Cue) == 0 ? 0.5f : 0);
    }

    private static int Missed(CueCandidate cue, StatementRole[] parts, MarkedStatement marked, StatementRole role)
    {
        var missed = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var t = cue.Start + i;
            missed += (parts[i] == role) != (marked.RoleOf(t) == role) && cue.Facts.Sentence.Tokens[t].Upos != Upos.PUNCT ? 1 : 0;
        }
        return missed;
    }

    private static void ToShares(Span<float> values)
    {
        var most = float.MinValue;
        foreach (var value in values)
            most = Math.Max(most, value);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = MathF.Exp(values[i] - most);
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }
}
