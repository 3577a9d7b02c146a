using System.Buffers.Binary;

namespace Hearsay.Lexicons;

/// <summary>
/// A hash that tells one state of a table from another. It guards against nothing but chance: each step can be undone, so that no change of eight bytes goes
/// unnoticed. Hashes that withstand an opponent take longer than everything else that is done with a table.
/// </summary>
internal static class TableHash
{
    // The golden ratio as a fraction of 2^64, made odd.
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>The hash of these bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Mix(0, (ulong)bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        Span<byte> last = stackalloc byte[sizeof(ulong)];
        bytes.CopyTo(last);
        return Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(last));
    }

    private static ulong Mix(ulong hash, ulong next)
    {
        hash = (hash ^ next) * Factor;
        return hash ^ hash >> 32;
    }
}
