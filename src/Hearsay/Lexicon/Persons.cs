using System.Collections.Immutable;
using System.Globalization;

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
    private static readonly TableFormat Format = new("actors/persons.tsv", "name", "aliases", "family", "country", "title", "sectors", "gender", "from", "to")
    {
        Key = ["name", "country", "title", "from"],
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
        var (from, to) = (Day(row, 7, atEnd: false), Day(row, 8, atEnd: true));
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

    // "2012-05-21", "2012-05" or "2012". An office is left in the course of its last day, month or year; so as an end the next one begins it.
    private static DateOnly? Day(TableRow row, int column, bool atEnd)
    {
        var text = row.Cell(column);
        if (text.IsEmpty)
            return null;
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return atEnd ? day.AddDays(1) : day;
        // The parser of dates takes far longer than reading the numbers; this stands in every line.
        var hasMonth = text.Length == 7 && text[4] == '-';
        if ((hasMonth || text.Length == 4) && Number(text[..4]) is > 0 and < 9999 and var year)
        {
            var month = hasMonth ? Number(text[5..]) : 1;
            if (month is >= 1 and <= 12)
                return !atEnd ? new DateOnly(year, month, 1) : hasMonth ? new DateOnly(year, month, 1).AddMonths(1) : new DateOnly(year + 1, 1, 1);
        }
        row.Fault($"expected a day (2012-05-21), a month (2012-05) or a year (2012) and found \"{text}\"", "Write yyyy-MM-dd, yyyy-MM, yyyy or nothing");
        return null;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
