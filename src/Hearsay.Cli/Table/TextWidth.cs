using System.Globalization;
using Spectre.Console;

namespace Hearsay.Cli.Table;

/// <summary>How many columns text takes on a terminal, and cutting by them.</summary>
internal static class TextWidth
{
    private const string Cut = "…";

    /// <summary>The columns that a text takes; letters of East Asian scripts take two.</summary>
    public static int Of(string text) => IsNarrow(text) ? text.Length : text.GetCellWidth();

    /// <summary>The text, or where it takes more columns than that, its first whole words and "…".</summary>
    public static string Shorten(string text, int columns)
    {
        if (Of(text) <= columns)
            return text;
        var end = Fit(text, columns - 1);
        var space = text.LastIndexOf(' ', end);
        // A cut in the middle of a long word beats one that leaves half of the room empty.
        if (space > end / 2)
            end = space;
        return text[..end].TrimEnd(' ', ',', ';', ':', '–', '—') + Cut;
    }

    /// <summary>The text, filled up with spaces to that many columns.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    /// <summary>How many of the text's UTF-16 units fit in that many columns without cutting a character in two.</summary>
    public static int Fit(string text, int columns)
    {
        var end = 0;
        var used = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            used += Of(text.Substring(end, length));
            if (used > columns)
                break;
            end += length;
        }
        return end;
    }

    // Latin, Greek, Cyrillic and the punctuation of newspapers take one column each; all else is looked up.
    private static bool IsNarrow(string text)
    {
        foreach (var c in text)
            if (c is not (< '\u0300' or >= '\u0370' and < '\u0483' or >= '\u2010' and <= '\u2027' or >= '\u2190' and <= '\u2199'))
                return false;
        return true;
    }
}
