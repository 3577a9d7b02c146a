using System.Runtime.CompilerServices;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>
/// The hashed features of one decision, collected before they are scored. Each template of a feature has a number of its own, so that
/// equal values under different templates stay apart. Not thread-safe: each reading has its own.
/// </summary>
internal sealed class FeatureList
{
    private uint[] _features = new uint[128];
    private int _count;

    /// <summary>The features collected since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> All => _features.AsSpan(0, _count);

    /// <summary>Forgets them.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds the feature that a template has a value.</summary>
    public void Add(int template, ulong value) => Put(FeatureHash.Mix(FeatureHash.Seed(template), value));

    /// <summary>Adds the feature that a template has two values.</summary>
    public void Add(int template, ulong first, ulong second) => Put(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Seed(template), first), second));

    /// <summary>Adds the feature that a template has three values.</summary>
    public void Add(int template, ulong first, ulong second, ulong third) =>
        Put(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Seed(template), first), second), third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ulong hash)
    {
        if (_count == _features.Length)
            Array.Resize(ref _features, _count * 2);
        _features[_count++] = FeatureHash.Fold(hash);
    }
}
