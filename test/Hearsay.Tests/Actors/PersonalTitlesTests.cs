using Hearsay.Actors;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Actors;

public class PersonalTitlesTests
{
    [Theory]
    [InlineData("Mr.", (int)Gender.Male)]
    [InlineData("Ms", (int)Gender.Female)]
    [InlineData("Dr.", (int)Gender.Unknown)]
    public void A_form_of_address_tells_of_its_bearer(string form, int gender)
    {
        Assert.True(PersonalTitles.IsAddress(form, out var told));
        Assert.Equal((Gender)gender, told);
    }

    [Theory]
    [InlineData("Sen.", "senator")]
    [InlineData("GEN.", "general")]
    [InlineData("Senator", null)]
    public void An_abbreviated_title_is_its_full_word(string form, string? full) => Assert.Equal(full, PersonalTitles.InFull(form));
}
