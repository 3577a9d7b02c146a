using System.Collections.Frozen;
using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>
/// Trains the statement model on reports with marked attributions. What weighs the work of other parts learns from what those make of reports
/// that they have not learned from: each fold of the corpus in turn is left out. The same folds tell how good the model is.
/// </summary>
internal static class StatementTraining
{
    private const int Folds = 5;
    private const int AllFolds = -1;
    private const ulong Seed = 1;

    // Sizes of the tables, in bits.
    private const int CueBits = 20, WordBits = 18, StepBits = 15, SequenceBits = 19, NeighbourBits = 14;

    private static readonly HashedWeights Nothing = new(1, new sbyte[1]);

    /// <summary>How many folds there are.</summary>
    public static int FoldOf(int report) => report % Folds;

    /// <summary>Trains on reports.</summary>
    public static StatementModel Train(IReadOnlyList<MarkedReport> reports, Action<string> report)
    {
        var known = reports.SelectMany(r => r.Statements.Select(s => CueFeatures.KeyOf(r.Facts[s.Sentence], s.Head)))
            .GroupBy(k => k).Select(g => g.Key).ToFrozenSet();
        var neighbours = NeighboursOf(reports);
        report($"{reports.Sum(r => r.Statements.Count)} statements, {neighbours.Count} neighbours, {neighbours.Yes} of them content");
        var models = Basis(reports, known, neighbours);
        report("first look and parts");

        var candidates = reports.AsParallel().AsOrdered().Select(r =>
        {
            var learned = new LearnedStatements();
            return Array.ConvertAll(r.Facts, f => learned.FirstLook(f, models[r.Fold + 1]));
        }).ToList();
        report($"contents right of the marked cues: {RightContents(reports, candidates):F1} % by the chain");
        var sequences = SequencesOf(reports, candidates);
        models = Each(models, (m, fold) => m with { Sequences = sequences.Learn(SequenceBits, 6, 0.05f, 0.8f, Seed, fold) });
        Look(reports, candidates, (learned, list, r) => learned.Choose(list, models[r.Fold + 1].Sequences));
        report($"{RightContents(reports, candidates):F1} % with a choice among its best");

        var second = QuestionsOf(reports, candidates);
        models = Each(models, (m, fold) => m with { SecondLook = second.Learn(CueBits, 8, 0.05f, 0.8f, Seed, fold) });
        Look(reports, candidates, (learned, list, r) => learned.LookAgain(list, models[r.Fold + 1].SecondLook));
        report($"second look: {second.Count} words, {second.Yes} of them cues");
        return models[0] with { Enough = Best(reports, candidates, models, report) };
    }

    // First looks, chains and neighbours: of all reports, then of all but one fold after the other.
    private static StatementModel[] Basis(IReadOnlyList<MarkedReport> reports, FrozenSet<uint> known, Questions neighbours)
    {
        var roles = RolesOf(reports);
        return [.. Enumerable.Range(AllFolds, Folds + 1).AsParallel().AsOrdered().Select(fold =>
        {
            var first = FirstLook(reports.Where(r => r.Fold != fold), known);
            var (words, steps) = roles.Learn(WordBits, StepBits, epochs: 8, 0.05f, 0.8f, Seed, fold);
            return new StatementModel(known, first, Nothing, words, steps, Nothing, neighbours.Learn(NeighbourBits, 8, 0.05f, 0.9f, Seed, fold), 0);
        })];
    }

    private static StatementModel[] Each(StatementModel[] models, Func<StatementModel, int, StatementModel> learn) =>
        [.. models.AsParallel().AsOrdered().Select((m, i) => learn(m, i + AllFolds))];

    private static void Look(IReadOnlyList<MarkedReport> reports, List<List<CueCandidate>[]> candidates, Action<LearnedStatements, List<CueCandidate>, MarkedReport> look) =>
        Parallel.For(0, reports.Count, r =>
        {
            var learned = new LearnedStatements();
            foreach (var list in candidates[r])
                look(learned, list, reports[r]);
        });

    private static SequenceTraining SequencesOf(IReadOnlyList<MarkedReport> reports, List<List<CueCandidate>[]> candidates)
    {
        var training = new SequenceTraining();
        var features = new FeatureList();
        for (var r = 0; r < reports.Count; r++)
        {
            foreach (var marked in reports[r].Statements)
            {
                var list = candidates[r][marked.Sentence];
                var index = list.FindIndex(c => c.Token == marked.Head);
                if (index >= 0)
                    training.Add(list, index, marked, features, reports[r].Fold);
            }
        }
        return training;
    }

    private static Questions QuestionsOf(IReadOnlyList<MarkedReport> reports, List<List<CueCandidate>[]> candidates)
    {
        var questions = new Questions();
        var features = new FeatureList();
        for (var r = 0; r < reports.Count; r++)
        {
            foreach (var list in candidates[r])
            {
                for (var i = 0; i < list.Count; i++)
                {
                    LearnedStatements.LookAgain(list, i, features);
                    questions.Add(features.All, reports[r].IsCue(list[i].Facts.Index, list[i].Token), reports[r].Fold);
                }
            }
        }
        return questions;
    }

    // The bound above which a cue is taken: where the folds that each model has not seen are read best.
    private static int Best(IReadOnlyList<MarkedReport> reports, List<List<CueCandidate>[]> candidates, StatementModel[] models, Action<string> report)
    {
        var (best, most) = (0, 0.0);
        for (var enough = -HashedWeights.Unit * 3 / 2; enough <= HashedWeights.Unit / 2; enough += HashedWeights.Unit / 4)
        {
            var score = new StatementScore();
            for (var r = 0; r < reports.Count; r++)
                score.Add(reports[r].Text, reports[r].Decide(candidates[r], models[reports[r].Fold + 1] with { Enough = enough }), reports[r].Attributions);
            report($"cross-validated, from {(double)enough / HashedWeights.Unit:F2} on: {score}");
            var sum = score.F1(2) + score.F1(4);
            if (sum > most)
                (best, most) = (enough, sum);
        }
        return best;
    }

    // Of the marked cues in hundred, those with the right content in their own sentence.
    private static double RightContents(IReadOnlyList<MarkedReport> reports, List<List<CueCandidate>[]> candidates)
    {
        var (all, right) = (0, 0);
        for (var r = 0; r < reports.Count; r++)
        {
            foreach (var marked in reports[r].Statements)
            {
                all++;
                right += candidates[r][marked.Sentence].Find(c => c.Token == marked.Head) is { } cue && SequenceTraining.HasContent(cue, cue.Roles, marked) ? 1 : 0;
            }
        }
        return 100.0 * right / Math.Max(1, all);
    }

    private static HashedWeights FirstLook(IEnumerable<MarkedReport> reports, IReadOnlySet<uint> known)
    {
        var questions = new Questions();
        var features = new FeatureList();
        foreach (var report in reports)
        {
            foreach (var facts in report.Facts)
            {
                for (var t = 0; t < facts.Count; t++)
                {
                    var isCue = report.IsCue(facts.Index, t);
                    if (!isCue && report.IsInContent(facts.Index, t) || !CueFeatures.IsCandidate(facts, t, known))
                        continue;
                    CueFeatures.Look(facts, t, features);
                    questions.Add(features.All, isCue, report.Fold);
                }
            }
        }
        return questions.Learn(CueBits, 8, 0.05f, 0.8f, Seed, AllFolds);
    }

    private static RoleTraining RolesOf(IReadOnlyList<MarkedReport> reports)
    {
        var training = new RoleTraining();
        var features = new RoleFeatures();
        var list = new FeatureList();
        foreach (var report in reports)
        {
            foreach (var statement in report.Statements)
            {
                features.TurnTo(report.Facts[statement.Sentence], statement.Head);
                training.Add(features, RolesOf(features, statement), statement.Head - features.Start, list, report.Fold);
            }
        }
        return training;
    }

    private static StatementRole[] RolesOf(RoleFeatures features, MarkedStatement statement) =>
        [.. Enumerable.Range(features.Start, features.End - features.Start).Select(statement.RoleOf)];

    private static Questions NeighboursOf(IReadOnlyList<MarkedReport> reports)
    {
        var questions = new Questions();
        var roles = new RoleFeatures();
        var features = new FeatureList();
        foreach (var report in reports)
        {
            // How sure a cue beside is, is told by the marks themselves: what the first look would find, more or less.
            var sureness = Array.ConvertAll(report.Facts, f => Enumerable.Range(0, f.Count).Any(t => f.Quotation[t] < 0 && report.IsCue(f.Index, t)) ? HashedWeights.Unit : -2 * HashedWeights.Unit);
            foreach (var statement in report.Statements)
            {
                roles.TurnTo(report.Facts[statement.Sentence], statement.Head);
                var cue = new CueCandidate { Facts = report.Facts[statement.Sentence], Token = statement.Head, First = 0, Start = roles.Start, Sequences = [], Roles = RolesOf(roles, statement) };
                NeighbourSentences.Find(report.Facts, cue, sureness, features, next =>
                {
                    var inside = Enumerable.Range(0, report.Facts[next].Count).Count(t => statement.Content.Contains((next, t)));
                    var goesOn = inside * 2 >= report.Facts[next].Count;
                    questions.Add(features.All, goesOn, report.Fold);
                    return goesOn;
                });
            }
        }
        return questions;
    }
}
