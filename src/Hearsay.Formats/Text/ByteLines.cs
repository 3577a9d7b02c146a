namespace Hearsay.Formats.Text;

/// <summary>Cuts a stream into lines without holding more than one of them.</summary>
internal static class ByteLines
{
    private const int FirstBuffer = 64 * 1024;
    private const int LongestLine = 256 * 1024 * 1024;

    /// <summary>
    /// The lines of a stream, without their ends (LF or CR LF). Each is valid until the next one is asked for.
    /// </summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream)
    {
        var buffer = new byte[FirstBuffer];
        var (start, end) = (0, 0);
        while (true)
        {
            var found = buffer.AsSpan(start..end).IndexOf((byte)'\n');
            if (found >= 0)
            {
                yield return WithoutReturn(buffer.AsMemory(start, found));
                start += found + 1;
                continue;
            }
            if (end == buffer.Length)
            {
                if (start == 0 && buffer.Length >= LongestLine)
                    throw new UnreadableInputException($"a line of more than {LongestLine / 1024 / 1024} MiB, which is no report.");
                // What is left of the last line moves to the front; a line that fills the buffer doubles it.
                var next = start == 0 ? new byte[buffer.Length * 2] : buffer;
                buffer.AsSpan(start..end).CopyTo(next);
                (buffer, start, end) = (next, 0, end - start);
            }
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }
        if (start < end)
            yield return WithoutReturn(buffer.AsMemory(start..end));
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line) =>
        line.Span is [.., (byte)'\r'] ? line[..^1] : line;
}
