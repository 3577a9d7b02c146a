using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Formats.Text;

namespace Hearsay.Formats;

/// <summary>
/// Tells what a file holds. Its content decides; the ending of its name decides only between what looks the same: plain text, Markdown, tables, and lines
/// of JSON that are broken.
/// </summary>
internal static partial class FormatDetection
{
    // The first element of a page may stand behind long comments, the members that tell a JSON file behind a long text.
    private const int Enough = 1024 * 1024;
    private const int LongestHeader = 64 * 1024;

    private static readonly HashSet<string> HtmlElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "title", "meta", "link", "script", "style", "main", "article", "section", "header", "nav", "div", "p", "h1", "h2", "span", "table",
    };

    // https://iptc.org/std/ninjs/: members of an item that tell it from other JSON.
    private static readonly string[] NinjsMembers =
        ["body_text", "body_html", "body_xhtml", "bodies", "headline", "headlines", "pubstatus", "versioncreated", "representationtype"];

    /// <summary>What the file holds; reads as little as tells.</summary>
    /// <exception cref="UnreadableInputException">It is XML or, by the ending of its name, JSON of a kind that is not read.</exception>
    public static InputFormat Detect(InputFile file, PeekableStream content, ColumnNames columns)
    {
        while (true)
        {
            var isAll = content.AtEnd || content.Peeked.Length >= Enough;
            if (Tell(content.Peeked, isAll, file.Ending, columns) is { } format)
                return format;
            content.PeekMore();
        }
    }

    /// <summary>True of pictures, sound, films, fonts and the parts of saved pages, which hold no report.</summary>
    public static bool IsMedia(ReadOnlySpan<byte> start, string ending) =>
        ending is ".js" or ".mjs" or ".css" or ".map" or ".svg" or ".woff" or ".woff2" or ".ttf" or ".otf" or ".ico" or ".tgs"
        || start is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..]
            or [0xFF, 0xFB or 0xF3 or 0xF2, ..] or [0x1A, 0x45, 0xDF, 0xA3, ..]
            or [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..]
        || start.StartsWith("GIF8"u8) || start.StartsWith("RIFF"u8) || start.StartsWith("OggS"u8) || start.StartsWith("ID3"u8) || start.StartsWith("fLaC"u8);

    private static UnreadableInputException UnknownJson(ColumnNames columns) => new(
        $"JSON of a kind that is not read. Telegram's result.json and ninjs are, and reports with \"{columns.Text}\" as objects in a list or one a line.");

    // Null where more must be seen.
    private static InputFormat? Tell(ReadOnlyMemory<byte> bytes, bool isAll, string ending, ColumnNames columns)
    {
        // Three bytes may still be the beginning of a byte order mark.
        var start = bytes.Length <= 3 && !isAll ? "" : TextDecoding.Start(bytes.Span).TrimStart();
        if (start.Length == 0 && !isAll)
            return null;
        var needsMore = false;
        var format = start.Length == 0 ? null : start[0] switch
        {
            '<' => Markup(start, ref needsMore),
            '{' or '[' => Json(start, columns, ref needsMore),
            'W' when start.StartsWith("WARC/", StringComparison.Ordinal) => InputFormat.Warc,
            _ => null,
        };
        if (format is null && !needsMore)
            format = ByEnding(ending) ?? (ending == ".txt" ? InputFormat.Text : Words(start, columns, ref needsMore));
        return format ?? (needsMore && !isAll ? null : ByEnding(ending) ?? (ending == ".json" && start is ['{' or '[', ..] ? throw UnknownJson(columns) : InputFormat.Text));
    }

    private static InputFormat? ByEnding(string ending) => ending switch
    {
        ".jsonl" or ".ndjson" => InputFormat.Jsonl,
        ".csv" => InputFormat.Csv,
        ".tsv" or ".tab" => InputFormat.Tsv,
        ".md" or ".markdown" => InputFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".rss" or ".atom" or ".rdf" => InputFormat.Feed,
        ".warc" => InputFormat.Warc,
        _ => null,
    };

    // The name of the first element tells; what may stand before it is passed over.
    private static InputFormat? Markup(string start, ref bool needsMore)
    {
        var prolog = Prolog().Match(start);
        if (prolog.Groups["html"].Success)
            return InputFormat.Html;
        var element = Element().Match(start, prolog.Length);
        needsMore = !element.Success;
        if (!element.Success)
            return null;
        switch (element.Groups["name"].Value)
        {
            case "rss" or "RDF" or "feed":
                return InputFormat.Feed;
            case "newsMessage" or "newsItem" or "packageItem" or "conceptItem" or "knowledgeItem":
                return InputFormat.Newsml;
            case var name when HtmlElements.Contains(name):
                return InputFormat.Html;
            case var name when start.StartsWith("<?xml", StringComparison.Ordinal):
                throw new UnreadableInputException($"XML of a kind that is not read: its first element is \"{name}\". Feeds (rss, feed, rdf:RDF), NewsML-G2 and XHTML are.");
            default:
                return null;
        }
    }

    private static InputFormat? Json(string start, ColumnNames columns, ref bool needsMore)
    {
        var end = start.IndexOf('\n', StringComparison.Ordinal);
        if (end >= 0 && IsReport(start[..end], columns))
            return InputFormat.Jsonl;
        var names = Members(start, out var isWhole, out var isOpen);
        if (names.Contains(columns.Text))
        {
            // One object over several lines is a text, as pinned for the standard input; a long line and a list are reports.
            needsMore = isOpen && end < 0;
            return end < 0 && isWhole || start[0] == '[' || isOpen && end < 0 && start.Length >= LongestHeader ? InputFormat.Jsonl : null;
        }
        if (names.Contains("chats") || names.Contains("left_chats") || names.Contains("messages") && (names.Contains("type") || names.Contains("id")))
            return InputFormat.Telegram;
        if (names.Contains("uri") && NinjsMembers.Any(names.Contains))
            return InputFormat.Ninjs;
        needsMore = isOpen;
        return null;
    }

    private static bool IsReport(string line, ColumnNames columns)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(columns.Text, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The names in the first object, as far as it can be seen.
    private static HashSet<string> Members(string start, out bool isWhole, out bool isOpen)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var depth = start[0] == '[' ? 2 : 1;
        (isWhole, isOpen) = (false, false);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth)
                    names.Add(reader.GetString()!);
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth - 1)
                {
                    isWhole = true;
                    return names;
                }
            }
            isOpen = true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
        }
        return names;
    }

    private static InputFormat? Words(string start, ColumnNames columns, ref bool needsMore)
    {
        var end = start.IndexOf('\n', StringComparison.Ordinal);
        needsMore = end < 0 && start.Length < LongestHeader;
        if (end < 0)
            end = start.Length;
        var line = start[..end].TrimEnd('\r');
        if (line == "---" ? FrontMatter().IsMatch(start) : line.StartsWith("# ", StringComparison.Ordinal))
            return InputFormat.Markdown;
        foreach (var (separator, format) in new[] { ('\t', InputFormat.Tsv), (',', InputFormat.Csv), (';', InputFormat.Csv) })
        {
            var cells = line.Split(separator);
            if (cells.Length > 1 && cells.Any(cell => cell.Trim(' ', '"').Equals(columns.Text, StringComparison.OrdinalIgnoreCase)))
                return format;
        }
        return null;
    }

    // Declarations, comments, processing instructions and the document type.
    [GeneratedRegex(@"\G(?:\s+|<\?.*?\?>|<!--.*?-->|(?<html><!DOCTYPE\s+html\b)|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Prolog();

    [GeneratedRegex(@"\G<(?:[\w.-]+:)?(?<name>[A-Za-z][\w.-]*)[\s>/]")]
    private static partial Regex Element();

    [GeneratedRegex(@"\A---\r?\n(?:[\w-]+:.*\n|\s+.*\n|#.*\n)+---\s")]
    private static partial Regex FrontMatter();
}
