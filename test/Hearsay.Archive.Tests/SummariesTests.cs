using Hearsay.Archives.Ingesting;
using Hearsay.Testing;

namespace Hearsay.Archives.Tests;

/// <summary>The counts that the archive keeps are what a count of all rows gives, whatever was put in, changed and taken out.</summary>
public sealed class SummariesTests : IDisposable
{
    private const string Quads = "sum(case when quad = 1 then 1 else 0 end), sum(case when quad = 2 then 1 else 0 end), sum(case when quad = 3 then 1 else 0 end), sum(case when quad = 4 then 1 else 0 end), "
        + "cast(sum(round(cast(score * 1000 as numeric))) as bigint)";

    private const string Pairs = "select distinct event, coalesce(actor_country, '') as a, coalesce(recipient_country, '') as r, coalesce(month, '') as m, type, quad, score, status, narrated from dyads";

    private static readonly (string Table, string Recount)[] Recounts =
    [
        ("dyad_months", $"select a, r, m, status, narrated, {Quads} from ({Pairs}) p group by a, r, m, status, narrated"),
        ("dyad_totals", $"select a, r, status, narrated, {Quads} from ({Pairs}) p group by a, r, status, narrated"),
        ("country_months", $"""
            select c, side, m, status, narrated, {Quads} from (
                select distinct event, a as c, 'actor' as side, m, quad, score, status, narrated from ({Pairs}) p where a <> ''
                union select distinct event, r, 'recipient', m, quad, score, status, narrated from ({Pairs}) p where r <> ''
                union select distinct event, a, 'either', m, quad, score, status, narrated from ({Pairs}) p where a <> ''
                union select distinct event, r, 'either', m, quad, score, status, narrated from ({Pairs}) p where r <> '') s
            group by c, side, m, status, narrated
            """),
        ("event_months", $"""
            select m, type, status, narrated, {Quads}
            from (select id, coalesce(substr(date_start, 1, 7), '') as m, type, quad, score, status, case when voice is null then 1 else 0 end as narrated from events) e group by m, type, status, narrated
            """),
    ];

    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Counts_in_SQLite_are_what_a_recount_gives() => Check(_test.File);

    [Fact]
    public void Counts_in_PostgreSQL_are_what_a_recount_gives()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        using var server = PostgresServer.Start();
        Check(server.Create("counts"));
    }

    private static void Check(string address)
    {
        void Take(IEnumerable<Incoming> incoming) => new Ingest(address, static () => FakeReader.Read, new IngestOptions { Jobs = 2 }).Run(incoming);
        AssertCounted(address, after: () => Take(Enumerable.Range(0, 60).Select(static i => TestArchive.Coming(News.Report(i)))));
        // New versions, of which one has no event left; then the old ones back.
        AssertCounted(address, after: () => Take(Enumerable.Range(0, 20).Select(static i => TestArchive.Coming(News.Report(i, i == 3 ? "nothing happened" : News.Text(100 + i))))));
        AssertCounted(address, after: () => Take(Enumerable.Range(0, 10).Select(static i => TestArchive.Coming(News.Report(i)))));
        // A fuller text takes the place of its shorter form, and copies are released when their original changes.
        AssertCounted(address, after: () => Take([TestArchive.Coming(News.Report(70, News.Text(30) + " " + News.Text(170, 3))), TestArchive.Coming(News.Report(71, News.Text(31) + " So it was."))]));
        AssertCounted(address, after: () => Take([TestArchive.Coming(News.Report(31, News.Text(131)))]));
        AssertCounted(address, after: () => new Ingest(address, static () => static r => FakeReader.Read(r, FakeReader.Engine with { Version = "3" }), new IngestOptions()).Reread());
        AssertCounted(address, after: () => Take(Enumerable.Range(40, 10).Select(static i => new IncomingWithdrawal("wire.jsonl", $"wire.jsonl:{i}", $"guid:r{i}"))));
        // All is taken back: no row of counts is left.
        Take(Enumerable.Range(0, 80).Select(static i => new IncomingWithdrawal("wire.jsonl", $"wire.jsonl:{i}", $"guid:r{i}")));
        Assert.All(Recounts, recount => Assert.Empty(Lines(address, $"select * from {recount.Table}")));
    }

    private static void AssertCounted(string address, Action after)
    {
        after();
        foreach (var (table, recount) in Recounts)
        {
            var counted = Lines(address, recount);
            Assert.NotEmpty(counted);
            Assert.Equal(counted, Lines(address, $"select * from {table}"));
        }
    }

    private static List<string> Lines(string address, string sql)
    {
        using var archive = Archive.OpenToRead(address);
        using var rows = archive.Query(sql);
        var lines = new List<string>();
        while (rows.Read())
            lines.Add(string.Join('\t', Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
