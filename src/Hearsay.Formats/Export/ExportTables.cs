using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>The columns of the tables. docs/formats/export.md describes each; a test holds the two to each other.</summary>
public static class ExportTables
{
    /// <summary>The table of events.</summary>
    public static ImmutableArray<TableColumn<EventRow>> Events { get; } =
    [
        new("id", CellKind.Whole, static (e, cell) => cell.Whole(e.Id)),
        .. Report<EventRow>(static e => e.Report),
        new("sentence", CellKind.Whole, static (e, cell) => cell.Whole(e.Sentence)),
        new("type", CellKind.Text, static (e, cell) => cell.Text(e.Type.Name())),
        new("mode", CellKind.Text, static (e, cell) => cell.Text(e.Mode)),
        new("contexts", CellKind.List, static (e, cell) => cell.List(e.Contexts)),
        new("cameo", CellKind.Text, static (e, cell) => cell.Text(e.Cameo)),
        new("quad", CellKind.Whole, static (e, cell) => cell.Whole(e.Type.Quad())),
        new("score", CellKind.Real, static (e, cell) => cell.Real(e.Score)),
        new("date_start", CellKind.Day, static (e, cell) => cell.Day(e.Date?.Start)),
        new("date_end", CellKind.Day, static (e, cell) => cell.Day(e.Date?.End)),
        new("date_precision", CellKind.Text, static (e, cell) => cell.Text(e.Date is { } date ? CellText.Word(date.Precision) : null)),
        new("date_basis", CellKind.Text, static (e, cell) => cell.Text(e.Date is { } date ? CellText.Word(date.Basis) : null)),
        .. Parties("actor", static e => e.Actors),
        .. Parties("recipient", static e => e.Recipients),
        new("place", CellKind.Text, static (e, cell) => cell.Text(e.Place?.Name)),
        new("place_country", CellKind.Text, static (e, cell) => cell.Text(e.Place?.Country)),
        new("latitude", CellKind.Real, static (e, cell) => cell.Real(e.Place?.Latitude)),
        new("longitude", CellKind.Real, static (e, cell) => cell.Real(e.Place?.Longitude)),
        new("place_spans", CellKind.Spans, static (e, cell) => cell.Spans(e.PlaceSpans)),
        new("place_basis", CellKind.Text, static (e, cell) => cell.Text(e.PlaceBasis is { } basis ? CellText.Word(basis) : null)),
        .. Enum.GetValues<CountKind>().Select(static kind => new TableColumn<EventRow>(CellText.Word(kind), CellKind.Whole, (e, cell) => cell.Whole(First(e.Counts, kind)))),
        new("counts", CellKind.List, static (e, cell) => Counts(e.Counts, cell)),
        new("status", CellKind.Text, static (e, cell) => cell.Text(CellText.Word(e.Status))),
        new("historical", CellKind.YesNo, static (e, cell) => cell.YesNo(e.IsHistorical)),
        new("narrated", CellKind.YesNo, static (e, cell) => cell.YesNo(e.Voice is null)),
        new("voice", CellKind.Whole, static (e, cell) => cell.Whole(e.Voice)),
        new("voice_source", CellKind.Text, static (e, cell) => cell.Text(e.VoiceSource)),
        new("voice_name", CellKind.Text, static (e, cell) => cell.Text(e.VoiceName)),
        new("voice_country", CellKind.Text, static (e, cell) => cell.Text(e.VoiceCountry)),
        new("trigger", CellKind.Text, static (e, cell) => cell.Text(e.Trigger)),
        new("trigger_spans", CellKind.Spans, static (e, cell) => cell.Spans(e.TriggerSpans)),
        new("evidence", CellKind.Text, static (e, cell) => cell.Text(e.Evidence)),
        new("evidence_spans", CellKind.Spans, static (e, cell) => cell.Spans(e.EvidenceSpans)),
        new("rule", CellKind.Text, static (e, cell) => cell.Text(e.Rule)),
    ];

    /// <summary>The table of statements.</summary>
    public static ImmutableArray<TableColumn<StatementRow>> Statements { get; } =
    [
        new("id", CellKind.Whole, static (s, cell) => cell.Whole(s.Id)),
        .. Report<StatementRow>(static s => s.Report),
        new("sentence", CellKind.Whole, static (s, cell) => cell.Whole(s.Sentence)),
        new("kind", CellKind.Text, static (s, cell) => cell.Text(CellText.Word(s.Kind))),
        new("polarity", CellKind.Text, static (s, cell) => cell.Text(CellText.Word(s.Polarity))),
        new("certainty", CellKind.Text, static (s, cell) => cell.Text(CellText.Word(s.Certainty))),
        new("speaker", CellKind.Whole, static (s, cell) => cell.Whole(s.Speaker)),
        new("speaker_name", CellKind.Text, static (s, cell) => cell.Text(s.SpeakerName)),
        new("speaker_country", CellKind.Text, static (s, cell) => cell.Text(s.SpeakerCountry)),
        new("source", CellKind.Text, static (s, cell) => cell.Text(s.SourceWords)),
        new("anonymous", CellKind.YesNo, static (s, cell) => cell.YesNo(s.Anonymous)),
        new("cue", CellKind.Text, static (s, cell) => cell.Text(s.Cue)),
        new("content", CellKind.Text, static (s, cell) => cell.Text(s.Content)),
        new("content_spans", CellKind.Spans, static (s, cell) => cell.Spans(s.ContentSpans)),
        new("within", CellKind.Whole, static (s, cell) => cell.Whole(s.Within)),
        new("evidence", CellKind.Text, static (s, cell) => cell.Text(s.Evidence)),
        new("evidence_spans", CellKind.Spans, static (s, cell) => cell.Spans(s.EvidenceSpans)),
        new("rule", CellKind.Text, static (s, cell) => cell.Text(s.Rule)),
    ];

    /// <summary>The table of actors.</summary>
    public static ImmutableArray<TableColumn<ActorRow>> Actors { get; } =
    [
        new("id", CellKind.Whole, static (a, cell) => cell.Whole(a.Id)),
        .. Report<ActorRow>(static a => a.Report),
        new("name", CellKind.Text, static (a, cell) => cell.Text(a.Name)),
        new("kind", CellKind.Text, static (a, cell) => cell.Text(CellText.Word(a.Kind))),
        new("country", CellKind.Text, static (a, cell) => cell.Text(a.Country)),
        new("sectors", CellKind.List, static (a, cell) => cell.List(a.Sectors)),
        new("wikidata", CellKind.Text, static (a, cell) => cell.Text(a.Wikidata)),
        new("mentions", CellKind.Spans, static (a, cell) => cell.Spans(a.Mentions)),
    ];

    /// <summary>The table of reports.</summary>
    public static ImmutableArray<TableColumn<ReportRow>> Reports { get; } =
    [
        .. Report<ReportRow>(static r => r.Report),
        new("language", CellKind.Text, static (r, cell) => cell.Text(r.Language)),
        new("status", CellKind.Text, static (r, cell) => cell.Text(r.Status)),
        new("similarity", CellKind.Real, static (r, cell) => cell.Real(r.Similarity)),
        new("failure", CellKind.Text, static (r, cell) => cell.Text(r.Failure)),
        new("origin", CellKind.Text, static (r, cell) => cell.Text(r.Origin)),
        new("sha256", CellKind.Text, static (r, cell) => cell.Text(r.Sha256)),
        new("text", CellKind.Text, static (r, cell) => cell.Text(r.Text)),
    ];

    // The first count of a kind that the report tells; later ones are often parts of it.
    private static long? First(ImmutableArray<EventCount> counts, CountKind kind)
    {
        foreach (var count in counts)
            if (count.Kind == kind)
                return count.Number;
        return null;
    }

    private static void Counts(ImmutableArray<EventCount> counts, CellWriter cell)
    {
        cell.List(counts.Length);
        foreach (var count in counts)
            cell.Member($"{CellText.Word(count.Kind)} {CellText.Of(count.Number)} {CellText.Word(count.Bound)}");
    }

    private static TableColumn<T>[] Report<T>(Func<T, CarriedReport> report) =>
    [
        new("report", CellKind.Whole, (row, cell) => cell.Whole(report(row).Number)),
        new("report_id", CellKind.Text, (row, cell) => cell.Text(report(row).Id)),
        new("title", CellKind.Text, (row, cell) => cell.Text(report(row).Title)),
        new("outlet", CellKind.Text, (row, cell) => cell.Text(report(row).Outlet)),
        new("url", CellKind.Text, (row, cell) => cell.Text(report(row).Url)),
        new("published", CellKind.Day, (row, cell) => cell.Day(report(row).Published)),
        new("original", CellKind.Whole, (row, cell) => cell.Whole(report(row).Original)),
        new("outlets", CellKind.List, (row, cell) => cell.List(report(row).Outlets)),
        new("outlet_count", CellKind.Whole, (row, cell) => cell.Whole(report(row).Outlets.Length)),
        new("report_count", CellKind.Whole, (row, cell) => cell.Whole(report(row).Reports)),
    ];

    private static TableColumn<EventRow>[] Parties(string side, Func<EventRow, ImmutableArray<ActorRow>> parties) =>
    [
        Party(side + "_ids", parties, static a => CellText.Of(a.Id)),
        Party(side + "_names", parties, static a => a.Name),
        Party(side + "_kinds", parties, static a => CellText.Word(a.Kind)),
        Party(side + "_countries", parties, static a => a.Country ?? ""),
        Party(side + "_sectors", parties, static a => a.Sectors.IsEmpty ? "" : string.Join('+', a.Sectors)),
        Party(side + "_wikidata", parties, static a => a.Wikidata ?? ""),
    ];

    private static TableColumn<EventRow> Party(string name, Func<EventRow, ImmutableArray<ActorRow>> parties, Func<ActorRow, string> fact) => new(name, CellKind.List, (e, cell) =>
    {
        var all = parties(e);
        cell.List(all.Length);
        foreach (var party in all)
            cell.Member(fact(party));
    });
}
