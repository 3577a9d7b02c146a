using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>
/// The hash by which models know their features. Fixed for ever: a trained model holds its values. The same on every machine.
/// </summary>
internal static class FeatureHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>A hash to start from, different for each number.</summary>
    public static ulong Seed(int number) => Mix(0x2545_F491_4F6C_DD1D, (ulong)number);

    /// <summary>Adds a value to a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>The 32 bits by which a feature is found; never 0, which marks a free place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Fold(ulong hash) => (uint)((hash * Multiplier) >> 32) | 1u;

    /// <summary>A hash of characters.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed(text.Length);
        foreach (var c in text)
            hash = Mix(hash, c);
        return Fold(hash);
    }
}
