using System.Collections.Immutable;

namespace Hearsay.Cli.Tests.Table;

/// <summary>Readings made by hand of reports invented for the tests, with every shape that the table knows.</summary>
internal static class HandMadeReadings
{
    private const string VisitText = """
        Norway’s foreign minister, Ingrid Vik, arrived in Ankara on Tuesday for talks with her Turkish counterpart, Kemal Öz, Anadolu reported.
        “We will not accept attacks on merchant ships, whoever orders them, wherever they happen, and whatever reason is given afterwards to the families who wait in the harbour for news of a crew that may never come home again,” Vik said after the meeting.
        According to Reuters, officials who asked not to be named said that Oslo plans to send two frigates to the Black Sea in November.
        Öz called the visit “a new page.” He denied that Turkey had blocked the strait. It is said that former president Arif Demir protested in Izmir last week.
        """;

    /// <summary>A visit: chains, an anonymous source, every kind of statement, statuses, dates and places.</summary>
    public static Reading Visit { get; } = MakeVisit();

    /// <summary>A report that tries to steer the terminal and the table.</summary>
    public static Reading Hostile { get; } = MakeHostile();

    private static Reading MakeVisit()
    {
        ImmutableArray<TextSpan> Find(params string[] phrases) => [.. phrases.Select(phrase => In(VisitText, phrase))];
        var blackSea = Find("Black Sea");
        return new Reading
        {
            Engine = new EngineVersion("0.1.0", "english-1 4be2", "9f01"),
            Report = new Report("visit", VisitText)
            {
                Title = "Norway’s foreign minister in Ankara for talks on shipping in the Black Sea and the straits",
                Outlet = "Bosphorus Daily",
                Published = new DateOnly(2025, 10, 15),
            },
            Sentences = [],
            Actors =
            [
                new Actor
                {
                    Id = "a1", Name = "Ingrid Vik", Kind = ActorKind.Person, Country = "NOR", Sectors = ["GOV"], Wikidata = "Q1",
                    Roles = [new ActorRole("foreign minister", "NOR", RoleTense.Current, new DateOnly(2024, 2, 1), null, Find("foreign minister"))],
                    Mentions = Find("Ingrid Vik", "Vik said"),
                },
                new Actor
                {
                    Id = "a2", Name = "Kemal Öz", Kind = ActorKind.Person, Country = "TUR", Sectors = ["GOV"],
                    Roles = [new ActorRole("foreign minister", "TUR", RoleTense.Current, null, null, Find("counterpart"))],
                    Mentions = Find("Kemal Öz"),
                },
                new Actor { Id = "a3", Name = "Anadolu", Kind = ActorKind.Outlet, Country = "TUR", Sectors = ["MED"], Mentions = Find("Anadolu") },
                new Actor { Id = "a4", Name = "Reuters", Kind = ActorKind.Outlet, Country = "GBR", Sectors = ["MED"], Mentions = Find("Reuters") },
                new Actor { Id = "a5", Name = "officials who asked not to be named", Kind = ActorKind.Group, Sectors = ["GOV"], Mentions = Find("officials who asked not to be named") },
                new Actor { Id = "a6", Name = "Norway", Kind = ActorKind.Country, Country = "NOR", Sectors = ["GOV"], Mentions = Find("Norway", "Oslo") },
                new Actor { Id = "a7", Name = "Turkey", Kind = ActorKind.Country, Country = "TUR", Sectors = ["GOV"], Mentions = Find("Turkey") },
                new Actor
                {
                    Id = "a8", Name = "Arif Demir", Kind = ActorKind.Person, Country = "TUR", Sectors = ["OPP", "ELI", "PTY", "CVL"],
                    Roles =
                    [
                        new ActorRole("former president", "TUR", RoleTense.Former, new DateOnly(2001, 5, 1), new DateOnly(2006, 5, 1), Find("former president")),
                        new ActorRole("envoy", "AZE", RoleTense.Former, null, new DateOnly(2010, 1, 1), []),
                        new ActorRole("leader of the opposition", null, RoleTense.Candidate, null, null, []),
                    ],
                    Mentions = Find("Arif Demir"),
                },
                new Actor { Id = "a9", Name = "families", Kind = ActorKind.Group, Mentions = Find("families") },
                new Actor { Id = "a10", Name = "crew", Kind = ActorKind.Group, Country = "NOR", Mentions = Find("crew") },
            ],
            Statements =
            [
                Said("s1", StatementKind.Indirect, new StatementSource("a3", Find("Anadolu"), false), Find("reported"), Find("Norway’s foreign minister, Ingrid Vik, arrived in Ankara on Tuesday for talks with her Turkish counterpart, Kemal Öz")),
                Said("s2", StatementKind.Direct, new StatementSource("a1", Find("Vik said"), false), Find("said after"), Find("We will not accept attacks on merchant ships, whoever orders them, wherever they happen, and whatever reason is given afterwards to the families who wait in the harbour for news of a crew that may never come home again")),
                Said("s3", StatementKind.Indirect, new StatementSource("a4", Find("Reuters"), false), Find("According to"), Find("officials who asked not to be named said that Oslo plans to send two frigates to the Black Sea in November")),
                Said("s4", StatementKind.Indirect, new StatementSource("a5", Find("officials who asked not to be named"), true), Find("said that Oslo"), Find("Oslo plans to send two frigates to the Black Sea in November"), "s3"),
                Said("s5", StatementKind.Mixed, new StatementSource("a2", Find("Öz called"), false), Find("called"), Find("the visit", "“a new page.”")),
                Said("s6", StatementKind.Indirect, new StatementSource("a2", Find("He denied"), false), Find("denied"), Find("that Turkey had blocked the strait")),
                Said("s7", StatementKind.Indirect, StatementSource.Nobody, Find("It is said"), Find("that former president Arif Demir protested in Izmir last week")),
            ],
            Events =
            [
                Coded("e1", EventType.Consult, "042", "visit", ["a1"], ["a2"], "s1", EventStatus.Occurred, Find("arrived"), Find("arrived in Ankara on Tuesday for talks")) with
                {
                    Contexts = ["diplomatic"],
                    Date = new EventDate(new DateOnly(2025, 10, 14), new DateOnly(2025, 10, 14), DatePrecision.Day, DateBasis.Relative),
                    Place = new EventPlace("Ankara", "TUR", 39.93, 32.86, Find("Ankara")),
                },
                Coded("e2", EventType.Consult, "040", null, ["a1", "a2"], [], null, EventStatus.Occurred, Find("meeting"), Find("the meeting")) with
                {
                    Date = new EventDate(new DateOnly(2025, 10, 15), new DateOnly(2025, 10, 15), DatePrecision.Day, DateBasis.Publication),
                },
                Coded("e3", EventType.Mobilize, "154", "military", ["a6"], [], "s4", EventStatus.Planned, Find("send"), Find("plans to send two frigates to the Black Sea in November")) with
                {
                    Contexts = ["military", "maritime"],
                    Date = new EventDate(new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 30), DatePrecision.Month, DateBasis.Stated),
                    Place = new EventPlace("Black Sea", null, null, null, blackSea),
                },
                Coded("e4", EventType.Coerce, "191", "blockade", ["a7"], [], "s6", EventStatus.Negated, Find("blocked"), Find("Turkey had blocked the strait")),
                Coded("e5", EventType.Protest, "141", "demo", ["a8"], [], "s7", EventStatus.Hypothetical, Find("protested"), Find("former president Arif Demir protested in Izmir last week")) with
                {
                    IsHistorical = true,
                    Date = new EventDate(new DateOnly(2025, 10, 6), new DateOnly(2025, 10, 12), DatePrecision.Week, DateBasis.Relative),
                    Place = new EventPlace("Izmir", "TUR", 38.42, 27.14, Find("Izmir")),
                },
                Coded("e6", EventType.Assault, "190", null, [], ["a6"], null, EventStatus.Ongoing, Find("attacks"), Find("attacks on merchant ships")) with
                {
                    Counts = [new EventCount(CountKind.Killed, 1200, CountBound.Minimum, Find("a crew")), new EventCount(CountKind.Injured, 3, CountBound.Exact, Find("a crew"))],
                    Date = new EventDate(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), DatePrecision.Year, DateBasis.Stated),
                },
            ],
            Diagnostics =
            [
                new Diagnostic("HS0101", DiagnosticSeverity.Note, Find("her")[0], "The pronoun was resolved to the nearest woman named."),
                new Diagnostic("HS0001", DiagnosticSeverity.Warning, null, "The report was cut after 1,000,000 words."),
            ],
        };
    }

    private static Reading MakeHostile()
    {
        const string text = "\u001b[2JMayor [bold]Li[/]\u001b]0;title\u0007 “won\r\nthe\tvote”\u202e\u0085, 新华社说 \u009b31mred.";
        return new Reading
        {
            Engine = new EngineVersion("1", "m", "l"),
            Report = new Report("evil\u001b[0m", text) { Outlet = "[red]Out\u0008let[/]" },
            Sentences = [],
            Actors =
            [
                new Actor { Id = "a1", Name = "[bold]Li[/]\u001b[5m", Kind = ActorKind.Person, Mentions = [In(text, "Li")] },
                new Actor { Id = "a2", Name = "新华社新华社新华社新华社新华社新华社", Kind = ActorKind.Outlet, Country = "CHN", Mentions = [In(text, "新华社")] },
            ],
            Statements = [Said("s1", StatementKind.Mixed, new StatementSource(null, [In(text, "新华社")], false), [], [new TextSpan(0, text.Length)])],
            Events = [Coded("e1", EventType.Agree, "030", null, ["a1", "a9"], [], "s9", EventStatus.Occurred, [In(text, "won")], [In(text, "“won\r\nthe\tvote”\u202e")])],
            Diagnostics = [],
        };
    }

    private static Statement Said(string id, StatementKind kind, StatementSource source, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content, string? within = null) => new()
    {
        Id = id,
        Kind = kind,
        Source = source,
        Cue = cue,
        Content = content,
        Within = within,
        Evidence = new Evidence("speech-verb", cue, content),
    };

    private static CodedEvent Coded(
        string id, EventType type, string cameo, string? mode, ImmutableArray<string> actors, ImmutableArray<string> recipients, string? voice,
        EventStatus status, ImmutableArray<TextSpan> trigger, ImmutableArray<TextSpan> words) => new()
        {
            Id = id,
            Type = type,
            Mode = mode,
            Cameo = cameo,
            Score = type.Quad() <= 2 ? 1.9 : -7.5,
            Actors = actors,
            Recipients = recipients,
            Voice = voice,
            Status = status,
            Evidence = new Evidence("verb-frame", trigger, words),
        };

    private static TextSpan In(string text, string phrase)
    {
        var start = text.IndexOf(phrase, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, phrase.Length) : throw new ArgumentException($"The report does not say “{phrase}”.", nameof(phrase));
    }
}
