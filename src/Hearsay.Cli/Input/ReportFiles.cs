using System.Text;
using Hearsay.Json;

namespace Hearsay.Cli.Input;

/// <summary>
/// The reports in the files that the user named, in order. A file ending in .jsonl or .ndjson holds a report on each
/// line and is never held as a whole; any other is the text of one. "-" is the standard input, which is JSONL when its
/// first line is an object with a text.
/// </summary>
internal sealed class ReportFiles(IReadOnlyList<string> names, Stream input, string? outlet, DateOnly? published)
{
    private const string StandardInput = "standard input";

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The reports and the failures, one after the other.</summary>
    public IEnumerable<ReportInput> Read()
    {
        foreach (var name in names)
        {
            // An input that breaks off in the middle still gives what came before.
            using var reports = ReadOne(name).GetEnumerator();
            while (true)
            {
                ReportInput next;
                try
                {
                    if (!reports.MoveNext())
                        break;
                    next = reports.Current;
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
                {
                    next = ReportInput.Failed(name == "-" ? StandardInput : name, Describe(fault));
                }
                yield return next;
            }
        }
    }

    private IEnumerable<ReportInput> ReadOne(string name)
    {
        if (name == "-")
            return ReadStandardInput();
        if (Directory.Exists(name))
            return [ReportInput.Failed(name, $"a folder. Name the files in it, for example: {Path.Join(name, "*.txt")}")];
        return Path.GetExtension(name).ToLowerInvariant() is ".jsonl" or ".ndjson" ? ReadLinesOf(name) : ReadText(name);
    }

    private IEnumerable<ReportInput> ReadText(string name)
    {
        yield return ToReport(name, Path.GetFileNameWithoutExtension(name), File.ReadAllBytes(name));
    }

    private IEnumerable<ReportInput> ReadLinesOf(string name)
    {
        using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var report in ReadLines(name, file))
            yield return report;
    }

    private IEnumerable<ReportInput> ReadStandardInput()
    {
        var (start, isJsonLines) = JsonLinesDetection.Peek(input);
        if (isJsonLines)
            return ReadLines(StandardInput, new PrefixedStream(start, input));
        using var all = new MemoryStream();
        all.Write(start.Span);
        input.CopyTo(all);
        return [ToReport(StandardInput, "stdin", all.GetBuffer().AsSpan(0, (int)all.Length))];
    }

    private IEnumerable<ReportInput> ReadLines(string name, Stream stream)
    {
        var number = 0;
        var reports = 0;
        foreach (var line in ByteLines.Read(ToUtf8(stream)))
        {
            number++;
            if (IsBlank(line.Span))
                continue;
            reports++;
            yield return ReportJson.TryRead(line, out var report, out var problem)
                ? ReportInput.Of(Complete(report))
                : ReportInput.Failed($"{name}:{number}", problem);
        }
        if (reports == 0)
            yield return ReportInput.Failed(name, "holds no report. Give one JSON object a line, with \"id\" and \"text\".");
    }

    private ReportInput ToReport(string name, string id, ReadOnlySpan<byte> bytes)
    {
        if (!TextDecoding.TryDecode(bytes, out var text, out var problem))
            return ReportInput.Failed(name, problem);
        if (string.IsNullOrWhiteSpace(text))
            return ReportInput.Failed(name, "empty. Leave it out, or put the text of a report in it.");
        return ReportInput.Of(Complete(new Report(Unused(id), text)));
    }

    // What the user said on the command line stands in where the report itself says nothing.
    private Report Complete(Report report) => report with
    {
        Outlet = report.Outlet ?? outlet,
        Published = report.Published ?? published,
    };

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

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).IsEmpty;

    /// <summary>Why a file could not be read, with the cure.</summary>
    public static string Describe(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file. Check the name and the folder.",
        UnauthorizedAccessException => "may not be read. Ask for the right to read it, or check its permissions.",
        _ => $"could not be read: {fault.Message}",
    };
}
