using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>How the language model is trained.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Seed">Decides the order of the sentences; the same seed gives the same file.</param>
/// <param name="Epochs">How often each sentence is seen by the tagger and the parser.</param>
internal sealed record LanguageTrainingOptions(string Name = "english", ulong Seed = 1, int Epochs = 12);

/// <summary>Trains all parts of the language model and writes its file.</summary>
internal static class LanguageTraining
{
    /// <summary>Trains on treebanks.</summary>
    /// <returns>The content of the model file.</returns>
    public static byte[] Train(IReadOnlyList<TreebankParagraph> treebank, LanguageTrainingOptions options, Action<string> report)
    {
        var sentences = treebank.SelectMany(p => p.Sentences).ToList();
        report($"{treebank.Count} paragraphs, {sentences.Count} sentences, {sentences.Sum(s => s.Length)} words");
        using var parts = new MemoryStream();
        using var writer = new BinaryWriter(parts);
        writer.Write(options.Name);
        SegmenterTraining.Write(writer, treebank, options, report);
        var tagger = TaggerTraining.Write(writer, sentences, options, report);
        LemmaTraining.Write(writer, sentences, tagger.Classes);
        report("lemmas: done");
        ParserTraining.Write(writer, sentences, tagger.Jackknifed, options, report);
        writer.Flush();
        return ModelFile.Pack(parts.GetBuffer().AsSpan(0, (int)parts.Length));
    }
}
