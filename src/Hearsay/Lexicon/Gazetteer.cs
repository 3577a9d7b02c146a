using System.Globalization;
using System.Text;

namespace Hearsay.Lexicons;

/// <summary>
/// The towns and regions of the world by name: the table places/gazetteer.tsv, kept as the bytes of its file. The lines stand in the order
/// of their keys, so a name is found by halving; no object is made for a place before it is asked for. Immutable and safe for any number of threads.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>Where the table lies below the lexicon.</summary>
    public const string Path = "places/gazetteer.tsv";

    private readonly byte[] _lines;

    private Gazetteer(byte[] lines) => _lines = lines;

    /// <summary>Reads the table. A user's own is checked line by line; a test holds the built-in one to the same.</summary>
    public static Gazetteer Read(TableSource tables, TableFaults faults)
    {
        var (lines, userFile) = tables.Whole(Path, faults);
        var gazetteer = new Gazetteer(lines);
        if (userFile is not null && gazetteer.FirstFault() is { } fault)
            faults.Add(new TableFault(userFile, fault.Line, fault.Problem, "Make the file with the tool that lexicon/places/README.md names, or sort its lines by their bytes"));
        return gazetteer;
    }

    /// <summary>A gazetteer over lines in the order of their keys.</summary>
    internal static Gazetteer Of(string lines) => new(Encoding.UTF8.GetBytes(lines));

    /// <summary>All places with this name or one of its spellings, the one with most people first.</summary>
    public List<Place> Find(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[PlaceKey.MaxLength];
        var length = PlaceKey.Write(name, key);
        var found = new List<Place>();
        if (length == 0)
            return found;
        key = key[..length];
        for (var line = FirstLine(key); line < _lines.Length && Compare(line, key) == 0; line = NextLine(line))
        {
            if (Parse(line, key) is { } place)
                found.Add(place);
        }
        found.Sort(static (a, b) => b.Population.CompareTo(a.Population));
        return found;
    }

    // The first line whose key does not come before this one.
    private int FirstLine(ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, _lines.Length);
        while (low < high)
        {
            var line = StartOfLine((low + high) / 2);
            if (Compare(line, key) < 0)
                low = Math.Min(NextLine(line), high);
            else
                high = line;
        }
        return low;
    }

    private int StartOfLine(int at) => _lines.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    private int NextLine(int line)
    {
        var length = _lines.AsSpan(line).IndexOf((byte)'\n');
        return length < 0 ? _lines.Length : line + length + 1;
    }

    private int Compare(int line, ReadOnlySpan<byte> key)
    {
        var rest = _lines.AsSpan(line);
        var tab = rest.IndexOfAny((byte)'\t', (byte)'\n');
        return (tab < 0 ? rest : rest[..tab]).SequenceCompareTo(key);
    }

    private (int Line, string Problem)? FirstFault()
    {
        var before = ReadOnlySpan<byte>.Empty;
        for (int at = 0, number = 1; at < _lines.Length; at = NextLine(at), number++)
        {
            if (_lines[at] == '#')
                continue;
            var tab = _lines.AsSpan(at).IndexOfAny((byte)'\t', (byte)'\n');
            var key = tab < 0 ? _lines.AsSpan(at) : _lines.AsSpan(at, tab);
            if (key.SequenceCompareTo(before) < 0)
                return (number, "expected the lines in the order of their keys and found one that should stand before the last");
            if (Parse(at, key) is null)
                return (number, "expected key, name, country, kind, latitude, longitude and population and found other cells");
            before = key;
        }
        return null;
    }

    // key, name (empty: the key with a capital in every word), country, kind (c, t, r), latitude, longitude, population.
    private Place? Parse(int line, ReadOnlySpan<byte> key)
    {
        var cells = Encoding.UTF8.GetString(_lines.AsSpan(line..NextLine(line)).TrimEnd("\r\n"u8)).Split('\t');
        if (cells.Length != 7 || !double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            || !double.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            || !int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            return null;
        var kind = cells[3] switch { "c" => "capital", "r" => "region", _ => "city" };
        return new Place(cells[1].Length > 0 ? cells[1] : WithCapitals(Encoding.ASCII.GetString(key)), cells[2], kind, latitude, longitude) { Population = population };
    }

    /// <summary>A key as a name: "new york" is "New York".</summary>
    internal static string WithCapitals(string key) => string.Create(key.Length, key, static (name, key) =>
    {
        for (var i = 0; i < key.Length; i++)
            name[i] = i == 0 || key[i - 1] == ' ' ? char.ToUpperInvariant(key[i]) : key[i];
    });
}
