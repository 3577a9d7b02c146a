using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay;

/// <summary>
/// Reads reports: a <see cref="Report"/> goes in, a <see cref="Reading"/> comes out. Holds the language model and the lexicon;
/// immutable once loaded and safe to use from any number of threads. The same report always gives the same reading.
/// </summary>
public sealed class ReportReader
{
    private readonly EnglishParser _parser;
    private readonly Lexicon _lexicon;

    private ReportReader(EnglishParser parser, Lexicon lexicon)
    {
        (_parser, _lexicon) = (parser, lexicon);
        var version = typeof(ReportReader).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        Engine = new EngineVersion(version, parser.ModelVersion, lexicon.Version);
    }

    /// <summary>What the readings are made with.</summary>
    public EngineVersion Engine { get; }

    /// <summary>Loads the model and the lexicon.</summary>
    /// <param name="directory">The folder that holds <c>models</c> and <c>lexicon</c>; null for the one of the program.</param>
    /// <param name="userLexicon">A folder of the user's own tables, laid over the built-in ones; null for none.</param>
    /// <exception cref="DataFileException">A file is missing or damaged.</exception>
    public static ReportReader Load(string? directory = null, string? userLexicon = null)
    {
        directory ??= AppContext.BaseDirectory;
        // The two are independent, and most of the time before the first report goes into them.
        var parser = Task.Run(() => EnglishParser.Load(Path.Combine(directory, "models", "en", "english.model")));
        var lexicon = Lexicon.Load(Path.Combine(directory, "lexicon"), userLexicon);
        return new ReportReader(parser.GetAwaiter().GetResult(), lexicon);
    }

    /// <summary>Splits, tags and parses a text; the first step of a reading on its own.</summary>
    public ImmutableArray<Sentence> Parse(string text) => _parser.Parse(text);

    /// <summary>Reads one report. Never throws on any text.</summary>
    public Reading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReadingBuilder(report, ParseAndCorrect(report.Text), _lexicon).Build(Engine);
    }

    /// <summary>Codes a phrase that names a party, by the rules that read its mentions in a report.</summary>
    /// <param name="phrase">The phrase: "former Polish prime minister".</param>
    /// <param name="on">The day on which it is said; without one, only offices whose end is open are held.</param>
    public PhraseCoding CodePhrase(string phrase, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return PhraseCoder.Code(phrase, on, ParseAndCorrect, _lexicon);
    }

    // What the parser gives is put right where grammar or the lexicon knows better; `Parse` gives it as it is.
    private ImmutableArray<Sentence> ParseAndCorrect(string text) =>
        [.. Parse(text).Select(LostClauses.Restore).Select(_lexicon.VerbForms.Correct)];
}
