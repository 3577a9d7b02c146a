using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>
/// Heads of state and of government by their family names, common ones too: "Brown", "Morales". Where a report is about anybody, such a name means
/// nobody; a phrase that stands alone and names a party names the one whom everybody knows.
/// </summary>
internal sealed class LeaderNames
{
    // Titles of persons.tsv; offices of a part of a country and of international bodies have others, or no country.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "prince", "supreme leader", "paramount leader", "leader", "head of state",
        "head of the presidential council", "chairman of the council of state", "state counsellor", "presidency member", "military ruler", "junta leader",
        "first prime minister", "prime minister of the unity government", "co-president", "transitional council president",
    };

    // News gives the family first.
    private static readonly HashSet<string> FamilyFirst = new(StringComparer.Ordinal) { "CHN", "HKG", "KOR", "PRK", "TWN" };

    private readonly Dictionary<string, List<(KnownPerson Person, string[] Parts)>> _byFamily = new(StringComparer.Ordinal);

    /// <summary>Makes the index.</summary>
    /// <param name="spellings">Persons by name and by each other spelling.</param>
    public LeaderNames(IEnumerable<(string Spelling, List<KnownPerson> Persons)> spellings)
    {
        foreach (var (spelling, persons) in spellings)
        {
            var parts = NameParts(spelling);
            foreach (var person in parts.Length == 0 ? [] : persons.Where(static p => p.Offices.Exists(IsLeaders)))
            {
                Add(parts[^1], person, parts);
                if (parts.Length > 1 && spelling == Accents.Without(person.Name) && person.Offices.Exists(static o => FamilyFirst.Contains(o.Country ?? "")))
                    Add(parts[0], person, parts[..1]);
            }
        }
    }

    /// <summary>
    /// Whom a family name means, with or without what stands before it ("Morales", "da Costa", "A. Papandreou", "Franco, Itamar"): the only bearer who
    /// leads a country on the day; where nobody does, the one who did last.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="day">The day on which it is said, or null.</param>
    /// <returns>The person, and whether he or she is in office; null where there is none, or where two are in office.</returns>
    public (KnownPerson Person, bool IsInOffice)? Find(string name, DateOnly? day)
    {
        var parts = NameParts(FamilyLast(name));
        if (parts.Length == 0 || !_byFamily.TryGetValue(parts[^1], out var family))
            return null;
        var bearers = family.Where(b => parts.Length <= b.Parts.Length && PersonalNames.Match(parts, b.Parts)).Select(static b => b.Person).Distinct().ToList();
        var inOffice = bearers.FindAll(p => Offices(p).Any(o => o.IsHeldOn(day)));
        if (inOffice.Count > 0)
            return inOffice.Count == 1 ? (inOffice[0], true) : null;
        var former = bearers.FindAll(p => Offices(p).Any(o => o.HasBegunBy(day)));
        return former.Count == 0 ? null : (former.MaxBy(p => Offices(p).Where(o => o.HasBegunBy(day)).Max(static o => o.To))!, false);
    }

    private static IEnumerable<Office> Offices(KnownPerson person) => person.Offices.Where(IsLeaders);

    private static bool IsLeaders(Office office) => Titles.Contains(office.Title) && office.Sectors.Contains("GOV") && office.Country is { } country && !CodeReader.International.Contains(country);

    // "Franco, Itamar", as lists have it.
    private static string FamilyLast(string name) =>
        name.IndexOf(',') is > 0 and var comma && name.LastIndexOf(',') == comma ? $"{name[(comma + 1)..]} {name[..comma]}" : name;

    // Small letters without accents and without the number of a king; an initial is a part of its own, whether or not a space follows it.
    private static string[] NameParts(string name)
    {
        var parts = PersonalNames.Parts(Accents.Without(name).Replace(".", ". ", StringComparison.Ordinal));
        return parts is [.., _, var last] && last.All(static c => c is 'i' or 'v' or 'x') ? parts[..^1] : parts;
    }

    private void Add(string family, KnownPerson person, string[] parts)
    {
        if (!_byFamily.TryGetValue(family, out var bearers))
            _byFamily.Add(family, bearers = []);
        bearers.Add((person, parts));
    }
}
