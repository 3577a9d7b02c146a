using System.Collections.Immutable;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>An actor while the report is still being read: more is learned of it with every mention.</summary>
internal sealed class ActorDraft(string name, ActorKind kind)
{
    /// <summary>Its place among the actors in the order in which they were met.</summary>
    public int Number { get; set; }

    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = name;

    /// <summary>What it is, as far as is known.</summary>
    public ActorKind Kind { get; set; } = kind;

    /// <summary>Alpha-3 code, or null.</summary>
    public string? Country { get; set; }

    /// <summary>Sectors that do not come from roles.</summary>
    public List<string> Sectors { get; } = [];

    /// <summary>Roles, each title once.</summary>
    public List<ActorRole> Roles { get; } = [];

    /// <summary>The entries behind the roles, in the same order.</summary>
    public List<RoleUse> RoleUses { get; } = [];

    /// <summary>Where it is mentioned.</summary>
    public SortedSet<TextSpan> Mentions { get; } = [];

    /// <summary>The parts of its proper name, for telling short names; empty for those without.</summary>
    public string[] NameParts { get; set; } = [];

    /// <summary>True while the name is known from a headline alone.</summary>
    public bool IsNamedInHeadline { get; set; }

    /// <summary>Towns and regions that the report names it by: "the Vermont senator".</summary>
    public HashSet<string> Origins { get; } = [];

    /// <summary>He or she, where known.</summary>
    public Gender Gender { get; set; }

    /// <summary>True for several people or bodies.</summary>
    public bool Plural { get; init; }

    /// <summary>True for those whose names the report withholds.</summary>
    public bool Anonymous { get; init; }

    /// <summary>True for those that have a name of their own.</summary>
    public bool IsNamed => Kind is ActorKind.Country or ActorKind.Outlet || IsKnown || NameParts.Length > 0 && Kind != ActorKind.Unknown;

    /// <summary>True for organisations with a name.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What the lexicon knows of a person by the name; null where it knows nobody.</summary>
    public KnownPerson? Known { get; set; }

    /// <summary>True once it is mentioned otherwise than as the place of something.</summary>
    public bool MentionedAsParty { get; set; }

    /// <summary>True where whom it belongs to says more of its sector than what it is called: "army accountant".</summary>
    public bool LeadsWithSectors { get; set; }

    /// <summary>Adds sectors that are not there yet.</summary>
    public void AddSectors(IEnumerable<string> sectors)
    {
        foreach (var sector in sectors)
        {
            if (!Sectors.Contains(sector))
                Sectors.Add(sector);
        }
    }

    /// <summary>Adds what the lexicon knows of a person, as far as nothing else is known.</summary>
    /// <param name="person">The person.</param>
    /// <param name="day">The day, or null.</param>
    public void Recognize(KnownPerson person, DateOnly? day)
    {
        (Known, Kind, Name, NameParts) = (person, ActorKind.Person, person.Name, PersonalNames.Parts(person.Name));
        Gender = Gender == Gender.Unknown ? person.Gender : Gender;
        var offices = person.Offices.FindAll(o => o.HasBegunBy(day));
        // Whoever holds an office now is named by it; of those who hold none, every office is told.
        var held = person.HeldOn(day);
        // Who is in office at an international body is of no country by it, whether the tables or the report say so.
        if (!(Roles.Count > 0 && Sectors.Contains("IGO")))
            Country ??= CountryBy(held.Count > 0 ? held : offices, isPast: held.Count == 0);
        if (Roles.Count > 0)
        {
            // A title of any kind of body says less than the office that the tables know: "the secretary general", "the chief".
            if (AllSectors().IsEmpty)
                AddSectors(held.SelectMany(static o => o.Sectors));
            return;
        }
        foreach (var office in held.Count > 0 ? held : offices)
        {
            var tense = held.Count > 0 ? RoleTense.Current : RoleTense.Former;
            Roles.Add(new ActorRole(office.Title, office.Country, tense, office.From, office.To, []));
            RoleUses.Add(new RoleUse(new Role(office.Title, RoleKind.Office, office.Sectors, person.Gender, Anonymous: false), 0, 0, tense, Plural: false));
        }
    }

    // Who has left an international body is of the country that he or she served before.
    private static string? CountryBy(List<Office> offices, bool isPast)
    {
        var ofCountries = offices.FindAll(static o => o.Country is not null);
        var ofStates = ofCountries.Find(static o => !CodeReader.International.Contains(o.Country!));
        return (isPast && ofStates is not null ? ofStates : ofCountries.FirstOrDefault())?.Country;
    }

    /// <summary>The sectors, the main one first: former officials are elites (PLOVER manual, sector codes: ELI).</summary>
    public ImmutableArray<string> AllSectors()
    {
        var isFormer = Kind == ActorKind.Person && Roles.Count > 0 && Roles.TrueForAll(static r => r.Tense == RoleTense.Former);
        var held = RoleUses.Where(static r => r.Tense is not (RoleTense.Former or RoleTense.Candidate)).SelectMany(static r => r.Role.Sectors);
        IEnumerable<string> sectors = isFormer ? ["ELI"] : LeadsWithSectors ? Sectors.Concat(held) : held.Concat(Sectors);
        // "Typically assigned as a secondary code" (PLOVER manual, OPP); likewise PRE, which is added to what else a party is.
        return [.. IsKnown ? sectors.Distinct() : sectors.Distinct().OrderBy(static s => s is "OPP" or "PRE")];
    }
}
