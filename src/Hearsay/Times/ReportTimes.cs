using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>The times that the sentences of a report tell, each with the date told before it at hand. Sentences are read when they are asked for.</summary>
/// <param name="sentences">The sentences of the report.</param>
/// <param name="published">Its day of publication, if known.</param>
internal sealed class ReportTimes(ImmutableArray<Sentence> sentences, DateOnly? published)
{
    // How many sentences back a date may stand and still be the one that "the next day" follows.
    private const int Reach = 4;

    private readonly ImmutableArray<TimeMention>[] _times = new ImmutableArray<TimeMention>[sentences.Length];
    private int _next;

    /// <summary>The times of a sentence, in the order of the text.</summary>
    /// <param name="s">The index of the sentence.</param>
    public ImmutableArray<TimeMention> Of(int s)
    {
        if (_times[s].IsDefault)
            _times[s] = TimeFinder.Find(sentences[s], published, () => AnchorBefore(s));
        return _times[s];
    }

    // In the order of the text, so that no date waits for another that waits for a third.
    private EventDate? AnchorBefore(int s)
    {
        for (; _next < s; _next++)
            Of(_next);
        for (var before = s - 1; before >= 0 && before >= s - Reach; before--)
        {
            if (HasVerb(sentences[before]) && TimeAnchor.Last(sentences[before], Of(before), published) is { } anchor)
                return anchor.Date;
        }
        return null;
    }

    // A dateline, a byline and "Updated: 3 May" tell of nothing that could be followed.
    private static bool HasVerb(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.VERB or Upos.AUX)
                return true;
        }
        return false;
    }
}
