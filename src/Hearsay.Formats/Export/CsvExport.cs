using System.Collections.Immutable;

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
        foreach (var row in rows)
        {
            foreach (var column in columns)
                text.Cell(CellText.Of(column.Value(row)));
            text.EndRow();
        }
    }
}
