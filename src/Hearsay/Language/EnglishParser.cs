using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Splits English text into sentences and words, tags and lemmatizes them and builds their dependency trees.
/// Immutable once loaded and safe to use from any number of threads. The same text gives the same sentences everywhere.
/// </summary>
public sealed class EnglishParser
{
    private EnglishParser(EnglishModel model, string version) => (Model, ModelVersion) = (model, version);

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
        return Load(ModelFile.ReadAll(path), path);
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
        var (parts, hash) = ModelFile.Unpack(file, name);
        using var reader = new BinaryReader(parts);
        try
        {
            var version = $"{reader.ReadString()}-{hash}";
            return new EnglishParser(EnglishModel.Read(reader), version);
        }
        // The checksum was right, so whoever wrote the file wrote it wrong.
        catch (Exception fault) when (fault is IOException or ArgumentException or OverflowException or FormatException)
        {
            throw ModelFile.Fault(name, $"Expected the parts of a language model, but they cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    /// <summary>Parses a text of any length and content; never throws on any string.</summary>
    /// <returns>The sentences in order; text without words gives none.</returns>
    public ImmutableArray<Sentence> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segments = Model.Segmenter.Split(text);
        var work = new SentenceWork(Model, text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            if (!segments[i].EndsSentence)
                continue;
            sentences.Add(work.Parse(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(segments)[first..(i + 1)]));
            first = i + 1;
        }
        return sentences.DrainToImmutable();
    }

    /// <summary>Parses the sentences of one text, one after another, in the same memory.</summary>
    private sealed class SentenceWork(EnglishModel model, string text)
    {
        private readonly StringPool _pool = new();
        private readonly NeuralParser.Work _work = new();
        private uint[] _attributes = [];

        public Sentence Parse(ReadOnlySpan<Segment> segments)
        {
            var width = WordAttributes.Names.Length;
            if (_attributes.Length < segments.Length * width)
                _attributes = new uint[segments.Length * width];
            WordAttributes.Fill(text, segments, model.Kinds, _attributes);
            model.Parser.Parse(_attributes, segments.Length, _work);
            return new Sentence(Tokens(segments));
        }

        private ImmutableArray<Token> Tokens(ReadOnlySpan<Segment> segments)
        {
            var tokens = ImmutableArray.CreateBuilder<Token>(segments.Length);
            for (var i = 0; i < segments.Length; i++)
            {
                var form = Form(segments[i]);
                var wordClass = model.Parser.Classes[_work.Classes[i]];
                var head = _work.State.Head(i);
                tokens.Add(new Token(TextSpan.FromBounds(segments[i].Start, segments[i].End), _pool.Get(form),
                    model.Lemmatizer.Lemma(form, _work.Classes[i], _pool), wordClass.Upos, wordClass.Tag, head == segments.Length ? -1 : head, (Relation)_work.State.RelationOf(i)));
            }
            return tokens.MoveToImmutable();
        }

        private ReadOnlySpan<char> Form(Segment segment) => text.AsSpan(segment.Start, segment.End - segment.Start);
    }
}
