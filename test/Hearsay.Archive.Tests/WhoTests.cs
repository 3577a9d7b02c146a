using Hearsay.Testing;

namespace Hearsay.Archives.Tests;

/// <summary>What an archive tells of an actor over all reports.</summary>
public sealed class WhoTests : IDisposable
{
    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Whoever_has_the_same_Wikidata_id_is_told_of_under_every_name()
    {
        _test.Ingest([TestArchive.Coming(News.Report(1, "Peskov met Macron in Paris for long talks.")), TestArchive.Coming(News.Report(2, "Dmitry and Brasilia held talks on grain.")),
            TestArchive.Coming(News.Report(3, "Odinga met Macron near the old harbour."))], Read);

        using var archive = _test.Open();
        Assert.Equal(["Dmitry", "Peskov"], archive.Who("peskov", new ArchiveFilter(), 10).Select(static f => f.Name).Distinct().Order());
        Assert.Equal(["Macron"], archive.Who("macron", new ArchiveFilter(), 10).Select(static f => f.Name).Distinct());
        Assert.Equal(1, archive.Who("peskov", new ArchiveFilter(), 10).Count(static f => f.Kind == ActorFactKind.Did && f.Name == "Dmitry"));
    }

    private static Reading Read(Report report)
    {
        var reading = FakeReader.Read(report);
        return reading with { Actors = [.. reading.Actors.Select(static a => a.Name is "Peskov" or "Dmitry" ? a with { Wikidata = "Q4" } : a)] };
    }
}
