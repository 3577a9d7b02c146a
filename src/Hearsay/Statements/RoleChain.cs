namespace Hearsay.Statements;

/// <summary>Finds the parts of all words of a statement at once: the sequences whose words and steps score best (Viterbi 1967). Not thread-safe.</summary>
internal sealed class RoleChain(HashedWeights words, HashedWeights steps)
{
    /// <summary>How many sequences are found at most: in nearly all statements the right one is among so many.</summary>
    public const int Most = 12;

    // What can never be: far below any sum of weights.
    private const int Never = int.MinValue / 2;

    // A cue that attributes nothing in its own sentence is rare.
    private const int Nothing = 2 * HashedWeights.Unit;

    private readonly FeatureList _features = new();
    private readonly List<(int Score, int End)> _ends = [];

    // Of each word, state and rank: the score of the sequence so far, and the state and rank before. Ranks of a state stand best first.
    private int[] _scores = new int[64 * RoleStates.Count * Most];
    private byte[] _from = new byte[64 * RoleStates.Count * Most];

    /// <summary>Finds the likeliest parts of the words around the cue that the features are turned to.</summary>
    /// <param name="features">The features.</param>
    /// <param name="cue">The head of the cue, which is always part of it.</param>
    /// <param name="most">How many sequences to find, at most <see cref="Most"/>.</param>
    /// <returns>Sequences of the parts of the words from <c>features.Start</c> to <c>features.End</c>, the likeliest first.</returns>
    public RoleSequence[] Label(RoleFeatures features, int cue, int most)
    {
        const int roles = RoleFeatures.Roles, states = RoleStates.Count;
        var count = features.End - features.Start;
        if (_scores.Length < count * states * Most)
            (_scores, _from) = (new int[count * states * Most], new byte[count * states * Most]);
        Span<int> word = stackalloc int[RoleStates.Scores];
        Span<int> step = stackalloc int[roles * roles];
        for (var i = 0; i < count; i++)
        {
            var t = features.Start + i;
            word.Clear();
            features.Look(t, _features);
            words.AddTo(_features.All, word);
            var own = _scores.AsSpan(i * states * Most, states * Most);
            own.Fill(Never);
            if (i == 0)
            {
                for (var role = 0; role < roles; role++)
                {
                    if (t != cue || role == (int)StatementRole.Cue)
                        own[RoleStates.First((StatementRole)role) * Most] = word[role];
                }
                continue;
            }
            step.Clear();
            features.LookAtStep(t, _features);
            steps.AddTo(_features.All, step);
            var from = _from.AsSpan(i * states * Most, states * Most);
            var before = _scores.AsSpan((i - 1) * states * Most, states * Most);
            for (var last = 0; last < states; last++)
            {
                if (before[last * Most] == Never)
                    continue;
                for (var role = 0; role < roles; role++)
                {
                    var state = RoleStates.Next(last, (StatementRole)role, t - cue);
                    if (state >= 0)
                    {
                        Merge(before.Slice(last * Most, most), last * Most, step[(int)RoleStates.RoleOf(last) * roles + role] + RoleStates.Score(word, state),
                            own.Slice(state * Most, most), from.Slice(state * Most, most));
                    }
                }
            }
        }
        return Sequences(count, most);
    }

    // Takes sequences that end in one state on into the next, as far as they are among its best.
    private static void Merge(ReadOnlySpan<int> before, int place, int more, Span<int> own, Span<byte> from)
    {
        for (var rank = 0; rank < before.Length && before[rank] != Never; rank++)
        {
            var score = before[rank] + more;
            if (score <= own[^1])
                return;
            var at = own.Length - 1;
            for (; at > 0 && own[at - 1] < score; at--)
                (own[at], from[at]) = (own[at - 1], from[at - 1]);
            (own[at], from[at]) = (score, (byte)(place + rank));
        }
    }

    private RoleSequence[] Sequences(int count, int most)
    {
        const int width = RoleStates.Count * Most;
        _ends.Clear();
        for (var end = 0; end < width; end++)
        {
            var score = _scores[(count - 1) * width + end];
            if (score != Never && end % Most < most)
                _ends.Add((score - (RoleStates.HasNoContent(end / Most) ? Nothing : 0), end));
        }
        _ends.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.End.CompareTo(b.End));
        var found = new RoleSequence[Math.Min(most, _ends.Count)];
        for (var n = 0; n < found.Length; n++)
        {
            var parts = new StatementRole[count];
            var end = _ends[n].End;
            for (var i = count - 1; i >= 0; i--)
            {
                parts[i] = RoleStates.RoleOf(end / Most);
                end = _from[i * width + end];
            }
            found[n] = new RoleSequence(parts, _ends[n].Score);
        }
        return found;
    }
}

/// <summary>The parts of the words around a cue, and how well they follow on each other.</summary>
/// <param name="Parts">The part of each word.</param>
/// <param name="Score">The sum of the weights, in units of 1/<see cref="HashedWeights.Unit"/>.</param>
internal sealed record RoleSequence(StatementRole[] Parts, int Score);
