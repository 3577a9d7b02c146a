using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>
/// Reads the cells of the tables of predicates. Thousands of lines ask for the same few hundred conditions, slots and sets of words:
/// each is made once. Not safe to use from several threads.
/// </summary>
internal sealed class PredicateCells(SpellingMap<HashSet<string>> classes)
{
    private readonly SpellingMap<string> _words = new(room: 6_000);
    private readonly SpellingMap<ImmutableArray<SlotPath>> _paths = new(room: 200);
    private readonly SpellingMap<Condition> _conditions = new(room: 3_000);
    private readonly SpellingMap<FillerCell> _fillers = new(room: 2_500);

    private sealed record FillerCell(LemmaSet? Lemmas, FillerKind Kind);

    /// <summary>The string of these characters.</summary>
    public string Word(ReadOnlySpan<char> text)
    {
        ref var word = ref _words.At(text, out _);
        return word ??= text.ToString();
    }

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
        return _paths.At(cell, out _) = [.. cell.ToString().Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SlotPath.Parse)];
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
        condition = _conditions.At(text, out _) = new Condition(path, negated, filler.Lemmas, filler.Kind);
        return true;
    }

    // The lemmas and kinds that the right side of a condition names; null where it names a class that is not defined.
    private FillerCell? Filler(TableRow row, ReadOnlySpan<char> values)
    {
        if (_fillers.TryGetValue(values, out var known))
            return known;
        var (lemmas, named) = (new List<string>(), new List<HashSet<string>>());
        var kind = FillerKind.Any;
        foreach (var range in values.Split('|'))
        {
            var value = values[range].Trim();
            if (Kind(value) is not FillerKind.Any and var asked)
                kind |= asked;
            else if (value.StartsWith('@') && classes.TryGetValue(value[1..], out var members))
                named.Add(members);
            else if (value.StartsWith('@'))
            {
                row.Fault($"the class {value} is not defined", "Add it to predicates/classes.tsv or correct its name");
                return null;
            }
            else if (value is not "*")
                lemmas.Add(Word(value));
        }
        return _fillers.At(values, out _) = new FillerCell(lemmas.Count + named.Count > 0 ? new LemmaSet(lemmas, named) : null, kind);
    }

    private static FillerKind Kind(ReadOnlySpan<char> value) => value switch
    {
        "@actor" => FillerKind.Actor,
        "@named" => FillerKind.Named,
        "@place" => FillerKind.Place,
        "@armed" => FillerKind.Armed,
        "@people" => FillerKind.People,
        _ => FillerKind.Any,
    };
}
