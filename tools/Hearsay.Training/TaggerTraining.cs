using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>The classes that the tagger knows, and the classes that taggers gave to the training sentences without having seen them.</summary>
internal sealed record TaggerResult(ImmutableArray<WordClass> Classes, byte[][] Jackknifed);

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    // The parser must learn from tags as it will see them: each part of the sentences is tagged by a tagger trained on the others.
    private const int Folds = 5;
    private const int FoldEpochs = 5;

    public static TaggerResult Write(BinaryWriter writer, List<TreebankWord[]> sentences, LanguageTrainingOptions options, Action<string> report)
    {
        var classes = sentences.SelectMany(s => s).GroupBy(w => w.Class).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Upos).ThenBy(g => g.Key.Tag).Select(g => g.Key).Take(LinearModel.MaxClasses).ToImmutableArray();
        var index = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var gold = sentences.Select(s => s.Select(w => (byte)index.GetValueOrDefault(w.Class)).ToArray()).ToArray();
        var words = sentences.Select(Attributes).ToArray();
        var jackknifed = new byte[sentences.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var rest = Enumerable.Range(0, sentences.Count).Where(i => i % Folds != fold).ToList();
            var perceptron = Train(rest, words, gold, classes.Length, FoldEpochs, options.Seed, null);
            var tagger = new Tagger(classes, Finish(perceptron));
            for (var i = fold; i < sentences.Count; i += Folds)
                tagger.Tag(words[i], jackknifed[i] = new byte[sentences[i].Length]);
            var seen = Enumerable.Range(0, sentences.Count).Where(i => i % Folds == fold).ToList();
            report($"tags: fold {fold + 1} of {Folds}, {100.0 * seen.Sum(i => jackknifed[i].Zip(gold[i]).Count(p => p.First == p.Second)) / seen.Sum(i => gold[i].Length):F2}% of unseen classes right");
        }
        var all = Train([.. Enumerable.Range(0, sentences.Count)], words, gold, classes.Length, options.Epochs, options.Seed, report);
        writer.Write(classes.Length);
        foreach (var wordClass in classes)
        {
            writer.Write((byte)wordClass.Upos);
            writer.Write((byte)wordClass.Tag);
        }
        WriteWeights(all, writer);
        return new TaggerResult(classes, jackknifed);
    }

    private static uint[] Attributes(TreebankWord[] sentence)
    {
        var width = WordAttributes.Names.Length;
        var attributes = new uint[sentence.Length * width];
        for (var i = 0; i < sentence.Length; i++)
            WordAttributes.Fill(sentence[i].Form, attributes.AsSpan(i * width, width));
        return attributes;
    }

    private static Perceptron Train(
        List<int> order, uint[][] words, byte[][] gold, int classes, int epochs, ulong seed, Action<string>? report)
    {
        var perceptron = new Perceptron(classes);
        var random = new SeededRandom(seed);
        Span<uint> slots = stackalloc uint[Tagger.Templates.SlotCount];
        Span<uint> features = stackalloc uint[Tagger.Templates.Count];
        Span<int> scores = stackalloc int[classes];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int mistakes = 0, count = 0;
            foreach (var sentence in order)
            {
                var found = new byte[gold[sentence].Length];
                for (var i = 0; i < found.Length; i++)
                {
                    Tagger.Look(words[sentence], found, i, slots);
                    Tagger.Templates.Extract(slots, features);
                    perceptron.Score(features, scores);
                    found[i] = (byte)Highest(scores);
                    perceptron.Learn(features, gold[sentence][i], found[i]);
                    mistakes += found[i] == gold[sentence][i] ? 0 : 1;
                }
                count += found.Length;
            }
            report?.Invoke($"tags: epoch {epoch} of {epochs}, {100.0 * mistakes / count:F2}% mistakes");
        }
        return perceptron;
    }

    private static LinearModel Finish(Perceptron perceptron)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        WriteWeights(perceptron, writer);
        writer.Flush();
        content.Position = 0;
        using var reader = new BinaryReader(content);
        return LinearModel.Read(reader);
    }

    private static void WriteWeights(Perceptron perceptron, BinaryWriter writer) => perceptron.Write(writer, fewestChanges: 2);

    private static int Highest(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
