using Hearsay.Actors;

namespace Hearsay.Tests.Actors;

public class AmbiguousNamesTests
{
    [Theory]
    [InlineData("Georgia", "GEO", "Georgia accused Moscow.", "GEO")]
    [InlineData("Georgia", "GEO", "Voters in Georgia went to the polls in Atlanta.", "USA")]
    [InlineData("Congolese", "COD", "Congolese troops left Goma.", "COD")]
    [InlineData("Congolese", "COD", "Congolese troops left Brazzaville.", "COG")]
    [InlineData("Korea", "KOR", "Korea fired a missile, Pyongyang said.", "PRK")]
    [InlineData("South Korea", "KOR", "South Korea condemned Pyongyang and Kim Jong Un.", "KOR")] // the name itself is plain
    [InlineData("Guinea", "GIN", "Guinea held elections.", "GIN")]
    public void A_name_that_two_countries_share_is_settled_by_what_else_is_named(string name, string code, string text, string expected) =>
        Assert.Equal(expected, new AmbiguousNames(text).Settle(name, code));
}
