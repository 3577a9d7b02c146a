namespace Hearsay.Times;

/// <summary>Periods told against the report's date: "today", "last week", "this May", "the past three years", "in recent weeks".</summary>
internal static class RelativePeriods
{
    public static TimeMatch? TryRead(TimeText text, int at, bool future) =>
        TryRecently(text, at) ?? TryDay(text, at) ?? TryBeforeLast(text, at) ?? TryCut(text, at) ?? TryTrailing(text, at) ?? TryLeading(text, at)
        ?? TryCalendarUnit(text, at) ?? TryWeekend(text, at, future) ?? TryDirectedMonth(text, at);

    /// <summary>How far "recent", "the past few" and "the coming" reach: a week of days, six weeks, six months, five years.</summary>
    public static int FewOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => 24,
        TimeUnit.Day => 7,
        TimeUnit.Week => 6,
        TimeUnit.Month => 6,
        TimeUnit.Year => 5,
        _ => 3,
    };

    // "recently", "more recently": as "in recent weeks"; not "until recently", "as recently as May".
    private static TimeMatch? TryRecently(TimeText text, int at)
    {
        if (text.Word(at) is not ("recently" or "lately") || text.Word(at - 1) is "until" or "till" or "as" or "-" || text.IsGluedTo(at + 1, "-"))
            return null;
        return Trailing(text, at, at + 1, FewOf(TimeUnit.Week), TimeUnit.Week);
    }

    // today, yesterday, tomorrow, tonight, last night, this morning, overnight, the day before yesterday.
    private static TimeMatch? TryDay(TimeText text, int at)
    {
        var end = at + 1;
        int days;
        switch (text.Word(at))
        {
            case "today" or "tonight" when IsPartOfName(text, at):
                return TimeMatch.NoTime(at, end);
            case "today" or "tonight":
                days = 0;
                break;
            case "yesterday":
                days = -1;
                break;
            case "tomorrow":
                days = 1;
                break;
            case "last" when text.Is(end, "night"):
                (days, end) = (-1, end + 1);
                break;
            case "this" when TimeLexicon.IsPartOfDay(text.Word(end)):
                (days, end) = (0, end + 1);
                break;
            case "day" when text.Is(end, "before") && text.Is(end + 1, "yesterday"):
                (days, end) = (-2, end + 2);
                break;
            case "day" when text.Is(end, "after") && text.Is(end + 1, "tomorrow"):
                (days, end) = (2, end + 2);
                break;
            case "overnight":
            case "night" when text.Is(at - 1, "the") && text.Word(at - 2) is "during" or "through" && !text.IsOneOf(end, "of", "before") && !text.IsOneOf(end, "from", "to"):
                return new TimeMatch(at, end, text.Published is { } day ? Relative(day.AddDays(-1), day) : null);
            default:
                return null;
        }
        if (days is 1 or -1 && TimeLexicon.IsPartOfDay(text.Word(end)))
            end++;
        return new TimeMatch(at, end, text.Published is { } report ? CalendarDays.Day(report.AddDays(days), DateBasis.Relative) : null);
    }

    // "the week before last"
    private static TimeMatch? TryBeforeLast(TimeText text, int at)
    {
        if (!text.Is(at - 1, "the") || !text.Is(at + 1, "before") || !TimeLexicon.TryUnit(text.Word(at), out var unit) || unit == TimeUnit.Hour || IsPlural(text, at))
            return null;
        return !text.Is(at + 2, "last") ? null
            : new TimeMatch(at, at + 3, text.Published is { } report && CalendarDays.Shift(report, -2, unit) is { } day ? CalendarDays.Around(day, unit, DateBasis.Relative) : null);
    }

    // "USA Today", "Russia Today".
    private static bool IsPartOfName(TimeText text, int at) => at > 0 && text.IsCapital(at) && text.IsCapital(at - 1);

    // "earlier this year", "later in the week", "so far this month", "later today": from the period's start to the report, or on to its end.
    private static TimeMatch? TryCut(TimeText text, int at)
    {
        var start = text.Is(at, "so") && text.Is(at + 1, "far") ? at + 1 : at;
        var later = text.Is(start, "later");
        if (!later && !(text.Is(start, "earlier") || start > at))
            return null;
        var next = start + 1;
        if (text.Is(next, "today"))
            return new TimeMatch(at, next + 1, text.Published is { } day ? CalendarDays.Day(day, DateBasis.Relative) : null);
        var unitAt = text.Is(next, "this") ? next + 1 : text.Is(next, "in") && text.Is(next + 1, "the") ? next + 2 : -1;
        if (unitAt < 0 || !TimeLexicon.TryUnit(text.Word(unitAt), out var unit) || unit is TimeUnit.Hour || IsPlural(text, unitAt))
            return null;
        if (text.Published is not { } report)
            return new TimeMatch(at, unitAt + 1, null);
        var whole = CalendarDays.Around(report, unit, DateBasis.Relative);
        var cut = unit == TimeUnit.Day ? whole : later ? Relative(report, whole.End) : Relative(whole.Start, report);
        return new TimeMatch(at, unitAt + 1, cut);
    }

    // "the past three years", "over the last month", "the past 24 hours", "in recent weeks", "the past few days": up to the report.
    private static TimeMatch? TryTrailing(TimeText text, int at)
    {
        var word = text.Word(at);
        if (word == "recent")
            return TimeLexicon.TryUnit(text.Word(at + 1), out var some) && IsPlural(text, at + 1)
                ? Trailing(text, at, at + 2, FewOf(some), some)
                : null;
        if (word is not ("past" or "last"))
            return null;
        var counted = TryCountOrFew(text, at + 1, out var count, out var unitAt);
        if (!TimeLexicon.TryUnit(text.Word(unitAt), out var unit) || (!counted && IsPlural(text, unitAt)))
            return null;
        // "last week" is a week of the calendar; "the last week", "these past weeks" run up to the report.
        if (!counted && word == "last" && text.Word(at - 1) is not "the")
            return null;
        // "the last week of the campaign" is told against something else.
        if (text.Is(unitAt + 1, "of"))
            return new TimeMatch(at, unitAt + 1, null);
        if (!counted && word == "past" && text.Word(at - 1) is not ("the" or "this"))
            return null;
        return Trailing(text, at, unitAt + 1, count == 0 ? FewOf(unit) : count, unit);
    }

    private static TimeMatch Trailing(TimeText text, int at, int end, int count, TimeUnit unit) => new(
        at, end, text.Published is { } report && CalendarDays.Shift(report, -count, unit) is { } start ? Relative(start, report) : null);

    // "the next two weeks", "the coming days", "the next few months": from the report on.
    private static TimeMatch? TryLeading(TimeText text, int at)
    {
        if (text.Word(at) is not ("next" or "coming" or "upcoming"))
            return null;
        var counted = TryCountOrFew(text, at + 1, out var count, out var unitAt);
        if (!TimeLexicon.TryUnit(text.Word(unitAt), out var unit))
            return null;
        var coming = text.Word(at) != "next";
        if (!counted && !coming && !(text.Is(at - 1, "the") && text.Word(at - 2) is "over" or "in" or "within" or "during"))
            return null;
        if (!counted)
            count = IsPlural(text, unitAt) ? 0 : 1;
        return new TimeMatch(at, unitAt + 1, text.Published is { } report
            && CalendarDays.Shift(report, count == 0 ? FewOf(unit) : count, unit) is { } end ? Relative(report, end) : null);
    }

    // "last week", "this month", "next year": whole units of the calendar.
    private static TimeMatch? TryCalendarUnit(TimeText text, int at)
    {
        if (!TryDirection(text, at, out var offset) || !TimeLexicon.TryUnit(text.Word(at + 1), out var unit)
            || unit is TimeUnit.Hour or TimeUnit.Day || IsPlural(text, at + 1))
            return null;
        return new TimeMatch(at, at + 2, text.Published is { } report && CalendarDays.Shift(report, offset, unit) is { } day
            ? CalendarDays.Around(day, unit, DateBasis.Relative)
            : null);
    }

    // "the weekend" is the last that has begun, or the next not yet over where the sentence looks ahead; "last weekend" is
    // over; "this weekend" is that of the report's week; "next weekend" that of the week after.
    private static TimeMatch? TryWeekend(TimeText text, int at, bool future)
    {
        var directed = TryDirection(text, at, out var offset);
        var weekendAt = directed ? at + 1 : at;
        if (text.Is(at, "this") && text.IsOneOf(at + 1, "past", "coming"))
            (offset, weekendAt) = (text.Is(at + 1, "past") ? -1 : 0, at + 2);
        if (!text.Is(weekendAt, "weekend") || (!directed && !text.Is(at - 1, "the")))
            return null;
        if (text.Published is not { } report)
            return new TimeMatch(at, weekendAt + 1, null);
        var saturday = (directed, offset) switch
        {
            (true, -1) => CalendarDays.LastOnOrBefore(report.AddDays(-2), DayOfWeek.Saturday),
            // On a Monday, what was done "this weekend" was done on the one that is over.
            (true, 0) when !future && weekendAt == at + 1 && report.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday => CalendarDays.LastOnOrBefore(report, DayOfWeek.Saturday),
            (true, _) => CalendarDays.Monday(report).AddDays(5 + (7 * offset)),
            _ when future => CalendarDays.FirstOnOrAfter(report.AddDays(-1), DayOfWeek.Saturday),
            _ => CalendarDays.LastOnOrBefore(report, DayOfWeek.Saturday),
        };
        return new TimeMatch(at, weekendAt + 1, Relative(saturday, saturday.AddDays(1)));
    }

    // "last December" is over, "next March" has not begun, "this May" is of the report's year; so for seasons.
    private static TimeMatch? TryDirectedMonth(TimeText text, int at)
    {
        if (!TryDirection(text, at, out var offset))
            return null;
        if (TimeLexicon.TryMonth(text, at + 1, out var month, out var end))
        {
            if (CalendarDates.TryDay(text, end, out _, out _) || CalendarDates.TryYearFigures(text, end, out _))
                return null;
            return new TimeMatch(at, end, Directed(text.Published, offset, year => CalendarDays.Month(year, month, DateBasis.Relative)));
        }
        // "this fall in prices"
        if (!NamedPeriods.TryFirstMonth(text.Word(at + 1), out month) || (text.Is(at + 1, "fall") && text.Word(at + 2) is "in" or "of"))
            return null;
        return new TimeMatch(at, at + 2, Directed(text.Published, offset, year => NamedPeriods.Season(year, month, DateBasis.Relative)));
    }

    private static EventDate? Directed(DateOnly? published, int offset, Func<int, EventDate> inYear)
    {
        if (published is not { } report)
            return null;
        if (offset == 0)
            return inYear(report.Year - 1) is var begun && begun.End >= report ? begun : inYear(report.Year);
        var year = report.Year - offset;
        while (offset < 0 ? inYear(year).End >= report : inYear(year).Start <= report)
            year += offset;
        return inYear(year);
    }

    private static bool TryDirection(TimeText text, int at, out int offset)
    {
        offset = text.Word(at) switch { "last" => -1, "this" => 0, "next" => 1, _ => int.MinValue };
        return offset != int.MinValue;
    }

    // A count, or 0 for "few", "several", "couple of".
    private static bool TryCountOrFew(TimeText text, int at, out int count, out int end)
    {
        if (text.Word(at) is "few" or "several")
        {
            (count, end) = (0, at + 1);
            return true;
        }
        if (text.Is(at, "couple") && text.Is(at + 1, "of"))
        {
            (count, end) = (2, at + 2);
            return true;
        }
        if (!text.IsOneOf(at, "a", "an") && TimeLexicon.TryCount(text, at, out count, out end))
            return true;
        (count, end) = (1, at);
        return false;
    }

    private static bool IsPlural(TimeText text, int at) => text.Word(at).EndsWith('s');

    private static EventDate Relative(DateOnly start, DateOnly end) => CalendarDays.Range(start, end, DateBasis.Relative);
}
