using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Hearsay.Formats.Text;

namespace Hearsay.Formats;

/// <summary>
/// The text of a stream, decoded while it is read: UTF-8 with or without a byte order mark, UTF-16 with one. What comes before
/// bytes that are no text is given; then an <see cref="UnreadableInputException"/> names their place, counted from 0.
/// </summary>
public sealed class DecodedText(Stream stream) : TextReader
{
    private const int Block = 16 * 1024;
    private const int LongestMark = 3;

    private readonly byte[] _bytes = new byte[Block];
    private readonly char[] _chars = new char[Block + 1];
    private Decoder? _utf16;
    private bool _begun, _atEnd;
    private long _place; // of the first byte in the block
    private int _count; // bytes in the block that are not decoded yet
    private int _next, _end; // characters that are decoded and not given yet

    /// <inheritdoc/>
    public override int Peek() => _next < _end || Decode() ? _chars[_next] : -1;

    /// <inheritdoc/>
    public override int Read() => _next < _end || Decode() ? _chars[_next++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || _next == _end && !Decode())
            return 0;
        var count = Math.Min(buffer.Length, _end - _next);
        _chars.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    // Decodes the next block; false at the end of the text.
    private bool Decode()
    {
        (_next, _end) = (0, 0);
        while (_end == 0 && !_atEnd)
        {
            var read = _begun ? stream.Read(_bytes.AsSpan(_count)) : Begin();
            _atEnd = read == 0 && _begun;
            _begun = true;
            _count += read;
            if (_utf16 is not null)
                DecodeUtf16();
            else
                DecodeUtf8();
        }
        return _end > 0;
    }

    // The first bytes tell the encoding; there may be none.
    private int Begin()
    {
        var length = stream.ReadAtLeast(_bytes.AsSpan(), LongestMark, throwOnEndOfStream: false);
        var start = _bytes.AsSpan(0, length);
        _utf16 = TextDecoding.Utf16(start)?.GetDecoder();
        var text = _utf16 is not null ? start[2..] : TextDecoding.WithoutMark(start);
        _place = length - text.Length;
        text.CopyTo(_bytes);
        return text.Length;
    }

    private void DecodeUtf8()
    {
        var bytes = _bytes.AsSpan(0, _count);
        var zero = bytes.IndexOf((byte)0);
        // What comes before a zero byte is no text either: many binary files begin with something like words.
        if (zero >= 0)
            throw Binary(_place + zero);
        var status = Utf8.ToUtf16(bytes, _chars, out var read, out _end, replaceInvalidSequences: false, isFinalBlock: _atEnd);
        if (status == OperationStatus.InvalidData && _end == 0)
        {
            throw new UnreadableInputException(string.Create(CultureInfo.InvariantCulture,
                $"not valid UTF-8 at byte {_place + read} (0x{bytes[read]:X2}). Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8"));
        }
        _atEnd &= status == OperationStatus.Done;
        KeepFrom(read);
    }

    private void DecodeUtf16()
    {
        var even = _count & ~1;
        if (_atEnd && even < _count)
            throw new UnreadableInputException("UTF-16 text that ends in the middle of a character. Fetch the file again, or save it as UTF-8.");
        _end = _utf16!.GetChars(_bytes.AsSpan(0, even), _chars, flush: _atEnd);
        var zero = _chars.AsSpan(0, _end).IndexOf('\0');
        if (zero >= 0)
            throw Binary(_place + zero * 2);
        KeepFrom(even);
    }

    private void KeepFrom(int decoded)
    {
        _bytes.AsSpan(decoded, _count - decoded).CopyTo(_bytes);
        (_place, _count) = (_place + decoded, _count - decoded);
    }

    private static UnreadableInputException Binary(long at) => new(string.Create(CultureInfo.InvariantCulture,
        $"not a text (a zero byte at byte {at}). Give plain text or JSONL in UTF-8, or in UTF-16 with a byte order mark."));
}
