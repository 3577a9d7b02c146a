using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Formats.Export;

/// <summary>A table as JSON objects, one a line. Lists and spans are arrays, and what is not known is null.</summary>
public static class JsonLinesExport
{
    /// <summary>Writes rows as they come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns: one of <see cref="ExportTables"/>.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var lines = new JsonLines(output);
        foreach (var row in rows)
        {
            lines.Line((row, columns), static (json, line) =>
            {
                foreach (var column in line.columns)
                    Member(json, column.Name, column.Kind, column.Value(line.row));
            });
        }
    }

    /// <summary>Writes a cell as a member.</summary>
    internal static void Member(Utf8JsonWriter json, string name, CellKind kind, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case ImmutableArray<string> list:
                json.WriteStartArray();
                foreach (var member in list)
                    json.WriteStringValue(member);
                json.WriteEndArray();
                break;
            case string spans when kind == CellKind.Spans:
                json.WriteRawValue(spans);
                break;
            default:
                json.WriteStringValue(CellText.Of(value));
                break;
        }
    }
}
