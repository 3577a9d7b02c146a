using Hearsay.Json;
using Hearsay.Testing;

namespace Hearsay.Archives.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void What_went_in_comes_out_again()
    {
        var report = News.Report(1);
        _test.Ingest(report);

        using var archive = _test.Open();
        var kept = Assert.Single(archive.Reports());
        var reading = FakeReader.Read(report);
        Assert.Equal((1, report, ReportStatus.Read), (kept.Id, kept.Report, kept.Status));
        Assert.Equal(ReadingJson.ToUtf8(reading), ReadingJson.ToUtf8(archive.FindReading(1)!));
        Assert.Equal(reading.Actors.Select(static a => (a.Name, a.Kind, a.Country)), archive.Actors().Select(static a => (a.Name, a.Kind, a.Country)));
        Assert.Equal(reading.Statements.Select(s => s.Content[0].In(report.Text).ToString()), archive.Statements().Select(static s => s.Content));
        var events = archive.Events().ToList();
        Assert.Equal(reading.Events.Select(static e => (e.Type, e.Mode, e.Score, e.Status, e.Date)), events.Select(static e => (e.Type, e.Mode, e.Score, e.Status, e.Date)));
        Assert.Equal(reading.Events.Select(static e => (e.Actors.Length, e.Recipients.Length)), events.Select(static e => (e.Actors.Length, e.Recipients.Length)));
    }

    [Fact]
    public void The_same_source_again_changes_nothing()
    {
        var reports = Enumerable.Range(0, 70).Select(static i => News.Report(i)).ToList();
        Assert.Equal(70, _test.Ingest(reports).Added);
        var before = File.ReadAllBytes(_test.File);

        var counts = _test.Ingest(reports);

        Assert.Equal((70, 70), (counts.Unchanged, counts.All));
        Assert.Equal(before, File.ReadAllBytes(_test.File));
    }

    [Fact]
    public void A_newer_version_takes_the_place_of_the_older_one()
    {
        _test.Ingest(News.Report(1), News.Report(2));
        var counts = _test.Ingest(News.Report(1, News.Text(77)));

        using var archive = _test.Open();
        Assert.Equal((1, 1), (counts.Updated, counts.All));
        Assert.Equal([News.Text(77), News.Text(2)], archive.Reports().Select(static r => r.Report.Text));
        Assert.Equal(FakeReader.Read(News.Report(1, News.Text(77))).Events.Length, archive.Events().Count(static e => e.Report.Number == 1));
    }

    [Fact]
    public void A_copy_is_joined_to_its_original_and_keeps_its_outlet()
    {
        var counts = _test.Ingest(News.Report(1), News.Report(2), News.Report(3, News.Text(1) + " (Reporting by our staff)", "Fjord Times"));

        using var archive = _test.Open();
        Assert.Equal((2, 1), (counts.Added, counts.Copies));
        Assert.Equal(["Zamin", "Fjord Times"], archive.Copies(1).Select(static r => r.Report.Outlet));
        Assert.Equal(2, archive.Readings().Count());
    }

    [Fact]
    public void A_fuller_version_becomes_the_original_of_the_shorter_one()
    {
        var whole = News.Text(1, 30);
        _test.Ingest(News.Report(1, whole[..(whole.Length / 2)]), News.Report(2), News.Report(3, whole));

        using var archive = _test.Open();
        Assert.Equal([(3L, ReportStatus.Read), (1L, ReportStatus.Copy)], archive.Copies(3).Select(static r => (r.Id, r.Status)));
        Assert.Equal([2L, 3L], archive.Readings().Select(static r => r.Report));
        Assert.DoesNotContain(archive.Events(), static e => e.Report.Number == 1);
    }

    [Fact]
    public void A_report_that_fails_is_recorded_and_can_be_tried_again()
    {
        var counts = _test.Ingest(News.Report(1), News.Report(2, "This text is unreadable, as Peskov said to Macron in Paris on the day."));
        Assert.Equal((1, 1), (counts.FailedReports, counts.Added));
        using (var archive = _test.Open())
        {
            var failure = Assert.Single(archive.Status().Failures);
            Assert.Equal("wire.jsonl:r2", failure.Origin);
            Assert.Contains("The text says so itself.", failure.Reason, StringComparison.Ordinal);
        }

        _test.Make(static report => FakeReader.Read(report, FakeReader.Engine with { Version = "cured" })).Retry();

        using var cured = _test.Open();
        Assert.Empty(cured.Status().Failures);
        Assert.Equal(2, cured.Readings().Count());
    }

    [Fact]
    public void Reading_again_with_another_engine_keeps_the_old_one_on_record()
    {
        _test.Ingest(News.Report(1), News.Report(2));
        var newer = new EngineVersion("2.0.0", "fake", "none");
        var counts = _test.Make(report => FakeReader.Read(report, newer)).Reread();

        using var archive = _test.Open();
        Assert.Equal(2, counts.Reread);
        Assert.Equal([new EngineStatus(FakeReader.Engine, 0, 2), new EngineStatus(newer, 2, 0)], archive.Status().Engines);
        Assert.All(archive.Readings(), r => Assert.Equal(newer, r.Reading.Engine));
        Assert.Equal(0, _test.Make(report => FakeReader.Read(report, newer)).Reread().Reread);
    }

    [Fact]
    public void How_the_input_is_cut_into_batches_makes_no_difference()
    {
        // A hundred reports end alike, so their last line's key becomes too common on the way.
        const string last = " This newspaper can be reached at any hour of day and night under the usual address in the old town.";
        List<Report> reports = [.. Enumerable.Range(0, 100).Select(static i => News.Report(i, News.Text(i, 4) + last)), .. Enumerable.Range(0, 100).Select(static i => News.Report(200 + i, News.Text(i, 4)[..^40] + last, "Fjord Times"))];
        _test.Ingest(reports);
        using var other = new TestArchive();
        foreach (var some in reports.Chunk(7))
            other.Ingest(some);
        ArchiveDump.AssertSame(ArchiveDump.Of(_test.File), ArchiveDump.Of(other.File));
    }

    [Fact]
    public void A_report_that_is_taken_back_loses_its_reading_and_lets_go_of_its_copies()
    {
        var copy = News.Text(1) + " (Reporting by our staff)";
        _test.Ingest(News.Report(1), News.Report(2), News.Report(3, copy, "Fjord Times"));
        Withdraw(1);

        using (var archive = _test.Open())
        {
            Assert.Equal([(1L, ReportStatus.Withdrawn, (long?)null), (2L, ReportStatus.Read, null), (3L, ReportStatus.Read, null)], archive.Reports().Select(static r => (r.Id, r.Status, r.Original)));
            Assert.Equal([2L, 3L], archive.Readings().Select(static r => r.Report));
            Assert.DoesNotContain(archive.Events(), static e => e.Report.Number == 1);
            Assert.Equal(FakeReader.Read(News.Report(3, copy)).Events.Length, archive.Events().Count(static e => e.Report.Number == 3));
        }

        // It is published again: no copy of the other, which was there first and is fuller.
        _test.Ingest(News.Report(1));
        using var again = _test.Open();
        Assert.Equal((ReportStatus.Copy, 3L), (again.FindReport(1)!.Status, again.FindReport(1)!.Original));
    }

    [Fact]
    public void Every_original_has_its_keys_and_nothing_else_has_any()
    {
        var fuller = News.Text(2) + " " + News.Text(50, 8);
        _test.Ingest(News.Report(1), News.Report(2), News.Report(3), News.Report(4), News.Report(6, News.Text(4) + " (By our staff)", "Neva Wire"));
        _test.Ingest(News.Report(1, News.Text(11)), News.Report(5, fuller, "Fjord Times"));
        Withdraw(3);
        Withdraw(4);

        using var archive = _test.Open();
        Assert.Equal([ReportStatus.Read, ReportStatus.Copy, ReportStatus.Withdrawn, ReportStatus.Withdrawn, ReportStatus.Read, ReportStatus.Read], archive.Reports().Select(static r => r.Status));
        var keys = new List<(long, long)>();
        using (var rows = archive.Query("select key, report from copy_keys order by key, report"))
        {
            while (rows.Read())
                keys.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }
        Assert.Equal(archive.Reports().Where(static r => r.Status == ReportStatus.Read)
            .SelectMany(static r => new Hearsay.Archives.Copies.TextFingerprint(r.Report.Text).Keys().Select(key => (key, r.Id))).Order(), keys);
    }

    [Fact]
    public void What_is_searched_for_is_found_by_what_came_in_changed_or_went()
    {
        _test.Ingest(News.Report(1, "Kenya said that the lighthouse stood. " + News.Text(1)), News.Report(2, "Brazil said that the ferry sank. " + News.Text(2)));
        _test.Ingest(News.Report(1, "Kenya said that the windmill stood. " + News.Text(1)));
        Withdraw(2);

        using var archive = _test.Open();
        (int, int) Found(string word) => (archive.Reports(new ArchiveFilter { Search = word }).Count(), archive.Statements(new ArchiveFilter { Search = word }).Count());
        Assert.Equal(((0, 0), (1, 1), (1, 0)), (Found("lighthouse"), Found("windmill"), Found("ferry")));
    }

    [Fact]
    public void What_is_taken_back_twice_or_was_never_there_changes_nothing()
    {
        _test.Ingest(News.Report(1));
        Assert.Equal(1, Withdraw(1).Withdrawn);
        Assert.Equal((0, 0), (Withdraw(1).Withdrawn, Withdraw(9).Withdrawn));
        using var archive = _test.Open();
        Assert.Equal(ReportStatus.Withdrawn, Assert.Single(archive.Reports()).Status);
        Assert.Empty(archive.Events());
    }

    [Fact]
    public void A_copy_that_is_taken_back_leaves_its_original_as_it_was()
    {
        _test.Ingest(News.Report(1), News.Report(3, News.Text(1) + " (Reporting by our staff)", "Fjord Times"));
        Withdraw(3);
        using var archive = _test.Open();
        Assert.Equal([(1L, ReportStatus.Read), (2L, ReportStatus.Withdrawn)], archive.Reports().Select(static r => (r.Id, r.Status)));
        Assert.Single(archive.Copies(1));
        Assert.Single(archive.Readings());
    }

    private Hearsay.Archives.Ingesting.IngestCounts Withdraw(int seed) =>
        _test.Ingest([new Hearsay.Archives.Ingesting.IncomingWithdrawal("wire.jsonl", $"wire.jsonl:r{seed}", $"guid:r{seed}")]);
}
