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
    private readonly Dictionary<string, KnownPerson> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> _byFamily = new(StringComparer.Ordinal);

    public PersonTables(TableSource tables)
    {
        foreach (var row in tables.Rows("actors/persons.tsv", "name", "aliases", "family", "country", "title", "sectors", "gender", "from", "to"))
        {
            var name = row.Required(0, "name");
            if (!_byName.TryGetValue(name, out var person))
            {
                person = new KnownPerson(name, row[6] == "f" ? Gender.Female : row[6] == "m" ? Gender.Male : Gender.Unknown);
                foreach (var spelling in row.List(1).Prepend(name))
                    _byName.TryAdd(spelling, person);
            }
            if (row.Optional(2) is { } family)
                AddFamily(family, person);
            var (from, to) = (Day(row, 7, atEnd: false), Day(row, 8, atEnd: true));
            if (from > to)
                throw row.Fault($"the office ends ({row[8]}) before it begins ({row[7]})", "Correct the dates");
            person.Offices.Add(new Office(row.Required(4, "title"), row.Optional(3), NameTables.Sectors(row, 5), from, to));
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

    private void AddFamily(string family, KnownPerson person)
    {
        if (!_byFamily.TryGetValue(family, out var list))
            _byFamily.Add(family, list = []);
        if (!list.Contains(person))
            list.Add(person);
    }

    // "2012-05" or "2012". An office is left in the course of its last month or year; so as an end the next one begins it.
    private static DateOnly? Day(TableRow row, int column, bool atEnd)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return atEnd ? month.AddMonths(1) : month;
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return atEnd ? year.AddYears(1) : year;
        throw row.Fault($"expected a month (2012-05) or a year (2012) and found \"{text}\"", "Write yyyy-MM, yyyy or nothing");
    }
}
