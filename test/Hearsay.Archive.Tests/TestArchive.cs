using Hearsay.Archives.Ingesting;
using Hearsay.Testing;

namespace Hearsay.Archives.Tests;

/// <summary>An archive in a file of its own, gone after the test.</summary>
internal sealed class TestArchive : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-archive-");

    public string Folder => _folder.FullName;

    public string File => Path.Join(Folder, "news.db");

    /// <summary>Takes reports in, each under its id as key.</summary>
    public IngestCounts Ingest(params IEnumerable<Report> reports) => Ingest(reports.Select(Coming));

    public IngestCounts Ingest(IEnumerable<Incoming> incoming, Func<Report, Reading>? read = null, int jobs = 2) => Make(read, jobs).Run(incoming);

    public Ingest Make(Func<Report, Reading>? read = null, int jobs = 2) => new(File, () => read ?? FakeReader.Read, new IngestOptions { Jobs = jobs });

    public static Incoming Coming(Report report) => new IncomingReport("wire.jsonl", $"wire.jsonl:{report.Id}", report, $"guid:{report.Id}");

    public Archive Open() => Archive.OpenToRead(File);

    public void Dispose() => _folder.Delete(recursive: true);
}
