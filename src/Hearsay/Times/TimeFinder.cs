using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>
/// Finds the times that a sentence tells and settles them against the report's date. It reads words and tags, not the
/// tree, and no clock. The rules are told with examples in docs/coding-rules/times.md, which run as tests.
/// </summary>
internal static class TimeFinder
{
    /// <summary>Finds the times of a sentence.</summary>
    /// <param name="sentence">The sentence, tagged.</param>
    /// <param name="published">The day of publication; without it what is told against it stays open.</param>
    /// <param name="before">Gives the date told in the sentences before; asked only where this one needs it.</param>
    /// <returns>The mentions in the order of the text; no two overlap.</returns>
    public static ImmutableArray<TimeMention> Find(Sentence sentence, DateOnly? published, Func<EventDate?>? before = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = new TimeText(sentence, published, before);
        var ahead = FutureCue.Judge(sentence);
        var at = 0;
        while (at < text.Count)
        {
            // "a vote for Friday", "a strike for May 3": "for" brings a time to come.
            if (TryAny(text, at, ahead[text.TokenIndex(at)] || text.Is(at - 1, "for")) is not { } match)
            {
                at++;
                continue;
            }
            if (match.IsTime)
                text.Told.Add(text.Mention(match));
            at = match.End;
        }
        return [.. text.Told];
    }

    /// <summary>Reads a time that is not told by its ends: a date, a weekday, a period, a part of one, or a distance.</summary>
    public static TimeMatch? TrySimple(TimeText text, int at, bool future) =>
        PeriodParts.TryRead(text, at, future) ?? AnchoredTimes.TryRead(text, at, future) ?? Distances.TryRead(text, at, future) ?? TryPoint(text, at, future);

    /// <summary>Reads a date, a weekday or a whole period.</summary>
    public static TimeMatch? TryPoint(TimeText text, int at, bool future) =>
        Weekdays.TryRead(text, at, future)
        ?? NamedPeriods.TryRead(text, at, future)
        ?? RelativePeriods.TryRead(text, at, future)
        ?? CalendarDates.TryRead(text, at, future);

    private static TimeMatch? TryAny(TimeText text, int at, bool future) =>
        Bounds.TryRange(text, at, future) ?? Bounds.TryBounded(text, at, future) ?? TrySimple(text, at, future);
}
