using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Chooses the transition with the highest score among those that a state allows.</summary>
internal sealed class TransitionChoice
{
    private readonly int _firstLeft, _firstRight, _count, _root;

    /// <summary>Takes the transitions, in the order of their moves: the shift, all to the left, all to the right.</summary>
    public TransitionChoice(ImmutableArray<Transition> transitions)
    {
        _count = transitions.Length;
        _firstLeft = transitions.Count(t => t.Move == Move.Shift);
        _firstRight = _firstLeft + transitions.Count(t => t.Move == Move.ReduceLeft);
        _root = transitions.IndexOf(new Transition(Move.ReduceLeft, Relation.Root));
        if (!transitions.Select(t => t.Move).Order().SequenceEqual(transitions.Select(t => t.Move)))
            throw new ArgumentException("The transitions are not in the order of their moves.", nameof(transitions));
    }

    /// <summary>The first index of the highest score that the state allows; as <see cref="Transition.IsValid"/> tells it for each, but told by move.</summary>
    public int Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        if (state.CanShift)
            best = Best(scores, 0, _firstLeft, best);
        if (state.CanReduceLeft)
        {
            // Only the root hangs on the root.
            if (state.Next == state.Count)
            {
                best = best < 0 || scores[_root] > scores[best] ? _root : best;
            }
            else
            {
                best = Best(scores, _firstLeft, _root, best);
                best = Best(scores, _root + 1, _firstRight, best);
            }
        }
        return state.CanReduceRight ? Best(scores, _firstRight, _count, best) : best;
    }

    private static int Best(ReadOnlySpan<float> scores, int from, int to, int best)
    {
        var highest = best < 0 ? float.NegativeInfinity : scores[best];
        for (var i = from; i < to; i++)
        {
            if (scores[i] <= highest)
                continue;
            (best, highest) = (i, scores[i]);
        }
        return best;
    }
}
