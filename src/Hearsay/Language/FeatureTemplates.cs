namespace Hearsay.Language;

/// <summary>
/// A table of feature templates: one template a line, each the attributes that it joins, written "address.attribute".
/// All counts and places follow from the table.
/// </summary>
internal sealed class FeatureTemplates
{
    private readonly string[] _addresses;
    private readonly string[] _attributes;

    // The slots of all templates laid end to end; those of template t are _slots[_first[t].._first[t + 1]].
    private readonly int[] _slots;
    private readonly int[] _first;
    private readonly ulong[] _seeds;

    /// <summary>Reads a table.</summary>
    /// <param name="addresses">The names of the places whose attributes are looked at, in the order of their slots.</param>
    /// <param name="attributes">The names of the attributes of each place, in the order of their slots.</param>
    /// <param name="table">The templates.</param>
    public FeatureTemplates(string[] addresses, string[] attributes, string table)
    {
        _addresses = addresses;
        _attributes = attributes;
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var slots = new List<int>();
        _first = new int[lines.Length + 1];
        _seeds = new ulong[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var part in lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                slots.Add(SlotOf(part));
            _first[i + 1] = slots.Count;
            _seeds[i] = FeatureHash.Seed(i + 1);
        }
        _slots = [.. slots];
    }

    /// <summary>How many features <see cref="Extract"/> gives.</summary>
    public int Count => _seeds.Length;

    /// <summary>How many slots <see cref="Extract"/> reads: every attribute of every address.</summary>
    public int SlotCount => _addresses.Length * _attributes.Length;

    /// <summary>Sets <paramref name="features"/> from the attributes in <paramref name="slots"/>.</summary>
    public void Extract(ReadOnlySpan<uint> slots, Span<uint> features)
    {
        var at = 0;
        for (var i = 0; i < _seeds.Length; i++)
        {
            var hash = _seeds[i];
            for (var end = _first[i + 1]; at < end; at++)
                hash = FeatureHash.Mix(hash, slots[_slots[at]]);
            features[i] = FeatureHash.Fold(hash);
        }
    }

    private int SlotOf(string part)
    {
        var dot = part.IndexOf('.', StringComparison.Ordinal);
        var address = Array.IndexOf(_addresses, part[..dot]);
        var attribute = Array.IndexOf(_attributes, part[(dot + 1)..]);
        return address >= 0 && attribute >= 0
            ? address * _attributes.Length + attribute
            : throw new ArgumentException($"The template table names no such slot: {part}.");
    }
}
