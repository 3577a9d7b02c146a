using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class FarConjunctsTests
{
    [Fact]
    public void A_past_tense_is_joined_to_the_past_tense_and_not_to_the_gerund_before_it() => Assert.Equal(
        "Oslo>2:nsubj denied>0:root losing>2:xcomp it>3:obj and>6:cc blamed>2:conj Rome>6:obj",
        Restored("Oslo PROPN NNP 2 nsubj", "denied VERB VBD 0 root", "losing VERB VBG 2 xcomp", "it PRON PRP 3 obj", "and CCONJ CC 6 cc", "blamed VERB VBD 3 conj", "Rome PROPN NNP 6 obj"));

    [Fact]
    public void A_verb_that_is_joined_to_its_like_stays_there()
    {
        string[] lines = ["They PRON PRP 2 nsubj", "left VERB VBD 0 root", "hoping VERB VBG 2 advcl", "he PRON PRP 5 nsubj", "fled VERB VBD 3 ccomp", "and CCONJ CC 7 cc", "hid VERB VBD 5 conj"];
        Assert.Equal(LostClausesTests.Shown(LostClausesTests.Tree(lines)), Restored(lines));
    }

    [Fact]
    public void A_verb_with_a_subject_of_its_own_stays_where_it_is()
    {
        string[] lines = ["They PRON PRP 2 nsubj", "denied VERB VBD 0 root", "losing VERB VBG 2 xcomp", "and CCONJ CC 6 cc", "Rome PROPN NNP 6 nsubj", "laughed VERB VBD 3 conj"];
        Assert.Equal(LostClausesTests.Shown(LostClausesTests.Tree(lines)), Restored(lines));
    }

    [Fact]
    public void A_present_tense_that_may_go_on_with_the_gerund_before_it_stays()
    {
        string[] lines = ["Oslo PROPN NNP 3 nsubj", "is AUX VBZ 3 aux", "losing VERB VBG 5 ccomp", "it PRON PRP 3 obj", "says VERB VBZ 0 root", "and CCONJ CC 7 cc", "blames VERB VBZ 3 conj"];
        Assert.Equal(LostClausesTests.Shown(LostClausesTests.Tree(lines)), Restored(lines));
    }

    [Fact]
    public void A_form_that_may_be_either_is_the_past_tense_beside_one() => Assert.Equal(
        "Oslo>2:nsubj denied>0:root losing>2:xcomp and>5:cc called>2:conj",
        Restored("Oslo PROPN NNP 2 nsubj", "denied VERB VBD 0 root", "losing VERB VBG 2 xcomp", "and CCONJ CC 5 cc", "called VERB VBN 3 conj"));

    [Fact]
    public void Of_three_who_agree_the_verb_has_one_subject() => Assert.Equal(
        "Oslo>6:nsubj ,>3:punct Rome>1:conj and>5:cc Bern>1:conj agreed>0:root",
        Restored("Oslo PROPN NNP 6 nsubj", ", PUNCT , 3 punct", "Rome PROPN NNP 6 nsubj", "and CCONJ CC 5 cc", "Bern PROPN NNP 3 conj", "agreed VERB VBD 0 root"));

    private static string Restored(params string[] lines) => LostClausesTests.Shown(FarConjuncts.Restore(LostClausesTests.Tree(lines)));
}
