using System.Collections.Immutable;
using System.Text;
using Hearsay.Archives.Ingesting;
using Hearsay.Formats.Export;
using Hearsay.Testing;

namespace Hearsay.Archives.Tests;

/// <summary>Rows as an archive gives them back: what stands together in the readings comes together, in one pass over several tables.</summary>
public sealed class ReadingBackTests : IDisposable
{
    // Every 60th report is of another outlet, with more rows of parties and of actors between than are gone past one by one.
    private const int Reports = 240, Rare = 60;

    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Events_far_apart_have_their_own_parties()
    {
        Fill(_test.File);
        using var archive = _test.Open();
        var all = archive.Events().Where(static e => e.Report.Outlet == "Rare").ToList();
        Assert.True(all.Count >= Reports / Rare);
        Assert.All(all, static e => Assert.NotEmpty(e.Actors));
        Assert.Equal(Csv(all, ExportTables.Events), Csv(archive.Events(new() { Outlets = ["Rare"] }), ExportTables.Events));
        // As the readings have them.
        foreach (var told in all)
        {
            var reading = archive.FindReading(told.Report.Number)!;
            Assert.Equal(reading.Events[Archive.ItemNumber(told.Id) - 1].Actors.Select(id => reading.Actors.Single(a => a.Id == id).Name), told.Actors.Select(static a => a.Name));
        }
    }

    [Fact]
    public void What_is_in_a_report_with_copies_comes_once_with_its_outlets_or_for_each()
    {
        Fill(_test.File);
        using var archive = _test.Open();
        var once = archive.Events().Where(static e => e.Report.Id == "r7").ToList();
        Assert.All(once, static e => Assert.Equal(("Zamin, Fjord, Kopia", 3), (string.Join(", ", e.Report.Outlets), e.Report.Reports)));
        var each = archive.Events(eachCopy: true).Where(static e => e.Report.Id is "r7" or "copy1" or "copy2").ToList();
        Assert.Equal(3 * once.Count, each.Count);
        Assert.All(each, static e => Assert.All(e.Actors, a => Assert.Equal((e.Report.Number, e.Report.Number), (a.Report.Number, a.Id >> 20))));
        Assert.Equal(["copy2"], archive.ReportRows(new() { Outlets = ["Kopia"] }, eachCopy: true).Select(static r => r.Report.Id));
    }

    [Fact]
    public void PostgreSQL_gives_back_the_same_rows_as_SQLite()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        using var server = PostgresServer.Start();
        var address = server.Create("rows");
        Fill(_test.File);
        Fill(address);
        using var file = _test.Open();
        using var database = Archive.OpenToRead(address);
        foreach (var filter in new ArchiveFilter[] { new(), new() { Outlets = ["Rare", "Kopia"] }, new() { Countries = ["SYR"], From = new DateOnly(2025, 2, 1), NarratedOnly = true } })
        {
            foreach (var eachCopy in new[] { false, true })
            {
                Assert.Equal(Csv(file.Events(filter, eachCopy), ExportTables.Events), Csv(database.Events(filter, eachCopy), ExportTables.Events));
                Assert.Equal(Csv(file.Statements(filter, eachCopy), ExportTables.Statements), Csv(database.Statements(filter, eachCopy), ExportTables.Statements));
                Assert.Equal(Csv(file.Actors(filter, eachCopy), ExportTables.Actors), Csv(database.Actors(filter, eachCopy), ExportTables.Actors));
                Assert.Equal(Csv(file.ReportRows(filter, eachCopy), ExportTables.Reports), Csv(database.ReportRows(filter, eachCopy), ExportTables.Reports));
            }
        }
        foreach (var choice in new CountChoice[] { new(), new() { Period = CountPeriod.Year }, new() { Period = CountPeriod.All }, new() { Actor = "SYR" } })
        {
            Assert.NotEmpty(file.CountDyads(new(), choice, withUnknown: true));
            Assert.Equal(file.CountDyads(new(), choice, withUnknown: true), database.CountDyads(new(), choice, withUnknown: true));
            Assert.Equal(file.CountTimeline(new(), choice), database.CountTimeline(new(), choice));
        }
    }

    private static void Fill(string address) => new Ingest(address, static () => FakeReader.Read, new IngestOptions { Jobs = 1 }).Run(
    [
        .. Enumerable.Range(1, Reports).Select(static i => TestArchive.Coming(News.Report(i, outlet: i % Rare == 0 ? "Rare" : "Zamin"))),
        TestArchive.Coming(new Report("copy1", News.Text(7)) { Outlet = "Fjord" }),
        TestArchive.Coming(new Report("copy2", News.Text(7)) { Outlet = "Kopia" }),
    ]);

    private static string Csv<T>(IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns)
    {
        using var output = new MemoryStream();
        CsvExport.Write(rows, columns, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
