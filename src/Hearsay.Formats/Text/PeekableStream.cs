namespace Hearsay.Formats.Text;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekableStream(Stream rest) : ForwardStream
{
    private const int Block = 16 * 1024;

    private byte[] _buffer = [];
    private int _start, _end;

    /// <summary>True when the last byte was looked at or read.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>All that was looked at so far and not read.</summary>
    public ReadOnlyMemory<byte> Peeked => _buffer.AsMemory(_start.._end);

    /// <summary>The next bytes: at least so many, unless the stream ends before.</summary>
    public ReadOnlyMemory<byte> Peek(int count)
    {
        while (_end - _start < count && PeekMore())
        {
        }
        return Peeked;
    }

    /// <summary>Looks at what one more read gives; false at the end.</summary>
    public bool PeekMore()
    {
        if (AtEnd)
            return false;
        if (_buffer.Length - _end < Block)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + Block));
        var read = rest.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        AtEnd = read == 0;
        return !AtEnd;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
            return AtEnd ? 0 : rest.Read(buffer);
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        if (_start == _end)
            (_buffer, _start, _end) = ([], 0, 0);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
