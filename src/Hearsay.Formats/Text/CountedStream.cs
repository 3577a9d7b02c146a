namespace Hearsay.Formats.Text;

/// <summary>A stream that tells of every byte that is taken from it. Closing it leaves the other open.</summary>
internal sealed class CountedStream(Stream stream, Action<int> taken) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        taken(count);
        return count;
    }
}
