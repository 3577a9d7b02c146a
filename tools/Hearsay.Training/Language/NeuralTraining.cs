using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Trains tagger and parser together: both learn from the same numbers that stand for a word.</summary>
internal static class NeuralTraining
{
    private const int FewestOccurrences = 3;

    public static NeuralParser Write(
        BinaryWriter writer, List<TreebankWord[]> sentences, List<TreebankWord[]> news, WordKinds kinds, IReadOnlyList<NeuralParser> teachers,
        LanguageTrainingOptions options, Action<string> report)
    {
        var classes = FindClasses(sentences);
        var transitions = FindTransitions(sentences);
        var known = FindKnown([.. sentences, .. news], kinds);
        var rows = new AttributeRows(known);
        var shape = new NeuralShape(rows.Count, options.Width, options.Layers, options.Hidden, classes.Length, transitions.Length);
        var network = new TrainingNetwork(shape, transitions, new Teachers(teachers, classes, transitions), options);
        var index = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        TrainingExample Example(TreebankWord[] sentence)
        {
            var attributes = Attributes(sentence, kinds);
            return new(sentence, [.. sentence.Select(w => w.Class is { } c ? index.GetValueOrDefault(c, -1) : -1)], attributes, Rows(rows, attributes));
        }
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
    private static uint[] FindKnown(List<TreebankWord[]> sentences, WordKinds kinds)
    {
        var counts = new Dictionary<uint, int>();
        var closed = new HashSet<uint>();
        var width = WordAttributes.Names.Length;
        foreach (var sentence in sentences)
        {
            var attributes = Attributes(sentence, kinds);
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

    /// <summary>The attributes of the words of a sentence, laid end to end.</summary>
    public static uint[] Attributes(TreebankWord[] sentence, WordKinds kinds)
    {
        var text = string.Join(' ', sentence.Select(w => w.Form));
        var words = new Segment[sentence.Length];
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new Segment(start, start + sentence[i].Form.Length, i == words.Length - 1);
            start = words[i].End + 1;
        }
        var attributes = new uint[sentence.Length * WordAttributes.Names.Length];
        WordAttributes.Fill(text, words, kinds, attributes);
        return attributes;
    }

    private static int[] Rows(AttributeRows rows, uint[] attributes)
    {
        var width = WordAttributes.Names.Length;
        var found = new int[attributes.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = rows.RowOf(i % width, attributes[i]);
        return found;
    }
}
