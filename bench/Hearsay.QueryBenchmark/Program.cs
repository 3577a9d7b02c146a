using System.Diagnostics;
using System.Globalization;
using Hearsay;
using Hearsay.Archives;
using Hearsay.QueryBenchmark;

// hearsay query in figures; bench/README.md tells what they mean. Arguments: ARCHIVE, made if it is not there; one in a temporary folder if none is named. With
// --fill behind it, it is made and nothing is asked.
const int events = 1_000_000, rounds = 7;
var folder = Directory.CreateTempSubdirectory("hearsay-bench-");
try
{
    var address = args.Length > 0 ? args[0] : Path.Join(folder.FullName, "bench.db");
    if (address.Contains("://", StringComparison.Ordinal) || !File.Exists(address))
    {
        var clock = Stopwatch.StartNew();
        SyntheticEvents.Fill(address, events);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events made in {clock.Elapsed.TotalSeconds:0} s"));
    }
    if (args is [_, "--fill"])
        return 0;
    using (var archive = Archive.OpenToRead(address))
    {
        // What the database takes for the same rows without the summaries: the ruler.
        var ruler = Measure("all dyads by month, from the rows of dyads", () => archive.CountDyads(new() { Types = [.. Enum.GetValues<EventType>()] }, new()).Count());
        void Show(string what, Func<int> ask) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ruler / Measure(what, ask):0.0} times as fast as the ruler"));
        Show("dyads", () => archive.CountDyads(new(), new() { Period = CountPeriod.All }).Count());
        Show("dyads by month, 100 rows as a table has them", () => archive.CountDyads(new(), new()).Take(100).Count());
        Show("dyads by month, all rows", () => archive.CountDyads(new(), new()).Count());
        Show("dyads by month, occurred, narrated, 100 rows", () => archive.CountDyads(new() { Statuses = [EventStatus.Occurred], NarratedOnly = true }, new()).Take(100).Count());
        Show("dyads by month, occurred, narrated, all rows", () => archive.CountDyads(new() { Statuses = [EventStatus.Occurred], NarratedOnly = true }, new()).Count());
        Show("dyads of one country by month", () => archive.CountDyads(new(), new() { Actor = "C00" }).Count());
        Show("timeline", () => archive.CountTimeline(new(), new()).Count());
        Show("timeline of a type", () => archive.CountTimeline(new() { Types = [EventType.Assault] }, new()).Count());
        Show("timeline of a dyad", () => archive.CountTimeline(new(), new() { Actor = "C00", Recipient = "C01" }).Count());
        Show("timeline of a dyad and a type", () => archive.CountTimeline(new() { Types = [EventType.Assault] }, new() { Actor = "C00", Recipient = "C01" }).Count());
        Show("timeline of a dyad, some days", () => archive.CountTimeline(new() { From = new DateOnly(2021, 3, 5), To = new DateOnly(2021, 7, 9) }, new() { Actor = "C00", Recipient = "C01" }).Count());
        Show("timeline of a country", () => archive.CountTimeline(new() { Countries = ["C03"] }, new()).Count());
        Show("the first 100 events of a country", () => archive.Events(new() { Countries = ["C03"] }).Take(100).Count());
        Show("who", () => archive.Who("Actor C07", new(), 10).Count());
        Show("search", () => archive.Search("shelled harbour place7", statements: false, new(), raw: false, 20).Count());
    }
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}

static double Measure(string what, Func<int> ask)
{
    var rows = ask();
    var times = Enumerable.Range(0, rounds).Select(_ =>
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        ask();
        return (Clock: clock.Elapsed.TotalMilliseconds, Processor: (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }).ToArray();
    var (best, least) = (times.Min(static t => t.Clock), times.Min(static t => t.Processor));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: best {best:0.0} ms on the clock, {least:0.0} ms of processor, {rows:N0} rows"));
    return least;
}
