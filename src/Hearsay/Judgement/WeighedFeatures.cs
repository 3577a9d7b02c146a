using Hearsay.Language;

namespace Hearsay.Judgement;

/// <summary>
/// The features of one decision: hashes with whole numbers that say how strongly each holds. Each template has a number of its own, so
/// that equal values under different templates stay apart. Not thread-safe.
/// </summary>
internal sealed class WeighedFeatures
{
    /// <summary>The strength of a feature that simply holds.</summary>
    public const int Whole = 16;

    private readonly HashSet<uint> _met = [];
    private uint[] _hashes = new uint[256];
    private short[] _strengths = new short[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their hashes.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Their strengths, in parts of <see cref="Whole"/>.</summary>
    public ReadOnlySpan<short> Strengths => _strengths.AsSpan(0, Count);

    /// <summary>Where set, each feature is told in words as it is added.</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>Templates that are left out, to measure what they are worth.</summary>
    public IReadOnlySet<PairTemplate>? Without { get; init; }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        Count = 0;
        _met.Clear();
    }

    /// <summary>Adds a feature; one that is there already stays as it is.</summary>
    public void Add(PairTemplate template, string first = "", string second = "", string third = "", int strength = Whole)
    {
        var hash = Mix(Mix(Mix(FeatureHash.Seed((int)template), first), second), third);
        if (Without?.Contains(template) != true && Put(FeatureHash.Fold(hash), strength))
            Tell?.Invoke($"{template} {first} {second} {third}".TrimEnd());
    }

    /// <summary>Adds a feature by its hash; false where it is there already, or has no strength.</summary>
    public bool Put(uint hash, int strength)
    {
        if (strength == 0 || !_met.Add(hash))
            return false;
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _strengths, Count * 2);
        }
        (_hashes[Count], _strengths[Count]) = (hash, (short)strength);
        Count++;
        return true;
    }

    private static ulong Mix(ulong hash, string text)
    {
        foreach (var c in text)
            hash = FeatureHash.Mix(hash, c);
        return FeatureHash.Mix(hash, 0xFFFF_FFFF);
    }
}
