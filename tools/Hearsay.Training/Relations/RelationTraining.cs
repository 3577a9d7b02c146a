using Hearsay.Judgement;

namespace Hearsay.Training;

/// <summary>How the model of pairs is learned. The values were chosen by cross-validation, see docs/decisions/0004-relations.md.</summary>
internal sealed record RelationSettings
{
    /// <summary>How many rows the table has, in bits.</summary>
    public int RowBits { get; init; } = 16;

    /// <summary>How strongly weights are drawn to 0.</summary>
    public double Penalty { get; init; } = 1;

    /// <summary>How far rare types count for more: 0 not at all, 1 until all types count alike.</summary>
    public double Balance { get; init; } = 0.5;

    /// <summary>What a pair counts whose label tells only conflict from cooperation.</summary>
    public double BroadWeight { get; init; } = 0.5;

    /// <summary>What a pair of the project’s own corpus counts.</summary>
    public double OwnWeight { get; init; } = 0.5;

    /// <summary>How many steps learning takes at most.</summary>
    public int Steps { get; init; } = 150;

    /// <summary>Other values, as "penalty=2,balance=0.3".</summary>
    /// <exception cref="FormatException">A name is not known or a value no number.</exception>
    public static RelationSettings Parse(string text)
    {
        var settings = new RelationSettings();
        foreach (var (name, value) in text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static v => v.Split('=')).Select(static v => (v[0], double.Parse(v[^1], System.Globalization.CultureInfo.InvariantCulture))))
        {
            settings = name switch
            {
                "bits" => settings with { RowBits = (int)value },
                "penalty" => settings with { Penalty = value },
                "balance" => settings with { Balance = value },
                "broad" => settings with { BroadWeight = value },
                "own" => settings with { OwnWeight = value },
                "steps" => settings with { Steps = (int)value },
                _ => throw new FormatException($"{name}: no such setting"),
            };
        }
        return settings;
    }
}

/// <summary>Trains the model of pairs and tells how it does on pairs that it has not learned from.</summary>
internal sealed class RelationTraining
{
    private readonly IReadOnlyList<LabelledPair> _pairs;
    private readonly WeighedFeatures[] _features;
    private readonly int[] _folds;
    private readonly List<WeighedFeatures> _without = [];

    /// <summary>Prepares pairs.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="look">Gives the features of a pair.</param>
    public RelationTraining(IReadOnlyList<LabelledPair> pairs, Func<MarkedPair, WeighedFeatures> look)
    {
        _pairs = pairs;
        _features = [.. pairs.AsParallel().AsOrdered().Select(p => look(p.Pair))];
        _folds = PairFolds.Of(pairs);
    }

    /// <summary>Adds the words of a sentence that tells of no event: where they stand, there is less likely to be one.</summary>
    public void AddWithoutEvent(WeighedFeatures words) => _without.Add(words);

    /// <summary>The share of certainty that each pair's types get from a model that has not learned from the pair's fold.</summary>
    /// <param name="models">The models, by the fold that each has not learned from.</param>
    public double[][] OutOfFold(IReadOnlyList<PairModel> models)
    {
        return [.. Enumerable.Range(0, _pairs.Count).Select(i =>
        {
            var scores = new double[PairModel.Classes];
            models[_folds[i]].Score(_features[i], scores);
            Odds.Share(scores.AsSpan(0, PairModel.None));
            return scores;
        })];
    }

    /// <summary>A model for each fold, which has not learned from it.</summary>
    public IReadOnlyList<PairModel> FoldModels(RelationSettings settings) => [.. Enumerable.Range(0, PairFolds.Count).AsParallel().AsOrdered().Select(fold => Train(settings, fold))];

    /// <summary>The fold of each pair.</summary>
    public IReadOnlyList<int> Folds => _folds;

    /// <summary>Trains on all pairs but those of one fold.</summary>
    /// <param name="settings">How.</param>
    /// <param name="without">The fold that is left out; −1 for none.</param>
    public PairModel Train(RelationSettings settings, int without = -1)
    {
        var mask = (1 << settings.RowBits) - 1;
        var chosen = Enumerable.Range(0, _pairs.Count).Where(i => _folds[i] != without).ToList();
        var common = Common(chosen, without);
        var counts = chosen.Where(i => !_pairs[i].IsBroad).GroupBy(i => _pairs[i].Allowed).ToDictionary(static g => g.Key, static g => g.Count());
        var mean = counts.Values.Average();
        var examples = chosen.Select(i =>
        {
            var pair = _pairs[i];
            var weight = pair.IsBroad ? settings.BroadWeight : Math.Pow(mean / counts[pair.Allowed], settings.Balance) * (pair.IsOwn ? settings.OwnWeight : 1);
            return Example(_features[i], pair.Allowed, weight);
        }).ToList();
        examples.AddRange(_without.Where((_, i) => i % PairFolds.Count != without).Select(f => Example(f, 1u << PairModel.None, settings.OwnWeight)));

        PairExample Example(WeighedFeatures features, uint allowed, double weight)
        {
            var known = Enumerable.Range(0, features.Count).Where(f => common.Contains(features.Hashes[f])).ToArray();
            return new PairExample(
                Array.ConvertAll(known, f => PairModel.Row(features.Hashes[f], mask)),
                Array.ConvertAll(known, f => features.Strengths[f] / (float)WeighedFeatures.Whole),
                allowed, weight);
        }

        return Quantize(LogisticTraining.Learn(examples, PairModel.Classes, settings.RowBits, settings.Penalty, settings.Steps));
    }

    // A feature met once teaches nothing that holds elsewhere.
    private HashSet<uint> Common(List<int> chosen, int without)
    {
        var (once, common) = (new HashSet<uint>(), new HashSet<uint>());
        foreach (var features in chosen.Select(i => _features[i]).Concat(_without.Where((_, i) => i % PairFolds.Count != without)))
        {
            foreach (var hash in features.Hashes)
            {
                if (!once.Add(hash))
                    common.Add(hash);
            }
        }
        return common;
    }

    private static PairModel Quantize(float[] weights)
    {
        var unit = Math.Max(weights.Max(MathF.Abs), 1e-3f) / sbyte.MaxValue;
        return new PairModel(unit, Array.ConvertAll(weights, w => (sbyte)MathF.Round(w / unit)));
    }
}
