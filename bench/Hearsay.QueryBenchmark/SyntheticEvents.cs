using System.Collections.Immutable;
using Hearsay.Archives;
using Hearsay.Archives.Ingesting;

namespace Hearsay.QueryBenchmark;

/// <summary>Events without end, the same for the same seed: twenty a report, over ten years and 180 countries, of which some are in the news much more often than others.</summary>
internal static class SyntheticEvents
{
    private const int EventsOfReport = 20;
    private const int Countries = 180;
    private const int Days = 3650;

    private static readonly EventType[] Types = Enum.GetValues<EventType>();

    /// <summary>Takes reports with so many events into an archive, as an ingest does.</summary>
    public static void Fill(string address, int events) =>
        new Ingest(address, static () => Read, new IngestOptions { Jobs = 2 }).Run(Enumerable.Range(0, events / EventsOfReport).Select(static number =>
        {
            // Words of its own, so that none is a copy of another.
            var text = string.Join(' ', Enumerable.Range(0, EventsOfReport).Select(i => $"Word{number}x{i} shelled the harbour{(number + i) % 50}."));
            var report = new Report($"r{number}", text) { Outlet = $"Outlet {number % 40}", Published = new DateOnly(2015, 1, 1).AddDays((int)((long)number * 7919 % Days)) };
            return new IncomingReport("synthetic", $"synthetic:{number}", report, $"guid:{number}");
        }));

    private static Reading Read(Report report)
    {
        var random = new Random(int.Parse(report.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));
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
