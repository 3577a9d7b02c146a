using Hearsay.Judgement;

namespace Hearsay.Tests.Judgement;

/// <summary>Where two marked parties stand in a tree.</summary>
public class PairSiteTests
{
    // The port of Tarsa refused to let the tanker dock.
    private static readonly HandParse Refusal = HandParse.Of("""
        1 The/the DET DT 2 det
        2 port NOUN NN 5 nsubj
        3 of ADP IN 4 case
        4 Tarsa PROPN NNP 2 nmod
        5 refused/refuse VERB VBD 0 root
        6 to PART TO 7 mark
        7 let VERB VB 5 xcomp
        8 the DET DT 9 det
        9 tanker NOUN NN 7 obj
        10 dock VERB VB 7 xcomp
        11 . PUNCT . 5 punct
        """);

    [Fact]
    public void The_word_above_both_and_the_way_down_are_found()
    {
        var site = Site("The port of Tarsa", "the tanker");
        Assert.Equal(("port", "tanker", "refused"), (Refusal.Form(site.Actor), Refusal.Form(site.Recipient), Refusal.Form(site.Top)));
        Assert.Equal(["let"], site.RecipientWay.Select(t => Refusal.Form(t)));
        Assert.Empty(site.ActorWay);
    }

    [Fact]
    public void Only_the_words_of_a_party_are_its_own()
    {
        var site = Site("The port of Tarsa", "the tanker");
        Assert.Equal(["The", "port", "of", "Tarsa"], Enumerable.Range(0, 11).Where(site.IsActor).Select(t => Refusal.Form(t)));
        Assert.Equal(["the", "tanker"], Enumerable.Range(0, 11).Where(site.IsRecipient).Select(t => Refusal.Form(t)));
    }

    [Fact]
    public void One_party_inside_the_other_has_the_outer_head_above_it()
    {
        var site = Site("Tarsa", "The port of Tarsa");
        Assert.Equal(("Tarsa", "port", "port"), (Refusal.Form(site.Actor), Refusal.Form(site.Recipient), Refusal.Form(site.Top)));
    }

    [Fact]
    public void Where_one_party_is_not_named_the_verb_above_the_other_stands_in()
    {
        var site = new PairSite(Refusal.Sentences[0], [], [Span("the tanker")]);
        Assert.Equal(("let", "tanker", "let"), (Refusal.Form(site.Actor), Refusal.Form(site.Recipient), Refusal.Form(site.Top)));
        Assert.DoesNotContain(Enumerable.Range(0, 11), site.IsActor);
    }

    [Fact]
    public void Of_several_places_of_a_party_the_nearest_counts()
    {
        var site = new PairSite(Refusal.Sentences[0], [Span("Tarsa"), Span("the tanker")], [Span("dock")]);
        Assert.Equal("tanker", Refusal.Form(site.Actor));
    }

    private static PairSite Site(string actor, string recipient) => new(Refusal.Sentences[0], [Span(actor)], [Span(recipient)]);

    private static TextSpan Span(string words) => new(Refusal.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
