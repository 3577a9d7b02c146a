using System.Collections.Immutable;

namespace Hearsay.Archives;

/// <summary>A report in an archive. Immutable.</summary>
public sealed record ArchivedReport
{
    /// <summary>Its number in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The report as it came in.</summary>
    public required Report Report { get; init; }

    /// <summary>The SHA-256 of its text in UTF-8, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it came from: file and line, or URL.</summary>
    public required string Origin { get; init; }

    /// <summary>What became of it.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The number of the report that it is a copy of, or null.</summary>
    public long? Original { get; init; }

    /// <summary>How much of a copy stands in its original: the share of its five-word sequences, 0 to 1. Null for what is no copy.</summary>
    public double? Similarity { get; init; }

    /// <summary>Why it could not be read, or null.</summary>
    public string? Failure { get; init; }
}

/// <summary>What became of a report.</summary>
public enum ReportStatus
{
    /// <summary>It was read.</summary>
    Read,
    /// <summary>It is a copy of another, whose reading stands for both.</summary>
    Copy,
    /// <summary>It could not be read.</summary>
    Failed,
    /// <summary>It is to be read when the next ingest ends.</summary>
    Waiting,
    /// <summary>Who published it took it back; it has no reading.</summary>
    Withdrawn,
}

/// <summary>A reading in an archive.</summary>
/// <param name="Report">The number of its report.</param>
/// <param name="Reading">The reading.</param>
public sealed record ArchivedReading(long Report, Reading Reading);

/// <summary>An actor of a report in an archive. Immutable.</summary>
public sealed record ArchivedActor
{
    /// <summary>Its id in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The number of the report.</summary>
    public required long Report { get; init; }

    /// <summary>The fullest name that the report or the lexicon gives.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector codes, the main one first.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Where it is mentioned, as JSON: <c>[[start,end],…]</c> in code points.</summary>
    public string Mentions { get; init; } = "[]";

    /// <summary>Its Wikidata id, or null.</summary>
    public string? Wikidata { get; init; }
}

/// <summary>A statement in an archive, with the report it stands in. Immutable.</summary>
public sealed record ArchivedStatement
{
    /// <summary>Its id in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The number of the report.</summary>
    public required long Report { get; init; }

    /// <summary>The report's own id.</summary>
    public required string ReportId { get; init; }

    /// <summary>Who published the report, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The number of the sentence that its cue stands in, from 1; null where no sentence is known.</summary>
    public int? Sentence { get; init; }

    /// <summary>How it is reported.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Whether it is made, or denied or withheld.</summary>
    public required StatementPolarity Polarity { get; init; }

    /// <summary>Whether the report is sure that it is made.</summary>
    public required StatementCertainty Certainty { get; init; }

    /// <summary>The id of the actor whose word it is, or null.</summary>
    public long? SourceActor { get; init; }

    /// <summary>The name of that actor, or null.</summary>
    public string? SourceName { get; init; }

    /// <summary>The country of that actor, or null.</summary>
    public string? SourceCountry { get; init; }

    /// <summary>The words that name the source; empty where no one is named.</summary>
    public required string Source { get; init; }

    /// <summary>True where the report withholds the name.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The words that attribute it; pieces are joined by " … ".</summary>
    public required string Cue { get; init; }

    /// <summary>What is attributed; pieces are joined by " … ".</summary>
    public required string Content { get; init; }

    /// <summary>Where the content stands, as JSON: <c>[[start,end],…]</c> in code points.</summary>
    public required string ContentSpans { get; init; }

    /// <summary>The id of the statement whose content this one is part of, or null.</summary>
    public long? Within { get; init; }

    /// <summary>The words that it rests on; pieces are joined by " … ".</summary>
    public required string Evidence { get; init; }

    /// <summary>Where they stand, as JSON: <c>[[start,end],…]</c> in code points.</summary>
    public required string EvidenceSpans { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }
}

/// <summary>An event in an archive, with its parties and the report it stands in. Immutable.</summary>
public sealed record ArchivedEvent
{
    /// <summary>Its id in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The number of the report.</summary>
    public required long Report { get; init; }

    /// <summary>The report's own id.</summary>
    public required string ReportId { get; init; }

    /// <summary>The headline of the report, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Who published the report, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where the report was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The number of the sentence that its trigger stands in, from 1; null where no sentence is known.</summary>
    public int? Sentence { get; init; }

    /// <summary>The PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The CAMEO code, as text.</summary>
    public required string Cameo { get; init; }

    /// <summary>The quad class, 1 to 4.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER's conflict–cooperation score, −10 to +10.</summary>
    public required double Score { get; init; }

    /// <summary>When, or null.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where, or null; without its spans, which are <see cref="PlaceSpans"/>.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Where the place is named, as JSON: <c>[[start,end],…]</c> in code points.</summary>
    public required string PlaceSpans { get; init; }

    /// <summary>What the place rests on; null without a place, and where the reading is too old to tell.</summary>
    public PlaceBasis? PlaceBasis { get; init; }

    /// <summary>Whether it lies before the report's news; null where the reading is too old to tell.</summary>
    public bool? IsHistorical { get; init; }

    /// <summary>How many were killed, hurt, arrested and the like, without the spans; empty too where the reading is too old to tell.</summary>
    public ImmutableArray<EventCount> Counts { get; init; } = [];

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>The id of the statement on whose word it stands; null where the report tells it in its own voice.</summary>
    public long? Voice { get; init; }

    /// <summary>The words that name the source of that statement; empty where no one is named, null without a voice.</summary>
    public string? VoiceSource { get; init; }

    /// <summary>The name of the actor who is that source, or null.</summary>
    public string? VoiceName { get; init; }

    /// <summary>The country of that actor, or null.</summary>
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

    /// <summary>The actors, without their mentions.</summary>
    public required ImmutableArray<ArchivedActor> Actors { get; init; }

    /// <summary>The recipients, without their mentions.</summary>
    public required ImmutableArray<ArchivedActor> Recipients { get; init; }
}
