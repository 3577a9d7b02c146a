namespace Hearsay.Times;

/// <summary>Times told by an end or by both: "since 2015", "between May and July 2023", "3–5 March", "until Friday".</summary>
internal static class Bounds
{
    // Days: what is farther back than that is seldom the term of what the report tells.
    private const int FarBack = 120;

    /// <summary>Reads a beginning and an end.</summary>
    public static TimeMatch? TryRange(TimeText text, int at, bool future)
    {
        var between = text.Is(at, "between");
        var from = text.Is(at, "from");
        var start = between || from ? at + 1 : at;
        if (!TryEnd(text, start, future, out var left) || !IsJoint(text, left.After, between, from, out var rightAt))
            return null;
        var tight = text.IsGlued(rightAt) || !text.Is(rightAt - 1, "-");
        if (!TryEnd(text, rightAt, future, out var right))
            return null;
        if (text.Is(rightAt - 1, "and") && !between && !IsNextDay(text, left, right))
            return null;
        if (between || from || IsRangeByItself(text, left, right, at, tight))
            return Join(text, at, left, right, future);
        return null;
    }

    /// <summary>Reads "since …", "until …", "by …", "before …", "after …", "2015 onwards".</summary>
    public static TimeMatch? TryBounded(TimeText text, int at, bool future)
    {
        var word = text.Word(at);
        if (word is not ("since" or "until" or "till" or "by" or "before" or "after" or "from"))
            return null;
        var innerAt = text.SkipArticle(at + 1);
        if (TimeFinder.TrySimple(text, innerAt, word is not "since" and not "from" and not "after" && future) is not { IsTime: true } inner)
            return null;
        var end = inner.End;
        // "before the end of May" reaches to its end.
        if (word == "before" && text.Is(innerAt, "end"))
            word = "by";
        if (word == "from")
        {
            if (text.Word(end) is not ("onward" or "onwards" or "on"))
                return null;
            end++;
        }
        // "before Tuesday's vote", "after the 2022 invasion": the time is the event's own, the preposition speaks of the event.
        else if (word != "since" && Distances.IsFollowedByNoun(text, end))
            return null;
        if (inner.Date is not { } date || text.Published is not { } report)
            return new TimeMatch(at, end, null);
        // "unless hearings begin by Sept. 6": a term without a year that would lie far back is the next one.
        if (word is "by" or "until" or "till" && !future && date.Basis == DateBasis.Relative && date.End.DayNumber < report.DayNumber - FarBack
            && TimeFinder.TrySimple(text, innerAt, true) is { Date: { } next } && next.Start.DayNumber - report.DayNumber is >= 0 and < FarBack)
            date = next;
        return new TimeMatch(at, end, Bounded(word, date, report));
    }

    // What has no other end in the sentence runs to the report, or from it; what would have to run backwards stays open.
    private static EventDate? Bounded(string word, EventDate date, DateOnly report) => word switch
    {
        "since" or "from" => date.Start <= report ? CalendarDays.Range(date.Start, report, date.Basis) : null,
        "after" => date.End < report ? CalendarDays.Range(date.End.AddDays(1), report, date.Basis) : null,
        "before" => date.Start > report ? CalendarDays.Range(report, date.Start.AddDays(-1), DateBasis.Relative) : null,
        _ => date.End >= report ? CalendarDays.Range(report, date.End, DateBasis.Relative) : null,
    };

    // One end of a range: a partial date, a weekday, or anything else that is a time by itself.
    private readonly record struct End(PartialDate? Partial, DayOfWeek? Weekday, EventDate? Date, int After);

    private static bool TryEnd(TimeText text, int at, bool future, out End end)
    {
        at = text.SkipArticle(at);
        if (CalendarDates.TryNamed(text, at, out var named, out var after))
            end = new End(named, null, null, after);
        else if (TimeLexicon.TryMonth(text, at, out var month, out after))
            end = new End(new PartialDate(null, month, null), null, null, after);
        else if (CalendarDates.TryYearFigures(text, at, out var year) && !text.IsPlural(at + 1) && !text.IsGluedTo(at + 1, "s"))
            end = new End(new PartialDate(year, null, null), null, null, at + 1);
        else if (CalendarDates.TryDay(text, at, out var day, out after))
            end = DayOfMonth(text, day, after);
        else if (TimeLexicon.TryWeekday(text, at, out var weekday))
            end = new End(null, weekday, null, TimeLexicon.IsPartOfDay(text.Word(at + 1)) ? at + 2 : at + 1);
        else if (TimeFinder.TrySimple(text, at, future) is { IsTime: true } match)
            end = new End(null, null, match.Date, match.End);
        else
            end = default;
        return end.After > 0;
    }

    // "3–5, 2023": the last of two days may bring the year.
    private static End DayOfMonth(TimeText text, int day, int after)
    {
        var yearAt = text.Is(after, ",") ? after + 1 : after;
        return CalendarDates.TryYearFigures(text, yearAt, out var year)
            ? new End(new PartialDate(year, null, day), null, null, yearAt + 1)
            : new End(new PartialDate(null, null, day), null, null, after);
    }

    private static bool IsJoint(TimeText text, int at, bool between, bool from, out int next)
    {
        next = at + 1;
        return text.Word(at) switch
        {
            "and" => true,
            "to" or "through" or "thru" => true,
            "until" or "till" => from,
            "-" => true,
            _ => false,
        };
    }

    // "May 3 and 4", "12 and 13 October": two days that follow each other are one time; "May 3 and 20" are two, and "May 3 and 4 people" is one day.
    private static bool IsNextDay(TimeText text, End left, End right) =>
        left.Partial is { Day: { } first, Year: null } earlier && right.Partial is { Day: { } last } later && last == first + 1 && (earlier.Month is null) != (later.Month is null)
        && text.Upos(right.After) is not (Language.Upos.NOUN or Language.Upos.ADJ);

    // Without "between" or "from", two numbers need a month between them, or to be years joined by a dash.
    private static bool IsRangeByItself(TimeText text, End left, End right, int at, bool tight)
    {
        if (left.Weekday is not null)
            return right.Weekday is not null;
        if (left.Partial is not { } first || right.Partial is not { } last)
            return false;
        if (first.Month is not null)
            return last.Month is not null || (last.Day is not null && (tight || text.Is(left.After, "and")));
        if (last.Month is not null)
            return first.Day is not null && first.Year is null;
        return first is { Year: not null, Day: null } && text.Is(left.After, "-") && tight
            && text.Word(at - 1) is "in" or "(" or "the" or "of" or "during" or "his" or "her" or "its" or "their";
    }

    private static TimeMatch? Join(TimeText text, int at, End left, End right, bool future)
    {
        if (left.Weekday is { } firstDay && right.Weekday is { } lastDay)
            return Weekly(text, at, right.After, firstDay, lastDay, future);
        if (left.Partial is { } first && right.Partial is { } last)
            return Dated(text, at, right.After, first, last, future);
        // "from 5 to last week": a bare number by itself is no end of a range.
        if ((left.Partial ?? right.Partial) is { Month: null, Year: null })
            return null;
        var (start, end) = (Settle(text, left, future), Settle(text, right, future));
        return new TimeMatch(at, right.After, start is not null && end is not null ? Between(start, end) : null);
    }

    private static EventDate? Settle(TimeText text, End end, bool future) =>
        end.Partial?.Resolve(text.Published, future)
        ?? (end.Weekday is { } weekday ? Weekdays.Resolve(text.Published, weekday, future) : end.Date);

    private static TimeMatch Weekly(TimeText text, int at, int after, DayOfWeek first, DayOfWeek second, bool future)
    {
        if (Weekdays.Resolve(text.Published, second, future) is not { } end)
            return new TimeMatch(at, after, null);
        var start = CalendarDays.LastOnOrBefore(end.Start, first);
        return new TimeMatch(at, after, CalendarDays.Range(start, end.End, DateBasis.Relative));
    }

    private static TimeMatch? Dated(TimeText text, int at, int after, PartialDate earlier, PartialDate later, bool future)
    {
        if (earlier.Month is null && later.Month is null)
            return Years(at, after, earlier, later);
        if ((earlier.Month is null && earlier.Day is null) || (later.Month is null && later.Day is null))
            return null;
        earlier = earlier with { Month = earlier.Month ?? later.Month };
        later = later with { Month = later.Month ?? earlier.Month };
        if (earlier.IsImpossible || later.IsImpossible)
            return TimeMatch.NoTime(at, after);
        if (earlier.IsOpen || later.IsOpen)
            return new TimeMatch(at, after, null);
        var turnsYear = (earlier.Month, earlier.Day ?? 1).CompareTo((later.Month, later.Day ?? 31)) > 0 ? 1 : 0;
        if (earlier.Year is null && later.Year is { } lastYear)
            earlier = earlier with { Year = lastYear - turnsYear, Basis = later.Basis };
        else if (later.Year is null && earlier.Year is { } firstYear)
            later = later with { Year = firstYear + turnsYear, Basis = earlier.Basis };
        else if (earlier.Year is null)
            return YearNotTold(text, at, after, earlier, later, turnsYear, future);
        return earlier.Resolve(text.Published, future) is { } start && later.Resolve(text.Published, future) is { } end
            ? new TimeMatch(at, after, Between(start, end))
            : TimeMatch.NoTime(at, after);
    }

    // Neither end tells a year: looking back, the beginning is the latest that has come; looking ahead, the end the next to come.
    private static TimeMatch YearNotTold(TimeText text, int at, int after, PartialDate earlier, PartialDate later, int turnsYear, bool future)
    {
        var anchor = (future ? later : earlier).Resolve(text.Published, future);
        if (anchor is null)
            return new TimeMatch(at, after, null);
        var start = future ? earlier.InYear(anchor.Start.Year - turnsYear, DateBasis.Relative) : anchor;
        var end = future ? anchor : later.InYear(anchor.Start.Year + turnsYear, DateBasis.Relative);
        return new TimeMatch(at, after, start is not null && end is not null ? Between(start, end) : null);
    }

    // "2015–2019", "2015–19": the last two digits share the century.
    private static TimeMatch? Years(int at, int after, PartialDate earlier, PartialDate later)
    {
        if (earlier.Year is not { } first)
            return null;
        var last = later.Year ?? (later.Day is { } digits and > 9 ? (first / 100 * 100) + digits : 0);
        return first < last ? new TimeMatch(at, after, CalendarDays.Years(first, last, DateBasis.Stated)) : null;
    }

    private static EventDate? Between(EventDate start, EventDate end) => start.Start <= end.End
        ? CalendarDays.Range(start.Start, end.End, start.Basis == DateBasis.Relative ? start.Basis : end.Basis)
        : null;
}
