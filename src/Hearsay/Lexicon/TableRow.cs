namespace Hearsay.Lexicons;

/// <summary>
/// One row of a table: its cells in the order of the table's format. A cell that is not as it should be is recorded as a fault of
/// the row, and something harmless is given in its place: who reads a row asks at its end whether <see cref="IsSound"/>.
/// </summary>
internal readonly struct TableRow(Table table, int index)
{
    /// <summary>The file, as messages show it.</summary>
    public string File => table.File;

    /// <summary>The line, from 1.</summary>
    public int Line => table.Line(index);

    /// <summary>True while nothing that was asked of the row is at fault.</summary>
    public bool IsSound => table.IsSound(index);

    /// <summary>The cell, "" where it is empty.</summary>
    public string this[int column] => Cell(column).ToString();

    /// <summary>The characters of the cell.</summary>
    public ReadOnlySpan<char> Cell(int column) => table.Cell(index, column);

    /// <summary>The cell, null where it is empty.</summary>
    public string? Optional(int column) => Cell(column) is { Length: > 0 } cell ? cell.ToString() : null;

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(int column, string name)
    {
        if (Cell(column).IsEmpty)
            Fault($"expected a {name} and found an empty cell", $"Fill in the {name} or remove the line");
        return this[column];
    }

    /// <summary>The values of a cell that may hold several, divided by "|".</summary>
    public string[] List(int column) =>
        Cell(column).IsEmpty ? [] : this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same values one by one, as slices of the cell.</summary>
    public CellValues Values(int column) => new(Cell(column));

    /// <summary>The cell as one of a closed set of words, compared without regard to case and hyphens.</summary>
    public TEnum Choice<TEnum>(int column) where TEnum : struct, Enum => ParseChoice<TEnum>(Cell(column));

    /// <summary>The values of a cell as words of a closed set.</summary>
    public TEnum[] Choices<TEnum>(int column) where TEnum : struct, Enum
    {
        var row = this;
        return Array.ConvertAll(List(column), value => row.ParseChoice<TEnum>(value));
    }

    /// <summary>Records that the row is at fault.</summary>
    public void Fault(string problem, string cure) => table.Fault(index, problem, cure);

    private TEnum ParseChoice<TEnum>(ReadOnlySpan<char> value) where TEnum : struct, Enum
    {
        if (value.Length > 0 && char.IsLetter(value[0])
            && (Enum.TryParse<TEnum>(value, ignoreCase: true, out var parsed)
                || value.Contains('-') && Enum.TryParse(value.ToString().Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out parsed)))
            return parsed;
        Fault($"expected one of {string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant()} and found \"{value}\"", "Use one of these words");
        return default;
    }
}

/// <summary>The values of a cell, divided by "|", without the spaces around them; empty ones are left out.</summary>
internal ref struct CellValues(ReadOnlySpan<char> cell)
{
    private ReadOnlySpan<char> _rest = cell;

    /// <summary>The value.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Lets foreach walk over the values.</summary>
    public readonly CellValues GetEnumerator() => this;

    /// <summary>Goes on to the next value.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var bar = _rest.IndexOf('|');
            Current = (bar < 0 ? _rest : _rest[..bar]).Trim();
            _rest = bar < 0 ? [] : _rest[(bar + 1)..];
            if (!Current.IsEmpty)
                return true;
        }
        return false;
    }
}
