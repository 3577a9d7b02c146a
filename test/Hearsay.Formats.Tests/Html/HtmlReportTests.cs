using System.Text;

namespace Hearsay.Formats.Tests.Html;

public class HtmlReportTests
{
    private const string Body = """
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
        <article><h1>Ministers meet in Oslo</h1><p class="byline">By Jane Doe</p>
        <div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
        <figure><img src="a.jpg"><figcaption>The harbour of Oslo in a picture from the archive.</figcaption></figure>
        <p>OSLO &mdash; Ministers met in Oslo on Tuesday, and they agreed on a plan to end the <b>war</b>, officials&nbsp;said. The talks lasted three hours.</p>
        <script>track("x");</script>
        <p><a href="/2">Read more: Envoys leave Geneva</a></p>
        <p>The foreign minister said that the talks were useful, and that more would follow in the next weeks, if all sides agreed.<br>He declined to say where.</p>
        <p><a href="https://t.me/daily">Read The Daily on Telegram!</a></p>
        <blockquote><p>“Follow us on the road to peace,” a spokesman told the paper, adding that no date had been set for it.</p></blockquote>
        <p>Follow us on <a href="x">Twitter</a> and <a href="y">Facebook</a></p></article>
        <aside><h3>Related</h3><ul><li><a href="/x">Another report on another thing</a></li></ul></aside><footer>Copyright 2025 The Daily. All rights reserved.</footer>
        """;

    private const string Text = """
        OSLO — Ministers met in Oslo on Tuesday, and they agreed on a plan to end the war, officials said. The talks lasted three hours.

        The foreign minister said that the talks were useful, and that more would follow in the next weeks, if all sides agreed.
        He declined to say where.

        “Follow us on the road to peace,” a spokesman told the paper, adding that no date had been set for it.
        """;

    [Fact]
    public void The_text_is_the_article_without_menus_captions_share_lines_and_calls() =>
        Assert.Equal(Text.ReplaceLineEndings("\n"), InputRun.One(Page(""), "a.html").Report.Text);

    [Fact]
    public void JSON_LD_tells_first()
    {
        var found = InputRun.One(Page("""
            <title>Not this</title><meta property="og:title" content="Nor this"><meta property="og:site_name" content="Nor this">
            <link rel="canonical" href="https://daily.example/2025/oslo"><meta property="article:published_time" content="2025-01-01">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
             {"@type":"Organization","@id":"#org","name":"The Daily"},
             {"@type":["NewsArticle"],"headline":"Ministers meet &amp; talk","datePublished":"2025-10-15T23:30:00+03:00","dateModified":"2025-10-16T10:00:00+03:00","publisher":{"@id":"#org"}}]}</script>
            """), "a.html");

        Assert.Equal(("Ministers meet & talk", "The Daily", new DateOnly(2025, 10, 15)), (found.Report.Title, found.Report.Outlet, found.Report.Published));
        Assert.Equal(("https://daily.example/2025/oslo", "https://daily.example/2025/oslo", "url:https://daily.example/2025/oslo"), (found.Report.Id, found.Report.Url, found.Key));
        Assert.Equal(new DateTimeOffset(2025, 10, 16, 7, 0, 0, TimeSpan.Zero), found.Changed);
    }

    [Fact]
    public void Then_the_meta_elements()
    {
        var report = InputRun.One(Page("""
            <script type="application/ld+json">{broken</script>
            <meta property="og:title" content="Ministers meet"><meta property="og:site_name" content="The Daily"><meta property="og:url" content="https://daily.example/1">
            <meta name="parsely-pub-date" content="2025-10-15T20:00:00Z">
            """), "a.html").Report;

        Assert.Equal(("Ministers meet", "The Daily", "https://daily.example/1", new DateOnly(2025, 10, 15)), (report.Title, report.Outlet, report.Url, report.Published));
    }

    [Fact]
    public void Then_the_page_itself()
    {
        var report = InputRun.One(Page("<link rel=canonical href=https://www.daily.example/2025/10/15/oslo>"), "a.html").Report;
        Assert.Equal(("Ministers meet in Oslo", "daily.example", new DateOnly(2025, 10, 15)), (report.Title, report.Outlet, report.Published));

        report = InputRun.One(Page("").Replace("<article>", "<article><time datetime=\"2025-10-15T20:00+02:00\">yesterday</time>", StringComparison.Ordinal), "visit.html").Report;
        Assert.Equal(("visit", null, null, new DateOnly(2025, 10, 15)), (report.Id, report.Outlet, report.Url, report.Published));
    }

    [Theory]
    [InlineData("Ministers meet in Oslo - The Daily", "<meta property='og:site_name' content='The Daily'>", "Ministers meet in Oslo")]
    [InlineData("Ministers meet in Oslo | News | The Daily", "", "Ministers meet in Oslo | News")]
    [InlineData("Oslo - where ministers meet for a day of long talks", "", "Oslo - where ministers meet for a day of long talks")]
    public void The_outlet_is_no_part_of_the_title(string title, string meta, string expected) =>
        Assert.Equal(expected, InputRun.One(Page($"<title>{title}</title>{meta}").Replace("h1>", "h4>", StringComparison.Ordinal), "a.html").Report.Title);

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>", "Встреча")]
    [InlineData("windows-1252", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", "café “here”")]
    [InlineData("windows-1252", "", "café “here”")]
    [InlineData("utf-8", "", "café “here”")]
    [InlineData("utf-16", "", "café “here”")]
    [InlineData("shift_jis", "<meta charset=\"Shift_JIS\">", "東京")]
    public void A_page_is_decoded_as_it_says(string encoding, string meta, string words)
    {
        var codes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var page = Page(meta).Replace("OSLO &mdash;", words, StringComparison.Ordinal).Replace('“', '"').Replace('”', '"');
        if (encoding != "shift_jis")
            page = Page(meta).Replace("OSLO &mdash;", words, StringComparison.Ordinal);
        if (encoding == "windows-1251")
            page = page.Replace('é', 'e');
        Assert.StartsWith(words, InputRun.One([.. codes.GetPreamble(), .. codes.GetBytes(page)], "a.html").Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_the_encoding_is_said()
    {
        var found = InputRun.One(Encoding.Latin1.GetBytes(Page("<meta charset=utf-8>").Replace("OSLO &mdash;", "Café", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"')), "a.html");

        Assert.StartsWith("Caf\uFFFD Ministers", found.Report.Text, StringComparison.Ordinal);
        Assert.Equal("HS0303", Assert.Single(found.Diagnostics).Code);
    }

    [Fact]
    public void An_encoding_that_nobody_knows() =>
        Assert.Equal("says it is in \"klingon\", which is no encoding. Convert it to UTF-8.", InputRun.Problem(Page("<meta charset=klingon>"), "a.html"));

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><nav><a href=a>Home</a></nav><ul><li><a href=b>Ministers meet in Oslo for talks on the plan to end the war.</a></li></ul></body></html>")]
    [InlineData("<html><body><p>404 Not Found.</p></body></html>")]
    [InlineData("<html><head><link rel=canonical href=https://daily.example/></head><body><p>Ministers met in Oslo on Tuesday and agreed on a plan, officials said.</p></body></html>")]
    public void A_page_without_an_article(string page) =>
        Assert.Equal("a page without an article: no sentence of a report in it. Name the page of one report.", InputRun.Problem(page, "a.html"));

    [Fact]
    public void A_page_that_is_built_by_a_script_may_carry_its_text_for_machines()
    {
        var report = InputRun.One("""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":"Ministers met in Oslo on Tuesday and agreed on a plan, officials said.\nThey left."}</script></head>
            <body><div id="app"></div></body></html>
            """, "a.html").Report;
        Assert.Equal("Ministers met in Oslo on Tuesday and agreed on a plan, officials said.\n\nThey left.", report.Text);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<blockquote><p>")]
    [InlineData("<b><i>")]
    [InlineData("<a>")]
    [InlineData("<svg><g>")]
    [InlineData("<div/>")]
    public void A_hundred_thousand_elements_inside_each_other_are_a_fault(string element) => Assert.Contains(
        ", which is no report.", InputRun.Problem($"<html><body>{string.Concat(Enumerable.Repeat(element, 100_000))}x", "a.html"), StringComparison.Ordinal);

    [Fact]
    public void Marks_that_every_paragraph_opens_again_are_a_fault()
    {
        var marks = string.Concat(Enumerable.Range(0, 1000).Select(i => $"<b id={i}>"));
        Assert.Contains(", which is no report.", InputRun.Problem($"<html><body>{marks}{string.Concat(Enumerable.Repeat("<p>x", 50_000))}", "a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_need_no_end_may_be_many()
    {
        var page = Page("").Replace("<aside>", string.Concat(Enumerable.Repeat("<p>Ministers met again in Oslo, and they agreed on nothing at all this time.<br>", 4000)) + "<aside>", StringComparison.Ordinal)
            .Replace("<aside>", "<svg>" + string.Concat(Enumerable.Repeat("<path d='M 0 0'/>", 5000)) + "</svg><aside>", StringComparison.Ordinal);
        Assert.IsType<FoundReport>(Assert.Single(InputRun.Of(page, "a.html")));
    }

    private static string Page(string head) => $"<!DOCTYPE html>\n<html lang=\"en\"><head>{head}</head><body>{Body}</body></html>";
}
