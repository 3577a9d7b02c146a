using System.Collections.Immutable;
using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Hearsay.Formats.Export;

/// <summary>
/// A table as Apache Parquet, packed with Zstandard. Days, numbers and truths have types of their own, a list is a list of strings, spans are a list of structs
/// with <c>start</c> and <c>end</c>, and what is not known is null.
/// </summary>
public static class ParquetExport
{
    // A row group is held in memory until it is written: so many rows, or fewer where they are long, as whole reports are.
    private const int MostRows = 1 << 15;
    private const int MostCharacters = 1 << 23;

    /// <summary>Writes rows as they come, in row groups.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns: one of <see cref="ExportTables"/>.</param>
    /// <param name="output">Where to; it is written from its start to its end, and left open.</param>
    public static void Write<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        WriteAsync(rows, columns, output).GetAwaiter().GetResult();
    }

    // While one row group is packed and written, the next is filled.
    private static async Task WriteAsync<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        var schema = new ParquetSchema(columns.Select(static c => ParquetColumn.FieldOf(c.Name, c.Kind)));
        var (filled, other) = (Cells(schema, columns), Cells(schema, columns));
        await using var counted = new WrittenStream(output);
        await using var file = await ParquetWriter.CreateAsync(schema, counted,
            new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }).ConfigureAwait(false);
        var writing = Task.CompletedTask;
        try
        {
            var count = 0;
            foreach (var row in rows)
            {
                if (Add(row, columns, filled) < MostCharacters && ++count < MostRows)
                    continue;
                await writing.ConfigureAwait(false);
                var group = filled;
                writing = Task.Run(() => WriteGroup(file, group));
                (filled, other) = (other, filled);
                count = 0;
            }
            await writing.ConfigureAwait(false);
            if (count > 0)
                await WriteGroup(file, filled).ConfigureAwait(false);
        }
        finally
        {
            // Where a row fails, nothing is written any more once this has returned.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // How many characters the row group has with the row.
    private static int Add<T>(T row, ImmutableArray<TableColumn<T>> columns, ParquetColumn[] cells)
    {
        var characters = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            columns[i].Write(row, cells[i]);
            characters += cells[i].Length;
        }
        return characters;
    }

    private static ParquetColumn[] Cells<T>(ParquetSchema schema, ImmutableArray<TableColumn<T>> columns) =>
        [.. schema.Fields.Zip(columns, static (field, column) => ParquetColumn.Of(field, column.Kind))];

    private static async Task WriteGroup(ParquetWriter file, ParquetColumn[] columns)
    {
        using var group = file.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group).ConfigureAwait(false);
        group.CompleteValidate();
    }
}
