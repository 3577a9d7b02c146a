using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>A country of ISO 3166-1, or a former state of ISO 3166-3.</summary>
/// <param name="Code">The alpha-3 code.</param>
/// <param name="Name">The name that news uses.</param>
/// <param name="Adjective">The first of its adjectives, or its name where it has none.</param>
/// <param name="Cow">The state's number in the Correlates of War project, or null where it has none.</param>
/// <param name="GleditschWard">The state's number in the list of Gleditsch and Ward, or null where it has none.</param>
/// <param name="Former">When a former state lived and who came after it; null for a country of today.</param>
internal sealed record Country(string Code, string Name, string Adjective, int? Cow, int? GleditschWard, FormerState? Former);

/// <summary>The life of a state that is no more.</summary>
/// <param name="From">The first day of its first month.</param>
/// <param name="To">The day after its last month.</param>
/// <param name="Successors">The states that came after it (alpha-3), of which one may be a former state too.</param>
internal sealed record FormerState(DateOnly From, DateOnly To, ImmutableArray<string> Successors)
{
    /// <summary>Whether it lived on a day; without a day it did not.</summary>
    public bool LivedOn(DateOnly? day) => day is { } d && From <= d && d < To;
}

/// <summary>A seat of government or institution that stands for those who sit in it: the Kremlin.</summary>
internal sealed record Seat(string Name, string? Country, ImmutableArray<string> Sectors);

/// <summary>A named organisation.</summary>
internal sealed record Organization(string Name, string? Country, ImmutableArray<string> Sectors);

/// <summary>A religious or ethnic group.</summary>
/// <param name="Name">The name of one of its members: "Kurd".</param>
/// <param name="Plural">The name of all: "Kurds".</param>
/// <param name="IsReligious">True for a religion, false for a people.</param>
/// <param name="Cameo">CAMEO's code of the religion ("SUN"), or null where the table gives none.</param>
/// <param name="Country">The country that the name alone tells, or null.</param>
internal sealed record PeopleGroup(string Name, string Plural, bool IsReligious, string? Cameo, string? Country)
{
    /// <summary>PLOVER sectors: a religion is REL, a people CVL.</summary>
    public ImmutableArray<string> Sectors => IsReligious ? ["REL"] : ["CVL"];
}

/// <summary>A news agency, paper, broadcaster or channel.</summary>
internal sealed record Outlet(string Name, string Kind, string? Country);

/// <summary>A place with its coordinates, in degrees.</summary>
internal sealed record Place(string Name, string? Country, string Kind, double Latitude, double Longitude);

/// <summary>Everything that one name can stand for; what it does stand for is settled where it is met.</summary>
internal sealed class NameSenses
{
    /// <summary>The country with this name.</summary>
    public Country? Country { get; set; }

    /// <summary>The country with this adjective.</summary>
    public Country? Adjective { get; set; }

    /// <summary>The country with these inhabitants.</summary>
    public Country? Inhabitants { get; set; }

    /// <summary>The country with this capital.</summary>
    public Country? Capital { get; set; }

    /// <summary>The seat.</summary>
    public Seat? Seat { get; set; }

    /// <summary>The organisation.</summary>
    public Organization? Organization { get; set; }

    /// <summary>The religious or ethnic group with this name.</summary>
    public PeopleGroup? Group { get; set; }

    /// <summary>The outlet.</summary>
    public Outlet? Outlet { get; set; }

    /// <summary>The place.</summary>
    public Place? Place { get; set; }

    /// <summary>What the name stood for while a state lived that is no more, where that is something else: "Moscow" until 1991.</summary>
    public List<NameSenses> Earlier { get; } = [];

    /// <summary>
    /// The senses on a day. A former state has its own name on any day; a name that it shares with a country of today is its
    /// only while it lived.
    /// </summary>
    public NameSenses On(DateOnly? day)
    {
        if (Earlier.Find(e => e.Land!.Former!.LivedOn(day)) is not { } then)
            return this;
        return new NameSenses
        {
            Country = then.Country ?? Country,
            Adjective = then.Adjective ?? Adjective,
            Inhabitants = then.Inhabitants ?? Inhabitants,
            Capital = then.Capital ?? Capital,
            Seat = then.Capital is null ? Seat : null,
            Organization = Organization,
            Group = Group,
            Outlet = Outlet,
            Place = Place,
        };
    }

    private Country? Land => Country ?? Adjective ?? Inhabitants ?? Capital;

    /// <summary>The country that the name points to in any of its senses.</summary>
    public string? CountryCode =>
        Land?.Code ?? Seat?.Country ?? Organization?.Country ?? Group?.Country ?? Outlet?.Country ?? Place?.Country;
}

/// <summary>Builds the index of names from the tables under actors/, outlets/ and places/.</summary>
internal static class NameTables
{
    public static (PhraseIndex<NameSenses> Names, Dictionary<string, Country> ByCode) Read(TableSource tables)
    {
        var names = new PhraseIndex<NameSenses>(ignoreCase: false);
        var byCode = new Dictionary<string, Country>(StringComparer.Ordinal);
        NameSenses At(string name) => names.GetOrAdd(name, static () => new NameSenses());

        foreach (var row in tables.Rows("actors/countries.tsv", "code", "name", "aliases", "adjectives", "inhabitants", "capital", "cow", "gw"))
        {
            var country = ReadCountry(row, byCode, former: null);
            var (name, adjectives) = (country.Name, row.List(3));
            foreach (var spelling in row.List(2).Prepend(name).SelectMany(WithCapitals))
                At(spelling).Country ??= country;
            foreach (var adjective in adjectives.SelectMany(WithCapitals))
                At(adjective).Adjective ??= country;
            foreach (var inhabitant in row.List(4))
                At(inhabitant).Inhabitants ??= country;
            foreach (var capital in row.List(5).SelectMany(WithCapitals))
                At(capital).Capital ??= country;
        }
        foreach (var row in tables.Rows("actors/seats.tsv", "name", "aliases", "country", "sectors"))
        {
            var seat = new Seat(row.Required(0, "name"), Code(row, 2), Sectors(row, 3));
            foreach (var name in row.List(1).Prepend(seat.Name))
                At(name).Seat ??= seat;
        }
        ReadFormerStates(tables, names, byCode);
        foreach (var row in tables.Rows("actors/organizations.tsv", "name", "aliases", "country", "sectors"))
        {
            var organization = new Organization(row.Required(0, "name"), Code(row, 2), Sectors(row, 3));
            foreach (var name in row.List(1).Prepend(organization.Name))
                At(name).Organization ??= organization;
        }
        ReadGroups(tables, names);
        foreach (var row in tables.Rows("outlets/outlets.tsv", "name", "aliases", "kind", "country"))
        {
            var outlet = new Outlet(row.Required(0, "name"), row.Required(2, "kind"), Code(row, 3));
            foreach (var name in row.List(1).Prepend(outlet.Name))
                At(name).Outlet ??= outlet;
        }
        foreach (var row in tables.Rows("places/places.tsv", "name", "aliases", "country", "kind", "latitude", "longitude"))
        {
            var place = new Place(row.Required(0, "name"), Code(row, 2), row.Required(3, "kind"), Degrees(row, 4, 90), Degrees(row, 5, 180));
            foreach (var name in row.List(1).Prepend(place.Name).SelectMany(WithCapitals))
                At(name).Place ??= place;
        }
        return (names, byCode);
    }

    // Reads after the countries and the seats, because what they hold is theirs: the former state has it for its own time only.
    private static void ReadFormerStates(TableSource tables, PhraseIndex<NameSenses> names, Dictionary<string, Country> byCode)
    {
        foreach (var row in tables.Rows("actors/former_states.tsv", "code", "name", "aliases", "adjectives", "inhabitants", "capital", "cow", "gw", "from", "to", "successors"))
        {
            row.Required(8, "month in which the state began");
            row.Required(9, "month in which the state ended");
            var country = ReadCountry(row, byCode, new FormerState(row.Day(8, atEnd: false)!.Value, row.Day(9, atEnd: true)!.Value, [.. row.List(10)]));
            void Add(IEnumerable<string> spellings, Func<NameSenses, bool> isTaken, Action<NameSenses> set)
            {
                foreach (var spelling in spellings)
                {
                    var senses = names.GetOrAdd(spelling, static () => new NameSenses());
                    if (isTaken(senses))
                        senses.Earlier.Add(senses = new NameSenses());
                    set(senses);
                }
            }
            Add(row.List(2).Prepend(country.Name).SelectMany(WithCapitals), static s => s.Country is not null, s => s.Country = country);
            Add(row.List(3).SelectMany(WithCapitals), static s => s.Adjective is not null, s => s.Adjective = country);
            Add(row.List(4), static s => s.Inhabitants is not null, s => s.Inhabitants = country);
            Add(row.List(5).SelectMany(WithCapitals), static s => s.Capital is not null || s.Seat is not null, s => s.Capital = country);
        }
    }

    private static void ReadGroups(TableSource tables, PhraseIndex<NameSenses> names)
    {
        foreach (var row in tables.Rows("actors/groups.tsv", "name", "plural", "aliases", "kind", "cameo", "country"))
        {
            var name = row.Required(0, "name");
            var isReligious = row[3] switch
            {
                "religious" => true,
                "ethnic" => false,
                var other => throw row.Fault($"expected the kind religious or ethnic and found \"{other}\"", "Use one of these words"),
            };
            var group = new PeopleGroup(name, row.Optional(1) ?? Inflection.Plural(name), isReligious, Code(row, 4), Code(row, 5));
            foreach (var spelling in row.List(2).Prepend(group.Plural).Prepend(name))
                names.GetOrAdd(spelling, static () => new NameSenses()).Group ??= group;
        }
    }

    private static Country ReadCountry(TableRow row, Dictionary<string, Country> byCode, FormerState? former)
    {
        var (name, adjectives) = (row.Required(1, "name"), row.List(3));
        var country = new Country(Code(row, 0)!, name, adjectives.Length > 0 ? adjectives[0] : name, Number(row, 6), Number(row, 7), former);
        return byCode.TryAdd(country.Code, country) ? country : throw row.Fault($"the country {country.Code} stands in the tables twice", "Keep one line");
    }

    private static int? Number(TableRow row, int column)
    {
        var text = row.Optional(column);
        if (text is null)
            return null;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw row.Fault($"expected the number of a state and found \"{text}\"", "Write a whole number, or leave the cell empty");
    }

    /// <summary>The sector codes of a cell, checked against PLOVER's.</summary>
    public static ImmutableArray<string> Sectors(TableRow row, int column)
    {
        var sectors = row.List(column);
        foreach (var sector in sectors)
        {
            if (!Ontology.Sectors.Contains(sector))
                throw row.Fault($"expected sector codes and found \"{sector}\"", $"Use any of {string.Join(" ", Ontology.Sectors)}");
        }
        return [.. sectors];
    }

    // Datelines and headlines set names in capitals. Short names are left out: "US", "CHAD" and "MALI" would be
    // safe, but adjectives and names of four letters and fewer meet abbreviations too often.
    private static IEnumerable<string> WithCapitals(string name)
    {
        var capitals = name.ToUpperInvariant();
        return name.Length < 5 || capitals == name ? [name] : [name, capitals];
    }

    private static string? Code(TableRow row, int column)
    {
        var code = row.Optional(column);
        return code is null or { Length: 3 } && (code is null || code.All(char.IsAsciiLetterUpper))
            ? code
            : throw row.Fault($"expected a code of three capitals and found \"{code}\"", "Write three capitals (a country's is its ISO 3166-1 alpha-3 code), or leave the cell empty");
    }

    private static double Degrees(TableRow row, int column, double limit) =>
        double.TryParse(row[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= limit
            ? degrees
            : throw row.Fault($"expected degrees between -{limit} and {limit} and found \"{row[column]}\"", "Write a decimal number");
}
