using Hearsay.Actors;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Actors;

public class PronounsTests
{
    private static readonly ActorDraft Man = new("Vladimir Putin", ActorKind.Person) { Gender = Gender.Male, NameParts = ["putin"] };
    private static readonly ActorDraft Woman = new("Maria Zakharova", ActorKind.Person) { Gender = Gender.Female, NameParts = ["zakharova"] };
    private static readonly ActorDraft Somebody = new("Sharaa", ActorKind.Unknown) { NameParts = ["sharaa"] };
    private static readonly ActorDraft Country = new("Syria", ActorKind.Country);
    private static readonly ActorDraft Army = new("army", ActorKind.Organization);
    private static readonly ActorDraft Rebels = new("rebels", ActorKind.Group) { Plural = true };

    [Theory]
    [InlineData("He", "He")]
    [InlineData("themselves", "They")]
    [InlineData("HER", "She")]
    [InlineData("its", "It")]
    [InlineData("mine", "I")]
    [InlineData("us", "We")]
    [InlineData("who", "None")]
    [InlineData("you", "None")]
    public void A_form_tells_its_kind(string form, string kind) => Assert.Equal(kind, Pronouns.Kind(form).ToString());

    [Fact]
    public void He_and_she_agree_with_gender_where_it_is_known()
    {
        Assert.Equal([Man, Somebody], Agreeing(PronounKind.He));
        Assert.Equal([Woman, Somebody], Agreeing(PronounKind.She));
    }

    [Fact]
    public void It_is_a_country_or_a_body_and_never_a_person() => Assert.Equal([Country, Army], Agreeing(PronounKind.It));

    [Fact]
    public void They_are_several_or_a_body() => Assert.Equal([Army, Rebels], Agreeing(PronounKind.They));

    [Fact]
    public void Parties_taken_together_are_they_alone()
    {
        Assert.True(Pronouns.Agrees(PronounKind.They, [Man, Woman]));
        Assert.False(Pronouns.Agrees(PronounKind.He, [Man, Man]));
    }

    [Fact]
    public void The_first_person_refers_back_to_no_one() => Assert.Empty(Agreeing(PronounKind.I));

    private static IEnumerable<ActorDraft> Agreeing(PronounKind kind) =>
        new[] { Man, Woman, Somebody, Country, Army, Rebels }.Where(a => Pronouns.Agrees(kind, [a]));
}
