using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>A role that a noun phrase names: the entry, its words and its tense.</summary>
/// <param name="Role">The lexicon's entry.</param>
/// <param name="Start">The first token of the title, modifiers and bodies included: "acting president".</param>
/// <param name="End">The token after its last.</param>
/// <param name="Tense">From its modifiers.</param>
/// <param name="Plural">True for several holders.</param>
internal readonly record struct RoleUse(Role Role, int Start, int End, RoleTense Tense, bool Plural);

/// <summary>What a noun phrase says of the party that it names, before it is known which actor that is.</summary>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Head">The index of its head token.</param>
/// <param name="Start">Its first token; phrases with prepositions and clauses that follow the head are not part of it.</param>
internal sealed record NounPhrase(int Sentence, int Head, int Start)
{
    /// <summary>The token after its last.</summary>
    public required int End { get; set; }

    /// <summary>The roles, in the order of the text; the last is the head's where the head is one.</summary>
    public List<RoleUse> Roles { get; } = [];

    /// <summary>The tokens of a proper name that the lexicon does not know; empty where there is none.</summary>
    public (int Start, int End) Name { get; set; }

    /// <summary>The tokens of a name before a body or a group that is its bearer's: "the Assad regime"; empty where there is none.</summary>
    public (int Start, int End) Bearer { get; set; }

    /// <summary>The lexicon's senses of the phrase's own name: "Kremlin", "Reuters"; null where it has none.</summary>
    public NameSenses? Senses { get; set; }

    /// <summary>The first token of that name.</summary>
    public int SensesStart { get; set; } = -1;

    /// <summary>The country that the phrase gives by an adjective or a name before its head.</summary>
    public string? Country { get; set; }

    /// <summary>Every country before the head, for "Russian–Syrian relations".</summary>
    public List<string> Countries { get; } = [];

    /// <summary>Towns and regions before the head or after "of", which tell parties of one kind apart: "the Vermont senator".</summary>
    public List<string> Origins { get; } = [];

    /// <summary>He or she, where a form of address tells: "Mrs."</summary>
    public Gender Gender { get; set; }

    /// <summary>Sectors from the words before the head.</summary>
    public List<string> Sectors { get; } = [];

    /// <summary>True where an article, a demonstrative or a possessor makes it definite.</summary>
    public bool Definite { get; set; }

    /// <summary>True where an article or the like says that it is none told of before: "another leader".</summary>
    public bool Indefinite { get; set; }

    /// <summary>True where the name of an organisation stands before the head: "Boko Haram gunmen".</summary>
    public bool IsOfOrganization { get; set; }

    /// <summary>True for "two", "both".</summary>
    public bool IsPair { get; set; }

    /// <summary>The token of the possessor, −1 where there is none.</summary>
    public int Possessor { get; set; } = -1;

    /// <summary>True when the head's own words are a role rather than a name.</summary>
    public bool HeadIsRole => Roles.Count > 0 && Name.End == Name.Start && Senses is null && Roles[^1].End > Head;

    /// <summary>True when the phrase has a proper name that no table knows.</summary>
    public bool HasName => Name.End > Name.Start;
}
