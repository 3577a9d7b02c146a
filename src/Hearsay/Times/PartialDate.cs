namespace Hearsay.Times;

/// <summary>A calendar date as far as the words give it: "8 December" has no year, "3" in "3–5 May" only a day.</summary>
/// <param name="Year">The year, or null where it is not told or cannot be known.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; not checked against the month.</param>
/// <param name="Basis">Stated, or relative where the year is told as "last year".</param>
/// <param name="IsOpen">True where the year is told in a way that needs a report date and there is none.</param>
internal readonly record struct PartialDate(int? Year, int? Month, int? Day, DateBasis Basis = DateBasis.Stated, bool IsOpen = false)
{
    private const int SoonDays = 14;

    /// <summary>True when the calendar has no such day in any year.</summary>
    public bool IsImpossible => Month is { } month && Day is { } day && CalendarDays.TryDay(Year ?? 2000, month, day) is null;

    /// <summary>The days meant, once the year is known; null where the calendar has none.</summary>
    public EventDate? InYear(int year, DateBasis basis) => (Month, Day) switch
    {
        (null, _) => CalendarDays.Year(year, basis),
        ({ } month, null) => CalendarDays.Month(year, month, basis),
        ({ } month, { } day) => CalendarDays.TryDay(year, month, day) is { } date ? CalendarDays.Day(date, basis) : null,
    };

    /// <summary>
    /// Settles the year. One that is not told is that of the latest such day or month that has begun by the report's date;
    /// where the sentence looks ahead, of the earliest that has not ended. A day of the two weeks after the report's date is
    /// taken even where the sentence does not look ahead: what is almost a year old is told with its year. A weekday
    /// beside the date picks the year in which it fits, where one of the three nearest does.
    /// </summary>
    public EventDate? Resolve(DateOnly? published, bool future, DayOfWeek? weekday = null)
    {
        if (Year is { } year)
            return InYear(year, Basis);
        if (IsOpen || published is not { } report)
            return null;
        if (weekday is { } wanted)
            foreach (var offset in future ? [0, 1, -1] : (int[])[0, -1, 1])
                if (InYear(report.Year + offset, DateBasis.Relative) is { } fitting && fitting.Start.DayOfWeek == wanted)
                    return fitting;
        if (!future && Day is not null && InYear(report.AddDays(SoonDays).Year, DateBasis.Relative) is { } soon
            && soon.Start > report && soon.Start <= report.AddDays(SoonDays))
            return soon;
        // February 29 comes at least once in eight years; every other day each year.
        for (var away = 0; away <= 8; away++)
            if (InYear(report.Year + (future ? away : -away), DateBasis.Relative) is { } date &&
                (future ? date.End >= report : date.Start <= report))
                return date;
        return null;
    }
}
