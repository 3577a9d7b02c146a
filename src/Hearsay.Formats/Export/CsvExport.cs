using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Formats.Export;

/// <summary>A table as CSV (RFC 4180), the columns named in the first row.</summary>
public static class CsvExport
{
    /// <summary>Writes rows as they come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns: one of <see cref="ExportTables"/>.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var text = new DelimitedText(output, ',');
        foreach (var column in columns)
            text.Cell(column.Name);
        text.EndRow();
        var cells = new Cells(text);
        foreach (var row in rows)
        {
            foreach (var column in columns)
                column.Write(row, cells);
            text.EndRow();
        }
    }

    private sealed class Cells(DelimitedText text) : CellWriter
    {
        private readonly StringBuilder _list = new();
        private int _missing;

        public override void Text(string? cell) => text.Cell(cell, quoteEmpty: true);

        public override void Day(DateOnly? day) => text.Cell(day);

        public override void Whole(long? number) => text.Cell(number);

        public override void Real(double? number) => text.Cell(number);

        public override void YesNo(bool? yes) => text.Cell(yes is { } known ? known ? "true" : "false" : null);

        public override void Spans(string spans) => text.Cell(spans);

        // A | in a member becomes a slash.
        public override void List(int members)
        {
            _missing = members;
            if (members == 0)
                text.Cell((string?)null);
        }

        public override void Member(string member)
        {
            _list.Append(member).Replace(CellText.Separator, '/', _list.Length - member.Length, member.Length);
            if (--_missing > 0)
            {
                _list.Append(CellText.Separator);
                return;
            }
            text.Cell(_list.ToString());
            _list.Clear();
        }
    }
}
