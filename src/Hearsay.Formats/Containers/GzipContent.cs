using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Containers;

/// <summary>
/// What gzip data (RFC 1952) unpack to, all members one after the other. Data that are damaged or cut off end in an <see cref="UnreadableInputException"/>;
/// <see cref="TryResume"/> then goes on with the next member.
/// </summary>
internal sealed class GzipContent : ForwardStream
{
    private readonly Members _packed;
    private readonly UnpackingLimit _limit;
    private readonly List<long> _starts = [];
    private GZipStream _gzip;
    private long _produced;

    public GzipContent(Stream packed, UnpackingLimit limit)
    {
        _limit = limit;
        _packed = new Members(packed, () => _starts.Add(_produced));
        _gzip = new GZipStream(_packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>True from a fault on until <see cref="TryResume"/>.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>True of the first bytes of gzip data.</summary>
    public static bool Is(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, 8, ..];

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        int count;
        try
        {
            count = _gzip.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Fault("damaged gzip data");
        }
        if (count == 0 && !EndsWhole())
            throw Fault("gzip data that are cut off");
        _produced += count;
        _limit.Unpacked(count);
        return count;
    }

    /// <summary>Leaves the rest of a damaged member; false where no other follows.</summary>
    public bool TryResume()
    {
        if (!_packed.SkipToStart())
            return false;
        _gzip.Dispose();
        _gzip = new GZipStream(_packed, CompressionMode.Decompress, leaveOpen: true);
        IsDamaged = false;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip.Dispose();
        base.Dispose(disposing);
    }

    // .NET takes the end of the file for the end of the member. A member ends with its length, modulo 2^32; where the last one
    // begins is not known for sure, since its first bytes may occur inside another.
    private bool EndsWhole() => _starts.Any(start => (uint)(_produced - start) == _packed.LastWord);

    private UnreadableInputException Fault(string what)
    {
        IsDamaged = true;
        return new(string.Create(CultureInfo.InvariantCulture, $"{what} before byte {_packed.Given}. Fetch the file again."));
    }

    /// <summary>The packed bytes, given so that a read never goes past the first byte of a member: what was given when a fault shows belongs to the damaged one.</summary>
    private sealed class Members(Stream packed, Action onStart) : ForwardStream
    {
        private static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 8];

        private readonly byte[] _buffer = new byte[64 * 1024];
        private int _next, _end;
        private bool _atEnd;

        /// <summary>Bytes given so far.</summary>
        public long Given { get; private set; }

        /// <summary>The last four bytes given.</summary>
        public uint LastWord { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            Fill();
            if (_next == _end)
                return 0;
            var left = _buffer.AsSpan(_next.._end);
            if (left.StartsWith(Start))
                onStart();
            var next = left[1..].IndexOf(Start);
            // Half a start at the end of the block may be a whole one with the next.
            var until = next >= 0 ? next + 1 : _atEnd ? left.Length : Math.Max(left.Length - Start.Length + 1, 1);
            var count = Math.Min(buffer.Length, until);
            left[..count].CopyTo(buffer);
            Give(left[..count]);
            return count;
        }

        public bool SkipToStart()
        {
            while (true)
            {
                Fill();
                var left = _buffer.AsSpan(_next.._end);
                var next = left.IndexOf(Start);
                if (next >= 0)
                {
                    Give(left[..next]);
                    return true;
                }
                if (_atEnd)
                {
                    Give(left);
                    return false;
                }
                Give(left[..Math.Max(left.Length - Start.Length + 1, 0)]);
            }
        }

        private void Fill()
        {
            if (_end - _next >= Start.Length || _atEnd)
                return;
            _buffer.AsSpan(_next.._end).CopyTo(_buffer);
            (_next, _end) = (0, _end - _next);
            while (_end < Start.Length && !_atEnd)
            {
                var read = packed.Read(_buffer, _end, _buffer.Length - _end);
                _end += read;
                _atEnd = read == 0;
            }
        }

        private void Give(ReadOnlySpan<byte> bytes)
        {
            _next += bytes.Length;
            Given += bytes.Length;
            if (bytes.Length >= sizeof(uint))
            {
                LastWord = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]);
                return;
            }
            foreach (var b in bytes)
                LastWord = LastWord >> 8 | (uint)b << 24;
        }
    }
}
