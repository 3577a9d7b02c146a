using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Cli.Table;

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
    /// <param name="answer">The answer.</param>
    /// <param name="format">As what.</param>
    /// <param name="limit">The most rows; null for what is usual: 100 in a table, else all.</param>
    /// <param name="surroundings">Where to.</param>
    /// <returns>Whether there were more rows.</returns>
    public static bool Write(QueryRows answer, QueryFormat format, int? limit, Surroundings surroundings)
    {
        var most = limit ?? (format == QueryFormat.Table ? RowsOfTable : int.MaxValue);
        using var rows = answer.Rows.GetEnumerator();
        var output = new BufferedStream(surroundings.Output, 1 << 16);
        var more = format switch
        {
            QueryFormat.Csv => Csv(answer, rows, most, output),
            QueryFormat.Json => Json(answer, rows, most, output),
            _ => Table(answer, rows, most, output, surroundings),
        };
        output.Flush();
        return more;
    }

    // RFC 4180, with the line ends of this project's other output. A cell that would be read otherwise than it was written stands in quotation marks.
    private static bool Csv(QueryRows answer, IEnumerator<object?[]> rows, int most, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(string.Join(',', answer.Columns.Select(static c => Quoted(c.Name))));
        for (var count = 0; rows.MoveNext(); count++)
        {
            if (count == most)
                return true;
            for (var i = 0; i < rows.Current.Length; i++)
            {
                if (i > 0)
                    text.Write(',');
                text.Write(rows.Current[i] is string cell ? Quoted(cell) : Plain(rows.Current[i]));
            }
            text.WriteLine();
        }
        return false;
    }

    // An empty text stands in quotation marks, so that it is another thing than what is not known.
    private static string Quoted(string cell) =>
        cell.Length == 0 || cell.AsSpan().ContainsAny("\",\r\n\t") || cell[0] is ' ' || cell[^1] is ' '
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private static bool Json(QueryRows answer, IEnumerator<object?[]> rows, int most, Stream output)
    {
        var names = answer.Columns.Select(static c => JsonEncodedText.Encode(c.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).ToArray();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        output.Write("["u8);
        var count = 0;
        var more = false;
        while (rows.MoveNext() && !(more = count == most))
        {
            output.Write(count++ == 0 ? "\n"u8 : ",\n"u8);
            json.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
                WriteValue(json, names[i], rows.Current[i]);
            json.WriteEndObject();
            json.Flush();
            json.Reset(output);
        }
        output.Write("\n]\n"u8);
        return more;
    }

    private static void WriteValue(Utf8JsonWriter json, JsonEncodedText name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, Plain(value));
                break;
        }
    }

    private static bool Table(QueryRows answer, IEnumerator<object?[]> rows, int most, Stream output, Surroundings surroundings)
    {
        var shown = Enumerable.Range(0, answer.Columns.Length).Where(i => answer.Columns[i].InTable).ToArray();
        var taken = new List<string[]>();
        var more = false;
        while (rows.MoveNext() && !(more = taken.Count == most))
            taken.Add([.. shown.Select(i => TerminalText.Clean(Shown(rows.Current[i])))]);
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var table = new TableOutput(text, surroundings.OutputIsTerminal && string.IsNullOrEmpty(surroundings.NoColor) ? Colors.Detected : Colors.None);
        foreach (var line in RowsTable.Lines([.. shown.Select(i => answer.Columns[i])], taken, surroundings.Width))
            table.Write(line);
        if (taken.Count == 0)
            table.Write(new TableLine([new Piece("nothing", Tone.Quiet)]));
        if (more)
            table.Write(new TableLine([new Piece("… and more; --limit N shows more of them, --format csv all columns", Tone.Quiet)]));
        return more;
    }

    // Mean scores have digits without end.
    private static string Shown(object? value) => value is double number ? number.ToString("0.##", CultureInfo.InvariantCulture) : Plain(value);

    private static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
