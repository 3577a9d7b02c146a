namespace Hearsay.Formats.Export;

/// <summary>A statement with the report that it stands in: a row of the table of statements. Immutable.</summary>
public sealed record StatementRow
{
    /// <summary>Its id, unique in the export.</summary>
    public required long Id { get; init; }

    /// <summary>The report.</summary>
    public required CarriedReport Report { get; init; }

    /// <summary>The number of the sentence that its cue stands in, from 1, or null.</summary>
    public int? Sentence { get; init; }

    /// <summary>How it is reported.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Whether it is made, or denied or withheld.</summary>
    public required StatementPolarity Polarity { get; init; }

    /// <summary>Whether the report is sure that it is made.</summary>
    public required StatementCertainty Certainty { get; init; }

    /// <summary>The id of the actor whose word it is, or null.</summary>
    public long? Speaker { get; init; }

    /// <summary>The name of that actor, or null.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>The country (alpha-3) of that actor, or null.</summary>
    public string? SpeakerCountry { get; init; }

    /// <summary>The words that name the source; empty where no one is named.</summary>
    public required string SourceWords { get; init; }

    /// <summary>True where the report withholds the name.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The words that attribute it.</summary>
    public required string Cue { get; init; }

    /// <summary>What is attributed.</summary>
    public required string Content { get; init; }

    /// <summary>Where the content stands, as JSON: <c>[[start,end],…]</c> in code points.</summary>
    public required string ContentSpans { get; init; }

    /// <summary>The id of the statement whose content this one is part of, or null.</summary>
    public long? Within { get; init; }

    /// <summary>The words that it rests on.</summary>
    public required string Evidence { get; init; }

    /// <summary>Where they stand, as JSON.</summary>
    public required string EvidenceSpans { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }
}
