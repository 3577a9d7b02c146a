using Hearsay.Cli.Table;

namespace Hearsay.Cli.Query;

/// <summary>Lays rows out as a table within a width; where that leaves no room, each row as lines of names and values.</summary>
internal static class RowsTable
{
    private const string Gap = "  ";

    // A column that had to give way is at least so wide; narrower ones keep their width.
    private const int Narrowest = 8;

    /// <summary>The lines.</summary>
    /// <param name="names">The names of the columns.</param>
    /// <param name="rows">The rows, their cells made safe to print.</param>
    /// <param name="width">How many columns of the terminal a line may take.</param>
    public static IEnumerable<TableLine> Lines(string[] names, List<string[]> rows, int width)
    {
        if (rows.Count == 0)
            return [];
        var room = width - (names.Length - 1) * Gap.Length;
        var widths = Widths(names, rows);
        if (Shrink(widths, room) && !names.Where((name, i) => TextWidth.Of(name) > widths[i]).Any())
            return InColumns([names], rows, widths);
        // Where a name would be cut, all stand in two lines.
        var (upper, lower) = (names.Select(static n => Heading(n).Upper).ToArray(), names.Select(static n => Heading(n).Lower).ToArray());
        widths = [.. Widths(upper, rows).Zip(Widths(lower, rows), Math.Max)];
        return Shrink(widths, room) ? InColumns([upper, lower], rows, widths) : InBlocks(names, rows, width);
    }

    // What stands above a column that has no room for its name: in two lines, of which the first may be empty.
    private static (string Upper, string Lower) Heading(string column)
    {
        // Broken where the longer half is shortest.
        var name = column.Replace("cooperation", "coop.", StringComparison.Ordinal);
        var best = Enumerable.Range(0, name.Length).Where(i => name[i] == '_').OrderBy(i => Math.Max(i, name.Length - i - 1)).FirstOrDefault(name.Length);
        return best == name.Length ? ("", name) : (name[..best], name[(best + 1)..]);
    }

    private static int[] Widths(string[] names, List<string[]> rows) => [.. names.Select((name, i) => rows.Max(r => Math.Max(TextWidth.Of(r[i]), TextWidth.Of(name))))];

    // The widest column gives way to the next widest, and so on, until the line fits.
    private static bool Shrink(int[] widths, int room)
    {
        while (widths.Sum() > room)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= Narrowest)
                return false;
            var next = widths.Where(w => w < widths[widest]).DefaultIfEmpty(0).Max();
            var equals = widths.Count(w => w == widths[widest]);
            var tooMuch = widths.Sum() - room;
            var step = Math.Max(1, Math.Min(widths[widest] - Math.Max(next, Narrowest), tooMuch / equals));
            widths[widest] -= step;
        }
        return true;
    }

    private static IEnumerable<TableLine> InColumns(string[][] headings, List<string[]> rows, int[] widths)
    {
        foreach (var names in headings)
            yield return new TableLine([new Piece(Line(names, widths, []), Tone.Heading)]);
        // Numbers stand to the right, so that their digits stand below each other.
        var toRight = Enumerable.Range(0, widths.Length).Where(i => rows.TrueForAll(r => IsNumber(r[i])) && rows.Exists(r => r[i].Length > 0)).ToHashSet();
        foreach (var row in rows)
            yield return new TableLine([Line(row, widths, toRight)]);
    }

    private static string Line(string[] cells, int[] widths, HashSet<int> toRight) => string.Join(Gap, cells.Select((cell, i) =>
    {
        var cut = TextWidth.Shorten(cell, widths[i]);
        return toRight.Contains(i) ? new string(' ', widths[i] - TextWidth.Of(cut)) + cut : TextWidth.Pad(cut, widths[i]);
    })).TrimEnd();

    private static bool IsNumber(string cell) => cell.All(static c => char.IsAsciiDigit(c) || c is '.' or '-');

    private static IEnumerable<TableLine> InBlocks(string[] names, List<string[]> rows, int width)
    {
        var label = Math.Min(names.Max(TextWidth.Of), width / 3);
        foreach (var (row, i) in rows.Select(static (row, i) => (row, i)))
        {
            if (i > 0)
                yield return TableLine.Empty;
            for (var k = 0; k < names.Length; k++)
            {
                yield return new TableLine([new Piece(TextWidth.Pad(TextWidth.Shorten(names[k], label), label) + Gap, Tone.Heading),
                    TextWidth.Shorten(row[k], width - label - Gap.Length)]);
            }
        }
    }
}
