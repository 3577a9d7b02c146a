using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>
/// Which of the times told so far is the anchor, the one that "the next day" and "two weeks later" are told against: the last that tells when
/// something happened. Not the year of a thing ("the 2015 accord"), nor a period that runs up to the report or on from it ("since May"); and a time of a relative clause ("who was arrested in May") only where the sentence tells no other.
/// </summary>
internal static class TimeAnchor
{
    // No one follows more dates of one sentence.
    private const int Remembered = 16;

    /// <summary>The anchor that a sentence leaves to what follows; null where it leaves none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">The times that it tells, or those told so far.</param>
    /// <param name="published">The day of publication.</param>
    public static TimeMention? Last(Sentence sentence, IReadOnlyList<TimeMention> times, DateOnly? published)
    {
        TimeMention? background = null;
        for (var i = times.Count - 1; i >= Math.Max(0, times.Count - Remembered); i--)
        {
            if (!IsPoint(times[i], published) || IsOfThing(sentence, times[i]))
                continue;
            if (!IsInRelativeClause(sentence, times[i].FirstToken))
                return times[i];
            background ??= times[i];
        }
        return background;
    }

    private static bool IsPoint(TimeMention time, DateOnly? published) =>
        time.Date is { } date && !(date.Precision == DatePrecision.Range && published is { } report && (date.Start == report || date.End == report) && date.End.DayNumber - date.Start.DayNumber > 1);

    // "the 2015 accord", "the May elections": told of a thing, and too widely to follow.
    private static bool IsOfThing(Sentence sentence, TimeMention time)
    {
        if (time.Date is not { Precision: DatePrecision.Month or DatePrecision.Year or DatePrecision.Range })
            return false;
        for (var t = time.FirstToken; t < time.EndToken; t++)
        {
            var token = sentence.Tokens[t];
            if (token.Head >= time.EndToken && token.Relation is Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.Amod or Relation.NmodUnmarked or Relation.NmodDesc)
                return true;
        }
        return false;
    }

    private static bool IsInRelativeClause(Sentence sentence, int t)
    {
        for (; t >= 0; t = sentence.Tokens[t].Head)
        {
            if (sentence.Tokens[t].Relation == Relation.AclRelcl)
                return true;
        }
        return false;
    }
}
