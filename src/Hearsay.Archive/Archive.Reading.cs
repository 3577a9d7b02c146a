using System.Collections.Immutable;
using System.Data.Common;

namespace Hearsay.Archives;

// What is read back. Results come one by one, as the database gives them; each list is in the order of ids, which is that of the input.
public sealed partial class Archive
{
    private const int BitsForNumber = 20;

    /// <summary>The id of an actor, a statement or an event: the report's number times 2^20, plus its number in the reading, counted from 1.</summary>
    public static long ItemId(long report, int number) => (report << BitsForNumber) | (long)number;

    /// <summary>The number in its reading of an actor, a statement or an event, counted from 1.</summary>
    public static int ItemNumber(long id) => (int)(id & ((1L << BitsForNumber) - 1));

    /// <summary>The reports.</summary>
    public IEnumerable<ArchivedReport> Reports(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Rows($"select {ReportColumns} from reports r {sql.OfReports()} order by r.id", sql.Parameters, ReadReport);
    }

    /// <summary>One report by its number; null where there is none.</summary>
    public ArchivedReport? FindReport(long id) => Rows($"select {ReportColumns} from reports r where r.id = @id", [("@id", id)], ReadReport).FirstOrDefault();

    /// <summary>The report and all its copies: the original first, then by number.</summary>
    public IEnumerable<ArchivedReport> Copies(long original) =>
        Rows($"select {ReportColumns} from reports r where r.id = @id or r.original = @id order by r.original is not null, r.id", [("@id", original)], ReadReport);

    /// <summary>The readings, whole: slower than the tables, and with everything that the engine told.</summary>
    public IEnumerable<ArchivedReading> Readings(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Rows($"select d.report, d.json from readings d join reports r on r.id = d.report {sql.OfReports()} order by d.report", sql.Parameters,
            static row => new ArchivedReading(row.GetInt64(0), Cells.Unpack(row.GetFieldValue<byte[]>(1))));
    }

    /// <summary>The reading of one report; null where it has none.</summary>
    public Reading? FindReading(long report) =>
        Rows("select json from readings where report = @id", [("@id", report)], static row => Cells.Unpack(row.GetFieldValue<byte[]>(0))).FirstOrDefault();

    /// <summary>The actors.</summary>
    public IEnumerable<ArchivedActor> Actors(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Rows($"select a.id, a.report, a.name, a.kind, a.country, a.sectors, a.wikidata, a.mentions from actors a join reports r on r.id = a.report {sql.OfActors()} order by a.id",
            sql.Parameters, static row => ReadActor(row, 0) with { Mentions = row.GetString(7) });
    }

    /// <summary>The statements.</summary>
    public IEnumerable<ArchivedStatement> Statements(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Rows($"""
            select s.id, s.report, r.report_id, r.outlet, r.published, s.sentence, s.kind, s.polarity, s.certainty, s.source_actor, a.name, a.country, s.source, s.anonymous,
                s.cue, s.content, s.content_spans, s.within, s.rule, s.evidence, s.evidence_spans
            from statements s join reports r on r.id = s.report left join actors a on a.id = s.source_actor {sql.OfStatements()} order by s.id
            """, sql.Parameters, ReadStatement);
    }

    /// <summary>Whether any actor is of a country (alpha-3).</summary>
    public bool Holds(string country) => Rows("select 1 from actors where country = @country limit 1", [("@country", country)], static _ => true).Any();

    /// <summary>The events.</summary>
    public IEnumerable<ArchivedEvent> Events(ArchiveFilter? filter = null)
    {
        var sql = new FilterSql(_database, filter ?? new());
        return Events($"""
            select e.id, e.report, r.report_id, r.title, r.outlet, r.url, r.published, e.sentence, e.type, e.mode, e.contexts, e.cameo, e.quad, e.score, e.date_start, e.date_end,
                e.date_precision, e.date_basis, e.place, e.place_country, e.latitude, e.longitude, e.place_spans, e.status, e.voice, e.trigger_words, e.trigger_spans, e.evidence,
                e.evidence_spans, e.rule, p.side, a.id, a.report, a.name, a.kind, a.country, a.sectors, a.wikidata, v.source, va.name, va.country, e.historical, e.place_basis,
                e.counts
            from events e join reports r on r.id = e.report left join event_parties p on p.event = e.id left join actors a on a.id = p.actor
                left join statements v on v.id = e.voice left join actors va on va.id = v.source_actor
            {sql.OfEvents()} order by e.id, p.side, p.number
            """, sql.Parameters);
    }

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

    /// <summary>The condition, and the value of its parameter <c>@search</c>, that rows of reports or of statements hold the words: for a query of the caller's own.</summary>
    /// <param name="words">Words, "phrases in quotation marks", and with a minus before it what must not be there.</param>
    /// <param name="alias">What the table is called in the query.</param>
    /// <param name="statements">Whether it is the table of statements and not that of reports.</param>
    public (string Condition, string Value) SearchCondition(string words, string alias, bool statements) =>
        (_database.SearchCondition(statements ? "statement_search" : "report_search", alias), _database.SearchQuery(words));

    private const string ReportColumns =
        "r.id, r.report_id, r.title, r.outlet, r.url, r.published, r.language, r.text, r.sha256, r.origin, r.status, r.original, r.similarity, r.failure";

    private static ArchivedReport ReadReport(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Report = new Report(row.GetString(1), row.GetString(7))
        {
            Title = Text(row, 2),
            Outlet = Text(row, 3),
            Url = Text(row, 4),
            Published = Cells.Day(Text(row, 5)),
            Language = row.GetString(6),
        },
        Sha256 = row.GetString(8),
        Origin = row.GetString(9),
        Status = Cells.Member<ReportStatus>(row.GetString(10)),
        Original = Whole(row, 11),
        Similarity = Real(row, 12),
        Failure = Text(row, 13),
    };

    private static ArchivedActor ReadActor(DbDataReader row, int first) => new()
    {
        Id = row.GetInt64(first),
        Report = row.GetInt64(first + 1),
        Name = row.GetString(first + 2),
        Kind = Cells.Member<ActorKind>(row.GetString(first + 3)),
        Country = Text(row, first + 4),
        Sectors = Cells.List(row.GetString(first + 5)),
        Wikidata = Text(row, first + 6),
    };

    private static ArchivedStatement ReadStatement(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Report = row.GetInt64(1),
        ReportId = row.GetString(2),
        Outlet = Text(row, 3),
        Published = Cells.Day(Text(row, 4)),
        Sentence = (int?)Whole(row, 5),
        Kind = Cells.Member<StatementKind>(row.GetString(6)),
        Polarity = Cells.Member<StatementPolarity>(row.GetString(7)),
        Certainty = Cells.Member<StatementCertainty>(row.GetString(8)),
        SourceActor = Whole(row, 9),
        SourceName = Text(row, 10),
        SourceCountry = Text(row, 11),
        Source = row.GetString(12),
        Anonymous = row.GetInt32(13) != 0,
        Cue = row.GetString(14),
        Content = row.GetString(15),
        ContentSpans = row.GetString(16),
        Within = Whole(row, 17),
        Rule = row.GetString(18),
        Evidence = row.GetString(19),
        EvidenceSpans = row.GetString(20),
    };

    private static ArchivedEvent ReadEvent(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Report = row.GetInt64(1),
        ReportId = row.GetString(2),
        Title = Text(row, 3),
        Outlet = Text(row, 4),
        Url = Text(row, 5),
        Published = Cells.Day(Text(row, 6)),
        Sentence = (int?)Whole(row, 7),
        Type = Cells.Member<EventType>(row.GetString(8)),
        Mode = Text(row, 9),
        Contexts = Cells.List(row.GetString(10)),
        Cameo = row.GetString(11),
        Quad = row.GetInt32(12),
        Score = row.GetDouble(13),
        Date = Text(row, 14) is { } start
            ? new EventDate(Cells.Day(start)!.Value, Cells.Day(row.GetString(15))!.Value, Cells.Member<DatePrecision>(row.GetString(16)), Cells.Member<DateBasis>(row.GetString(17)))
            : null,
        Place = Text(row, 18) is { } place ? new EventPlace(place, Text(row, 19), Real(row, 20), Real(row, 21), []) : null,
        PlaceSpans = row.GetString(22),
        PlaceBasis = Text(row, 42) is { } basis ? Cells.Member<PlaceBasis>(basis) : null,
        IsHistorical = row.IsDBNull(41) ? null : row.GetInt32(41) != 0,
        Counts = Cells.Counts(Text(row, 43)),
        Status = Cells.Member<EventStatus>(row.GetString(23)),
        Voice = Whole(row, 24),
        VoiceSource = Text(row, 38),
        VoiceName = Text(row, 39),
        VoiceCountry = Text(row, 40),
        Trigger = row.GetString(25),
        TriggerSpans = row.GetString(26),
        Evidence = row.GetString(27),
        EvidenceSpans = row.GetString(28),
        Rule = row.GetString(29),
        Actors = [],
        Recipients = [],
    };

    // An event comes once for each of its parties; its own columns are read from the first.
    private IEnumerable<ArchivedEvent> Events(string sql, (string, object?)[] parameters)
    {
        const int side = 30;
        using var rows = Query(sql, parameters);
        ArchivedEvent? current = null;
        var actors = ImmutableArray.CreateBuilder<ArchivedActor>();
        var recipients = ImmutableArray.CreateBuilder<ArchivedActor>();
        while (_database.Try(rows.Read))
        {
            if (current is null || rows.GetInt64(0) != current.Id)
            {
                if (current is not null)
                    yield return current with { Actors = actors.ToImmutable(), Recipients = recipients.ToImmutable() };
                current = ReadEvent(rows);
                actors.Clear();
                recipients.Clear();
            }
            if (!rows.IsDBNull(side))
                (rows.GetString(side) == "actor" ? actors : recipients).Add(ReadActor(rows, side + 1));
        }
        if (current is not null)
            yield return current with { Actors = actors.ToImmutable(), Recipients = recipients.ToImmutable() };
    }

    private IEnumerable<T> Rows<T>(string sql, (string, object?)[] parameters, Func<DbDataReader, T> read)
    {
        using var rows = Query(sql, parameters);
        while (_database.Try(rows.Read))
            yield return read(rows);
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Whole(DbDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToInt64(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static double? Real(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
