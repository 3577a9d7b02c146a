using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>A universal part of speech and a Penn Treebank tag that occur together.</summary>
internal readonly record struct WordClass(Upos Upos, PennTag Tag);

/// <summary>Gives every word of a sentence its part of speech and tag, from left to right. Immutable and thread-safe.</summary>
internal sealed class Tagger(ImmutableArray<WordClass> classes, LinearModel model)
{
    private static readonly string[] Addresses = ["L3", "L2", "L1", "W", "R1", "R2", "R3"];
    private const int Before = 3;
    private static readonly string[] Attributes = [.. WordAttributes.Names, "class"];

    /// <summary>The features of the word to be tagged; words to its left have a class and a tag, words to its right do not yet.</summary>
    internal static readonly FeatureTemplates Templates = new(Addresses, Attributes, """
        W.form
        W.lower
        W.prefix1 W.shape
        W.prefix2
        W.prefix3
        W.suffix1 W.shape
        W.suffix2
        W.suffix3
        W.suffix4
        W.shape
        W.shape W.suffix3
        L1.class
        L1.class L2.class
        L1.class L2.class L3.class
        L1.class W.lower
        L1.class W.suffix3
        L1.class W.shape
        L1.class L2.class W.lower
        L1.class R1.suffix3
        L1.class R1.lower
        L1.lower
        L1.lower W.lower
        L1.lower L1.class W.suffix2
        L2.lower
        L2.lower L1.lower
        L1.lower R1.lower
        R1.lower
        R1.lower W.lower
        R1.lower W.suffix3
        R1.suffix3
        R1.suffix2 W.suffix2
        R1.shape W.shape
        R1.shape W.lower
        R2.lower
        R1.lower R2.lower
        R2.suffix3
        R1.suffix3 R2.suffix3
        R3.lower
        L1.suffix3 W.suffix3
        L1.shape W.shape R1.shape
        L3.lower
        """);

    /// <summary>The classes that the model tells apart.</summary>
    public ImmutableArray<WordClass> Classes => classes;

    /// <summary>Sets <paramref name="found"/> to the index of each word's class.</summary>
    /// <param name="words">The attributes of all words, laid end to end.</param>
    /// <param name="found">One place a word.</param>
    public void Tag(ReadOnlySpan<uint> words, Span<byte> found)
    {
        Span<uint> slots = stackalloc uint[Templates.SlotCount];
        Span<uint> features = stackalloc uint[Templates.Count];
        Span<int> scores = stackalloc int[model.Classes];
        for (var i = 0; i < found.Length; i++)
        {
            Look(words, found, i, slots);
            Templates.Extract(slots, features);
            model.Score(features, scores);
            found[i] = (byte)Best(scores);
        }
    }

    /// <summary>Sets the slots of the templates for word <paramref name="index"/>.</summary>
    internal static void Look(ReadOnlySpan<uint> words, ReadOnlySpan<byte> found, int index, Span<uint> slots)
    {
        var own = WordAttributes.Names.Length;
        for (var address = 0; address < Addresses.Length; address++)
        {
            var word = index + address - Before;
            var place = slots.Slice(address * Attributes.Length, Attributes.Length);
            if ((uint)word >= (uint)found.Length)
            {
                place.Fill(word < 0 ? 2u : 4u); // even: no hash of a word is
                continue;
            }
            words.Slice(word * own, own).CopyTo(place);
            place[own] = word < index ? found[word] : 0u;
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
