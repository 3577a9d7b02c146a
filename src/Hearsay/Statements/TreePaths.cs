using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>The ways through the tree from a cue to the words around it. Not thread-safe; used for one cue after another.</summary>
internal sealed class TreePaths
{
    // A word to which the way is longer is far, and no more is known of it.
    private const int Longest = 24;

    private readonly Dictionary<int, int> _steps = [];
    private readonly List<ulong> _up = [];
    private ulong[] _full = [], _branchKey = [];
    private int[] _branch = [], _length = [];
    private int _start;

    /// <summary>Finds the ways from a cue to the words from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Find(Sentence sentence, int cue, int start, int end)
    {
        var count = end - start;
        if (_full.Length < count)
            (_full, _branchKey, _branch, _length) = (new ulong[count], new ulong[count], new int[count], new int[count]);
        _start = start;
        _steps.Clear();
        _up.Clear();
        var hash = FeatureHash.Seed(1);
        for (var (above, step) = (cue, 0); above >= 0 && step < Longest; above = sentence.Tokens[above].Head, step++)
        {
            _steps.Add(above, step);
            _up.Add(hash);
            hash = FeatureHash.Mix(hash, (ulong)sentence.Tokens[above].Relation);
        }
        Span<int> down = stackalloc int[Longest];
        for (var t = start; t < end; t++)
        {
            var depth = 0;
            var at = t;
            var anchor = 0;
            while (at >= 0 && depth < Longest && !_steps.TryGetValue(at, out anchor))
            {
                down[depth++] = at;
                at = sentence.Tokens[at].Head;
            }
            var i = t - start;
            if (at < 0 || depth == Longest)
            {
                (_full[i], _branchKey[i], _branch[i], _length[i]) = (7, 7, -1, Longest);
                continue;
            }
            var full = _up[anchor];
            _branch[i] = depth == 0 ? t : down[depth - 1];
            for (var step = depth - 1; step >= 0; step--)
                full = FeatureHash.Mix(full, 64 + (ulong)sentence.Tokens[down[step]].Relation);
            _full[i] = full;
            var side = _branch[i] < cue ? 0UL : 1UL;
            _branchKey[i] = FeatureHash.Mix(_up[anchor], depth == 0 ? 200 : (64 + (ulong)sentence.Tokens[_branch[i]].Relation) * 2 + side);
            _length[i] = anchor + depth;
        }
    }

    /// <summary>The whole way.</summary>
    public ulong Full(int t) => _full[t - _start];

    /// <summary>The way up from the cue and the first step down from it, with its side.</summary>
    public ulong BranchKey(int t) => _branchKey[t - _start];

    /// <summary>The head of the branch that the first step down leads to; −1 where it is far.</summary>
    public int Branch(int t) => _branch[t - _start];

    /// <summary>How many steps there are.</summary>
    public int Length(int t) => _length[t - _start];
}
