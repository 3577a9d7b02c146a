using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Tests.Lexicons;

public class VerbFormsTests
{
    [Theory]
    // The lexicon of the tests holds "attack" and "visit" as predicates and "strike" as an irregular verb of no table.
    [InlineData("attacked", "attacke", PennTag.VBD, "attack")]
    [InlineData("attacking", "attacke", PennTag.VBG, "attack")]
    [InlineData("Visited", "visite", PennTag.VBN, "visit")]
    // A verb that no table holds is left as it is, and so is a lemma that a table holds.
    [InlineData("juggled", "juggl", PennTag.VBD, "juggl")]
    [InlineData("attacked", "attack", PennTag.VBD, "attack")]
    public void A_wrong_lemma_of_a_verb_of_the_lexicon_is_put_right(string form, string lemma, PennTag tag, string expected) =>
        Assert.Equal(expected, Corrected(form, lemma, Upos.VERB, tag));

    [Fact]
    public void Only_verbs_are_put_right() => Assert.Equal("attacke", Corrected("attacked", "attacke", Upos.ADJ, PennTag.JJ));

    [Fact]
    public void A_sentence_in_which_all_is_right_stays_the_same_object()
    {
        var sentence = One("attacked", "attack", Upos.VERB, PennTag.VBD);
        Assert.Same(sentence, TestLexicon.Instance.VerbForms.Correct(sentence));
    }

    private static string Corrected(string form, string lemma, Upos upos, PennTag tag) =>
        TestLexicon.Instance.VerbForms.Correct(One(form, lemma, upos, tag)).Tokens[0].Lemma;

    private static Sentence One(string form, string lemma, Upos upos, PennTag tag) =>
        new(ImmutableArray.Create(new Token(new TextSpan(0, form.Length), form, lemma, upos, tag, -1, Relation.Root)));
}
