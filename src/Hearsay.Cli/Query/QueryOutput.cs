using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Cli.Table;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Query;

/// <summary>How answers are printed.</summary>
internal enum QueryFormat
{
    Table,
    Csv,
    Json,
}

/// <summary>Prints answers.</summary>
internal static class QueryOutput
{
    /// <summary>Rows of a table where no limit is given.</summary>
    public const int RowsOfTable = 100;

    /// <summary>Prints an answer.</summary>
    /// <returns>Whether there were more rows than the limit.</returns>
    public static bool Write<T>(ImmutableArray<QueryColumn<T>> columns, IEnumerable<T> rows, QueryFormat format, int? limit, Surroundings surroundings)
    {
        var more = false;
        var taken = UpTo(limit ?? (format == QueryFormat.Table ? RowsOfTable : int.MaxValue));
        switch (format)
        {
            case QueryFormat.Csv:
                CsvExport.Write(taken, All(columns), surroundings.Output);
                break;
            case QueryFormat.Json:
                JsonLinesExport.WriteArray(taken, All(columns), surroundings.Output);
                break;
            default:
                Table([.. columns.Where(static c => c.InTable).Select(static c => c.Column)], taken, () => more, surroundings);
                break;
        }
        return more;

        IEnumerable<T> UpTo(int most)
        {
            var count = 0;
            foreach (var row in rows)
            {
                more = count++ == most;
                if (more)
                    yield break;
                yield return row;
            }
        }
    }

    private static ImmutableArray<TableColumn<T>> All<T>(ImmutableArray<QueryColumn<T>> columns) => [.. columns.Select(static c => c.Column)];

    private static void Table<T>(ImmutableArray<TableColumn<T>> columns, IEnumerable<T> rows, Func<bool> more, Surroundings surroundings)
    {
        var lines = new List<string[]>();
        foreach (var row in rows)
        {
            var cells = new ShownCells();
            foreach (var column in columns)
                column.Write(row, cells);
            lines.Add([.. cells.All.Select(TerminalText.Clean)]);
        }
        using var text = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var table = new TableOutput(text, surroundings.OutputIsTerminal && string.IsNullOrEmpty(surroundings.NoColor) ? Colors.Detected : Colors.None);
        foreach (var line in RowsTable.Lines([.. columns.Select(static c => c.Name)], lines, surroundings.Width))
            table.Write(line);
        if (lines.Count == 0)
            table.Write(new TableLine([new Piece("nothing", Tone.Quiet)]));
        if (more())
            table.Write(new TableLine([new Piece("… and more; --limit N shows more of them, --format csv all columns", Tone.Quiet)]));
    }

    // Cells as they are looked at.
    private sealed class ShownCells : CellWriter
    {
        private int _missing;

        public List<string> All { get; } = [];

        public override void Text(string? text) => All.Add(text ?? "");

        public override void Day(DateOnly? day) => All.Add(day is { } known ? TableWords.Day(known) : "");

        public override void Whole(long? number) => All.Add(number?.ToString(CultureInfo.InvariantCulture) ?? "");

        // Mean scores have digits without end.
        public override void Real(double? number) => All.Add(number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "");

        public override void YesNo(bool? yes) => All.Add(yes is { } known ? known ? "true" : "false" : "");

        public override void Spans(string spans) => All.Add(spans);

        public override void List(int members)
        {
            All.Add("");
            _missing = members;
        }

        public override void Member(string text) => All[^1] += --_missing > 0 ? $"{text}|" : text;
    }
}
