using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>Finds who did what to whom. The rules are told in docs/coding-rules/events.md and composition.md.</summary>
internal sealed class EventFinder
{
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly Lexicon _lexicon;
    private readonly SlotFiller _slots;
    private readonly EventComposer _composer;
    private readonly BareDeclarations _bare;
    private readonly LightVerbs _lightVerbs;
    private readonly UnsaidParties _unsaid;
    private readonly EverydayMatter? _everyday;

    private EventFinder(string text, ImmutableArray<Sentence> sentences, ActorMap actors, Lexicon lexicon, EverydayMatter? everyday)
    {
        (_sentences, _lexicon, _everyday) = (sentences, lexicon, everyday);
        var countries = new CountryActors(actors, lexicon);
        _slots = new SlotFiller(text, sentences, actors, countries, lexicon);
        _composer = new EventComposer(sentences, _slots, lexicon);
        _bare = new BareDeclarations(sentences, _slots, lexicon);
        _lightVerbs = new LightVerbs(lexicon.Composition);
        _unsaid = new UnsaidParties(text, sentences, countries, lexicon);
    }

    /// <summary>Finds the events of a report, in the order of the text.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="lexicon">The tables.</param>
    /// <param name="everyday">What leaves out events that are none of politics; null to keep them: what learns to judge is to see them.</param>
    public static List<EventDraft> Find(string text, ImmutableArray<Sentence> sentences, ActorMap actors, Lexicon lexicon, EverydayMatter? everyday)
    {
        var finder = new EventFinder(text, sentences, actors, lexicon, everyday);
        var found = new List<EventDraft>();
        for (var s = 0; s < sentences.Length; s++)
            found.AddRange(finder.InSentence(s));
        return found;
    }

    private List<EventDraft> InSentence(int s)
    {
        var tokens = _sentences[s].Tokens;
        var found = new List<EventDraft>();
        var consumed = new HashSet<int>();
        // Verbs first: the noun that decided a verb's sense ("lift sanctions") is no event of its own.
        foreach (var pos in (ReadOnlySpan<PredicatePos>)[PredicatePos.Verb, PredicatePos.Adj, PredicatePos.Noun])
        {
            for (var t = 0; t < tokens.Length; t++)
            {
                if (consumed.Contains(t) || PosOf(s, t) != pos || Event(s, t, pos, consumed) is not { } one)
                    continue;
                var declared = _composer.Compose(one);
                if (!Repeats(_sentences[s], found, one))
                    found.Add(one);
                if (declared is not null && !Repeats(_sentences[s], found, declared))
                    found.Add(declared);
            }
        }
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Upos == Upos.VERB && !consumed.Contains(t) && !found.Exists(e => e.Trigger.Contains(t)) && _bare.Of(s, t) is { } bare
                && !found.Exists(e => e.Trigger.Contains(bare.Trigger[0])) && !Repeats(_sentences[s], found, bare))
                found.Add(bare);
        }
        found.RemoveAll(e => Consequences.Joins(_sentences[s], e, found));
        if (_everyday is not null)
            found.RemoveAll(_everyday.Leaves);
        found.Sort(static (a, b) => a.Trigger[0].CompareTo(b.Trigger[0]));
        return found;
    }

    private PredicatePos? PosOf(int s, int t)
    {
        var token = _sentences[s].Tokens[t];
        return token.Upos switch
        {
            // "armed", "wounded", "united": a participle before a noun describes it.
            Upos.VERB when token.Relation != Relation.Amod => PredicatePos.Verb,
            Upos.NOUN when token.Relation != Relation.Compound => PredicatePos.Noun,
            Upos.ADJ => PredicatePos.Adj,
            // "a sit-in"
            Upos.ADP or Upos.ADV when token.Relation is Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass or Relation.Nmod && HyphenatedWords.Lemma(_sentences[s], t) is not null => PredicatePos.Noun,
            _ => null,
        };
    }

    private static bool Repeats(Sentence sentence, List<EventDraft> found, EventDraft draft) =>
        found.Exists(e => e.Code.Type == draft.Code.Type && e.Status == draft.Status && e.Actors.AreSameAs(draft.Actors) && e.Recipients.AreSameAs(draft.Recipients)
            && HadHappened(sentence, e) == HadHappened(sentence, draft));

    // "which had seized Homs in 2015, bombed it on Monday": two deeds, whatever they have in common.
    private static bool HadHappened(Sentence sentence, EventDraft draft) => StatusReader.IsPastPerfect(sentence, draft.Clause);

    private EventDraft? Event(int s, int t, PredicatePos pos, HashSet<int> consumed)
    {
        var sentence = _sentences[s];
        var senses = HyphenatedWords.Lemma(sentence, t) is { } whole && _lexicon.Predicates.Senses(whole, pos) is { Count: > 0 } own ? own : _lexicon.Predicates.Senses(sentence.Tokens[t].Lemma, pos);
        // "call off a strike" is no kind of calling: where the verb has senses with its particle, those without it do not apply.
        var hasOwnParticle = pos == PredicatePos.Verb && sentence.Child(t, Relation.CompoundPrt) is >= 0 and var particle
            && senses.Any(p => p.Particle is not null && string.Equals(p.Particle, sentence.Tokens[particle].Form, StringComparison.OrdinalIgnoreCase));
        foreach (var predicate in senses)
        {
            if (predicate.Particle is not null ? !HasParticle(sentence, t, predicate.Particle) : hasOwnParticle)
                continue;
            var (carrier, light) = pos == PredicatePos.Noun ? _lightVerbs.Of(sentence, t) : (-1, null);
            var site = new SlotFiller.Site(s, t, carrier);
            if (!predicate.Conditions.All(c => _slots.Holds(site, c)))
                continue;
            var (actors, recipients) = Roles(site, predicate, light);
            if (actors.IsEmpty && IsByDeed(site, predicate))
                actors = WhoseDeed(site).Except(recipients);
            var basis = "";
            if (actors.IsEmpty && !recipients.IsEmpty && IsDoneToSomeone(sentence, site.Clause))
            {
                actors = _unsaid.Authority(s, site.Clause, predicate.Code);
                basis = actors.IsEmpty ? "" : " + actor by place";
            }
            if (recipients.IsEmpty && !actors.IsEmpty)
            {
                recipients = _slots.TownsIn(site, predicate.Recipient);
                basis = recipients.IsEmpty ? basis : " + recipient by town";
            }
            if (!IsComplete(site, predicate, ref actors, ref recipients))
                continue;
            // Fire, a siege and a visit reach the town: "bombed Beirut" is no attack on those who govern from it alone.
            if (predicate.Code.Type is EventType.Assault or EventType.Retreat || predicate.Mode == "visit")
                recipients = _slots.CapitalsAsTowns(s, recipients);
            var trigger = new SortedSet<int> { t };
            if (carrier >= 0)
                trigger.Add(carrier);
            foreach (var condition in predicate.Conditions.Where(static c => !c.Negated && c.Lemmas is not null))
            {
                if (_slots.Token(site, condition.Path) is >= 0 and var token)
                {
                    trigger.Add(token);
                    consumed.Add(token);
                }
            }
            var draft = new EventDraft
            {
                Sentence = s,
                Clause = site.Clause,
                Trigger = [.. trigger],
                Rule = predicate.Rule + basis,
                Code = predicate.Code,
                Mode = predicate.Mode,
                Contexts = predicate.Contexts,
                Actors = actors,
                Recipients = recipients,
                Status = light?.Status ?? StatusReader.Read(sentence, site.Clause),
            };
            if (draft.Recipients.IsEmpty && _unsaid.Recipient(draft) is { IsEmpty: false } plain)
            {
                draft.Recipients = plain;
                draft.Rule += " + recipient by home";
            }
            return draft;
        }
        return null;
    }

    private static bool HasParticle(Sentence sentence, int t, string particle)
    {
        foreach (var child in sentence.Children(t))
        {
            if (child > t && string.Equals(sentence.Tokens[child].Form, particle, StringComparison.OrdinalIgnoreCase)
                && sentence.Tokens[child].Relation is Relation.CompoundPrt or Relation.Advmod or Relation.Obl or Relation.Compound)
                return true;
        }
        // "pull out of", "back off from": the parser may hang the particle on the phrase that follows.
        return t + 1 < sentence.Tokens.Length && string.Equals(sentence.Tokens[t + 1].Form, particle, StringComparison.OrdinalIgnoreCase)
            && sentence.Tokens[t + 1].Upos is Upos.ADP or Upos.ADV;
    }

    private (Parties Actors, Parties Recipients) Roles(SlotFiller.Site site, Predicate predicate, LightVerb? light)
    {
        var actors = _slots.Parties(site, predicate.Actor);
        var recipients = _slots.Parties(site, predicate.Recipient);
        if (light is null)
            return (actors, recipients);
        var subject = Clauses.Subject(_sentences[site.Sentence], site.Carrier);
        var lent = subject < 0 ? Parties.None : _slots.PartiesAt(site.Sentence, subject);
        if (light.SubjectIsRecipient)
            return (actors.Except(lent), lent.IsEmpty ? recipients : lent);
        return (lent.IsEmpty ? actors : lent, recipients);
    }

    private bool IsComplete(SlotFiller.Site site, Predicate predicate, ref Parties actors, ref Parties recipients)
    {
        recipients = recipients.Except(actors);
        // "Congolese troops abandoned their positions": the subject's own things are not another's, whoever of its phrase acts.
        if (site.Carrier < 0 && !recipients.IsEmpty && !predicate.Recipient.Any(static p => p.Steps[0].Kind == SlotKind.Subj) && Clauses.Subject(_sentences[site.Sentence], site.Clause) is >= 0 and var subject)
            recipients = recipients.Except(_slots.PartiesAt(site.Sentence, subject));
        // A state that protests complains (114); it is its people who march: "Palestinian riots", "students in Peru protested".
        if (predicate.Code.Type == EventType.Protest && predicate.Pos == PredicatePos.Verb && actors is { Actors: [{ Kind: ActorKind.Country }], Tokens: [var state] } && state == Clauses.Subject(_sentences[site.Sentence], site.Clause))
            return false;
        // "Moscow and Damascus discussed": both sides of a mutual event may stand together.
        if (predicate.NeedsRecipient && recipients.IsEmpty && !(predicate.Mutual && actors.Actors.Length >= 2))
            return false;
        if (actors.IsEmpty)
        {
            // "twenty people were arrested", "a bombing killed twelve": what was done to someone stands though nobody is named for it.
            // A storm that hits a town is no one's deed.
            return predicate.Code.Type is EventType.Assault or EventType.Coerce && !recipients.IsEmpty
                && (IsDoneToSomeone(_sentences[site.Sentence], site.Clause) && !IsByMishap(_sentences[site.Sentence], site.Clause) || IsByDeed(site, predicate) || IsUndergone(predicate, recipients));
        }
        // A noun with no verb to lend it a subject tells of an event only where it names both sides.
        var isBareNoun = predicate.Pos == PredicatePos.Noun && site.Carrier < 0;
        if (!isBareNoun)
            return true;
        return predicate.Mutual ? actors.Union(recipients).Actors.Length >= 2 : !recipients.IsEmpty;
    }

    private static bool IsDoneToSomeone(Sentence sentence, int clause) => sentence.Tokens[clause].Upos == Upos.VERB && sentence.Tokens[clause].Relation != Relation.Acl
        && Clauses.IsPassive(sentence, clause) && Clauses.Agent(sentence, clause) < 0;

    // "survived an attempt on his life": the sense itself has the one it is done to as its subject.
    private static bool IsUndergone(Predicate predicate, Parties recipients) =>
        !recipients.IsEmpty && predicate.Pos == PredicatePos.Verb && predicate.Recipient is [{ Steps: [{ Kind: SlotKind.Subj }] }, ..];

    // "were killed when a helicopter crashed"
    private static bool IsByMishap(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child] is { Relation: Relation.Advcl, Lemma: "crash" or "collide" or "capsize" or "overturn" or "derail" or "collapse" or "sink" or "skid" or "plunge" or "fall" or "drown" or "flip" })
                return true;
        }
        return false;
    }

    // "launched an attack that killed twelve": who launched it.
    private Parties WhoseDeed(SlotFiller.Site site)
    {
        var sentence = _sentences[site.Sentence];
        if (Clauses.Subject(sentence, site.Head) is not (>= 0 and var deed))
            return Parties.None;
        var (carrier, light) = _lightVerbs.Of(sentence, deed);
        if (light is null || light.SubjectIsRecipient)
            return Parties.None;
        return Clauses.Subject(sentence, carrier) is >= 0 and var subject ? _slots.PartiesAt(site.Sentence, subject) : Parties.None;
    }

    // "a bombing killed twelve": the sense asks for a deed as subject and has one, so the deed is somebody's.
    private static bool IsByDeed(SlotFiller.Site site, Predicate predicate) => site.Carrier < 0 && predicate.Pos == PredicatePos.Verb
        && predicate.Conditions.Any(static c => !c.Negated && c.Lemmas is not null && c.Path.Steps is [{ Kind: SlotKind.Subj }]);
}
