using System.Text;
using Hearsay.Json;

namespace Hearsay.Cli.Input;

/// <summary>
/// The reports in the files that the user named, in order. A file ending in .jsonl or .ndjson holds a report on each
/// line and is never held as a whole; any other is the text of one, read as far as it is asked for. "-" is the standard input, which is JSONL when its
/// first line is an object with a text.
/// </summary>
internal sealed class ReportFiles(IReadOnlyList<string> names, Stream input, string? outlet, DateOnly? published)
{
    private const string StandardInput = "standard input";

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>What is said of a file without a word.</summary>
    public const string Empty = "empty. Leave it out, or put the text of a report in it.";

    /// <summary>The reports and the failures, one after the other.</summary>
    public IEnumerable<ReportInput> Read()
    {
        foreach (var opened in Open())
        {
            if (opened.Text is null)
            {
                yield return opened.Report is { } report ? ReportInput.Of(report) : ReportInput.Failed(opened.Name, opened.Problem!);
                continue;
            }
            var text = "";
            var problem = Try(() => text = opened.Text.ReadToEnd());
            if (problem is null && string.IsNullOrWhiteSpace(text))
                problem = Empty;
            yield return problem is null ? ReportInput.Of(Complete(new Report(opened.Id, text))) : ReportInput.Failed(opened.Name, problem);
        }
    }

    /// <summary>The texts and the failures, one after the other. A text file is opened, not read.</summary>
    public IEnumerable<OpenedText> Open()
    {
        foreach (var name in names)
        {
            // An input that breaks off in the middle still gives what came before.
            using var texts = OpenOne(name).GetEnumerator();
            var more = true;
            while (more)
            {
                if (Try(() => more = texts.MoveNext()) is { } problem)
                {
                    yield return new OpenedText(name == "-" ? StandardInput : name) { Problem = problem };
                    break;
                }
                if (more)
                    yield return texts.Current;
            }
        }
    }

    /// <summary>Does what reads from a file; what goes wrong with the file is given back as what to say of it.</summary>
    public static string? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or UndecodableTextException)
        {
            return Describe(fault);
        }
    }

    private IEnumerable<OpenedText> OpenOne(string name)
    {
        if (name == "-")
            return OpenStandardInput();
        if (Directory.Exists(name))
            return [new OpenedText(name) { Problem = $"a folder. Name the files in it, for example: {Path.Join(name, "*.txt")}" }];
        return Path.GetExtension(name).ToLowerInvariant() is ".jsonl" or ".ndjson" ? ReadLinesOf(name) : OpenText(name);
    }

    private IEnumerable<OpenedText> OpenText(string name)
    {
        using var text = new DecodedText(OpenFile(name));
        yield return new OpenedText(name) { Id = Unused(Path.GetFileNameWithoutExtension(name)), Text = text };
    }

    private IEnumerable<OpenedText> ReadLinesOf(string name)
    {
        using var file = OpenFile(name);
        foreach (var report in ReadLines(name, file))
            yield return report;
    }

    private IEnumerable<OpenedText> OpenStandardInput()
    {
        var (start, isJsonLines) = JsonLinesDetection.Peek(input);
        var whole = new PrefixedStream(start, input);
        return isJsonLines
            ? ReadLines(StandardInput, whole)
            : [new OpenedText(StandardInput) { Id = Unused("stdin"), Text = new DecodedText(whole) }];
    }

    private IEnumerable<OpenedText> ReadLines(string name, Stream stream)
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
                ? new OpenedText($"{name}:{number}") { Id = report.Id, Report = Complete(report) }
                : new OpenedText($"{name}:{number}") { Problem = problem };
        }
        if (reports == 0)
            yield return new OpenedText(name) { Problem = "holds no report. Give one JSON object a line, with \"id\" and \"text\"." };
    }

    private static FileStream OpenFile(string name) => new(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

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
        UndecodableTextException => fault.Message,
        UnauthorizedAccessException => "may not be read. Ask for the right to read it, or check its permissions.",
        _ => $"could not be read: {fault.Message}",
    };
}
