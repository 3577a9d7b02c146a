namespace Hearsay.Times;

/// <summary>Decades, centuries, quarters and halves of a year, weeks of a month, seasons and feasts with a fixed date.</summary>
internal static class NamedPeriods
{
    public static TimeMatch? TryRead(TimeText text, int at, bool future) =>
        NamedEras.TryRead(text, at) ?? TryDecade(text, at) ?? TryCentury(text, at) ?? TryQuarter(text, at) ?? TryPortion(text, at, future)
        ?? TrySeason(text, at, future) ?? MovableFeasts.TryRead(text, at, future) ?? TryFeast(text, at, future);

    /// <summary>Meteorological seasons of the northern hemisphere: the first month of each.</summary>
    public static bool TryFirstMonth(string season, out int month)
    {
        month = season switch { "spring" => 3, "summer" => 6, "autumn" or "fall" => 9, "winter" => 12, _ => 0 };
        return month > 0;
    }

    /// <summary>The season that begins in that month of that year; winter ends in February of the next.</summary>
    public static EventDate Season(int year, int firstMonth, DateBasis basis)
    {
        var start = new DateOnly(year, firstMonth, 1);
        return CalendarDays.Range(start, start.AddMonths(3).AddDays(-1), basis);
    }

    // "the 1990s", "1990's". "The 1900s" may be ten years or a hundred, and stays open; "the 2000s" are ten in the news.
    private static TimeMatch? TryDecade(TimeText text, int at)
    {
        if (TryShortDecade(text, at) is { } shortened)
            return shortened;
        if (!text.TryInteger(at, out var year, out var digits) || digits != 4 || year % 10 != 0 || year is < 1500 or > 2090
            || !text.IsGlued(at + 1) || text.Word(at + 1) is not ("s" or "'s"))
            return null;
        // "2010's" is a possessive unless the century's decades are meant: "the 1990's", "in the 1990's".
        if (text.Is(at + 1, "'s") && !text.Is(at - 1, "the"))
            return null;
        return new TimeMatch(at, at + 2, year % 100 == 0 && year != 2000 ? null : CalendarDays.Years(year, year + 9, DateBasis.Stated));
    }

    // "the '80s", "the eighties"; "in his 80s" is an age, and the '20s may be those of two centuries.
    private static TimeMatch? TryShortDecade(TimeText text, int at)
    {
        var year = text.Is(at - 1, "the") ? text.Word(at) switch { "thirties" => 30, "forties" => 40, "fifties" => 50, "sixties" => 60, "seventies" => 70, "eighties" => 80, "nineties" => 90, _ => 0 } : 0;
        if (year > 0)
            return new TimeMatch(at, at + 1, CalendarDays.Years(1900 + year, 1909 + year, DateBasis.Stated));
        if (text.Word(at) is not ("'" or "‘") || !text.IsGlued(at + 1) || !text.IsGlued(at + 2) || !text.Is(at + 2, "s") || text.Word(at + 1) is not ("20" or "30" or "40" or "50" or "60" or "70" or "80" or "90"))
            return null;
        year = 1900 + int.Parse(text.Word(at + 1), System.Globalization.CultureInfo.InvariantCulture);
        return new TimeMatch(at, at + 3, year == 1920 ? null : CalendarDays.Years(year, year + 9, DateBasis.Stated));
    }

    private static TimeMatch? TryCentury(TimeText text, int at)
    {
        if (!TimeLexicon.TryOrdinal(text, at, out var number, out var end) || number is < 11 or > 21)
            return null;
        if (text.Is(end, "-"))
            end++;
        return text.Is(end, "century") ? new TimeMatch(at, end + 1, CalendarDays.Years((number * 100) - 99, number * 100, DateBasis.Stated)) : null;
    }

    // "the first quarter of 2024", "Q1 2024", "2024 Q1", "the second half of last year".
    private static TimeMatch? TryQuarter(TimeText text, int at)
    {
        if (TryYearAndQuarter(text, at) is { } yearFirst)
            return yearFirst;
        if (!TryQuarterName(text, at, out var months, out var number, out var end))
            return null;
        var beforeYear = text.Is(end, "of") ? end + 1 : end;
        if (CalendarDates.TryYearFigures(text, beforeYear, out var year))
            return new TimeMatch(at, beforeYear + 1, Months(year, months, number, DateBasis.Stated));
        if (CalendarDates.TryRelativeYear(text, end, out var offset, out var afterYear))
            return new TimeMatch(at, afterYear, text.Published is { } report
                ? Months(report.Year + offset, months, number, DateBasis.Relative)
                : null);
        return null;
    }

    private static TimeMatch? TryYearAndQuarter(TimeText text, int at) =>
        CalendarDates.TryYearFigures(text, at, out var year)
        && TryQuarterName(text, at + 1, out var months, out var number, out var end) && text.IsGlued(end - 1)
            ? new TimeMatch(at, end, Months(year, months, number, DateBasis.Stated))
            : null;

    private static bool TryQuarterName(TimeText text, int at, out int months, out int number, out int end)
    {
        months = 3;
        if (text.IsCapital(at) && text.Word(at) is "q" or "h" && text.IsGlued(at + 1) && int.TryParse(text.Word(at + 1), out number))
        {
            months = text.Is(at, "q") ? 3 : 6;
            end = at + 2;
            return number >= 1 && number * months <= 12;
        }
        if (text.IsOneOf(at, "last", "final") && text.IsOneOf(at + 1, "quarter", "half") && text.Is(at + 2, "of"))
            (number, end) = (text.Is(at + 1, "quarter") ? 4 : 2, at + 1);
        else if (!TimeLexicon.TryOrdinal(text, at, out number, out end) || !text.IsOneOf(end, "quarter", "half"))
            return false;
        months = text.Is(end, "quarter") ? 3 : 6;
        end++;
        return number * months <= 12;
    }

    private static EventDate Months(int year, int months, int number, DateBasis basis)
    {
        var start = new DateOnly(year, ((number - 1) * months) + 1, 1);
        return CalendarDays.Range(start, start.AddMonths(months).AddDays(-1), basis);
    }

    // "the first week of May 2023": days 1–7 and so on; "the last week of May" its last seven; "the first half of May" to the 15th.
    private static TimeMatch? TryPortion(TimeText text, int at, bool future)
    {
        var number = 0;
        var end = at + 1;
        if (!text.Is(at, "last") && (!TimeLexicon.TryOrdinal(text, at, out number, out end) || number > 4))
            return null;
        var isWeek = text.Is(end, "week");
        if ((!isWeek && !text.Is(end, "half")) || (!isWeek && number is 0 or > 2) || text.Word(end + 1) is not ("of" or "in"))
            return null;
        if (!CalendarDates.TryNamed(text, end + 2, out var month, out var afterMonth) || month.Day is not null)
            return null;
        if (month.Resolve(text.Published, future) is not { } whole)
            return new TimeMatch(at, afterMonth, null);
        var (first, last) = (isWeek, number) switch
        {
            (true, 0) => (whole.End.Day - 6, whole.End.Day),
            (true, _) => ((number * 7) - 6, number * 7),
            (false, 1) => (1, 15),
            _ => (16, whole.End.Day),
        };
        return new TimeMatch(at, afterMonth, CalendarDays.Range(whole.Start.AddDays(first - 1), whole.Start.AddDays(last - 1), whole.Basis));
    }

    // "the spring of 2022", "summer 2023", "winter of 2022–23", "in the summer", "in spring".
    private static TimeMatch? TrySeason(TimeText text, int at, bool future)
    {
        if (!TryFirstMonth(text.Word(at), out var month))
            return null;
        var end = at + 1;
        var year = text.Is(end, "of") ? end + 1 : end;
        if (CalendarDates.TryYearFigures(text, year, out var stated))
            return month == 12 ? Winter(text, at, year, stated) : new TimeMatch(at, year + 1, Season(stated, month, DateBasis.Stated));
        if (CalendarDates.TryRelativeYear(text, end, out var offset, out var afterYear))
            return new TimeMatch(at, afterYear, text.Published is { } day ? InYear(day.Year + offset, month, DateBasis.Relative) : null);
        var before = text.Is(at - 1, "the") ? at - 2 : at - 1;
        if (text.Word(before) is not ("in" or "during" or "over" or "throughout" or "since" or "until" or "by" or "early" or "late" or "mid")
            || text.Word(end) is "of" or "in" or "offensive"
            || (text.Is(at, "fall") && before == at - 1))
            return null;
        return new TimeMatch(at, end, text.Published is { } report ? Nearest(report, month, future) : null);
    }

    // A winter lies in two years: "the winter of 2022" may be its beginning or its end, "2022–23" is one winter.
    private static TimeMatch Winter(TimeText text, int at, int yearAt, int year)
    {
        if (text.Word(yearAt + 1) is "-" or "/" && text.IsGlued(yearAt + 2) && text.IsDigits(yearAt + 2))
            return new TimeMatch(at, yearAt + 3, Season(year, 12, DateBasis.Stated));
        return new TimeMatch(at, yearAt + 1, InYear(year, 12, DateBasis.Stated));
    }

    private static EventDate InYear(int year, int month, DateBasis basis) => month == 12
        ? CalendarDays.Range(new DateOnly(year, 1, 1), CalendarDays.LastOfMonth(year + 1, 2), basis)
        : Season(year, month, basis);

    private static EventDate Nearest(DateOnly report, int month, bool future)
    {
        for (var year = future ? report.Year - 1 : report.Year; ; year += future ? 1 : -1)
            if (Season(year, month, DateBasis.Relative) is var season && (future ? season.End >= report : season.Start <= report))
                return season;
    }

    private static TimeMatch? TryFeast(TimeText text, int at, bool future)
    {
        if (!text.IsCapital(at) || !TryFeastDay(text, at, out var month, out var day, out var end))
            return null;
        var date = new PartialDate(null, month, day);
        var year = text.Is(end, ",") ? end + 1 : end;
        if (CalendarDates.TryYearFigures(text, year, out var stated))
            (date, end) = (date with { Year = stated }, year + 1);
        else if (CalendarDates.TryRelativeYear(text, end, out var offset, out var afterYear))
        {
            date = date with { Year = text.Published?.Year + offset, Basis = DateBasis.Relative, IsOpen = text.Published is null };
            end = afterYear;
        }
        return new TimeMatch(at, end, date.Resolve(text.Published, future));
    }

    // Feasts that fall on the same day of every year, wherever they are kept.
    private static bool TryFeastDay(TimeText text, int at, out int month, out int day, out int end)
    {
        (month, day, end) = (text.Word(at), text.Word(at + 1), text.Word(at + 2), text.Word(at + 3)) switch
        {
            ("new", "year", "'s", "eve") => (12, 31, at + 4),
            ("new", "year", "'s", "day") => (1, 1, at + 4),
            ("orthodox", "christmas", _, _) when !text.IsOneOf(at + 2, "eve", "day") => (1, 7, at + 2),
            ("orthodox", "christmas", "eve", _) => (1, 6, at + 3),
            ("orthodox", "christmas", "day", _) => (1, 7, at + 3),
            ("christmas", "eve", _, _) => (12, 24, at + 2),
            ("christmas", "day", _, _) => (12, 25, at + 2),
            ("boxing", "day", _, _) => (12, 26, at + 2),
            ("valentine", "'s", "day", _) => (2, 14, at + 3),
            ("nowruz", _, _, _) => (3, 20, at + 1),
            ("anzac", "day", _, _) => (4, 25, at + 2),
            ("bastille", "day", _, _) => (7, 14, at + 2),
            ("armistice", "day", _, _) => (11, 11, at + 2),
            ("may", "day", _, _) => (5, 1, at + 2),
            ("halloween", _, _, _) => (10, 31, at + 1),
            _ => (0, 0, at),
        };
        return month > 0;
    }
}
