namespace Hearsay.Times;

/// <summary>Dates by day, month and year, in words and in figures.</summary>
internal static class CalendarDates
{
    private const int FirstYearBesideMonth = 1000;
    private const int FirstYearAlone = 1900;
    private const int LastYear = 2099;

    // For as long after a September 11 its date alone may mean that of the year.
    private const int DaysOfThisYears = 60;

    /// <summary>Reads a date in figures, a date with a month's name, or a year by itself.</summary>
    public static TimeMatch? TryRead(TimeText text, int at, bool future)
    {
        if (TryFigures(text, at) is { } figures)
            return figures;
        if (TryKnownFigures(text, at) is { } known)
            return known;
        if (TryOrdinalDay(text, at, future) is { } ordinal)
            return ordinal;
        if (TryNamed(text, at, out var date, out var end))
            return date.IsImpossible
                ? TimeMatch.NoTime(at, end)
                : new TimeMatch(at, end, NamedDay(text, at, end, date) ?? date.Resolve(text.Published, future));
        return TryYear(text, at, out var year, out end) ? new TimeMatch(at, end, CalendarDays.Year(year, DateBasis.Stated)) : null;
    }

    /// <summary>Reads "December 8, 2024", "8th of December", "Dec. 2024", "December last year", or a month that stands for itself.</summary>
    public static bool TryNamed(TimeText text, int at, out PartialDate date, out int end) =>
        TryDayFirst(text, at, out date, out end) || TryMonthFirst(text, at, out date, out end);

    /// <summary>Reads a day of the month: "8", "8th". Not a count ("8 million") nor a time of day.</summary>
    public static bool TryDay(TimeText text, int at, out int day, out int end)
    {
        end = at + 1;
        if (!text.TryInteger(at, out day, out var digits) || digits > 2 || day is < 1 or > 31)
            return false;
        if (TimeLexicon.IsOrdinalSuffix(text, end))
            end++;
        else if (text.IsGlued(end) && text.IsLetters(end))
            return false;
        return !(text.Word(end) is "hundred" or "thousand" or "million" or "billion" or "percent" or "per" or "%");
    }

    /// <summary>Reads four digits as a year of our era, wherever they stand.</summary>
    public static bool TryYearFigures(TimeText text, int at, out int year) =>
        text.TryInteger(at, out year, out var digits) && digits == 4 && year is >= FirstYearBesideMonth and <= LastYear
        && !(text.IsGlued(at + 1) && text.IsLetters(at + 1));

    /// <summary>
    /// Reads four digits as a year where the words around them say so: after "in", "since", "during" and the like; after
    /// "by", "of", "from" and the like unless they count something ("of 2019 votes"); after a determiner unless they are a
    /// round number of things ("the 2000 houses"); in brackets. No other number by itself is a year.
    /// </summary>
    public static bool TryYear(TimeText text, int at, out int year, out int end)
    {
        end = at + 1;
        if (!TryYearFigures(text, at, out year))
            return false;
        var before = text.Word(at - 1);
        if (before == "year" && text.Is(at - 2, "the"))
            before = "in";
        // "in the fiscal year 2024": taken as the calendar's, since which months are meant differs from state to state.
        if (before == "year" && text.IsOneOf(at - 2, "fiscal", "financial"))
            before = "fiscal";
        // "as early as 2014"
        if (before == "as" && text.Word(at - 2) is "early" or "late" or "recently" or "far")
            before = "by";
        // "in 2011 and 2012", "the 2008 and 2012 campaigns"
        if (before is "and" or "or" && TryYearFigures(text, at - 2, out _))
            before = text.Word(at - 3) is "the" or "its" or "his" or "her" or "their" or "'s" ? "the" : "by";
        if (before == "-" && text.IsOneOf(at - 2, "mid", "early"))
            before = "mid";
        var counts = text.IsPlural(end) || text.Word(end) is "km" or "kilometers" or "kilometres" or "miles" or "gmt" or "%" or "percent";
        return before switch
        {
            "in" or "since" or "during" or "until" or "till" or "early" or "late" or "mid" or "throughout" =>
                year >= FirstYearAlone || text.Upos(end) is not (Language.Upos.NOUN or Language.Upos.ADJ),
            _ when year < FirstYearAlone => false,
            "by" or "of" or "from" or "to" or "for" or "before" or "after" or "between" or "through" or "into" or "years" => !counts,
            "fiscal" => true,
            "around" or "about" or "circa" => !counts && text.Upos(end) is not (Language.Upos.NOUN or Language.Upos.ADJ or Language.Upos.PROPN),
            // "the 2008 and 2012 campaigns"
            "the" or "its" or "his" or "her" or "their" or "'s" when text.IsOneOf(end, "and", "or") && TryYearFigures(text, end + 1, out _) && text.Upos(end + 2) is Language.Upos.NOUN or Language.Upos.ADJ or Language.Upos.PROPN => true,
            "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "this" or "'s" =>
                text.Upos(end) is Language.Upos.NOUN or Language.Upos.ADJ or Language.Upos.PROPN && !(counts && year % 100 == 0),
            "(" => text.Is(end, ")"),
            _ => false,
        };
    }

    /// <summary>Reads "last year", "of this year", "next year" after a month or a season.</summary>
    public static bool TryRelativeYear(TimeText text, int at, out int offset, out int end)
    {
        if (text.Is(at, "of"))
            at++;
        if (text.Is(at, "the") && text.Is(at + 1, "past"))
            at++;
        end = at + 2;
        offset = text.Word(at) switch { "last" or "past" => -1, "this" => 0, "next" => 1, _ => int.MinValue };
        return offset != int.MinValue && text.Is(at + 1, "year");
    }

    // "9/11" is a day of 2001 wherever it stands for itself.
    private static TimeMatch? TryKnownFigures(TimeText text, int at) =>
        text.Is(at, "9") && text.IsGluedTo(at + 1, "/") && text.IsGluedTo(at + 2, "11") && !text.IsGluedTo(at + 3, "/") && !text.IsGluedTo(at, "/")
            ? new TimeMatch(at, at + 3, CalendarDays.Day(new DateOnly(2001, 9, 11), DateBasis.Stated)) : null;

    // "on the 14th": the latest such day that has come, or the next to come.
    private static TimeMatch? TryOrdinalDay(TimeText text, int at, bool future)
    {
        if (!text.Is(at - 1, "the") || !text.IsOneOf(at - 2, "on", "until") || !TimeLexicon.IsOrdinalSuffix(text, at + 1) || !TryDay(text, at, out var day, out var end)
            || text.Is(end, "of") || text.Upos(end) is Language.Upos.NOUN or Language.Upos.ADJ or Language.Upos.PROPN)
            return null;
        if (text.Published is not { } report)
            return new TimeMatch(at, end, null);
        for (var month = 0; month <= 2; month++)
        {
            var shifted = report.AddMonths(future ? month : -month);
            if (CalendarDays.TryDay(shifted.Year, shifted.Month, day) is { } date && (future ? date >= report : date <= report))
                return new TimeMatch(at, end, CalendarDays.Day(date, DateBasis.Relative));
        }
        return new TimeMatch(at, end, null);
    }

    // Days that are known by their date long after their year: "the September 11 attacks".
    private static EventDate? NamedDay(TimeText text, int at, int end, PartialDate date)
    {
        // "since Sept. 11", in any month but the two that follow it.
        if (date is { Year: null, IsOpen: false, Month: 9, Day: 11 } && text.Published is { } report && (report.DayNumber - date.Resolve(report, false)?.Start.DayNumber) > DaysOfThisYears)
            return date.InYear(2001, DateBasis.Stated);
        if (date.Year is not null || date.IsOpen || !text.Is(at - 1, "the")
            || text.Word(end) is not ("attack" or "attacks" or "massacre" or "assault" or "riot" or "insurrection" or "hijackings"))
            return null;
        int? year = (date.Month, date.Day) switch { (9, 11) => 2001, (1, 6) => 2021, (10, 7) => 2023, _ => null };
        return year is { } known ? date.InYear(known, DateBasis.Stated) : null;
    }

    private static bool TryMonthFirst(TimeText text, int at, out PartialDate date, out int end)
    {
        date = default;
        if (!TimeLexicon.TryMonth(text, at, out var month, out end))
            return false;
        int? day = null;
        var beforeDay = end;
        if (TryDay(text, end, out var number, out var afterDay))
            (day, end) = (number, afterDay);
        date = new PartialDate(null, month, day);
        var told = TryYearAfter(text, end, ref date, ref end);
        // "In May 20 people died": a day takes "on", and "in" takes the month.
        if (day is not null && !told && text.Is(at - 1, "in"))
            (date, end, day) = (new PartialDate(null, month, null), beforeDay, null);
        return day is not null || told || StandsForItself(text, at, end);
    }

    private static bool TryDayFirst(TimeText text, int at, out PartialDate date, out int end)
    {
        date = default;
        if (!TryDay(text, at, out var day, out end))
            return false;
        if (text.Is(end, "of"))
            end++;
        if (!TimeLexicon.TryMonth(text, end, out var month, out end))
            return false;
        date = new PartialDate(null, month, day);
        TryYearAfter(text, end, ref date, ref end);
        return true;
    }

    private static bool TryYearAfter(TimeText text, int at, ref PartialDate date, ref int end)
    {
        var year = text.Is(at, ",") || text.Is(at, "of") ? at + 1 : at;
        if (TryYearFigures(text, year, out var stated) && !text.IsPlural(year + 1))
        {
            date = date with { Year = stated };
            end = year + 1;
            return true;
        }
        if (!TryRelativeYear(text, at, out var offset, out var afterYear))
            return false;
        date = date with { Year = text.Published?.Year + offset, Basis = DateBasis.Relative, IsOpen = text.Published is null };
        end = afterYear;
        return true;
    }

    // A month without a number: any after a word of time; a doubtful one only there, or as "the May elections".
    private static bool StandsForItself(TimeText text, int at, int end)
    {
        var before = text.Word(at - 1);
        var word = text.Word(at);
        if (before is "in" or "since" or "until" or "till" or "during" or "early" or "late" or "mid" or "of" or "between"
            or "through" or "throughout")
            return before != "of" || !TimeLexicon.IsDoubtfulMonth(word)
                || text.Word(at - 2) is "week" or "half" or "end" or "beginning" or "start" or "middle" or "month" or "days";
        if (before == "-" && text.Is(at - 2, "mid"))
            return true;
        // "in February or March"
        if (before is "and" or "or" && TimeLexicon.TryMonth(text, at - 2, out _, out _))
            return true;
        // "as far back as June"
        if (before == "as" && text.Word(at - 2) is "back" or "early" or "late" or "recently" or "soon")
            return true;
        var isBeforeThing = before is "the" or "a" or "an" or "'s" && text.Upos(end) == Language.Upos.NOUN && !text.IsCapital(end);
        if (word is "may" or "march")
            return isBeforeThing;
        if (before is "by" or "from" or "to" or "before" or "after")
            return true;
        // "Black September", "April Jones": a name before or after makes a doubtful month part of a name.
        if (text.Upos(at - 1) == Language.Upos.PROPN && at > 0)
            return false;
        return !TimeLexicon.IsDoubtfulMonth(word) || isBeforeThing;
    }

    private static TimeMatch? TryFigures(TimeText text, int at)
    {
        var sign = text.Word(at + 1);
        if (!text.IsDigits(at) || sign is not ("-" or "." or "/") || !text.Is(at + 3, sign) || !text.IsDigits(at + 2) || !text.IsDigits(at + 4))
            return null;
        for (var i = at + 1; i <= at + 4; i++)
            if (!text.IsGlued(i))
                return null;
        var end = at + 5;
        if (text.IsGlued(at) && text.Word(at - 1) is "-" or "." or "/")
            return null;
        if (text.IsGlued(end) && (text.Word(end) is "-" or "/" || text.IsLetters(end)) && !text.Is(end, "t"))
            return null;
        var (first, second, third) = (text.Word(at), text.Word(at + 2), text.Word(at + 4));
        if (first.Length == 4 && second.Length <= 2 && third.Length <= 2)
            return Dated(at, end, Number(first), Number(second), Number(third));
        if (third.Length != 4 || first.Length > 2 || second.Length > 2)
            return null;
        var (a, b) = (Number(first), Number(second));
        return IsDayFirst(text, sign, a, b) switch
        {
            true => Dated(at, end, Number(third), b, a),
            false => Dated(at, end, Number(third), a, b),
            null => new TimeMatch(at, end, null),
        };
    }

    // Between stops the day comes first. Between slashes or hyphens the order is known where one number is above 12, where
    // both are the same, or where another such date of the sentence shows that the month comes first; else it is not.
    private static bool? IsDayFirst(TimeText text, string sign, int first, int second)
    {
        if (sign == "." || first > 12 || first == second)
            return true;
        return second > 12 || text.ShowsMonthFirst ? false : null;
    }

    /// <summary>True when a date of the sentence, between slashes or hyphens, can only have its month first, and none its day.</summary>
    public static bool ShowsMonthFirst(TimeText text)
    {
        var shown = false;
        for (var i = 0; i + 4 < text.Count; i++)
        {
            if (text.Word(i + 1) is not ("/" or "-") || !text.Is(i + 3, text.Word(i + 1)) || text.Word(i + 4).Length != 4
                || !text.TryInteger(i, out var first, out _) || !text.TryInteger(i + 2, out var second, out _))
                continue;
            if (first > 12)
                return false;
            shown |= second is > 12 and <= 31;
        }
        return shown;
    }

    private static TimeMatch Dated(int at, int end, int year, int month, int day) =>
        year is >= FirstYearBesideMonth and <= LastYear && CalendarDays.TryDay(year, month, day) is { } date
            ? new TimeMatch(at, end, CalendarDays.Day(date, DateBasis.Stated))
            : TimeMatch.NoTime(at, end);

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
