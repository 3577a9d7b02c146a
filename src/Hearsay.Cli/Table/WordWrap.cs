using System.Collections.Immutable;

namespace Hearsay.Cli.Table;

/// <summary>Breaks text of several tones into lines at its spaces.</summary>
internal static class WordWrap
{
    /// <summary>The pieces as lines. A word that is longer than a line is cut.</summary>
    /// <param name="pieces">Text without line ends or control characters.</param>
    /// <param name="firstWidth">The columns of the first line; 1 or more.</param>
    /// <param name="width">The columns of each further one; 1 or more.</param>
    public static IEnumerable<ImmutableArray<Piece>> Lines(IReadOnlyList<Piece> pieces, int firstWidth, int width)
    {
        var text = string.Concat(pieces.Select(piece => piece.Text));
        var start = 0;
        var room = firstWidth;
        while (true)
        {
            while (start < text.Length && text[start] == ' ')
                start++;
            if (start == text.Length)
                yield break;
            var end = EndOfLine(text, start, room);
            var last = text.AsSpan(start..end).TrimEnd(' ').Length + start;
            yield return Slice(pieces, start, last);
            start = end;
            room = width;
        }
    }

    private static int EndOfLine(string text, int start, int width)
    {
        var end = start;
        while (end < text.Length)
        {
            var space = text.IndexOf(' ', Math.Min(end + 1, text.Length));
            var next = space < 0 ? text.Length : space;
            if (TextWidth.Of(text[start..next]) > width)
                break;
            end = next;
        }
        return end > start ? end : start + Math.Max(1, TextWidth.Fit(text[start..], width));
    }

    private static ImmutableArray<Piece> Slice(IReadOnlyList<Piece> pieces, int start, int end)
    {
        var slice = ImmutableArray.CreateBuilder<Piece>();
        var at = 0;
        foreach (var piece in pieces)
        {
            var from = Math.Max(start - at, 0);
            var to = Math.Min(end - at, piece.Text.Length);
            if (from < to)
                slice.Add(piece with { Text = piece.Text[from..to] });
            at += piece.Text.Length;
        }
        return slice.ToImmutable();
    }
}
