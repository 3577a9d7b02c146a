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
internal sealed record LanguageTrainingOptions(
    string Name = "english", ulong Seed = 1, int Epochs = 20, int Width = 96, int Layers = 3, int Hidden = 128, float Rate = 2e-3f, float Dropout = 0.15f)
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
    /// <param name="options">How it is trained.</param>
    /// <param name="report">Takes lines that tell of the progress.</param>
    /// <returns>The content of the model file.</returns>
    public static byte[] Train(
        IReadOnlyList<TreebankParagraph> treebank, IReadOnlyList<TreebankParagraph> news, LanguageTrainingOptions options, Action<string> report)
    {
        var sentences = treebank.SelectMany(p => p.Sentences).ToList();
        var more = news.SelectMany(p => p.Sentences).ToList();
        report($"{treebank.Count} paragraphs, {sentences.Count} sentences, {sentences.Sum(s => s.Length)} words; {more.Sum(s => s.Length)} words of news");
        using var parts = new MemoryStream();
        using var writer = new BinaryWriter(parts);
        writer.Write(options.Name);
        SegmenterTraining.Write(writer, treebank, options, report);
        var parser = NeuralTraining.Write(writer, sentences, more, options, report);
        LemmaTraining.Write(writer, sentences, parser.Classes);
        report("dictionary forms: done");
        writer.Flush();
        return ModelFile.Pack(parts.GetBuffer().AsSpan(0, (int)parts.Length));
    }
}
