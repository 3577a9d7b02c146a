using System.Collections.Immutable;

namespace Hearsay;

/// <summary>How a phrase that names a party is coded: "Russian Foreign Ministry spokeswoman". Immutable.</summary>
public sealed record PhraseCoding
{
    /// <summary>The phrase as it was given.</summary>
    public required string Phrase { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-3 code; what PLOVER writes in the place of a country: UNO for the United Nations, EUR for the European Union, IGO for other
    /// international bodies; null where it is unknown or where none applies.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector codes, the main one first.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The party's name; null where the phrase names no party.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// What decided: "country", "government" (a capital or a seat that stands for it), "person" (whom the lexicon knows), "organization",
    /// "outlet", "people", "place" (a town or region: those who live there), "pronoun", "role" (what the phrase says of it), "name" (of which nothing is known); "none" where the phrase names no party.
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>The entries of the lexicon that the phrase matches, those taken first; empty unless they were asked for.</summary>
    public ImmutableArray<LexiconMatch> Matches { get; init; } = [];
}
