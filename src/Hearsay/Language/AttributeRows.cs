namespace Hearsay.Language;

/// <summary>Which attributes of words the neural model has a row for. Immutable and thread-safe.</summary>
internal sealed class AttributeRows
{
    private readonly uint[] _hashes;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <summary>Makes the table: the first hash has row 1, and so on; all others share row 0.</summary>
    public AttributeRows(ReadOnlySpan<uint> known)
    {
        var size = 16;
        while (size < known.Length * 2)
            size *= 2;
        (_hashes, _rows, _mask) = (new uint[size], new int[size], size - 1);
        for (var i = 0; i < known.Length; i++)
        {
            var place = Place(known[i]);
            (_hashes[place], _rows[place]) = (known[i], i + 1);
        }
        Count = known.Length + 1;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The row of an attribute with that hash.</summary>
    public int RowOf(int attribute, uint hash) => _rows[Place(Key(attribute, hash))];

    /// <summary>The hash of an attribute together with its name.</summary>
    public static uint Key(int attribute, uint hash) => FeatureHash.Fold(FeatureHash.Mix(FeatureHash.Seed(attribute), hash));

    private int Place(uint key)
    {
        var place = (int)(key >> 1) & _mask;
        while (_hashes[place] != 0 && _hashes[place] != key)
            place = (place + 1) & _mask;
        return place;
    }
}
