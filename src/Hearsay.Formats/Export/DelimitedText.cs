using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hearsay.Formats.Export;

/// <summary>
/// Writes rows of cells as RFC 4180 has them, with a comma or a tab between them, in UTF-8 and with \n after each row. A cell that holds the separator, a
/// quotation mark or a line end stands in quotation marks, and marks within it are doubled.
/// </summary>
internal sealed class DelimitedText : IDisposable
{
    private readonly StreamWriter _output;
    private readonly char _separator;
    private readonly SearchValues<char> _quoted;
    private bool _first = true;

    public DelimitedText(Stream output, char separator)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        _separator = separator;
        _quoted = SearchValues.Create([separator, '"', '\r', '\n']);
    }

    // Where it is told apart, an empty text stands in quotation marks, so that it is another thing than what is not known.
    public void Cell(string? text, bool quoteEmpty = false)
    {
        Separate();
        if (text is null)
            return;
        // A blank at an end is quoted too, because some readers trim what is not.
        if ((quoteEmpty && text.Length == 0) || text.AsSpan().ContainsAny(_quoted) || text is [' ', ..] or [.., ' '])
        {
            _output.Write('"');
            _output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _output.Write('"');
        }
        else
        {
            _output.Write(text);
        }
    }

    // Numbers and days hold no sign that is quoted, and are written without a string of their own.
    public void Cell<T>(T? value) where T : struct, ISpanFormattable
    {
        Separate();
        if (value is not { } known)
            return;
        Span<char> text = stackalloc char[32];
        known.TryFormat(text, out var length, known is DateOnly ? "o" : "", CultureInfo.InvariantCulture);
        _output.Write(text[..length]);
    }

    public void EndRow()
    {
        _output.Write('\n');
        _first = true;
    }

    public void Row(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
            Cell(cell);
        EndRow();
    }

    public void Dispose() => _output.Dispose();

    private void Separate()
    {
        if (!_first)
            _output.Write(_separator);
        _first = false;
    }
}
