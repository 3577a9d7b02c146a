using System.Collections.Immutable;
using System.Data.Common;
using Hearsay.Formats.Export;

namespace Hearsay.Archives;

// What is read back. Results come one by one, as the database gives them; each list is in the order of ids, which is that of the input. What stands in a report with
// copies comes once, with the outlets that carried it; or, where it is asked for so, once for the report and once for each copy.
public sealed partial class Archive
{
    private const int BitsForNumber = 20;

    /// <summary>The id of an actor, a statement or an event: the report's number times 2^20, plus its number in the reading, counted from 1.</summary>
    public static long ItemId(long report, int number) => (report << BitsForNumber) | (long)number;

    /// <summary>The number in its reading of an actor, a statement or an event, counted from 1.</summary>
    public static int ItemNumber(long id) => (int)(id & ((1L << BitsForNumber) - 1));

    /// <summary>The reports, copies too.</summary>
    public IEnumerable<ArchivedReport> Reports(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Each($"select {ReportColumns} from reports r {sql.OfReports()} order by r.id", sql.Parameters, ReadReport);
    }

    /// <summary>One report by its number; null where there is none.</summary>
    public ArchivedReport? FindReport(long id) => Each($"select {ReportColumns} from reports r where r.id = @id", [("@id", id)], ReadReport).FirstOrDefault();

    /// <summary>The report and all its copies: the original first, then by number.</summary>
    public IEnumerable<ArchivedReport> Copies(long original) =>
        Each($"select {ReportColumns} from reports r where r.id = @id or r.original = @id order by r.original is not null, r.id", [("@id", original)], ReadReport);

    /// <summary>The reports as rows of their table: each with those who carried it, or, where copies come too, each behind its original.</summary>
    /// <param name="filter">Which of them; an original, and such copies of it as are of an outlet that is asked for.</param>
    /// <param name="eachCopy">Whether copies come too.</param>
    public IEnumerable<ReportRow> ReportRows(ArchiveFilter? filter = null, bool eachCopy = false)
    {
        filter ??= new();
        using var carried = new CarriedReports(_database);
        // A database of PostgreSQL gives one answer at a time on a connection.
        using var others = eachCopy ? new Archive(_database, _database.Connect(Access.Read)) : null;
        foreach (var original in Reports(filter).Where(static r => r.Original is null))
        {
            if (others is null)
                yield return Row(original, carried.WithCopies(CarriedReports.Of(original)));
            else
                foreach (var report in others.Copies(original.Id))
                    if (CarriedReports.Alone(CarriedReports.Of(report)) is var alone && IsAsked(alone, filter))
                        yield return Row(report, alone);
        }
    }

    /// <summary>The readings, whole: slower than the tables, and with everything that the engine told.</summary>
    public IEnumerable<ArchivedReading> Readings(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Each($"select d.report, d.json from readings d join reports r on r.id = d.report {sql.OfReports()} order by d.report", sql.Parameters,
            static row => new ArchivedReading(row.Whole(0), Cells.Unpack(row.Bytes(1))));
    }

    /// <summary>The reading of one report; null where it has none.</summary>
    public Reading? FindReading(long report) => Each("select json from readings where report = @id", [("@id", report)], static row => Cells.Unpack(row.Bytes(0))).FirstOrDefault();

    /// <summary>The actors.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="eachCopy">Whether those of a report come again for each copy of it.</param>
    public IEnumerable<ActorRow> Actors(ArchiveFilter? filter = null, bool eachCopy = false) =>
        Told(filter, eachCopy, ActorRows, static a => a.Report, static (a, copy) => a with { Id = In(copy, a.Id), Report = copy });

    /// <summary>The statements.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="eachCopy">Whether those of a report come again for each copy of it.</param>
    public IEnumerable<StatementRow> Statements(ArchiveFilter? filter = null, bool eachCopy = false) => Told(filter, eachCopy, StatementRows, static s => s.Report,
        static (s, copy) => s with { Id = In(copy, s.Id), Report = copy, Speaker = In(copy, s.Speaker), Within = In(copy, s.Within) });

    /// <summary>The events, with their parties; the parties without their mentions.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="eachCopy">Whether those of a report come again for each copy of it.</param>
    public IEnumerable<EventRow> Events(ArchiveFilter? filter = null, bool eachCopy = false) => Told(filter, eachCopy, EventRows, static e => e.Report, static (e, copy) => e with
    {
        Id = In(copy, e.Id),
        Report = copy,
        Voice = In(copy, e.Voice),
        Actors = [.. e.Actors.Select(a => a with { Id = In(copy, a.Id), Report = copy })],
        Recipients = [.. e.Recipients.Select(a => a with { Id = In(copy, a.Id), Report = copy })],
    });

    /// <summary>Whether any actor is of a country (alpha-3).</summary>
    public bool Holds(string country) => Each("select 1 from actors where country = @country limit 1", [("@country", country)], static _ => true).Any();

    /// <summary>
    /// Executes a query of the caller's own, which can write nothing when the archive was opened to read. The reader must be disposed before anything else is
    /// asked of the archive.
    /// </summary>
    /// <param name="sql">The query; parameters are written <c>@name</c>.</param>
    /// <param name="parameters">Their names, with the @, and values: texts, whole numbers, numbers or null.</param>
    /// <exception cref="ArchiveException">The database does not take the query; the message says why.</exception>
    public DbDataReader Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        // The command lives as long as its reader: disposed here, it would take the reader with it.
        var command = Archives.Database.Command(_connection, null, sql, parameters);
        return _database.Try(command.ExecuteReader);
    }

    // The columns of a report that every table has; the first of the report's own.
    private const string CarriedColumns = "r.id, r.report_id, r.title, r.outlet, r.url, r.published";

    private const string ReportColumns = $"{CarriedColumns}, r.original, r.language, r.text, r.sha256, r.origin, r.status, r.similarity, r.failure";

    private const int AfterReport = 6;

    private IEnumerable<T> Told<T>(ArchiveFilter? filter, bool eachCopy, Func<ArchiveFilter, CarriedReports, IEnumerable<T>> read, Func<T, CarriedReport> report, Func<T, CarriedReport, T> inCopy)
    {
        filter ??= new();
        using var carried = new CarriedReports(_database);
        foreach (var row in read(filter, carried))
        {
            if (!eachCopy)
                yield return row;
            else
                foreach (var copy in carried.Apart(report(row)).Where(c => IsAsked(c, filter)))
                    yield return inCopy(row, copy);
        }
    }

    // Of a report that is let through because a copy is of an outlet that is asked for, the other copies are not.
    private static bool IsAsked(CarriedReport report, ArchiveFilter filter) => filter.Outlets.IsEmpty || (report.Outlet is { } outlet && filter.Outlets.Contains(outlet, StringComparer.Ordinal));

    private IEnumerable<ActorRow> ActorRows(ArchiveFilter filter, CarriedReports carried)
    {
        var sql = new FilterSql(_database, filter);
        return Each($"select {CarriedColumns}, {ActorColumns}, a.mentions from actors a join reports r on r.id = a.report {sql.OfActors()} order by a.id", sql.Parameters,
            row => ReadActor(row, AfterReport, carried.Of(row)) with { Mentions = row.Text(AfterReport + 6) });
    }

    internal const string ActorColumns = "a.id, a.name, a.kind, a.country, a.sectors, a.wikidata";

    private IEnumerable<StatementRow> StatementRows(ArchiveFilter filter, CarriedReports carried)
    {
        var sql = new FilterSql(_database, filter);
        return Each($"""
            select {CarriedColumns}, s.id, s.sentence, s.kind, s.polarity, s.certainty, s.source_actor, a.name, a.country, s.source, s.anonymous,
                s.cue, s.content, s.content_spans, s.within, s.rule, s.evidence, s.evidence_spans
            from statements s join reports r on r.id = s.report left join actors a on a.id = s.source_actor {sql.OfStatements()} order by s.id
            """, sql.Parameters, row => ReadStatement(row, carried.Of(row)));
    }

    // Where the database gives one answer at a time, an event comes once for each of its parties; its own columns are read from the first.
    private IEnumerable<EventRow> EventRows(ArchiveFilter filter, CarriedReports carried)
    {
        const int id = AfterReport, side = 35, actor = side + 1;
        var sql = new FilterSql(_database, filter);
        using var parties = _database.AnswersTogether ? new PartyRows(_database, _connection) : null;
        var (columns, joins, order) = parties is null
            ? ($", p.side, {ActorColumns}", "left join event_parties p on p.event = e.id left join actors a on a.id = p.actor", ", p.side, p.number")
            : ("", "", "");
        using var rows = _database.Select(_connection, $"""
            select {CarriedColumns}, e.id, e.sentence, e.type, e.mode, e.contexts, e.cameo, e.score, e.date_start, e.date_end, e.date_precision, e.date_basis, e.place, e.place_country,
                e.latitude, e.longitude, e.place_spans, e.place_basis, e.historical, e.counts, e.status, e.voice, v.source, va.name, va.country, e.trigger_words, e.trigger_spans, e.evidence,
                e.evidence_spans, e.rule{columns}
            from events e join reports r on r.id = e.report {joins} left join statements v on v.id = e.voice left join actors va on va.id = v.source_actor
            {sql.OfEvents()} order by e.id{order}
            """, sql.Parameters);
        EventRow? current = null;
        var actors = ImmutableArray.CreateBuilder<ActorRow>();
        var recipients = ImmutableArray.CreateBuilder<ActorRow>();
        while (rows.Read())
        {
            if (current is null || rows.Whole(id) != current.Id)
            {
                if (current is not null)
                    yield return current with { Actors = actors.DrainToImmutable(), Recipients = recipients.DrainToImmutable() };
                current = ReadEvent(rows, carried.Of(rows));
                parties?.AddTo(actors, recipients, current);
            }
            if (parties is null && !rows.IsNull(side))
                (rows.Text(side) == "actor" ? actors : recipients).Add(ReadActor(rows, actor, current.Report));
        }
        if (current is not null)
            yield return current with { Actors = actors.DrainToImmutable(), Recipients = recipients.DrainToImmutable() };
    }

    // In a copy, what stands in its original has an id as if the copy had been read.
    private static long In(CarriedReport report, long id) => ItemId(report.Number, ItemNumber(id));

    private static long? In(CarriedReport report, long? id) => id is { } known ? In(report, known) : null;

    private static ArchivedReport ReadReport(Rows row) => new()
    {
        Id = row.Whole(0),
        Report = new Report(row.Text(1), row.Text(8))
        {
            Title = row.TextOrNull(2),
            Outlet = row.TextOrNull(3),
            Url = row.TextOrNull(4),
            Published = row.Day(5),
            Language = row.Text(7),
        },
        Original = row.WholeOrNull(6),
        Sha256 = row.Text(9),
        Origin = row.Text(10),
        Status = row.Member<ReportStatus>(11),
        Similarity = row.RealOrNull(12),
        Failure = row.TextOrNull(13),
    };

    private static ReportRow Row(ArchivedReport archived, CarriedReport report) => new()
    {
        Report = report,
        Language = archived.Report.Language,
        Text = archived.Report.Text,
        Sha256 = archived.Sha256,
        Origin = archived.Origin,
        Status = Cells.Word(archived.Status),
        Similarity = archived.Similarity,
        Failure = archived.Failure,
    };

    internal static ActorRow ReadActor(Rows row, int first, CarriedReport report) => new()
    {
        Id = row.Whole(first),
        Report = report,
        Name = row.Text(first + 1),
        Kind = row.Member<ActorKind>(first + 2),
        Country = row.TextOrNull(first + 3),
        Sectors = Cells.List(row.Text(first + 4)),
        Wikidata = row.TextOrNull(first + 5),
    };

    private static StatementRow ReadStatement(Rows row, CarriedReport report) => new()
    {
        Id = row.Whole(6),
        Report = report,
        Sentence = (int?)row.WholeOrNull(7),
        Kind = row.Member<StatementKind>(8),
        Polarity = row.Member<StatementPolarity>(9),
        Certainty = row.Member<StatementCertainty>(10),
        Speaker = row.WholeOrNull(11),
        SpeakerName = row.TextOrNull(12),
        SpeakerCountry = row.TextOrNull(13),
        SourceWords = row.Text(14),
        Anonymous = row.Whole(15) != 0,
        Cue = row.Text(16),
        Content = row.Text(17),
        ContentSpans = row.Text(18),
        Within = row.WholeOrNull(19),
        Rule = row.Text(20),
        Evidence = row.Text(21),
        EvidenceSpans = row.Text(22),
    };

    private static EventRow ReadEvent(Rows row, CarriedReport report)
    {
        var voice = row.WholeOrNull(26);
        return new()
        {
            Id = row.Whole(6),
            Report = report,
            Sentence = (int?)row.WholeOrNull(7),
            Type = row.Member<EventType>(8),
            Mode = row.TextOrNull(9),
            Contexts = Cells.List(row.Text(10)),
            Cameo = row.Text(11),
            Score = row.Real(12),
            Date = row.Day(13) is { } start ? new EventDate(start, row.Day(14)!.Value, row.Member<DatePrecision>(15), row.Member<DateBasis>(16)) : null,
            Place = row.TextOrNull(17) is { } place ? new EventPlace(place, row.TextOrNull(18), row.RealOrNull(19), row.RealOrNull(20), []) : null,
            PlaceSpans = row.Text(21),
            PlaceBasis = row.MemberOrNull<PlaceBasis>(22),
            IsHistorical = row.WholeOrNull(23) is { } historical ? historical != 0 : null,
            Counts = Cells.Counts(row.TextOrNull(24)),
            Status = row.Member<EventStatus>(25),
            Voice = voice,
            VoiceSource = voice is null ? null : row.TextOrNull(27),
            VoiceName = voice is null ? null : row.TextOrNull(28),
            VoiceCountry = voice is null ? null : row.TextOrNull(29),
            Trigger = row.Text(30),
            TriggerSpans = row.Text(31),
            Evidence = row.Text(32),
            EvidenceSpans = row.Text(33),
            Rule = row.Text(34),
            Actors = [],
            Recipients = [],
        };
    }

    private IEnumerable<T> Each<T>(string sql, (string, object?)[] parameters, Func<Rows, T> read)
    {
        using var rows = _database.Select(_connection, sql, parameters);
        while (rows.Read())
            yield return read(rows);
    }
}
