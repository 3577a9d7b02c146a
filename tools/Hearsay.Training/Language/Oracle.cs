using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>How many arcs of the right tree each move makes unreachable, in arc-hybrid parsing (Goldberg and Nivre 2013, section 5.2).</summary>
internal sealed class Oracle
{
    private TreebankWord[] _sentence = [];

    /// <summary>Begins a sentence.</summary>
    public void Begin(TreebankWord[] sentence) => _sentence = sentence;

    /// <summary>The arcs that the three moves lose, whatever relation they give; only those of moves that the state allows are meant.</summary>
    public (int Shift, int Left, int Right) Costs(ParserState state)
    {
        int next = state.Next, top = state.Stack(0), below = state.Stack(1);
        int shift = 0, left = 0, right = 0;
        if (state.CanShift)
        {
            // The next word can no more take a word of the stack, nor hang on one below the top.
            for (var i = 0; i < state.Depth; i++)
            {
                var word = state.Stack(i);
                if (_sentence[word].Head == next || i > 0 && _sentence[next].Head == word)
                    shift++;
            }
        }
        if (top >= 0)
        {
            // Off the stack, the top takes no more words.
            for (var word = next; word < state.Count; word++)
                if (_sentence[word].Head == top)
                    left++;
            right = left;
            var head = _sentence[top].Head;
            if (head > next || head == below && below >= 0)
                left++;
            if (head >= next)
                right++;
        }
        return (shift, left, right);
    }

    /// <summary>The cost of a move with its relation: a wrong relation on a right arc counts as a lost arc.</summary>
    public int Cost(Transition transition, ParserState state, (int Shift, int Left, int Right) costs)
    {
        if (transition.Move == Move.Shift)
            return costs.Shift;
        var top = state.Stack(0);
        var word = _sentence[top];
        var (cost, head) = transition.Move == Move.ReduceLeft ? (costs.Left, state.Next) : (costs.Right, state.Stack(1));
        return word.Head == head && word.Relation != transition.Relation ? cost + 1 : cost;
    }
}
