using System.Globalization;
using System.Text;
using Hearsay.Times;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hearsay.Tests.Times;

/// <summary>The tables of docs/coding-rules/times.md, row by row.</summary>
public class TimeRulesTests
{
    private static readonly List<Row> Rows = ReadRows();

    public static TheoryData<int, string> RowNumbers()
    {
        var data = new TheoryData<int, string>();
        foreach (var row in Rows)
            data.Add(row.Line, row.Text);
        return data;
    }

    [Theory]
    [MemberData(nameof(RowNumbers))]
    public void Every_row_of_the_rules_holds(int line, string text)
    {
        var row = Rows.Single(r => r.Line == line);
        var mentions = TimeFinder.Find(TaggedSentence.Of(text), row.Published);
        var found = string.Join("; ", mentions.Select(m => Show(m.Span.In(text).ToString(), m.Date)));
        Assert.Equal(row.Expected, found);
    }

    [Fact]
    public void The_rules_have_at_least_ninety_rows() => Assert.True(Rows.Count >= 90, $"{Rows.Count} rows");

    private static string Show(string words, EventDate? date) => date is null
        ? $"{words}: unresolved"
        : string.Create(CultureInfo.InvariantCulture, $"{words}: {date.Start:yyyy-MM-dd} {date.End:yyyy-MM-dd} {date.Precision} {date.Basis}");

    private static List<Row> ReadRows()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "docs", "coding-rules", "times.md");
        var document = Markdown.Parse(File.ReadAllText(file), new MarkdownPipelineBuilder().UsePipeTables().Build());
        // Tables of three columns are about events, and CodingRules reads them.
        return [.. document.Descendants<TableRow>().Where(static row => !row.IsHeader && row.Count > 3).Select(Read)];
    }

    private static Row Read(TableRow row)
    {
        var text = new StringBuilder();
        var marked = new StringBuilder();
        foreach (var literal in row[0].Descendants<LiteralInline>())
        {
            text.Append(literal.Content.ToString());
            if (literal.Parent is EmphasisInline { DelimiterCount: 2 })
                marked.Append(literal.Content.ToString());
        }
        var cells = row.Skip(1).Select(cell => string.Concat(cell.Descendants<LiteralInline>().Select(l => l.Content.ToString()))).ToArray();
        var published = cells[0] == "none" ? (DateOnly?)null : DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var expected = (cells[1], marked.Length) switch
        {
            ("no time", 0) => "",
            ("unresolved", > 0) => $"{marked}: unresolved",
            (_, > 0) => $"{marked}: {string.Join(' ', cells[1..])}",
            _ => throw new InvalidDataException($"times.md line {row.Line + 1}: the words that tell the time are not in bold."),
        };
        return new Row(row.Line + 1, text.ToString(), published, expected);
    }

    private sealed record Row(int Line, string Text, DateOnly? Published, string Expected);
}
