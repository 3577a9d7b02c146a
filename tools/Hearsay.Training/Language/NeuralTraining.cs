using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Trains tagger and parser together: both learn from the same numbers that stand for a word.</summary>
internal static class NeuralTraining
{
    private const int FewestOccurrences = 3;

    public static NeuralParser Write(
        BinaryWriter writer, List<TreebankWord[]> sentences, List<TreebankWord[]> news, LanguageTrainingOptions options, Action<string> report)
    {
        var classes = FindClasses(sentences);
        var transitions = FindTransitions(sentences);
        var known = FindKnown([.. sentences, .. news]);
        var rows = new AttributeRows(known);
        var shape = new NeuralShape(rows.Count, options.Width, options.Layers, options.Hidden, classes.Length, transitions.Length);
        var network = new TrainingNetwork(shape, transitions, options);
        var index = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        TrainingExample Example(TreebankWord[] sentence) =>
            new(sentence, [.. sentence.Select(w => w.Class is { } c ? index.GetValueOrDefault(c, -1) : -1)], Rows(rows, Attributes(sentence)));
        report($"{rows.Count} attributes of words, {classes.Length} classes, {transitions.Length} transitions");
        network.Train([.. sentences.Select(Example)], [.. news.Select(Example)], report);

        writer.Write(classes.Length);
        foreach (var wordClass in classes)
        {
            writer.Write((byte)wordClass.Upos);
            writer.Write((byte)wordClass.Tag);
        }
        writer.Write(transitions.Length);
        foreach (var transition in transitions)
        {
            writer.Write((byte)transition.Move);
            writer.Write((byte)transition.Relation);
        }
        writer.Write(known.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(known.AsSpan()));
        network.Weights.Write(writer);
        return new NeuralParser(classes, transitions, rows, network.Weights);
    }

    private static ImmutableArray<WordClass> FindClasses(List<TreebankWord[]> sentences) =>
    [
        .. sentences.SelectMany(s => s).Select(w => w.Class).OfType<WordClass>().GroupBy(c => c).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Upos).ThenBy(g => g.Key.Tag).Select(g => g.Key),
    ];

    // Shift, then every relation that goes to the right or to the left often enough to be learned.
    private static ImmutableArray<Transition> FindTransitions(List<TreebankWord[]> sentences)
    {
        const int Fewest = 3;
        return
        [
            new Transition(Move.Shift, Relation.Dep),
            .. sentences.SelectMany(s => s.Select((w, i) => new Transition(w.Head > i ? Move.ReduceLeft : Move.ReduceRight, w.Relation)))
                .GroupBy(t => t).Where(g => g.Count() >= Fewest || g.Key.Relation == Relation.Root).Select(g => g.Key)
                .Append(new Transition(Move.ReduceLeft, Relation.Dep)).Append(new Transition(Move.ReduceRight, Relation.Dep)).Distinct()
                .OrderBy(t => t.Move).ThenBy(t => t.Relation),
        ];
    }

    // Attributes that are frequent enough, and all function words: what is no function word here is none anywhere.
    private static uint[] FindKnown(List<TreebankWord[]> sentences)
    {
        var counts = new Dictionary<uint, int>();
        var closed = new HashSet<uint>();
        var width = WordAttributes.Names.Length;
        foreach (var sentence in sentences)
        {
            var attributes = Attributes(sentence);
            for (var i = 0; i < attributes.Length; i++)
            {
                var key = AttributeRows.Key(i % width, attributes[i]);
                counts[key] = counts.GetValueOrDefault(key) + 1;
                if (i % width == WordAttributes.Word && sentence[i / width].Class is { IsClosed: true })
                    closed.Add(key);
            }
        }
        return
        [
            .. counts.Where(c => c.Value >= FewestOccurrences || closed.Contains(c.Key))
                .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key),
        ];
    }

    private static uint[] Attributes(TreebankWord[] sentence)
    {
        var width = WordAttributes.Names.Length;
        var attributes = new uint[sentence.Length * width];
        for (var i = 0; i < sentence.Length; i++)
            WordAttributes.Fill(sentence[i].Form, attributes.AsSpan(i * width, width));
        return attributes;
    }

    private static int[] Rows(AttributeRows rows, uint[] attributes)
    {
        var width = WordAttributes.Names.Length;
        var found = new List<int>();
        for (var word = 0; word < attributes.Length; word += width)
            for (var attribute = 0; attribute < width; attribute++)
                found.Add(rows.RowOf(attribute, attributes[word + attribute]));
        return [.. found];
    }
}
