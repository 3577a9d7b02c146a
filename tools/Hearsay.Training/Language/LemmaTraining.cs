using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Learns how words become dictionary forms: a rule for an ending wherever a shorter ending's rule is mostly wrong.</summary>
internal static class LemmaTraining
{
    private const int FewestWords = 2;

    public static void Write(BinaryWriter writer, List<TreebankWord[]> sentences, WordNet wordNet, ImmutableArray<WordClass> classes)
    {
        var scripts = new List<LemmaScript>();
        var rules = new SortedDictionary<ulong, ushort>();
        for (var wordClass = 0; wordClass < classes.Length; wordClass++)
        {
            var pairs = sentences.SelectMany(s => s).Where(w => w.Class == classes[wordClass])
                .GroupBy(w => (w.Form, w.Lemma)).Select(g => (g.Key.Form, g.Key.Lemma, Script: IndexOf(scripts, Script(g.Key.Form, g.Key.Lemma, classes[wordClass])), Times: g.Count()))
                .ToList();
            AddRules(rules, wordClass, pairs, scripts);
            AddIrregular(rules, wordClass, classes[wordClass], wordNet, scripts);
        }
        writer.Write(scripts.Count);
        foreach (var script in scripts)
        {
            writer.Write(script.KeepsCapitals);
            writer.Write(script.Strip);
            writer.Write(script.Append);
        }
        writer.Write(rules.Count);
        writer.Write(MemoryMarshal.AsBytes(rules.Keys.ToArray().AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(rules.Values.ToArray().AsSpan()));
    }

    private static void AddRules(SortedDictionary<ulong, ushort> rules, int wordClass, List<(string Form, string Lemma, ushort Script, int Times)> pairs, List<LemmaScript> scripts)
    {
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var at = length;
            foreach (var ending in pairs.Where(p => p.Form.Length >= at).GroupBy(p => Lemmatizer.Key(wordClass, p.Form.AsSpan(p.Form.Length - at), whole: false)))
            {
                // Endings are learned from different words, not from one that is frequent.
                if (at > 0 && ending.Count() < FewestWords)
                    continue;
                var best = ending.GroupBy(p => p.Script).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
                if (at == 0 || best != Known(rules, wordClass, ending.First().Form, at - 1))
                    rules[ending.Key] = best;
            }
        }
        foreach (var word in pairs.GroupBy(p => Lemmatizer.Key(wordClass, p.Form, whole: true)).OrderBy(g => g.Key))
        {
            var known = Known(rules, wordClass, word.First().Form, Lemmatizer.LongestEnding);
            var lemma = word.GroupBy(p => p.Lemma).OrderByDescending(g => g.Sum(p => p.Times)).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (lemma.All(p => p.Script == known))
                continue;
            // One script may do for all its capitalisations; else the lemma takes the place of the whole word.
            rules[word.Key] = lemma.Select(p => p.Script).Distinct().Count() == 1
                ? lemma.First().Script
                : IndexOf(scripts, new LemmaScript(KeepsCapitals: false, (byte)Math.Min(byte.MaxValue, lemma.First().Form.Length), lemma.Key));
        }
    }

    // Irregular forms that the treebanks do not have.
    private static void AddIrregular(SortedDictionary<ulong, ushort> rules, int wordClass, WordClass itself, WordNet wordNet, List<LemmaScript> scripts)
    {
        var kind = itself.Tag switch
        {
            PennTag.NNS when itself.Upos == Upos.NOUN => WordKind.Plural,
            PennTag.VBD or PennTag.VBN when itself.Upos == Upos.VERB => WordKind.Past,
            PennTag.VBG when itself.Upos == Upos.VERB => WordKind.Ing,
            PennTag.JJR or PennTag.JJS when itself.Upos == Upos.ADJ => WordKind.Compared,
            _ => WordKind.None,
        };
        foreach (var (form, lemma, _) in wordNet.Irregular.Where(i => i.Kind == kind))
            rules.TryAdd(Lemmatizer.Key(wordClass, form, whole: true), IndexOf(scripts, Script(form, lemma, itself)));
    }

    private static ushort Known(SortedDictionary<ulong, ushort> rules, int wordClass, string form, int longest)
    {
        for (var length = Math.Min(longest, form.Length); length >= 0; length--)
            if (rules.TryGetValue(Lemmatizer.Key(wordClass, form.AsSpan(form.Length - length), whole: false), out var script))
                return script;
        return 0;
    }

    private static LemmaScript Script(string form, string lemma, WordClass wordClass)
    {
        var keeps = wordClass.Upos == Upos.PROPN || !string.Equals(lemma, lemma.ToLowerInvariant(), StringComparison.Ordinal);
        var from = keeps ? form : form.ToLowerInvariant();
        var common = from.AsSpan().CommonPrefixLength(lemma);
        return new LemmaScript(keeps, (byte)Math.Min(byte.MaxValue, from.Length - common), lemma[common..]);
    }

    private static ushort IndexOf(List<LemmaScript> scripts, LemmaScript script)
    {
        var index = scripts.IndexOf(script);
        if (index < 0)
        {
            index = scripts.Count;
            scripts.Add(script);
        }
        return (ushort)index;
    }
}
