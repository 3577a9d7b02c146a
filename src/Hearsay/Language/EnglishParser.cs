using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Splits English text into sentences and words, tags and lemmatizes them and builds their dependency trees.
/// Immutable once loaded and safe to use from any number of threads. The same text gives the same sentences everywhere.
/// </summary>
public sealed class EnglishParser
{
    // Memory to work in, one for each thread that was ever at work at the same time.
    private readonly ConcurrentBag<ParserWork> _spare = [];

    private readonly SentenceParse _parseSentence;

    private EnglishParser(EnglishModel model, string version, SentenceParse parseSentence) =>
        (Model, ModelVersion, _parseSentence) = (model, version, parseSentence);

    /// <summary>The trained parts.</summary>
    internal EnglishModel Model { get; }

    /// <summary>The identity of the model: its name and a hash of its file.</summary>
    public string ModelVersion { get; }

    /// <summary>Loads the model.</summary>
    /// <param name="path">The model file; null for the one beside the assembly, <c>models/en/english.model</c>.</param>
    /// <exception cref="DataFileException">The file is missing or damaged.</exception>
    public static EnglishParser Load(string? path = null)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "models", "en", "english.model");
        return Load(ModelFile.Language.ReadAll(path), path);
    }

    /// <summary>Loads the model from a stream, which is read to its end and left open.</summary>
    /// <param name="stream">What a model file holds.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="DataFileException">The content is damaged.</exception>
    public static EnglishParser Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Load(content.ToArray(), name);
    }

    private static EnglishParser Load(byte[] file, string name)
    {
        var (parts, hash) = ModelFile.Language.Unpack(file, name);
        using var reader = new BinaryReader(parts);
        try
        {
            var version = $"{reader.ReadString()}-{hash}";
            var model = EnglishModel.Read(reader);
            return new EnglishParser(model, version, model.Parser.Parse);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or OverflowException or FormatException)
        {
            throw ModelFile.Language.PartsFault(name, fault);
        }
    }

    /// <summary>The same parser with the plain reference implementation of its model, for tests.</summary>
    internal EnglishParser Plain() => new(Model, ModelVersion, Model.Parser.Plain().Parse);

    /// <summary>Parses a text of any content; never throws on any string. Sentences, words and trees take some 30 times the memory of the text.</summary>
    /// <returns>The sentences in order; text without words gives none.</returns>
    public ImmutableArray<Sentence> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var work = TakeWork();
        foreach (var paragraph in Paragraphs.Read(new StringReader(text)))
            work.Parse(paragraph, sentences);
        _spare.Add(work);
        return sentences.DrainToImmutable();
    }

    /// <summary>Parses one paragraph, as <see cref="Paragraphs.Read"/> gives it. Spans count from the beginning of the whole text.</summary>
    public ImmutableArray<Sentence> Parse(Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var work = TakeWork();
        work.Parse(paragraph, sentences);
        _spare.Add(work);
        return sentences.DrainToImmutable();
    }

    /// <summary>
    /// Parses a text of any length while it is read, in a bounded memory: the same sentences as <see cref="Parse(string)"/> gives.
    /// Spans count from the beginning of the text; beyond the first 2^30 UTF-16 units see <see cref="Sentence.Offset"/>.
    /// </summary>
    /// <param name="reader">The text; read only as far ahead as the sentences are asked for. It is left open.</param>
    /// <param name="jobs">How many paragraphs are worked on at a time; with 1 all is done on the calling thread.</param>
    public IEnumerable<Sentence> Parse(TextReader reader, int jobs = 1)
    {
        var paragraphs = Paragraphs.Read(reader);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        return (jobs == 1 ? paragraphs.Select(Parse) : InOrder.Select(paragraphs, Parse, jobs)).SelectMany(static sentences => sentences);
    }

    /// <summary>Parses many texts, several at a time, and gives their sentences in the order of the texts, each as soon as it is its turn.</summary>
    /// <param name="texts">The texts; enumerated on a thread of its own and only a bounded way ahead of the results.</param>
    /// <param name="jobs">How many texts are worked on at a time, 1 or more: as many as the machine has cores, say.</param>
    public IEnumerable<ImmutableArray<Sentence>> ParseAll(IEnumerable<string> texts, int jobs)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        return InOrder.Select(texts, Parse, jobs);
    }

    private ParserWork TakeWork() => _spare.TryTake(out var work) ? work : new ParserWork(Model, _parseSentence);
}
