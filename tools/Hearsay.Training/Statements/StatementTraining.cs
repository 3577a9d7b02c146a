using System.Collections.Frozen;
using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>
/// Trains the statement model on reports with marked attributions. The second look learns from what first look and parts make of reports
/// that they have not learned from: each fold of the corpus in turn is left out.
/// </summary>
internal static class StatementTraining
{
    private const int Folds = 3;
    private const int AllFolds = -1;
    private const ulong Seed = 1;

    // Sizes of the tables, in bits.
    private const int CueBits = 20, WordBits = 18, StepBits = 15, NeighbourBits = 14;

    /// <summary>How many folds there are.</summary>
    public static int FoldOf(int report) => report % Folds;

    /// <summary>Trains on reports.</summary>
    public static StatementModel Train(IReadOnlyList<MarkedReport> reports, Action<string> report)
    {
        var known = reports.SelectMany(r => r.Statements.Select(s => CueFeatures.KeyOf(r.Facts[s.Sentence], s.Head)))
            .GroupBy(k => k).Select(g => g.Key).ToFrozenSet();
        var roles = RolesOf(reports);
        var neighbours = NeighboursOf(reports);
        report($"{reports.Sum(r => r.Statements.Count)} statements, {neighbours.Count} neighbours, {neighbours.Yes} of them content");
        var second = new Questions();
        var models = Enumerable.Range(AllFolds, Folds + 1).AsParallel().AsOrdered().Select(fold =>
        {
            var first = FirstLook(reports.Where(r => r.Fold != fold), known);
            var (words, steps) = roles.Learn(WordBits, StepBits, epochs: fold == AllFolds ? 8 : 4, 0.05f, 0.8f, Seed, fold);
            return new StatementModel(known, first, first, words, steps, first);
        }).ToList();
        report("first look and parts");
        var features = new FeatureList();
        foreach (var one in reports)
        {
            var model = models[one.Fold + 1];
            var learned = new LearnedStatements();
            foreach (var facts in one.Facts)
            {
                var candidates = learned.FirstLook(facts, model);
                for (var i = 0; i < candidates.Count; i++)
                {
                    CueFeatures.Look(facts, candidates[i].Token, features);
                    CueContext.Look(candidates, i, features);
                    second.Add(features.All, one.IsCue(facts.Index, candidates[i].Token));
                }
            }
        }
        report($"second look: {second.Count} words, {second.Yes} of them cues");
        return models[0] with { SecondLook = second.Learn(CueBits, 8, 0.05f, 0.8f, Seed), Neighbours = neighbours.Learn(NeighbourBits, 8, 0.05f, 0.9f, Seed) };
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
                    questions.Add(features.All, isCue);
                }
            }
        }
        return questions.Learn(CueBits, 8, 0.05f, 0.8f, Seed);
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
                var cue = new CueCandidate { Facts = report.Facts[statement.Sentence], Token = statement.Head, First = 0, Start = roles.Start, Roles = RolesOf(roles, statement) };
                NeighbourSentences.Find(report.Facts, cue, sureness, features, next =>
                {
                    var inside = Enumerable.Range(0, report.Facts[next].Count).Count(t => statement.Content.Contains((next, t)));
                    var goesOn = inside * 2 >= report.Facts[next].Count;
                    questions.Add(features.All, goesOn);
                    return goesOn;
                });
            }
        }
        return questions;
    }
}
