using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Archives;
using Hearsay.Cli.Table;

namespace Hearsay.Cli.Query;

/// <summary>Turns what an archive tells into rows; docs/formats/query.md tells of each column.</summary>
internal static class Answers
{
    private const char Between = '|';

    public static QueryRows Events(IEnumerable<ArchivedEvent> events) => new(
        QueryRows.Named("id", "report", "+date_start", "date_end", "date_precision", "date_basis", "+type", "mode", "contexts", "cameo", "quad", "score", "+actors", "actor_countries", "+recipients",
            "recipient_countries", "+status", "historical", "place", "place_country", "place_basis", "latitude", "longitude", "counts", "voice", "trigger", "+evidence", "evidence_spans", "rule", "sentence", "+report_id", "outlet", "published",
            "title", "url"),
        events.Select(static e => new object?[]
        {
            e.Id, e.Report, Day(e.Date?.Start), Day(e.Date?.End), Word(e.Date?.Precision), Word(e.Date?.Basis), e.Type.Name(), e.Mode, Joined(e.Contexts), e.Cameo, e.Quad, e.Score,
            Joined(e.Actors.Select(static a => a.Name)), Joined(e.Actors.Select(static a => a.Country ?? "")), Joined(e.Recipients.Select(static a => a.Name)),
            Joined(e.Recipients.Select(static a => a.Country ?? "")), Word<EventStatus>(e.Status), e.IsHistorical, e.Place?.Name, e.Place?.Country, Word(e.PlaceBasis),
            e.Place?.Latitude, e.Place?.Longitude, Joined(e.Counts.Select(static c => $"{Word<CountKind>(c.Kind)} {c.Number.ToString(CultureInfo.InvariantCulture)} {Word<CountBound>(c.Bound)}")), e.Voice, e.Trigger, e.Evidence,
            e.EvidenceSpans, e.Rule, e.Sentence, e.ReportId, e.Outlet, Day(e.Published), e.Title, e.Url,
        }));

    public static QueryRows Statements(IEnumerable<ArchivedStatement> statements) => new(
        QueryRows.Named("id", "report", "+published", "+source", "source_name", "source_country", "anonymous", "+cue", "+content", "content_spans", "kind", "polarity", "certainty", "within", "evidence",
            "evidence_spans", "rule", "sentence", "+report_id", "outlet"),
        statements.Select(static s => new object?[]
        {
            s.Id, s.Report, Day(s.Published), s.Source, s.SourceName, s.SourceCountry, s.Anonymous, s.Cue, s.Content, s.ContentSpans, Word<StatementKind>(s.Kind), Word<StatementPolarity>(s.Polarity),
            Word<StatementCertainty>(s.Certainty), s.Within, s.Evidence, s.EvidenceSpans, s.Rule, s.Sentence, s.ReportId, s.Outlet,
        }));

    public static QueryRows Dyads(IEnumerable<EventCounts> counts, CountPeriod period) => new(
        [.. QueryRows.Named("+actor_country", "+recipient_country"), .. CountColumns(period)],
        counts.Select(c => new object?[] { c.Actor, c.Recipient }.Concat(Counts(c, period)).ToArray()));

    public static QueryRows Timeline(IEnumerable<EventCounts> counts, CountPeriod period) => new(CountColumns(period), counts.Select(c => Counts(c, period)));

    public static QueryRows Who(IEnumerable<ActorFact> facts) => new(
        QueryRows.Named("+fact", "+name", "+first", "last", "+what", "+detail", "country", "status", "words", "report_id", "outlet", "+count"),
        facts.Select(static f => new object?[] { Word<ActorFactKind>(f.Kind), f.Name, f.First, f.Last, f.What, f.Detail, f.Country, f.Status, f.Words, f.ReportId, f.Outlet, f.Count }));

    public static QueryRows Search(IEnumerable<SearchHit> hits) => new(
        QueryRows.Named("+found", "id", "+report_id", "outlet", "+published", "title", "source", "+snippet"),
        hits.Select(static h => new object?[] { h.IsStatement ? "statement" : "report", h.Id, h.ReportId, h.Outlet, Day(h.Published), h.Title, h.Source, h.Snippet }));

    /// <summary>Rows under the names that a query gave them; a name that comes again gets a number, so that none hides another.</summary>
    public static QueryRows Sql(IEnumerable<object?[]> rows, IEnumerable<string> names)
    {
        var columns = ImmutableArray.CreateBuilder<QueryColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var own = name;
            for (var number = 2; !taken.Add(own); number++)
                own = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            columns.Add(new QueryColumn(own));
        }
        return new QueryRows(columns.ToImmutable(), rows);
    }

    private static ImmutableArray<QueryColumn> CountColumns(CountPeriod period) =>
        [.. period == CountPeriod.All ? [] : QueryRows.Named($"+{Word<CountPeriod>(period)}"),
            .. QueryRows.Named("+events", "+verbal_cooperation", "+material_cooperation", "+verbal_conflict", "+material_conflict", "+score")];

    private static object?[] Counts(EventCounts c, CountPeriod period)
    {
        object?[] counts = [c.Events, c.VerbalCooperation, c.MaterialCooperation, c.VerbalConflict, c.MaterialConflict, c.Score];
        return period == CountPeriod.All ? counts : [c.Period, .. counts];
    }

    private static string? Day(DateOnly? day) => day is { } known ? TableWords.Day(known) : null;

    private static string? Word<T>(T? member) where T : struct, Enum => member is { } known ? TableWords.Word(known) : null;

    private static string Joined(IEnumerable<string> words) => string.Join(Between, words);
}
