using Hearsay.Archives;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Export;

/// <summary>
/// What is asked of an archive, row by row. What stands in a report with copies comes once, with the outlets that carried it; or, where copies are kept, once
/// for the report and once for each copy.
/// </summary>
internal sealed class ExportRows : IDisposable
{
    private readonly string _address;
    private readonly ArchiveFilter _filter;
    private readonly bool _keepCopies;
    private readonly CancellationToken _stop;

    // A database of PostgreSQL gives one answer at a time on a connection, and reports are asked for while the rows come.
    private readonly Archive _rows;
    private readonly Archive _others;
    private readonly ReportGroups _groups;

    private Archive? _readings;
    private (long Report, Reading? Reading) _reading;

    public ExportRows(string address, ArchiveFilter filter, bool keepCopies, CancellationToken stop)
    {
        (_address, _filter, _keepCopies, _stop) = (address, filter, keepCopies, stop);
        _rows = Archive.OpenToRead(address);
        _others = Archive.OpenToRead(address);
        _groups = new ReportGroups(_others, keepCopies, filter.Outlets);
    }

    public IEnumerable<ExportedEvent> Events() => Each(_rows.Events(_filter), static e => e.Report, static (e, source) => new ExportedEvent
    {
        Id = In(source, e.Id),
        Source = source,
        Sentence = e.Sentence,
        Type = e.Type,
        Mode = e.Mode,
        Contexts = e.Contexts,
        Cameo = e.Cameo,
        Score = e.Score,
        Date = e.Date,
        Place = e.Place,
        PlaceSpans = e.PlaceSpans,
        PlaceBasis = e.PlaceBasis,
        IsHistorical = e.IsHistorical,
        Counts = e.Counts,
        Status = e.Status,
        Voice = In(source, e.Voice),
        VoiceSource = e.VoiceSource,
        VoiceName = e.VoiceName,
        VoiceCountry = e.VoiceCountry,
        Trigger = e.Trigger,
        TriggerSpans = e.TriggerSpans,
        Evidence = e.Evidence,
        EvidenceSpans = e.EvidenceSpans,
        Rule = e.Rule,
        Actors = [.. e.Actors.Select(a => Actor(a, source))],
        Recipients = [.. e.Recipients.Select(a => Actor(a, source))],
    });

    /// <summary>Events with what only the whole reading tells.</summary>
    public IEnumerable<ExportedEvent> DetailedEvents() => Events().Select(e =>
    {
        var report = e.Source.Original ?? e.Source.Number;
        if (_reading.Report != report)
            _reading = (report, (_readings ??= Archive.OpenToRead(_address)).FindReading(report));
        return _reading.Reading is { } reading ? EventDetails.Add(e, reading) : e;
    });

    public IEnumerable<ExportedStatement> Statements() => Each(_rows.Statements(_filter), static s => s.Report, static (s, source) => new ExportedStatement
    {
        Id = In(source, s.Id),
        Source = source,
        Sentence = s.Sentence,
        Kind = s.Kind,
        Polarity = s.Polarity,
        Certainty = s.Certainty,
        Speaker = In(source, s.SourceActor),
        SpeakerName = s.SourceName,
        SpeakerCountry = s.SourceCountry,
        SourceWords = s.Source,
        Anonymous = s.Anonymous,
        Cue = s.Cue,
        Content = s.Content,
        ContentSpans = s.ContentSpans,
        Within = In(source, s.Within),
        Evidence = s.Evidence,
        EvidenceSpans = s.EvidenceSpans,
        Rule = s.Rule,
    });

    public IEnumerable<ExportedMember> Actors() =>
        Each(_rows.Actors(_filter), static a => a.Report, static (a, source) => new ExportedMember(source, Actor(a, source)));

    public IEnumerable<ExportedReport> Reports() => Unstopped(_rows.Reports(_filter)).Where(static r => r.Original is null).SelectMany(original => _keepCopies
        ? _others.Copies(original.Id).Select(static r => Report(r, ReportGroups.Alone(Source(r)))).Where(r => _groups.IsAsked(r.Source))
        : _groups.Of(original.Id).Select(source => Report(original, source)));

    public void Dispose()
    {
        _groups.Dispose();
        _readings?.Dispose();
        _others.Dispose();
        _rows.Dispose();
    }

    private IEnumerable<TExported> Each<T, TExported>(IEnumerable<T> rows, Func<T, long> report, Func<T, ExportedSource, TExported> export) =>
        from row in Unstopped(rows)
        from source in _groups.Of(report(row))
        select export(row, source);

    private IEnumerable<T> Unstopped<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            _stop.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    // In a copy, what stands in its original has an id as if the copy had been read.
    private static long In(ExportedSource source, long id) => Archive.ItemId(source.Number, Archive.ItemNumber(id));

    private static long? In(ExportedSource source, long? id) => id is { } known ? In(source, known) : null;

    private static ExportedActor Actor(ArchivedActor actor, ExportedSource source) => new()
    {
        Id = In(source, actor.Id),
        Name = actor.Name,
        Kind = actor.Kind,
        Country = actor.Country,
        Sectors = actor.Sectors,
        Wikidata = actor.Wikidata,
        Mentions = actor.Mentions,
    };

    private static ExportedSource Source(ArchivedReport archived) => new()
    {
        Number = archived.Id,
        Id = archived.Report.Id,
        Title = archived.Report.Title,
        Outlet = archived.Report.Outlet,
        Url = archived.Report.Url,
        Published = archived.Report.Published,
        Original = archived.Original,
    };

    private static ExportedReport Report(ArchivedReport archived, ExportedSource source) => new()
    {
        Source = source,
        Language = archived.Report.Language,
        Text = archived.Report.Text,
        Sha256 = archived.Sha256,
        Origin = archived.Origin,
        Status = archived.Status.ToString().ToLowerInvariant(),
        Similarity = archived.Similarity,
        Failure = archived.Failure,
    };
}
