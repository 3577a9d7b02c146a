using System.Xml;
using System.Xml.Linq;
using Hearsay.Formats.Html;

namespace Hearsay.Formats.Xml;

/// <summary>The items of RSS 2.0, of Atom 1.0 (RFC 4287) and of RSS 1.0 (RDF).</summary>
internal static class FeedReports
{
    // The whole text where there is one, else the teaser.
    private static readonly string[] Bodies = ["content-encoded", "content", "summary", "description"];

    public static IEnumerable<InputResult> Read(InputFile file)
    {
        using var reader = XmlInput.Open(file);
        Begin(reader);
        var feed = new Feed();
        var number = 0;
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is "rss" or "RDF" or "feed" or "channel")
            {
                feed.Base ??= reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("xml:base") : null;
                feed.Language ??= reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("xml:lang") : null;
                reader.Read();
                continue;
            }
            var element = XmlInput.ReadElement(reader);
            if (element.Name.LocalName is not ("item" or "entry"))
            {
                feed.Learn(element);
                continue;
            }
            number++;
            var origin = file.Origin with { Number = number };
            yield return Guarded.Result(origin, () => Item(element, feed, file.Url, origin));
        }
        if (number == 0)
            yield return new FailedInput(file.Origin, "a feed without items. There may be some another day.");
    }

    // What a server sends instead of a feed is a page, with a notice or a login.
    private static void Begin(XmlReader reader)
    {
        try
        {
            reader.MoveToContent();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnreadableInputException("no feed: it begins with a document type (DTD), as web pages do. If it is a page, look for the address of its feed.");
        }
        if (reader.LocalName is not ("rss" or "RDF" or "feed"))
            throw new UnreadableInputException($"no feed: its first element is \"{reader.LocalName}\". If it is a page, look for the address of its feed.");
    }

    private static InputResult Item(XElement item, Feed feed, Uri? address, Origin origin)
    {
        var title = item.Inner("title").FirstOrDefault() is { } heading && TextOf(heading) is { Length: > 0 } words ? words.ReplaceLineEndings(" ") : null;
        var body = Bodies.SelectMany(name => item.Inner(name)).Select(TextOf).FirstOrDefault(text => text.Length > 0);
        // Many feeds give nothing but headlines.
        if (body is null)
            (body, title) = (title, null);
        if (body is null)
            return new SkippedInput(origin, SkipReason.NoText);
        var link = Link(item, feed, address);
        var id = item.Words("guid") ?? item.Words("id") ?? item.Attribute("about")?.Value ?? link;
        NewsDates.TryRead(item.Words("updated") ?? item.Words("modified") ?? item.Words("pubDate") ?? item.Words("date"), out _, out var changed);
        var published = item.Words("published") ?? item.Words("issued") ?? item.Words("pubDate") ?? item.Words("date") ?? item.Words("created") ?? item.Words("updated");
        var report = new Report(id ?? ReportKeys.IdOf(body), body)
        {
            Title = title,
            // An item that a feed took over names the feed it is from.
            Outlet = (item.Inner("source").FirstOrDefault() is { } source ? source.Words("title") ?? (source.HasElements ? null : NullIfBlank(source.Value)) : null) ?? feed.Title,
            Url = link,
            Published = NewsDates.TryRead(published, out var day, out _) ? day : null,
            Language = item.Words("language") ?? feed.Language ?? "en",
        };
        return new FoundReport(origin, report, id is null ? ReportKeys.OfContent(report) : ReportKeys.OfGuid(id, feed.Link ?? feed.Title)) { Changed = changed };
    }

    // RFC 4287, 3.1: text, escaped HTML, or XHTML inside. RSS has HTML everywhere, plain words being HTML too.
    private static string TextOf(XElement element)
    {
        if (element.Attribute("src") is not null)
            return "";
        if (element.HasElements)
            return HtmlText.OfFragment(XmlInput.InnerHtml(element));
        var isPlain = element.Attribute("type")?.Value is "text" or "text/plain";
        return isPlain ? element.Value.Trim() : HtmlText.OfFragment(element.Value);
    }

    private static string? Link(XElement item, Feed feed, Uri? address)
    {
        var written = item.Inner("link").FirstOrDefault(l => l.Attribute("href") is not null && l.Attribute("rel")?.Value is null or "alternate")?.Attribute("href")?.Value
            ?? item.Words("link")
            ?? (item.Inner("guid").FirstOrDefault() is { } guid && guid.Attribute("isPermaLink")?.Value != "false" ? guid.Value.Trim() : null);
        if (written is null || !Uri.TryCreate(written, UriKind.RelativeOrAbsolute, out var link))
            return null;
        if (link.IsAbsoluteUri)
            return link.Scheme is "http" or "https" ? written : null;
        return Uri.TryCreate(feed.Base ?? feed.Link ?? address?.AbsoluteUri, UriKind.Absolute, out var start) && Uri.TryCreate(start, link, out var whole) ? whole.AbsoluteUri : null;
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What a feed says of itself before its items.</summary>
    private sealed class Feed
    {
        public string? Title { get; private set; }

        public string? Link { get; private set; }

        public string? Language { get; set; }

        public string? Base { get; set; }

        public void Learn(XElement element)
        {
            switch (element.Name.LocalName)
            {
                case "title":
                    Title ??= NullIfBlank(TextOf(element));
                    break;
                case "link" when element.Attribute("rel")?.Value is null or "alternate":
                    Link ??= NullIfBlank(element.Attribute("href")?.Value ?? element.Value);
                    break;
                case "language":
                    Language ??= NullIfBlank(element.Value);
                    break;
            }
        }
    }
}
