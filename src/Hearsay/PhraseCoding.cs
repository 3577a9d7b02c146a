using System.Collections.Immutable;

namespace Hearsay;

/// <summary>How a phrase that names a party is coded: "Russian Foreign Ministry spokeswoman". Immutable.</summary>
public sealed record PhraseCoding
{
    /// <summary>The phrase as it was given.</summary>
    public required string Phrase { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-3 code; IGO for international bodies, as PLOVER writes it in the place of a country; null where it is
    /// unknown or where none applies.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector codes, the main one first.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The party's name; null where the phrase names no party.</summary>
    public string? Name { get; init; }

    /// <summary>What decided: "country", "person", "organization", "role" …; "none" where the phrase names no party.</summary>
    public required string Rule { get; init; }
}
