using System.Collections.Immutable;
using Hearsay.Formats.Text;
using SmartReader;

namespace Hearsay.Formats.Html;

/// <summary>The report on a page: its text without menus, share lines and calls, and what the page says of it.</summary>
internal static class HtmlReport
{
    /// <summary>The greatest page, in bytes; the text of a long report is a hundredth of it.</summary>
    public const int LongestPage = 16 * 1024 * 1024;

    // A sentence has this many words at least; headlines and teasers that are links do not count.
    private const int ShortestSentence = 10;

    public static InputResult Read(InputFile file, Func<string, string> unused)
    {
        var html = Charsets.DecodePage(WholeBytes.Read(file.Content, LongestPage, "a page"), file.Charset);
        if (string.IsNullOrWhiteSpace(html))
            return new FailedInput(file.Origin, InputFaults.Empty);
        return Read(html, file.Url, file.Origin, () => unused(Path.GetFileNameWithoutExtension(file.Name))) is { } found ? found
            : new FailedInput(file.Origin, "a page without an article: no sentence of a report in it. Name the page of one report.");
    }

    /// <summary>The report on a page, or null where there is none.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was found.</param>
    /// <param name="origin">Its place in the input.</param>
    /// <param name="name">Gives an id to a page that tells no address.</param>
    /// <exception cref="UnreadableInputException">The page is built so that it cannot be read.</exception>
    public static FoundReport? Read(string html, Uri? address, Origin origin, Func<string> name)
    {
        using var document = HtmlDocuments.Parse(html);
        var facts = new PageFacts(document, address);
        // A front page has teasers of many reports and is none.
        if (facts.Url is { AbsolutePath: "/", Query: "" } && !facts.IsArticle)
            return null;
        var paragraphs = Article(html, facts.Url ?? address);
        var isReport = paragraphs.Any(IsSentence);
        if (!isReport && facts.Body is not null)
        {
            paragraphs = [.. HtmlText.OfFragment(facts.Body).Split("\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new HtmlParagraph(p, 0, false))];
            isReport = paragraphs.Any(IsSentence);
        }
        if (!isReport)
            return null;
        var text = HtmlText.Join(paragraphs.Where(p => p.Text != facts.Title));
        var url = facts.Url?.AbsoluteUri;
        var report = new Report(url ?? name(), text)
        {
            Title = facts.Title,
            Outlet = facts.Outlet,
            Url = url,
            Published = facts.Published,
            Language = facts.Language ?? "en",
        };
        return new FoundReport(origin, report, url is null ? ReportKeys.OfText(text) : ReportKeys.OfUrl(url))
        {
            Changed = facts.Changed,
            Diagnostics = Undecoded(text),
        };
    }

    // What SmartReader (Mozilla's Readability) takes for the article; it works on a copy.
    private static List<HtmlParagraph> Article(string html, Uri? url)
    {
        using var reader = new Reader(url?.AbsoluteUri ?? "https://page.invalid/", html) { CharThreshold = 250 };
        var article = reader.GetArticle();
        if (string.IsNullOrWhiteSpace(article.Content))
            return [];
        using var content = HtmlDocuments.Parse(article.Content);
        return [.. HtmlText.Paragraphs(content.Body!).Where((paragraph, index) => !CallLines.IsCall(paragraph) && !IsByline(paragraph, index))];
    }

    private static bool IsByline(HtmlParagraph paragraph, int index) =>
        index < 3 && paragraph.Text.StartsWith("By ", StringComparison.Ordinal) && paragraph.Text.Length < 60 && !paragraph.Text.EndsWith('.');

    private static bool IsSentence(HtmlParagraph paragraph) => !paragraph.IsHeading && paragraph.Linked * 2 < paragraph.Text.Length
        && paragraph.Text.AsSpan().IndexOfAny(".!?…") > 0
        && paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= ShortestSentence;

    private static ImmutableArray<Diagnostic> Undecoded(string text)
    {
        var count = text.AsSpan().Count('\uFFFD');
        return count == 0 ? [] : [new Diagnostic("HS0303", DiagnosticSeverity.Warning, null,
            $"{count} characters of the page do not fit the encoding it names, and stand as U+FFFD.")];
    }
}
