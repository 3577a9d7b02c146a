using System.Text;
using Hearsay.Formats.Export;

namespace Hearsay.Formats.Tests.Export;

/// <summary>Events as awkward as they come, and what a writer makes of them.</summary>
internal static class Exports
{
    public const string Awkward = "a\ttab, a \"quote\", a \\ and\r\ntwo lines; Ünïcödé 🕊";

    public static CarriedReport Carried { get; } = new()
    {
        Number = 3,
        Id = "r3",
        Title = Awkward,
        Outlet = "Zamin",
        Url = "https://zamin.example/3",
        Published = new DateOnly(2025, 10, 15),
        Outlets = ["Zamin", "Fjord | Times"],
        Reports = 3,
    };

    public static ActorRow Syria { get; } = new() { Id = 3145729, Report = Carried, Name = "Syria", Kind = ActorKind.Country, Country = "SYR", Sectors = ["GOV", "MIL"] };

    public static ActorRow Reporter { get; } = new() { Id = 3145730, Report = Carried, Name = Awkward, Kind = ActorKind.Person, Country = null, Sectors = ["JRN"], Wikidata = "Q42" };

    public static ActorRow Russia { get; } = new() { Id = 3145731, Report = Carried, Name = "Russia", Kind = ActorKind.Country, Country = "RUS" };

    public static EventRow Arrest { get; } = new()
    {
        Id = 3145729,
        Report = Carried,
        Sentence = 2,
        Type = EventType.Coerce,
        Mode = "arrest",
        Contexts = ["legal", "military"],
        Cameo = "173",
        Score = -5.5,
        Date = new EventDate(new DateOnly(2025, 10, 14), new DateOnly(2025, 10, 14), DatePrecision.Day, DateBasis.Relative),
        Place = new EventPlace("Tartus", "SYR", 34.889, 35.8866, []),
        PlaceSpans = "[[4,10]]",
        PlaceBasis = PlaceBasis.Sentence,
        IsHistorical = false,
        Counts = [new EventCount(CountKind.Arrested, 30, CountBound.Minimum, []), new EventCount(CountKind.Injured, 2, CountBound.Exact, []), new EventCount(CountKind.Arrested, 4, CountBound.About, [])],
        Status = EventStatus.Occurred,
        Voice = 3145729,
        VoiceSource = "the ministry",
        VoiceName = "Ministry of Defence",
        VoiceCountry = "SYR",
        Trigger = "arrested",
        TriggerSpans = "[[20,28]]",
        Evidence = Awkward,
        EvidenceSpans = "[[0,10],[17,30]]",
        Rule = "verb",
        Actors = [Syria],
        Recipients = [Reporter],
    };

    /// <summary>A meeting: every party is an actor, no date, no place, told in the report's own voice.</summary>
    public static EventRow Meeting { get; } = Arrest with
    {
        Id = 3145730,
        Report = Carried with { Url = null, Published = null },
        Type = EventType.Consult,
        Mode = null,
        Contexts = [],
        Cameo = "040",
        Score = 2,
        Date = null,
        Place = null,
        PlaceSpans = "[]",
        PlaceBasis = null,
        IsHistorical = null,
        Counts = [],
        Voice = null,
        VoiceSource = null,
        VoiceName = null,
        VoiceCountry = null,
        Actors = [Syria, Russia],
        Recipients = [],
    };

    /// <summary>What a ministry denied.</summary>
    public static StatementRow Said { get; } = new()
    {
        Id = 3145729,
        Report = Carried,
        Kind = StatementKind.Indirect,
        Polarity = StatementPolarity.Negative,
        Certainty = StatementCertainty.Certain,
        Speaker = 3145730,
        SpeakerName = Awkward,
        SourceWords = "the ministry",
        Cue = "denied",
        Content = Awkward,
        ContentSpans = "[[0,4]]",
        Evidence = "denied",
        EvidenceSpans = "[[5,9]]",
        Rule = "verb",
    };

    public static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        Assert.True(output.CanWrite, "The output stays open.");
        return output.ToArray();
    }

    public static string Text(Action<Stream> write) => Encoding.UTF8.GetString(Bytes(write));
}
