using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Json;

namespace Hearsay.Archives.Tests;

/// <summary>How many of the copies that are made from reports are found, and how many that are found are none.</summary>
public sealed class CopiesTests(ITestOutputHelper output) : IDisposable
{
    private const double LeastRecall = 0.95, LeastPrecision = 0.99;

    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Copies_of_made_up_reports_are_found_and_nothing_else() =>
        Measure([.. Enumerable.Range(0, 120).Select(static i => News.Report(i, News.Text(i, 8 + i % 20)))]);

    [Fact]
    public void Copies_of_real_reports_are_found_and_nothing_else()
    {
        var file = Corpus("dev.jsonl.gz");
        Assert.SkipUnless(File.Exists(file), $"There are no reports in {file}.");
        Measure([.. Reports(file).Concat(Reports(Corpus("train.jsonl.gz")).Where(static (_, i) => i % 4 == 0))]);
    }

    private void Measure(ImmutableArray<Report> reports)
    {
        var made = (from kind in CopyPairs.Kinds.Select(static (k, i) => (k.Kind, k.Make, Index: i))
                    from number in Enumerable.Range(0, reports.Length)
                    let text = kind.Make(reports[number].Text, new Random(1000 * kind.Index + number))
                    select (kind.Kind, Original: number, Report: reports[number] with { Id = $"{kind.Index}-{number}", Text = text, Outlet = $"Outlet {kind.Index}" })).ToList();
        // Half of the copies come before their originals.
        var before = made.Where(static m => m.Original % 2 == 0).ToList();
        var all = before.Select(static m => (m.Report, m.Original)).Concat(reports.Select(static (r, i) => (r with { Id = $"original-{i}" }, i)))
            .Concat(made.Except(before).Select(static m => (m.Report, m.Original))).ToList();
        _test.Ingest(all.Select(static a => TestArchive.Coming(a.Item1)), static r => new Reading
        {
            Engine = new EngineVersion("1", "m", "l"), Report = r, Sentences = [], Actors = [], Statements = [], Events = [], Diagnostics = [],
        });

        using var archive = _test.Open();
        var groups = archive.Reports().ToDictionary(static r => r.Report.Id, static r => r.Original ?? r.Id, StringComparer.Ordinal);
        var originals = all.ToDictionary(static a => a.Item1.Id, static a => a.Item2, StringComparer.Ordinal);
        // A pair is a copy and its original in one group.
        var recalls = made.GroupBy(static m => m.Kind).Select(k => (Kind: k.Key, Found: k.Count(m => groups[m.Report.Id] == groups[$"original-{m.Original}"]), All: k.Count())).ToList();
        foreach (var (kind, found, count) in recalls)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {found} of {count} found"));
        var pairs = groups.GroupBy(static g => g.Value).SelectMany(static g => g.SelectMany(a => g.Select(b => (a.Key, Other: b.Key)))).Where(static p => string.CompareOrdinal(p.Key, p.Other) < 0).ToList();
        var wrong = pairs.Where(p => originals[p.Key] != originals[p.Other]).ToList();
        foreach (var (a, b) in wrong.Where(w => w.Key.StartsWith("original", StringComparison.Ordinal) && w.Other.StartsWith("original", StringComparison.Ordinal)).Take(10))
            output.WriteLine($"joined: {a} {reports[originals[a]].Title} | {b} {reports[originals[b]].Title}");
        var recall = (double)recalls.Sum(static r => r.Found) / made.Count;
        var precision = 1 - (double)wrong.Count / pairs.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {recall:P2} of {made.Count} copies, precision {precision:P2} of {pairs.Count} pairs"));
        Assert.True(recall >= LeastRecall, $"recall {recall}");
        Assert.True(precision >= LeastPrecision, $"precision {precision}");
    }

    private static string Corpus(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Hearsay.slnx")))
            folder = folder.Parent;
        return Path.Join(folder?.FullName, "..", "shared", "data", "polnear", name);
    }

    private static IEnumerable<Report> Reports(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            Assert.True(ReportJson.TryRead(Encoding.UTF8.GetBytes(line), out var report, out var problem), problem);
            yield return report;
        }
    }
}
