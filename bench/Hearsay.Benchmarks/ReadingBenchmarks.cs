using System.Buffers;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Hearsay.Actors;
using Hearsay.Json;
using Hearsay.Judgement;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Statements;

namespace Hearsay.Benchmarks;

/// <summary>
/// What it takes to read some 20,000 words on one thread: the language step, all that follows it, the two together and
/// the writing of JSON. The ruler beside them only counts the words.
/// </summary>
public class ReadingBenchmarks
{
    private readonly ImmutableArray<Report> _reports = ExampleReports.All;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly string _text = string.Join("\n\n", ExampleReports.All.Select(report => report.Text));
    private EnglishParser _parser = null!;
    private StatementModel _statements = null!;
    private RelationModel _relations = null!;
    private Lexicon _lexicon = null!;
    private ReportReader _reader = null!;
    private ImmutableArray<ImmutableArray<Sentence>> _parses;
    private ImmutableArray<QuotationIndex> _quotations;
    private ImmutableArray<ActorMap> _actors;
    private ImmutableArray<Reading> _readings;

    [GlobalSetup]
    public void Load()
    {
        _parser = EnglishParser.Load();
        (_statements, _) = StatementModelFile.Load(Path.Combine(AppContext.BaseDirectory, "models", "en", "statements.model"));
        (_relations, _) = RelationModelFile.Load(Path.Combine(AppContext.BaseDirectory, "models", "en", "relations.model"));
        _lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), userDirectory: null);
        _reader = ReportReader.Load();
        _parses = [.. _reports.Select(report => _parser.Parse(report.Text))];
        _quotations = [.. _reports.Select(report => new QuotationIndex(Quotations.Find(report.Text)))];
        _actors = [.. _reports.Select((report, i) => ActorFinder.Find(report, _parses[i], _quotations[i], _lexicon))];
        _readings = [.. _reports.Select(_reader.Read)];
    }

    [Benchmark(Baseline = true, Description = "ruler: count the words")]
    public int Ruler()
    {
        var words = 0;
        foreach (var report in _reports)
            words += ExampleReports.WordsIn(report.Text);
        return words;
    }

    [Benchmark(Description = "language: text to trees")]
    public int Language()
    {
        var sentences = 0;
        foreach (var report in _reports)
            sentences += _parser.Parse(report.Text).Length;
        return sentences;
    }

    [Benchmark(Description = "language: two texts at a time")]
    public int LanguageOnTwoCores() => _parser.ParseAll(_reports.Select(report => report.Text), jobs: 2).Sum(sentences => sentences.Length);

    [Benchmark(Description = "language: one text, as a stream")]
    public int Stream()
    {
        using var reader = new StringReader(_text);
        return _parser.Parse(reader).Count();
    }

    [Benchmark(Description = "coding: trees to reading")]
    public int Coding()
    {
        var events = 0;
        for (var i = 0; i < _reports.Length; i++)
            events += new ReadingBuilder(_reports[i], _parses[i], _statements, _relations, _lexicon).Build(_reader.Engine).Events.Length;
        return events;
    }

    [Benchmark(Description = "of that, actors")]
    public int Actors()
    {
        var found = 0;
        for (var i = 0; i < _reports.Length; i++)
            found += ActorFinder.Find(_reports[i], _parses[i], _quotations[i], _lexicon).Actors.Count;
        return found;
    }

    [Benchmark(Description = "of that, statements")]
    public int Statements()
    {
        var found = 0;
        for (var i = 0; i < _reports.Length; i++)
            found += StatementFinder.Find(_reports[i].Text, _parses[i], _quotations[i], _actors[i], _lexicon, _statements).Count;
        return found;
    }

    [Benchmark(Description = "reading: text to reading")]
    public int Whole()
    {
        var events = 0;
        foreach (var report in _reports)
            events += _reader.Read(report).Events.Length;
        return events;
    }

    [Benchmark(Description = "json: reading to bytes")]
    public int Json()
    {
        var bytes = 0;
        foreach (var reading in _readings)
        {
            _output.ResetWrittenCount();
            ReadingJson.Write(reading, _output);
            bytes += _output.WrittenCount;
        }
        return bytes;
    }
}
