using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>A country of ISO 3166-1. <see cref="Adjective"/> is the first of its adjectives, or its name where it has none.</summary>
internal sealed record Country(string Code, string Name, string Adjective);

/// <summary>A seat of government or institution that stands for those who sit in it: the Kremlin.</summary>
internal sealed record Seat(string Name, string? Country, ImmutableArray<string> Sectors);

/// <summary>A named organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">The country (alpha-3), or null.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="From">The first day on which that holds, or null.</param>
/// <param name="To">The day after the last on which it holds, or null.</param>
internal sealed record Organization(string Name, string? Country, ImmutableArray<string> Sectors, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>What it was or will be at other times.</summary>
    public List<Organization> Others { get; } = [];

    /// <summary>What it is on a day, without a day what it is now; null where no line covers the day.</summary>
    public Organization? On(DateOnly? day) => Covers(day) ? this : Others.Find(o => o.Covers(day));

    private bool Covers(DateOnly? day) => day is { } d ? (From is null || From <= d) && (To is null || d < To) : To is null;
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

    /// <summary>The outlet.</summary>
    public Outlet? Outlet { get; set; }

    /// <summary>The place.</summary>
    public Place? Place { get; set; }

    /// <summary>The senses on a day; an organisation may have changed sides.</summary>
    public NameSenses On(DateOnly? day)
    {
        var then = Organization?.On(day);
        if (ReferenceEquals(then, Organization))
            return this;
        return new NameSenses
        {
            Country = Country, Adjective = Adjective, Inhabitants = Inhabitants, Capital = Capital, Seat = Seat, Organization = then, Outlet = Outlet, Place = Place,
        };
    }

    /// <summary>The country that the name points to in any of its senses.</summary>
    public string? CountryCode =>
        (Country ?? Adjective ?? Inhabitants ?? Capital)?.Code ?? Seat?.Country ?? Organization?.Country ?? Outlet?.Country ?? Place?.Country;
}

/// <summary>Builds the index of names from the tables under actors/, outlets/ and places/.</summary>
internal static class NameTables
{
    internal static readonly TableFormat Countries = new("actors/countries.tsv", "code", "alpha2", "name", "aliases", "adjectives", "inhabitants", "capital", "cow", "gw")
    {
        Key = ["code"],
        Optional = ["alpha2", "cow", "gw"],
    };

    internal static readonly TableFormat Seats = new("actors/seats.tsv", "name", "aliases", "country", "sectors") { Key = ["name", "country"] };
    internal static readonly TableFormat Organizations = new("actors/organizations.tsv", "name", "aliases", "country", "sectors", "from", "to", "code")
    {
        Key = ["name", "country", "from"],
        Optional = ["from", "to", "code"],
    };

    internal static readonly TableFormat Outlets = new("outlets/outlets.tsv", "name", "aliases", "kind", "country") { Key = ["name", "country"] };

    internal static readonly TableFormat Places = new("places/places.tsv", "name", "aliases", "country", "kind", "latitude", "longitude")
    {
        Key = ["name", "country", "kind", "latitude", "longitude"],
    };

    /// <summary>The countries by code; their names go into the index.</summary>
    public static Dictionary<string, Country> ReadCountries(TableSource tables, TableFaults faults, PhraseIndex<NameSenses> names)
    {
        var byCode = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(Countries, faults))
        {
            var code = row.Required(0, "code");
            var name = row.Required(2, "name");
            if (!CodeReader.IsWellFormed(code))
            {
                if (code.Length > 0)
                    row.Fault($"expected a country as an ISO 3166-1 alpha-3 code and found \"{code}\"", "Write three capitals");
                continue;
            }
            // Where a user's table has the country too, this line only adds to it.
            if (!byCode.TryGetValue(code, out var country))
                byCode.Add(code, country = new Country(code, name, row.List(4) is [var adjective, ..] ? adjective : name));
            names.Claim(name, senses => senses.Country ??= country);
            foreach (var alias in row.Values(3))
                names.Claim(alias, senses => senses.Country ??= country);
            foreach (var form in row.Values(4))
                names.Claim(form, senses => senses.Adjective ??= country);
            foreach (var inhabitant in row.Values(5))
                names.At(inhabitant).Inhabitants ??= country;
            foreach (var capital in row.Values(6))
                names.Claim(capital, senses => senses.Capital ??= country);
        }
        return byCode;
    }

    /// <summary>Puts all other names into the index.</summary>
    public static void ReadOthers(TableSource tables, TableFaults faults, CodeReader codes, PhraseIndex<NameSenses> names)
    {
        foreach (var row in tables.Rows(Seats, faults))
        {
            var seat = new Seat(row.Required(0, "name"), codes.Country(row, 2), codes.Sectors(row, 3));
            if (!row.IsSound)
                continue;
            names.At(seat.Name).Seat ??= seat;
            foreach (var alias in row.Values(1))
                names.At(alias).Seat ??= seat;
        }
        var dated = new Dictionary<string, Organization>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(Organizations, faults))
        {
            var (from, to) = (row.Day(4, atEnd: false), row.Day(5, atEnd: true));
            if (from >= to)
                row.Fault($"it ends ({row[5]}) before it begins ({row[4]})", "Correct the dates");
            var organization = new Organization(row.Required(0, "name"), codes.Country(row, 2), codes.Sectors(row, 3), from, to);
            if (!row.IsSound)
                continue;
            // The lines of one name that have dates are one organisation.
            if ((from ?? to) is not null && !dated.TryAdd(organization.Name, organization))
            {
                dated[organization.Name].Others.Add(organization);
                organization = dated[organization.Name];
            }
            names.At(organization.Name).Organization ??= organization;
            foreach (var alias in row.Values(1))
                names.At(alias).Organization ??= organization;
        }
        foreach (var row in tables.Rows(Outlets, faults))
        {
            var outlet = new Outlet(row.Required(0, "name"), codes.Word(row, 2, "kind"), codes.Country(row, 3));
            if (!row.IsSound)
                continue;
            names.At(outlet.Name).Outlet ??= outlet;
            foreach (var alias in row.Values(1))
                names.At(alias).Outlet ??= outlet;
        }
        foreach (var row in tables.Rows(Places, faults))
        {
            var place = new Place(row.Required(0, "name"), codes.Country(row, 2), codes.Word(row, 3, "kind"), Degrees(row, 4, 90), Degrees(row, 5, 180));
            if (!row.IsSound)
                continue;
            names.Claim(place.Name, senses => senses.Place ??= place);
            foreach (var alias in row.Values(1))
                names.Claim(alias, senses => senses.Place ??= place);
        }
    }

    private static NameSenses At(this PhraseIndex<NameSenses> names, ReadOnlySpan<char> name) => names.GetOrAdd(name, static () => new NameSenses());

    // Datelines and headlines set names in capitals. Short names are left out: "US", "CHAD" and "MALI" would be
    // safe, but adjectives and names of four letters and fewer meet abbreviations too often.
    private static void Claim(this PhraseIndex<NameSenses> names, ReadOnlySpan<char> name, Action<NameSenses> claim)
    {
        claim(names.At(name));
        Span<char> capitals = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        if (name.Length >= 5 && name.ToUpperInvariant(capitals) > 0)
            claim(names.At(capitals));
    }

    private static double Degrees(TableRow row, int column, double limit)
    {
        if (!double.TryParse(row.Cell(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) || !(Math.Abs(degrees) <= limit))
            row.Fault($"expected degrees between -{limit} and {limit} and found \"{row[column]}\"", "Write a decimal number");
        return degrees;
    }
}
