namespace Hearsay.Statements;

/// <summary>
/// Finds the parts of all words of a statement at once: the sequences whose words and steps score best. The best is found forward
/// (Viterbi 1967); each further one leaves one that was found at one word and goes back from there by the best way (Lawler 1972). Not thread-safe.
/// </summary>
internal sealed class RoleChain(HashedWeights words, HashedWeights steps)
{
    /// <summary>How many sequences are found at most: in nearly all statements the right one is among so many.</summary>
    public const int Most = 12;

    // What can never be: far below any sum of weights, whatever is added to it.
    private const int Never = int.MinValue / 2, Possible = Never / 2;

    // A cue that attributes nothing in its own sentence is rare.
    private const int Nothing = 2 * HashedWeights.Unit;

    private const int States = RoleStates.Count, Pairs = RoleFeatures.Roles * RoleFeatures.Roles;

    private readonly FeatureList _features = new();
    private readonly List<Detour> _open = [];

    // Of each word and state: the score of the word, that of the best sequence up to it, and the state before it there.
    private int[] _words = [], _best = [];
    private byte[] _before = [];

    // Of each word: the scores of the steps to it.
    private int[] _steps = [];

    // The states of the sequences found.
    private byte[] _found = [];

    /// <summary>Finds the likeliest parts of the words around the cue that the features are turned to.</summary>
    /// <param name="features">The features.</param>
    /// <param name="cue">The head of the cue, which is always part of it.</param>
    /// <param name="most">How many sequences to find, at most <see cref="Most"/>.</param>
    /// <returns>Sequences of the parts of the words from <c>features.Start</c> to <c>features.End</c>, the likeliest first.</returns>
    public RoleSequence[] Label(RoleFeatures features, int cue, int most)
    {
        var count = features.End - features.Start;
        if (_best.Length < count * States)
            (_words, _best, _before, _steps, _found) = (new int[count * States], new int[count * States], new byte[count * States], new int[count * Pairs], new byte[count * Most]);
        for (var i = 0; i < count; i++)
        {
            Score(features, i);
            if (i == 0)
                Begin(cue == features.Start);
            else
                GoOn(i, features.Start + i - cue);
        }
        return Sequences(features.Start - cue, count, most);
    }

    // What the features say of a word, and of the step to it.
    private void Score(RoleFeatures features, int i)
    {
        Span<int> word = stackalloc int[RoleStates.Scores];
        word.Clear();
        features.Look(features.Start + i, _features);
        words.AddTo(_features.All, word);
        var own = _words.AsSpan(i * States, States);
        for (var state = 0; state < own.Length; state++)
            own[state] = RoleStates.Score(word, state);
        if (i == 0)
            return;
        var step = _steps.AsSpan(i * Pairs, Pairs);
        step.Clear();
        features.LookAtStep(features.Start + i, _features);
        steps.AddTo(_features.All, step);
    }

    private void Begin(bool atCue)
    {
        _best.AsSpan(0, States).Fill(Never);
        for (var role = 0; role < RoleFeatures.Roles; role++)
        {
            var state = RoleStates.First((StatementRole)role);
            if (!atCue || role == (int)StatementRole.Cue)
                _best[state] = _words[state];
        }
    }

    private void GoOn(int i, int place)
    {
        var before = _best.AsSpan((i - 1) * States, States);
        var own = _best.AsSpan(i * States, States);
        var step = _steps.AsSpan(i * Pairs, Pairs);
        for (var state = 0; state < own.Length; state++)
        {
            var (best, from) = (Never, 0);
            foreach (var into in RoleStates.Into(state, place))
            {
                var score = before[into.From] + step[into.Pair];
                if (score > best)
                    (best, from) = (score, into.From);
            }
            own[state] = best + _words[i * States + state];
            _before[i * States + state] = (byte)from;
        }
    }

    private RoleSequence[] Sequences(int place, int count, int most)
    {
        _open.Clear();
        for (var state = 0; state < States; state++)
            Open(new Detour(_best[(count - 1) * States + state] - (RoleStates.HasNoContent(state) ? Nothing : 0), -1, count - 1, (byte)state), most);
        var sequences = new List<RoleSequence>(most);
        while (_open.Count > 0)
        {
            var detour = _open[0];
            _open.RemoveAt(0);
            var found = _found.AsSpan(sequences.Count * count, count);
            if (detour.Sequence >= 0)
                _found.AsSpan(detour.Sequence * count, count).CopyTo(found);
            found[detour.Word] = detour.State;
            for (var i = detour.Word; i > 0; i--)
                found[i - 1] = _before[i * States + found[i]];
            var left = most - sequences.Count - 1;
            if (left > 0)
                OpenBefore(detour, sequences.Count, found, place, left);
            sequences.Add(new RoleSequence(Array.ConvertAll(found.ToArray(), static state => RoleStates.RoleOf(state)), detour.Score));
        }
        return [.. sequences];
    }

    // All that part from a sequence at a word before the one where it parted itself.
    private void OpenBefore(Detour own, int sequence, ReadOnlySpan<byte> found, int place, int left)
    {
        for (var i = own.Word; i > 0; i--)
        {
            var state = found[i];
            var rest = own.Score - _best[i * States + state] + _words[i * States + state];
            foreach (var into in RoleStates.Into(state, place + i))
            {
                if (into.From != found[i - 1])
                    Open(new Detour(rest + _best[(i - 1) * States + into.From] + _steps[i * Pairs + into.Pair], sequence, i - 1, into.From), left);
            }
        }
    }

    // Keeps the best ones, the best first; of equals the one that came first.
    private void Open(Detour detour, int most)
    {
        var at = Math.Min(_open.Count, most);
        while (at > 0 && _open[at - 1].Score < detour.Score)
            at--;
        if (detour.Score < Possible || at >= most)
            return;
        _open.Insert(at, detour);
        if (_open.Count > most)
            _open.RemoveRange(most, _open.Count - most);
    }

    // A sequence not yet found: like one that was found after a word, in a state there, and by the best way before it.
    private readonly record struct Detour(int Score, int Sequence, int Word, byte State);
}

/// <summary>The parts of the words around a cue, and how well they follow on each other.</summary>
/// <param name="Parts">The part of each word.</param>
/// <param name="Score">The sum of the weights, in units of 1/<see cref="HashedWeights.Unit"/>.</param>
internal sealed record RoleSequence(StatementRole[] Parts, int Score);
