namespace Hearsay.Formats.Tests.Agencies;

public class NinjsReportsTests
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Version_1()
    {
        var found = InputRun.One("""
            {"uri": "urn:newsml:agency.example:20251015:1", "type": "text", "versioncreated": "2025-10-16T01:00:00+02:00", "firstcreated": "2025-10-15T23:30:00+02:00",
             "pubstatus": "usable", "language": "en-GB", "headline": "Ministers &amp; envoys meet", "copyrightholder": "The Agency",
             "body_xhtml": "<p>Ministers <b>met</b>.</p><p>They left.</p>", "canonicalurl": "https://agency.example/1"}
            """, "a.json");

        Assert.Equal(("urn:newsml:agency.example:20251015:1", "Ministers & envoys meet", "Ministers met.\n\nThey left.", "The Agency", "en-GB", new DateOnly(2025, 10, 15)),
            (found.Report.Id, found.Report.Title, found.Report.Text, found.Report.Outlet, found.Report.Language, found.Report.Published));
        Assert.Equal(("guid:urn:newsml:agency.example:20251015:1", "https://agency.example/1", new DateTimeOffset(2025, 10, 15, 23, 0, 0, TimeSpan.Zero)), (found.Key, found.Report.Url, found.Changed));
    }

    [Fact]
    public void Version_2_has_lists_of_headlines_and_bodies()
    {
        var found = InputRun.One("""
            {"uri": "urn:a", "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}], "infosources": [{"name": "Zamin"}],
             "bodies": [{"role": "caption", "contenttype": "text/plain", "value": "Not this."}, {"role": "main", "contenttype": "text/html", "value": "<p>Ministers met.</p>"}]}
            """, "a.json");

        Assert.Equal(("Main", "Ministers met.", "Zamin"), (found.Report.Title, found.Report.Text, found.Report.Outlet));
    }

    [Theory]
    [InlineData("\"pubstatus\": \"canceled\"", SkipReason.Canceled)]
    [InlineData("\"pubstatus\": \"withheld\"", SkipReason.Embargoed)]
    [InlineData("\"embargoed\": \"2025-10-15T14:00:01+02:00\"", SkipReason.Embargoed)]
    [InlineData("\"embargoed\": \"until further notice\"", SkipReason.Embargoed)]
    [InlineData("\"type\": \"picture\"", SkipReason.NoText)]
    public void Items_that_may_not_be_used_are_passed_over_with_their_key(string member, SkipReason reason)
    {
        var skipped = Assert.IsType<SkippedInput>(Assert.Single(InputRun.Of($"{{\"uri\": \"urn:a\", \"body_text\": \"Ministers met.\", {member}}}", "a.json", new InputOptions { AsOf = Noon })));
        Assert.Equal((reason, "guid:urn:a"), (skipped.Reason, skipped.Key));
    }

    [Fact]
    public void An_embargo_ends()
    {
        const string item = """{"uri": "urn:a", "body_text": "Ministers met.", "embargoed": "2025-10-15T14:00:00+02:00"}""";
        Assert.Equal("Ministers met.", InputRun.One(item, "a.json", new InputOptions { AsOf = Noon }).Report.Text);
        // Where nobody tells the time, it never does.
        Assert.IsType<SkippedInput>(Assert.Single(InputRun.Of(item, "a.json")));
    }

    [Fact]
    public void Several_items_stand_in_a_list_or_one_after_the_other()
    {
        const string items = """{"uri": "urn:a", "body_text": "One."} X {"uri": "urn:b", "pubstatus": "usable"} X {"uri": "urn:c", "body_text": "Three."}""";
        foreach (var file in new[] { $"[{items.Replace("X", ",", StringComparison.Ordinal)}]", items.Replace("X", "\n", StringComparison.Ordinal) })
        {
            var results = InputRun.Of(file, "a.json");
            Assert.Equal(["One.", "Three."], results.OfType<FoundReport>().Select(f => f.Report.Text));
            Assert.StartsWith("no text: ", Assert.IsType<FailedInput>(results[1]).Problem, StringComparison.Ordinal);
        }
    }
}
