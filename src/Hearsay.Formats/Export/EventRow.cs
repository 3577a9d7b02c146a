using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>An event with the report that tells it and its parties: a row of the table of events. Immutable.</summary>
public sealed record EventRow
{
    /// <summary>Its id, unique in the export and the same in every export of the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The report that tells it.</summary>
    public required CarriedReport Report { get; init; }

    /// <summary>The number of the sentence that its trigger stands in, from 1, or null.</summary>
    public int? Sentence { get; init; }

    /// <summary>The PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The CAMEO code, as text.</summary>
    public required string Cameo { get; init; }

    /// <summary>PLOVER's conflict–cooperation score, −10 to +10.</summary>
    public required double Score { get; init; }

    /// <summary>When, or null.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where, or null; without its spans, which are <see cref="PlaceSpans"/>.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Where the place is named, as JSON: <c>[[start,end],…]</c> in code points.</summary>
    public string PlaceSpans { get; init; } = "[]";

    /// <summary>What the place rests on; null without a place, and where the reading is too old to tell.</summary>
    public PlaceBasis? PlaceBasis { get; init; }

    /// <summary>Whether it lies before the report's news; null where the reading is too old to tell.</summary>
    public bool? IsHistorical { get; init; }

    /// <summary>How many were killed, hurt, arrested and the like.</summary>
    public ImmutableArray<EventCount> Counts { get; init; } = [];

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>The id of the statement on whose word it stands; null where the report tells it in its own voice.</summary>
    public long? Voice { get; init; }

    /// <summary>The words that name the source of that statement, or null.</summary>
    public string? VoiceSource { get; init; }

    /// <summary>The name of the actor who is that source, or null.</summary>
    public string? VoiceName { get; init; }

    /// <summary>The country (alpha-3) of that actor, or null.</summary>
    public string? VoiceCountry { get; init; }

    /// <summary>The words that set the rule off.</summary>
    public required string Trigger { get; init; }

    /// <summary>Where they stand, as JSON.</summary>
    public required string TriggerSpans { get; init; }

    /// <summary>The words that it rests on; pieces are joined by " … ".</summary>
    public required string Evidence { get; init; }

    /// <summary>Where they stand, as JSON.</summary>
    public required string EvidenceSpans { get; init; }

    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The actors.</summary>
    public required ImmutableArray<ActorRow> Actors { get; init; }

    /// <summary>The recipients.</summary>
    public required ImmutableArray<ActorRow> Recipients { get; init; }

    /// <summary>What the whole reading tells besides; null where it is not asked for.</summary>
    public EventDetail? Detail { get; init; }
}
