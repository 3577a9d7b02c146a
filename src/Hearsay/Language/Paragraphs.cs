namespace Hearsay.Language;

/// <summary>Finds the paragraphs of a text: no sentence reaches from one into the next.</summary>
internal static class Paragraphs
{
    // A line of wrapped text is nearly as long as the longest: one more word would not have fitted.
    private const int ShortestWrappedLine = 40;
    private const int LongestWrappedLine = 120;

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("\n\r\u2028\u2029\v\f");

    /// <summary>
    /// The paragraphs, in order, without blank ones. A blank line ends a paragraph. So does a single line break, unless the
    /// text looks wrapped there: the line is long and yet narrow, ends in the middle of a sentence, and the next one's first
    /// word would not have fitted or begins with a small letter.
    /// </summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var start = 0;
        var line = 0;
        while (line < text.Length)
        {
            var end = LineEnd(text, line);
            var next = Math.Min(text.Length, AfterBreak(text, end));
            if (next >= text.Length || !IsWrapped(text, line, end, next))
            {
                if (!text.AsSpan(start, end - start).IsWhiteSpace())
                    yield return TextSpan.FromBounds(start, end);
                start = next;
            }
            line = next;
        }
    }

    private static int LineEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(Breaks);
        return length < 0 ? text.Length : start + length;
    }

    private static int AfterBreak(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;

    private static bool IsWrapped(string text, int start, int end, int next)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        if (line.Length is < ShortestWrappedLine or > LongestWrappedLine || text[end] is '\u2029' or '\f')
            return false;
        var following = text.AsSpan(next, Math.Min(LongestWrappedLine, text.Length - next));
        if (following.IsEmpty || !(char.IsLetterOrDigit(following[0]) || following[0] is '"' or '“' or '‘' or '\'' or '('))
            return false;
        if (char.IsLower(following[0]))
            return true;
        var last = line[^1];
        return char.IsLetterOrDigit(last) || last is ',' or ';' or '-';
    }
}
