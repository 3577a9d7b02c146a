using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay;

/// <summary>
/// Reads reports: a <see cref="Report"/> goes in, a <see cref="Reading"/> comes out. Holds the language model and the lexicon;
/// immutable once loaded and safe to use from any number of threads. The same report always gives the same reading.
/// </summary>
public sealed class ReportReader
{
    private readonly EnglishParser _parser;

    private ReportReader(EnglishParser parser)
    {
        _parser = parser;
        Engine = new EngineVersion("0.1.0", parser.ModelVersion, "none");
    }

    /// <summary>What the readings are made with.</summary>
    public EngineVersion Engine { get; }

    /// <summary>Loads the model and the lexicon.</summary>
    /// <param name="directory">The folder that holds <c>models</c> and <c>lexicon</c>; null for the one of the assembly.</param>
    /// <param name="userLexicon">A folder of the user's own tables, laid over the built-in ones; null for none.</param>
    /// <exception cref="DataFileException">A file is missing or damaged.</exception>
    public static ReportReader Load(string? directory = null, string? userLexicon = null)
    {
        _ = userLexicon;
        return new ReportReader(EnglishParser.Load(directory));
    }

    /// <summary>Splits, tags and parses a text; the first step of a reading on its own.</summary>
    public ImmutableArray<Sentence> Parse(string text) => _parser.Parse(text);

    /// <summary>Reads one report.</summary>
    public Reading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Reading
        {
            Engine = Engine,
            Report = report,
            Sentences = [.. Parse(report.Text).Select(s => s.Span)],
            Actors = [],
            Statements = [],
            Events = [],
            Diagnostics = [],
        };
    }
}
