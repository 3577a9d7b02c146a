using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class LostArgumentsTests
{
    [Fact]
    public void A_pronoun_before_the_thing_given_is_who_gets_it() => Assert.Equal(
        "They>2:nsubj promised>0:root us>2:iobj air>5:compound defence>2:obj",
        Restored("They PRON PRP 2 nsubj", "promised VERB VBD 0 root", "us PRON PRP 5 compound", "air NOUN NN 5 compound", "defence NOUN NN 2 obj"));

    [Fact]
    public void Each_of_two_prepositions_has_a_phrase_of_its_own() => Assert.Equal(
        "deal>0:root with>3:case Koller>1:nmod on>5:case fish>1:nmod",
        Restored("deal NOUN NN 0 root", "with ADP IN 5 case", "Koller PROPN NNP 5 nsubj", "on ADP IN 5 case", "fish NOUN NN 1 nmod"));

    [Fact]
    public void A_noun_that_is_said_of_its_subject_keeps_it()
    {
        string[] lines = ["they PRON PRP 2 nsubj", "say VERB VBP 0 root", "Koller PROPN NNP 6 nsubj", "is AUX VBZ 6 cop", "on ADP IN 6 case", "board NOUN NN 2 ccomp"];
        Assert.Equal(LostClausesTests.Shown(LostClausesTests.Tree(lines)), Restored(lines));
    }

    [Fact]
    public void What_hangs_on_an_auxiliary_belongs_to_its_verb() => Assert.Equal(
        "Oslo>3:nsubj has>3:aux ignored>0:root calls>3:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "has AUX VBZ 3 aux", "ignored VERB VBN 0 root", "calls NOUN NNS 3 obj"));

    [Fact]
    public void A_day_and_the_subject_behind_it_are_two_phrases() => Assert.Equal(
        "On>2:case Monday>4:obl police>4:nsubj left>0:root",
        Restored("On/on ADP IN 3 case", "Monday PROPN NNP 3 compound", "police NOUN NN 4 obl", "left VERB VBD 0 root"));

    [Fact]
    public void So_are_a_part_of_a_day_and_the_subject_of_a_passive() => Assert.Equal(
        "On>3:case Sunday>3:compound night>6:obl rebels>6:nsubj:pass were>6:aux:pass shot>0:root",
        Restored("On/on ADP IN 4 case", "Sunday PROPN NNP 3 compound", "night NOUN NN 4 compound", "rebels NOUN NNS 6 obl", "were/be AUX VBD 6 aux:pass", "shot VERB VBN 0 root"));

    [Fact]
    public void A_country_in_capitals_is_no_pronoun() => Assert.Equal(
        "They>2:nsubj rejected>0:root US>4:compound aid>2:obj",
        Restored("They PRON PRP 2 nsubj", "rejected VERB VBD 0 root", "US PROPN NNP 4 compound", "aid NOUN NN 2 obj"));

    [Fact]
    public void What_one_is_urged_to_do_is_a_complement() => Assert.Equal(
        "Oslo>2:nsubj urged>0:root them>2:obj to>5:mark stop>2:xcomp",
        Restored("Oslo PROPN NNP 2 nsubj", "urged/urge VERB VBD 0 root", "them PRON PRP 2 obj", "to PART TO 5 mark", "stop VERB VB 2 advcl"));

    [Fact]
    public void What_one_is_called_on_to_do_hangs_on_the_call() => Assert.Equal(
        "Oslo>2:nsubj called>0:root on>4:case them>2:obl to>6:mark stop>2:advcl",
        Restored("Oslo PROPN NNP 2 nsubj", "called/call VERB VBD 0 root", "on ADP IN 4 case", "them PRON PRP 2 obl", "to PART TO 6 mark", "stop VERB VB 4 acl"));

    [Fact]
    public void After_other_verbs_it_stays_a_purpose() => Assert.Equal(
        "Oslo>2:nsubj met>0:root them>2:obj to>5:mark talk>2:advcl",
        Restored("Oslo PROPN NNP 2 nsubj", "met/meet VERB VBD 0 root", "them PRON PRP 2 obj", "to PART TO 5 mark", "talk VERB VB 2 advcl"));

    [Fact]
    public void A_comma_keeps_the_purpose_apart() => Assert.Equal(
        "Oslo>2:nsubj warned>0:root them>2:obj ,>6:punct to>6:mark save>2:advcl lives>6:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "warned/warn VERB VBD 0 root", "them PRON PRP 2 obj", ", PUNCT , 6 punct", "to PART TO 6 mark", "save VERB VB 2 advcl", "lives NOUN NNS 6 obj"));

    [Fact]
    public void Both_without_an_and_counts_two() => Assert.Equal(
        "Oslo>2:nsubj urged>0:root both>4:det governments>2:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "urged/urge VERB VBD 0 root", "both CCONJ CC 4 cc:preconj", "governments NOUN NNS 2 obj"));

    [Fact]
    public void Both_before_an_and_joins_the_two() => Assert.Equal(
        "both>2:cc:preconj armies>5:nsubj and>4:cc militias>2:conj fled>0:root",
        Restored("both CCONJ CC 2 cc:preconj", "armies NOUN NNS 5 nsubj", "and CCONJ CC 4 cc", "militias NOUN NNS 2 conj", "fled VERB VBD 0 root"));

    [Fact]
    public void Sharing_of_something_is_the_thing_suspended() => Assert.Equal(
        "Oslo>2:nsubj suspended>0:root intelligence>4:compound sharing>2:obj with>6:case Serbia>4:nmod",
        Restored("Oslo PROPN NNP 2 nsubj", "suspended VERB VBD 0 root", "intelligence NOUN NN 2 obj", "sharing/share VERB VBG 3 acl", "with ADP IN 6 case", "Serbia PROPN NNP 4 obl"));

    [Fact]
    public void People_sharing_something_stay_people() => Assert.Equal(
        "Oslo>2:nsubj met>0:root clerks>2:obj sharing>3:acl rooms>4:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "met/meet VERB VBD 0 root", "clerks NOUN NNS 2 obj", "sharing/share VERB VBG 3 acl", "rooms NOUN NNS 4 obj"));

    private static string Restored(params string[] lines) => LostClausesTests.Shown(LostArguments.Restore(LostClausesTests.Tree(lines)));
}
