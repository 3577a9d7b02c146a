using System.Globalization;

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

    /// <summary>
    /// A cell that holds a day ("2012-05-21"), a month ("2012-05") or a year ("2012"), as its first day; null where it is empty. What ends
    /// does so in the course of its last day, month or year; so as an end the next one begins it.
    /// </summary>
    public DateOnly? Day(int column, bool atEnd)
    {
        var text = Cell(column);
        if (text.IsEmpty)
            return null;
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return atEnd ? day.AddDays(1) : day;
        // The parser of dates takes far longer than reading the numbers, and most rows have months.
        var hasMonth = text.Length == 7 && text[4] == '-';
        if ((hasMonth || text.Length == 4) && Number(text[..4]) is > 0 and < 9999 and var year
            && (hasMonth ? Number(text[5..]) : 1) is >= 1 and <= 12 and var month)
        {
            var first = new DateOnly(year, month, 1);
            return !atEnd ? first : hasMonth ? first.AddMonths(1) : first.AddYears(1);
        }
        Fault($"expected a day (2012-05-21), a month (2012-05) or a year (2012) and found \"{text}\"", "Write yyyy-MM-dd, yyyy-MM, yyyy or nothing");
        return null;
    }

    /// <summary>Records that the row is at fault.</summary>
    public void Fault(string problem, string cure) => table.Fault(index, problem, cure);

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

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
