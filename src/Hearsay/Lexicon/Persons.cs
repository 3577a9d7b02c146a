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
/// Persons by name. A family name alone means a person only on a day on which that person, and no other of the name, is in
/// office, or where the table holds only one person of the name: a 2026 report never meets a leader of 2009 by it.
/// </summary>
internal sealed class PersonTables
{
    internal static readonly TableFormat Format = new("actors/persons.tsv", "name", "aliases", "family", "country", "title", "sectors", "gender", "from", "to", "code")
    {
        Key = ["name", "country", "title", "from"],
        Optional = ["code"],
    };

    private readonly Dictionary<string, KnownPerson> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> _byFamily = new(StringComparer.Ordinal);

    public PersonTables(TableSource tables, TableFaults faults, CodeReader codes)
    {
        var names = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var inFamilies = new HashSet<(string, KnownPerson)>();
        foreach (var row in tables.Rows(Format, faults))
        {
            var name = row.Required(0, "name");
            var office = ReadOffice(row, codes);
            var gender = RoleTables.ReadGender(row, 6);
            if (!row.IsSound)
                continue;
            if (!_byName.TryGetValue(name, out var person))
            {
                _byName.Add(name, person = new KnownPerson(name, gender));
                foreach (var alias in row.Values(1))
                    names.TryAdd(alias, person);
            }
            if (row.Optional(2) is { } family && inFamilies.Add((family, person)))
                AddFamily(family, person);
            person.Offices.Add(office);
        }
    }

    /// <summary>The person with this name on this day; null where there is none, or where it may be more than one.</summary>
    public KnownPerson? Find(string name, DateOnly? day)
    {
        if (_byName.TryGetValue(name, out var person))
            return person.Offices.Exists(o => o.HasBegunBy(day)) ? person : null;
        if (!_byFamily.TryGetValue(name, out var family))
            return null;
        var inOffice = family.FindAll(p => p.Offices.Exists(o => o.IsHeldOn(day)));
        if (inOffice.Count > 0)
            return inOffice.Count == 1 ? inOffice[0] : null;
        return family.Count == 1 && family[0].Offices.Exists(o => o.HasBegunBy(day)) ? family[0] : null;
    }

    private static Office ReadOffice(TableRow row, CodeReader codes)
    {
        var (from, to) = (row.Day(7, atEnd: false), row.Day(8, atEnd: true));
        if (from >= to)
            row.Fault($"the office ends ({row[8]}) before it begins ({row[7]})", "Correct the dates");
        return new Office(codes.Word(row, 4, "title"), codes.Country(row, 3), codes.Sectors(row, 5), from, to);
    }

    private void AddFamily(string family, KnownPerson person)
    {
        if (!_byFamily.TryGetValue(family, out var list))
            _byFamily.Add(family, list = []);
        list.Add(person);
    }
}
