using System.Text;
using Hearsay.Formats.Text;
using Hearsay.Json;

namespace Hearsay.Formats;

/// <summary>What is in a file: its format told, its reports read.</summary>
internal sealed class FileContents(InputOptions options)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _bytesRead;

    public long BytesRead => Interlocked.Read(ref _bytesRead);

    public IEnumerable<InputResult> Open(InputFile file)
    {
        var (start, isJsonLines) = JsonLinesDetection.Peek(file.Content);
        Interlocked.Add(ref _bytesRead, start.Length);
        var whole = new PrefixedStream(start, file.Content);
        return isJsonLines || Path.GetExtension(file.Name).ToLowerInvariant() is ".jsonl" or ".ndjson"
            ? ReadLines(file with { Content = whole })
            : [new OpenedText(file.Origin with { Format = InputFormat.Text }, Unused(Path.GetFileNameWithoutExtension(file.Name)), new DecodedText(whole))];
    }

    public InputResult ReadWhole(OpenedText opened)
    {
        var text = "";
        var problem = InputFaults.Try(() => text = opened.Text.ReadToEnd());
        if (problem is null && string.IsNullOrWhiteSpace(text))
            problem = InputFaults.Empty;
        return problem is null ? Found(opened.Origin, new Report(opened.Id, text)) : new FailedInput(opened.Origin, problem);
    }

    private IEnumerable<InputResult> ReadLines(InputFile file)
    {
        var number = 0;
        var reports = 0;
        foreach (var line in ByteLines.Read(ToUtf8(file.Content)))
        {
            number++;
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            reports++;
            var origin = file.Origin with { Number = number, Format = InputFormat.Jsonl };
            yield return ReportJson.TryRead(line, out var report, out var problem) ? Found(origin, report) : new FailedInput(origin, problem);
        }
        if (reports == 0)
            yield return new FailedInput(file.Origin, "holds no report. Give one JSON object a line, with \"id\" and \"text\".");
    }

    // What the user said stands in where the report itself says nothing. The key does not depend on it.
    private FoundReport Found(Origin origin, Report report) => new(origin, report with
    {
        Outlet = report.Outlet ?? options.Outlet,
        Published = report.Published ?? options.Published,
    }, ReportKeys.OfContent(report));

    // Files of the same name in two folders are two reports.
    private string Unused(string id)
    {
        var unused = id;
        for (var number = 2; !_ids.Add(unused); number++)
            unused = $"{id}-{number}";
        return unused;
    }

    // JSON is read as UTF-8; a UTF-16 file is recoded on the way, a byte order mark taken off.
    private static Stream ToUtf8(Stream stream)
    {
        var mark = new byte[3];
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var start = mark.AsMemory(0, length);
        if (TextDecoding.Utf16(start.Span) is { } utf16)
            return Encoding.CreateTranscodingStream(new PrefixedStream(start[2..], stream), utf16, Encoding.UTF8);
        var markLength = length - TextDecoding.WithoutMark(start.Span).Length;
        return new PrefixedStream(start[markLength..], stream);
    }
}
