using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Formats.Agencies;
using Hearsay.Formats.Containers;
using Hearsay.Formats.Html;
using Hearsay.Formats.Json;
using Hearsay.Formats.Tables;
using Hearsay.Formats.Text;
using Hearsay.Formats.Warc;
using Hearsay.Formats.Xml;

namespace Hearsay.Formats;

/// <summary>What is in a file: unpacked, its format told, its reports read.</summary>
internal sealed class FileContents(InputOptions options)
{
    // An archive in an archive in an archive is how exports are passed on; more is how bombs are made.
    private const int Deepest = 4;

    // A report has some thousand characters; what cannot be held as one string must not try to be.
    private const int LongestText = 256_000_000;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _bytesRead;

    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>The results of one file, among them texts that are still to be read.</summary>
    public IEnumerable<InputResult> Open(InputFile file)
    {
        var limit = new UnpackingLimit();
        using var content = new CountedStream(file.Content, count =>
        {
            Interlocked.Add(ref _bytesRead, count);
            limit.Packed(count);
        });
        foreach (var result in Open(file with { Content = content }, limit))
            yield return result is FoundReport found ? Complete(found) : result;
    }

    /// <summary>Reads a text to its end.</summary>
    public InputResult ReadWhole(OpenedText opened) => Guarded.Result(opened.Origin, () =>
    {
        var text = ReadToEnd(opened.Text);
        return string.IsNullOrWhiteSpace(text)
            ? new FailedInput(opened.Origin, InputFaults.Empty)
            : Complete(new FoundReport(opened.Origin, new Report(opened.Id, text), ReportKeys.OfText(text)));
    });

    private static string ReadToEnd(TextReader reader)
    {
        var text = new StringBuilder();
        var block = new char[16 * 1024];
        for (int count; (count = reader.Read(block)) > 0;)
        {
            text.Append(block, 0, count);
            if (text.Length > LongestText)
                throw new UnreadableInputException($"a text of more than {LongestText / 1_000_000} million characters. Cut it into reports.");
        }
        return text.ToString();
    }

    private IEnumerable<InputResult> Open(InputFile file, UnpackingLimit limit)
    {
        var content = new PeekableStream(file.Content);
        var start = content.Peek(8);
        var whole = file with { Content = content };
        if (ZipMembers.Is(start.Span) || GzipContent.Is(start.Span))
        {
            if (file.Depth == Deepest)
                return [new FailedInput(file.Origin, $"packed more than {Deepest} times over. Unpack it and name the files.")];
            return ZipMembers.Is(start.Span) ? OpenZip(whole, limit) : OpenGzip(whole, limit);
        }
        if (!file.IsNamed && FormatDetection.IsMedia(start.Span, file.Ending))
            return [new SkippedInput(file.Origin, SkipReason.NoText)];
        var format = options.From ?? FormatDetection.Detect(file, content, options.Columns);
        return Read(format, whole with { Origin = file.Origin with { Format = format } });
    }

    private IEnumerable<InputResult> OpenZip(InputFile file, UnpackingLimit limit)
    {
        if (file.OnDisk is { } archive)
        {
            limit.Packed(archive.Length);
            archive.Position = 0;
        }
        return ZipMembers.Read(file, limit, taken => Interlocked.Add(ref _bytesRead, taken), inner => Open(inner with { Depth = file.Depth + 1 }, limit));
    }

    private IEnumerable<InputResult> OpenGzip(InputFile file, UnpackingLimit limit)
    {
        using var content = new GzipContent(file.Content, limit);
        // "reports.jsonl.gz" holds "reports.jsonl".
        var name = file.Ending is ".gz" or ".gzip" ? Path.GetFileNameWithoutExtension(file.Name) : file.Name;
        foreach (var result in Open(file with { Name = name, Content = content, OnDisk = null, Gzip = content, Depth = file.Depth + 1 }, limit))
            yield return result;
    }

    private IEnumerable<InputResult> Read(InputFormat format, InputFile file) => format switch
    {
        InputFormat.Text => [new OpenedText(file.Origin, Unused(Path.GetFileNameWithoutExtension(file.Name)), new DecodedText(file.Content))],
        InputFormat.Markdown => [Guarded.Result(file.Origin, () => MarkdownReport.Read(file, Unused))],
        InputFormat.Html => [Guarded.Result(file.Origin, () => HtmlReport.Read(file, Unused))],
        InputFormat.Feed => FeedReports.Read(file),
        InputFormat.Telegram => TelegramReports.Read(file),
        InputFormat.Jsonl => JsonReports.Read(file, options.Columns),
        InputFormat.Csv or InputFormat.Tsv => TableReports.Read(file, options.Columns, format),
        InputFormat.Newsml => NewsmlReports.Read(file, options.AsOf),
        InputFormat.Ninjs => NinjsReports.Read(file, options.AsOf),
        InputFormat.Warc => WarcReports.Read(file),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // What the user said stands in where the report itself says nothing. The key does not depend on it.
    private FoundReport Complete(FoundReport found)
    {
        var diagnostics = found.Diagnostics;
        var published = PlausibleDay(found.Report.Published, ref diagnostics);
        return found with
        {
            Report = found.Report with { Outlet = found.Report.Outlet ?? options.Outlet, Published = published ?? options.Published },
            Diagnostics = diagnostics,
        };
    }

    private DateOnly? PlausibleDay(DateOnly? day, ref ImmutableArray<Diagnostic> diagnostics)
    {
        if (day == DateOnly.FromDateTime(DateTime.UnixEpoch))
        {
            diagnostics = diagnostics.Add(new Diagnostic("HS0301", DiagnosticSeverity.Warning, null,
                "The date of publication is 1970-01-01, the zero of computers' clocks, and counts as unknown."));
            return null;
        }
        // Zones are up to 14 hours ahead of the clock, and clocks are not all right.
        if (options.AsOf is { } now && day > DateOnly.FromDateTime(now.UtcDateTime).AddDays(2))
        {
            diagnostics = diagnostics.Add(new Diagnostic("HS0302", DiagnosticSeverity.Warning, null,
                $"The date of publication, {day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, lies in the future."));
        }
        return day;
    }

    // Files of the same name in two folders are two reports.
    private string Unused(string id)
    {
        var unused = id;
        for (var number = 2; !_ids.Add(unused); number++)
            unused = $"{id}-{number}";
        return unused;
    }
}
