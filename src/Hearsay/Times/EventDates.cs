using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>Gives a clause its date: a time that it tells itself, or one told by the clauses above it.</summary>
internal static class EventDates
{
    // What is a week old is news in a weekly and in a report on "last week"; what is older is told for its bearing on the news.
    private const int DaysOfNews = 7;

    /// <summary>
    /// True for what lies before the report's news: what was over more than a week before its date. False where the report or the event has no date.
    /// PLOVER's auxiliary mode "historical".
    /// </summary>
    public static bool IsHistorical(EventDate? date, DateOnly? published) => date is not null && published is { } report && date.End.DayNumber < report.DayNumber - DaysOfNews;

    /// <summary>The date of a clause; null where no time is told that can be resolved.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">The times that the sentence tells.</param>
    /// <param name="clause">The verb or noun of the clause.</param>
    public static EventDate? Find(Sentence sentence, ImmutableArray<TimeMention> times, int clause)
    {
        if (times.IsEmpty)
            return null;
        while (clause >= 0)
        {
            foreach (var time in times)
            {
                if (time.Date is not null && TellsOf(sentence, time, clause))
                    return time.Date;
            }
            // "collapsed on 8 December after rebels entered": one time for both. But when something was said is not when
            // what was said happened, and a relative clause tells of another time.
            var isFiniteAcl = sentence.Tokens[clause].Relation == Relation.Acl && sentence.Tokens[clause].Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP;
            if (!isFiniteAcl && sentence.Tokens[clause].Relation is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj or Relation.NsubjPass))
                return null;
            clause = sentence.Tokens[clause].Head;
        }
        return null;
    }

    // "the early hours of Monday", "the night of October 12", "the month of May"
    private static bool IsPartOfTime(string lemma) =>
        lemma is "hour" or "night" or "morning" or "evening" or "afternoon" or "dawn" or "midnight" or "noon" or "day" or "week" or "weekend" or "month" or "year" or "season";

    // Up from the time to the clause, past nothing but its own words and names of places: in "met in London on Tuesday" the day may
    // hang on the town, but in "discussed Tuesday's attack" it is the attack's.
    private static bool TellsOf(Sentence sentence, TimeMention time, int clause)
    {
        for (var t = time.FirstToken; t != clause; t = sentence.Tokens[t].Head)
        {
            var isOwn = t >= time.FirstToken && t < time.EndToken;
            if (t < 0 || !isOwn && sentence.Tokens[t].Upos is not (Upos.PROPN or Upos.NUM) && !IsPartOfTime(sentence.Tokens[t].Lemma))
                return false;
        }
        return true;
    }
}
