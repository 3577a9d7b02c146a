using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>An office that a person held.</summary>
/// <param name="Title">The office in small letters: "president".</param>
/// <param name="Country">The country (alpha-3), or null for an international body.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="From">The first day that may be part of it, or null.</param>
/// <param name="To">The first day that is surely after it, or null while it is held.</param>
internal sealed record Office(string Title, string? Country, ImmutableArray<string> Sectors, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it is held on a day; without a day, whether its end is open.</summary>
    public bool IsHeldOn(DateOnly? day) => day is { } d ? (From is null || From <= d) && (To is null || d < To) : To is null;

    /// <summary>Whether it had begun by a day.</summary>
    public bool HasBegunBy(DateOnly? day) => day is null || From is null || From <= day;
}

/// <summary>A person whom the news names without saying who it is, with every office held.</summary>
internal sealed record KnownPerson(string Name, Gender Gender)
{
    /// <summary>The offices, in the order of the table.</summary>
    public List<Office> Offices { get; } = [];
}

/// <summary>
/// Persons by name. Where two share a spelling, the day decides: whoever of them is in office (of two, the one whose first name in
/// the table it is), otherwise the one who left last. A family name alone means a person only on a day on which that person, and no other of
/// the name, is in office, or where the table holds nobody of the name from another country.
/// </summary>
internal sealed class PersonTables
{
    private readonly Dictionary<string, List<KnownPerson>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> _byFamily = new(StringComparer.Ordinal);

    public PersonTables(TableSource tables)
    {
        var persons = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("actors/persons.tsv", "name", "aliases", "family", "country", "title", "sectors", "gender", "from", "to"))
        {
            var name = row.Required(0, "name");
            if (!persons.TryGetValue(name, out var person))
            {
                person = new KnownPerson(name, row[6] == "f" ? Gender.Female : row[6] == "m" ? Gender.Male : Gender.Unknown);
                persons.Add(name, person);
                foreach (var spelling in row.List(1).Prepend(name))
                    Add(_byName, spelling, person);
            }
            if (row.Optional(2) is { } family)
                Add(_byFamily, family, person);
            var (from, to) = (row.Day(7, atEnd: false), row.Day(8, atEnd: true));
            if (from > to)
                throw row.Fault($"the office ends ({row[8]}) before it begins ({row[7]})", "Correct the dates");
            person.Offices.Add(new Office(row.Required(4, "title"), row.Optional(3), NameTables.Sectors(row, 5), from, to));
        }
    }

    /// <summary>The person with this name on this day; null where there is none, or where it may be more than one.</summary>
    public KnownPerson? Find(string name, DateOnly? day)
    {
        if (_byName.TryGetValue(name, out var named))
            return OnlyInOffice(named, day) ?? OnlyInOffice(named.FindAll(p => p.Name == name), day) ?? LastInOffice(named, day);
        if (!_byFamily.TryGetValue(name, out var family))
            return null;
        if (OnlyInOffice(family, day) is { } current)
            return current;
        // Not one of two who are in office; of two who were, only where both are of one country.
        return family.Exists(p => p.Offices.Exists(o => o.IsHeldOn(day))) || family.Exists(p => p.Offices[0].Country != family[0].Offices[0].Country)
            ? null
            : LastInOffice(family, day);
    }

    private static KnownPerson? OnlyInOffice(List<KnownPerson> persons, DateOnly? day)
    {
        var inOffice = persons.FindAll(p => p.Offices.Exists(o => o.IsHeldOn(day)));
        return inOffice.Count == 1 ? inOffice[0] : null;
    }

    // Of those with one spelling, none in office alone: "King Abdullah" in 2016 is the one who lives, in 1998 the one who was known.
    private static KnownPerson? LastInOffice(List<KnownPerson> persons, DateOnly? day) =>
        persons.FindAll(p => p.Offices.Exists(o => o.HasBegunBy(day)))
            .MaxBy(p => p.Offices.Max(o => o.HasBegunBy(day) ? o.To ?? DateOnly.MaxValue : DateOnly.MinValue));

    private static void Add(Dictionary<string, List<KnownPerson>> index, string name, KnownPerson person)
    {
        if (!index.TryGetValue(name, out var list))
            index.Add(name, list = []);
        if (!list.Contains(person))
            list.Add(person);
    }
}
