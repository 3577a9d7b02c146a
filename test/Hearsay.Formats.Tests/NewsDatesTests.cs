namespace Hearsay.Formats.Tests;

public class NewsDatesTests
{
    [Theory]
    [InlineData("2025-10-15", "2025-10-15", null)]
    [InlineData("20251015", "2025-10-15", null)]
    [InlineData("2025/10/15", "2025-10-15", null)]
    [InlineData("2025-10-15T23:30:00+03:00", "2025-10-15", "2025-10-15T20:30:00Z")] // the day is the newsroom's
    [InlineData("2025-10-15T00:30:00Z", "2025-10-15", "2025-10-15T00:30:00Z")]
    [InlineData("2025-10-15 00:30:05.123+0530", "2025-10-15", "2025-10-14T19:00:05Z")]
    [InlineData("2025-10-15T08:30:00", "2025-10-15", null)]
    [InlineData("20251015T083000", "2025-10-15", null)]
    [InlineData("Wed, 15 Oct 2025 23:30:00 -0500", "2025-10-15", "2025-10-16T04:30:00Z")]
    [InlineData("Wed, 15 Oct 2025 23:30:00 GMT", "2025-10-15", "2025-10-15T23:30:00Z")]
    [InlineData("15 Oct 25 23:30 EST", "2025-10-15", "2025-10-16T04:30:00Z")]
    [InlineData("Wed, 01 Oct 2025", "2025-10-01", null)]
    [InlineData("October 15, 2025", "2025-10-15", null)]
    [InlineData("Wednesday, Oct. 15, 2025", "2025-10-15", null)]
    [InlineData("15th October 2025", "2025-10-15", null)]
    [InlineData("Wed Oct 15 23:30:00 UTC 2025", "2025-10-15", "2025-10-15T23:30:00Z")]
    public void Dates_as_news_carries_them(string text, string day, string? moment)
    {
        Assert.True(NewsDates.TryRead(text, out var readDay, out var readMoment));
        Assert.Equal(day, readDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), readMoment);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2 hours ago")]
    [InlineData("2025-02-30")]
    [InlineData("2025-13-01")]
    [InlineData("0000-00-00")]
    [InlineData("31 Nov 2025")]
    [InlineData("10/15/2025")] // the fifteenth month, or October: nobody can tell of 10/11
    public void What_is_no_date(string? text) => Assert.False(NewsDates.TryRead(text, out _, out _));

    [Fact]
    public void The_zero_of_clocks_is_no_date_and_says_so()
    {
        var found = InputRun.One("""{"id":"a","text":"t","published":"1970-01-01T00:00:00Z"}""", "a.jsonl");

        Assert.Null(found.Report.Published);
        Assert.Equal("HS0301", Assert.Single(found.Diagnostics).Code);
    }

    [Fact]
    public void A_date_in_the_future_stays_and_says_so()
    {
        const string line = """{"id":"a","text":"t","published":"2099-01-01"}""";
        var found = InputRun.One(line, "a.jsonl", new InputOptions { AsOf = new DateTimeOffset(2025, 10, 15, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal(new DateOnly(2099, 1, 1), found.Report.Published);
        Assert.Equal("HS0302", Assert.Single(found.Diagnostics).Code);
        Assert.Empty(InputRun.One(line, "a.jsonl").Diagnostics);
    }
}
