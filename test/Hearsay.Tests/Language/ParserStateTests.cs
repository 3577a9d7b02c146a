using Hearsay.Language;
using Hearsay.Training;

namespace Hearsay.Tests.Language;

public sealed class ParserStateTests
{
    [Fact]
    public void Only_the_last_word_left_may_hang_on_the_root()
    {
        var state = new ParserState();
        state.Begin(2);
        state.Shift();
        state.Shift();
        Assert.False(state.CanShift);
        Assert.False(state.CanReduceLeft); // two words are left
        state.ReduceRight((byte)Relation.Obj);
        Assert.True(state.CanReduceLeft);
        state.ReduceLeft((byte)Relation.Root);
        Assert.True(state.IsDone);
        Assert.Equal((2, 0), (state.Head(0), state.Head(1)));
    }

    [Fact]
    public void Dependents_are_known_by_their_side_and_order()
    {
        // "a b c d": a and b hang on c from the left, d from the right.
        var state = new ParserState();
        state.Begin(4);
        state.Shift();
        state.Shift();
        state.ReduceLeft((byte)Relation.Amod);
        state.ReduceLeft((byte)Relation.Det);
        state.Shift();
        state.Shift();
        state.ReduceRight((byte)Relation.Nmod);
        Assert.Equal((0, 1, 3, ParserState.None), (state.Leftmost(2), state.SecondLeft(2), state.Rightmost(2), state.SecondRight(2)));
        Assert.Equal((2, 1), (state.LeftCount(2), state.RightCount(2)));
    }

    [Fact]
    public void Following_the_moves_that_lose_nothing_builds_the_right_tree()
    {
        // Heads of "The army that left returned yesterday .": a clause inside, the root in the middle.
        int[] heads = [1, 4, 3, 1, 7, 4, 4];
        var words = heads.Select((head, i) => new TreebankWord(
            i, i + 1, "w", "w", default, head, head == heads.Length ? Relation.Root : Relation.Dep)).ToArray();
        Transition[] transitions =
        [
            new(Move.Shift, Relation.Dep), new(Move.ReduceLeft, Relation.Dep), new(Move.ReduceLeft, Relation.Root), new(Move.ReduceRight, Relation.Dep),
        ];
        var state = new ParserState();
        var oracle = new Oracle();
        state.Begin(words.Length);
        oracle.Begin(words);
        while (!state.IsDone)
        {
            var costs = oracle.Costs(state);
            var best = transitions.Where(t => t.IsValid(state)).MinBy(t => oracle.Cost(t, state, costs));
            Assert.Equal(0, oracle.Cost(best, state, costs));
            best.Apply(state);
        }
        Assert.Equal(heads, Enumerable.Range(0, heads.Length).Select(state.Head));
    }
}
