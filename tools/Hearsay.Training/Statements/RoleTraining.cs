using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>
/// Learns the parts of words as a conditional random field over the chain of words (Lafferty and others 2001): the weights make the marked
/// sequence of parts likely among all sequences.
/// </summary>
internal sealed class RoleTraining
{
    private const int Roles = RoleFeatures.Roles;

    private readonly List<RoleExample> _examples = [];

    /// <summary>Adds a statement.</summary>
    /// <param name="features">Turned to its cue.</param>
    /// <param name="roles">The parts of the words from <c>features.Start</c> on.</param>
    /// <param name="cue">The place of the cue's head among them.</param>
    /// <param name="list">For use meanwhile.</param>
    /// <param name="fold">The part of the corpus that it is from.</param>
    public void Add(RoleFeatures features, StatementRole[] roles, int cue, FeatureList list, int fold)
    {
        if (!IsPossible(roles, cue))
            return;
        var (words, steps) = (new uint[roles.Length][], new uint[roles.Length][]);
        for (var i = 0; i < roles.Length; i++)
        {
            features.Look(features.Start + i, list);
            words[i] = list.All.ToArray();
            steps[i] = [];
            if (i == 0)
                continue;
            features.LookAtStep(features.Start + i, list);
            steps[i] = list.All.ToArray();
        }
        _examples.Add(new RoleExample(words, steps, roles, cue, fold));
    }

    /// <summary>Learns from all examples but those of one fold.</summary>
    public (HashedWeights Words, HashedWeights Steps) Learn(int wordBits, int stepBits, int epochs, float rate, float shrink, ulong seed, int leftOut)
    {
        var words = new AdaptiveWeights(RoleStates.Scores, wordBits, rate);
        var steps = new AdaptiveWeights(Roles * Roles, stepBits, rate);
        var learner = new RoleLearner(words, steps);
        var order = Enumerable.Range(0, _examples.Count).Where(i => _examples[i].Fold != leftOut).ToArray();
        var random = new SeededRandom(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                learner.Learn(_examples[i]);
            words.EndPass(shrink, isLate: epoch >= epochs / 2);
            steps.EndPass(shrink, isLate: epoch >= epochs / 2);
        }
        return (words.ToTable(), steps.ToTable());
    }

    // A few cues and sources are marked in several runs; no chain can give them.
    private static bool IsPossible(StatementRole[] roles, int cue)
    {
        var state = RoleStates.First(roles[0]);
        for (var i = 1; i < roles.Length && state >= 0; i++)
            state = RoleStates.Next(state, roles[i], i - cue);
        return state >= 0;
    }
}

/// <summary>A marked statement to learn from.</summary>
/// <param name="Words">The features of each word.</param>
/// <param name="Steps">The features of each step from a word to the next.</param>
/// <param name="Roles">The parts of the words.</param>
/// <param name="Cue">The place of the cue's head.</param>
/// <param name="Fold">The part of the corpus that it is from.</param>
internal sealed record RoleExample(uint[][] Words, uint[][] Steps, StatementRole[] Roles, int Cue, int Fold);
