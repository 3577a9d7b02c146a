using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Formats.Export;

/// <summary>
/// Events as rows of GDELT: 61 columns with tabs, not named in the file, a row for each pair of parties. Source of the columns: The GDELT Event Database, Data
/// Format Codebook V2.0 (2015). Countries of places are FIPS 10-4. What Hearsay does not know stays empty.
/// </summary>
public static class GdeltExport
{
    /// <summary>The columns, in order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. Actor("Actor1"), .. Actor("Actor2"),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. Place("Actor1Geo"), .. Place("Actor2Geo"), .. Place("ActionGeo"),
        "DATEADDED", "SOURCEURL",
    ];

    /// <summary>Writes events as they come.</summary>
    /// <param name="events">The events; GDELT has no status, so these should be those that happened.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(IEnumerable<EventRow> events, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var text = new DelimitedText(output, '\t');
        foreach (var coded in events)
        {
            foreach (var pair in EventPair.Of(coded))
            {
                text.Cell(CellText.Of(pair.Id(coded)));
                Date(text, EventPair.Day(coded));
                Actor(text, pair.Actor);
                Actor(text, pair.Recipient);
                Action(text, coded);
                NoPlace(text);
                NoPlace(text);
                Place(text, coded.Place);
                text.Cell(coded.Report.Published?.ToString("yyyyMMdd'000000'", CultureInfo.InvariantCulture));
                text.Cell(coded.Report.Url);
                text.EndRow();
            }
        }
    }

    private static void Date(DelimitedText text, DateOnly? day)
    {
        text.Cell(day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        text.Cell(day?.ToString("yyyyMM", CultureInfo.InvariantCulture));
        text.Cell(day?.ToString("yyyy", CultureInfo.InvariantCulture));
        // The share of the year by then, as GDELT's own files have it, with months of 30 days.
        text.Cell(day is { } d ? (d.Year + ((d.Month - 1) * 30 + d.Day) / 365.0).ToString("F4", CultureInfo.InvariantCulture) : null);
    }

    private static void Actor(DelimitedText text, ActorRow? actor)
    {
        var types = actor is null ? [] : actor.Sectors.Select(CameoType).OfType<string>().Distinct(StringComparer.Ordinal).Take(3).ToArray();
        // CAMEO has the United Nations as IGOUNO and the European Union as IGOEUREEC.
        var (code, country, group) = actor?.Country switch
        {
            "UNO" => ("IGOUNO", null, "UNO"),
            "EUR" => ("IGOEUREEC", "EUR", "EEC"),
            var other => (other + string.Concat(types), other, null),
        };
        text.Cell(code);
        text.Cell(actor?.Name);
        text.Cell(country);
        text.Cell(group);
        // Ethnic group and religions.
        text.Cell(null);
        text.Cell(null);
        text.Cell(null);
        for (var i = 0; i < 3; i++)
            text.Cell(i < types.Length ? types[i] : null);
    }

    private static void Action(DelimitedText text, EventRow coded)
    {
        text.Cell(null);
        text.Cell(coded.Cameo);
        text.Cell(coded.Cameo[..3]);
        text.Cell(coded.Cameo[..2]);
        text.Cell(CellText.Of((long)coded.Type.Quad()));
        text.Cell(CellText.Of(coded.Score));
        text.Cell(CellText.Of((long)coded.Report.Reports));
        text.Cell(CellText.Of((long)Math.Max(coded.Report.Outlets.Length, 1)));
        text.Cell(CellText.Of((long)coded.Report.Reports));
        text.Cell(null);
    }

    // The kind of a place: 1 is a country. Whether another is a town or a province is not known.
    private static void Place(DelimitedText text, EventPlace? place)
    {
        if (place is null)
        {
            NoPlace(text);
            return;
        }
        var country = Countries.Name(place.Country);
        text.Cell(place.Name == country ? "1" : null);
        text.Cell(country is null || place.Name == country ? place.Name : $"{place.Name}, {country}");
        text.Cell(Countries.Fips(place.Country, place.Longitude));
        text.Cell(null);
        text.Cell(null);
        text.Cell(CellText.Of(place.Latitude));
        text.Cell(CellText.Of(place.Longitude));
        text.Cell(null);
    }

    // 0 is what GDELT's files have where no place was found.
    private static void NoPlace(DelimitedText text)
    {
        text.Cell("0");
        for (var i = 0; i < 7; i++)
            text.Cell(null);
    }

    // PLOVER renamed two of CAMEO's sectors, and has some that CAMEO has no type for.
    private static string? CameoType(string sector) => sector switch
    {
        "JRN" => "MED",
        "MED" => "HLH",
        "PRE" or "PRM" => "GOV",
        "SOC" or "UNK" => null,
        _ => sector,
    };

    private static string[] Actor(string side) =>
    [
        side + "Code", side + "Name", side + "CountryCode", side + "KnownGroupCode", side + "EthnicCode", side + "Religion1Code", side + "Religion2Code",
        side + "Type1Code", side + "Type2Code", side + "Type3Code",
    ];

    private static string[] Place(string side) =>
    [
        side + "_Type", side + "_Fullname", side + "_CountryCode", side + "_ADM1Code", side + "_ADM2Code", side + "_Lat", side + "_Long", side + "_FeatureID",
    ];
}
