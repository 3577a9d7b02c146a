using Hearsay.Events;
using Hearsay.Judgement;
using Hearsay.Language;

namespace Hearsay.Tests.Judgement;

/// <summary>What becomes of the events that rules find, with weights made for these tests.</summary>
public class EventJudgeTests
{
    // Russia attacked Syria.
    private static readonly HandParse Attack = HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 attacked/attack VERB VBD 0 root
        3 Syria PROPN NNP 2 obj
        4 . PUNCT . 2 punct
        """);

    [Fact]
    public void What_weighs_enough_stays_with_its_margin()
    {
        var kept = Assert.Single(Judge(Undecided(), enough: -1.5f));
        Assert.Equal(EventType.Assault, kept.Code.Type);
        Assert.Equal(1.5, kept.Margin!.Value, 1e-6);
    }

    [Fact]
    public void What_weighs_too_little_is_left_out() => Assert.Empty(Judge(Undecided(), enough: 0.5f));

    [Fact]
    public void A_type_that_is_far_likelier_is_taken_and_told_in_the_rule()
    {
        var recoded = Assert.Single(Judge(Favouring(EventType.Accuse, "attack", odds: 3), enough: 5));
        Assert.Equal(EventType.Accuse, recoded.Code.Type);
        Assert.Contains(" → ", recoded.Rule, StringComparison.Ordinal);
        Assert.Equal(3, recoded.Margin!.Value, 0.1);
    }

    [Fact]
    public void A_type_that_is_a_little_likelier_is_not_taken() =>
        Assert.Equal(EventType.Assault, Assert.Single(Judge(Favouring(EventType.Accuse, "attack", odds: 0.5), enough: -5)).Code.Type);

    private static List<EventDraft> Judge(PairModel pairs, float enough)
    {
        var judge = new EventJudge(Attack.Text, Attack.Sentences, Attack.Actors, new EverydayMatter(Attack.Text, Attack.Sentences, Attack.Actors, TestLexicon.Instance), TestLexicon.Instance);
        return judge.Judge(Attack.Drafts(), new RelationModel(pairs, new EventWeights(1, enough, [0])));
    }

    private static PairModel Undecided() => new(1, new sbyte[PairModel.Classes]);

    // Knows one feature: the word above both parties.
    private static PairModel Favouring(EventType type, string word, double odds)
    {
        const int rows = 1 << 16;
        var weights = new sbyte[rows * PairModel.Classes];
        var features = new WeighedFeatures();
        features.Add(PairTemplate.Top, word, nameof(Upos.VERB));
        weights[PairModel.Row(features.Hashes[0], rows - 1) * PairModel.Classes + (int)type] = 10;
        return new PairModel((float)(odds / 10), weights);
    }
}
