using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Formats.Text;

/// <summary>The encodings of the web (https://encoding.spec.whatwg.org/), in which pages and feeds are written.</summary>
internal static partial class Charsets
{
    // A page names its encoding within its first kilobyte; some have comments before.
    private const int Announced = 4096;

    /// <summary>
    /// The text of a page: a byte order mark decides, then the server, then the page itself; then it is UTF-8 where it can be, else windows-1252. What does
    /// not fit the encoding becomes U+FFFD, as browsers show it.
    /// </summary>
    /// <exception cref="UnreadableInputException">An encoding is named that nobody knows.</exception>
    public static string DecodePage(ReadOnlySpan<byte> bytes, string? fromServer)
    {
        if (TextDecoding.Utf16(bytes) is not null || TextDecoding.WithoutMark(bytes).Length < bytes.Length)
            return TextDecoding.Start(bytes);
        var named = fromServer ?? Named(bytes[..Math.Min(bytes.Length, Announced)]);
        return named is not null ? Find(named).GetString(bytes)
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : Find("windows-1252").GetString(bytes);
    }

    /// <summary>The text of an XML document, in the encoding that its first line names.</summary>
    public static TextReader DecodeXml(PeekableStream content, string? fromServer)
    {
        var start = content.Peek(256).Span;
        if (TextDecoding.Utf16(start) is not null || TextDecoding.WithoutMark(start).Length < start.Length)
            return new DecodedText(content);
        var declared = Declaration().Match(Encoding.Latin1.GetString(start[..Math.Min(start.Length, 256)]));
        var name = declared.Success ? declared.Groups["name"].Value : fromServer;
        var encoding = name is null ? Encoding.UTF8 : Find(name);
        return encoding is UTF8Encoding ? new DecodedText(content) : new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false);
    }

    private static string? Named(ReadOnlySpan<byte> start) =>
        Meta().Match(Encoding.Latin1.GetString(start)) is { Success: true } meta ? meta.Groups["name"].Value : null;

    private static Encoding Find(string name)
    {
        // Labels that say one thing and, everywhere on the web, mean another.
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "gb2312" or "gbk" => "gb18030",
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            // A page that could be read this far is no UTF-16, whatever it says.
            "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            throw new UnreadableInputException(string.Create(CultureInfo.InvariantCulture, $"says it is in \"{name}\", which is no encoding. Convert it to UTF-8."));
        }
    }

    [GeneratedRegex("""<meta[^>]+?charset\s*=\s*["']?\s*(?<name>[\w:.-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""\A<\?xml[^>]*?encoding\s*=\s*["'](?<name>[\w:.-]+)["']""")]
    private static partial Regex Declaration();
}
