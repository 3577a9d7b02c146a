using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Archives;
using Hearsay.Cli.Table;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Query;

/// <summary>Turns what an archive tells into answers; docs/formats/query.md tells of each column. The names of those that are shown in the table begin with +.</summary>
internal static class Answers
{
    private static readonly ImmutableArray<QueryColumn<EventRow>> EventColumns = Chosen(ExportTables.Events,
        "id", "report", "+date_start", "date_end", "date_precision", "date_basis", "+type", "mode", "contexts", "cameo", "quad", "score", "+actors=actor_names", "actor_countries",
        "+recipients=recipient_names", "recipient_countries", "+status", "historical", "place", "place_country", "place_basis", "latitude", "longitude", "counts", "voice", "trigger", "+evidence",
        "evidence_spans", "rule", "sentence", "+report_id", "outlet", "published", "title", "url");

    private static readonly ImmutableArray<QueryColumn<StatementRow>> StatementColumns = Chosen(ExportTables.Statements,
        "id", "report", "+published", "+source", "source_name=speaker_name", "source_country=speaker_country", "anonymous", "+cue", "+content", "content_spans", "kind", "polarity", "certainty", "within",
        "evidence", "evidence_spans", "rule", "sentence", "+report_id", "outlet");

    private static readonly ImmutableArray<QueryColumn<EventCounts>> CountColumns =
    [
        Whole<EventCounts>("+events", static c => c.Events), Whole<EventCounts>("+verbal_cooperation", static c => c.VerbalCooperation),
        Whole<EventCounts>("+material_cooperation", static c => c.MaterialCooperation), Whole<EventCounts>("+verbal_conflict", static c => c.VerbalConflict),
        Whole<EventCounts>("+material_conflict", static c => c.MaterialConflict), new(new("score", CellKind.Real, static (c, cell) => cell.Real(c.Score)), InTable: true),
    ];

    private static readonly ImmutableArray<QueryColumn<ActorFact>> FactColumns =
    [
        Text<ActorFact>("+fact", static f => TableWords.Word(f.Kind)), Text<ActorFact>("+name", static f => f.Name), Text<ActorFact>("+first", static f => f.First),
        Text<ActorFact>("last", static f => f.Last), Text<ActorFact>("+what", static f => f.What), Text<ActorFact>("+detail", static f => f.Detail), Text<ActorFact>("country", static f => f.Country),
        Text<ActorFact>("status", static f => f.Status), Text<ActorFact>("words", static f => f.Words), Text<ActorFact>("report_id", static f => f.ReportId),
        Text<ActorFact>("outlet", static f => f.Outlet), Whole<ActorFact>("+count", static f => f.Count),
    ];

    private static readonly ImmutableArray<QueryColumn<SearchHit>> HitColumns =
    [
        Text<SearchHit>("+found", static h => h.IsStatement ? "statement" : "report"), Whole<SearchHit>("id", static h => h.Id), Text<SearchHit>("+report_id", static h => h.ReportId),
        Text<SearchHit>("outlet", static h => h.Outlet), new(new("published", CellKind.Day, static (h, cell) => cell.Day(h.Published)), InTable: true),
        Text<SearchHit>("title", static h => h.Title), Text<SearchHit>("source", static h => h.Source), Text<SearchHit>("+snippet", static h => h.Snippet),
    ];

    public static QueryAnswer Events(IEnumerable<EventRow> events) => new QueryAnswer<EventRow>(EventColumns, events);

    public static QueryAnswer Statements(IEnumerable<StatementRow> statements) => new QueryAnswer<StatementRow>(StatementColumns, statements);

    public static QueryAnswer Dyads(IEnumerable<EventCounts> counts, CountPeriod period) => new QueryAnswer<EventCounts>(
        [Text<EventCounts>("+actor_country", static c => c.Actor), Text<EventCounts>("+recipient_country", static c => c.Recipient), .. PeriodColumn(period), .. CountColumns], counts);

    public static QueryAnswer Timeline(IEnumerable<EventCounts> counts, CountPeriod period) => new QueryAnswer<EventCounts>([.. PeriodColumn(period), .. CountColumns], counts);

    public static QueryAnswer Who(IEnumerable<ActorFact> facts) => new QueryAnswer<ActorFact>(FactColumns, facts);

    public static QueryAnswer Search(IEnumerable<SearchHit> hits) => new QueryAnswer<SearchHit>(HitColumns, hits);

    /// <summary>Rows under the names that a query gave them; a name that comes again gets a number, so that none hides another.</summary>
    public static QueryAnswer Sql(IEnumerable<object?[]> rows, IEnumerable<string> names)
    {
        var columns = ImmutableArray.CreateBuilder<QueryColumn<object?[]>>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var own = name;
            for (var number = 2; !taken.Add(own); number++)
                own = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            var place = columns.Count;
            columns.Add(new(new(own, CellKind.Text, (row, cell) => Any(row[place], cell)), InTable: true));
        }
        return new QueryAnswer<object?[]>(columns.ToImmutable(), rows);
    }

    // What a query of a user's own gives has the kind of each value.
    private static void Any(object? value, CellWriter cell)
    {
        switch (value)
        {
            case null or string:
                cell.Text((string?)value);
                break;
            case bool truth:
                cell.YesNo(truth);
                break;
            case double number when double.IsFinite(number):
                cell.Real(number);
                break;
            case long or int:
                cell.Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                cell.Text(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static IEnumerable<QueryColumn<EventCounts>> PeriodColumn(CountPeriod period) => period == CountPeriod.All ? [] : [Text<EventCounts>($"+{TableWords.Word(period)}", static c => c.Period)];

    // Columns of a table, by their names; one with another name here has it before an equals sign.
    private static ImmutableArray<QueryColumn<T>> Chosen<T>(ImmutableArray<TableColumn<T>> table, params ReadOnlySpan<string> names)
    {
        var columns = ImmutableArray.CreateBuilder<QueryColumn<T>>(names.Length);
        foreach (var name in names)
        {
            var (own, tables) = name.TrimStart('+').Split('=') is [var first, var second] ? (first, second) : (name.TrimStart('+'), name.TrimStart('+'));
            columns.Add(new(table.Single(c => c.Name == tables) with { Name = own }, name[0] == '+'));
        }
        return columns.MoveToImmutable();
    }

    private static QueryColumn<T> Text<T>(string name, Func<T, string?> value) => new(new(name.TrimStart('+'), CellKind.Text, (row, cell) => cell.Text(value(row))), name[0] == '+');

    private static QueryColumn<T> Whole<T>(string name, Func<T, long> value) => new(new(name.TrimStart('+'), CellKind.Whole, (row, cell) => cell.Whole(value(row))), name[0] == '+');
}
