using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Archives;

namespace Hearsay.QueryBenchmark;

/// <summary>Events without end, the same for the same seed: twenty a report, over ten years and 180 countries, of which some are in the news much more often than others.</summary>
internal static class SyntheticEvents
{
    private const int EventsOfReport = 20;
    private const int Countries = 180;
    private const int Days = 3650;

    private static readonly EventType[] Types = Enum.GetValues<EventType>();

    /// <summary>Puts reports with so many events into the tables of a new archive, with nothing else of an ingest, so that it is done in minutes.</summary>
    public static void Fill(string address, int events)
    {
        const int batch = 1000;
        Archive.OpenToWrite(address, create: true).Dispose();
        using var archive = Archive.OpenToWrite(address);
        var (database, connection, tables) = (archive.Database, archive.Connection, new ReadingTables());
        var reports = new TableRows("reports", "id", "key", "report_id", "outlet", "published", "language", "text", "sha256", "origin", "status");
        for (var first = 0; first < events / EventsOfReport; first += batch)
        {
            using var transaction = database.BeginWriting(connection);
            for (var number = first; number < Math.Min(first + batch, events / EventsOfReport); number++)
            {
                var report = Report(number);
                reports.Rows.Add([number + 1L, $"guid:{number}", report.Id, report.Outlet, report.Published!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "en", report.Text, "", $"synthetic:{number}", "read"]);
                tables.Add(number + 1, Read(report, number));
            }
            database.Insert(connection, reports);
            tables.Write(database, connection);
            transaction.Commit();
            reports.Rows.Clear();
        }
    }

    private static Report Report(int number) => new($"r{number}", $"Word{number} shelled the harbour of Place{number % 50}.")
    {
        Outlet = $"Outlet {number % 40}",
        Published = new DateOnly(2015, 1, 1).AddDays((int)((long)number * 7919 % Days)),
    };

    private static Reading Read(Report report, int seed)
    {
        var random = new Random(seed);
        // The second country is in the news half as often as the first, and so on (Zipf); who is in a report once is in it again.
        var countries = Enumerable.Range(0, 6).Select(_ => (int)Math.Pow(Countries, random.NextDouble()) - 1).Distinct().ToArray();
        var words = ImmutableArray.Create(new TextSpan(0, 4));
        var actors = countries.Select((c, i) => new Actor
        {
            Id = $"a{i + 1}",
            Name = $"Actor C{c:00}",
            Kind = ActorKind.Country,
            Country = $"C{c:00}",
            Mentions = words,
        }).ToImmutableArray();
        return new Reading
        {
            Engine = new EngineVersion("1", "synthetic", "none"),
            Report = report,
            Sentences = [new TextSpan(0, report.Text.Length)],
            Actors = actors,
            Statements = [],
            Events = [.. Enumerable.Range(1, EventsOfReport).Select(number => Event(number, report, random, actors, words))],
            Diagnostics = [],
        };
    }

    private static CodedEvent Event(int number, Report report, Random random, ImmutableArray<Actor> actors, ImmutableArray<TextSpan> words)
    {
        var day = report.Published!.Value.AddDays(-random.Next(3));
        return new CodedEvent
        {
            Id = $"e{number}",
            Type = Types[random.Next(Types.Length)],
            Cameo = "190",
            Score = random.Next(-100, 101) / 10.0,
            Actors = [actors[random.Next(actors.Length)].Id],
            Recipients = random.Next(5) == 0 ? [] : [actors[random.Next(actors.Length)].Id],
            Date = new EventDate(day, day, DatePrecision.Day, DateBasis.Stated),
            Status = random.Next(4) > 0 ? EventStatus.Occurred : (EventStatus)random.Next(5),
            Evidence = new Evidence("synthetic", words, words),
        };
    }
}
