using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class LostClausesTests
{
    [Fact]
    public void A_modifier_with_a_subject_becomes_the_clause_and_its_noun_the_object() => Assert.Equal(
        "Norway>2:nsubj lifted>0:root tariffs>2:obj .>2:punct",
        Restored("Norway PROPN NNP 2 nsubj", "lifted VERB VBD 3 amod", "tariffs NOUN NNS 0 root", ". PUNCT . 3 punct"));

    [Fact]
    public void A_noun_that_has_an_object_is_the_subject_of_the_verb_between_them() => Assert.Equal(
        "tanks>2:nsubj fired>0:root shells>2:obj .>2:punct",
        Restored("tanks NOUN NNS 0 root", "fired VERB VBN 3 amod", "shells NOUN NNS 1 obj", ". PUNCT . 1 punct"));

    [Fact]
    public void A_participle_before_its_noun_stays_a_modifier() => Assert.Equal(
        "Norway>2:nsubj bought>0:root frozen>4:amod fish>2:obj",
        Restored("Norway PROPN NNP 2 nsubj", "bought VERB VBD 0 root", "frozen VERB VBN 4 amod", "fish NOUN NN 2 obj"));

    [Fact]
    public void What_looks_like_a_phrase_before_a_finite_verb_without_a_subject_is_marker_and_subject() => Assert.Equal(
        "Rule>2:nsubj ended>0:root after>5:mark troops>5:nsubj entered>2:advcl Aleppo>5:obj",
        Restored("Rule NOUN NN 2 nsubj", "ended VERB VBD 0 root", "after ADP IN 4 case", "troops NOUN NNS 5 obl", "entered VERB VBD 2 advcl", "Aleppo PROPN NNP 5 obj"));

    [Fact]
    public void A_phrase_before_a_clause_that_has_its_subject_stays_one() => Assert.Equal(
        "After>2:case talks>4:obl they>4:nsubj left>5:advcl smiling>0:root",
        Restored("After ADP IN 2 case", "talks NOUN NNS 4 obl", "they PRON PRP 4 nsubj", "left VERB VBD 5 advcl", "smiling VERB VBG 0 root"));

    [Fact]
    public void A_finite_verb_that_a_relative_clause_has_swallowed_is_the_main_verb() => Assert.Equal(
        "Officials>6:nsubj who>3:nsubj asked>1:acl:relcl to>5:mark hide>3:xcomp said>0:root nothing>6:obj .>6:punct",
        Restored("Officials NOUN NNS 0 root", "who PRON WP 3 nsubj", "asked VERB VBD 1 acl:relcl", "to PART TO 5 mark", "hide VERB VB 3 xcomp", "said VERB VBD 5 xcomp", "nothing PRON NN 6 obj", ". PUNCT . 1 punct"));

    [Fact]
    public void A_relative_clause_of_a_noun_that_has_its_verb_stays_whole() => Assert.Equal(
        "They>2:nsubj met>0:root officials>2:obj who>5:nsubj asked>3:acl:relcl left>5:ccomp",
        Restored("They PRON PRP 2 nsubj", "met VERB VBD 0 root", "officials NOUN NNS 2 obj", "who PRON WP 5 nsubj", "asked VERB VBD 3 acl:relcl", "left VERB VBD 5 ccomp"));

    [Fact]
    public void A_participle_with_an_object_is_what_the_noun_above_did() => Assert.Equal(
        "Men>5:nsubj in>4:case a>4:det van>1:nmod seized>0:root lawyers>5:obj",
        Restored("Men NOUN NNS 0 root", "in ADP IN 4 case", "a DET DT 4 det", "van NOUN NN 1 nmod", "seized VERB VBN 4 acl", "lawyers NOUN NNS 5 obj"));

    [Fact]
    public void A_participle_without_one_describes_its_noun()
    {
        string[] lines = ["Men NOUN NNS 0 root", "in ADP IN 4 case", "a DET DT 4 det", "van NOUN NN 1 nmod", "seized VERB VBN 4 acl", "by ADP IN 7 case", "police NOUN NN 5 obl:agent"];
        Assert.Equal(Shown(Tree(lines)), Restored(lines));
    }

    [Fact]
    public void Who_shot_whom_dead_is_told_by_a_verb() => Assert.Equal(
        "Police>2:nsubj shot>0:root dead>2:xcomp two>5:nummod men>2:obj",
        Restored("Police NOUN NN 2 compound", "shot NOUN NN 0 root", "dead ADJ JJ 5 amod", "two NUM CD 5 nummod", "men NOUN NNS 2 obj"));

    [Fact]
    public void A_shot_that_is_told_of_hangs_on_the_telling() => Assert.Equal(
        "police>2:nsubj shot>5:ccomp dead>2:xcomp men>2:obj said>0:root",
        Restored("police NOUN NN 2 compound", "shot NOUN NN 5 nsubj", "dead ADJ JJ 4 amod", "men NOUN NNS 5 nsubj", "said VERB VBD 0 root"));

    [Fact]
    public void Who_shot_dead_whom_is_told_by_a_verb_where_the_victim_hangs_on_dead() => Assert.Equal(
        "Gunmen>2:nsubj shot>0:root dead>2:xcomp a>5:det judge>2:obj",
        Restored("Gunmen PROPN NNP 2 nsubj", "shot NOUN NN 0 root", "dead ADJ JJ 2 xcomp", "a DET DT 5 det", "judge NOUN NN 3 obj"));

    [Fact]
    public void The_only_verb_of_a_sentence_is_no_participle() => Assert.Equal(
        "premier>2:nsubj travelled>0:root to>4:case Laos>2:obl .>2:punct",
        Restored("premier NOUN NN 0 root", "travelled/travel VERB VBN 1 acl", "to ADP IN 4 case", "Laos PROPN NNP 2 obl", ". PUNCT . 1 punct"));

    [Fact]
    public void A_participle_that_may_be_passive_stays_with_its_noun() => Assert.Equal(
        "premier>0:root praised>1:acl in>4:case Laos>2:obl .>1:punct",
        Restored("premier NOUN NN 0 root", "praised/praise VERB VBN 1 acl", "in ADP IN 4 case", "Laos PROPN NNP 2 obl", ". PUNCT . 1 punct"));

    [Fact]
    public void Beside_a_finite_verb_a_participle_stays_one() => Assert.Equal(
        "premier>0:root travelled>1:acl to>4:case Laos>2:obl ,>7:punct he>7:nsubj said>1:parataxis .>1:punct",
        Restored("premier NOUN NN 0 root", "travelled/travel VERB VBN 1 acl", "to ADP IN 4 case", "Laos PROPN NNP 2 obl", ", PUNCT , 7 punct", "he PRON PRP 7 nsubj", "said VERB VBD 1 parataxis", ". PUNCT . 1 punct"));

    [Fact]
    public void The_subject_of_a_noun_without_a_verb_is_that_of_the_word_between_them() => Assert.Equal(
        "thugs>2:nsubj beat>0:root villagers>2:obj .>2:punct",
        Restored("thugs NOUN NNS 3 nsubj", "beat VERB VBN 3 amod", "villagers NOUN NNS 0 root", ". PUNCT . 3 punct"));

    [Fact]
    public void What_has_a_subject_is_no_adjective() => Assert.Equal(
        "Council>2:nsubj disqualified>0:root candidates>2:obj .>2:punct",
        Restored("Council PROPN NNP 2 nsubj", "disqualified ADJ JJ 3 amod", "candidates NOUN NNS 0 root", ". PUNCT . 3 punct"));

    [Fact]
    public void A_past_tense_is_no_compound() => Assert.Equal(
        "The>2:det army>5:nsubj carpet>5:compound ->3:punct bombed>0:root Idlib>5:obj",
        Restored("The DET DT 5 det", "army NOUN NN 5 compound", "carpet NOUN NN 5 compound", "- PUNCT HYPH 3 punct", "bombed VERB VBD 0 root", "Idlib PROPN NNP 5 obj"));

    [Fact]
    public void What_has_an_object_is_no_adjective() => Assert.Equal(
        "attack>2:nsubj disabled>0:root websites>2:obj",
        Restored("attack NOUN NN 2 nsubj", "disabled ADJ JJ 0 root", "websites NOUN NNS 2 obj"));

    [Fact]
    public void To_call_on_somebody_is_no_participle() => Assert.Equal(
        "bishops>2:nsubj called>0:root on>4:case Oslo>2:obl .>2:punct",
        Restored("bishops NOUN NNS 0 root", "called/call VERB VBN 1 acl", "on ADP IN 4 case", "Oslo PROPN NNP 2 obl", ". PUNCT . 1 punct"));

    [Fact]
    public void A_past_tense_is_no_part_of_a_compound() => Assert.Equal(
        "Oslo>2:nsubj froze>0:root aid>2:obj .>2:punct",
        Restored("Oslo PROPN NNP 3 nsubj", "froze VERB VBD 3 compound", "aid NOUN NN 0 root", ". PUNCT . 3 punct"));

    [Fact]
    public void A_plural_before_a_participle_is_the_subject() => Assert.Equal(
        "protesters>2:nsubj blocked>0:root roads>2:obj .>2:punct",
        Restored("protesters NOUN NNS 3 compound", "blocked VERB VBN 3 amod", "roads NOUN NNS 0 root", ". PUNCT . 3 punct"));

    [Fact]
    public void Who_shot_at_whom_is_told_by_a_verb()
    {
        var tree = LostClauses.Restore(Tree(["Gunmen PROPN NNP 2 nsubj", "shot NOUN NN 0 root", "at ADP IN 4 case", "Oslo PROPN NNP 2 obl", ". PUNCT . 2 punct"]));
        Assert.Equal((Upos.VERB, "shoot"), (tree.Tokens[1].Upos, tree.Tokens[1].Lemma));
    }

    private static string Restored(params string[] lines) => Shown(LostClauses.Restore(Tree(lines)));

    internal static Sentence Tree(string[] lines)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var line in lines)
        {
            var cells = line.Split(' ');
            Assert.True(PennTags.TryParse(cells[2], out var tag));
            Assert.True(Relations.TryParse(cells[4], out var relation));
            // "urged/urge": the form, and the lemma where it is another.
            var words = cells[0].Split('/');
            tokens.Add(new Token(new TextSpan(tokens.Count, 1), words[0], words[^1], Enum.Parse<Upos>(cells[1]), tag, int.Parse(cells[3], null) - 1, relation));
        }
        return new Sentence(tokens.ToImmutable());
    }

    internal static string Shown(Sentence sentence) => string.Join(' ', sentence.Tokens.Select(t => $"{t.Form}>{t.Head + 1}:{t.Relation.Text()}"));
}
