using Hearsay.Actors;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Actors;

public class NamedActorsTests
{
    private readonly NamedActors _named = new();

    [Fact]
    public void A_family_name_means_the_one_spoken_of_most()
    {
        var bashar = Add("Bashar al-Assad", mentions: 3);
        var rifaat = Add("Rifaat al-Assad", mentions: 1);
        Assert.Same(bashar, Find("Assad"));
        Assert.Same(rifaat, Find("Rifaat al-Assad"));
    }

    [Fact]
    public void Of_two_spoken_of_alike_the_later_is_meant()
    {
        Add("Khizr Khan", mentions: 1);
        Assert.Same(Add("Ghazala Khan", mentions: 1), Find("Khan"));
    }

    [Fact]
    public void Mrs_is_not_the_husband()
    {
        var wife = Add("Hillary Clinton", mentions: 1, Gender.Female);
        Add("Bill Clinton", mentions: 5, Gender.Male);
        Assert.Same(wife, _named.Find(["clinton"], Gender.Female));
    }

    [Fact]
    public void A_given_name_alone_means_its_bearer_where_it_is_nobodys_family_name()
    {
        var donald = Add("Donald Tusk", mentions: 1);
        Assert.Same(donald, Find("Donald"));
        Assert.Same(Add("Henry Donald", mentions: 1), Find("Donald"));
    }

    [Fact]
    public void A_family_name_that_is_also_a_country_is_the_persons_once_the_report_has_named_one()
    {
        Assert.Null(_named.FamilyOf("Jordan"));
        Assert.Same(Add("Michael Jordan", mentions: 1), _named.FamilyOf("Jordan"));
        Add("Chad Wolf", mentions: 1);
        Assert.Null(_named.FamilyOf("Chad"));
    }

    private ActorDraft? Find(string name) => _named.Find(PersonalNames.Parts(name), Gender.Unknown);

    private ActorDraft Add(string name, int mentions, Gender gender = Gender.Unknown)
    {
        var actor = new ActorDraft(name, ActorKind.Person) { Number = _named.Forms.Count, NameParts = PersonalNames.Parts(name), Gender = gender };
        for (var i = 0; i < mentions; i++)
            actor.Mentions.Add(new TextSpan(100 * actor.Number + i, 1));
        _named.Add(actor);
        return actor;
    }
}
