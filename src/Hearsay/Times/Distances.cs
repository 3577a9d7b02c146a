namespace Hearsay.Times;

/// <summary>
/// Distances: "two days ago", "more than a year ago", "three weeks from now", "a week after December 8, 2024", and "a week later" than the date told
/// before. A distance from something that is not told as a date ("two years after the war") stays open.
/// </summary>
internal static class Distances
{
    private enum Bound
    {
        Exact,
        More,
        Less,
    }

    public static TimeMatch? TryRead(TimeText text, int at, bool future) => TryLongAgo(text, at) ?? TryVagueAgo(text, at) ?? TryHalf(text, at) ?? TryCounted(text, at, future);

    // "long ago", "some time ago", "half a century ago": a time, and nobody can tell which; minutes ago was on the day of the report.
    private static TimeMatch? TryLongAgo(TimeText text, int at)
    {
        if (!text.Is(at + 1, "ago"))
            return null;
        return text.Word(at) switch
        {
            "long" or "while" or "time" or "century" or "centuries" or "generation" or "generations" => new TimeMatch(at, at + 2, null),
            "minutes" or "moments" or "seconds" => new TimeMatch(at, at + 2, text.Published is { } report ? CalendarDays.Day(report, DateBasis.Relative) : null),
            _ => null,
        };
    }

    // "a few weeks ago" and "weeks ago" lie two to six weeks back; "years ago" and "several months ago" say too little.
    private static TimeMatch? TryVagueAgo(TimeText text, int at)
    {
        var few = text.Is(at, "a") && text.Is(at + 1, "few");
        var unitAt = few ? at + 2 : text.Word(at) is "several" or "many" or "some" ? at + 1 : at;
        if (!TimeLexicon.TryUnit(text.Word(unitAt), out var unit) || !text.Word(unitAt).EndsWith('s'))
            return null;
        var end = unitAt + 2;
        if (text.Word(unitAt + 1) is "before" or "after" && !AnchoredTimes.IsAtEnd(text, end))
            return new TimeMatch(at, end, null, FromOther(unit != TimeUnit.Hour ? 0 : text.Is(unitAt + 1, "after") ? 1 : -1, unit));
        if (text.Word(unitAt + 1) is "later" or "earlier" or "before" or "after" or "afterwards" or "afterward")
            return new TimeMatch(at, end, text.Is(at, "several") || unit >= TimeUnit.Month && !few ? null : Few(text.Anchor, text.Word(unitAt + 1) is "earlier" or "before", unit));
        if (!text.Is(unitAt + 1, "ago"))
            return null;
        if (unit == TimeUnit.Hour)
            return new TimeMatch(at, end, text.Published is { } now ? Range(now.AddDays(-1), now) : null);
        if (!few && (unitAt > at || unit >= TimeUnit.Month) || text.Published is not { } report
            || CalendarDays.Shift(report, -RelativePeriods.FewOf(unit), unit) is not { } first
            || CalendarDays.Shift(report, -2, unit) is not { } last)
            return new TimeMatch(at, end, null);
        return new TimeMatch(at, end, Range(first, last));
    }

    // "half a year ago"; "a year and a half ago" is a year and half a year.
    private static TimeMatch? TryHalf(TimeText text, int at) =>
        text.Is(at, "half") && text.IsOneOf(at + 1, "a", "an") && TimeLexicon.TryUnit(text.Word(at + 2), out var unit) && text.Is(at + 3, "ago")
            ? new TimeMatch(at, at + 4, HalfAgo(text.Published, 0, unit)) : null;

    // Half a unit is told to the next smaller one, and no nearer.
    private static EventDate? HalfAgo(DateOnly? published, int count, TimeUnit unit)
    {
        // No one tells half a year of so many.
        if (count > 90)
            return null;
        var (smaller, number) = unit switch
        {
            TimeUnit.Decade => (TimeUnit.Year, count * 10 + 5),
            TimeUnit.Year => (TimeUnit.Month, count * 12 + 6),
            TimeUnit.Month => (TimeUnit.Week, count * 4 + 2),
            TimeUnit.Week => (TimeUnit.Day, count * 7 + 3),
            _ => (TimeUnit.Hour, count * 24 + 12),
        };
        return Ago(published, number, smaller, Bound.Exact);
    }

    private static TimeMatch? TryCounted(TimeText text, int at, bool future)
    {
        var bound = ReadBound(text, at, out var countAt);
        var inward = text.Is(countAt, "in") || text.Is(countAt, "within");
        if (inward)
            countAt++;
        if (!TimeLexicon.TryCount(text, countAt, out var count, out var unitAt) || !TimeLexicon.TryUnit(text.Word(unitAt), out var unit))
            return null;
        var end = unitAt + 1;
        var half = text.Is(end, "and") && text.Is(end + 1, "a") && text.Is(end + 2, "half");
        if (half)
            end += 3;
        switch (text.Word(end))
        {
            case "ago":
                return new TimeMatch(at, end + 1, half ? HalfAgo(text.Published, count, unit) : Ago(text.Published, count, unit, bound));
            case "from" when text.Is(end + 1, "now") || text.Is(end + 1, "today"):
                return new TimeMatch(at, end + 2, half ? null : Ahead(text.Published, count, unit));
            case "after" or "before" when !half && TryFrom(text, at, end, count, unit, future) is { } counted:
                return counted;
            case "later" or "earlier" or "afterwards" or "afterward":
                return new TimeMatch(at, end + 1, half ? null : FromAnchor(text.Anchor, text.Is(end, "earlier") ? -count : count, unit, bound));
            case "after" or "before":
                var signed = text.Is(end, "before") ? -count : count;
                return AnchoredTimes.IsAtEnd(text, end + 1) ? new TimeMatch(at, end + 1, half ? null : FromAnchor(text.Anchor, signed, unit, bound))
                    : new TimeMatch(at, end + 1, null, FromOther(half || bound != Bound.Exact ? 0 : signed, unit));
            default:
                break;
        }
        // "will return in two weeks" looks ahead; "fell in two weeks" tells how long it took.
        // "in a year of anger" tells what year it is.
        if (!inward || half || text.Word(end) is "of" or "when" || !(future || (text.Is(end, "'") && text.Is(end + 1, "time"))))
            return null;
        if (text.Is(end, "'") && text.Is(end + 1, "time"))
            end += 2;
        return new TimeMatch(at, end, text.Is(countAt - 1, "within") ? Within(text.Published, count, unit) : Ahead(text.Published, count, unit));
    }

    private static Bound ReadBound(TimeText text, int at, out int next)
    {
        next = at;
        switch (text.Word(at), text.Word(at + 1))
        {
            case ("more" or "less", "than"):
                next = at + 2;
                return text.Is(at, "more") ? Bound.More : Bound.Less;
            case ("over", _):
                next = at + 1;
                return Bound.More;
            case ("under", _):
                next = at + 1;
                return Bound.Less;
            case ("about" or "around" or "nearly" or "almost" or "roughly" or "some" or "just" or "exactly", _):
                next = at + 1;
                return Bound.Exact;
            default:
                return Bound.Exact;
        }
    }

    // "Two weeks ago" is told to the week, so the calendar week that holds the day is meant; so for months and years. A
    // decade is told to ten years, and no nearer than the year before and after.
    private static EventDate? Ago(DateOnly? published, int count, TimeUnit unit, Bound bound)
    {
        if (published is not { } report || CalendarDays.Shift(report, -count, unit) is not { } day)
            return null;
        if (unit == TimeUnit.Hour)
            return Range(day, report);
        var exact = unit == TimeUnit.Decade
            ? CalendarDays.Years(day.Year - 1, day.Year + 1, DateBasis.Relative)
            : CalendarDays.Around(day, unit, DateBasis.Relative);
        return bound switch
        {
            Bound.Exact => exact,
            Bound.Less => Range(exact.Start, report),
            _ when CalendarDays.Shift(exact.Start, -1, unit) is { } earliest => Range(earliest, exact.End),
            _ => null,
        };
    }

    // What is months or years from something else is no news of its own.
    public static TimeDistance? FromOther(int count, TimeUnit unit) => unit < TimeUnit.Month ? new TimeDistance(count, unit) : null;

    // "A week later" is told to the week, as "a week ago" is.
    private static EventDate? FromAnchor(EventDate? anchor, int count, TimeUnit unit, Bound bound)
    {
        if (AnchoredTimes.Shifted(anchor, count, unit) is not { } exact || bound == Bound.Exact)
            return AnchoredTimes.Shifted(anchor, count, unit);
        if (bound == Bound.Less)
            return count < 0 ? Range(exact.Start, anchor!.End) : Range(anchor!.Start, exact.End);
        return AnchoredTimes.Shifted(anchor, count < 0 ? count - 1 : count + 1, unit) is { } farther ? count < 0 ? Range(farther.Start, exact.End) : Range(exact.Start, farther.End) : null;
    }

    // "Days later" and "a few days later" are two to seven days, weeks as many as six.
    private static EventDate? Few(EventDate? anchor, bool earlier, TimeUnit unit)
    {
        if (unit == TimeUnit.Hour)
            return AnchoredTimes.Shifted(anchor, earlier ? -1 : 1, unit);
        return AnchoredTimes.Between(anchor, earlier ? -2 : 2, earlier ? -RelativePeriods.FewOf(unit) : RelativePeriods.FewOf(unit), unit);
    }

    private static EventDate? Ahead(DateOnly? published, int count, TimeUnit unit)
    {
        if (published is not { } report || CalendarDays.Shift(report, count, unit) is not { } day)
            return null;
        return unit == TimeUnit.Hour ? Range(report, day) : CalendarDays.Around(day, unit, DateBasis.Relative);
    }

    private static EventDate? Within(DateOnly? published, int count, TimeUnit unit) =>
        published is { } report && CalendarDays.Shift(report, count, unit) is { } last ? Range(report, last) : null;

    // "two days after December 8, 2024": the distance from a day that is told beside it.
    private static TimeMatch? TryFrom(TimeText text, int at, int direction, int count, TimeUnit unit, bool future)
    {
        if (TimeFinder.TryPoint(text, text.SkipArticle(direction + 1), future) is not { Date: { Precision: DatePrecision.Day } from } inner
            || IsFollowedByNoun(text, inner.End))
            return null;
        return new TimeMatch(at, inner.End, CalendarDays.Shift(from.Start, text.Is(direction, "after") ? count : -count, unit) is { } day
            ? CalendarDays.Around(day, unit, from.Basis)
            : null);
    }

    /// <summary>True where the time belongs to a thing that is named next: "Tuesday's attack", "the 2022 invasion".</summary>
    public static bool IsFollowedByNoun(TimeText text, int at) =>
        text.Is(at, "'s") || text.Upos(at) is Language.Upos.NOUN or Language.Upos.PROPN or Language.Upos.ADJ;

    private static EventDate Range(DateOnly start, DateOnly end) => CalendarDays.Range(start, end, DateBasis.Relative);
}
