using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Cli.Table;

/// <summary>The page on which a reading is laid out: lines within a width, indented and hanging.</summary>
/// <param name="report">The text of the report, which spans are quoted from.</param>
/// <param name="width">How many columns a line may take.</param>
/// <param name="explain">True to shorten nothing, and to show rules and spans.</param>
internal sealed class TableLayout(string report, int width, bool explain)
{
    /// <summary>How far everything below a heading stands in.</summary>
    public const int Indent = 2;

    private readonly CodePointOffsets _offsets = new(report);
    private readonly List<TableLine> _lines = [];

    public IReadOnlyList<TableLine> Lines => _lines;

    public int Width => width;

    public bool Explain => explain;

    public void AddEmpty() => _lines.Add(TableLine.Empty);

    public void AddHeading(string heading, int count)
    {
        AddEmpty();
        var number = count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture);
        Add(0, new Piece(heading, Tone.Heading), new Piece($" {number}", Tone.Quiet));
    }

    /// <summary>Adds text whose lines all begin at one column.</summary>
    public void Add(int left, params Piece[] pieces) => Add(left, left, pieces);

    /// <summary>Adds text whose first line begins at one column and the further ones at another.</summary>
    public void Add(int left, int hanging, params Piece[] pieces)
    {
        var indent = left;
        foreach (var line in WordWrap.Lines(pieces, width - left, width - hanging))
        {
            _lines.Add(new TableLine([new string(' ', indent), .. line]));
            indent = hanging;
        }
    }

    /// <summary>Adds a label and a text beside it, the further lines under the text.</summary>
    public void AddBeside(int left, Piece label, params Piece[] text) => Add(left, left + TextWidth.Of(label.Text), [label, .. text]);

    /// <summary>Adds an explanation.</summary>
    public void AddNote(int left, string name, string text) =>
        Add(left, left + Indent, new Piece($"{name}: {TerminalText.Clean(text)}", Tone.Quiet));

    /// <summary>Adds an explanation that points to characters of the report; nothing for no spans.</summary>
    public void AddNote(int left, string name, ImmutableArray<TextSpan> spans)
    {
        if (!spans.IsDefaultOrEmpty)
            AddNote(left, name, string.Join(", ", spans.Select(Locate)));
    }

    /// <summary>A span and its words. It counts code points, as the JSON does.</summary>
    public string Locate(TextSpan span)
    {
        var (start, end) = _offsets.ToCodePoints(span);
        return string.Create(CultureInfo.InvariantCulture, $"[{start}, {end}) {SpanText.Marked(Words([span]))}");
    }

    /// <summary>The words of the report that spans cover.</summary>
    public string Words(ImmutableArray<TextSpan> spans) => SpanText.Of(report, spans);

    /// <summary>The words that spans cover, cut to about that many lines unless everything is explained.</summary>
    public string Words(ImmutableArray<TextSpan> spans, int left, int lines)
    {
        // Lines break before they are full; what remains free of each is given up here, so that the count holds.
        const int lost = 10;
        var words = Words(spans);
        return explain ? words : TextWidth.Shorten(words, (width - left) * lines - lost);
    }
}
