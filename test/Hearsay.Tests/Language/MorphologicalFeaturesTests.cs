using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class MorphologicalFeaturesTests
{
    [Theory]
    [InlineData("troops", "troop", Upos.NOUN, PennTag.NNS, Relation.Root, "Number=Plur")]
    [InlineData("larger", "large", Upos.ADJ, PennTag.JJR, Relation.Root, "Degree=Cmp")]
    [InlineData("second", "second", Upos.ADJ, PennTag.JJ, Relation.Root, "Degree=Pos|NumForm=Word|NumType=Ord")]
    [InlineData("the", "the", Upos.DET, PennTag.DT, Relation.Root, "Definite=Def|PronType=Art")]
    [InlineData("her", "she", Upos.PRON, PennTag.PRP, Relation.Root, "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs")] // met her
    [InlineData("her", "her", Upos.PRON, PennTag.PossessivePronoun, Relation.Root, "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs")] // her office
    [InlineData("42", "42", Upos.NUM, PennTag.CD, Relation.Root, "NumForm=Digit|NumType=Card")]
    [InlineData("nothing", "nothing", Upos.PRON, PennTag.NN, Relation.Root, "Number=Sing|PronType=Neg")] // a pronoun with a noun's tag
    [InlineData("leave", "leave", Upos.VERB, PennTag.VB, Relation.Root, "Mood=Imp|VerbForm=Fin")] // no subject, nothing before it
    [InlineData("says", "say", Upos.VERB, PennTag.VBZ, Relation.Root, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")]
    [InlineData("not", "not", Upos.PART, PennTag.RB, Relation.Root, "Polarity=Neg")]
    [InlineData(".", ".", Upos.PUNCT, PennTag.Stop, Relation.Root, "_")]
    public void The_features_of_a_word_alone_follow_from_tag_and_form(string form, string lemma, Upos upos, PennTag tag, Relation relation, string features) =>
        Assert.Equal(features, MorphologicalFeatures.Of(new Sentence([Word(0, form, lemma, upos, tag, -1, relation)]), 0));

    [Fact]
    public void A_participle_is_passive_unless_have_stands_with_it()
    {
        // "Aid was sent" and "They have sent"
        var passive = new Sentence(
        [
            Word(0, "Aid", "aid", Upos.NOUN, PennTag.NN, 2, Relation.NsubjPass), Word(1, "was", "be", Upos.AUX, PennTag.VBD, 2, Relation.AuxPass),
            Word(2, "sent", "send", Upos.VERB, PennTag.VBN, -1, Relation.Root),
        ]);
        var active = new Sentence(
        [
            Word(0, "They", "they", Upos.PRON, PennTag.PRP, 2, Relation.Nsubj), Word(1, "have", "have", Upos.AUX, PennTag.VBP, 2, Relation.Aux),
            Word(2, "sent", "send", Upos.VERB, PennTag.VBN, -1, Relation.Root),
        ]);
        Assert.Equal("Tense=Past|VerbForm=Part|Voice=Pass", MorphologicalFeatures.Of(passive, 2));
        Assert.Equal("Tense=Past|VerbForm=Part", MorphologicalFeatures.Of(active, 2));
        Assert.Equal("Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", MorphologicalFeatures.Of(passive, 1));
        Assert.Equal("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", MorphologicalFeatures.Of(active, 1));
    }

    private static Token Word(int place, string form, string lemma, Upos upos, PennTag tag, int head, Relation relation) =>
        new(new TextSpan(place * 20, form.Length), form, lemma, upos, tag, head, relation);
}
