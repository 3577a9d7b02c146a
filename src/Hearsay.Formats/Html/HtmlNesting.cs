namespace Hearsay.Formats.Html;

/// <summary>
/// Refuses pages that are built to keep a parser busy, before it begins: what a browser's parser does with elements that are never closed takes time
/// that grows with their square, and memory with theirs times that of the blocks behind them.
/// </summary>
internal static class HtmlNesting
{
    private const int MostTags = 200_000, MostOpen = 3_000, MostCopies = 5_000_000;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // A parser closes these by itself when the next begins.
    private static readonly HashSet<string> ClosedByNext = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body",
    };

    // HTML, 13.2.4.3: opened again in every block until they are closed.
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>Looks at the tags alone.</summary>
    /// <exception cref="UnreadableInputException">There are too many, or too many that are never closed.</exception>
    public static void Check(string html)
    {
        var (tags, open, formatting, mostFormatting, drawings) = (0, 0, 0, 0, 0);
        var empty = Void.GetAlternateLookup<ReadOnlySpan<char>>();
        var closed = ClosedByNext.GetAlternateLookup<ReadOnlySpan<char>>();
        var marks = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            var isEnd = html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var length = 0;
            while (start + length < html.Length && char.IsAsciiLetterOrDigit(html[start + length]))
                length++;
            var name = html.AsSpan(start, length);
            var next = start + length;
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                next = html.IndexOf("-->", at + 2, StringComparison.Ordinal);
            }
            else if (length > 0 && char.IsAsciiLetter(name[0]))
            {
                tags++;
                if (!isEnd && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
                {
                    next = html.IndexOf(string.Concat("</", name), next, StringComparison.OrdinalIgnoreCase);
                }
                else if (!empty.Contains(name) && !closed.Contains(name))
                {
                    // In drawings and formulas, and only there, an element can end where it begins.
                    if (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase))
                        drawings += isEnd ? -1 : 1;
                    var endsItself = drawings > 0 && !isEnd && html.IndexOf('>', next) is > 0 and var end && html[end - 1] == '/';
                    var step = endsItself ? 0 : isEnd ? -1 : 1;
                    open = Math.Max(open + step, 0);
                    if (marks.Contains(name))
                        mostFormatting = Math.Max(mostFormatting, formatting = Math.Max(formatting + step, 0));
                }
            }
            if (tags > MostTags || open > MostOpen || (long)mostFormatting * tags > MostCopies)
                throw new UnreadableInputException("too many elements, or elements nested too deep, which is no report.");
            at = next < 0 ? -1 : html.IndexOf('<', Math.Max(next, at + 1));
        }
    }
}
