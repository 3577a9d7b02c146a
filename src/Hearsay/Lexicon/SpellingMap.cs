using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Lexicons;

/// <summary>
/// Values by spelling: a hash table that keeps all spellings in one run of characters, so that tens of thousands of names make no object each. Its code
/// is compiled ahead with the program, which that of the dictionaries that find by slices is not: half of the time in which a command was ready went
/// there. Safe to read from any number of threads once nothing is added any more.
/// </summary>
/// <typeparam name="T">What is kept for a spelling.</typeparam>
internal sealed class SpellingMap<T>
{
    private Entry[] _entries;
    private T[] _values;
    private char[] _characters;
    private int _used;

    // One more than the number of an entry; 0 where there is none. A power of two, twice the entries at least.
    private int[] _slots;

    private readonly record struct Entry(uint Hash, int Start, int Length);

    /// <summary>Makes an empty map.</summary>
    /// <param name="room">How many spellings to make room for at once; more are taken up as they come.</param>
    public SpellingMap(int room = 0)
    {
        const int least = 8, length = 14;
        room = Math.Max(room, least);
        (_entries, _values, _characters) = (new Entry[room], new T[room], new char[room * length]);
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)room * 2)];
    }

    /// <summary>How many spellings there are.</summary>
    public int Count { get; private set; }

    /// <summary>The spellings and their values, in the order in which they came.</summary>
    public IEnumerable<(string Spelling, T Value)> All
    {
        get
        {
            for (var i = 0; i < Count; i++)
                yield return (Spelling(_entries[i]).ToString(), _values[i]);
        }
    }

    /// <summary>Finds the value of a spelling.</summary>
    public bool TryGetValue(ReadOnlySpan<char> spelling, [MaybeNullWhen(false)] out T value)
    {
        var slot = _slots[Slot(spelling, Hash(spelling))];
        value = slot > 0 ? _values[slot - 1] : default;
        return slot > 0;
    }

    /// <summary>The place of a spelling's value, made where there is none. It is good until the next spelling comes.</summary>
    public ref T At(ReadOnlySpan<char> spelling, out bool isNew)
    {
        var hash = Hash(spelling);
        var slot = Slot(spelling, hash);
        isNew = _slots[slot] == 0;
        if (!isNew)
            return ref _values[_slots[slot] - 1];
        if (Count == _entries.Length)
        {
            Grow();
            slot = Slot(spelling, hash);
        }
        if (_used + spelling.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _used + spelling.Length));
        spelling.CopyTo(_characters.AsSpan(_used));
        _entries[Count] = new Entry(hash, _used, spelling.Length);
        _used += spelling.Length;
        _slots[slot] = ++Count;
        return ref _values[Count - 1];
    }

    private ReadOnlySpan<char> Spelling(Entry entry) => _characters.AsSpan(entry.Start, entry.Length);

    // The slot that holds the spelling, or the empty one in which it would stand.
    private int Slot(ReadOnlySpan<char> spelling, uint hash)
    {
        var (slots, entries, mask) = (_slots, _entries, _slots.Length - 1);
        var at = (int)hash & mask;
        while (slots[at] is > 0 and var number && (entries[number - 1].Hash != hash || !Spelling(entries[number - 1]).SequenceEqual(spelling)))
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Count * 2);
        Array.Resize(ref _values, Count * 2);
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var at = (int)_entries[i].Hash & (_slots.Length - 1);
            while (_slots[at] > 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = i + 1;
        }
    }

    // FNV-1a (Fowler, Noll, Vo) over UTF-16 units, with its upper bits mixed into the lower ones, which choose the slot.
    private static uint Hash(ReadOnlySpan<char> spelling)
    {
        const uint basis = 2166136261, prime = 16777619;
        var hash = basis;
        foreach (var c in spelling)
            hash = (hash ^ c) * prime;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        return hash ^ hash >> 13;
    }
}
