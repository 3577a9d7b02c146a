namespace Hearsay.Formats.Tests.Xml;

public class FeedReportsTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
         <channel>
          <title>Harbour News</title><link>https://harbour.example/</link><atom:link rel="self" href="https://harbour.example/feed"/>
          <language>en-GB</language><image><title>Logo</title><url>x</url></image>
          <item>
           <title>Ministers &amp;amp; envoys meet</title><link>https://harbour.example/1</link><guid isPermaLink="false">42</guid>
           <pubDate>Wed, 15 Oct 2025 23:30:00 -0500</pubDate><media:description>A picture</media:description>
           <description>A teaser.</description>
           <content:encoded><![CDATA[<p>Ministers <b>met</b> in Oslo.</p><p>They left.</p><p><a href="x">Read Harbour News on Telegram!</a></p><p>The post <a href="y">Ministers</a> appeared first on <a href="z">Harbour News</a>.</p>]]></content:encoded>
          </item>
          <item><title>Only a headline</title><guid>https://harbour.example/2</guid><dc:date>2025-10-16T00:10:00Z</dc:date></item>
          <item><description>&lt;p&gt;No name.&lt;/p&gt;</description><source url="https://quay.example/feed">Quay Wire</source></item>
          <item></item>
         </channel>
        </rss>
        """;

    [Fact]
    public void An_item_of_RSS_2_is_a_report()
    {
        var found = Assert.IsType<FoundReport>(InputRun.Of(Rss, "feed.xml")[0]);

        Assert.Equal(("42", "Ministers & envoys meet", "Ministers met in Oslo.\n\nThey left."), (found.Report.Id, found.Report.Title, found.Report.Text));
        Assert.Equal(("Harbour News", "https://harbour.example/1", new DateOnly(2025, 10, 15), "en-GB"), (found.Report.Outlet, found.Report.Url, found.Report.Published, found.Report.Language));
        Assert.Equal(("guid:https://harbour.example/ 42", 1L), (found.Key, found.Origin.Number));
    }

    [Fact]
    public void An_item_may_have_little()
    {
        var results = InputRun.Of(Rss, "feed.xml");
        var (second, third) = (Assert.IsType<FoundReport>(results[1]), Assert.IsType<FoundReport>(results[2]));

        Assert.Equal(("Only a headline", null, "https://harbour.example/2", "guid:https://harbour.example/2"), (second.Report.Text, second.Report.Title, second.Report.Url, second.Key));
        Assert.Equal(("No name.", "Quay Wire"), (third.Report.Text, third.Report.Outlet));
        Assert.StartsWith("sha256:", third.Key, StringComparison.Ordinal);
        Assert.Equal(SkipReason.NoText, Assert.IsType<SkippedInput>(results[3]).Reason);
    }

    [Fact]
    public void Atom()
    {
        var results = InputRun.Of("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://harbour.example/">
             <title type="html">Harbour &lt;b&gt;News&lt;/b&gt;</title><id>urn:feed</id>
             <entry><id>urn:1</id><title>Ministers meet</title><link rel="enclosure" href="a.mp3"/><link href="/1"/>
              <published>2025-10-15T23:30:00+02:00</published><updated>2025-10-17T08:00:00Z</updated>
              <summary>A teaser.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ministers <em>met</em>.</p><p>They left.</p></div></content></entry>
             <entry><id>urn:2</id><content type="text">1 &lt; 2, he said.</content><source><title>Quay Wire</title></source></entry>
            </feed>
            """, "a");
        var (first, second) = (Assert.IsType<FoundReport>(results[0]), Assert.IsType<FoundReport>(results[1]));

        Assert.Equal(("urn:1", "Ministers meet", "Ministers met.\n\nThey left.", "Harbour News"), (first.Report.Id, first.Report.Title, first.Report.Text, first.Report.Outlet));
        Assert.Equal(("https://harbour.example/1", new DateOnly(2025, 10, 15), "guid:urn:1"), (first.Report.Url, first.Report.Published, first.Key));
        Assert.Equal(new DateTimeOffset(2025, 10, 17, 8, 0, 0, TimeSpan.Zero), first.Changed);
        Assert.Equal(("1 < 2, he said.", "Quay Wire"), (second.Report.Text, second.Report.Outlet));
    }

    [Fact]
    public void RSS_1()
    {
        var found = InputRun.One("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
             <channel rdf:about="https://harbour.example/"><title>Harbour News</title><link>https://harbour.example/</link><items><rdf:Seq><rdf:li resource="https://harbour.example/1"/></rdf:Seq></items></channel>
             <item rdf:about="https://harbour.example/1"><title>Ministers meet</title><link>https://harbour.example/1</link><description>Ministers met.</description><dc:date>2025-10-15</dc:date></item>
            </rdf:RDF>
            """);

        Assert.Equal(("https://harbour.example/1", "Ministers met.", "Harbour News", new DateOnly(2025, 10, 15)), (found.Report.Id, found.Report.Text, found.Report.Outlet, found.Report.Published));
    }

    [Fact]
    public void An_item_that_was_updated_keeps_its_key()
    {
        var before = Assert.IsType<FoundReport>(InputRun.Of(Rss, "a.xml")[0]);
        var after = Assert.IsType<FoundReport>(InputRun.Of(Rss.Replace("They left.", "They stayed.", StringComparison.Ordinal), "b.xml")[0]);

        Assert.Equal(before.Key, after.Key);
        Assert.NotEqual(before.Report.Text, after.Report.Text);
    }

    [Fact]
    public void A_feed_in_another_encoding()
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><description>Визит в Осло</description></item></channel></rss>");
        Assert.Equal("Визит в Осло", InputRun.One(bytes).Report.Text);
    }

    [Fact]
    public void A_feed_that_is_a_page_says_so()
    {
        var options = new InputOptions { From = InputFormat.Feed };
        const string body = "<html><body><p>Please log in.</p></body></html>";
        Assert.Equal("no feed: its first element is \"html\". If it is a page, look for the address of its feed.", InputRun.Problem(body, "a", options));
        Assert.StartsWith("no feed: it begins with a document type", InputRun.Problem("<!DOCTYPE html>" + body, "a", options), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    public void Entities_are_not_read(string doctype, string text)
    {
        var problem = InputRun.Problem($"<?xml version=\"1.0\"?>{doctype}<rss><channel><item><description>{text}</description></item></channel></rss>", "a.xml");

        Assert.Contains("document type (DTD)", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_cut_off_gives_what_came_and_a_fault()
    {
        var results = InputRun.Of(Rss[..Rss.IndexOf("No name.", StringComparison.Ordinal)], "a.xml");

        Assert.Equal(2, results.OfType<FoundReport>().Count());
        Assert.Matches("^(cut off in the middle of an element|not well-formed XML, at line )", Assert.IsType<FailedInput>(results[^1]).Problem);
    }

    [Fact]
    public void A_hundred_thousand_elements_inside_each_other_are_a_fault()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Contains("nested more than 512 deep", InputRun.Problem($"<rss><channel><item>{deep}", "a.xml"), StringComparison.Ordinal);
        Assert.Contains("nested too deep",
            InputRun.Problem($"<rss><channel><item><description><![CDATA[{deep.Replace("<a>", "<div>", StringComparison.Ordinal)}]]></description></item></channel></rss>", "a.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_items() => Assert.StartsWith("a feed without items.", InputRun.Problem("<rss><channel><title>x</title></channel></rss>", "a.xml"), StringComparison.Ordinal);
}
