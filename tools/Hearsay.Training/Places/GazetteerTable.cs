using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Lexicons;

namespace Hearsay.Training;

/// <summary>
/// Chooses from GeoNames' tables what the gazetteer holds: towns of 3,000 people and more, in countries with few entries all towns, seats of
/// first-order divisions of any size, and these divisions; other spellings of towns of 50,000 and more.
/// </summary>
internal sealed class GazetteerTable
{
    private const int LeastPeople = 3_000;
    private const int LeastPeopleForSpellings = 50_000;

    // A country with fewer entries has them all: where GeoNames lists few places it often lacks the number of their people.
    private const int FewEntries = 2_000;

    // Parts of a town, and places that are no more.
    private static readonly string[] NoTowns = ["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"];

    // "Zhytomyr Oblast" is found as "Zhytomyr" too; what kind of division it is, the report says or does not.
    private static readonly string[] WordsForRegions =
    [
        "oblast", "province", "governorate", "region", "district", "state", "county", "department", "prefecture", "krai", "republic", "canton", "parish", "city", "municipality",
        "voivodeship", "division", "emirate", "atoll",
    ];

    private readonly Dictionary<string, string> _countries;
    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, string Country, string Place)> _known = [];
    private readonly Dictionary<string, (double Latitude, double Longitude, int Places, long People)> _regions = new(StringComparer.Ordinal);

    /// <summary>Makes an empty table.</summary>
    /// <param name="countries">The lexicon's table of countries, for the codes of three letters.</param>
    public GazetteerTable(string countries)
    {
        var rows = File.ReadLines(countries).Where(static l => !l.StartsWith('#')).Select(static l => l.Split('\t')).ToList();
        _countries = rows.Skip(1).Where(static r => r[1].Length == 2).ToDictionary(static r => r[1], static r => r[0], StringComparer.Ordinal);
    }

    /// <summary>Adds the towns.</summary>
    public void AddTowns(string path)
    {
        var lines = File.ReadAllLines(path);
        var entries = lines.CountBy(static l => l.Split('\t') is { Length: > 8 } cells ? cells[8] : "").ToDictionary(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            // geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature code, country, cc2, admin1, …, population (14)
            var cells = line.Split('\t');
            if (cells.Length < 15 || NoTowns.Contains(cells[7]) || !_countries.TryGetValue(cells[8], out var country))
                continue;
            var (latitude, longitude) = (Number(cells[4]), Number(cells[5]));
            var people = int.Parse(cells[14], CultureInfo.InvariantCulture);
            var region = $"{cells[8]}.{cells[10]}";
            var sum = _regions.GetValueOrDefault(region);
            _regions[region] = (sum.Latitude + latitude, sum.Longitude + longitude, sum.Places + 1, sum.People + people);
            if (people < LeastPeople && entries[cells[8]] >= FewEntries && cells[7] is not ("PPLC" or "PPLA"))
                continue;
            IEnumerable<string> spellings = [cells[1], cells[2]];
            if (people >= LeastPeopleForSpellings)
                spellings = spellings.Concat(cells[3].Split(',').Where(IsSpelling));
            // The dots and rings of learned transliteration say nothing to readers of news; Vietnamese has its letters behind them.
            var name = cells[1].Any(static c => c is >= 'Ḁ' and < 'Ạ') ? cells[2] : cells[1];
            Add(spellings, name, country, cells[7] == "PPLC" ? 'c' : 't', latitude, longitude, people);
        }
    }

    /// <summary>Adds the first-order divisions; each lies in the middle of its towns.</summary>
    public void AddRegions(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var region in json.RootElement.EnumerateArray())
        {
            var (code, name) = (region.GetProperty("code").GetString()!, region.GetProperty("name").GetString()!);
            if (!_countries.TryGetValue(code[..2], out var country) || !_regions.TryGetValue(code, out var sum))
                continue;
            var words = name.Split(' ');
            var spellings = new List<string> { name };
            if (words.Length > 1 && WordsForRegions.Contains(words[^1].ToLowerInvariant()))
                spellings.Add(string.Join(' ', words[..^1]));
            Add(spellings, name, country, 'r', sum.Latitude / sum.Places, sum.Longitude / sum.Places, (int)Math.Min(sum.People, int.MaxValue));
        }
    }

    /// <summary>Writes the table; gives the number of its lines.</summary>
    public int Write(string path)
    {
        var text = new StringBuilder();
        text.Append("# Places of GeoNames (https://www.geonames.org), CC BY 4.0, chosen and arranged by tools/Hearsay.Training: see README.md. Made by a tool; do not edit.\n");
        text.Append("# key\tname\tcountry\tkind\tlatitude\tlongitude\tpopulation\n");
        foreach (var line in _lines)
            text.Append(line).Append('\n');
        File.WriteAllText(path, text.ToString());
        return _lines.Count;
    }

    private void Add(IEnumerable<string> spellings, string name, string country, char kind, double latitude, double longitude, int people)
    {
        Span<byte> buffer = stackalloc byte[PlaceKey.MaxLength];
        name = name.Replace('’', '\'').Replace('‘', '\'');
        var rest = string.Create(CultureInfo.InvariantCulture, $"{country}\t{kind}\t{latitude:0.00}\t{longitude:0.00}\t{people}");
        foreach (var spelling in spellings)
        {
            if (PlaceKey.Write(spelling, buffer) is not (> 1 and var length))
                continue;
            var key = Encoding.ASCII.GetString(buffer[..length]);
            if (_known.Add((key, country, rest)))
                _lines.Add($"{key}\t{(Gazetteer.WithCapitals(key) == name ? "" : name)}\t{rest}");
        }
    }

    // A name in Latin letters with a capital, and no code of an airport.
    private static bool IsSpelling(string name)
    {
        if (name.Length < 4 || !char.IsUpper(name[0]) || !name.Skip(1).Any(char.IsLower))
            return false;
        foreach (var c in name)
        {
            if (char.IsLetter(c) ? c > 'ɏ' && c is < 'Ḁ' or > 'ỿ' : c is not (' ' or '-' or '\'' or '’' or '‘' or '.' or 'ʼ' or 'ʻ'))
                return false;
        }
        return true;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
