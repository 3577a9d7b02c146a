using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>
/// Reads the cells of the tables of predicates. Thousands of lines ask for the same few hundred conditions, slots and sets of words:
/// each is made once. Not safe to use from several threads.
/// </summary>
internal sealed class PredicateCells(Dictionary<string, string[]> classes)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _words = Cache<string>();
    private readonly Dictionary<string, ImmutableArray<SlotPath>>.AlternateLookup<ReadOnlySpan<char>> _paths = Cache<ImmutableArray<SlotPath>>();
    private readonly Dictionary<string, Condition>.AlternateLookup<ReadOnlySpan<char>> _conditions = Cache<Condition>();
    private readonly Dictionary<string, (IReadOnlySet<string>? Lemmas, FillerKind Kind)>.AlternateLookup<ReadOnlySpan<char>> _fillers =
        Cache<(IReadOnlySet<string>?, FillerKind)>();

    /// <summary>The string of these characters.</summary>
    public string Word(ReadOnlySpan<char> text) => _words.TryGetValue(text, out var known) ? known : _words[text] = text.ToString();

    /// <summary>A verb and its particle: "pull out".</summary>
    public (string Head, string? Particle) Head(TableRow row, int column)
    {
        var cell = row.Cell(column);
        var space = cell.IndexOf(' ');
        return space < 0 ? (Word(cell), null) : (Word(cell[..space]), Word(cell[(space + 1)..]));
    }

    /// <summary>The slots of a cell, in order of preference.</summary>
    public ImmutableArray<SlotPath> Paths(ReadOnlySpan<char> cell)
    {
        if (_paths.TryGetValue(cell, out var known))
            return known;
        return _paths[cell] = [.. cell.ToString().Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SlotPath.Parse)];
    }

    /// <summary>The conditions of a cell, divided by ";".</summary>
    public ImmutableArray<Condition> Conditions(TableRow row, int column)
    {
        var cell = row.Cell(column);
        if (cell.IsEmpty)
            return [];
        var conditions = ImmutableArray.CreateBuilder<Condition>(cell.Count(';') + 1);
        foreach (var range in cell.Split(';'))
        {
            var text = cell[range].Trim();
            if (!text.IsEmpty && (_conditions.TryGetValue(text, out var condition) || Read(row, text, out condition)))
                conditions.Add(condition);
        }
        return conditions.DrainToImmutable();
    }

    private bool Read(TableRow row, ReadOnlySpan<char> text, out Condition condition)
    {
        condition = null!;
        var equals = text.IndexOf('=');
        if (equals <= 0 || equals == text.Length - 1)
        {
            row.Fault($"expected a condition such as obj=talk|@class and found \"{text}\"", "Name the slot, then = or !=, then lemmas or classes");
            return false;
        }
        var negated = text[equals - 1] == '!';
        var path = SlotPath.Parse(text[..(negated ? equals - 1 : equals)].Trim().ToString());
        if (Filler(row, text[(equals + 1)..]) is not { } filler)
            return false;
        condition = _conditions[text] = new Condition(path, negated, filler.Lemmas, filler.Kind);
        return true;
    }

    // The lemmas and kinds that the right side of a condition names; null where it names a class that is not defined.
    private (IReadOnlySet<string>? Lemmas, FillerKind Kind)? Filler(TableRow row, ReadOnlySpan<char> values)
    {
        if (_fillers.TryGetValue(values, out var known))
            return known;
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        var kind = FillerKind.Any;
        foreach (var range in values.Split('|'))
        {
            var value = values[range].Trim();
            if (Kind(value) is { } named)
                kind |= named;
            else if (value.StartsWith('@') && classes.TryGetValue(value[1..].ToString(), out var members))
                lemmas.UnionWith(members);
            else if (value.StartsWith('@'))
            {
                row.Fault($"the class {value} is not defined", "Add it to predicates/classes.tsv or correct its name");
                return null;
            }
            else if (value is not "*")
                lemmas.Add(Word(value));
        }
        return _fillers[values] = (lemmas.Count > 0 ? lemmas : null, kind);
    }

    private static FillerKind? Kind(ReadOnlySpan<char> value) => value switch
    {
        "@actor" => FillerKind.Actor,
        "@named" => FillerKind.Named,
        "@place" => FillerKind.Place,
        "@armed" => FillerKind.Armed,
        "@people" => FillerKind.People,
        _ => null,
    };

    private static Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Cache<T>() =>
        new Dictionary<string, T>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
