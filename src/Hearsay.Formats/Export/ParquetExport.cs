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

    private static async Task WriteAsync<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        var schema = new ParquetSchema(columns.Select(static c => ParquetColumn.FieldOf(c.Name, c.Kind)));
        ParquetColumn[] cells = [.. schema.Fields.Zip(columns, static (field, column) => ParquetColumn.Of(field, column.Kind))];
        await using var counted = new WrittenStream(output);
        await using var file = await ParquetWriter.CreateAsync(schema, counted,
            new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }).ConfigureAwait(false);
        var count = 0;
        foreach (var row in rows)
        {
            var characters = 0;
            for (var i = 0; i < cells.Length; i++)
            {
                columns[i].Write(row, cells[i]);
                characters += cells[i].Length;
            }
            if (++count == MostRows || characters >= MostCharacters)
            {
                await WriteGroup(file, cells).ConfigureAwait(false);
                count = 0;
            }
        }
        if (count > 0)
            await WriteGroup(file, cells).ConfigureAwait(false);
    }

    private static async Task WriteGroup(ParquetWriter file, ParquetColumn[] columns)
    {
        using var group = file.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group).ConfigureAwait(false);
        group.CompleteValidate();
    }
}
