using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hearsay.Formats.Json;

namespace Hearsay.Formats.Html;

/// <summary>What a page says of itself: in JSON-LD (schema.org), in its meta elements (Open Graph and others), in time elements, in its address.</summary>
internal sealed partial class PageFacts
{
    // schema.org: Article and the kinds of it that news is marked with.
    private static readonly HashSet<string> ArticleTypes = new(StringComparer.Ordinal)
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
        "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "AdvertiserContentArticle", "SatiricalArticle",
    };

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "article_date_original",
        "cxenseparse:recs:publishtime", "date",
    ];

    private static readonly string[] TimeSelectors = ["time[pubdate]", "[itemprop~='datePublished' i]", "article time", "main time", "header time", "time"];

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly IHtmlDocument _document;

    public PageFacts(IHtmlDocument document, Uri? address)
    {
        _document = document;
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
                _meta.TryAdd(name.Trim(), OneLine(meta.GetAttribute("content")!));
        }
        ReadJsonLd();
        Url = Canonical(address) ?? address;
        Title = LinkedTitle ?? Meta("og:title") ?? Meta("twitter:title") ?? TextOf("h1") ?? TitleElement(LinkedOutlet ?? Meta("og:site_name"));
        Outlet = LinkedOutlet ?? Meta("og:site_name") ?? Meta("application-name") ?? Meta("publisher") ?? Meta("dc.publisher") ?? HostOf(Url);
        NewsDates.TryRead(LinkedModified ?? Meta("article:modified_time") ?? Meta("og:updated_time") ?? Meta("datemodified"), out _, out var changed);
        Changed = changed;
        Published = FirstDay([LinkedPublished, .. DateNames.Select(Meta), .. TimeElements(), AddressDay(Url)]);
        Language = document.DocumentElement.GetAttribute("lang") is { } lang && !string.IsNullOrWhiteSpace(lang) ? lang.Trim() : LinkedLanguage;
    }

    public string? Title { get; }

    public string? Outlet { get; }

    public DateOnly? Published { get; }

    public DateTimeOffset? Changed { get; }

    /// <summary>The canonical address, else the one it was found at.</summary>
    public Uri? Url { get; }

    public string? Language { get; }

    /// <summary>The text of the report, where the page carries it for machines.</summary>
    public string? Body { get; private set; }

    /// <summary>True of what says it is a report; false where it says that it is something else or nothing.</summary>
    public bool IsArticle => LinkedTitle is not null || Meta("og:type")?.Equals("article", StringComparison.OrdinalIgnoreCase) == true;

    private string? LinkedTitle { get; set; }

    private string? LinkedOutlet { get; set; }

    private string? LinkedPublished { get; set; }

    private string? LinkedModified { get; set; }

    private string? LinkedLanguage { get; set; }

    private string? Meta(string name) => _meta.GetValueOrDefault(name);

    private void ReadJsonLd()
    {
        foreach (var script in _document.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                var things = Things(json.RootElement).ToList();
                if (things.Find(thing => Types(thing).Any(ArticleTypes.Contains)) is { ValueKind: JsonValueKind.Object } article)
                {
                    Learn(article, things);
                    return;
                }
            }
            catch (JsonException)
            {
                // Pages get it wrong often; the next one, or the meta elements, may do.
            }
        }
    }

    private void Learn(JsonElement article, List<JsonElement> things)
    {
        LinkedTitle = Text(article.Words("headline") ?? article.Words("name"));
        LinkedPublished = article.Words("datePublished");
        LinkedModified = article.Words("dateModified");
        LinkedLanguage = article.Words("inLanguage");
        Body = article.Words("articleBody");
        var publisher = article.Member("publisher") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().FirstOrDefault() : article.Member("publisher");
        // A publisher may stand by itself, with a reference to it here.
        if (publisher?.Words("name") is null && publisher?.Words("@id") is { } id)
            publisher = things.Find(thing => thing.Words("@id") == id && thing.Words("name") is not null);
        LinkedOutlet = Text(publisher?.Words("name") ?? publisher?.Words());
    }

    // The object itself, the items of a list, the members of a graph.
    private static IEnumerable<JsonElement> Things(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Things),
        JsonValueKind.Object => json.Member("@graph").Items().SelectMany(Things).Prepend(json)
            .Concat(json.Member("mainEntity") is { ValueKind: JsonValueKind.Object } main ? Things(main) : []),
        _ => [],
    };

    private static IEnumerable<string> Types(JsonElement thing) => thing.Member("@type") is { ValueKind: JsonValueKind.Array } several
        ? several.EnumerateArray().Select(t => t.Words() ?? "")
        : [thing.Words("@type") ?? ""];

    private Uri? Canonical(Uri? address)
    {
        foreach (var written in new[] { _document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), Meta("og:url") })
        {
            if (written is null || !Uri.TryCreate(written, UriKind.RelativeOrAbsolute, out var link))
                continue;
            if (!link.IsAbsoluteUri && (address is null || !Uri.TryCreate(address, link, out link)))
                continue;
            // A page that is not the front page and says that it is has a fault in its template.
            if (link.Scheme is "http" or "https" && (link.AbsolutePath != "/" || address is null || address.AbsolutePath == "/"))
                return link;
        }
        return null;
    }

    private string? TextOf(string selector) => _document.QuerySelector(selector) is { } element ? Text(element.TextContent) : null;

    // "Ministers meet in Oslo - The Daily": the outlet behind the last dash or bar is not part of the headline.
    private string? TitleElement(string? outlet)
    {
        if (Text(_document.Title) is not { } title)
            return null;
        var cut = Behind().Match(title);
        return cut.Success && (outlet is null ? cut.Groups["rest"].Value.Split(' ').Length <= 4 : cut.Groups["rest"].Value.Contains(outlet, StringComparison.OrdinalIgnoreCase))
            ? title[..cut.Index]
            : title;
    }

    // Those marked as the date of publication first, then those of the article, before those anywhere.
    private IEnumerable<string?> TimeElements() => TimeSelectors
        .SelectMany(selector => _document.QuerySelectorAll(selector))
        .Select(time => time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent);

    private static string? AddressDay(Uri? url) => url is not null && DayInPath().Match(url.AbsolutePath) is { Success: true } day
        ? $"{day.Groups["year"].Value}-{day.Groups["month"].Value.PadLeft(2, '0')}-{day.Groups["day"].Value.PadLeft(2, '0')}"
        : null;

    private static DateOnly? FirstDay(IEnumerable<string?> dates)
    {
        foreach (var date in dates)
            if (NewsDates.TryRead(date, out var day, out _))
                return day;
        return null;
    }

    private static string? HostOf(Uri? url) => url?.Host is { Length: > 0 } host ? host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine(HtmlText.OfFragment(text));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\s+[-–—|•·»]\s+(?<rest>(?:(?!\s[-–—|•·»]\s).)+)$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"/(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?:/|-|$)")]
    private static partial Regex DayInPath();
}
