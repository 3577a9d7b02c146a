using System.Diagnostics;
using System.Globalization;
using Hearsay;
using Hearsay.Archives.Ingesting;
using Hearsay.IngestBenchmark;
using Hearsay.Testing;

// hearsay ingest in figures; bench/README.md tells what they mean. Arguments: rate [ARCHIVE [REPORTS]], or overhead [ARCHIVE]; an archive in a temporary
// folder if none is named, 200,000 reports if no number is given.
var folder = Directory.CreateTempSubdirectory("hearsay-bench-");
try
{
    var archive = args.Length > 1 ? args[1] : Path.Join(folder.FullName, "bench.db");
    switch (args.FirstOrDefault())
    {
        case "rate":
            Rate(archive, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200_000);
            return 0;
        case "overhead":
            Overhead(archive);
            return 0;
        default:
            Console.Error.WriteLine("Say what to measure: rate, or overhead.");
            return 2;
    }
}
finally
{
    folder.Delete(recursive: true);
}

// How fast reports go into an archive of 2,000 and into a large one; the reading is a fake that takes next to no time, so that everything else shows.
static void Rate(string archive, int large)
{
    const int small = 2_000, measured = 2_000, rounds = 3;
    var at = 0;
    void Take(int end)
    {
        new Ingest(archive, static () => FakeReader.Read, new IngestOptions { Jobs = 2 }).Run(SyntheticReports.From(at, end));
        at = end;
    }
    (double Clock, double Processor)[] Measure() => [.. Enumerable.Range(0, rounds).Select(_ =>
    {
        var (clock, processor) = Time(() => Take(at + measured));
        return (measured / clock, measured / processor);
    })];

    // The first reports warm up the code.
    Take(small);
    var before = Measure();
    Print("at 2,000 reports", before);
    while (at < large)
    {
        Take(Math.Min(at + 20_000, large));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {at:N0} in, {Environment.WorkingSet / 1024 / 1024} MiB of memory"));
    }
    var after = Measure();
    Print(string.Create(CultureInfo.InvariantCulture, $"at {large:N0} reports"), after);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"ratio of the best on the clock: {after.Max(static r => r.Clock) / before.Max(static r => r.Clock):0.00}, of processor time: {after.Max(static r => r.Processor) / before.Max(static r => r.Processor):0.00}"));
}

static void Print(string what, (double Clock, double Processor)[] rates)
{
    static string Joined(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(static n => n.ToString("N0", CultureInfo.InvariantCulture)));
    Console.WriteLine($"{what}: {Joined(rates.Select(static r => r.Clock))} reports a second, {Joined(rates.Select(static r => r.Processor))} a second of processor");
}

// What an ingest takes beside reading alone, in processor time of the whole process and on the clock; one job, the real reader.
static void Overhead(string archive)
{
    const int count = 1_000;
    var reports = MixedExamples.Make(count);
    var reader = ReportReader.Load();
    foreach (var report in reports.Take(200))
        reader.Read(report);
    for (var round = 0; round < 3; round++)
    {
        var file = $"{archive}-{round}";
        var reading = Time(() =>
        {
            foreach (var report in reports)
                reader.Read(report);
        });
        var ingest = Time(() => new Ingest(archive.Contains("://", StringComparison.Ordinal) ? archive : file, () => reader.Read, new IngestOptions { Jobs = 1 })
            .Run(reports.Select(r => new IncomingReport("examples", r.Id, r, $"guid:{round}-{r.Id}"))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"reading {reading.Clock:0.0} s ({reading.Processor:0.0} s of processor), ingest {ingest.Clock:0.0} s ({ingest.Processor:0.0} s): {ingest.Clock / reading.Clock - 1:+0.0%;-0.0%} on the clock, {ingest.Processor / reading.Processor - 1:+0.0%;-0.0%} of processor"));
    }
}

static (double Clock, double Processor) Time(Action work)
{
    var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    work();
    return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
}
