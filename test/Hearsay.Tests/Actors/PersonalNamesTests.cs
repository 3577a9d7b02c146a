using Hearsay.Actors;

namespace Hearsay.Tests.Actors;

public class PersonalNamesTests
{
    [Theory]
    [InlineData("Ahmad al-Sharaa", "ahmad", "sharaa")]
    [InlineData("Ahmad  Al‑Sharaa", "ahmad", "sharaa")] // capitals, double spaces and hyphens of another shape do not count
    [InlineData("Abdel Fattah el-Sisi", "abdel", "fattah", "sisi")]
    [InlineData("Ali al Sistani", "ali", "sistani")]
    [InlineData("Alan Ash", "alan", "ash")] // no article without its hyphen
    [InlineData("An-L", "an-l")] // too little would be left
    public void A_name_is_compared_by_its_parts_without_articles(string name, params string[] parts) => Assert.Equal(parts, PersonalNames.Parts(name));

    [Theory]
    [InlineData("Assad", "Bashar al-Assad")]
    [InlineData("al-Sharaa", "Ahmad al-Sharaa")]
    [InlineData("Xi", "Xi Jinping")] // the family name comes first
    [InlineData("Putin", "Vladimir Vladimirovich Putin")]
    [InlineData("Vladimir Putin", "Vladimir Vladimirovich Putin")]
    [InlineData("J. Smith", "John Smith")]
    public void A_short_name_may_mean_the_bearer_of_the_full_one(string one, string other)
    {
        Assert.True(Match(one, other));
        Assert.True(Match(other, one));
    }

    [Theory]
    [InlineData("Rifaat al-Assad", "Bashar al-Assad")]
    [InlineData("Putin", "Vladimir Medvedev")]
    [InlineData("Dmitry Putin", "Vladimir Putin")]
    [InlineData("K. Smith", "John Smith")]
    [InlineData("Jinping Li", "Xi Jinping")]
    [InlineData("", "Putin")]
    public void Names_that_differ_are_two_persons(string one, string other) => Assert.False(Match(one, other));

    private static bool Match(string one, string other) => PersonalNames.Match(PersonalNames.Parts(one), PersonalNames.Parts(other));
}
