namespace Hearsay.Statements;

/// <summary>Finds the parts of all words of a statement at once: the sequence whose words and steps score best (Viterbi 1967). Not thread-safe.</summary>
internal sealed class RoleChain(HashedWeights words, HashedWeights steps)
{
    // What can never be: far below any sum of weights.
    private const int Never = int.MinValue / 2;

    // A cue that attributes nothing in its own sentence is rare.
    private const int Nothing = 2 * HashedWeights.Unit;

    private readonly FeatureList _features = new();
    private int[] _scores = new int[256];
    private sbyte[] _from = new sbyte[256];

    /// <summary>Finds the parts of the words around the cue that the features are turned to.</summary>
    /// <param name="features">The features.</param>
    /// <param name="cue">The head of the cue, which is always part of it.</param>
    /// <returns>The parts of the words from <c>features.Start</c> to <c>features.End</c>.</returns>
    public StatementRole[] Label(RoleFeatures features, int cue)
    {
        const int roles = RoleFeatures.Roles, states = RoleStates.Count;
        var count = features.End - features.Start;
        if (_scores.Length < count * states)
            (_scores, _from) = (new int[count * states], new sbyte[count * states]);
        Span<int> word = stackalloc int[RoleStates.Scores];
        Span<int> step = stackalloc int[roles * roles];
        for (var i = 0; i < count; i++)
        {
            var t = features.Start + i;
            word.Clear();
            features.Look(t, _features);
            words.AddTo(_features.All, word);
            var own = _scores.AsSpan(i * states, states);
            own.Fill(Never);
            if (i == 0)
            {
                for (var role = 0; role < roles; role++)
                {
                    if (t != cue || role == (int)StatementRole.Cue)
                        own[RoleStates.First((StatementRole)role)] = word[role];
                }
                continue;
            }
            step.Clear();
            features.LookAtStep(t, _features);
            steps.AddTo(_features.All, step);
            var before = _scores.AsSpan((i - 1) * states, states);
            for (var last = 0; last < states; last++)
            {
                if (before[last] == Never)
                    continue;
                for (var role = 0; role < roles; role++)
                {
                    var state = RoleStates.Next(last, (StatementRole)role, t - cue);
                    if (state < 0)
                        continue;
                    var score = before[last] + step[(int)RoleStates.RoleOf(last) * roles + role] + RoleStates.Score(word, state);
                    if (score > own[state])
                        (own[state], _from[i * states + state]) = (score, (sbyte)last);
                }
            }
        }
        var found = new StatementRole[count];
        var end = BestEnd(_scores.AsSpan((count - 1) * states, states));
        for (var i = count - 1; i >= 0; i--)
        {
            found[i] = RoleStates.RoleOf(end);
            end = _from[i * states + end];
        }
        return found;
    }

    private static int BestEnd(ReadOnlySpan<int> scores)
    {
        var best = -1;
        var most = int.MinValue;
        for (var state = 0; state < scores.Length; state++)
        {
            var score = scores[state] - (RoleStates.HasNoContent(state) ? Nothing : 0);
            if (scores[state] != Never && score > most)
                (best, most) = (state, score);
        }
        return best;
    }
}
