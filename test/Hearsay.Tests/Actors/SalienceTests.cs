using Hearsay.Actors;
using Hearsay.Language;

namespace Hearsay.Tests.Actors;

public class SalienceTests
{
    private static readonly ActorDraft A = new("A", ActorKind.Person);
    private static readonly ActorDraft B = new("B", ActorKind.Person);

    [Fact]
    public void Nobody_stands_out_where_nobody_was_mentioned() => Assert.Null(new Salience().Most(0, _ => true));

    [Fact]
    public void A_subject_stands_out_more_than_an_object() => Assert.Equal("A", Most(1, (0, Relation.Nsubj, A), (0, Relation.Obj, B)));

    [Fact]
    public void Of_two_alike_the_later_stands_out() => Assert.Equal("B", Most(1, (0, Relation.Nsubj, A), (0, Relation.Nsubj, B)));

    [Fact]
    public void A_mention_fades_by_half_with_each_sentence() => Assert.Equal("B", Most(2, (0, Relation.Nsubj, A), (2, Relation.Obl, B)));

    [Fact]
    public void The_mentions_of_one_party_add_up() =>
        Assert.Equal("A", Most(1, (0, Relation.Nsubj, A), (1, Relation.Obj, A), (1, Relation.Nmod, B), (1, Relation.Obj, B)));

    [Fact]
    public void What_lies_five_sentences_back_is_forgotten()
    {
        Assert.Equal("A", Most(4, (0, Relation.Nsubj, A)));
        Assert.Null(Most(5, (0, Relation.Nsubj, A)));
    }

    [Fact]
    public void Only_those_who_fit_are_weighed()
    {
        var salience = new Salience();
        salience.Add(new Salience.Occurrence(0, 0, 1, Relation.Nsubj, [A]));
        salience.Add(new Salience.Occurrence(0, 2, 1, Relation.Obl, [B]));
        Assert.Equal([B], salience.Most(0, o => o.Actors[0] != A));
    }

    private static string? Most(int sentence, params (int Sentence, Relation Relation, ActorDraft Actor)[] mentions)
    {
        var salience = new Salience();
        for (var i = 0; i < mentions.Length; i++)
            salience.Add(new Salience.Occurrence(mentions[i].Sentence, i, -1, mentions[i].Relation, [mentions[i].Actor]));
        return salience.Most(sentence, _ => true)?[0].Name;
    }
}
