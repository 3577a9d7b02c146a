using System.Collections.Frozen;

namespace Hearsay.Times;

/// <summary>The closed classes of English words that times are told with.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, int> MonthNames = Numbered(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    private static readonly FrozenDictionary<string, int> MonthAbbreviations = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> WeekdayNames =
        Enum.GetValues<DayOfWeek>().ToFrozenDictionary(d => d.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Cardinals = Numbered(
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = Numbered(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");

    private static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>(StringComparer.Ordinal)
    {
        ["hour"] = TimeUnit.Hour,
        ["hours"] = TimeUnit.Hour,
        ["day"] = TimeUnit.Day,
        ["days"] = TimeUnit.Day,
        ["week"] = TimeUnit.Week,
        ["weeks"] = TimeUnit.Week,
        ["month"] = TimeUnit.Month,
        ["months"] = TimeUnit.Month,
        ["year"] = TimeUnit.Year,
        ["years"] = TimeUnit.Year,
        ["decade"] = TimeUnit.Decade,
        ["decades"] = TimeUnit.Decade,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True for names of months and weekdays that are no one's given name: April, May and June may be.</summary>
    public static bool IsCalendarName(string form)
    {
        var word = form.ToLowerInvariant();
        return WeekdayNames.ContainsKey(word) || MonthNames.ContainsKey(word) && word is not ("april" or "may" or "june");
    }

    /// <summary>The unit that a word names, singular or plural.</summary>
    public static bool TryUnit(string word, out TimeUnit unit) => Units.TryGetValue(word, out unit);

    public static bool TryWeekday(TimeText text, int at, out DayOfWeek weekday) =>
        WeekdayNames.TryGetValue(text.Word(at), out weekday) && text.IsCapital(at);

    /// <summary>Reads a month's name, or its abbreviation with its stop; both need their capital.</summary>
    public static bool TryMonth(TimeText text, int at, out int month, out int end)
    {
        end = at + 1;
        if (!text.IsCapital(at))
        {
            month = 0;
            return false;
        }
        if (MonthNames.TryGetValue(text.Word(at), out month))
            return true;
        if (!MonthAbbreviations.TryGetValue(text.Word(at), out month))
            return false;
        // A stop of its own may end the sentence; it belongs to the abbreviation when a number follows.
        if (text.Is(end, ".") && text.IsGlued(end) && (text.IsInOneToken(end) || text.IsDigits(end + 1)))
            end++;
        return true;
    }

    /// <summary>True for what is a month only beside a number or after a word of time: verbs, names, abbreviations.</summary>
    public static bool IsDoubtfulMonth(string word) =>
        word is "may" or "march" or "april" or "june" or "august" || MonthAbbreviations.ContainsKey(word);

    /// <summary>Reads a count: "3", "three", "twenty-one", "a", "an", "a dozen", "a couple of".</summary>
    public static bool TryCount(TimeText text, int at, out int count, out int end)
    {
        end = at + 1;
        if (text.TryInteger(at, out count, out var digits) && digits <= 3)
            return count > 0;
        var word = text.Word(at);
        if (word is "a" or "an")
        {
            count = 1;
            if (text.Is(end, "dozen"))
                (count, end) = (12, end + 1);
            else if (text.Is(end, "couple") && text.Is(end + 1, "of"))
                (count, end) = (2, end + 2);
            return true;
        }
        if (Tens.TryGetValue(word, out var tens))
        {
            count = tens;
            if (text.Is(end, "-") && Cardinals.TryGetValue(text.Word(end + 1), out var ones) && ones < 10)
                (count, end) = (tens + ones, end + 2);
            return true;
        }
        return Cardinals.TryGetValue(word, out count);
    }

    /// <summary>Reads "first" or "1st" up to the twelfth.</summary>
    public static bool TryOrdinal(TimeText text, int at, out int number, out int end)
    {
        end = at + 1;
        if (Ordinals.TryGetValue(text.Word(at), out number))
            return true;
        if (!text.TryInteger(at, out number, out _) || !IsOrdinalSuffix(text, end))
            return false;
        end++;
        return true;
    }

    public static bool IsOrdinalSuffix(TimeText text, int at) =>
        text.IsGlued(at) && text.Word(at) is "st" or "nd" or "rd" or "th";

    public static bool IsPartOfDay(string word) =>
        word is "morning" or "afternoon" or "evening" or "night" or "midnight" or "noon" or "lunchtime" or "dawn";

    private static FrozenDictionary<string, int> Numbered(params string[] words) =>
        words.Select((word, index) => (word, index)).ToFrozenDictionary(w => w.word, w => w.index + 1, StringComparer.Ordinal);
}
