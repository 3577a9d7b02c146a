using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>
/// Events as rows of ICEWS: 20 columns with tabs, named in the first row, a row for each pair of parties. Source of the columns: ICEWS Coded Event Data, Harvard
/// Dataverse, doi:10.7910/DVN/28075. What Hearsay does not know stays empty.
/// </summary>
public static class IcewsExport
{
    private static readonly FrozenDictionary<string, string> CameoNames = ShippedTable.Read("cameo.tsv", "code", "name");

    /// <summary>The columns, in order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    /// <summary>Writes events as they come.</summary>
    /// <param name="events">The events; ICEWS has no status, so these should be those that happened.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(IEnumerable<EventRow> events, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var text = new DelimitedText(output, '\t');
        text.Row(Columns.AsSpan());
        foreach (var coded in events)
        {
            foreach (var pair in EventPair.Of(coded))
            {
                text.Row(
                    CellText.Of(pair.Id(coded)),
                    CellText.Of(EventPair.Day(coded)),
                    pair.Actor?.Name,
                    Sectors(pair.Actor),
                    Countries.Name(pair.Actor?.Country),
                    CameoNames.GetValueOrDefault(coded.Cameo),
                    coded.Cameo,
                    CellText.Of(coded.Score),
                    pair.Recipient?.Name,
                    Sectors(pair.Recipient),
                    Countries.Name(pair.Recipient?.Country),
                    CellText.Of(coded.Report.Number),
                    CellText.Of((long?)coded.Sentence),
                    coded.Report.Outlet,
                    Town(coded.Place),
                    null,
                    null,
                    Countries.Name(coded.Place?.Country),
                    CellText.Of(coded.Place?.Latitude),
                    CellText.Of(coded.Place?.Longitude));
            }
        }
    }

    private static string? Sectors(ActorRow? actor) => actor is null ? null : string.Join(',', actor.Sectors);

    // A country as the place of an event is no town.
    private static string? Town(EventPlace? place) => place is null || place.Name == Countries.Name(place.Country) ? null : place.Name;
}
