namespace Hearsay.Times;

/// <summary>
/// Feasts that move through the year: those of Easter by the rule of the Western church, Ramadan and the two Eids by a table, within a day of
/// what each country keeps; and Christmas without a day. Feasts whose day differs from state to state are times that stay open.
/// </summary>
internal static class MovableFeasts
{
    private const int FirstLunarYear = 2010;

    // The first day of Ramadan, Eid al-Fitr and Eid al-Adha, in Saudi Arabia, from 2010 on.
    private static readonly (DateOnly Ramadan, DateOnly Fitr, DateOnly Adha)[] Lunar =
    [
        Year(2010, (8, 11), (9, 10), (11, 16)), Year(2011, (8, 1), (8, 30), (11, 6)), Year(2012, (7, 20), (8, 19), (10, 26)), Year(2013, (7, 9), (8, 8), (10, 15)),
        Year(2014, (6, 28), (7, 28), (10, 4)), Year(2015, (6, 18), (7, 17), (9, 24)), Year(2016, (6, 6), (7, 6), (9, 12)), Year(2017, (5, 27), (6, 25), (9, 1)),
        Year(2018, (5, 17), (6, 15), (8, 21)), Year(2019, (5, 6), (6, 4), (8, 11)), Year(2020, (4, 24), (5, 24), (7, 31)), Year(2021, (4, 13), (5, 13), (7, 20)),
        Year(2022, (4, 2), (5, 2), (7, 9)), Year(2023, (3, 23), (4, 21), (6, 28)), Year(2024, (3, 11), (4, 10), (6, 16)), Year(2025, (3, 1), (3, 30), (6, 6)),
        Year(2026, (2, 18), (3, 20), (5, 27)),
    ];

    /// <summary>Reads a feast, with its year where one stands behind it.</summary>
    public static TimeMatch? TryRead(TimeText text, int at, bool future)
    {
        if (!text.IsCapital(at) || !TryFeast(text, at, out var inYear, out var end))
            return null;
        if (CalendarDates.TryYearFigures(text, end, out var stated) || text.Is(end, ",") && CalendarDates.TryYearFigures(text, end + 1, out stated))
            return new TimeMatch(at, text.Is(end, ",") ? end + 2 : end + 1, inYear(stated, DateBasis.Stated));
        if (CalendarDates.TryRelativeYear(text, end, out var offset, out var afterYear))
            return new TimeMatch(at, afterYear, text.Published is { } day ? inYear(day.Year + offset, DateBasis.Relative) : null);
        return new TimeMatch(at, end, text.Published is { } report ? Nearest(report, future, inYear) : null);
    }

    private static bool TryFeast(TimeText text, int at, out Func<int, DateBasis, EventDate?> inYear, out int end)
    {
        end = at + 2;
        switch (text.Word(at), text.Word(at + 1))
        {
            case ("good", "friday"):
                inYear = static (year, basis) => CalendarDays.Day(Easter(year).AddDays(-2), basis);
                return true;
            case ("easter", "sunday"):
                inYear = static (year, basis) => CalendarDays.Day(Easter(year), basis);
                return true;
            case ("easter", "monday"):
                inYear = static (year, basis) => CalendarDays.Day(Easter(year).AddDays(1), basis);
                return true;
            case ("eid", "al") when text.Is(at + 2, "-") && text.IsOneOf(at + 3, "fitr", "adha"):
                end = at + 4;
                var isFitr = text.Is(at + 3, "fitr");
                inYear = (year, basis) => Moon(year) is { } moon ? CalendarDays.Range((isFitr ? moon.Fitr : moon.Adha).AddDays(-1), (isFitr ? moon.Fitr : moon.Adha).AddDays(1), basis) : null;
                return true;
            // The days of states: which is meant, the country decides.
            case ("independence" or "victory" or "republic" or "national" or "liberation" or "constitution" or "memorial" or "veterans" or "labour" or "labor", "day") when text.IsCapital(at + 1):
                inYear = static (_, _) => null;
                return true;
            default:
                break;
        }
        end = at + 1;
        switch (text.Word(at))
        {
            case "easter" when text.Word(at - 1) is "at" or "over" or "since" or "before" or "after" or "until" or "by" or "last" or "this":
                inYear = static (year, basis) => CalendarDays.Range(Easter(year).AddDays(-2), Easter(year).AddDays(1), basis);
                return true;
            case "christmas" when text.Word(at - 1) is "at" or "over" or "since" or "before" or "after" or "until" or "by" or "last" or "this" && text.Word(at + 1) is not ("eve" or "day"):
                inYear = static (year, basis) => CalendarDays.Range(new DateOnly(year, 12, 24), new DateOnly(year, 12, 26), basis);
                return true;
            case "ramadan" when text.Word(at - 1) is "during" or "in" or "of" or "since" or "before" or "after" or "until" or "last" or "this":
                inYear = static (year, basis) => Moon(year) is { } moon ? CalendarDays.Range(moon.Ramadan, moon.Fitr.AddDays(-1), basis) : null;
                return true;
            case "thanksgiving" or "passover" or "diwali":
                inYear = static (_, _) => null;
                return true;
            default:
                inYear = static (_, _) => null;
                return false;
        }
    }

    // The latest that has begun by the report, or the next that is not over.
    private static EventDate? Nearest(DateOnly report, bool future, Func<int, DateBasis, EventDate?> inYear)
    {
        for (var away = 0; away <= 1; away++)
        {
            if (inYear(report.Year + (future ? away : -away), DateBasis.Relative) is { } date && (future ? date.End >= report : date.Start <= report))
                return date;
        }
        return null;
    }

    // The Gregorian computus, in the form in which Meeus, Jones and Butcher give it.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return new DateOnly(year, f / 31, f % 31 + 1);
    }

    private static (DateOnly Ramadan, DateOnly Fitr, DateOnly Adha)? Moon(int year) =>
        year >= FirstLunarYear && year < FirstLunarYear + Lunar.Length ? Lunar[year - FirstLunarYear] : null;

    private static (DateOnly, DateOnly, DateOnly) Year(int year, (int Month, int Day) ramadan, (int Month, int Day) fitr, (int Month, int Day) adha) =>
        (new DateOnly(year, ramadan.Month, ramadan.Day), new DateOnly(year, fitr.Month, fitr.Day), new DateOnly(year, adha.Month, adha.Day));
}
