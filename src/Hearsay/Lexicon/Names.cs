using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>A country of ISO 3166-1. <see cref="Adjective"/> is the first of its adjectives, or its name where it has none.</summary>
internal sealed record Country(string Code, string Name, string Adjective);

/// <summary>A seat of government or institution that stands for those who sit in it: the Kremlin.</summary>
internal sealed record Seat(string Name, string? Country, ImmutableArray<string> Sectors);

/// <summary>A named organisation.</summary>
internal sealed record Organization(string Name, string? Country, ImmutableArray<string> Sectors);

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

    /// <summary>The country that the name points to in any of its senses.</summary>
    public string? CountryCode =>
        (Country ?? Adjective ?? Inhabitants ?? Capital)?.Code ?? Seat?.Country ?? Organization?.Country ?? Outlet?.Country ?? Place?.Country;
}

/// <summary>Builds the index of names from the tables under actors/, outlets/ and places/.</summary>
internal static class NameTables
{
    public static (PhraseIndex<NameSenses> Names, Dictionary<string, Country> ByCode) Read(TableSource tables)
    {
        var names = new PhraseIndex<NameSenses>(ignoreCase: false);
        var byCode = new Dictionary<string, Country>(StringComparer.Ordinal);
        NameSenses At(string name) => names.GetOrAdd(name, static () => new NameSenses());

        foreach (var row in tables.Rows("actors/countries.tsv", "code", "name", "aliases", "adjectives", "inhabitants", "capital"))
        {
            var adjectives = row.List(3);
            var name = row.Required(1, "name");
            var country = new Country(Code(row, 0)!, name, adjectives.Length > 0 ? adjectives[0] : name);
            if (!byCode.TryAdd(country.Code, country))
                throw row.Fault($"the country {country.Code} stands in the table twice", "Keep one line");
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
        foreach (var row in tables.Rows("actors/organizations.tsv", "name", "aliases", "country", "sectors"))
        {
            var organization = new Organization(row.Required(0, "name"), Code(row, 2), Sectors(row, 3));
            foreach (var name in row.List(1).Prepend(organization.Name))
                At(name).Organization ??= organization;
        }
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
            : throw row.Fault($"expected a country as an ISO 3166-1 alpha-3 code and found \"{code}\"", "Write three capitals, or leave the cell empty");
    }

    private static double Degrees(TableRow row, int column, double limit) =>
        double.TryParse(row[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= limit
            ? degrees
            : throw row.Fault($"expected degrees between -{limit} and {limit} and found \"{row[column]}\"", "Write a decimal number");
}
