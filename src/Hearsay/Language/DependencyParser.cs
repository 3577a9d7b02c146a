using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Builds the dependency tree of a tagged sentence, one transition at a time. Immutable and thread-safe.</summary>
internal sealed class DependencyParser(ImmutableArray<Transition> transitions, LinearModel model)
{
    private static readonly string[] Addresses =
    [
        "S0", "S1", "S2", "B0", "B1", "B2",
        "S0l", "S0l2", "S0r", "S0r2", "S1l", "S1l2", "S1r", "S1r2", "B0l", "B0l2", "S0ll", "S0rr", "S1rr", "B0ll", "B-1",
    ];

    private static readonly string[] Attributes = ["word", "class", "relation", "lefts", "rights", "distance"];

    /// <summary>
    /// The features of a state. S0 is the top of the stack, B0 the first of the buffer; "l" is the leftmost dependent,
    /// "r" the rightmost, "l2" and "r2" the second ones; the distance is that from S0 to the first of the buffer.
    /// </summary>
    internal static readonly FeatureTemplates Templates = new(Addresses, Attributes, """
        S0.word
        S0.class
        S0.word S0.class
        S1.word
        S1.class
        S1.word S1.class
        B0.word
        B0.class
        B0.word B0.class
        B1.word
        B1.class
        B1.word B1.class
        B2.word B2.class
        B2.class
        S2.class
        S2.word S2.class
        S0.word B0.word
        S0.word S0.class B0.word B0.class
        S0.word S0.class B0.class
        S0.class B0.word B0.class
        S0.word S0.class B0.word
        S0.word B0.word B0.class
        S0.class B0.class
        S1.word S0.word
        S1.word S1.class S0.class
        S1.class S0.word S0.class
        S1.class S0.class
        S1.word B0.word
        S1.class B0.class
        S1.class S0.class B0.class
        S1.word S0.class B0.class
        S1.class S0.word B0.class
        S1.class S0.class B0.word
        S1.word S0.word B0.class
        S1.class S0.word B0.word
        S2.class S1.class S0.class
        S2.class S1.class S0.class B0.class
        S0.class B0.class B1.class
        B0.class B1.class B2.class
        B0.word B1.class
        B0.class B1.word
        S0.class B0.word B1.class
        S0.word B0.class B1.class
        S1.class S0.class B0.class B1.class
        S0.class B0.class B1.class B2.class
        S0.class S0l.class B0.class
        S0.class S0r.class B0.class
        S0.class S0r.word B0.class
        S0.class B0l.class B0.class
        S0.class B0l.word B0.class
        S0.class S0r.class S0r2.class B0.class
        S1.class S1l.class S0.class
        S1.class S1r.class S0.class
        S1.class S0.class S0l.class
        S1.class S0.class S0l.word
        S1.class S0.class S0r.class
        S1.word S1r.class S0.class
        S1.class S1r.word S0.class
        S1.class S1r.relation S0.class
        S1.class S1r.class S1r2.class S0.class
        S1.class S0.class S0r.class B0.class
        S1.class S1r.class S0.class B0.class
        S0.class S0l.class S0l2.class
        S0.class S0l.relation S0r.relation
        S0.class S0l.relation
        S0.word S0l.relation
        S0.word S0r.relation
        S0.class S0r.relation
        S0.class S0r.relation S0r2.relation
        S0.class S0l.relation S0l2.relation
        S1.class S1l.relation
        S1.class S1r.relation
        S1.word S1l.relation
        S1.word S1r.relation
        S1.class S1l.relation S1r.relation
        S1.class S1l.relation S1l2.relation
        S1.class S1r.relation S1r2.relation
        B0.class B0l.relation
        B0.word B0l.relation
        B0.class B0l.relation B0l2.relation
        S0.class B0.class B0l.relation
        S0.class S0l.relation B0.class
        S0.class S0r.relation B0.class
        S1.class S1l.relation S0.class S0l.relation
        S1.class S0.class S0l.relation S0r.relation
        S1.class S1r.relation S0.class B0.class
        S0ll.class S0l.class S0.class
        S0rr.class S0r.class S0.class
        S1rr.class S1r.class S1.class
        B0ll.class B0l.class B0.class
        S0.word S0.lefts
        S0.word S0.rights
        S0.class S0.lefts S0.rights
        S1.word S1.rights
        S1.class S1.lefts S1.rights
        S1.class S1.rights S0.class
        B0.word B0.lefts
        B0.class B0.lefts
        S0.word S0.distance
        S0.class S0.distance
        B0.word S0.distance
        B0.class S0.distance
        S0.class B0.class S0.distance
        S1.class S0.class S1.distance
        S1.word S0.class S1.distance
        S0.word B0.word S0.distance
        B-1.class B0.class S0.class
        B-1.word B0.class
        """);

    /// <summary>What the parser can do.</summary>
    public ImmutableArray<Transition> Transitions => transitions;

    /// <summary>Gives every word its head and relation in <paramref name="state"/>.</summary>
    /// <param name="state">Used for the work; holds the result.</param>
    /// <param name="words">The lower-case hash of each word.</param>
    /// <param name="classes">The class of each word.</param>
    public void Parse(ParserState state, ReadOnlySpan<uint> words, ReadOnlySpan<byte> classes)
    {
        Span<uint> slots = stackalloc uint[Templates.SlotCount];
        Span<uint> features = stackalloc uint[Templates.Count];
        Span<int> scores = stackalloc int[model.Classes];
        state.Begin(words.Length);
        while (!state.IsDone)
        {
            Look(state, words, classes, slots);
            Templates.Extract(slots, features);
            model.Score(features, scores);
            Best(state, scores).Apply(state);
        }
    }

    private Transition Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && transitions[i].IsValid(state))
                best = i;
        return transitions[best];
    }

    /// <summary>Sets the slots of the templates for a state.</summary>
    internal static void Look(ParserState state, ReadOnlySpan<uint> words, ReadOnlySpan<byte> classes, Span<uint> slots)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Buffer(0);
        int s0l = state.Leftmost(s0), s0r = state.Rightmost(s0), s1r = state.Rightmost(s1), b0l = state.Leftmost(b0);
        ReadOnlySpan<int> places =
        [
            s0, s1, state.Stack(2), b0, state.Buffer(1), state.Buffer(2),
            s0l, state.SecondLeft(s0), s0r, state.SecondRight(s0),
            state.Leftmost(s1), state.SecondLeft(s1), s1r, state.SecondRight(s1),
            b0l, state.SecondLeft(b0), state.Leftmost(s0l), state.Rightmost(s0r), state.Rightmost(s1r), state.Leftmost(b0l),
            state.Next - 1,
        ];
        for (var i = 0; i < places.Length; i++)
        {
            var slot = slots.Slice(i * Attributes.Length, Attributes.Length);
            var word = places[i];
            if (word < 0)
            {
                slot.Fill(200);
                continue;
            }
            slot[0] = words[word];
            slot[1] = classes[word];
            slot[2] = state.RelationOf(word);
            slot[3] = (uint)Math.Min(state.LeftCount(word), 4);
            slot[4] = (uint)Math.Min(state.RightCount(word), 4);
            slot[5] = Distance(state.Next - word);
        }
    }

    private static uint Distance(int words) => words switch { < 5 => (uint)words, < 8 => 5, < 12 => 6, < 20 => 7, _ => 8 };
}
