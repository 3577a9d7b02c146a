using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>Gives an event its date: a time that its clause tells itself, one told by the clauses above it, or the day of publication.</summary>
internal static class EventDates
{
    // What is a week old is news in a weekly and in a report on "last week"; what is older is told for its bearing on the news.
    private const int DaysOfNews = 7;

    /// <summary>
    /// True for what lies before the report's news: what was over more than a week before its date. False where the report or the event has no date.
    /// PLOVER's auxiliary mode "historical".
    /// </summary>
    public static bool IsHistorical(EventDate? date, DateOnly? published) => date is not null && published is { } report && date.End.DayNumber < report.DayNumber - DaysOfNews;

    /// <summary>The date of an event; null where what is told of its time cannot be resolved, or may not be its own.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="times">The times that the sentence tells.</param>
    /// <param name="clause">The verb or noun of the event's clause.</param>
    /// <param name="triggers">The words that tell of it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="news">The day of publication, where the event is news; null where it is not.</param>
    public static EventDate? Find(Sentence sentence, ImmutableArray<TimeMention> times, int clause, ImmutableArray<int> triggers, EventType type, EventDate? news)
    {
        if (times.IsEmpty)
            return news;
        if (TryTold(sentence, times, clause, triggers, type, news, out var told))
            return told;
        if (news is null)
            return null;
        foreach (var time in times)
        {
            if (!IsOfOther(sentence, time, clause))
                return null;
        }
        return news;
    }

    // True where a time is told of the clause or of one that it hangs on, though it may be open.
    private static bool TryTold(Sentence sentence, ImmutableArray<TimeMention> times, int clause, ImmutableArray<int> triggers, EventType type, EventDate? news, out EventDate? date)
    {
        date = null;
        while (clause >= 0)
        {
            var isOpen = false;
            foreach (var time in times)
            {
                if (time.FromOther is { } distance && Other(sentence, time) is >= 0 and var other)
                {
                    // "Two days after rebels attacked": they did so two days before the clause that this one hangs on.
                    if (other != clause)
                        continue;
                    date = distance.Count == 0 ? null : AnchoredTimes.Shifted(TryTold(sentence, times, sentence.Tokens[other].Head, triggers, type, news, out var above) ? above : news, -distance.Count, distance.Unit);
                    return true;
                }
                if (!TellsOf(sentence, time, clause, triggers, type))
                    continue;
                date = time.Date;
                if (date is not null)
                    return true;
                isOpen = true;
            }
            // "attacked it on Friday and burned it some days later": it was on some other day, and nobody knows which.
            if (isOpen)
                return true;
            // "collapsed on 8 December after rebels entered": one time for both. But when something was said is not when
            // what was said happened, and a relative clause tells of another time.
            var isFiniteAcl = sentence.Tokens[clause].Relation == Relation.Acl && sentence.Tokens[clause].Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP;
            if (!isFiniteAcl && sentence.Tokens[clause].Relation is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj or Relation.NsubjPass))
                return false;
            clause = sentence.Tokens[clause].Head;
        }
        return false;
    }

    // "the early hours of Monday", "the night of October 12", "the month of May"
    private static bool IsPartOfTime(string lemma) =>
        lemma is "hour" or "night" or "morning" or "evening" or "afternoon" or "dawn" or "midnight" or "noon" or "day" or "week" or "weekend" or "month" or "year" or "season";

    // "The next morning rebels attacked": the parser may take the time that opens the sentence for a word of its subject.
    private static bool IsTakenForPartOf(Sentence sentence, TimeMention time, int t) =>
        sentence.Tokens[t].Relation is Relation.Nsubj or Relation.NsubjPass && time.FirstToken <= 2 && t >= time.EndToken && t <= time.EndToken + 2
        && (IsPartOfTime(sentence.Tokens[time.EndToken - 1].Lemma) || sentence.Tokens[time.EndToken - 1].Form is "later" or "earlier" or "ago" or "afterwards" or "before" or "after");

    // Up from the time to the clause, past nothing but its own words and names of places: in "met in London on Tuesday" the day may
    // hang on the town, but in "discussed Tuesday's attack" it is the attack's.
    private static bool TellsOf(Sentence sentence, TimeMention time, int clause, ImmutableArray<int> triggers, EventType type)
    {
        for (var t = time.FirstToken; t != clause; t = sentence.Tokens[t].Head)
        {
            if (t < 0)
                return false;
            var isOwn = t >= time.FirstToken && t < time.EndToken;
            if (!isOwn && sentence.Tokens[t].Upos is not (Upos.PROPN or Upos.NUM) && !IsPartOfTime(sentence.Tokens[t].Lemma)
                && !IsTakenForPartOf(sentence, time, t) && !(sentence.Tokens[t].Head == clause && IsWhen(sentence, time, t, triggers, type)))
                return false;
        }
        return true;
    }

    // "Tuesday's attack killed twelve", "fled during the 1991 war", "were killed in Monday's attack", "met at Sunday's summit": the time of the thing is that of
    // what is told with it. But "was arrested in the 2015 murder" and "discussed Monday's attack".
    private static bool IsWhen(Sentence sentence, TimeMention time, int noun, ImmutableArray<int> triggers, EventType type)
    {
        var token = sentence.Tokens[noun];
        if (IsWithPreposition(sentence, time, noun) && type.Quad() is 2 or 4 && token.Relation is Relation.Obj or Relation.Obl or Relation.NsubjPass)
            return true;
        if (token.Relation is Relation.Nsubj or Relation.NsubjPass)
            return triggers.Contains(noun);
        if (token.Relation != Relation.Obl)
            return false;
        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Relation != Relation.Case)
                continue;
            return sentence.Tokens[child].Form switch
            {
                "during" or "throughout" or "amid" or "During" or "Throughout" or "Amid" => true,
                "in" or "In" => type == EventType.Assault,
                "at" or "At" => time.Date is { Precision: DatePrecision.Day },
                _ => false,
            };
        }
        return false;
    }

    // "Killed 100 villagers in May": a phrase of its own, which the parser may hang on the object; not "the truce of May".
    private static bool IsWithPreposition(Sentence sentence, TimeMention time, int noun)
    {
        for (var t = time.FirstToken; t < time.EndToken; t++)
        {
            if (sentence.Tokens[t].Head != noun || sentence.Tokens[t].Relation != Relation.Nmod)
                continue;
            foreach (var child in sentence.Children(t))
            {
                if (sentence.Tokens[child].Relation == Relation.Case)
                    return sentence.Tokens[child].Form is "in" or "on" or "during" or "at";
            }
        }
        return false;
    }

    // What the last word of "two days after" stands before: the clause or the thing that the distance is from.
    private static int Other(Sentence sentence, TimeMention time)
    {
        var other = sentence.Tokens[time.EndToken - 1].Head;
        if (other >= time.FirstToken && other < time.EndToken)
            other = sentence.Tokens[other].Head;
        // "Two days after rebels seized": the parser may stop at the subject.
        return other >= 0 && sentence.Tokens[other].Relation is Relation.Nsubj or Relation.NsubjPass ? sentence.Tokens[other].Head : other;
    }

    // True for the time of a thing ("the 2015 accord", "Monday's attack", "a truce signed in May"), of a relative clause that the event is no part of, and for the distance from
    // something else: none of them keeps the event from being of the day of the news.
    private static bool IsOfOther(Sentence sentence, TimeMention time, int clause)
    {
        // "Two days after the vote, police arrested him" tells a story; "… arrested him two days after the vote" the news.
        if (time.FromOther is not null)
            return time.FirstToken > 2;
        for (var t = time.FirstToken; t >= 0; t = sentence.Tokens[t].Head)
        {
            var token = sentence.Tokens[t];
            var isOwn = t >= time.FirstToken && t < time.EndToken;
            if (isOwn && token.Head >= time.EndToken && token.Head != clause && sentence.Tokens[token.Head].Upos is Upos.NOUN or Upos.PROPN && !IsPartOfTime(sentence.Tokens[token.Head].Lemma)
                && token.Relation is Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.Amod or Relation.NmodDesc)
                return true;
            // "the recently released report", "a truce signed in May"
            if (token.Relation is Relation.AclRelcl or Relation.Acl or Relation.Amod && !IsWithin(sentence, clause, t))
                return true;
        }
        return false;
    }

    private static bool IsWithin(Sentence sentence, int t, int top)
    {
        while (t >= 0 && t != top)
            t = sentence.Tokens[t].Head;
        return t == top;
    }
}
