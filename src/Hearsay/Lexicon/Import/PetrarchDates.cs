using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>Reads the dates of a code: "&lt;060101", "&gt;20060101", "970101-20061231". A year of two digits up to 30 is one after 2000, as PETRARCH has it.</summary>
internal static class PetrarchDates
{
    private const int LastYearOf2000s = 30;

    /// <summary>Reads a restriction; none is no fault.</summary>
    /// <param name="text">The restriction.</param>
    /// <param name="from">The first day, or null.</param>
    /// <param name="to">The day after the last, or null.</param>
    /// <param name="problem">What is wrong, "" where nothing is.</param>
    public static bool TryRead(string text, out DateOnly? from, out DateOnly? to, out string problem)
    {
        (from, to, problem) = (null, null, "");
        text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0)
            return true;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (text[0] is not ('<' or '>') && dash < 0)
        {
            problem = $"\"{text}\" does not tell whether it begins or ends";
            return false;
        }
        if (text[0] == '<')
            return TryDay(text[1..], atEnd: false, ref to, ref problem);
        if (text[0] == '>')
            return TryDay(text[1..], atEnd: false, ref from, ref problem);
        if (!TryDay(text[..dash], atEnd: false, ref from, ref problem) || !TryDay(text[(dash + 1)..], atEnd: true, ref to, ref problem))
            return false;
        // A single day is written as a range too.
        if (from == to)
            to = to!.Value.AddDays(1);
        if (from < to)
            return true;
        problem = $"the time ends before it begins ({text})";
        return false;
    }

    // A month or a day of 00 is not known: the time begins with the first, and ends after the last.
    private static bool TryDay(string text, bool atEnd, ref DateOnly? day, ref string problem)
    {
        problem = $"\"{text}\" is not a date";
        if (text.Length is not (6 or 8) || !text.All(char.IsAsciiDigit))
            return false;
        var year = Number(text[..^4]);
        if (text.Length == 6)
            year += year > LastYearOf2000s ? 1900 : 2000;
        var (month, date) = (Number(text[^4..^2]), Number(text[^2..]));
        if (year is < 1 or > 9998 || month > 12 || date > 0 && month == 0 || date > 0 && date > DateTime.DaysInMonth(year, month))
            return false;
        day = month == 0 ? new DateOnly(atEnd ? year + 1 : year, 1, 1)
            : date == 0 ? new DateOnly(year, month, 1).AddMonths(atEnd ? 1 : 0) : new DateOnly(year, month, date);
        problem = "";
        return true;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
