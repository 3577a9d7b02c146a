using System.Collections.Immutable;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Judgement;

/// <summary>Tells the event between the parties of a marked pair. There is always an answer: that there is an event is given.</summary>
internal static class PairCoder
{
    private const int MostReasons = 6;

    /// <summary>Codes a pair.</summary>
    /// <param name="pair">The marked sentence.</param>
    /// <param name="parse">Gives the sentences of a text.</param>
    /// <param name="lexicon">The tables.</param>
    /// <param name="model">What was learned.</param>
    /// <param name="explain">Whether to tell what decided.</param>
    /// <exception cref="ArgumentException">The sentence holds no word.</exception>
    public static PairCoding Code(MarkedPair pair, Func<string, ImmutableArray<Sentence>> parse, Lexicon lexicon, PairModel model, bool explain)
    {
        var reading = new PairReading(pair, parse, lexicon);
        var words = new List<string>();
        var features = new WeighedFeatures { Tell = explain ? words.Add : null };
        reading.Look(features);
        Span<double> scores = stackalloc double[PairModel.Classes];
        model.Score(features, scores);
        var shares = scores[..PairModel.None];
        Odds.Share(shares);
        var types = new TypeShare[shares.Length];
        for (var type = 0; type < types.Length; type++)
            types[type] = new TypeShare((EventType)type, shares[type]);
        // The sort is stable: of equal shares the type that PLOVER names first.
        ImmutableArray<TypeShare> ranked = [.. types.OrderByDescending(static t => t.Share)];
        var best = ranked[0].Type;
        var (code, mode, rule, trigger) = CodeOf(best, reading, lexicon);
        var sentence = reading.Site.Sentence;
        return new PairCoding
        {
            Type = best,
            Mode = mode,
            Cameo = code.Code,
            Confidence = ranked[0].Share,
            Rule = rule,
            Trigger = [.. trigger.Select(t => sentence.Tokens[t].Span)],
            Types = ranked,
            Reasons = explain ? Reasons(model, features, words, best, ranked[1].Type) : [],
        };
    }

    // From the event that the rules find between the parties, or with one of them, or anywhere; else from a sense of a word on the way.
    private static (CameoCode Code, string? Mode, string Rule, ImmutableArray<int> Trigger) CodeOf(EventType type, PairReading reading, Lexicon lexicon)
    {
        if (reading.Drafts.Where(d => d.Code.Type == type).OrderBy(d => Distance(d, reading.Site)).FirstOrDefault() is { } draft)
            return (draft.Code, draft.Mode, draft.Rule, draft.Trigger);
        foreach (var (token, senses) in reading.Senses())
        {
            if (senses.FirstOrDefault(p => p.Code.Type == type) is { } sense)
                return (sense.Code, sense.Mode, sense.Rule, [token]);
        }
        return (lexicon.Ontology.General(type), null, "type", []);
    }

    private static int Distance(EventDraft draft, PairSite site)
    {
        var acts = draft.Actors.Tokens.Any(site.IsActor);
        var suffers = draft.Recipients.Tokens.Any(site.IsRecipient) || draft.Actors.Tokens.Any(site.IsRecipient);
        return acts && suffers ? 0 : acts || suffers ? 1 : 2;
    }

    private static ImmutableArray<PairReason> Reasons(PairModel model, WeighedFeatures features, List<string> words, EventType best, EventType next) =>
        [.. words.Select((w, i) => new PairReason(w, model.Weight(features, i, (int)best) - model.Weight(features, i, (int)next)))
            .OrderByDescending(static r => r.Weight).TakeWhile(static r => r.Weight > 0).Take(MostReasons)];
}
