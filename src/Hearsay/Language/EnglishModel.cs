using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The trained parts of the language step, as the model file holds them. Immutable and thread-safe.</summary>
internal sealed record EnglishModel(Segmenter Segmenter, WordKinds Kinds, NeuralParser Parser, Lemmatizer Lemmatizer)
{
    /// <summary>Reads the parts in the order in which training writes them: contractions, boundaries, tags and trees, dictionary forms.</summary>
    public static EnglishModel Read(BinaryReader reader)
    {
        var contractions = new Contractions(ReadContractions(reader));
        var segmenter = new Segmenter(LinearModel.Read(reader), LinearModel.Read(reader), contractions);
        var kinds = WordKinds.Read(reader);
        var classes = ReadPairs(reader, (a, b) => new WordClass((Upos)a, (PennTag)b));
        var transitions = ReadPairs(reader, (a, b) => new Transition((Move)a, (Relation)b));
        var known = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(known.AsSpan()));
        var weights = NeuralWeights.Read(reader, classes.Length, transitions.Length);
        var parser = new NeuralParser(classes, transitions, new AttributeRows(known), weights);
        return new EnglishModel(segmenter, kinds, parser, ReadLemmatizer(reader, classes, kinds));
    }

    private static IEnumerable<KeyValuePair<string, int>> ReadContractions(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
            yield return new KeyValuePair<string, int>(reader.ReadString(), reader.ReadInt32());
    }

    private static ImmutableArray<T> ReadPairs<T>(BinaryReader reader, Func<byte, byte, T> make)
    {
        var pairs = ImmutableArray.CreateBuilder<T>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            pairs.Add(make(reader.ReadByte(), reader.ReadByte()));
        return pairs.DrainToImmutable();
    }

    private static Lemmatizer ReadLemmatizer(BinaryReader reader, ImmutableArray<WordClass> classes, WordKinds kinds)
    {
        var scripts = ImmutableArray.CreateBuilder<LemmaScript>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            scripts.Add(new LemmaScript(reader.ReadBoolean(), reader.ReadByte(), reader.ReadString()));
        var keys = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var values = new ushort[keys.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        var rules = new Dictionary<ulong, ushort>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            rules.Add(keys[i], values[i]);
        return new Lemmatizer(scripts.DrainToImmutable(), rules, classes, kinds);
    }
}
