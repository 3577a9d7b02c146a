using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>A country of ISO 3166-1, or a former state of ISO 3166-3.</summary>
/// <param name="Code">The alpha-3 code.</param>
/// <param name="Name">The name that news uses.</param>
/// <param name="Adjective">The first of its adjectives, or its name where it has none.</param>
internal sealed record Country(string Code, string Name, string Adjective)
{
    /// <summary>When a former state lived and who came after it; null for a country of today.</summary>
    public FormerState? Former { get; set; }

    /// <summary>Whether only a user's table of countries has it.</summary>
    public bool IsUsers { get; set; }

    /// <summary>The state's number in the Correlates of War project, or null where it has none.</summary>
    public int? Cow { get; set; }

    /// <summary>The state's number in the list of Gleditsch and Ward, or null where it has none.</summary>
    public int? GleditschWard { get; set; }
}

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
/// <param name="Name">Its name.</param>
/// <param name="Country">The country (alpha-3), or null.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="From">The first day on which that holds, or null.</param>
/// <param name="To">The day after the last on which it holds, or null.</param>
internal sealed record Organization(string Name, string? Country, ImmutableArray<string> Sectors, DateOnly? From = null, DateOnly? To = null)
{
    private List<Organization>? _others;

    /// <summary>Adds what it was or will be at another time.</summary>
    public void Add(Organization other) => (_others ??= []).Add(other);

    /// <summary>What it is on a day, without a day what it is now; null where no line covers the day.</summary>
    public Organization? On(DateOnly? day) => Covers(day) ? this : _others?.Find(o => o.Covers(day));

    private bool Covers(DateOnly? day) => day is { } d ? (From is null || From <= d) && (To is null || d < To) : To is null;
}

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
internal sealed record Outlet(string Name, string Kind, string? Country)
{
    /// <summary>PLOVER sectors: an outlet is JRN; the agency of a state speaks for its government (CAMEO's agents: GOV, then the media).</summary>
    public ImmutableArray<string> Sectors => Kind == "state-agency" ? ["GOV", "JRN"] : ["JRN"];
}

/// <summary>A place with its coordinates, in degrees.</summary>
internal sealed record Place(string Name, string? Country, string Kind, double Latitude, double Longitude)
{
    /// <summary>How many people live there, as far as the gazetteer knows; 0 where it does not.</summary>
    public int Population { get; init; }
}

/// <summary>Everything that one name can stand for; what it does stand for is settled where it is met.</summary>
internal sealed class NameSenses
{
    private enum Sense
    {
        Country, Adjective, Inhabitants, Capital, Seat, Organization, Group, Outlet, Place,
    }

    // Nearly every name has one sense, and there are tens of thousands of names: it is kept by itself, and several as an array by sense.
    private object? _senses;
    private Sense _only;
    private List<NameSenses>? _earlier;
    private List<Place>? _otherPlaces;

    /// <summary>The country with this name.</summary>
    public Country? Country
    {
        get => (Country?)Get(Sense.Country);
        set => Set(Sense.Country, value);
    }

    /// <summary>The country with this adjective.</summary>
    public Country? Adjective
    {
        get => (Country?)Get(Sense.Adjective);
        set => Set(Sense.Adjective, value);
    }

    /// <summary>The country with these inhabitants.</summary>
    public Country? Inhabitants
    {
        get => (Country?)Get(Sense.Inhabitants);
        set => Set(Sense.Inhabitants, value);
    }

    /// <summary>The country with this capital.</summary>
    public Country? Capital
    {
        get => (Country?)Get(Sense.Capital);
        set => Set(Sense.Capital, value);
    }

    /// <summary>The seat.</summary>
    public Seat? Seat
    {
        get => (Seat?)Get(Sense.Seat);
        set => Set(Sense.Seat, value);
    }

    /// <summary>The organisation.</summary>
    public Organization? Organization
    {
        get => (Organization?)Get(Sense.Organization);
        set => Set(Sense.Organization, value);
    }

    /// <summary>The religious or ethnic group with this name.</summary>
    public PeopleGroup? Group
    {
        get => (PeopleGroup?)Get(Sense.Group);
        set => Set(Sense.Group, value);
    }

    /// <summary>The outlet.</summary>
    public Outlet? Outlet
    {
        get => (Outlet?)Get(Sense.Outlet);
        set => Set(Sense.Outlet, value);
    }

    /// <summary>The place.</summary>
    public Place? Place
    {
        get => (Place?)Get(Sense.Place);
        set => Set(Sense.Place, value);
    }

    /// <summary>Other places with this name, in the order of the tables.</summary>
    public IReadOnlyList<Place> OtherPlaces => _otherPlaces ?? [];

    /// <summary>Adds a place: the first is the place of the name, the rest are others with it.</summary>
    public void Add(Place place)
    {
        if (Place is null)
            Place = place;
        else if (Place != place)
            (_otherPlaces ??= []).Add(place);
    }

    /// <summary>What the name stood for while a state lived that is no more, where that is something else: "Moscow" until 1991.</summary>
    public void AddEarlier(NameSenses earlier) => (_earlier ??= []).Add(earlier);

    /// <summary>
    /// The senses on a day. A former state has its own name on any day; a name that it shares with a country of today is its
    /// only while it lived. An organisation may have changed sides.
    /// </summary>
    public NameSenses On(DateOnly? day)
    {
        var then = _earlier?.Find(e => e.Land!.Former!.LivedOn(day));
        var organization = Organization?.On(day);
        if (then is null && ReferenceEquals(organization, Organization))
            return this;
        return new NameSenses
        {
            _otherPlaces = _otherPlaces,
            Country = then?.Country ?? Country,
            Adjective = then?.Adjective ?? Adjective,
            Inhabitants = then?.Inhabitants ?? Inhabitants,
            Capital = then?.Capital ?? Capital,
            Seat = then?.Capital is null ? Seat : null,
            Organization = organization,
            Group = Group,
            Outlet = Outlet,
            Place = Place,
        };
    }

    private object? Get(Sense sense) => _senses is object?[] all ? all[(int)sense] : _only == sense ? _senses : null;

    private void Set(Sense sense, object? value)
    {
        if (_senses is object?[] all)
        {
            all[(int)sense] = value;
        }
        else if (_senses is null || _only == sense)
        {
            (_senses, _only) = (value, sense);
        }
        else if (value is not null)
        {
            var several = new object?[(int)Sense.Place + 1];
            (several[(int)_only], several[(int)sense]) = (_senses, value);
            _senses = several;
        }
    }

    private Country? Land => Country ?? Adjective ?? Inhabitants ?? Capital;

    /// <summary>The country that the name points to in any of its senses.</summary>
    public string? CountryCode =>
        Land?.Code ?? Seat?.Country ?? Organization?.Country ?? Group?.Country ?? Outlet?.Country ?? Place?.Country;
}

/// <summary>Builds the index of names from the tables under actors/, outlets/ and places/.</summary>
internal static class NameTables
{
    internal static readonly TableFormat Countries = new("actors/countries.tsv", "code", "alpha2", "name", "aliases", "adjectives", "inhabitants", "capital", "cow", "gw")
    {
        Key = ["code"],
        Optional = ["alpha2", "cow", "gw"],
    };

    internal static readonly TableFormat FormerStates = new(
        "actors/former_states.tsv", "code", "name", "aliases", "adjectives", "inhabitants", "capital", "cow", "gw", "from", "to", "successors")
    {
        Key = ["code"],
        Optional = ["cow", "gw"],
    };

    internal static readonly TableFormat Seats = new("actors/seats.tsv", "name", "aliases", "country", "sectors") { Key = ["name", "country"] };
    internal static readonly TableFormat Organizations = new("actors/organizations.tsv", "name", "aliases", "country", "sectors", "from", "to", "code")
    {
        Key = ["name", "country", "from"],
        Optional = ["from", "to", "code"],
    };

    internal static readonly TableFormat Groups = new("actors/groups.tsv", "name", "plural", "aliases", "kind", "cameo", "country")
    {
        Key = ["name"],
        Optional = ["plural", "cameo", "country"],
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
            var (code, name, cow, gleditschWard) = (Code(row), row.Required(2, "name"), Number(row, 7), Number(row, 8));
            if (code is null)
                continue;
            // Where a user's table has the country too, this line only adds to it.
            if (!byCode.TryGetValue(code, out var country))
                byCode.Add(code, country = new Country(code, name, row.List(4) is [var adjective, ..] ? adjective : name));
            country.IsUsers = tables.IsUsers(row, Countries);
            country.Cow ??= cow;
            country.GleditschWard ??= gleditschWard;
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

    /// <summary>Adds the former states to the countries; gives the lines with their names, which go into the index after those that they share.</summary>
    public static List<(TableRow Row, Country State)> ReadFormerStates(TableSource tables, TableFaults faults, Dictionary<string, Country> byCode)
    {
        var states = new List<(TableRow, Country)>();
        foreach (var row in tables.Rows(FormerStates, faults))
        {
            row.Required(8, "month in which the state began");
            row.Required(9, "month in which the state ended");
            var (from, to) = (row.Day(8, atEnd: false), row.Day(9, atEnd: true));
            if (from >= to)
                row.Fault($"it ends ({row[9]}) before it begins ({row[8]})", "Correct the dates");
            var (code, name, cow, gleditschWard) = (Code(row), row.Required(1, "name"), Number(row, 6), Number(row, 7));
            if (code is null || !row.IsSound)
                continue;
            if (!byCode.TryGetValue(code, out var state))
            {
                byCode.Add(code, state = new Country(code, name, row.List(3) is [var first, ..] ? first : name));
            }
            else if (state is { Former: null, IsUsers: false })
            {
                row.Fault($"the country {code} stands in the tables twice, here and in {Countries.Path}", "Keep one line: a state that is no more belongs here");
                continue;
            }
            // A user's table of countries may have a former state too: its names come first, and the state keeps its life.
            state.Former ??= new FormerState(from!.Value, to!.Value, [.. row.List(10)]);
            state.Cow ??= cow;
            state.GleditschWard ??= gleditschWard;
            states.Add((row, state));
        }
        return states;
    }

    /// <summary>Puts all other names into the index, and the first capital of each country into a list of their own.</summary>
    public static void ReadOthers(
        TableSource tables, TableFaults faults, CodeReader codes, List<(TableRow Row, Country State)> formerStates, PhraseIndex<NameSenses> names,
        Dictionary<string, Place> capitals)
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
        // After the countries and the seats, because what they hold is theirs: the former state has it for its own time only.
        foreach (var (row, state) in formerStates)
        {
            codes.CheckCountries(row, 10);
            names.Claim(row.Cell(1), senses => senses.Share(state, senses.Country, static (s, c) => s.Country = c));
            foreach (var alias in row.Values(2))
                names.Claim(alias, senses => senses.Share(state, senses.Country, static (s, c) => s.Country = c));
            foreach (var form in row.Values(3))
                names.Claim(form, senses => senses.Share(state, senses.Adjective, static (s, c) => s.Adjective = c));
            foreach (var inhabitant in row.Values(4))
                names.At(inhabitant).Share(state, names.At(inhabitant).Inhabitants, static (s, c) => s.Inhabitants = c);
            foreach (var capital in row.Values(5))
                names.Claim(capital, senses => senses.Share(state, senses.Capital, static (s, c) => s.Capital = c, senses.Seat is not null));
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
                dated[organization.Name].Add(organization);
                organization = dated[organization.Name];
            }
            names.At(organization.Name).Organization ??= organization;
            foreach (var alias in row.Values(1))
                names.At(alias).Organization ??= organization;
        }
        foreach (var row in tables.Rows(Groups, faults))
        {
            var name = row.Required(0, "name");
            var kind = row.Cell(3);
            if (kind is not ("religious" or "ethnic"))
                row.Fault($"expected the kind religious or ethnic and found \"{kind}\"", "Use one of these words");
            var cameo = row.Optional(4);
            if (cameo is not null && !CodeReader.IsWellFormed(cameo))
                row.Fault($"expected CAMEO's code of a religion and found \"{cameo}\"", "Write three capitals, or leave the cell empty");
            var group = new PeopleGroup(name, row.Optional(1) ?? Inflection.Plural(name), kind is "religious", cameo, codes.Country(row, 5));
            if (!row.IsSound)
                continue;
            names.At(group.Name).Group ??= group;
            names.At(group.Plural).Group ??= group;
            foreach (var alias in row.Values(2))
                names.At(alias).Group ??= group;
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
            names.Claim(place.Name, senses => senses.Add(place));
            foreach (var alias in row.Values(1))
                names.Claim(alias, senses => senses.Add(place));
            if (place.Kind == "capital" && place.Country is { } country)
                capitals.TryAdd(country, place);
        }
    }

    private static NameSenses At(this PhraseIndex<NameSenses> names, ReadOnlySpan<char> name) => names.GetOrAdd(name, static () => new NameSenses());

    private static NameSenses At(this PhraseIndex<NameSenses> names, string name) => names.GetOrAdd(name, static () => new NameSenses());

    // Gives a sense to a former state: for good where nobody has it, otherwise for the time in which the state lived.
    private static void Share(this NameSenses senses, Country state, Country? holder, Action<NameSenses, Country> set, bool isTaken = false)
    {
        if (ReferenceEquals(holder, state))
            return;
        if (holder is not null || isTaken)
        {
            var earlier = new NameSenses();
            senses.AddEarlier(earlier);
            senses = earlier;
        }
        set(senses, state);
    }

    private static string? Code(TableRow row)
    {
        var code = row.Required(0, "code");
        if (CodeReader.IsWellFormed(code))
            return code;
        if (code.Length > 0)
            row.Fault($"expected a country as an ISO 3166-1 alpha-3 code and found \"{code}\"", "Write three capitals");
        return null;
    }

    private static int? Number(TableRow row, int column)
    {
        var cell = row.Cell(column);
        if (cell.IsEmpty)
            return null;
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        row.Fault($"expected the number of a state and found \"{cell}\"", "Write a whole number, or leave the cell empty");
        return null;
    }

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
