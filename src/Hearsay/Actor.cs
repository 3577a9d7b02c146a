using System.Collections.Immutable;

namespace Hearsay;

/// <summary>A party that speaks or acts in a report, with every mention of it. Immutable.</summary>
public sealed record Actor
{
    /// <summary>Its id within the reading: a1, a2, …</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name that the report or the lexicon gives.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-3 code; UNO and EUR, PLOVER's codes in the place of a country, for bodies of the United Nations and the European Union; null where it
    /// is unknown or where none applies.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector codes (GOV, MIL, …), the main one first; also IGO and NGO for international bodies.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The roles that the report or the lexicon gives it.</summary>
    public ImmutableArray<ActorRole> Roles { get; init; } = [];

    /// <summary>Where it is mentioned, in order; pronouns and descriptions included.</summary>
    public required ImmutableArray<TextSpan> Mentions { get; init; }

    /// <summary>Its Wikidata id, or null.</summary>
    public string? Wikidata { get; init; }
}

/// <summary>What kind of party an actor is.</summary>
public enum ActorKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>One person, named or not.</summary>
    Person,
    /// <summary>People without an organisation: protesters, experts, sources.</summary>
    Group,
    /// <summary>An organisation, a ministry, an armed force.</summary>
    Organization,
    /// <summary>A country, or a capital or seat that stands for its government.</summary>
    Country,
    /// <summary>A news agency, paper, broadcaster or channel.</summary>
    Outlet,
}

/// <summary>A role that an actor holds, held or will hold.</summary>
/// <param name="Title">The role as the report words it, without the country: "acting president".</param>
/// <param name="Of">The country (alpha-3) it is held in, or null.</param>
/// <param name="Tense">Whether it is held at the time of the report.</param>
/// <param name="From">Its first day, where known.</param>
/// <param name="To">The day after its last, where known.</param>
/// <param name="Spans">Where the report says so; empty for a role that only the lexicon knows.</param>
public sealed record ActorRole(
    string Title, string? Of, RoleTense Tense, DateOnly? From, DateOnly? To, ImmutableArray<TextSpan> Spans);

/// <summary>Whether a role is held at the time of the report.</summary>
public enum RoleTense
{
    /// <summary>Held now.</summary>
    Current,
    /// <summary>Held for the time being: acting, interim, caretaker.</summary>
    Acting,
    /// <summary>No longer held: former, ex-, ousted, late.</summary>
    Former,
    /// <summary>Won but not yet taken up: president-elect, designate.</summary>
    Elect,
    /// <summary>Sought: candidate, nominee, hopeful.</summary>
    Candidate,
}
