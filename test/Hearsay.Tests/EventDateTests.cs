using Hearsay.Times;

namespace Hearsay.Tests;

/// <summary>What a date of an event may be, and when it is history.</summary>
public class EventDateTests
{
    private static readonly DateOnly Day = new(2025, 10, 15);

    [Fact]
    public void An_end_before_its_start_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new EventDate(Day, Day.AddDays(-1), DatePrecision.Range, DateBasis.Stated));

    [Theory]
    [InlineData(0, false)]
    [InlineData(-7, false)] // a week ago is news
    [InlineData(-8, true)]
    [InlineData(30, false)]
    public void What_was_over_more_than_a_week_before_the_report_is_historical(int days, bool expected) =>
        Assert.Equal(expected, EventDates.IsHistorical(new EventDate(Day.AddDays(days), Day.AddDays(days), DatePrecision.Day, DateBasis.Stated), Day));

    [Fact]
    public void What_goes_on_until_the_news_is_not() =>
        Assert.False(EventDates.IsHistorical(new EventDate(Day.AddYears(-10), Day, DatePrecision.Range, DateBasis.Stated), Day));

    [Fact]
    public void Without_a_date_of_its_own_or_of_the_report_nothing_is()
    {
        Assert.False(EventDates.IsHistorical(null, Day));
        Assert.False(EventDates.IsHistorical(new EventDate(Day, Day, DatePrecision.Day, DateBasis.Stated), null));
    }
}
