using System.IO.Compression;
using System.IO.Hashing;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Containers;

/// <summary>The content of a file in a zip archive, with its length and checksum compared at the end, which .NET leaves to its users.</summary>
internal sealed class CheckedEntry(ZipArchiveEntry entry) : ForwardStream
{
    private readonly Stream _content = entry.Open();
    private readonly Crc32 _checksum = new();
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var count = _content.Read(buffer);
        _checksum.Append(buffer[..count]);
        _length += count;
        if (count == 0 && buffer.Length > 0 && (_length != entry.Length || _checksum.GetCurrentHashAsUInt32() != entry.Crc32))
            throw new InvalidDataException();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }
}
