namespace Hearsay.Times;

/// <summary>
/// Days of the week. "On Tuesday" is the last Tuesday not after the report's date, or, where the sentence looks ahead, the
/// first not before it: a report published on a Tuesday means its own day either way.
/// </summary>
internal static class Weekdays
{
    public static TimeMatch? TryRead(TimeText text, int at, bool future)
    {
        if (TryDirected(text, at, future) is { } directed)
            return directed;
        if (!TimeLexicon.TryWeekday(text, at, out var weekday))
            return null;
        if (IsName(text, at))
            return TimeMatch.NoTime(at, at + 1);
        var end = SkipPartOfDay(text, at + 1);
        // "the Monday before last"
        if (text.Is(end, "before") && text.Is(end + 1, "last"))
            return new TimeMatch(at, end + 2, text.Published is { } day ? Relative(CalendarDays.LastOnOrBefore(day.AddDays(-8), weekday)) : null);
        if (TryDateBeside(text, at + 1, out var date, out var afterDate))
            return date.IsImpossible
                ? TimeMatch.NoTime(at, afterDate)
                : new TimeMatch(at, afterDate, date.Resolve(text.Published, future, weekday));
        if (TryWeekBeside(text, end, out var weeks, out var afterWeek))
            return new TimeMatch(at, afterWeek, InWeek(text.Published, weekday, weeks));
        return new TimeMatch(at, end, Resolve(text.Published, weekday, future));
    }

    public static EventDate? Resolve(DateOnly? published, DayOfWeek weekday, bool future) => published is not { } report
        ? null
        : Relative(future ? CalendarDays.FirstOnOrAfter(report, weekday) : CalendarDays.LastOnOrBefore(report, weekday));

    // "last Tuesday", "next Friday", "this coming Monday", "this past Sunday", "this Thursday".
    private static TimeMatch? TryDirected(TimeText text, int at, bool future)
    {
        var word = text.Word(at);
        var day = word == "this" && text.IsOneOf(at + 1, "coming", "past") ? at + 2 : at + 1;
        if (word is not ("last" or "next" or "this" or "coming" or "past") || !TimeLexicon.TryWeekday(text, day, out var weekday))
            return null;
        if (day == at + 2)
            word = text.Word(at + 1);
        var end = SkipPartOfDay(text, day + 1);
        if (text.Published is not { } report)
            return new TimeMatch(at, end, null);
        var date = word switch
        {
            "last" or "past" => CalendarDays.LastOnOrBefore(report.AddDays(-1), weekday),
            "next" or "coming" => CalendarDays.FirstOnOrAfter(report.AddDays(1), weekday),
            _ when future => CalendarDays.FirstOnOrAfter(report, weekday),
            _ => CalendarDays.FirstOnOrAfter(CalendarDays.Monday(report), weekday),
        };
        return new TimeMatch(at, end, Relative(date));
    }

    private static bool TryDateBeside(TimeText text, int at, out PartialDate date, out int end)
    {
        var bracketed = text.Is(at, "(");
        var start = bracketed || text.Is(at, ",") ? at + 1 : at;
        start = text.SkipArticle(start);
        if (!CalendarDates.TryNamed(text, start, out date, out end) || date.Day is null)
            return false;
        if (bracketed && text.Is(end, ")"))
            end++;
        return true;
    }

    private static bool TryWeekBeside(TimeText text, int at, out int weeks, out int end)
    {
        if (text.Is(at, "of"))
            at++;
        end = at + 2;
        weeks = text.Word(at) switch { "last" => -1, "this" => 0, "next" => 1, _ => int.MinValue };
        return weeks != int.MinValue && text.Is(at + 1, "week");
    }

    private static EventDate? InWeek(DateOnly? published, DayOfWeek weekday, int weeks) => published is { } report
        ? Relative(CalendarDays.FirstOnOrAfter(CalendarDays.Monday(report).AddDays(7 * weeks), weekday))
        : null;

    private static EventDate Relative(DateOnly day) => CalendarDays.Day(day, DateBasis.Relative);

    private static int SkipPartOfDay(TimeText text, int at) => TimeLexicon.IsPartOfDay(text.Word(at)) ? at + 1 : at;

    // "A Tuesday interview" was on one certain Tuesday; "on a Tuesday" and "on a Tuesday night" on some.
    private static bool IsBeforeThing(TimeText text, int at) =>
        text.Upos(at) is Language.Upos.NOUN or Language.Upos.ADJ or Language.Upos.PROPN && !TimeLexicon.IsPartOfDay(text.Word(at));

    // Feasts and names that contain a weekday, newspapers, what happens every week or on some Sunday.
    private static bool IsName(TimeText text, int at) =>
        text.Word(at - 1) is "every" or "each" or "any"
        || (text.Is(at - 1, "a") && !IsBeforeThing(text, TimeLexicon.IsPartOfDay(text.Word(at + 1)) ? at + 2 : at + 1))
        || (text.IsCapital(at - 1) && text.Word(at - 1) is "black" or "ash" or "easter" or "palm" or "holy" or "bloody"
            or "super" or "cyber" or "maundy" or "shrove" or "whit" or "giving")
        || (text.IsCapital(at + 1) && text.Word(at + 1) is "times" or "telegraph" or "mirror" or "express" or "post" or "herald"
            or "world" or "mail" or "tribune" or "night" or "agreement");
}
