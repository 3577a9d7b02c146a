using CsCheck;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class TransitionChoiceTests
{
    private static readonly Transition[] Transitions =
    [
        new(Move.Shift, Relation.Dep), new(Move.ReduceLeft, Relation.Nsubj), new(Move.ReduceLeft, Relation.Root), new(Move.ReduceLeft, Relation.Det),
        new(Move.ReduceRight, Relation.Obj), new(Move.ReduceRight, Relation.Obl),
    ];

    [Fact]
    public void The_best_by_move_is_the_best_of_all_that_the_state_allows()
    {
        var choice = new TransitionChoice([.. Transitions]);
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 3].Array[6].Array[12]).Sample((count, rows) =>
        {
            var state = new ParserState();
            state.Begin(count);
            for (var step = 0; !state.IsDone; step++)
            {
                // Few different scores, so that equal ones are common.
                var scores = rows[step % rows.Length].Select(s => (float)s).ToArray();
                var best = -1;
                for (var i = 0; i < Transitions.Length; i++)
                    if (Transitions[i].IsValid(state) && (best < 0 || scores[i] > scores[best]))
                        best = i;
                Assert.Equal(best, choice.Best(state, scores));
                Transitions[best].Apply(state);
            }
        });
    }

    [Fact]
    public void Transitions_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => new TransitionChoice([Transitions[1], Transitions[0]]));
}
