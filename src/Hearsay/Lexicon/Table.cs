namespace Hearsay.Lexicons;

/// <summary>One table of the lexicon as its file holds it: named columns and rows that know their line.</summary>
/// <remarks>The form is described in lexicon/README.md. Cells are slices of the text: a row becomes strings only where it is asked to.</remarks>
internal sealed class Table
{
    private readonly string _text;
    private readonly TableFaults _faults;
    private int[] _places = [];
    private int _width;

    // Of each row its line, where each of its cells begins, and one more place: each cell ends one character before the next begins.
    private int[] _rows = [];

    private Table(string file, string text, TableFaults faults) => (File, _text, _faults) = (file, text, faults);

    /// <summary>The path of the file, as messages show it.</summary>
    public string File { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The rows in the order of the file.</summary>
    public IEnumerable<TableRow> Rows
    {
        get
        {
            for (var i = 0; i < Count; i++)
                yield return new TableRow(this, i);
        }
    }

    private int Stride => _width + 2;

    /// <summary>Reads a table. Lines that are at fault are no rows.</summary>
    /// <param name="file">The path, for messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="format">What the table should look like.</param>
    /// <param name="faults">Where faults are recorded.</param>
    public static Table Parse(string file, string text, TableFormat format, TableFaults faults)
    {
        var table = new Table(file, text, faults);
        table.Parse(format);
        return table;
    }

    /// <summary>A cell without the spaces around it; empty where the line or the file does not have it.</summary>
    public ReadOnlySpan<char> Cell(int row, int column)
    {
        var place = _places[column];
        if (place < 0)
            return [];
        var at = row * Stride + 1 + place;
        var (start, end) = (_rows[at], _rows[at + 1] - 1);
        return start < end ? _text.AsSpan(start, end - start).Trim() : [];
    }

    /// <summary>The line of a row, from 1.</summary>
    public int Line(int row) => _rows[row * Stride];

    /// <summary>Records that a row is at fault.</summary>
    public void Fault(int row, string problem, string cure) => _faults.Add(new TableFault(File, Line(row), problem, cure));

    /// <summary>True where the row just read has no fault.</summary>
    public bool IsSound(int row) => !_faults.LastIsOf(File, Line(row));

    private void Parse(TableFormat format)
    {
        var hasHeader = false;
        for (int start = 0, line = 1; start < _text.Length; line++)
        {
            var length = _text.AsSpan(start).IndexOf('\n');
            var next = length < 0 ? _text.Length : start + length + 1;
            var content = _text.AsSpan(start, length < 0 ? _text.Length - start : length).TrimEnd('\r');
            if (!content.IsWhiteSpace() && content[0] != '#')
            {
                if (hasHeader)
                {
                    ParseRow(line, start, content);
                }
                else
                {
                    if (!ParseHeader(line, content.ToString().Split('\t', StringSplitOptions.TrimEntries), format))
                        return;
                    hasHeader = true;
                    // Room for every line that is left: a list that grows would take three times as much.
                    _rows = new int[(_text.AsSpan(next).Count('\n') + 1) * Stride];
                }
            }
            start = next;
        }
        if (!hasHeader)
        {
            _faults.Add(new TableFault(File, 0, "expected a first line with the names of the columns and found none",
                $"Begin the file with: {string.Join("<tab>", format.Columns)}"));
        }
    }

    private bool ParseHeader(int line, string[] header, TableFormat format)
    {
        _width = header.Length;
        _places = Array.ConvertAll(format.Columns, column => Array.IndexOf(header, column));
        foreach (var column in format.Columns)
        {
            if (!header.Contains(column) && !format.Optional.Contains(column))
            {
                _faults.Add(new TableFault(File, line, $"expected a column named \"{column}\" and found {string.Join(", ", header)}",
                    "Add the column; lexicon/README.md describes the table"));
                return false;
            }
        }
        foreach (var column in header)
        {
            if (!format.Columns.Contains(column))
            {
                _faults.Add(new TableFault(File, line, $"expected only the columns {string.Join(", ", format.Columns)} and found \"{column}\"",
                    "Correct its name, or remove the column"));
            }
        }
        foreach (var column in header.GroupBy(static c => c).Where(static g => g.Count() > 1))
            _faults.Add(new TableFault(File, line, $"expected each column once and found \"{column.Key}\" {column.Count()} times", "Keep one of them"));
        return true;
    }

    private void ParseRow(int line, int start, ReadOnlySpan<char> content)
    {
        var row = _rows.AsSpan(Count * Stride, Stride);
        row[0] = line;
        var cells = 0;
        for (var at = 0; at <= content.Length; cells++)
        {
            if (cells < _width)
                row[cells + 1] = start + at;
            var tab = content[at..].IndexOf('\t');
            at = tab < 0 ? content.Length + 1 : at + tab + 1;
        }
        if (cells > _width)
        {
            _faults.Add(new TableFault(File, line, $"expected {_width} cells and found {cells}", "Remove the tabs that are too many"));
            return;
        }
        // The cells that the line does not have begin where it ends, and so are empty.
        row[(cells + 1)..].Fill(start + content.Length + 1);
        Count++;
    }
}
