using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class LostObjectsTests
{
    [Fact]
    public void What_follows_a_particle_is_the_object() => Assert.Equal(
        "Juntas>2:nsubj handed>0:root over>2:compound:prt power>2:obj to>6:case civilians>2:obl",
        Restored("Juntas NOUN NNS 2 nsubj", "handed/hand VERB VBD 0 root", "over ADP IN 4 case", "power NOUN NN 2 obl", "to ADP IN 6 case", "civilians NOUN NNS 2 obl"));

    [Fact]
    public void A_preposition_that_is_no_particle_stays_one() => Assert.Equal(
        "Juntas>2:nsubj marched>0:root over>4:case hills>2:obl",
        Restored("Juntas NOUN NNS 2 nsubj", "marched/march VERB VBD 0 root", "over ADP IN 4 case", "hills NOUN NNS 2 obl"));

    [Fact]
    public void Beside_an_object_a_phrase_stays_one() => Assert.Equal(
        "Juntas>2:nsubj handed>0:root in>4:case Bamako>2:obl power>2:obj",
        Restored("Juntas NOUN NNS 2 nsubj", "handed/hand VERB VBD 0 root", "in ADP IN 4 case", "Bamako PROPN NNP 2 obl", "power NOUN NN 2 obj"));

    [Fact]
    public void A_particle_before_another_preposition_has_no_object() => Assert.Equal(
        "Troops>2:nsubj pulled>0:root out>5:case of>5:case Nablus>2:obl",
        Restored("Troops NOUN NNS 2 nsubj", "pulled/pull VERB VBD 0 root", "out ADP IN 5 case", "of ADP IN 5 case", "Nablus PROPN NNP 2 obl"));

    [Fact]
    public void The_first_of_two_phrases_after_a_verb_of_giving_is_to_whom() => Assert.Equal(
        "Oslo>2:nsubj gave>0:root Afghan>4:amod judges>2:iobj new>6:amod visas>2:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "gave/give VERB VBD 0 root", "Afghan ADJ JJ 4 amod", "judges NOUN NNS 6 compound", "new ADJ JJ 6 amod", "visas NOUN NNS 2 obj"));

    [Fact]
    public void A_number_ends_the_name_of_the_receiver() => Assert.Equal(
        "Oslo>2:nsubj handed>0:root Sri>2:iobj Lanka>3:flat three>6:nummod boats>2:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "handed/hand VERB VBD 0 root", "Sri PROPN NNP 6 compound", "Lanka PROPN NNP 3 flat", "three NUM CD 3 flat", "boats NOUN NNS 2 obj"));

    [Fact]
    public void A_true_compound_is_given_whole() => Assert.Equal(
        "Oslo>2:nsubj gave>0:root sanctions>4:compound relief>2:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "gave/give VERB VBD 0 root", "sanctions NOUN NNS 4 compound", "relief NOUN NN 2 obj"));

    [Fact]
    public void The_time_that_is_given_is_no_adverb() => Assert.Equal(
        "Oslo>2:nsubj gave>0:root rebels>2:iobj a>5:det week>2:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "gave/give VERB VBD 0 root", "rebels NOUN NNS 2 iobj", "a DET DT 5 det", "week NOUN NN 2 obl:unmarked"));

    [Fact]
    public void Whom_a_court_finds_guilty_is_no_part_of_the_guilt() => Assert.Equal(
        "Judges>2:nsubj found>0:root Oslo>2:obj guilty>2:xcomp",
        Restored("Judges NOUN NNS 2 nsubj", "found/find VERB VBD 0 root", "Oslo PROPN NNP 4 compound", "guilty NOUN NN 2 obj"));

    [Fact]
    public void To_free_somebody_is_a_verb() => Assert.Equal(
        "Oslo>2:nsubj called>0:root to>4:mark free>2:advcl hostages>4:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "called/call VERB VBD 0 root", "to ADP IN 4 mark", "free ADJ JJ 2 advcl", "hostages NOUN NNS 4 obj"));

    [Fact]
    public void To_hand_something_over_is_a_verb() => Assert.Equal(
        "Oslo>2:nsubj promised>0:root to>4:mark hand>2:xcomp the>6:det suspects>4:obj over>4:compound:prt",
        Restored("Oslo PROPN NNP 2 nsubj", "promised/promise VERB VBD 0 root", "to ADP IN 4 case", "hand NOUN NN 2 obl", "the DET DT 6 det", "suspects NOUN NNS 2 obj", "over ADP IN 6 advmod"));

    [Fact]
    public void A_hand_that_is_given_stays_a_hand() => Assert.Equal(
        "Oslo>2:nsubj clung>0:root to>4:case hand>2:obl .>2:punct",
        Restored("Oslo PROPN NNP 2 nsubj", "clung/cling VERB VBD 0 root", "to ADP IN 4 case", "hand NOUN NN 2 obl", ". PUNCT . 2 punct"));

    [Fact]
    public void Arms_exports_are_what_is_suspended() => Assert.Equal(
        "Oslo>2:nsubj suspended>0:root arms>4:compound exports>2:obj to>6:case Israel>4:nmod",
        Restored("Oslo PROPN NNP 2 nsubj", "suspended VERB VBD 0 root", "arms NOUN NNS 4 nsubj", "exports NOUN NNS 2 ccomp", "to ADP IN 6 case", "Israel PROPN NNP 4 obl"));

    [Fact]
    public void An_arms_embargo_is_what_is_lifted() => Assert.Equal(
        "Oslo>2:nsubj lifted>0:root its>5:nmod:poss arms>5:compound embargo>2:obj .>2:punct",
        Restored("Oslo PROPN NNP 2 nsubj", "lifted VERB VBD 0 root", "its PRON PRP$ 4 nmod:poss", "arms NOUN NNS 2 obj", "embargo VERB VB 2 obj", ". PUNCT . 2 punct"));

    private static string Restored(params string[] lines) => LostClausesTests.Shown(LostObjects.Restore(LostClausesTests.Tree(lines)));
}
