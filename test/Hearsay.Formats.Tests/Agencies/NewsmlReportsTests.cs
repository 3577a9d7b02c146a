namespace Hearsay.Formats.Tests.Agencies;

public class NewsmlReportsTests
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 15, 12, 0, 0, TimeSpan.Zero);

    private const string Xhtml = """
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not this</title></head><body><p>Ministers <em>met</em>.</p><p>They left.</p></body></html></inlineXML>
        """;

    private const string Nitf = """
        <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Not this</hl1></hedline></body.head>
        <body.content><p>Ministers met.</p><media media-type="image"><media-caption>Nor this</media-caption></media><p>They left.</p></body.content></body></nitf></inlineXML>
        """;

    [Theory]
    [InlineData(Xhtml)]
    [InlineData(Nitf)]
    [InlineData("<inlineData contenttype=\"text/plain\">Ministers met.\n\nThey left.</inlineData>")]
    public void A_news_item_is_a_report_in_whatever_its_text_is(string content)
    {
        var found = InputRun.One(Item("", content), "a.xml");

        Assert.Equal(("urn:newsml:agency.example:1", "Ministers meet", "Ministers met.\n\nThey left.", "The Agency", "en-US"),
            (found.Report.Id, found.Report.Title, found.Report.Text, found.Report.Outlet, found.Report.Language));
        Assert.Equal((new DateOnly(2025, 10, 15), new DateTimeOffset(2025, 10, 15, 22, 0, 0, TimeSpan.Zero)), (found.Report.Published, found.Changed));
        Assert.Equal("guid:urn:newsml:agency.example:1", found.Key);
    }

    [Theory]
    [InlineData("<pubStatus qcode=\"stat:canceled\"/>", SkipReason.Canceled)]
    [InlineData("<pubStatus qcode=\"stat:withheld\"/>", SkipReason.Embargoed)]
    [InlineData("<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\"/>", SkipReason.Canceled)]
    [InlineData("<embargoed>2025-10-15T13:00:00Z</embargoed>", SkipReason.Embargoed)]
    [InlineData("<embargoed/>", SkipReason.Embargoed)]
    public void Items_that_may_not_be_used_are_passed_over_with_their_key(string meta, SkipReason reason)
    {
        var skipped = Assert.IsType<SkippedInput>(Assert.Single(InputRun.Of(Item(meta, Xhtml), "a.xml", new InputOptions { AsOf = Noon })));
        Assert.Equal((reason, "guid:urn:newsml:agency.example:1"), (skipped.Reason, skipped.Key));
    }

    [Fact]
    public void Usable_items_and_embargoes_that_have_ended_are_read() => Assert.Equal("Ministers met.\n\nThey left.",
        InputRun.One(Item("<pubStatus qcode=\"stat:usable\"/><embargoed>2025-10-15T11:00:00Z</embargoed>", Xhtml), "a.xml", new InputOptions { AsOf = Noon }).Report.Text);

    [Fact]
    public void Each_item_of_a_message_is_a_report_and_pictures_are_passed_over()
    {
        var picture = Item("", "<remoteContent href=\"a.jpg\"/>").Replace("ninat:text", "ninat:picture", StringComparison.Ordinal);
        var empty = Item("", "<remoteContent href=\"a.xml\"/>");
        var results = InputRun.Of($"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>{Item("", Xhtml)}{picture}{empty}{Item("", Nitf)}</itemSet></newsMessage>", "a.xml");

        Assert.Equal([typeof(FoundReport), typeof(SkippedInput), typeof(FailedInput), typeof(FoundReport)], results.Select(r => r.GetType()));
        Assert.StartsWith("no text in its contentSet.", Assert.IsType<FailedInput>(results[2]).Problem, StringComparison.Ordinal);
        Assert.Equal([1L, 2L, 3L, 4L], results.Select(r => r.Origin.Number));
    }

    private static string Item(string meta, string content) => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agency.example:1" version="3">
         <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:AG"><name>The Agency</name></provider>
          <versionCreated>2025-10-16T00:00:00+02:00</versionCreated><firstCreated>2025-10-15T23:30:00+02:00</firstCreated>{meta}</itemMeta>
         <contentMeta><headline>Ministers meet</headline><language tag="en-US"/></contentMeta>
         <contentSet>{content}</contentSet>
        </newsItem>
        """;
}
