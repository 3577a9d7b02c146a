using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>Learns from one marked statement after another: makes the marked sequence of parts likely among all that can be. Not thread-safe.</summary>
/// <param name="words">The weights of words.</param>
/// <param name="steps">The weights of steps.</param>
internal sealed class RoleLearner(AdaptiveWeights words, AdaptiveWeights steps)
{
    private const int Roles = RoleFeatures.Roles;

    // A slope too small to follow.
    private const float Least = 0.005f;

    private float[] _forward = [], _backward = [], _own = [], _between = [];

    /// <summary>Takes one step along the slope: what the model expects less what is marked.</summary>
    // The chances of all sequences up to a word, and from a word on,
    // are kept as shares of their sum at that word, so that they neither vanish nor overflow.
    public void Learn(RoleExample example)
    {
        const int states = RoleStates.Count;
        var count = example.Roles.Length;
        if (_forward.Length < count * states)
            (_forward, _backward, _own, _between) = (new float[count * states], new float[count * states], new float[count * states], new float[count * Roles * Roles]);
        Span<float> word = stackalloc float[RoleStates.Scores];
        Span<float> step = stackalloc float[Roles * Roles];
        for (var i = 0; i < count; i++)
        {
            word.Clear();
            words.AddTo(example.Words[i], word);
            Exponents(word, _own.AsSpan(i * states, states));
            step.Clear();
            steps.AddTo(example.Steps[i], step);
            for (var at = 0; at < step.Length; at++)
                _between[(i * Roles * Roles) + at] = MathF.Exp(step[at]);
        }
        _forward.AsSpan(0, count * states).Clear();
        _backward.AsSpan(0, count * states).Clear();
        for (var role = 0; role < Roles; role++)
        {
            if (example.Cue != 0 || role == (int)StatementRole.Cue)
                _forward[RoleStates.First((StatementRole)role)] = _own[RoleStates.First((StatementRole)role)];
        }
        ToShares(_forward.AsSpan(0, states));
        for (var i = 1; i < count; i++)
        {
            foreach (var (last, next, at) in Moves[Place(i, example.Cue)])
                _forward[(i * states) + next] += _forward[((i - 1) * states) + last] * _between[(i * Roles * Roles) + at] * _own[(i * states) + next];
            ToShares(_forward.AsSpan(i * states, states));
        }
        _backward.AsSpan((count - 1) * states, states).Fill(1f / states);
        for (var i = count - 1; i > 0; i--)
        {
            foreach (var (last, next, at) in Moves[Place(i, example.Cue)])
                _backward[((i - 1) * states) + last] += _backward[(i * states) + next] * _between[(i * Roles * Roles) + at] * _own[(i * states) + next];
            ToShares(_backward.AsSpan((i - 1) * states, states));
        }
        var marked = States(example);
        Span<float> chances = stackalloc float[states];
        Span<float> slope = stackalloc float[RoleStates.Scores];
        for (var i = 0; i < count; i++)
        {
            for (var state = 0; state < states; state++)
                chances[state] = _forward[(i * states) + state] * _backward[(i * states) + state];
            ToShares(chances);
            slope.Clear();
            for (var state = 0; state < states; state++)
                Add(slope, state, chances[state]);
            Add(slope, marked[i], -1);
            if (Largest(slope) > Least)
                words.Learn(example.Words[i], slope);
            if (i == 0)
                continue;
            step.Clear();
            foreach (var (last, next, at) in Moves[Place(i, example.Cue)])
                step[at] += _forward[((i - 1) * states) + last] * _between[(i * Roles * Roles) + at] * _own[(i * states) + next] * _backward[(i * states) + next];
            ToShares(step);
            step[((int)RoleStates.RoleOf(marked[i - 1]) * Roles) + (int)RoleStates.RoleOf(marked[i])] -= 1;
            if (Largest(step) > Least)
                steps.Learn(example.Steps[i], step);
        }
    }

    private static void Exponents(ReadOnlySpan<float> word, Span<float> own)
    {
        for (var state = 0; state < own.Length; state++)
        {
            var role = (int)RoleStates.RoleOf(state);
            own[state] = MathF.Exp(word[role] + (RoleStates.HasContentEnded(state) ? word[Roles + role] : 0));
        }
    }

    private static void ToShares(Span<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value;
        for (var i = 0; i < values.Length; i++)
            values[i] /= sum;
    }

    private static void Add(Span<float> slope, int state, float by)
    {
        slope[(int)RoleStates.RoleOf(state)] += by;
        if (RoleStates.HasContentEnded(state))
            slope[Roles + (int)RoleStates.RoleOf(state)] += by;
    }

    private static float Largest(ReadOnlySpan<float> slope)
    {
        var most = 0f;
        foreach (var value in slope)
            most = Math.Max(most, Math.Abs(value));
        return most;
    }

    private static int Place(int i, int cue) => Math.Sign(i - cue) + 1;

    // The states of the marked sequence.
    private static int[] States(RoleExample example)
    {
        var states = new int[example.Roles.Length];
        states[0] = RoleStates.First(example.Roles[0]);
        for (var i = 1; i < states.Length; i++)
            states[i] = RoleStates.Next(states[i - 1], example.Roles[i], i - example.Cue);
        return states;
    }

    // The steps that can be, before the cue's head, at it and after it, with the place of their score.
    private static readonly (int Last, int Next, int At)[][] Moves = [.. Enumerable.Range(-1, 3).Select(place =>
        (from last in Enumerable.Range(0, RoleStates.Count)
         from role in Enumerable.Range(0, Roles)
         let next = RoleStates.Next(last, (StatementRole)role, place)
         where next >= 0
         select (last, next, ((int)RoleStates.RoleOf(last) * Roles) + role)).ToArray())];
}
