using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class FiniteVerbsTests
{
    private static readonly WordClass Noun = new(Upos.NOUN, PennTag.NNS);
    private static readonly WordClass Auxiliary = new(Upos.AUX, PennTag.VBP);
    private static readonly WordClass Participle = new(Upos.VERB, PennTag.VBN);
    private static readonly WordClass Past = new(Upos.VERB, PennTag.VBD);

    [Fact]
    public void A_verb_with_a_subject_and_no_auxiliary_is_in_the_past_tense() =>
        Assert.Equal(Past, Restored([Noun, Participle], Relation.Nsubj)); // "Troops entered"

    [Fact]
    public void A_verb_with_an_auxiliary_stays_a_participle() =>
        Assert.Equal(Participle, Restored([Noun, Auxiliary, Participle], Relation.Nsubj, Relation.Aux)); // "Troops have entered"

    [Fact]
    public void A_verb_without_a_subject_stays_a_participle() =>
        Assert.Equal(Participle, Restored([Noun, Participle], Relation.Obl)); // "Monday: postponed"

    // The last word is the root; the others depend on it.
    private static WordClass Restored(WordClass[] words, params Relation[] relations)
    {
        var state = new ParserState();
        state.Begin(words.Length);
        foreach (var _ in relations)
            state.Shift();
        foreach (var relation in relations.Reverse())
            state.ReduceLeft((byte)relation);
        state.Shift();
        state.ReduceLeft((byte)Relation.Root);
        WordClass[] classes = [Noun, Auxiliary, Participle, Past];
        var found = words.Select(w => (byte)Array.IndexOf(classes, w)).ToArray();
        new FiniteVerbs([.. classes]).Restore(state, found);
        return classes[found[^1]];
    }
}
