using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Formats.Containers;
using Hearsay.Formats.Html;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Warc;

/// <summary>What a server said (RFC 9112), as a web archive keeps it.</summary>
internal sealed class HttpAnswer
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadOnlyMemory<byte> _body;

    private HttpAnswer(int status, ReadOnlyMemory<byte> body) => (Status, _body) = (status, body);

    /// <summary>200 and so on; 0 where it cannot be told.</summary>
    public int Status { get; }

    /// <summary>The kind of content without its parameters, in small letters: "text/html".</summary>
    public string? MediaType => MediaTypeOf(_headers.GetValueOrDefault("Content-Type"));

    /// <summary>The encoding of the text that the server names.</summary>
    public string? Charset => CharsetOf(_headers.GetValueOrDefault("Content-Type"));

    /// <summary>Reads status and headers.</summary>
    public static HttpAnswer Parse(ReadOnlyMemory<byte> bytes)
    {
        // Some servers end lines with LF alone.
        var (end, behind) = HeadersEnd(bytes.Span);
        var lines = Encoding.Latin1.GetString(bytes.Span[..end]).Split('\n');
        var status = lines[0].Split(' ') is [var version, var code, ..] && version.StartsWith("HTTP/", StringComparison.Ordinal)
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var answer = new HttpAnswer(status, bytes[behind..]);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                answer._headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return answer;
    }

    /// <summary>The body, its chunks put together and unpacked. Crawlers often have done both and left the headers as they were.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, or too large.</exception>
    public byte[] Body()
    {
        var body = _headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunked(_body) : _body;
        var packing = _headers.GetValueOrDefault("Content-Encoding")?.Trim().ToLowerInvariant();
        var limit = new UnpackingLimit();
        limit.Packed(body.Length);
        using var packed = new MemoryStream(body.ToArray());
        using Stream? unpacked = packing switch
        {
            "gzip" or "x-gzip" when GzipContent.Is(body.Span) => new GzipContent(packed, limit),
            // RFC 9110, 8.4.1.2: the zlib format. Some servers leave its two bytes out.
            "deflate" when body.Span is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" when !LooksPlain(body.Span) => new DeflateStream(packed, CompressionMode.Decompress),
            "br" when !LooksPlain(body.Span) => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacked is null)
            return body.ToArray();
        try
        {
            return WholeBytes.Read(unpacked, HtmlReport.LongestPage, "a page");
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            throw new UnreadableInputException($"a page whose packing ({packing}) is damaged.");
        }
    }

    /// <summary>"text/html" of "text/html; charset=utf-8".</summary>
    public static string? MediaTypeOf(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>"utf-8" of "text/html; charset=utf-8"; null where none is named.</summary>
    public static string? CharsetOf(string? contentType)
    {
        foreach (var parameter in contentType?.Split(';').Skip(1) ?? [])
            if (parameter.Trim() is var trimmed && trimmed.StartsWith("charset=", StringComparison.OrdinalIgnoreCase) && trimmed[8..].Trim('"', '\'', ' ') is { Length: > 0 } name)
                return name;
        return null;
    }

    private static bool LooksPlain(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n\xEF\xBB\xBF"u8).StartsWith("<"u8);

    private static (int End, int Behind) HeadersEnd(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\r\n\r\n"u8);
        var lf = bytes.IndexOf("\n\n"u8);
        return crlf >= 0 && (lf < 0 || crlf < lf) ? (crlf, crlf + 4) : lf >= 0 ? (lf, lf + 2) : (bytes.Length, bytes.Length);
    }

    // RFC 9112, 7.1: a length in hexadecimal, a line end, so many bytes, a line end; 0 ends. What is no chunk was put together before.
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        var whole = new MemoryStream(body.Length);
        var rest = body;
        while (true)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 || !int.TryParse(Encoding.Latin1.GetString(rest.Span[..end]).Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || length < 0)
                return whole.Length == 0 ? body : whole.ToArray();
            if (length == 0)
                return whole.ToArray();
            rest = rest[(end + 1)..];
            var chunk = rest[..Math.Min(length, rest.Length)];
            whole.Write(chunk.Span);
            rest = rest[chunk.Length..];
            rest = rest.Span.StartsWith("\r\n"u8) ? rest[2..] : rest.Span.StartsWith("\n"u8) ? rest[1..] : rest;
        }
    }
}
