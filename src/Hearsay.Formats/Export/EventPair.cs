namespace Hearsay.Formats.Export;

/// <summary>One party of an event and one that it did it to: what other data sets have a row for.</summary>
/// <param name="Number">Its number within the event, from 1.</param>
/// <param name="Actor">Who did it, or null where nobody is named.</param>
/// <param name="Recipient">To whom, or null where nobody is named.</param>
internal sealed record EventPair(int Number, ActorRow? Actor, ActorRow? Recipient)
{
    // The ids of the rows leave room for this many pairs in an event: more than 31 parties on each side. No sentence names so many.
    private const int MostPairs = 1023;

    /// <summary>An id of the row that is unique and the same in every export: the event's × 1,024, plus the number of the pair.</summary>
    public long Id(EventRow coded) => coded.Id * (MostPairs + 1) + Number;

    /// <summary>
    /// Each actor with each recipient; in a reciprocal event, which has no recipients, each party with each other, both ways. An event with one party or none
    /// has one pair too, so that no event is lost.
    /// </summary>
    public static IEnumerable<EventPair> Of(EventRow coded)
    {
        var (actors, recipients) = (coded.Actors, coded.Recipients);
        var pairs = recipients.Length > 0
            ? from a in actors.Length > 0 ? actors.AsEnumerable<ActorRow?>() : [null] from r in recipients select (a, (ActorRow?)r)
            : actors.Length > 1
                ? from a in actors from r in actors where a.Id != r.Id select ((ActorRow?)a, (ActorRow?)r)
                : [(actors.Length == 1 ? actors[0] : null, null)];
        return pairs.Take(MostPairs).Select(static (pair, i) => new EventPair(i + 1, pair.Item1, pair.Item2));
    }

    /// <summary>The day by which other data sets file an event: the first on which it may have been, else that of publication.</summary>
    public static DateOnly? Day(EventRow coded) => coded.Date?.Start ?? coded.Report.Published;
}
