using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>Gives a clause its date: a time that it tells itself, or one told by the clauses above it.</summary>
internal static class EventDates
{
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
                if (time.Date is not null && ClauseOf(sentence, time.FirstToken) == clause)
                    return time.Date;
            }
            // "collapsed on 8 December after rebels entered": one time for both. But when something was said is not when
            // what was said happened, and a relative clause tells of another time.
            if (sentence.Tokens[clause].Relation is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj or Relation.NsubjPass))
                return null;
            clause = sentence.Tokens[clause].Head;
        }
        return null;
    }

    // The word that the time tells of: up from its first token to a verb or to the noun that it describes.
    private static int ClauseOf(Sentence sentence, int token)
    {
        var at = token;
        while (sentence.Tokens[at].Head >= 0 && sentence.Tokens[at].Relation is not (Relation.Obl or Relation.OblUnmarked or Relation.Advmod or Relation.Nmod or Relation.NmodUnmarked))
            at = sentence.Tokens[at].Head;
        // "on December 8, 2024": the year may hang on the day.
        var head = sentence.Tokens[at].Head;
        while (head >= 0 && sentence.Tokens[head].Upos is Upos.NUM || head >= 0 && head >= token - 3 && head <= token + 6 && sentence.Tokens[at].Relation is Relation.NmodUnmarked && sentence.Tokens[head].Upos is Upos.PROPN)
        {
            at = head;
            head = sentence.Tokens[at].Head;
        }
        return head < 0 ? at : head;
    }
}
