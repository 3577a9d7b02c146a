using System.Collections.Immutable;

namespace Hearsay;

/// <summary>One occurrence of an event type: who did what to whom, when, where, and on whose word. Immutable.</summary>
public sealed record CodedEvent
{
    /// <summary>Its id within the reading: e1, e2, …</summary>
    public required string Id { get; init; }

    /// <summary>The PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode of the type ("visit"), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts ("diplomatic", "military").</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The CAMEO code, as text: "042".</summary>
    /// <exception cref="ArgumentException">A code that is none of PLOVER's crosswalk.</exception>
    public required string Cameo
    {
        get;
        init => field = CameoCodes.IsKnown(value) ? value : throw new ArgumentException($"\"{value}\" is no CAMEO code; use one of PLOVER's crosswalk.", nameof(value));
    }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int Quad => Type.Quad();

    /// <summary>PLOVER's conflict–cooperation score, −10 to +10.</summary>
    public required double Score { get; init; }

    /// <summary>Ids of the actors; a reciprocal event lists every party here.</summary>
    public required ImmutableArray<string> Actors { get; init; }

    /// <summary>Ids of the recipients; empty for reciprocal events and where nobody is named.</summary>
    public required ImmutableArray<string> Recipients { get; init; }

    /// <summary>When, or null where nothing tells.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where, or null where nothing tells.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>True where the event lies before the report's news: it was over more than a week before the report.</summary>
    public bool IsHistorical { get; init; }

    /// <summary>How many were killed, hurt, arrested and the like, as far as the report tells.</summary>
    public ImmutableArray<EventCount> Counts { get; init; } = [];

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>The id of the statement on whose word it stands; null where the report tells it in its own voice.</summary>
    public string? Voice { get; init; }

    /// <summary>The rule, the trigger and the words that support it.</summary>
    /// <exception cref="ArgumentNullException">No evidence.</exception>
    public required Evidence Evidence
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
}

/// <summary>Whether an event happened.</summary>
public enum EventStatus
{
    /// <summary>It took place.</summary>
    Occurred,
    /// <summary>It is taking place at the time of the report.</summary>
    Ongoing,
    /// <summary>It is intended, announced or scheduled.</summary>
    Planned,
    /// <summary>It is supposed, possible or conditional.</summary>
    Hypothetical,
    /// <summary>It did not take place, or is denied.</summary>
    Negated,
}

/// <summary>When an event took place: a closed interval of days.</summary>
/// <param name="Start">The first day it may have been.</param>
/// <param name="End">The last day it may have been; not before <paramref name="Start"/>.</param>
/// <param name="Precision">How exactly the report tells.</param>
/// <param name="Basis">What the date rests on.</param>
/// <exception cref="ArgumentException">An end before its start.</exception>
public sealed record EventDate(DateOnly Start, DateOnly End, DatePrecision Precision, DateBasis Basis)
{
    /// <summary>The last day it may have been; not before <see cref="Start"/>.</summary>
    public DateOnly End { get; } = End >= Start ? End : throw new ArgumentException($"An event cannot end on {End:O} before it starts on {Start:O}.", nameof(End));
}

/// <summary>How exactly a date is told.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,
    /// <summary>To the week.</summary>
    Week,
    /// <summary>To the month.</summary>
    Month,
    /// <summary>To the year.</summary>
    Year,
    /// <summary>Some other interval: "in recent weeks", "between May and July".</summary>
    Range,
}

/// <summary>What a date rests on.</summary>
public enum DateBasis
{
    /// <summary>The report states it: "on December 8, 2024".</summary>
    Stated,
    /// <summary>The report tells it against its own date ("on Tuesday", "last week") or against one that it told before ("two days later").</summary>
    Relative,
    /// <summary>Nothing is said; the report's own date stands in.</summary>
    Publication,
}

/// <summary>Where an event took place.</summary>
/// <param name="Name">The place as the lexicon names it.</param>
/// <param name="Country">The country (alpha-3) it lies in, or null.</param>
/// <param name="Latitude">Degrees north, −90 to 90, or null.</param>
/// <param name="Longitude">Degrees east, −180 to 180, or null.</param>
/// <param name="Spans">Where the report names it.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude, ImmutableArray<TextSpan> Spans)
{
    /// <summary>What the place rests on.</summary>
    public PlaceBasis Basis { get; init; }
}

/// <summary>What a place rests on.</summary>
public enum PlaceBasis
{
    /// <summary>The event's own clause names it: "met in Moscow", "seized Palmyra".</summary>
    Stated,
    /// <summary>A clause that the event's hangs on names it: "in Aleppo, rebels attacked a base and killed five".</summary>
    Sentence,
    /// <summary>A sentence before it names it, and this one goes on there: "… in Quetta. The blast killed twelve", "they met there", "in the town".</summary>
    Earlier,
    /// <summary>Nothing is said; the dateline stands in for what the country's own people do there.</summary>
    Dateline,
}
