using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>What a dictionary says that a written word can be. A word can be several: "shows" is a plural and a verb form.</summary>
[Flags]
internal enum WordKind : ushort
{
    /// <summary>The dictionary does not have it.</summary>
    None = 0,

    /// <summary>A noun, singular: "house".</summary>
    Noun = 1,

    /// <summary>The plural of a noun: "houses".</summary>
    Plural = 2,

    /// <summary>The base form of a verb: "house".</summary>
    Verb = 4,

    /// <summary>A verb's third person singular: "houses".</summary>
    ThirdPerson = 8,

    /// <summary>A verb's past tense or past participle: "housed".</summary>
    Past = 16,

    /// <summary>A verb's form in -ing: "housing".</summary>
    Ing = 32,

    /// <summary>An adjective: "large".</summary>
    Adjective = 64,

    /// <summary>A comparative or superlative: "larger".</summary>
    Compared = 128,

    /// <summary>An adverb: "largely".</summary>
    Adverb = 256,

    /// <summary>A name, or a part of one that stands for it: "Paris".</summary>
    Name = 512,

    /// <summary>A given name: "Maria".</summary>
    GivenName = 1024,
}

/// <summary>What words can be, by a dictionary, capitals left aside. Immutable and thread-safe.</summary>
internal sealed class WordKinds
{
    /// <summary>The kinds that are no names.</summary>
    public const WordKind Common = ~(WordKind.Name | WordKind.GivenName);

    private readonly uint[] _keys;
    private readonly WordKind[] _kinds;
    private readonly int _mask;

    /// <summary>Makes the table.</summary>
    /// <param name="keys">The words, as <see cref="Key"/> gives them, none twice.</param>
    /// <param name="kinds">What each can be.</param>
    public WordKinds(ReadOnlySpan<uint> keys, ReadOnlySpan<WordKind> kinds)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        (_keys, _kinds, _mask) = (new uint[size], new WordKind[size], size - 1);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = Place(keys[i]);
            (_keys[place], _kinds[place]) = (keys[i], kinds[i]);
        }
    }

    /// <summary>What a word can be.</summary>
    /// <param name="key">The word, as <see cref="Key"/> gives it.</param>
    public WordKind Of(uint key) => _kinds[Place(key)];

    /// <summary>The key of a word in plain letters, see <see cref="WordAttributes.Plain"/>.</summary>
    public static uint Key(ReadOnlySpan<char> plain) => FeatureHash.Of(plain);

    /// <summary>Reads a table as <see cref="Write"/> wrote it.</summary>
    public static WordKinds Read(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var kinds = new WordKind[keys.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(kinds.AsSpan()));
        return new WordKinds(keys, kinds);
    }

    /// <summary>Writes words and what they can be, in the order of the keys.</summary>
    public static void Write(BinaryWriter writer, SortedDictionary<uint, WordKind> words)
    {
        writer.Write(words.Count);
        writer.Write(MemoryMarshal.AsBytes(words.Keys.ToArray().AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(words.Values.ToArray().AsSpan()));
    }

    private int Place(uint key)
    {
        var place = (int)(key >> 1) & _mask;
        while (_keys[place] != 0 && _keys[place] != key)
            place = (place + 1) & _mask;
        return place;
    }
}
