using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Formats;

/// <summary>
/// Dates as news carries them: ISO 8601, RFC 822 as feeds have it, and in words. The day is the one that is written, in the zone in which it is
/// written: it is the newsroom's, whose "on Tuesday" it explains.
/// </summary>
internal static partial class NewsDates
{
    // RFC 822, section 5, and what else American feeds write.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+00:00", ["UT"] = "+00:00", ["UTC"] = "+00:00", ["GMT"] = "+00:00",
        ["EST"] = "-05:00", ["EDT"] = "-04:00", ["CST"] = "-06:00", ["CDT"] = "-05:00",
        ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00",
        ["BST"] = "+01:00", ["CET"] = "+01:00", ["CEST"] = "+02:00", ["EET"] = "+02:00", ["EEST"] = "+03:00", ["MSK"] = "+03:00",
    };

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The date; null is none.</param>
    /// <param name="day">The day as written.</param>
    /// <param name="moment">The moment, where time and zone are told; else null.</param>
    public static bool TryRead(string? text, out DateOnly day, out DateTimeOffset? moment)
    {
        day = default;
        moment = null;
        if (text is null)
            return false;
        var found = Iso().Match(text);
        if (!found.Success)
            found = DayFirst().Match(text);
        if (!found.Success)
            found = MonthFirst().Match(text);
        if (!found.Success || !TryDay(found, out day))
            return false;
        if (found.Groups["hour"].Success && Zone(found.Groups["zone"].Value) is { } zone
            && TimeOnly.TryParse($"{found.Groups["hour"].Value}:{found.Groups["minute"].Value}", CultureInfo.InvariantCulture, out var time)
            && day.Year is > 1 and < 9999)
        {
            var second = int.TryParse(found.Groups["second"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? Math.Min(s, 59) : 0;
            moment = new DateTimeOffset(day.ToDateTime(time), zone).AddSeconds(second);
        }
        return true;
    }

    private static bool TryDay(Match found, out DateOnly day)
    {
        day = default;
        var month = found.Groups["month"].Value is [>= '0' and <= '9', ..] digits
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : Array.IndexOf(Months, found.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var (year, number) = (int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(found.Groups["day"].Value, CultureInfo.InvariantCulture));
        // RFC 822 has years of two digits.
        if (found.Groups["year"].Length == 2)
            year += year < 70 ? 2000 : 1900;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    private static TimeSpan? Zone(string zone)
    {
        if (Zones.TryGetValue(zone, out var named))
            zone = named;
        if (zone is not ['+' or '-', ..])
            return null;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        if (digits.Length <= 2)
            number *= 100;
        var minutes = number / 100 * 60 + number % 100;
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }

    private const string Time = @"(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s*(?<zone>Z|[A-Z]{2,4}\b|[+-]\d\d:?\d\d|[+-]\d\d)?";
    private const string Name = "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

    [GeneratedRegex(@"^\s*(?<year>\d{4})(?<dash>[-/]?)(?<month>\d\d)\k<dash>(?<day>\d\d)(?!\d)(?:(?:[Tt]|\s+)" + Time + ")?")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\s*(?:[A-Za-z]+,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+" + Name + @"\.?,?[\s-]+(?<year>\d{4}|\d\d)\b(?:,?\s+(?:at\s+)?" + Time + ")?", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\s*(?:[A-Za-z]+,?\s+)??" + Name + @"\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:" + Time + @"\s+)?(?<year>\d{4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();
}
