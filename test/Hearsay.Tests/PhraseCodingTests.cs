namespace Hearsay.Tests;

/// <summary>Phrases on their own, with the model and the lexicon that are shipped.</summary>
public class PhraseCodingTests
{
    [Theory]
    [InlineData("Russian Foreign Ministry spokeswoman", "RUS", "GOV")] // a description
    [InlineData("two Israeli soldiers", "ISR", "MIL")]
    [InlineData("Damascus", "SYR", "GOV")] // as a party and not as a place
    [InlineData("France", "FRA", "")]
    [InlineData("former Polish prime minister", "POL", "ELI")]
    [InlineData("  the Kremlin ", "RUS", "GOV")] // spaces around it do not count
    [InlineData("Angela Merkel", "DEU", "GOV")] // without a day nothing is over
    [InlineData("the Iraqi Hezbollah", "IRQ", "REB")] // a namesake
    [InlineData("a senior European Commission official", "EUR", "GOV")]
    [InlineData("an opposition lawmaker", "", "LEG")] // OPP is added to it
    [InlineData("Mariupol", "UKR", "CVL")] // those who live there
    [InlineData("Kashmiri Muslims", "", "REL")] // no person's name
    [InlineData("ex-prime minister", "", "ELI")]
    [InlineData("NATO Secretary General Jens Stoltenberg", "IGO", "MIL")] // of no country by this office
    [InlineData("International Monetary Fund", "IGO", "")] // in the place of a country
    public void A_phrase_is_coded_as_its_mention_in_a_report_is(string phrase, string country, string sector)
    {
        var coding = SharedReader.Instance.CodePhrase(phrase);
        Assert.Equal((country, sector), (coding.Country ?? "", coding.Sectors.FirstOrDefault() ?? ""));
        Assert.Equal(phrase, coding.Phrase);
    }

    [Theory]
    [InlineData("1990-05-01", "George H.W. Bush", "GOV")]
    [InlineData("2003-03-20", "George W. Bush", "GOV")]
    public void A_family_name_means_whoever_holds_office_on_the_day(string on, string name, string sector)
    {
        var coding = SharedReader.Instance.CodePhrase("Bush", Day(on));
        Assert.Equal((name, "USA", sector), (coding.Name, coding.Country, coding.Sectors[0]));
    }

    [Theory]
    [InlineData("Brown", "2008-11-01", "GBR", "GOV")] // common, and in office
    [InlineData("Brown", "2015-11-01", "GBR", "ELI")] // the last who was
    [InlineData("Brown", "1990-01-01", "", "")] // nobody yet
    [InlineData("Rasmussen", "2000-05-01", "DNK", "GOV")] // of three
    [InlineData("brown", "2008-11-01", "", "")]
    [InlineData("Major", "1994-01-01", "GBR", "GOV")]
    [InlineData("Major", "2014-01-01", "", "MIL")] // a rank, where no head of government has the name
    [InlineData("da Costa", "2014-03-01", "STP", "GOV")] // with its particle
    [InlineData("A. Papandreou", "1995-01-01", "GRC", "GOV")]
    [InlineData("Franco, Itamar", "1993-10-01", "BRA", "GOV")] // as lists have it
    [InlineData("Than Shwe", "2001-09-01", "MMR", "GOV")] // whose names are words
    [InlineData("Fischer", "2009-11-01", "", "")] // two are in office: an Austrian president and a Czech prime minister
    [InlineData("Georgia", "2009-11-01", "GEO", "")] // other words keep their meaning
    public void A_family_name_alone_means_the_head_of_state_or_of_government_who_has_it(string phrase, string on, string country, string sector)
    {
        var coding = SharedReader.Instance.CodePhrase(phrase, Day(on));
        Assert.Equal((country, sector), (coding.Country ?? "", coding.Sectors.FirstOrDefault() ?? ""));
    }

    [Fact]
    public void In_a_report_a_common_family_name_may_be_anybodys() =>
        Assert.All(SharedReader.Read("Brown denied the report.", "2008-11-01").Actors, static a => Assert.Null(a.Country));

    [Fact]
    public void Who_has_left_an_international_body_is_of_the_country_served() =>
        Assert.Equal("ITA", SharedReader.Instance.CodePhrase("Romano Prodi", Day("2013-05-01")).Country);

    [Fact]
    public void Who_has_left_office_is_an_elite() =>
        Assert.Equal(["ELI"], SharedReader.Instance.CodePhrase("Angela Merkel", Day("2023-01-01")).Sectors);

    [Fact]
    public void Several_parties_are_told_in_one_coding() =>
        Assert.Equal("KAZ|UZB", SharedReader.Instance.CodePhrase("the presidents of Kazakhstan and Uzbekistan").Country);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(",")]
    [InlineData("yesterday")]
    [InlineData("\ud83d")] // half a character
    public void What_names_no_party_is_coded_as_nothing(string phrase)
    {
        var coding = SharedReader.Instance.CodePhrase(phrase);
        Assert.Equal(("none", null, null), (coding.Rule, coding.Name, coding.Country));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
