using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>What the whole reading tells of an event and its report, for the formats that have a place for it. Immutable.</summary>
public sealed record EventDetail
{
    /// <summary>The text of the sentence that its trigger stands in, or null.</summary>
    public string? Sentence { get; init; }

    /// <summary>Where the sentence begins and ends, in code points of the report's text, half-open; 0 where there is none.</summary>
    public (int Start, int End) SentenceSpan { get; init; }

    /// <summary>The words of the report that name the place, or null.</summary>
    public string? PlaceWords { get; init; }

    /// <summary>The persons of the report, by name.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>The organizations and outlets of the report, by name.</summary>
    public ImmutableArray<string> Organizations { get; init; } = [];

    /// <summary>The language of the report as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The version of what read the report.</summary>
    public required string Engine { get; init; }
}
