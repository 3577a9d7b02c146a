namespace Hearsay.Times;

/// <summary>The units in which distances and periods are told.</summary>
internal enum TimeUnit
{
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
}

/// <summary>Intervals of the Gregorian calendar. Weeks run from Monday to Sunday (ISO 8601).</summary>
internal static class CalendarDays
{
    public static EventDate Day(DateOnly day, DateBasis basis) => new(day, day, DatePrecision.Day, basis);

    public static EventDate Range(DateOnly start, DateOnly end, DateBasis basis) => new(start, end, DatePrecision.Range, basis);

    public static EventDate Week(DateOnly day, DateBasis basis) =>
        new(Monday(day), Monday(day).AddDays(6), DatePrecision.Week, basis);

    public static EventDate Month(int year, int month, DateBasis basis) =>
        new(new DateOnly(year, month, 1), LastOfMonth(year, month), DatePrecision.Month, basis);

    public static EventDate Year(int year, DateBasis basis) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, basis);

    public static EventDate Years(int first, int last, DateBasis basis) =>
        Range(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), basis);

    /// <summary>The calendar unit that holds the day: its week, month, year or decade; for hours and days the day itself.</summary>
    public static EventDate Around(DateOnly day, TimeUnit unit, DateBasis basis) => unit switch
    {
        TimeUnit.Week => Week(day, basis),
        TimeUnit.Month => Month(day.Year, day.Month, basis),
        TimeUnit.Year => Year(day.Year, basis),
        TimeUnit.Decade => Years(day.Year / 10 * 10, (day.Year / 10 * 10) + 9, basis),
        _ => Day(day, basis),
    };

    /// <summary>Moves a day by a number of units; null where that is more than 900 years, which no report means.</summary>
    public static DateOnly? Shift(DateOnly day, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => day.AddDays(Math.Sign(count) * ((Math.Abs(count) + 23) / 24)),
        TimeUnit.Day => day.AddDays(count),
        TimeUnit.Week => day.AddDays(count * 7),
        TimeUnit.Month => day.AddMonths(count),
        TimeUnit.Year when Math.Abs(count) <= 900 => day.AddYears(count),
        TimeUnit.Decade when Math.Abs(count) <= 90 => day.AddYears(count * 10),
        _ => null,
    };

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The day, or null where the calendar has none ("February 30").</summary>
    public static DateOnly? TryDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The last such weekday not after <paramref name="day"/>.</summary>
    public static DateOnly LastOnOrBefore(DateOnly day, DayOfWeek weekday) =>
        day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The first such weekday not before <paramref name="day"/>.</summary>
    public static DateOnly FirstOnOrAfter(DateOnly day, DayOfWeek weekday) =>
        day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
