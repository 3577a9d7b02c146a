using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>Reads cells that hold codes. Equal cells give the same object: there are few codes and many rows. Not safe to use from several threads.</summary>
internal sealed class CodeReader(IReadOnlyDictionary<string, Country> countries)
{
    /// <summary>What PLOVER writes in the place of a country for parties that have none (manual, table of international non-state actors).</summary>
    public static readonly ImmutableArray<string> International = ["EUR", "IGO", "IMG", "ISM", "MNC", "NGO", "UNO"];

    private readonly SpellingMap<string> _countries = Codes(countries.Keys);
    private readonly SpellingMap<ImmutableArray<string>> _sectors = new(room: 200);
    private readonly SpellingMap<string> _words = new(room: 1_000);

    /// <summary>True for three capitals.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> code) => code.Length == 3 && !code.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The country of a cell, or null where it is empty.</summary>
    public string? Country(TableRow row, int column) => Country(row, row.Cell(column));

    /// <summary>Checks the countries of a cell that may hold several.</summary>
    public void CheckCountries(TableRow row, int column)
    {
        foreach (var code in row.Values(column))
            Country(row, code);
    }

    /// <summary>The sector codes of a cell, checked against PLOVER's.</summary>
    public ImmutableArray<string> Sectors(TableRow row, int column)
    {
        var cell = row.Cell(column);
        if (_sectors.TryGetValue(cell, out var known))
            return known;
        var sectors = ImmutableArray.CreateBuilder<string>();
        foreach (var value in row.Values(column))
        {
            var place = IndexOf(value);
            if (place < 0)
            {
                row.Fault($"expected sector codes and found \"{value}\"", $"Use any of {string.Join(" ", Ontology.Sectors)}");
                return [];
            }
            sectors.Add(Ontology.Sectors[place]);
        }
        return _sectors.At(cell, out _) = sectors.ToImmutable();
    }

    /// <summary>A cell that must not be empty and holds one of few words.</summary>
    public string Word(TableRow row, int column, string name)
    {
        if (_words.TryGetValue(row.Cell(column), out var known))
            return known;
        var word = row.Required(column, name);
        return word.Length == 0 ? word : _words.At(word, out _) = word;
    }

    private string? Country(TableRow row, ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
            return null;
        if (_countries.TryGetValue(cell, out var code))
            return code;
        // Without any country something else is wrong, and not with every line of every table.
        if (countries.Count == 0)
            return cell.ToString();
        if (IsWellFormed(cell))
            row.Fault($"no country has the code \"{cell}\"", "Use an ISO 3166-1 alpha-3 code, or give the code a line in your actors/countries.tsv");
        else
            row.Fault($"expected a country as an ISO 3166-1 alpha-3 code and found \"{cell}\"", "Write three capitals, or leave the cell empty");
        return null;
    }

    private static SpellingMap<string> Codes(IEnumerable<string> countries)
    {
        var codes = new SpellingMap<string>(room: 300);
        foreach (var code in countries.Concat(International))
            codes.At(code, out _) = code;
        return codes;
    }

    private static int IndexOf(ReadOnlySpan<char> sector)
    {
        for (var i = 0; i < Ontology.Sectors.Length; i++)
        {
            if (sector.SequenceEqual(Ontology.Sectors[i]))
                return i;
        }
        return -1;
    }
}
