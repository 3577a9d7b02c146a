using System.Globalization;

namespace Hearsay.Formats.Export;

/// <summary>Who did how much of what to whom in which month, as CSV: an edge for each dyad and month.</summary>
public static class EdgesExport
{
    /// <summary>Writes edges in the order of their ends and months.</summary>
    /// <param name="events">The events; those that should be counted.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(IEnumerable<EventRow> events, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var text = new DelimitedText(output, ',');
        text.Row("actor", "recipient", "month", "events", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "mean_score");
        foreach (var (actor, recipient, months) in new DyadCounts(events).Dyads)
        {
            foreach (var (month, counts) in months)
            {
                text.Cell(actor);
                text.Cell(recipient);
                text.Cell(month);
                text.Cell(CellText.Of((long)counts.Events));
                for (var quad = 1; quad <= 4; quad++)
                    text.Cell(CellText.Of((long)counts.OfQuad(quad)));
                text.Cell((counts.Scores / counts.Events).ToString("0.###", CultureInfo.InvariantCulture));
                text.EndRow();
            }
        }
    }
}
