using System.Collections.Frozen;

namespace Hearsay.Formats.Export;

/// <summary>What other data sets call countries: names (ICEWS), numbers of the Correlates of War (POLECAT), FIPS 10-4 codes (GDELT).</summary>
internal static class Countries
{
    // The border between the Gaza Strip and the West Bank, for a longitude: Gaza ends at 34.6 east, the West Bank begins at 34.9.
    private const double GazaEnd = 34.75;

    private static readonly FrozenDictionary<string, string> FipsCodes = ShippedTable.Read("fips.tsv", "alpha3", "fips");
    private static readonly FrozenDictionary<string, string> Names = ShippedTable.Read("countries.tsv", "code", "name");
    private static readonly FrozenDictionary<string, string> CorrelatesOfWar = ShippedTable.Read("countries.tsv", "code", "cow");

    /// <summary>The name of a country; UNO and EUR are named too.</summary>
    public static string? Name(string? alpha3) => alpha3 switch
    {
        null => null,
        "UNO" => "United Nations",
        "EUR" => "European Union",
        _ => Names.GetValueOrDefault(alpha3),
    };

    /// <summary>The number that the Correlates of War project gives a state, or null for what is none there.</summary>
    public static string? Cow(string? alpha3) => alpha3 is null ? null : CorrelatesOfWar.GetValueOrDefault(alpha3);

    /// <summary>The FIPS 10-4 code, or null; of a place in Palestine only where its longitude is known.</summary>
    public static string? Fips(string? alpha3, double? longitude = null) => alpha3 switch
    {
        null => null,
        "PSE" => longitude is { } east ? east < GazaEnd ? "GZ" : "WE" : null,
        _ => FipsCodes.GetValueOrDefault(alpha3),
    };
}
