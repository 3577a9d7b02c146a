using Hearsay.Formats.Text;
using nietras.SeparatedValues;

namespace Hearsay.Formats.Tables;

/// <summary>Reports in a table, one a row, the columns named in the first row (RFC 4180, or with tabs or semicolons between the cells).</summary>
internal static class TableReports
{
    public static IEnumerable<InputResult> Read(InputFile file, ColumnNames columns, InputFormat format)
    {
        var content = new PeekableStream(file.Content);
        var separator = format == InputFormat.Tsv ? '\t' : Separator(content);
        using var text = new DecodedText(content);
        using var table = Sep.New(separator).Reader(o => o with { Unescape = true, DisableColCountCheck = true, HasHeader = false, CultureInfo = null }).From(text);
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var any = false;
        while (Next(table))
        {
            if (names.Count == 0)
            {
                if (Header(table, names, columns) is { } problem)
                {
                    yield return new FailedInput(file.Origin, problem);
                    yield break;
                }
                continue;
            }
            if (Row(table, names, columns, file.Origin) is not { } result)
                continue;
            any = true;
            yield return result;
        }
        if (!any)
            yield return new FailedInput(file.Origin, "a table without rows. Name the columns in the first row and give a report in each other.");
    }

    // The one that parts the names of the columns.
    private static char Separator(PeekableStream content)
    {
        while (content.Peeked.Span.IndexOf((byte)'\n') < 0 && content.Peeked.Length < 64 * 1024 && content.PeekMore())
        {
        }
        var header = TextDecoding.Start(content.Peeked.Span).Split('\n', 2)[0];
        return header.Count(c => c == ';') > header.Count(c => c == ',') ? ';' : ',';
    }

    private static string? Header(SepReader table, Dictionary<string, int> names, ColumnNames columns)
    {
        var row = table.Current;
        for (var i = 0; i < row.ColCount; i++)
            names.TryAdd(row[i].ToString().Trim(), i);
        return names.ContainsKey(columns.Text) ? null
            : $"no column \"{columns.Text}\" among {string.Join(", ", names.Keys)}. Name the one that holds the text, for example: --column text=body";
    }

    // Null of a blank line.
    private static InputResult? Row(SepReader table, Dictionary<string, int> names, ColumnNames columns, Origin origin)
    {
        var row = table.Current;
        origin = origin with { Number = row.LineNumberFrom };
        var cells = new string[row.ColCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = row[i].ToString();
        if (cells is [] or [""])
            return null;
        string? Cell(string name) => names.TryGetValue(name, out var index) && index < cells.Length && !string.IsNullOrWhiteSpace(cells[index]) ? cells[index] : null;
        return columns.TryMakeReport(Cell, out var report, out var problem)
            ? new FoundReport(origin, report, ReportKeys.OfContent(report))
            : new FailedInput(origin, problem);
    }

    private static bool Next(SepReader table)
    {
        try
        {
            return table.MoveNext();
        }
        catch (NotSupportedException)
        {
            // Sep refuses rows of more than 16 MB, which an open quotation mark makes of the whole rest.
            throw new UnreadableInputException("a row of more than 16 MB; a quotation mark may not have been closed. Check the row after the last that was read.");
        }
    }
}
