namespace Hearsay.Times;

/// <summary>
/// Parts of a period: "early 2024", "mid-December", "late last year", "the end of the month". A month is cut after the
/// 10th and the 20th, a year and a longer period in thirds; of a week, early is Monday to Wednesday, late Thursday to Sunday.
/// </summary>
internal static class PeriodParts
{
    private enum Part
    {
        Early,
        Mid,
        Late,
    }

    public static TimeMatch? TryRead(TimeText text, int at, bool future)
    {
        if (TryUnitEnd(text, at) is { } unitEnd)
            return unitEnd;
        if (!TryPart(text, at, out var part, out var next))
            return null;
        var inner = ThisUnit(text, next) ?? TimeFinder.TryPoint(text, text.SkipArticle(next), future);
        if (inner is not { IsTime: true } match)
            return inner;
        // "early on Tuesday" and "late Tuesday" are Tuesday.
        if (match.Date is { Precision: DatePrecision.Day })
            return match;
        return new TimeMatch(at, match.End, match.Date is { } whole ? Cut(whole, part) : null);
    }

    // "year-end", "the year's end", "month-end": of the report's year or month.
    private static TimeMatch? TryUnitEnd(TimeText text, int at)
    {
        if (text.Word(at) is not ("year" or "month" or "week") || !text.IsOneOf(at + 1, "-", "'s") || !text.Is(at + 2, "end") || !TimeLexicon.TryUnit(text.Word(at), out var unit))
            return null;
        return new TimeMatch(at, at + 3, text.Published is { } report ? Cut(CalendarDays.Around(report, unit, DateBasis.Relative), Part.Late) : null);
    }

    private static bool TryPart(TimeText text, int at, out Part part, out int next)
    {
        next = at + 1;
        part = text.Word(at) switch
        {
            "mid" or "middle" => Part.Mid,
            "late" or "end" => Part.Late,
            _ => Part.Early,
        };
        switch (text.Word(at))
        {
            case "early" or "late" or "mid":
                if (text.Is(next, "-") || text.Is(next, "in"))
                    next++;
                return true;
            case "beginning" or "start" or "middle" or "end":
                return text.Is(next++, "of");
            default:
                return false;
        }
    }

    // "the end of the year" is that of the report's year.
    private static TimeMatch? ThisUnit(TimeText text, int at) =>
        text.Is(at, "the") && text.Word(at + 1) is "week" or "month" or "year" && TimeLexicon.TryUnit(text.Word(at + 1), out var unit)
            ? new TimeMatch(at, at + 2, text.Published is { } report ? CalendarDays.Around(report, unit, DateBasis.Relative) : null)
            : null;

    private static EventDate Cut(EventDate whole, Part part)
    {
        var (start, end) = (whole.Start, whole.End);
        (start, end) = (whole.Precision, part) switch
        {
            (DatePrecision.Week, Part.Early) => (start, start.AddDays(2)),
            (DatePrecision.Week, Part.Mid) => (start.AddDays(1), start.AddDays(3)),
            (DatePrecision.Week, _) => (start.AddDays(3), end),
            (DatePrecision.Month, Part.Early) => (start, start.AddDays(9)),
            (DatePrecision.Month, Part.Mid) => (start.AddDays(10), start.AddDays(19)),
            (DatePrecision.Month, _) => (start.AddDays(20), end),
            _ => Third(start, end, part),
        };
        return CalendarDays.Range(start, end, whole.Basis);
    }

    // Thirds of whole months: a year gives January–April, May–August, September–December; a decade forty months each.
    private static (DateOnly Start, DateOnly End) Third(DateOnly start, DateOnly end, Part part)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month + 1;
        var first = start.AddMonths(months / 3);
        var second = start.AddMonths(months * 2 / 3);
        return part switch
        {
            Part.Early => (start, months < 3 ? end : first.AddDays(-1)),
            Part.Mid => months < 3 ? (start, end) : (first, second.AddDays(-1)),
            _ => (months < 3 ? start : second, end),
        };
    }
}
