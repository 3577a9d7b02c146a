using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hearsay.Tests.CodingRules;

/// <summary>
/// The examples of docs/coding-rules: every table whose first column is "Text" is read row by row with the shipped model and
/// lexicon, and its last column says what must come out: Actors, Statements, Events, or of the events their Places, Contexts, Counts or Dates. A column between them holds the day of
/// publication, where it matters.
/// </summary>
public class RuleExamplesTests
{
    private static readonly List<Example> Examples = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "docs", "coding-rules"), "*.md")
        .Order(StringComparer.Ordinal)
        .SelectMany(ReadExamples)];

    public static TheoryData<string, int> Rows()
    {
        var data = new TheoryData<string, int>();
        foreach (var example in Examples)
            data.Add(example.File, example.Line);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_example_of_the_rules_holds(string file, int line)
    {
        var example = Examples.Single(e => e.File == file && e.Line == line);
        var reading = SharedReader.Read(example.Text, example.Published);
        var found = example.Asked switch
        {
            "Actors" => reading.Actors.Select(a => Show(a)),
            "Statements" => reading.Statements.Select(s => Show(s, reading)),
            "Events" => reading.Events.Select(e => Show(e, reading)),
            "Places" => reading.Events.Select(e => Show(e.Place)),
            "Contexts" => reading.Events.Select(e => string.Join(", ", e.Contexts.DefaultIfEmpty("-"))),
            "Counts" => reading.Events.SelectMany(e => e.Counts).Select(Show),
            "Dates" => reading.Events.Select(e => Show(e.Date, e.IsHistorical)),
            var other => throw new InvalidDataException($"{file}:{line}: a table of examples asks for \"{other}\"; it may ask for Actors, Statements, Events, Places, Contexts, Counts or Dates."),
        };
        Assert.Equal(example.Expected, string.Join("; ", found.DefaultIfEmpty("none")));
    }

    [Fact]
    public void There_are_examples_of_every_step() =>
        Assert.Equal(["Actors", "Contexts", "Counts", "Dates", "Events", "Places", "Statements"], Examples.Select(e => e.Asked).Distinct().Order());

    private static string Show(Actor actor)
    {
        var roles = actor.Roles.Select(r => $", {r.Title} ({r.Tense.ToString().ToLowerInvariant()})");
        return $"{actor.Name}: {actor.Kind.ToString().ToLowerInvariant()} {actor.Country ?? "-"} {string.Join(' ', actor.Sectors.DefaultIfEmpty("-"))}{string.Concat(roles)}";
    }

    private static string Show(Statement statement, Reading reading)
    {
        var within = statement.Within is null ? "" : $" via {Source(reading.Statements.Single(s => s.Id == statement.Within), reading)}";
        var content = string.Join(" … ", statement.Content.Select(s => s.In(reading.Report.Text).ToString()));
        return $"{Source(statement, reading)}{within}, {statement.Kind.ToString().ToLowerInvariant()}: {content}";
    }

    private static string Source(Statement statement, Reading reading)
    {
        if (statement.Source is not { Spans: [_, ..] } source)
            return "nobody";
        var actor = reading.Actors.FirstOrDefault(a => a.Id == source.Actor);
        return (actor?.Name ?? source.Spans[0].In(reading.Report.Text).ToString()) + (source.Anonymous ? " (anonymous)" : "");
    }

    private static string Show(CodedEvent coded, Reading reading)
    {
        string Names(IEnumerable<string> ids) => string.Join(" + ", ids.Select(id => reading.Actors.Single(a => a.Id == id).Name).DefaultIfEmpty("-"));
        return $"{coded.Type.Name()} {coded.Cameo}, {Names(coded.Actors)} → {Names(coded.Recipients)}, {coded.Status.ToString().ToLowerInvariant()}";
    }

    private static string Show(EventPlace? place) => place is null ? "-"
        : $"{place.Name} ({place.Country ?? "-"}{(place.Latitude is null ? "" : FormattableString.Invariant($" {place.Latitude:0.00} {place.Longitude:0.00}"))}), {place.Basis.ToString().ToLowerInvariant()}";

    private static string Show(EventCount count)
    {
        var bound = count.Bound switch { CountBound.Minimum => "at least ", CountBound.Maximum => "at most ", CountBound.About => "about ", _ => "" };
        return FormattableString.Invariant($"{bound}{count.Number} {count.Kind.ToString().ToLowerInvariant()}");
    }

    private static string Show(EventDate? date, bool isHistorical)
    {
        if (date is null)
            return "-";
        var days = date.Start == date.End ? $"{date.Start:yyyy-MM-dd}" : $"{date.Start:yyyy-MM-dd} to {date.End:yyyy-MM-dd}";
        return $"{days}, {date.Basis.ToString().ToLowerInvariant()}{(isHistorical ? ", historical" : "")}";
    }

    private static IEnumerable<Example> ReadExamples(string path)
    {
        var document = Markdown.Parse(File.ReadAllText(path), new MarkdownPipelineBuilder().UsePipeTables().Build());
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.OfType<TableRow>().ToList();
            if (rows[0].Count is not (2 or 3) || CellText(rows[0], 0) != "Text")
                continue;
            var asked = CellText(rows[0], rows[0].Count - 1);
            foreach (var row in rows.Where(r => !r.IsHeader))
                yield return new Example(Path.GetFileName(path), row.Line + 1, asked, CellText(row, 0), row.Count == 3 ? CellText(row, 1) : "2025-10-15", CellText(row, row.Count - 1));
        }
    }

    private static string CellText(TableRow row, int cell) =>
        string.Concat(row[cell].Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline => "\n",
            CodeInline code => code.Content,
            // "&quot;" and the like.
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        }));

    private sealed record Example(string File, int Line, string Asked, string Text, string Published, string Expected);
}
