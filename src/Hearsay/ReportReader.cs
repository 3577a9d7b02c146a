using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Judgement;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Statements;

namespace Hearsay;

/// <summary>
/// Reads reports: a <see cref="Report"/> goes in, a <see cref="Reading"/> comes out. Holds the language model and the lexicon;
/// immutable once loaded and safe to use from any number of threads. The same report always gives the same reading.
/// </summary>
public sealed class ReportReader
{
    private readonly EnglishParser _parser;
    private readonly Lexicon _lexicon;
    private readonly StatementModel _statements;
    private readonly RelationModel _relations;
    private readonly Lazy<LeaderNames> _leaders;

    private ReportReader(EnglishParser parser, (StatementModel Model, string Hash) statements, (RelationModel Model, string Hash) relations, Lexicon lexicon)
    {
        (_parser, _statements, _relations, _lexicon) = (parser, statements.Model, relations.Model, lexicon);
        // Only phrases ask for them.
        _leaders = new Lazy<LeaderNames>(() => new LeaderNames(lexicon.Persons.Spellings));
        var version = typeof(ReportReader).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        Engine = new EngineVersion(version, $"{parser.ModelVersion} statements-{statements.Hash} relations-{relations.Hash}", lexicon.Version);
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
        // They are independent, and most of the time before the first report goes into them.
        var parser = Task.Run(() => EnglishParser.Load(Path.Combine(directory, "models", "en", "english.model")));
        var statements = Task.Run(() => StatementModelFile.Load(Path.Combine(directory, "models", "en", "statements.model")));
        var relations = Task.Run(() => RelationModelFile.Load(Path.Combine(directory, "models", "en", "relations.model")));
        var lexicon = Lexicon.Load(Path.Combine(directory, "lexicon"), userLexicon);
        return new ReportReader(parser.GetAwaiter().GetResult(), statements.GetAwaiter().GetResult(), relations.GetAwaiter().GetResult(), lexicon);
    }

    /// <summary>Splits, tags and parses a text; the first step of a reading on its own.</summary>
    public ImmutableArray<Sentence> Parse(string text) => _parser.Parse(text);

    /// <summary>Reads one report. Never throws on any text.</summary>
    /// <exception cref="DataFileException">A table of the lexicon is damaged in a row that is read when it is first needed.</exception>
    public Reading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReadingBuilder(report, ParseAndCorrect(report.Text), _statements, _relations, _lexicon).Build(Engine);
    }

    /// <summary>Codes a phrase that names a party, by the rules that read its mentions in a report.</summary>
    /// <param name="phrase">The phrase: "former Polish prime minister".</param>
    /// <param name="on">The day on which it is said. Without one nothing is over: persons are coded as in the last office that the tables know.</param>
    /// <param name="explain">Whether to tell which entries of the lexicon match. This reads the tables again.</param>
    public PhraseCoding CodePhrase(string phrase, DateOnly? on = null, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return PhraseCoder.Code(phrase, on, explain, ParseAndCorrect, _lexicon, _leaders.Value);
    }

    /// <summary>Tells the event between two marked parties of a sentence. There is always an answer, with its share of certainty.</summary>
    /// <param name="pair">The marked sentence; see <see cref="MarkedPair.TryParse"/>.</param>
    /// <param name="explain">Whether to tell what decided.</param>
    /// <exception cref="ArgumentException">The sentence holds no word.</exception>
    public PairCoding CodePair(MarkedPair pair, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return PairCoder.Code(pair, ParseAndCorrect, _lexicon, _relations.Pairs, explain);
    }

    // What the parser gives is put right where grammar or the lexicon knows better; `Parse` gives it as it is.
    private ImmutableArray<Sentence> ParseAndCorrect(string text) =>
        [.. Parse(text).Select(TreeRepairs.Apply).Select(_lexicon.VerbForms.Correct)];
}
