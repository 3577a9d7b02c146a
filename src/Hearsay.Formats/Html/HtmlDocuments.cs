using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hearsay.Formats.Html;

/// <summary>HTML parsed as browsers do (the HTML standard), without scripts and without fetching anything.</summary>
internal static class HtmlDocuments
{
    // Browsers stop nesting at 512; what walks a tree by recursion must be able to.
    private const int Deepest = 512;
    private const int MostElements = 100_000;

    /// <summary>The document.</summary>
    /// <exception cref="UnreadableInputException">Its elements are nested too deeply or too many.</exception>
    public static IHtmlDocument Parse(string html)
    {
        HtmlNesting.Check(html);
        var document = new HtmlParser().ParseDocument(html);
        var (depth, elements) = (0, 0);
        for (INode? node = document; node is not null;)
        {
            if (node is IElement && ++elements > MostElements)
                throw new UnreadableInputException($"more than {MostElements} elements, which is no report.");
            if (node.FirstChild is { } child)
            {
                if (++depth > Deepest)
                    throw new UnreadableInputException($"elements nested more than {Deepest} deep, which is no report.");
                node = child;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node?.NextSibling;
        }
        return document;
    }
}
