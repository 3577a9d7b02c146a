using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>
/// Times told against a date that the report has told before, the anchor: "the next day", "that night", "the following Tuesday", "later that
/// month", "since then", "within days". Without an anchor, or with one that is told less closely than the unit, they stay open.
/// </summary>
internal static class AnchoredTimes
{
    // Which way from the anchor.
    private enum Direction
    {
        Before,
        Same,
        After,
    }

    public static TimeMatch? TryRead(TimeText text, int at, bool future)
    {
        switch (text.Word(at))
        {
            case "following" or "previous" or "preceding" or "next" or "same" or "that":
                return TryOther(text, at, future);
            case "later" or "earlier":
                return TryPart(text, at, future);
            case "since" or "until" or "till" or "by" or "before" when text.Is(at + 1, "then") && !text.IsGluedTo(at + 2, "-"):
                return new TimeMatch(at, at + 2, text.Is(at, "since") ? UpToReport(text) : null);
            // "has since killed"
            case "since" when text.Word(at - 1) is "has" or "have" or "had" && text.Upos(at + 1) is Upos.VERB or Upos.AUX:
                return new TimeMatch(at, at + 1, text.Is(at - 1, "had") ? null : UpToReport(text));
            case "from" when text.Is(at + 1, "then") && text.IsOneOf(at + 2, "on", "onwards"):
                return new TimeMatch(at, at + 3, UpToReport(text));
            // "at the time", but not "at the time of the attack".
            case "time" when text.Is(at - 2, "at") && text.IsOneOf(at - 1, "the", "that") && !text.Is(at + 1, "of") && !text.Is(at + 1, "when"):
                return new TimeMatch(at, at + 1, text.Anchor);
            case "within" when !future && !text.IsOneOf(at + 1, "the", "a"):
                return TryWithin(text, at);
            case "days" or "weeks" or "months" or "years" when text.Is(at + 1, "that") && text.Is(at + 2, "followed"):
                return new TimeMatch(at, at + 3, TimeLexicon.TryUnit(text.Word(at), out var some) ? Onward(text.Anchor, RelativePeriods.FewOf(some), some) : null);
            default:
                return TryBeside(text, at);
        }
    }

    /// <summary>The time at a distance from the anchor; null without one, or where it is told less closely than the unit.</summary>
    /// <param name="anchor">The date told before.</param>
    /// <param name="count">How many units later; negative for earlier.</param>
    /// <param name="unit">The unit, no nearer than which the result is told.</param>
    public static EventDate? Shifted(EventDate? anchor, int count, TimeUnit unit)
    {
        if (!IsWithin(anchor, unit) || CalendarDays.Shift(anchor!.Start, count, unit) is not { } first || CalendarDays.Shift(anchor.End, count, unit) is not { } last)
            return null;
        // Hours may or may not pass midnight.
        if (unit == TimeUnit.Hour)
            return count >= 0 ? Relative(anchor.Start, last) : Relative(first, anchor.End);
        var (start, end) = (CalendarDays.Around(first, unit, DateBasis.Relative), CalendarDays.Around(last, unit, DateBasis.Relative));
        return start.Start == end.Start ? start : Relative(start.Start, end.End);
    }

    /// <summary>From the anchor on, or back, over some units: "in the following days", "a few weeks earlier".</summary>
    public static EventDate? Between(EventDate? anchor, int nearest, int farthest, TimeUnit unit)
    {
        if (!IsWithin(anchor, unit) || CalendarDays.Shift(anchor!.Start, Math.Min(nearest, farthest), unit) is not { } start || CalendarDays.Shift(anchor.End, Math.Max(nearest, farthest), unit) is not { } end)
            return null;
        return Relative(start, end);
    }

    /// <summary>True where nothing follows that the time could belong to: "two days after." and "the day before, he …", not "two days after the war".</summary>
    public static bool IsAtEnd(TimeText text, int at) => text.Word(at) is "" or "." or "," or ";" or ":" or ")" or "and" or "but" or "!" or "?" or "-" or "—";

    // The anchor is told as closely as the unit, and lies in the centuries that can be shifted.
    private static bool IsWithin(EventDate? anchor, TimeUnit unit) => anchor is { Start.Year: >= TimeText.EarliestYear, End.Year: <= TimeText.LatestYear }
        && anchor.End.DayNumber - anchor.Start.DayNumber < unit switch { TimeUnit.Hour or TimeUnit.Day => 2, TimeUnit.Week => 8, TimeUnit.Month => 31, TimeUnit.Year => 366, _ => 3660 };

    // "the following day", "the previous week", "that night", "the same month", "the next morning", "the following Tuesday", "that summer".
    private static TimeMatch? TryOther(TimeText text, int at, bool future)
    {
        var word = text.Word(at);
        var hasArticle = text.Is(at - 1, "the");
        var unitAt = at + 1;
        // "that same day"
        if (word == "that" && text.IsOneOf(unitAt, "same", "very"))
            unitAt++;
        else if (word == "that" ? text.Upos(at) is Upos.SCONJ or Upos.PRON && !IsPeriod(text, unitAt) : word != "next" && !hasArticle)
            return null;
        var direction = word switch { "following" or "next" => Direction.After, "that" or "same" => Direction.Same, _ => Direction.Before };
        if (direction != Direction.Same && TrySeries(text, at, unitAt, direction, future) is { } series)
            return series;
        // "Next week" is told against the report; "the next week" and "next day" are not.
        if (word == "next" && !hasArticle && !(text.Is(unitAt, "day") || TimeLexicon.IsPartOfDay(text.Word(unitAt))))
            return null;
        if (TryUnitOrPartOfDay(text, unitAt, out var unit))
        {
            // "the same day as the attack", "the same week that he resigned"
            var isOther = word == "same" && text.Word(unitAt + 1) is "as" or "that" or "when";
            return new TimeMatch(at, unitAt + 1, isOther ? null : text.Is(unitAt, "weekend") ? Weekend(text.Anchor, direction) : Shifted(text.Anchor, (int)direction - 1, unit));
        }
        if (word == "next")
            return null;
        if (TimeLexicon.TryWeekday(text, unitAt, out var weekday) && (word != "that" || text.Upos(at) is not Upos.SCONJ))
            return new TimeMatch(at, TimeLexicon.IsPartOfDay(text.Word(unitAt + 1)) ? unitAt + 2 : unitAt + 1, Weekday(text.Anchor, weekday, direction));
        if (TimeLexicon.TryMonth(text, unitAt, out var month, out var end) && !text.IsDigits(end))
            return word == "that" && text.Upos(at) == Upos.SCONJ ? null : new TimeMatch(at, end, Nearest(text.Anchor, direction, year => CalendarDays.Month(year, month, DateBasis.Relative)));
        if (NamedPeriods.TryFirstMonth(text.Word(unitAt), out var first) && !text.Is(unitAt, "fall"))
            return new TimeMatch(at, unitAt + 1, Nearest(text.Anchor, direction, year => NamedPeriods.Season(year, first, DateBasis.Relative)));
        return null;
    }

    private static bool IsPeriod(TimeText text, int at) => TryUnitOrPartOfDay(text, at, out _);

    private static bool TryUnitOrPartOfDay(TimeText text, int at, out TimeUnit unit)
    {
        var word = text.Word(at);
        unit = TimeUnit.Day;
        if (TimeLexicon.IsPartOfDay(word))
            return true;
        if (word == "weekend")
            return true;
        return TimeLexicon.TryUnit(word, out unit) && unit is not (TimeUnit.Hour or TimeUnit.Decade) && !word.EndsWith('s');
    }

    // "the following days", "the previous weeks", and of what has been "the next two days".
    private static TimeMatch? TrySeries(TimeText text, int at, int unitAt, Direction direction, bool future)
    {
        var count = 0;
        if (text.Word(unitAt) is "few" or "several")
            unitAt++;
        else if (!text.IsOneOf(unitAt, "a", "an") && TimeLexicon.TryCount(text, unitAt, out var told, out var next))
            (count, unitAt) = (told, next);
        if (!TimeLexicon.TryUnit(text.Word(unitAt), out var unit) || !text.Word(unitAt).EndsWith('s'))
            return null;
        if (count == 0)
            count = RelativePeriods.FewOf(unit);
        // What is to come, or has no date to follow, is told against the report.
        if (text.Is(at, "next") && (future || text.Anchor is null))
            return null;
        return new TimeMatch(at, unitAt + 1, direction == Direction.After ? Onward(text.Anchor, count, unit) : Between(text.Anchor, -count, 0, unit));
    }

    // "later that day", "later the same month", "earlier that year"; "later in the day" where a date was told.
    private static TimeMatch? TryPart(TimeText text, int at, bool future)
    {
        var unitAt = at + 1;
        if (text.Is(unitAt, "that"))
            unitAt = text.Is(unitAt + 1, "same") ? unitAt + 2 : unitAt + 1;
        else if (text.Is(unitAt, "the") && text.Is(unitAt + 1, "same"))
            unitAt += 2;
        else if (!future && text.Is(unitAt, "in") && text.Is(unitAt + 1, "the") && IsPeriod(text, unitAt + 2) && text.Anchor is not null)
            unitAt += 2;
        else
            return null;
        if (!TryUnitOrPartOfDay(text, unitAt, out var unit))
            return null;
        if (Shifted(text.Anchor, 0, unit) is not { } whole)
            return new TimeMatch(at, unitAt + 1, null);
        if (unit != TimeUnit.Day)
            whole = text.Is(at, "later") ? Relative(text.Anchor!.Start, whole.End) : Relative(whole.Start, text.Anchor!.End);
        return new TimeMatch(at, unitAt + 1, Whole(whole));
    }

    // A cut that cuts nothing off is the month, the year or the week itself.
    private static EventDate Whole(EventDate date)
    {
        foreach (var unit in (ReadOnlySpan<TimeUnit>)[TimeUnit.Week, TimeUnit.Month, TimeUnit.Year])
        {
            if (CalendarDays.Around(date.Start, unit, DateBasis.Relative) is var around && around.Start == date.Start && around.End == date.End)
                return around;
        }
        return date;
    }

    // "the day before", "the night before", "the week after"; "the day after the vote" is told against the vote.
    private static TimeMatch? TryBeside(TimeText text, int at)
    {
        if (!text.Is(at - 1, "the") || text.Word(at + 1) is not ("before" or "after") || text.Word(at + 2) is "yesterday" or "tomorrow" or "last" || !TryUnitOrPartOfDay(text, at, out var unit))
            return null;
        var direction = text.Is(at + 1, "after") ? Direction.After : Direction.Before;
        if (!IsAtEnd(text, at + 2))
            return new TimeMatch(at, at + 2, null, Distances.FromOther((int)direction - 1, unit));
        return new TimeMatch(at, at + 2, text.Is(at, "weekend") ? Weekend(text.Anchor, direction) : Shifted(text.Anchor, (int)direction - 1, unit));
    }

    // "within days", "within two weeks" of what was told. With nothing told it is how long something took, and no time.
    private static TimeMatch? TryWithin(TimeText text, int at)
    {
        var (count, unitAt) = (0, at + 1);
        if (TimeLexicon.TryCount(text, at + 1, out var told, out var next))
            (count, unitAt) = (told, next);
        if (!TimeLexicon.TryUnit(text.Word(unitAt), out var unit) || text.Anchor is not { } anchor)
            return null;
        if (count == 0)
            count = RelativePeriods.FewOf(unit);
        return new TimeMatch(at, unitAt + 1, Onward(anchor, count, unit));
    }

    private static EventDate? Onward(EventDate? anchor, int count, TimeUnit unit) => Between(anchor, 0, count, unit);

    private static EventDate? UpToReport(TimeText text) =>
        text.Anchor is { } anchor && text.Published is { } report && anchor.Start <= report ? Relative(anchor.Start, report) : null;

    private static EventDate? Weekday(EventDate? anchor, DayOfWeek weekday, Direction direction)
    {
        if (!IsWithin(anchor, TimeUnit.Week))
            return null;
        var day = direction switch
        {
            Direction.After => CalendarDays.FirstOnOrAfter(anchor!.End.AddDays(1), weekday),
            Direction.Before => CalendarDays.LastOnOrBefore(anchor!.Start.AddDays(-1), weekday),
            _ => CalendarDays.FirstOnOrAfter(anchor!.Start, weekday),
        };
        return CalendarDays.Day(day, DateBasis.Relative);
    }

    private static EventDate? Weekend(EventDate? anchor, Direction direction)
    {
        if (!IsWithin(anchor, TimeUnit.Week))
            return null;
        var saturday = direction switch
        {
            Direction.After => CalendarDays.FirstOnOrAfter(anchor!.End.AddDays(1), DayOfWeek.Saturday),
            Direction.Before => CalendarDays.LastOnOrBefore(anchor!.Start.AddDays(-2), DayOfWeek.Saturday),
            _ => CalendarDays.Monday(anchor!.Start).AddDays(5),
        };
        return Relative(saturday, saturday.AddDays(1));
    }

    // The month or season of that name: the first that begins after the anchor, the last that ended before it, or that in which or after which it lies.
    private static EventDate? Nearest(EventDate? anchor, Direction direction, Func<int, EventDate> inYear)
    {
        if (!IsWithin(anchor, TimeUnit.Year))
            return null;
        var step = direction == Direction.Before ? -1 : 1;
        for (var year = anchor!.Start.Year - step; ; year += step)
        {
            var date = inYear(year);
            if (direction switch { Direction.After => date.Start > anchor.End, Direction.Before => date.End < anchor.Start, _ => date.End >= anchor.Start })
                return date;
        }
    }

    private static EventDate Relative(DateOnly start, DateOnly end) => CalendarDays.Range(start, end, DateBasis.Relative);
}
