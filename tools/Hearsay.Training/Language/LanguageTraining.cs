using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>How the language model is trained.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Seed">Decides the order of the sentences; the same seed gives the same file.</param>
/// <param name="Epochs">How often each sentence is seen by the tagger and the parser.</param>
/// <param name="Width">How many numbers stand for a word.</param>
/// <param name="Layers">How many layers look at the neighbours of a word.</param>
/// <param name="Hidden">How many numbers stand for a state of the parser.</param>
/// <param name="Rate">The longest step of a weight.</param>
/// <param name="Dropout">The share of a word's and a state's numbers that is left out at random.</param>
/// <param name="GoldShare">How much the treebanks count where there are teachers, from 0 to 1; the teachers count the rest.</param>
/// <param name="NewsParts">In how many epochs all the news is seen once.</param>
internal sealed record LanguageTrainingOptions(
    string Name = "english", ulong Seed = 1, int Epochs = 20, int Width = 96, int Layers = 3, int Hidden = 128, float Rate = 2e-3f, float Dropout = 0.15f,
    float GoldShare = 0.5f, int NewsParts = 5)
{
    /// <summary>The share of each layer's numbers that is left out: less, since layers add up.</summary>
    public float LayerDropout => 0.6f * Dropout;
}

/// <summary>Trains all parts of the language model and writes its file.</summary>
internal static class LanguageTraining
{
    /// <summary>Trains on treebanks.</summary>
    /// <param name="treebank">The treebanks, from which everything is learned.</param>
    /// <param name="news">Sentences annotated in part, from which tags and trees are learned besides.</param>
    /// <param name="wordNet">What words can be.</param>
    /// <param name="teachers">Models to learn from besides.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="report">Takes lines that tell of the progress.</param>
    /// <returns>The content of the model file.</returns>
    public static byte[] Train(
        IReadOnlyList<TreebankParagraph> treebank, IReadOnlyList<TreebankParagraph> news, WordNet wordNet, IReadOnlyList<NeuralParser> teachers,
        LanguageTrainingOptions options, Action<string> report)
    {
        var sentences = treebank.SelectMany(p => p.Sentences).ToList();
        var more = news.SelectMany(p => p.Sentences).ToList();
        report($"{treebank.Count} paragraphs, {sentences.Count} sentences, {sentences.Sum(s => s.Length)} words; {more.Sum(s => s.Length)} words of news");
        using var parts = new MemoryStream();
        using var writer = new BinaryWriter(parts);
        writer.Write(options.Name);
        SegmenterTraining.Write(writer, treebank, options, report);
        var words = new SortedDictionary<uint, WordKind>();
        foreach (var (word, kind) in wordNet.Words)
            words[WordKinds.Key(word)] = words.GetValueOrDefault(WordKinds.Key(word)) | kind;
        WordKinds.Write(writer, words);
        var kinds = new WordKinds(words.Keys.ToArray(), words.Values.ToArray());
        var parser = NeuralTraining.Write(writer, sentences, more, kinds, teachers, options, report);
        LemmaTraining.Write(writer, sentences, wordNet, parser.Classes);
        report("dictionary forms: done");
        writer.Flush();
        return ModelFile.Language.Pack(parts.GetBuffer().AsSpan(0, (int)parts.Length));
    }
}
