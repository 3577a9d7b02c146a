using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>The columns of the tables. docs/formats/export.md describes each; a test holds the two to each other.</summary>
public static class ExportTables
{
    /// <summary>The table of events.</summary>
    public static ImmutableArray<TableColumn<ExportedEvent>> Events { get; } =
    [
        new("id", CellKind.Whole, static e => e.Id),
        .. Report<ExportedEvent>(static e => e.Source),
        new("sentence", CellKind.Whole, static e => (long?)e.Sentence),
        new("type", CellKind.Text, static e => e.Type.Name()),
        new("mode", CellKind.Text, static e => e.Mode),
        new("contexts", CellKind.List, static e => e.Contexts),
        new("cameo", CellKind.Text, static e => e.Cameo),
        new("quad", CellKind.Whole, static e => (long)e.Type.Quad()),
        new("score", CellKind.Real, static e => e.Score),
        new("date_start", CellKind.Day, static e => e.Date?.Start),
        new("date_end", CellKind.Day, static e => e.Date?.End),
        new("date_precision", CellKind.Text, static e => e.Date is { } date ? CellText.Word(date.Precision) : null),
        new("date_basis", CellKind.Text, static e => e.Date is { } date ? CellText.Word(date.Basis) : null),
        .. Parties("actor", static e => e.Actors),
        .. Parties("recipient", static e => e.Recipients),
        new("place", CellKind.Text, static e => e.Place?.Name),
        new("place_country", CellKind.Text, static e => e.Place?.Country),
        new("latitude", CellKind.Real, static e => e.Place?.Latitude),
        new("longitude", CellKind.Real, static e => e.Place?.Longitude),
        new("place_spans", CellKind.Spans, static e => e.PlaceSpans),
        new("place_basis", CellKind.Text, static e => e.PlaceBasis is { } basis ? CellText.Word(basis) : null),
        .. Enum.GetValues<CountKind>().Select(static kind => new TableColumn<ExportedEvent>(CellText.Word(kind), CellKind.Whole, e => First(e.Counts, kind))),
        new("counts", CellKind.List, static e => ImmutableArray.CreateRange(e.Counts, static c => $"{CellText.Word(c.Kind)} {CellText.Of((long)c.Number)} {CellText.Word(c.Bound)}")),
        new("status", CellKind.Text, static e => CellText.Word(e.Status)),
        new("historical", CellKind.YesNo, static e => e.IsHistorical),
        new("narrated", CellKind.YesNo, static e => e.Voice is null),
        new("voice", CellKind.Whole, static e => e.Voice),
        new("voice_source", CellKind.Text, static e => e.VoiceSource),
        new("voice_name", CellKind.Text, static e => e.VoiceName),
        new("voice_country", CellKind.Text, static e => e.VoiceCountry),
        new("trigger", CellKind.Text, static e => e.Trigger),
        new("trigger_spans", CellKind.Spans, static e => e.TriggerSpans),
        new("evidence", CellKind.Text, static e => e.Evidence),
        new("evidence_spans", CellKind.Spans, static e => e.EvidenceSpans),
        new("rule", CellKind.Text, static e => e.Rule),
    ];

    /// <summary>The table of statements.</summary>
    public static ImmutableArray<TableColumn<ExportedStatement>> Statements { get; } =
    [
        new("id", CellKind.Whole, static s => s.Id),
        .. Report<ExportedStatement>(static s => s.Source),
        new("sentence", CellKind.Whole, static s => (long?)s.Sentence),
        new("kind", CellKind.Text, static s => CellText.Word(s.Kind)),
        new("polarity", CellKind.Text, static s => CellText.Word(s.Polarity)),
        new("certainty", CellKind.Text, static s => CellText.Word(s.Certainty)),
        new("speaker", CellKind.Whole, static s => s.Speaker),
        new("speaker_name", CellKind.Text, static s => s.SpeakerName),
        new("speaker_country", CellKind.Text, static s => s.SpeakerCountry),
        new("source", CellKind.Text, static s => s.SourceWords),
        new("anonymous", CellKind.YesNo, static s => s.Anonymous),
        new("cue", CellKind.Text, static s => s.Cue),
        new("content", CellKind.Text, static s => s.Content),
        new("content_spans", CellKind.Spans, static s => s.ContentSpans),
        new("within", CellKind.Whole, static s => s.Within),
        new("evidence", CellKind.Text, static s => s.Evidence),
        new("evidence_spans", CellKind.Spans, static s => s.EvidenceSpans),
        new("rule", CellKind.Text, static s => s.Rule),
    ];

    /// <summary>The table of actors.</summary>
    public static ImmutableArray<TableColumn<ExportedMember>> Actors { get; } =
    [
        new("id", CellKind.Whole, static m => m.Actor.Id),
        .. Report<ExportedMember>(static m => m.Source),
        new("name", CellKind.Text, static m => m.Actor.Name),
        new("kind", CellKind.Text, static m => CellText.Word(m.Actor.Kind)),
        new("country", CellKind.Text, static m => m.Actor.Country),
        new("sectors", CellKind.List, static m => m.Actor.Sectors),
        new("wikidata", CellKind.Text, static m => m.Actor.Wikidata),
        new("mentions", CellKind.Spans, static m => m.Actor.Mentions),
    ];

    /// <summary>The table of reports.</summary>
    public static ImmutableArray<TableColumn<ExportedReport>> Reports { get; } =
    [
        .. Report<ExportedReport>(static r => r.Source),
        new("language", CellKind.Text, static r => r.Language),
        new("status", CellKind.Text, static r => r.Status),
        new("similarity", CellKind.Real, static r => r.Similarity),
        new("failure", CellKind.Text, static r => r.Failure),
        new("origin", CellKind.Text, static r => r.Origin),
        new("sha256", CellKind.Text, static r => r.Sha256),
        new("text", CellKind.Text, static r => r.Text),
    ];

    // The first count of a kind that the report tells; later ones are often parts of it.
    private static long? First(ImmutableArray<EventCount> counts, CountKind kind)
    {
        foreach (var count in counts)
            if (count.Kind == kind)
                return count.Number;
        return null;
    }

    private static TableColumn<T>[] Report<T>(Func<T, ExportedSource> source) =>
    [
        new("report", CellKind.Whole, row => source(row).Number),
        new("report_id", CellKind.Text, row => source(row).Id),
        new("title", CellKind.Text, row => source(row).Title),
        new("outlet", CellKind.Text, row => source(row).Outlet),
        new("url", CellKind.Text, row => source(row).Url),
        new("published", CellKind.Day, row => source(row).Published),
        new("original", CellKind.Whole, row => source(row).Original),
        new("outlets", CellKind.List, row => source(row).Outlets),
        new("outlet_count", CellKind.Whole, row => (long)source(row).Outlets.Length),
        new("report_count", CellKind.Whole, row => (long)source(row).Reports),
    ];

    private static TableColumn<ExportedEvent>[] Parties(string side, Func<ExportedEvent, ImmutableArray<ExportedActor>> parties) =>
    [
        Party(side + "_ids", parties, static a => CellText.Of(a.Id)),
        Party(side + "_names", parties, static a => a.Name),
        Party(side + "_kinds", parties, static a => CellText.Word(a.Kind)),
        Party(side + "_countries", parties, static a => a.Country ?? ""),
        Party(side + "_sectors", parties, static a => string.Join('+', a.Sectors)),
        Party(side + "_wikidata", parties, static a => a.Wikidata ?? ""),
    ];

    private static TableColumn<ExportedEvent> Party(string name, Func<ExportedEvent, ImmutableArray<ExportedActor>> parties, Func<ExportedActor, string> fact) =>
        new(name, CellKind.List, e => ImmutableArray.CreateRange(parties(e), fact));
}
