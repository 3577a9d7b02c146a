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
        var members = new JsonMembers<T>(columns);
        foreach (var row in rows)
            lines.Line(row, members.Write);
    }

    /// <summary>Writes rows as they come, as one array with a row a line.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void WriteArray<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var lines = new JsonLines(output);
        lines.Array(rows, new JsonMembers<T>(columns).Write);
        lines.Raw("\n"u8);
    }
}

/// <summary>Writes the columns of a table as members of an object.</summary>
internal sealed class JsonMembers<T>(ImmutableArray<TableColumn<T>> columns)
{
    private readonly JsonEncodedText[] _names = [.. columns.Select(static c => JsonEncodedText.Encode(c.Name))];
    private readonly JsonCells _cells = new();

    /// <summary>Writes the columns of a row.</summary>
    public void Write(Utf8JsonWriter json, T row)
    {
        _cells.Json = json;
        for (var i = 0; i < _names.Length; i++)
        {
            json.WritePropertyName(_names[i]);
            columns[i].Write(row, _cells);
        }
    }
}

/// <summary>Writes cells as values of JSON.</summary>
internal sealed class JsonCells : CellWriter
{
    private int _missing;

    /// <summary>Where to.</summary>
    public Utf8JsonWriter Json { private get; set; } = null!;

    public override void Text(string? text) => Json.WriteStringValue(text);

    public override void Day(DateOnly? day)
    {
        if (day is { } known)
        {
            Span<char> text = stackalloc char[CellText.DayLength];
            CellText.Format(known, text);
            Json.WriteStringValue(text);
        }
        else
            Json.WriteNullValue();
    }

    public override void Whole(long? number)
    {
        if (number is { } known)
            Json.WriteNumberValue(known);
        else
            Json.WriteNullValue();
    }

    public override void Real(double? number)
    {
        if (number is { } known)
            Json.WriteNumberValue(known);
        else
            Json.WriteNullValue();
    }

    public override void YesNo(bool? yes)
    {
        if (yes is { } known)
            Json.WriteBooleanValue(known);
        else
            Json.WriteNullValue();
    }

    public override void Spans(string spans) => Json.WriteRawValue(spans);

    public override void List(int members)
    {
        Json.WriteStartArray();
        if (members == 0)
            Json.WriteEndArray();
        _missing = members;
    }

    public override void Member(string text)
    {
        Json.WriteStringValue(text);
        if (--_missing == 0)
            Json.WriteEndArray();
    }
}
