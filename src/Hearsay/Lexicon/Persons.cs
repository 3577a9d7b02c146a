using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    /// <summary>
    /// The offices held on a day. Without a day there is no now, and nothing says that the last office is over: then those that nobody has left, or else
    /// those left last.
    /// </summary>
    public List<Office> HeldOn(DateOnly? day)
    {
        var held = Offices.FindAll(o => o.IsHeldOn(day));
        if (held.Count > 0 || day is not null)
            return held;
        var last = Offices.Max(static o => o.To);
        return Offices.FindAll(o => o.To == last);
    }
}

/// <summary>
/// Persons by name. Where two share a spelling, the day decides: whoever of them is in office (of two, the one whose first name in
/// the table it is), otherwise the one who left last. A family name alone means a person only on a day on which that person, and no other of
/// the name, is in office, or where the table holds nobody of the name from another country.
/// </summary>
internal sealed class PersonTables
{
    internal static readonly TableFormat Format = new("actors/persons.tsv", "name", "aliases", "family", "country", "title", "sectors", "gender", "from", "to", "code")
    {
        Key = ["name", "country", "title", "from"],
        Optional = ["code"],
    };

    // Room for the persons of the shipped tables and their spellings.
    private const int Room = 20_000;

    // By their spellings without accents.
    private readonly Dictionary<string, List<KnownPerson>> _byName = new(Room, StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> _byFamily = new(Room / 2, StringComparer.Ordinal);

    public PersonTables(TableSource tables, TableFaults faults, CodeReader codes)
    {
        var persons = new Dictionary<string, KnownPerson>(Room / 2, StringComparer.Ordinal);
        var known = persons.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in tables.Rows(Format, faults))
        {
            var name = row.Cell(0);
            if (name.IsEmpty)
                row.Required(0, "name");
            var office = ReadOffice(row, codes);
            var gender = RoleTables.ReadGender(row, 6);
            if (!row.IsSound)
                continue;
            if (!known.TryGetValue(name, out var person))
            {
                var key = row[0];
                persons.Add(key, person = new KnownPerson(key, gender));
                Add(_byName, key, person);
                foreach (var alias in row.Values(1))
                    Add(_byName, alias, person);
                Add(_byFamily, row.Cell(2), person);
            }
            person.Offices.Add(office);
        }
    }

    /// <summary>Everyone by name and by each other spelling, without accents.</summary>
    public IReadOnlyDictionary<string, List<KnownPerson>> Spellings => _byName;

    /// <summary>The person with this name on this day; null where there is none, or where it may be more than one.</summary>
    public KnownPerson? Find(string name, DateOnly? day)
    {
        name = Accents.Without(name);
        if (_byName.TryGetValue(name, out var named))
            return OnlyInOffice(named, day) ?? OnlyInOffice(named.FindAll(p => Accents.Without(p.Name) == name), day) ?? LastInOffice(named, day);
        if (!_byFamily.TryGetValue(name, out var family))
            return null;
        if (OnlyInOffice(family, day) is { } current)
            return current;
        // Not one of two who are in office; of two who were, only where both are of one country.
        return family.Exists(p => p.Offices.Exists(o => o.IsHeldOn(day))) || family.Exists(p => p.Offices[0].Country != family[0].Offices[0].Country)
            ? null
            : LastInOffice(family, day);
    }

    private static Office ReadOffice(TableRow row, CodeReader codes)
    {
        var (from, to) = (row.Day(7, atEnd: false), row.Day(8, atEnd: true));
        if (from >= to)
            row.Fault($"the office ends ({row[8]}) before it begins ({row[7]})", "Correct the dates");
        return new Office(codes.Word(row, 4, "title"), codes.Country(row, 3), codes.Sectors(row, 5), from, to);
    }

    private static KnownPerson? OnlyInOffice(List<KnownPerson> persons, DateOnly? day)
    {
        var inOffice = persons.FindAll(p => p.Offices.Exists(o => o.IsHeldOn(day)));
        return inOffice.Count == 1 ? inOffice[0] : null;
    }

    // Of those with one spelling, none in office alone: "King Abdullah" in 2016 is the one who lives, in 1998 the one who was known.
    private static KnownPerson? LastInOffice(List<KnownPerson> persons, DateOnly? day) =>
        persons.Where(p => p.Offices.Exists(o => o.HasBegunBy(day)))
            .MaxBy(p => p.Offices.Max(o => o.HasBegunBy(day) ? o.To ?? DateOnly.MaxValue : DateOnly.MinValue));

    // A person's spellings are added one after the other, so that one who is there already is the last.
    private static void Add(Dictionary<string, List<KnownPerson>> index, ReadOnlySpan<char> name, KnownPerson person)
    {
        if (name.IsEmpty)
            return;
        Span<char> plain = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        Accents.Remove(name, plain);
        ref var persons = ref CollectionsMarshal.GetValueRefOrAddDefault(index.GetAlternateLookup<ReadOnlySpan<char>>(), plain, out _);
        if (persons is null)
            persons = new List<KnownPerson>(1) { person };
        else if (!ReferenceEquals(persons[^1], person))
            persons.Add(person);
    }
}
