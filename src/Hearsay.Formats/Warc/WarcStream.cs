using System.Globalization;
using System.Text;

namespace Hearsay.Formats.Warc;

/// <summary>Cuts a web archive (ISO 28500, WARC 1.0 and 1.1) into its records, holding one at a time.</summary>
internal sealed class WarcStream(Stream stream)
{
    // Crawlers cut pages off at a megabyte or so; what is greater is a film.
    private const int LongestContent = 32 * 1024 * 1024;
    private const int LongestLine = 32 * 1024, MostHeaders = 200;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _next, _end;
    private bool _isLost;

    /// <summary>The record that was begun last, counted from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next record, or null at the end.</summary>
    /// <exception cref="UnreadableInputException">There is no record here; the next call goes on at the next that can be found.</exception>
    public WarcRecord? Next()
    {
        while (true)
        {
            if (ReadLine() is not { } line)
                return null;
            if (line.StartsWith("WARC/", StringComparison.Ordinal))
                break;
            if (line.Length == 0 || _isLost)
                continue;
            Number++;
            throw Lost("expected a record, which begins with \"WARC/1.0\"");
        }
        Number++;
        _isLost = false;
        var headers = Headers();
        if (!headers.TryGetValue("WARC-Type", out var type))
            throw Lost("a record without WARC-Type");
        if (!headers.TryGetValue("Content-Length", out var length) || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw Lost("a record without Content-Length");
        byte[]? content = null;
        if (type is not ("response" or "resource" or "conversion"))
            Skip(count);
        else if (count > LongestContent)
        {
            Skip(count);
            throw new UnreadableInputException($"a capture of more than {LongestContent / 1024 / 1024} MiB, which is no report.");
        }
        else
            Read(content = new byte[count]);
        NewsDates.TryRead(headers.GetValueOrDefault("WARC-Date"), out _, out var date);
        Uri.TryCreate(headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'), UriKind.Absolute, out var uri);
        return new WarcRecord(type, uri, date, headers.GetValueOrDefault("Content-Type"), content);
    }

    /// <summary>Forgets what was read ahead; the next record begins in what the stream gives next.</summary>
    public void Resume()
    {
        (_next, _end) = (0, 0);
        _isLost = true;
    }

    private Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < MostHeaders; i++)
        {
            if (ReadLine() is not { } line)
                throw CutOff();
            if (line.Length == 0)
                return headers;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        throw Lost($"a record with more than {MostHeaders} headers");
    }

    // Null at the end. A line longer than any header is given in parts.
    private string? ReadLine()
    {
        while (true)
        {
            var seen = _buffer.AsSpan(_next.._end);
            var end = seen.IndexOf((byte)'\n');
            if (end >= 0 || seen.Length >= LongestLine)
            {
                var length = end >= 0 ? end : seen.Length;
                _next += end >= 0 ? end + 1 : length;
                return Encoding.UTF8.GetString(seen[..length]).TrimEnd('\r');
            }
            if (!Fill())
            {
                if (seen.IsEmpty)
                    return null;
                _next = _end;
                return Encoding.UTF8.GetString(seen);
            }
        }
    }

    private void Read(Span<byte> content)
    {
        while (!content.IsEmpty)
        {
            if (_next == _end && !Fill())
                throw CutOff();
            var count = Math.Min(content.Length, _end - _next);
            _buffer.AsSpan(_next, count).CopyTo(content);
            _next += count;
            content = content[count..];
        }
    }

    private void Skip(long count)
    {
        while (count > 0)
        {
            if (_next == _end && !Fill())
                throw CutOff();
            var skipped = (int)Math.Min(count, _end - _next);
            _next += skipped;
            count -= skipped;
        }
    }

    private bool Fill()
    {
        _buffer.AsSpan(_next.._end).CopyTo(_buffer);
        (_next, _end) = (0, _end - _next);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private UnreadableInputException Lost(string what)
    {
        _isLost = true;
        return new UnreadableInputException($"{what}. What comes before the next record is lost; fetch the file again.");
    }

    private static UnreadableInputException CutOff() => new("cut off in the middle of a record. Fetch the file again.");
}
