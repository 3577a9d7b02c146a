using System.Text;

namespace Hearsay.Cli.Table;

/// <summary>Text from a report made safe to print: a report must not steer the terminal of the one who reads it.</summary>
internal static class TerminalText
{
    private const char Escape = '\x1B';
    private const char Bell = '\a';
    private const char ControlSequence = '\x9B';

    /// <summary>
    /// The text on one line: escape sequences and control characters taken out, runs of blanks and line ends made one
    /// space, and the marks that turn the direction of writing left out.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is Escape or ControlSequence)
                i = EndOfSequence(text, i) - 1;
            else if (char.IsWhiteSpace(c))
                AppendSpace(clean);
            else if (!char.IsControl(c) && !TurnsDirection(c))
                clean.Append(c);
        }
        return clean.ToString().TrimEnd(' ');
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    // Embeddings, overrides and isolates (Unicode Standard Annex 9) would reorder everything printed after them.
    private static bool TurnsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    // The forms of ECMA-48: ESC [ … letter, strings that end in BEL or ESC \, and ESC with one character.
    private static int EndOfSequence(string text, int start)
    {
        var i = start + 1;
        var kind = text[start] == ControlSequence ? '[' : i < text.Length ? text[i++] : '\0';
        switch (kind)
        {
            case '[':
                while (i < text.Length && text[i] is >= ' ' and <= '?')
                    i++;
                return i < text.Length && text[i] is >= '@' and <= '~' ? i + 1 : i;
            case ']' or 'P' or 'X' or '^' or '_':
                return EndOfString(text, i);
            case >= ' ' and <= '/':
                while (i < text.Length && text[i] is >= ' ' and <= '/')
                    i++;
                return Math.Min(i + 1, text.Length);
            default:
                return i;
        }
    }

    // A string that never ends is no string: only its introduction goes, so that no text is lost.
    private static int EndOfString(string text, int content)
    {
        for (var i = content; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == Bell)
                return i + 1;
            if (text[i] == Escape && i + 1 < text.Length && text[i + 1] == '\\')
                return i + 2;
        }
        return content;
    }
}
