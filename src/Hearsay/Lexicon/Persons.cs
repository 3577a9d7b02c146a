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
internal sealed class KnownPerson(string name, Gender gender, PersonTables tables)
{
    private readonly List<TableRow> _rows = new(1);
    private volatile List<Office>? _offices;

    /// <summary>The name that the table gives first.</summary>
    public string Name => name;

    /// <summary>He or she.</summary>
    public Gender Gender => gender;

    /// <summary>The offices, in the order of the table. They are read once they are asked for: a report names few of all the persons.</summary>
    /// <exception cref="DataFileException">A row of the person is damaged.</exception>
    public List<Office> Offices => _offices ??= tables.ReadOffices(_rows);

    /// <summary>Adds the row of another office.</summary>
    public void Add(TableRow row) => _rows.Add(row);

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
    private readonly SpellingMap<List<KnownPerson>> _byName = new(Room);
    private readonly SpellingMap<List<KnownPerson>> _byFamily = new(Room / 4);

    private readonly CodeReader _codes;
    private readonly TableFaults _faults;

    public PersonTables(TableSource tables, TableFaults faults, CodeReader codes)
    {
        (_codes, _faults) = (codes, faults);
        var persons = new SpellingMap<KnownPerson>(Room / 3);
        foreach (var row in tables.Rows(Format, faults))
        {
            var name = row.Cell(0);
            if (name.IsEmpty)
                row.Required(0, "name");
            var gender = RoleTables.ReadGender(row, 6);
            if (tables.HasUsers)
                ReadOffice(row);
            if (!row.IsSound)
                continue;
            ref var person = ref persons.At(name, out var isNew);
            if (isNew)
            {
                person = new KnownPerson(row[0], gender, this);
                Add(_byName, name, person);
                foreach (var alias in row.Values(1))
                    Add(_byName, alias, person);
                Add(_byFamily, row.Cell(2), person);
            }
            person.Add(row);
        }
    }

    /// <summary>Everyone by name and by each other spelling, without accents.</summary>
    public IEnumerable<(string Spelling, List<KnownPerson> Persons)> Spellings => _byName.All;

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

    /// <summary>The offices that rows tell of.</summary>
    public List<Office> ReadOffices(List<TableRow> rows)
    {
        lock (_codes)
        {
            var offices = rows.ConvertAll(ReadOffice);
            _faults.ThrowIfAny();
            return offices;
        }
    }

    private Office ReadOffice(TableRow row)
    {
        var (from, to) = (row.Day(7, atEnd: false), row.Day(8, atEnd: true));
        if (from >= to)
            row.Fault($"the office ends ({row[8]}) before it begins ({row[7]})", "Correct the dates");
        return new Office(_codes.Word(row, 4, "title"), _codes.Country(row, 3), _codes.Sectors(row, 5), from, to);
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
    private static void Add(SpellingMap<List<KnownPerson>> index, ReadOnlySpan<char> name, KnownPerson person)
    {
        if (name.IsEmpty)
            return;
        Span<char> plain = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        Accents.Remove(name, plain);
        ref var persons = ref index.At(plain, out var isNew);
        if (isNew)
            persons = new List<KnownPerson>(1) { person };
        else if (!ReferenceEquals(persons[^1], person))
            persons.Add(person);
    }
}
