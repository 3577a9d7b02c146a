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

// What 1,000 reports cost with few and with many in the archive. On the way up the reading is a fake that takes next to no time, so that everything else shows. At the end reports go by turns
// into the large archive and into small ones, so that what else the machine does weighs on both alike: first with the fake, then with the real reader.
static void Rate(string archive, int large)
{
    const int small = 2_000, measured = 4_000, measuredReading = 1_000, rounds = 3;
    var at = 0;
    foreach (var stop in new[] { small, 20_000, 60_000, 100_000, 200_000, 500_000 }.Where(s => s < large).Append(large))
    {
        Fill(archive, ref at, stop);
        var cost = Time(() => Fill(archive, ref at, stop + small)) * (1000.0 / small);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at {stop,7:N0} reports: 1,000 more take {cost}; {Environment.WorkingSet / 1024 / 1024} MiB of memory"));
    }
    if (archive.Contains("://", StringComparison.Ordinal))
        return;

    var reader = ReportReader.Load();
    foreach (var report in MixedExamples.Make(0, 200))
        reader.Read(report);
    var mixed = 200;
    foreach (var isReal in new[] { false, true })
    {
        Cost few = Cost.Most, many = Cost.Most;
        for (var round = 0; round < rounds; round++)
        {
            var file = $"{archive}-{(isReal ? "real" : "fake")}-{round}";
            var there = 0;
            Fill(file, ref there, small);
            var next = mixed;
            few = few.Best(isReal ? Time(() => Read(file, next, next + measuredReading)) * (1000.0 / measuredReading) : Time(() => Fill(file, ref there, small + measured)) * (1000.0 / measured));
            many = many.Best(isReal ? Time(() => Read(archive, next, next + measuredReading)) * (1000.0 / measuredReading) : Time(() => Fill(archive, ref at, at + measured)) * (1000.0 / measured));
            mixed += measuredReading;
            Console.WriteLine($"  small {few}, large {many}");
            foreach (var end in (string[])["", "-wal", "-shm"])
                File.Delete(file + end);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(isReal ? "with the real reader" : "writing alone")}, 1,000 reports: {few} at {small:N0}, {many} at {at:N0}; the rate is {few.Clock / many.Clock:0%} by the clock, {few.Processor / many.Processor:0%} by processor time"));
    }

    void Read(string into, int first, int end) =>
        new Ingest(into, () => reader.Read, new IngestOptions { Jobs = 2 }).Run(MixedExamples.Make(first, end).Select(static r => new IncomingReport("examples", r.Id, r, $"guid:{r.Id}")));
}

// Takes made-up reports in until there are so many.
static void Fill(string archive, ref int at, int end)
{
    new Ingest(archive, static () => FakeReader.Read, new IngestOptions { Jobs = 2 }).Run(SyntheticReports.From(at, end));
    at = end;
}

// What an ingest takes beside reading alone, in processor time of the whole process and on the clock; one job, the real reader.
static void Overhead(string archive)
{
    const int count = 500, rounds = 5;
    var reader = ReportReader.Load();
    foreach (var report in MixedExamples.Make(0, 300))
        reader.Read(report);
    new Ingest($"{archive}-warm", () => reader.Read, new IngestOptions()).Run(Incoming(MixedExamples.Make(0, 300)));
    Cost best = Cost.Most, bestIngest = Cost.Most;
    for (var round = 0; round < rounds; round++)
    {
        var reports = MixedExamples.Make((round + 1) * count, (round + 2) * count).ToList();
        var reading = Time(() => reports.ForEach(r => reader.Read(r))) * (1000.0 / count);
        var ingest = Time(() => new Ingest(archive, () => reader.Read, new IngestOptions()).Run(Incoming(reports))) * (1000.0 / count);
        Console.WriteLine($"  1,000 reports: reading {reading}, ingest {ingest}");
        (best, bestIngest) = (best.Best(reading), bestIngest.Best(ingest));
    }
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"1,000 reports: reading {best}, ingest {bestIngest}: {bestIngest.Clock / best.Clock - 1:+0.0%;-0.0%} by the clock, {bestIngest.Processor / best.Processor - 1:+0.0%;-0.0%} by processor time"));

    static IEnumerable<Incoming> Incoming(IEnumerable<Report> reports) => reports.Select(static r => new IncomingReport("examples", r.Id, r, $"guid:{r.Id}"));
}

static Cost Time(Action work)
{
    var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    work();
    return new Cost(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
}
