using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>One table of the lexicon as its file holds it: named columns and rows that know their line.</summary>
/// <remarks>The form is described in lexicon/README.md.</remarks>
internal sealed class Table
{
    private Table(string file, List<TableRow> rows)
    {
        File = file;
        Rows = rows;
    }

    /// <summary>The path of the file, as messages show it.</summary>
    public string File { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="file">The path, for messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="columns">The columns that the reader wants; the rows give their cells in this order.</param>
    /// <exception cref="DataFileException">A column is missing or a row has more cells than there are columns.</exception>
    public static Table Parse(string file, string text, ReadOnlySpan<string> columns)
    {
        var rows = new List<TableRow>();
        int[]? places = null;
        var width = 0;
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var content = text.AsSpan(range).TrimEnd('\r');
            if (content.IsWhiteSpace() || content[0] == '#')
                continue;
            var cells = content.ToString().Split('\t');
            if (places is null)
            {
                width = cells.Length;
                places = Places(file, line, cells, columns);
                continue;
            }
            if (cells.Length > width)
            {
                throw new DataFileException($"{file}:{line}", $"expected {width} cells and found {cells.Length}",
                    "Remove the tabs that are too many");
            }
            var ordered = new string[places.Length];
            for (var i = 0; i < places.Length; i++)
                ordered[i] = places[i] < cells.Length ? cells[places[i]].Trim() : "";
            rows.Add(new TableRow(file, line, ordered));
        }
        if (places is null)
        {
            throw new DataFileException(file, "expected a first line with the names of the columns and found none",
                $"Begin the file with: {string.Join("<tab>", columns!)}");
        }
        return new Table(file, rows);
    }

    private static int[] Places(string file, int line, string[] header, ReadOnlySpan<string> columns)
    {
        var places = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            places[i] = Array.IndexOf(header, columns[i]);
            if (places[i] < 0)
            {
                throw new DataFileException($"{file}:{line}", $"expected a column named \"{columns[i]}\" and found {string.Join(", ", header)}",
                    $"Add the column; lexicon/README.md describes the table");
            }
        }
        return places;
    }
}

/// <summary>One row of a table: its cells in the order that the reader of the table asked for.</summary>
internal readonly record struct TableRow(string File, int Line, string[] Cells)
{
    /// <summary>The cell, "" where it is empty.</summary>
    public string this[int column] => Cells[column];

    /// <summary>The cell, null where it is empty.</summary>
    public string? Optional(int column) => Cells[column].Length == 0 ? null : Cells[column];

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(int column, string name) =>
        Cells[column].Length > 0 ? Cells[column] : throw Fault($"expected a {name} and found an empty cell", $"Fill in the {name} or remove the line");

    /// <summary>The values of a cell that may hold several, divided by "|".</summary>
    public string[] List(int column) => Cells[column].Length == 0 ? [] : Cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell as one of a closed set of words, compared without regard to case and hyphens.</summary>
    public TEnum Choice<TEnum>(int column) where TEnum : struct, Enum => ParseChoice<TEnum>(Cells[column]);

    /// <summary>The values of a cell as words of a closed set.</summary>
    public TEnum[] Choices<TEnum>(int column) where TEnum : struct, Enum
    {
        var row = this;
        return Array.ConvertAll(List(column), value => row.ParseChoice<TEnum>(value));
    }

    /// <summary>
    /// A cell that holds a month ("2012-05") or a year ("2012"), as its first day; null where it is empty. What ends does so in
    /// the course of its last month or year; so as an end the next one begins it.
    /// </summary>
    public DateOnly? Day(int column, bool atEnd)
    {
        var text = Cells[column];
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return atEnd ? month.AddMonths(1) : month;
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return atEnd ? year.AddYears(1) : year;
        throw Fault($"expected a month (2012-05) or a year (2012) and found \"{text}\"", "Write yyyy-MM, yyyy or nothing");
    }

    /// <summary>What to throw when the row is at fault.</summary>
    public DataFileException Fault(string problem, string cure) => new($"{File}:{Line}", problem, cure);

    private TEnum ParseChoice<TEnum>(string value) where TEnum : struct, Enum
    {
        var name = value.Replace("-", "", StringComparison.Ordinal);
        if (name.Length > 0 && char.IsLetter(name[0]) && Enum.TryParse<TEnum>(name, ignoreCase: true, out var parsed))
            return parsed;
        throw Fault($"expected one of {string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant()} and found \"{value}\"", "Use one of these words");
    }
}
