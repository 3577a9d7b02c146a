using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>
/// Events as rows of POLECAT: 40 columns with tabs, named in the first row, a row for each pair of parties. Source of the columns: POLECAT Weekly Data, Harvard
/// Dataverse, doi:10.7910/DVN/AJGVIT. What Hearsay does not know stays empty. Lists have semicolons between their members.
/// </summary>
public static class PolecatExport
{
    private static readonly ImmutableArray<string> Quads = ["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];

    /// <summary>The columns, in order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    /// <summary>Writes events as they come.</summary>
    /// <param name="events">The events with details; POLECAT has no status, so these should be those that happened.</param>
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
                text.Cell(CellText.Of(pair.Id(coded)));
                text.Cell(CellText.Of(EventPair.Day(coded)));
                text.Cell(coded.Type.Name());
                text.Cell(coded.Mode);
                text.Cell(CellText.Of(coded.Score));
                text.Cell(Quads[coded.Type.Quad() - 1]);
                text.Cell(List(coded.Contexts));
                Party(text, pair.Actor);
                Party(text, pair.Recipient);
                Place(text, coded);
                Story(text, coded);
                text.EndRow();
            }
        }
    }

    // POLECAT's ids are titles of Wikipedia's pages, which are not known here; Wikidata's would be taken for them.
    private static void Party(DelimitedText text, ActorRow? actor)
    {
        text.Cell(actor?.Name);
        text.Cell(actor?.Country);
        text.Cell(Countries.Cow(actor?.Country));
        text.Cell(actor?.Sectors.FirstOrDefault());
        text.Cell(actor is null ? null : List(actor.Sectors));
        text.Cell(actor?.Title);
        text.Cell(actor?.Words);
        text.Cell(null);
    }

    private static void Place(DelimitedText text, EventRow coded)
    {
        text.Cell(coded.Place?.Name);
        // City, district, province.
        text.Cell(null);
        text.Cell(null);
        text.Cell(null);
        text.Cell(coded.Place?.Country);
        text.Cell(CellText.Of(coded.Place?.Latitude));
        text.Cell(CellText.Of(coded.Place?.Longitude));
        // The id in GeoNames.
        text.Cell(null);
        text.Cell(coded.Detail?.PlaceWords);
        // The kind of the place.
        text.Cell(null);
    }

    private static void Story(DelimitedText text, EventRow coded)
    {
        text.Cell(coded.Report.Outlet);
        text.Cell(CellText.Of(coded.Report.Published));
        text.Cell(List(coded.Detail?.People ?? []));
        text.Cell(List(coded.Detail?.Organizations ?? []));
        // Places are known of events, not of reports.
        text.Cell(null);
        text.Cell(coded.Detail?.Language);
        text.Cell(coded.Detail is { } detail ? $"hearsay-{detail.Engine}" : null);
    }

    private static string List(ImmutableArray<string> members) => string.Join(';', members.Select(static m => m.Replace(';', ',')));
}
