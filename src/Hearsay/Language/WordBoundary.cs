namespace Hearsay.Language;

/// <summary>What the decision whether a word ends between two atoms is made from.</summary>
internal static class WordBoundary
{
    /// <summary>How many features <see cref="Look"/> gives.</summary>
    public const int FeatureCount = 33;

    // Values beyond this many atoms are not looked at, so that a run of any length takes time in proportion.
    private const int Far = 6;

    /// <summary>
    /// Whether no model need be asked about the boundary before atom <paramref name="at"/>: a link is one word, whatever
    /// signs it holds, and a full stop before a comma ends no sentence but a short form: "Calif.,".
    /// </summary>
    public static bool IsDecided(string text, AtomList atoms, int at, out bool ends)
    {
        if (IsStopBeforeComma(text, atoms, at) && char.IsLetter(text[atoms[at].Start - 1]))
        {
            ends = false;
            return true;
        }
        if (IsStopBeforeComma(text, atoms, at - 1))
        {
            ends = true;
            return true;
        }
        var link = atoms.ChunkOf(at).Link;
        var place = atoms[at].Start;
        ends = !link.IsEmpty && (place == link.Start || place == link.End);
        return ends || !link.IsEmpty && link.Contains(place);
    }

    private static bool IsStopBeforeComma(string text, AtomList atoms, int at) =>
        text[atoms[at].Start] == '.' && at + 1 < atoms.Count && !atoms[at + 1].AfterSpace && text[atoms[at + 1].Start] is ',' or ';';

    /// <summary>Sets the features of the boundary before atom <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atoms">The atoms of the paragraph.</param>
    /// <param name="start">The first atom of the word that may end.</param>
    /// <param name="at">The atom behind the boundary; no space stands before it.</param>
    /// <param name="features">Where the features go.</param>
    public static void Look(string text, AtomList atoms, int start, int at, Span<uint> features)
    {
        var chunk = atoms.ChunkOf(at);
        uint a3 = Shape(atoms, chunk, at - 3), a2 = Shape(atoms, chunk, at - 2), a1 = Shape(atoms, chunk, at - 1), b = Shape(atoms, chunk, at);
        uint c1 = Shape(atoms, chunk, at + 1), c2 = Shape(atoms, chunk, at + 2);
        uint w3 = Lower(atoms, chunk, at - 3), w2 = Lower(atoms, chunk, at - 2), w1 = Lower(atoms, chunk, at - 1), w = Lower(atoms, chunk, at);
        uint x1 = Lower(atoms, chunk, at + 1), x2 = Lower(atoms, chunk, at + 2);
        var begun = Begun(atoms, start, at);
        var passed = (uint)Math.Min(at - start, Far);
        var fromStart = (uint)Math.Min(at - chunk.First, Far);
        var toEnd = (uint)Math.Min(chunk.End - at, Far);
        var traits = chunk.Traits + 1;
        var last = atoms[chunk.End - 1].Lower;
        var into = new FeatureSink(features);
        into.Add(w1);
        into.Add(w);
        into.Add(w1, w);
        into.Add(w2, w1, w);
        into.Add(w1, w, x1);
        into.Add(w2, w1, w, x1);
        into.Add(a1, b);
        into.Add(a2, a1, b);
        into.Add(a1, b, c1);
        into.Add(a2, a1, b, c1);
        into.Add(a3, a2, a1, b);
        into.Add(a1, b, c1, c2);
        into.Add(a3, a2, a1, b, c1, c2);
        into.Add(w2, a1, w);
        into.Add(a1, w, x1);
        into.Add(a1, w);
        into.Add(w1, b);
        into.Add(w1, b, c1);
        into.Add(begun, b);
        into.Add(begun, w);
        into.Add(begun, w, toEnd);
        into.Add(begun, passed, traits, b);
        into.Add(traits, a1, b);
        into.Add(traits, passed, fromStart, b);
        into.Add(traits, last, a1, b);
        into.Add(chunk.Whole, fromStart);
        into.Add(passed, a1, b, toEnd);
        into.Add(fromStart, toEnd, a1, b);
        into.Add(w, x1, x2);
        into.Add(w3, w2, w1, toEnd);
        var kind = text[atoms[at].Start] == '.' ? (uint)Abbreviations.KindOf(text.AsSpan(atoms[start].Start, atoms[at].Start - atoms[start].Start)) : 16u;
        var follows = chunk.End < atoms.Count ? atoms[chunk.End].Shape : 1u;
        into.Add(kind, toEnd);
        into.Add(kind, toEnd, follows);
        into.Add(w, passed, toEnd, follows);
    }

    private static uint Begun(AtomList atoms, int start, int at)
    {
        var hash = FeatureHash.Seed(Math.Min(at - start, Far));
        for (var i = Math.Max(start, at - Far); i < at; i++)
            hash = FeatureHash.Mix(hash, atoms[i].Lower);
        return FeatureHash.Fold(hash);
    }

    // Atoms beyond the run count by kind only, and differ from those in it.
    private const uint Outside = 0x8000_0000;

    private static uint Shape(AtomList atoms, AtomList.Chunk chunk, int index) =>
        (uint)index >= (uint)atoms.Count ? 1 : index < chunk.First || index >= chunk.End ? atoms[index].Shape | Outside : atoms[index].Shape;

    private static uint Lower(AtomList atoms, AtomList.Chunk chunk, int index) =>
        (uint)index >= (uint)atoms.Count ? 2 : index < chunk.First || index >= chunk.End ? atoms[index].Shape | Outside : atoms[index].Lower;
}

/// <summary>Takes features one after another and numbers them.</summary>
internal ref struct FeatureSink(Span<uint> features)
{
    private readonly Span<uint> _features = features;
    private int _count;

    public void Add(uint a) => Put(FeatureHash.Mix(FeatureHash.Seed(_count + 1), a));

    public void Add(uint a, uint b) => Put(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Seed(_count + 1), a), b));

    public void Add(uint a, uint b, uint c) =>
        Put(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Seed(_count + 1), a), b), c));

    public void Add(uint a, uint b, uint c, uint d) =>
        Put(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Seed(_count + 1), a), b), c), d));

    public void Add(uint a, uint b, uint c, uint d, uint e, uint f) =>
        Put(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(
            FeatureHash.Seed(_count + 1), a), b), c), d), e), f));

    private void Put(ulong hash) => _features[_count++] = FeatureHash.Fold(hash);
}
