using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

/// <summary>The chain finds the sequences that score best: compared with trying all of them.</summary>
public class RoleChainTests
{
    private const int Roles = RoleFeatures.Roles;

    private static readonly HashedWeights Words = Random(RoleStates.Scores, 7), Steps = Random(Roles * Roles, 8);

    private static readonly SentenceFacts Facts = FactsOf("""
        1 Reuters PROPN NNP 2 nsubj
        2 reported/report VERB VBD 0 root
        3 that SCONJ IN 5 mark
        4 Russia PROPN NNP 5 nsubj
        5 attacked/attack VERB VBD 2 ccomp
        6 Syria PROPN NNP 5 obj
        """);

    [Fact]
    public void The_best_sequences_of_all_are_found_in_order()
    {
        var features = new RoleFeatures();
        features.TurnTo(Facts, 1);
        var found = new RoleChain(Words, Steps).Label(features, 1, RoleChain.Most);
        Assert.Equal(AllScores(features, 1).OrderDescending().Take(RoleChain.Most), found.Select(f => f.Score));
        Assert.Equal(RoleChain.Most, found.Select(f => string.Join(' ', f.Parts)).Distinct().Count());
    }

    [Fact]
    public void One_sequence_is_the_best_of_many()
    {
        var features = new RoleFeatures();
        features.TurnTo(Facts, 4);
        var chain = new RoleChain(Words, Steps);
        Assert.Equal(chain.Label(features, 4, RoleChain.Most)[0].Parts, chain.Label(features, 4, 1).Single().Parts);
    }

    [Fact]
    public void Eight_classes_at_once_give_the_sums_of_one_at_a_time()
    {
        var features = Enumerable.Range(1, 200).Select(static i => (uint)(i * 7919)).ToArray();
        var once = new int[Roles * Roles];
        Steps.AddTo(features, once);
        var each = new int[Roles * Roles];
        foreach (var feature in features.Chunk(1))
            Steps.AddTo(feature, each);
        var many = new int[Roles * Roles];
        Steps.AddTo([.. features, .. features], many);
        Assert.Equal(each, once);
        Assert.Equal(each.Select(static s => 2 * s), many);
    }

    // The scores of all sequences that can be.
    private static List<int> AllScores(RoleFeatures features, int cue)
    {
        var list = new FeatureList();
        var count = features.End - features.Start;
        var (words, steps) = (new int[count][], new int[count][]);
        for (var i = 0; i < count; i++)
        {
            (words[i], steps[i]) = (new int[RoleStates.Scores], new int[Roles * Roles]);
            features.Look(features.Start + i, list);
            Words.AddTo(list.All, words[i]);
            features.LookAtStep(features.Start + i, list);
            Steps.AddTo(list.All, steps[i]);
        }
        var scores = new List<int>();
        for (var number = 0; number < 1 << (2 * count); number++)
        {
            var parts = Enumerable.Range(0, count).Select(i => (StatementRole)(number >> (2 * i) & 3)).ToArray();
            if (parts[cue] != StatementRole.Cue)
                continue;
            var state = RoleStates.First(parts[0]);
            var score = words[0][(int)parts[0]];
            for (var i = 1; i < count && state >= 0; i++)
            {
                var next = RoleStates.Next(state, parts[i], i - cue);
                if (next >= 0)
                    score += steps[i][(int)parts[i - 1] * Roles + (int)parts[i]] + RoleStates.Score(words[i], next);
                state = next;
            }
            if (state >= 0)
                scores.Add(score - (RoleStates.HasNoContent(state) ? 2 * HashedWeights.Unit : 0));
        }
        return scores;
    }

    private static SentenceFacts FactsOf(string table)
    {
        var parse = HandParse.Of(table);
        return new SentenceFacts(parse.Text, 0, parse.Sentences[0], new Hearsay.Language.QuotationIndex([]), parse.Actors, TestLexicon.Instance);
    }

    private static HashedWeights Random(int classes, int seed)
    {
        var weights = new sbyte[classes << 10];
        var state = (uint)seed;
        for (var i = 0; i < weights.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            weights[i] = (sbyte)(state >> 25);
        }
        return new HashedWeights(classes, weights);
    }
}
