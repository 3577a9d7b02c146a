using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Formats.Html;

/// <summary>A paragraph of a page.</summary>
/// <param name="Text">Its words, white space made single spaces; a line end where the page breaks a line.</param>
/// <param name="Linked">How many of its characters belong to links.</param>
/// <param name="IsHeading">True of h1 to h6.</param>
internal readonly record struct HtmlParagraph(string Text, int Linked, bool IsHeading);

/// <summary>The words of a tree of elements, as they stand on the page: an empty line between blocks.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Left = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "textarea", "input", "svg", "iframe", "object", "video",
        "audio", "canvas", "figcaption", "dialog", "menu", "head",
    };

    // Elements whose words go on in the line; all others begin a block (HTML, 15.3.3 Flow content).
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "rt", "rp",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "td", "th",
    };

    private readonly List<HtmlParagraph> _paragraphs = [];
    private readonly StringBuilder _line = new();
    private int _linked;
    private bool _blank, _heading;

    private HtmlText()
    {
    }

    /// <summary>The paragraphs of an element, in order. Scripts, menus, forms, captions and the like are left out.</summary>
    public static IReadOnlyList<HtmlParagraph> Paragraphs(INode root)
    {
        var text = new HtmlText();
        text.Walk(root, isLink: false, isPreformatted: false);
        text.EndParagraph();
        return text._paragraphs;
    }

    /// <summary>The words of a piece of HTML, such as the body of a feed's item.</summary>
    public static string OfFragment(string html)
    {
        // Most titles are plain.
        if (!html.AsSpan().ContainsAny('<', '&'))
            return html.Trim();
        var document = HtmlDocuments.Parse(html);
        return Join(Paragraphs(document.Body!).Where(paragraph => !CallLines.IsCall(paragraph)));
    }

    /// <summary>The paragraphs as one text.</summary>
    public static string Join(IEnumerable<HtmlParagraph> paragraphs) => string.Join("\n\n", paragraphs.Select(p => p.Text));

    private void Walk(INode node, bool isLink, bool isPreformatted)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Add(text.Data, isLink, isPreformatted);
            }
            else if (child is IElement element && !Left.Contains(element.LocalName) && !IsHidden(element))
            {
                switch (element.LocalName)
                {
                    case "br":
                        EndLine();
                        break;
                    case "td" or "th" when _line.Length > 0:
                        _blank = true;
                        Walk(element, isLink, isPreformatted);
                        break;
                    case var name when Inline.Contains(name):
                        Walk(element, isLink || name == "a", isPreformatted);
                        break;
                    case var name:
                        EndParagraph();
                        var outer = _heading;
                        _heading = name is ['h', >= '1' and <= '6'];
                        Walk(element, isLink, isPreformatted || name == "pre");
                        EndParagraph();
                        _heading = outer;
                        break;
                }
            }
        }
    }

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private void Add(string data, bool isLink, bool isPreformatted)
    {
        foreach (var c in data)
        {
            if (isPreformatted && c == '\n')
                EndLine();
            // Soft hyphens and zero-width spaces only tell where a line may break.
            else if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
                continue;
            else if (char.IsWhiteSpace(c) || c == '\0')
                _blank = true;
            else
            {
                if (_blank && _line.Length > 0 && _line[^1] != '\n')
                    _line.Append(' ');
                _blank = false;
                _line.Append(c);
                if (isLink)
                    _linked++;
            }
        }
    }

    // A second break in a row is how old pages begin a paragraph.
    private void EndLine()
    {
        _blank = false;
        if (_line.Length > 0 && _line[^1] == '\n')
            EndParagraph();
        else if (_line.Length > 0)
            _line.Append('\n');
    }

    private void EndParagraph()
    {
        var text = _line.ToString().TrimEnd('\n');
        if (text.Length > 0)
            _paragraphs.Add(new HtmlParagraph(text, _linked, _heading));
        _line.Clear();
        (_linked, _blank) = (0, false);
    }
}
