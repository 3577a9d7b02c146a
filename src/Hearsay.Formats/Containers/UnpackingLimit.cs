using System.Globalization;

namespace Hearsay.Formats.Containers;

/// <summary>How much may come out of one packed file, all levels together: a bomb is small and unpacks without end.</summary>
internal sealed class UnpackingLimit
{
    // News packs to a tenth, repetitive tables to a hundredth; deflate itself ends at a thousandth.
    private const long Free = 64 * 1024 * 1024;
    private const int Ratio = 200;

    private long _packed, _unpacked;

    /// <summary>Bytes of the outermost file that were read.</summary>
    public void Packed(long bytes) => _packed += bytes;

    /// <summary>Bytes that came out at any level.</summary>
    /// <exception cref="UnreadableInputException">They are too many for what went in.</exception>
    public void Unpacked(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > Free + Ratio * _packed)
        {
            throw new UnreadableInputException(string.Create(CultureInfo.InvariantCulture,
                $"unpacks to more than {Ratio} times its size, as a bomb does. If you trust it, unpack it and name the files."));
        }
    }
}
