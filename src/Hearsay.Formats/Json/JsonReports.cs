using System.Text;
using System.Text.Json;
using Hearsay.Formats.Text;
using Hearsay.Json;

namespace Hearsay.Formats.Json;

/// <summary>Reports as JSON objects, one a line (JSON Lines, NDJSON), or all of them in a list.</summary>
internal static class JsonReports
{
    private static readonly ColumnNames OwnNames = new();

    /// <summary>One result a line that is not blank. A broken line is a fault of its own; a broken list ends.</summary>
    public static IEnumerable<InputResult> Read(InputFile file, ColumnNames columns)
    {
        var content = new PeekableStream(file.Content);
        while (IsBlank(content.Peeked.Span) && content.PeekMore())
        {
        }
        var results = TextDecoding.Start(content.Peeked.Span).TrimStart().StartsWith('[')
            ? Items(file with { Content = content }, columns)
            : Lines(file with { Content = content }, columns);
        var any = false;
        foreach (var result in results)
        {
            any = true;
            yield return result;
        }
        if (!any)
            yield return new FailedInput(file.Origin, $"holds no report. Give one JSON object a line, with \"{columns.Id}\" and \"{columns.Text}\".");
    }

    private static IEnumerable<InputResult> Lines(InputFile file, ColumnNames columns)
    {
        var number = 0;
        foreach (var line in ByteLines.Read(TextDecoding.ToUtf8(file.Content)))
        {
            number++;
            if (!IsBlank(line.Span))
                yield return One(file.Origin with { Number = number }, line, columns);
        }
    }

    private static IEnumerable<InputResult> Items(InputFile file, ColumnNames columns)
    {
        var number = 0;
        foreach (var item in new JsonStream(file.Content).Values())
        {
            using (item)
                yield return One(file.Origin with { Number = ++number }, Encoding.UTF8.GetBytes(item.RootElement.GetRawText()), columns);
        }
    }

    private static InputResult One(Origin origin, ReadOnlyMemory<byte> json, ColumnNames columns)
    {
        string? problem;
        Report? report;
        if (columns == OwnNames)
            ReportJson.TryRead(json, out report, out problem);
        else
            (report, problem) = Mapped(json, columns);
        return report is null ? new FailedInput(origin, problem!) : new FoundReport(origin, report, ReportKeys.OfContent(report));
    }

    private static (Report?, string?) Mapped(ReadOnlyMemory<byte> json, ColumnNames columns)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var members = document.RootElement;
            return columns.TryMakeReport(name => members.Words(name), out var report, out var problem) ? (report, null) : (null, problem);
        }
        catch (JsonException fault)
        {
            return (null, InputFaults.Describe(fault));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r\n"u8).IsEmpty;
}
