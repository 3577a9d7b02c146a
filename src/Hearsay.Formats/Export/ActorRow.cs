using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>An actor of a report: a row of the table of actors, and a party of an event. Immutable.</summary>
public sealed record ActorRow
{
    /// <summary>Its id, unique in the export.</summary>
    public required long Id { get; init; }

    /// <summary>The report that it stands in.</summary>
    public required CarriedReport Report { get; init; }

    /// <summary>The fullest name that the report or the lexicon gives.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code, or PLOVER's UNO or EUR; null where it is unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector codes, the main one first.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Its Wikidata id, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Where it is mentioned, as JSON: <c>[[start,end],…]</c> in code points; empty for a party of an event.</summary>
    public string Mentions { get; init; } = "[]";

    /// <summary>The words of the report that name it first; null where details are not asked for.</summary>
    public string? Words { get; init; }

    /// <summary>The role that it holds by the report or the lexicon, or null; null where details are not asked for.</summary>
    public string? Title { get; init; }
}
