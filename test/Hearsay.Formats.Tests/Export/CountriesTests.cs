using Hearsay.Formats.Export;

namespace Hearsay.Formats.Tests.Export;

public class CountriesTests
{
    private static readonly string[] Codes = [.. File.ReadLines(Path.Combine(ArchitectureTests.Root(), "lexicon", "actors", "countries.tsv"))
        .Where(static l => !l.StartsWith('#')).Skip(1).Select(static l => l.Split('\t')[0])];

    [Fact]
    public void Every_country_of_the_lexicon_has_its_fips_code_but_the_two_that_fips_parts() =>
        Assert.Equal(["PSE", "UMI"], Codes.Where(static c => Countries.Fips(c) is null));

    [Fact]
    public void No_two_have_one_code_but_parts_of_a_state()
    {
        var shared = Codes.GroupBy(static c => Countries.Fips(c)).Where(static g => g.Key is not null && g.Count() > 1).Select(static g => string.Join(' ', g));
        Assert.Equal(["ALA FIN", "BES NLD"], shared);
        Assert.All(Codes.Select(static c => Countries.Fips(c)).OfType<string>(), static f => Assert.Matches("^[A-Z]{2}$", f));
    }

    [Theory]
    // Those that are easily taken for one another, because ISO has the same letters for another country.
    [InlineData("AUS", "AS")]
    [InlineData("AUT", "AU")]
    [InlineData("CHN", "CH")]
    [InlineData("CHE", "SZ")]
    [InlineData("DEU", "GM")]
    [InlineData("GMB", "GA")]
    [InlineData("GAB", "GB")]
    [InlineData("GBR", "UK")]
    [InlineData("UKR", "UP")]
    [InlineData("ISR", "IS")]
    [InlineData("ISL", "IC")]
    [InlineData("IRQ", "IZ")]
    [InlineData("KOR", "KS")]
    [InlineData("PRK", "KN")]
    [InlineData("KNA", "SC")]
    [InlineData("SYC", "SE")]
    [InlineData("SWE", "SW")]
    [InlineData("SVK", "LO")]
    [InlineData("SVN", "SI")]
    [InlineData("SRB", "RI")]
    [InlineData("RUS", "RS")]
    [InlineData("NER", "NG")]
    [InlineData("NGA", "NI")]
    [InlineData("NIC", "NU")]
    [InlineData("NIU", "NE")]
    [InlineData("TUR", "TU")]
    [InlineData("TUN", "TS")]
    [InlineData("TON", "TN")]
    [InlineData("COD", "CG")]
    [InlineData("COG", "CF")]
    [InlineData("ZAF", "SF")]
    [InlineData("ZMB", "ZA")]
    public void Fips_codes_are_not_those_of_iso(string alpha3, string fips) => Assert.Equal(fips, Countries.Fips(alpha3));

    [Theory]
    [InlineData(34.45, "GZ")] // Gaza City
    [InlineData(34.25, "GZ")] // Rafah
    [InlineData(35.2, "WE")] // Ramallah
    [InlineData(34.95, "WE")] // Qalqilya lies far west
    [InlineData(null, null)]
    public void Palestine_is_told_by_the_longitude(double? longitude, string? fips) => Assert.Equal(fips, Countries.Fips("PSE", longitude));

    [Fact]
    public void Names_and_numbers_are_those_of_the_lexicon() =>
        Assert.Equal(("Syria", "652", null, "United Nations"), (Countries.Name("SYR"), Countries.Cow("SYR"), Countries.Cow("HKG"), Countries.Name("UNO")));
}
