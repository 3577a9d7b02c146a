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

    private EventFinder(ImmutableArray<Sentence> sentences, SlotFiller slots, Lexicon lexicon)
    {
        (_sentences, _slots, _lexicon) = (sentences, slots, lexicon);
        _composer = new EventComposer(sentences, slots, lexicon);
    }

    /// <summary>Finds the events of a report, in the order of the text.</summary>
    public static List<EventDraft> Find(string text, ImmutableArray<Sentence> sentences, ActorMap actors, Lexicon lexicon)
    {
        var finder = new EventFinder(sentences, new SlotFiller(text, sentences, actors, lexicon), lexicon);
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
                if (!consumed.Contains(t) && PosOf(tokens[t]) == pos && Event(s, t, pos, consumed) is { } found1 && !Repeats(found, found1))
                    found.Add(found1);
            }
        }
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Upos == Upos.VERB && !consumed.Contains(t) && !found.Exists(e => e.Trigger.Contains(t)) && _composer.Bare(s, t) is { } bare && !Repeats(found, bare))
                found.Add(bare);
        }
        found.Sort(static (a, b) => a.Trigger[0].CompareTo(b.Trigger[0]));
        return found;
    }

    private static PredicatePos? PosOf(Token token) => token.Upos switch
    {
        // "armed", "wounded", "united": a participle before a noun describes it.
        Upos.VERB when token.Relation != Relation.Amod => PredicatePos.Verb,
        Upos.NOUN when token.Relation != Relation.Compound => PredicatePos.Noun,
        Upos.ADJ => PredicatePos.Adj,
        _ => null,
    };

    private static bool Repeats(List<EventDraft> found, EventDraft draft) =>
        found.Exists(e => e.Code.Type == draft.Code.Type && e.Status == draft.Status
            && e.Actors.Actors.ToHashSet().SetEquals(draft.Actors.Actors) && e.Recipients.Actors.ToHashSet().SetEquals(draft.Recipients.Actors));

    private EventDraft? Event(int s, int t, PredicatePos pos, HashSet<int> consumed)
    {
        var sentence = _sentences[s];
        foreach (var predicate in _lexicon.Predicates.Senses(sentence.Tokens[t].Lemma, pos))
        {
            if (predicate.Particle is not null && !HasParticle(sentence, t, predicate.Particle))
                continue;
            var (carrier, light) = pos == PredicatePos.Noun ? Carrier(sentence, t) : (-1, null);
            var site = new SlotFiller.Site(s, t, carrier);
            if (!predicate.Conditions.All(c => _slots.Holds(site, c)))
                continue;
            var (actors, recipients) = Roles(site, predicate, light);
            if (!IsComplete(site, predicate, ref actors, ref recipients))
                continue;
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
                Rule = predicate.Rule,
                Code = predicate.Code,
                Mode = predicate.Mode,
                Contexts = predicate.Contexts,
                Actors = actors,
                Recipients = recipients,
                Status = light?.Status ?? StatusReader.Read(sentence, site.Clause),
            };
            _composer.Compose(draft);
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

    // The light verb that lends the noun its subject: "hold talks", "talks were held", "come under fire", "talks held in Moscow".
    private (int Token, LightVerb? Light) Carrier(Sentence sentence, int noun)
    {
        var token = sentence.Tokens[noun];
        // "the two sides are in talks": the noun is the predicate itself.
        if (sentence.Child(noun, Relation.Cop) >= 0)
        {
            foreach (var light in _lexicon.Composition.LightVerbs("be"))
            {
                if (light.Preposition is not null && Clauses.HasCase(sentence, noun, light.Preposition))
                    return (noun, light);
            }
        }
        if (token.Head >= 0 && sentence.Tokens[token.Head].Upos == Upos.VERB)
        {
            var isArgument = token.Relation is Relation.Obj or Relation.NsubjPass;
            foreach (var light in _lexicon.Composition.LightVerbs(sentence.Tokens[token.Head].Lemma))
            {
                if (light.Preposition is null ? isArgument : token.Relation == Relation.Obl && Clauses.HasCase(sentence, noun, light.Preposition))
                    return (token.Head, light);
            }
        }
        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Relation is Relation.Acl or Relation.AclRelcl && sentence.Tokens[child].Tag == PennTag.VBN)
            {
                foreach (var light in _lexicon.Composition.LightVerbs(sentence.Tokens[child].Lemma))
                {
                    if (light.Preposition is null)
                        return (child, light);
                }
            }
        }
        return (-1, null);
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
        // "Moscow and Damascus discussed": both sides of a mutual event may stand together.
        if (predicate.NeedsRecipient && recipients.IsEmpty && !(predicate.Mutual && actors.Actors.Length >= 2))
            return false;
        if (actors.IsEmpty)
        {
            // "twenty people were arrested": what was done to someone stands though nobody is named for it.
            var sentence = _sentences[site.Sentence];
            var done = predicate.Code.Type is EventType.Assault or EventType.Coerce && !recipients.IsEmpty;
            // A storm that hits a town is no one's deed.
            return done && sentence.Tokens[site.Clause].Upos == Upos.VERB && sentence.Tokens[site.Clause].Relation != Relation.Acl
                && Clauses.IsPassive(sentence, site.Clause) && Clauses.Agent(sentence, site.Clause) < 0;
        }
        // A noun with no verb to lend it a subject tells of an event only where it names both sides.
        var isBareNoun = predicate.Pos == PredicatePos.Noun && site.Carrier < 0;
        if (!isBareNoun)
            return true;
        return predicate.Mutual ? actors.Union(recipients).Actors.Length >= 2 : !recipients.IsEmpty;
    }
}
