using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Trains the boundaries of words and of sentences on the running text of the treebanks.</summary>
internal static class SegmenterTraining
{
    private const int Epochs = 8;

    public static void Write(BinaryWriter writer, IReadOnlyList<TreebankParagraph> treebank, LanguageTrainingOptions options, Action<string> report)
    {
        var splits = FindSplits(treebank);
        writer.Write(splits.Count);
        foreach (var (run, length) in splits)
        {
            writer.Write(run);
            writer.Write(length);
        }
        var contractions = new Contractions(splits);
        var words = new Perceptron(2);
        var sentences = new Perceptron(2);
        var order = treebank.ToList();
        var random = new SeededRandom(options.Seed);
        var atoms = new AtomList();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            int wordMistakes = 0, sentenceMistakes = 0;
            foreach (var paragraph in order)
            {
                wordMistakes += LearnWords(paragraph, atoms, contractions, words);
                sentenceMistakes += LearnSentences(paragraph, sentences);
            }
            report($"boundaries: epoch {epoch} of {Epochs}, {wordMistakes} mistakes at words, {sentenceMistakes} at sentences");
        }
        words.Write(writer, fewestChanges: 1);
        sentences.Write(writer, fewestChanges: 1);
    }

    // Runs of letters that are two words in most places: "cannot", "gonna".
    private static SortedDictionary<string, int> FindSplits(IReadOnlyList<TreebankParagraph> treebank)
    {
        const int LongestRun = 12;
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        var split = new SortedDictionary<string, (int Length, int Times)>(StringComparer.Ordinal);
        foreach (var sentence in treebank.SelectMany(p => p.Sentences))
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                var word = sentence[i];
                if (!word.Form.All(char.IsLetter))
                    continue;
                var joined = i + 1 < sentence.Length && sentence[i + 1].Start == word.End && sentence[i + 1].Form.All(char.IsLetter)
                    ? word.Form + sentence[i + 1].Form : null;
                if (joined is { Length: <= LongestRun })
                {
                    var (_, times) = split.GetValueOrDefault(joined.ToLowerInvariant());
                    split[joined.ToLowerInvariant()] = (word.Form.Length, times + 1);
                }
                var form = word.Form.ToLowerInvariant();
                whole[form] = whole.GetValueOrDefault(form) + 1;
            }
        }
        var kept = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (run, (length, times)) in split)
            if (times >= 2 && times > whole.GetValueOrDefault(run))
                kept.Add(run, length);
        return kept;
    }

    private static int LearnWords(TreebankParagraph paragraph, AtomList atoms, Contractions contractions, Perceptron words)
    {
        Span<uint> features = stackalloc uint[WordBoundary.FeatureCount];
        Span<int> scores = stackalloc int[2];
        var ends = paragraph.Sentences.SelectMany(s => s).Select(w => w.End).ToHashSet();
        atoms.Fill(paragraph.Text, new TextSpan(0, paragraph.Text.Length), contractions);
        int start = 0, mistakes = 0;
        for (var i = 1; i < atoms.Count; i++)
        {
            var right = ends.Contains(atoms[i - 1].End) ? 1 : 0;
            if (!atoms[i].AfterSpace && !WordBoundary.IsDecided(paragraph.Text, atoms, i, out _))
            {
                WordBoundary.Look(paragraph.Text, atoms, start, i, features);
                words.Score(features, scores);
                var found = scores[1] > scores[0] ? 1 : 0;
                words.Learn(features, right, found);
                mistakes += found == right ? 0 : 1;
            }
            if (right == 1)
                start = i;
        }
        return mistakes;
    }

    private static int LearnSentences(TreebankParagraph paragraph, Perceptron sentences)
    {
        Span<uint> features = stackalloc uint[SentenceBoundary.FeatureCount];
        Span<int> scores = stackalloc int[2];
        var segments = paragraph.Sentences
            .SelectMany(s => s.Select((w, i) => new Segment(w.Start, w.End, i == s.Length - 1))).ToArray();
        var boundary = new SentenceBoundary(paragraph.Text, segments);
        var mistakes = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            var right = segments[i].EndsSentence ? 1 : 0;
            if (i < segments.Length - 1 && boundary.IsPossible(i))
            {
                boundary.Look(i, features);
                sentences.Score(features, scores);
                var found = scores[1] > scores[0] ? 1 : 0;
                sentences.Learn(features, right, found);
                mistakes += found == right ? 0 : 1;
            }
            boundary.Pass(i, right == 1);
        }
        return mistakes;
    }
}
