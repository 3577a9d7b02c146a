using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Judgement;

/// <summary>
/// Weighs each event that the rules find in a report: what the model of pairs says of its two parties, and what is known of its rule, its words and
/// its type. What is too light is left out. Each reading has its own; not thread-safe.
/// </summary>
internal sealed class EventJudge(string text, ImmutableArray<Sentence> sentences, ActorMap actors, EverydayMatter everyday, Lexicon lexicon)
{
    // What the odds of the model of pairs add beyond this says no more.
    private const double MostOdds = 8;
    private const int OddsSteps = 4;
    private static readonly string[] DomainNames = [.. Enum.GetValues<EverydayDomain>().Select(static d => d.ToString())];

    // How much likelier another type must be before it is taken: out of fold, 19 of 20 such changes are right at 3, 40 of 51 at 1.
    private const double SureOfOther = 3;

    private readonly PairFeatures _pairs = new(text, sentences, actors, lexicon);
    private readonly WeighedFeatures _pair = new();
    private readonly WeighedFeatures _features = new();

    /// <summary>Gives the events that hold, each with its margin.</summary>
    /// <param name="drafts">The events that the rules find, in the order of the text.</param>
    /// <param name="model">What was learned.</param>
    public List<EventDraft> Judge(List<EventDraft> drafts, RelationModel model)
    {
        var kept = new List<EventDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var (other, odds) = Look(draft, drafts, model.Pairs, _features);
            draft.Margin = model.Events.Margin(_features);
            if (odds >= SureOfOther && !IsSettled(draft) && !IsTold(draft, other, drafts))
                Recode(draft, other, odds);
            // A find whose type is in doubt between two is one of the two, and stays.
            else if (draft.Margin < 0 && odds > 0)
                draft.Margin = 0;
            if (draft.Margin >= 0)
                kept.Add(draft);
        }
        return kept;
    }

    // What an operator made of an event ("refused to meet") follows the codebook word for word; the model knows pairs and no operators.
    private static bool IsSettled(EventDraft draft) => IsComposed(draft) || draft.Code.IsCodebooks;

    private static bool IsComposed(EventDraft draft) => draft.Rule.Contains('<', StringComparison.Ordinal);

    // Of a plan and its declaration ("will send aid": AID planned, AGREE) each keeps its own type: the likelier one is there already.
    private static bool IsTold(EventDraft draft, EventType type, List<EventDraft> drafts) =>
        drafts.Exists(d => d != draft && d.Sentence == draft.Sentence && d.Clause == draft.Clause && d.Code.Type == type);

    // Another type is far likelier: a sense of the event's words that has it is taken, one whose conditions hold before others; without one, the type's
    // most general code.
    private void Recode(EventDraft draft, EventType type, double odds)
    {
        Predicate? sense = null;
        foreach (var token in draft.Trigger)
        {
            var (all, holding, _) = _pairs.Senses(draft.Sentence, sentences[draft.Sentence], token);
            sense ??= holding.Find(p => p.Code.Type == type) ?? all.FirstOrDefault(p => p.Code.Type == type);
        }
        draft.Code = sense?.Code ?? lexicon.Ontology.General(type);
        (draft.Mode, draft.Contexts) = sense is null ? (draft.Code.Mode, draft.Code.Contexts) : (sense.Mode, sense.Contexts);
        draft.Rule = $"{draft.Rule} → {sense?.Rule ?? type.Name()}";
        draft.Margin = odds;
    }

    /// <summary>Collects the features of an event.</summary>
    /// <returns>The likeliest type, and its odds against the next outcome, in logarithms; below 0 where it is the event's own or no event is likelier.</returns>
    public (EventType Type, double Odds) Look(EventDraft draft, IReadOnlyList<EventDraft> drafts, PairModel model, WeighedFeatures into)
    {
        Span<double> scores = stackalloc double[PairModel.Classes];
        LookAtPair(draft, drafts, _pair);
        model.Score(_pair, scores);
        into.Clear();
        var sentence = sentences[draft.Sentence];
        var type = draft.Code.Type;
        var odds = OddsOf(scores, (int)type);
        var none = OddsOf(scores, PairModel.None);
        var head = draft.Trigger[0];
        into.Add(PairTemplate.Always);
        into.Add(PairTemplate.EventOdds, strength: (int)(odds * WeighedFeatures.Whole / OddsSteps));
        into.Add(PairTemplate.EventOdds, "none", strength: (int)(none * WeighedFeatures.Whole / OddsSteps));
        into.Add(PairTemplate.EventOdds, type.Name(), strength: (int)(odds * WeighedFeatures.Whole / OddsSteps));
        into.Add(PairTemplate.EventOddsStep, Step(odds));
        into.Add(PairTemplate.EventOddsStep, "none", Step(none));
        into.Add(PairTemplate.EventOddsStep, "best", Best(scores) == (int)type ? "own" : Best(scores) == PairModel.None ? "none" : "other");
        into.Add(PairTemplate.EventType, type.Name());
        into.Add(PairTemplate.EventType, type.Name(), draft.Mode ?? "");
        into.Add(PairTemplate.EventRule, draft.Rule);
        into.Add(PairTemplate.EventRule, draft.Code.Code);
        foreach (var t in draft.Trigger)
            into.Add(PairTemplate.EventTrigger, sentence.Tokens[t].Lemma);
        into.Add(PairTemplate.EventTrigger, sentence.Tokens[head].Upos.ToString(), Relations.Text(sentence.Tokens[head].Relation));
        into.Add(PairTemplate.EventStatus, draft.Status.ToString());
        into.Add(PairTemplate.EventStatus, draft.Status.ToString(), type.Name());
        var parties = $"{Math.Min(draft.Actors.Actors.Length, 2)} {Math.Min(draft.Recipients.Actors.Length, 2)}";
        into.Add(PairTemplate.EventParties, parties);
        into.Add(PairTemplate.EventParties, parties, type.Name());
        into.Add(PairTemplate.EventParties, "actor", Kind(draft.Actors));
        into.Add(PairTemplate.EventParties, "recipient", Kind(draft.Recipients));
        into.Add(PairTemplate.EventParties, Kind(draft.Actors), Kind(draft.Recipients));
        LookAtMatter(draft, sentence, into);
        var best = Best(scores);
        into.Add(PairTemplate.EventRule, "composed", IsComposed(draft) ? "yes" : "no", sentence.Tokens[draft.Clause].Upos.ToString());
        return best == (int)type || best == PairModel.None ? (type, double.NegativeInfinity) : ((EventType)best, OddsOf(scores, best));
    }

    // What the sentence speaks of.
    private void LookAtMatter(EventDraft draft, Sentence sentence, WeighedFeatures into)
    {
        for (var domain = EverydayDomain.Sport; domain <= EverydayDomain.Life; domain++)
        {
            if (everyday.Weight(draft.Sentence, domain) is > 0 and var weight)
                into.Add(PairTemplate.EventDomain, DomainNames[(int)domain], weight == 1 ? "1" : "2");
        }
        foreach (var child in sentence.Children(draft.Clause))
        {
            if (sentence.Tokens[child].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ)
                into.Add(PairTemplate.EventDependent, sentence.Tokens[child].Lemma, Relations.Text(sentence.Tokens[child].Relation));
        }
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV)
                into.Add(PairTemplate.EventWord, token.Lemma);
        }
    }

    /// <summary>Collects the features of the pair that an event has.</summary>
    public void LookAtPair(EventDraft draft, IReadOnlyList<EventDraft> drafts, WeighedFeatures into)
    {
        var sentence = sentences[draft.Sentence];
        var (actor, recipient) = (draft.Actors.Tokens, draft.Recipients.Tokens);
        // Of those who act together, the first stands for the one side and the last for the other.
        if (draft.Recipients.IsEmpty)
            recipient = actor.Length > 1 ? actor[^1..] : [];
        if (draft.Actors.IsEmpty)
            actor = [];
        else if (draft.Recipients.IsEmpty && actor.Length > 1)
            actor = actor[..1];
        if (actor.IsEmpty && recipient.IsEmpty)
            actor = [draft.Trigger[0]];
        _pairs.Look(draft.Sentence, PairSite.Of(sentence, actor, recipient), drafts.Where(d => d.Sentence == draft.Sentence), into);
    }

    private static string Kind(Parties parties) =>
        parties.Actors is not [var first, ..] ? "" : first.AllSectors() is [var sector, ..] ? sector : first.Kind.ToString();

    // An outcome against the likeliest of the others, in logarithms.
    private static double OddsOf(ReadOnlySpan<double> scores, int outcome)
    {
        var other = double.NegativeInfinity;
        for (var c = 0; c < scores.Length; c++)
        {
            if (c != outcome)
                other = Math.Max(other, scores[c]);
        }
        return Math.Clamp(scores[outcome] - other, -MostOdds, MostOdds);
    }

    private static int Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
            best = scores[c] > scores[best] ? c : best;
        return best;
    }

    private static string Step(double odds) => Math.Floor(odds).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
