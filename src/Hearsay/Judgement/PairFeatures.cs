using System.Text;
using Hearsay.Actors;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Judgement;

/// <summary>
/// What tells which event lies between two parties of a sentence: the words above and between them, what the lexicon says of these
/// words, and the events that the rules find. Each reading has its own; not thread-safe.
/// </summary>
internal sealed class PairFeatures(string text, System.Collections.Immutable.ImmutableArray<Sentence> sentences, ActorMap actors, Lexicon lexicon)
{
    private const int GovernorReach = 3;
    private static readonly string[] TypeNames = [.. Enum.GetValues<EventType>().Select(static t => t.Name())];

    private readonly SlotFiller _slots = new(text, sentences, actors, new CountryActors(actors, lexicon), lexicon);
    private readonly Dictionary<int, string> _places = [];
    private readonly SenseVotes _votes = new();
    private PairSite _site = null!;
    private Sentence _sentence = null!;
    private WeighedFeatures _into = null!;
    private int _index;

    /// <summary>Collects the features of a pair.</summary>
    /// <param name="s">The index of its sentence.</param>
    /// <param name="site">Where its parties stand.</param>
    /// <param name="drafts">The events that the rules find in the sentence.</param>
    /// <param name="into">Where they go.</param>
    public void Look(int s, PairSite site, IEnumerable<EventDraft> drafts, WeighedFeatures into)
    {
        (_index, _site, _sentence, _into) = (s, site, site.Sentence, into);
        into.Clear();
        into.Add(PairTemplate.Always);
        LookAtWay();
        LookAtDependents();
        LookAtWords();
        LookAtSenses();
        LookAtDrafts(drafts);
        LookAtOperators();
    }

    private void LookAtWay()
    {
        var top = Word(_site.Top);
        var (actorRole, recipientRole) = (Role(_site.Top, _site.Actor, _site.IsActor), Role(_site.Top, _site.Recipient, _site.IsRecipient));
        _into.Add(PairTemplate.Top, top, _sentence.Tokens[_site.Top].Upos.ToString());
        _into.Add(PairTemplate.TopRoles, top, actorRole, recipientRole);
        _into.Add(PairTemplate.TopActorRole, top, actorRole);
        _into.Add(PairTemplate.TopRecipientRole, top, recipientRole);
        _into.Add(PairTemplate.Roles, actorRole, recipientRole);
        _into.Add(PairTemplate.Path, Relations(_site.Actor), Relations(_site.Recipient));
        _into.Add(PairTemplate.Chain, string.Join(' ', _site.ActorWay.Select(Word)), top, string.Join(' ', _site.RecipientWay.Select(Word)));
        foreach (var t in _site.RecipientWay)
        {
            _into.Add(PairTemplate.RecipientWay, Word(t));
            _into.Add(PairTemplate.TopRecipientWay, top, Word(t));
        }
        foreach (var t in _site.ActorWay)
            _into.Add(PairTemplate.ActorWay, Word(t));
        if (_sentence.Tokens[_site.Recipient].Head is >= 0 and var above)
            _into.Add(PairTemplate.RecipientGovernor, Word(above), Relation(_site.Recipient));
        if (_sentence.Tokens[_site.Actor].Head is >= 0 and var governor)
            _into.Add(PairTemplate.ActorGovernor, Word(governor), Relation(_site.Actor));
        _into.Add(PairTemplate.RecipientRelation, Relation(_site.Recipient));
        _into.Add(PairTemplate.RecipientHead, Word(_site.Recipient));
        _into.Add(PairTemplate.TopRecipientHead, top, Word(_site.Recipient));
        _into.Add(PairTemplate.ActorHead, Word(_site.Actor));
        var (actor, recipient) = (Kind(_site.Actor), Kind(_site.Recipient));
        _into.Add(PairTemplate.Kinds, actor, recipient);
        _into.Add(PairTemplate.Kinds, actor, "*");
        _into.Add(PairTemplate.Kinds, "*", recipient);
        _into.Add(PairTemplate.Order, _site.Actor < _site.Recipient ? "actor" : "recipient");
        var status = StatusReader.Read(_sentence, _site.Top).ToString();
        _into.Add(PairTemplate.Status, status);
        _into.Add(PairTemplate.StatusTop, status, top);
    }

    private void LookAtDependents()
    {
        _places.Clear();
        Place(_site.Top, "top");
        foreach (var t in _site.RecipientWay)
            Place(t, "recipient-way");
        foreach (var t in _site.ActorWay)
            Place(t, "actor-way");
        foreach (var node in _places.Keys.Order().ToArray())
        {
            foreach (var child in _sentence.Children(node))
            {
                if (_places.ContainsKey(child) || _site.IsActor(child) || _site.IsRecipient(child))
                    continue;
                var relation = Relation(child);
                if (!IsContent(child))
                {
                    _into.Add(PairTemplate.FunctionWord, Word(child), _places[node]);
                    _into.Add(PairTemplate.FunctionWord, Word(child), Word(node));
                    continue;
                }
                _into.Add(PairTemplate.Dependent, Word(child), relation);
                _into.Add(PairTemplate.WordDependent, Word(node), Word(child));
                _into.Add(PairTemplate.AnyDependent, Word(child));
                Place(child, "dependent");
                foreach (var second in _sentence.Children(child))
                {
                    if (!IsContent(second) || _places.ContainsKey(second) || _site.IsActor(second) || _site.IsRecipient(second))
                        continue;
                    _into.Add(PairTemplate.SecondDependent, Word(second));
                    Place(second, "second");
                }
            }
        }
        var above = _sentence.Tokens[_site.Top].Head;
        for (var step = 0; step < GovernorReach && above >= 0; step++, above = _sentence.Tokens[above].Head)
        {
            _into.Add(PairTemplate.Governor, Word(above));
            Place(above, "governor");
        }
    }

    private void LookAtWords()
    {
        var (first, last) = (Math.Min(_site.Actor, _site.Recipient), Math.Max(_site.Actor, _site.Recipient));
        for (var t = 0; t < _sentence.Tokens.Length; t++)
        {
            var isContent = IsContent(t);
            var word = Word(t);
            if (_site.IsActor(t) || _site.IsRecipient(t))
            {
                if (isContent)
                    _into.Add(_site.IsActor(t) ? PairTemplate.InActor : PairTemplate.InRecipient, word);
                Place(t, _site.IsActor(t) ? "in-actor" : "in-recipient");
                continue;
            }
            if (t > first && t < last && t + 1 < last)
                _into.Add(PairTemplate.TwoBetween, word, Word(t + 1));
            if (!isContent)
                continue;
            _into.Add(PairTemplate.Anywhere, word);
            var (template, place) = t < first ? (PairTemplate.Before, "before") : t < last ? (PairTemplate.Between, "between") : (PairTemplate.After, "after");
            _into.Add(template, word);
            Place(t, place);
        }
        var behind = _site.Actor;
        while (behind < _sentence.Tokens.Length && _site.IsActor(behind))
            behind++;
        for (var i = 0; i < 3; i++)
            _into.Add(PairTemplate.BehindActor, WordAt(behind + i), i == 0 ? "1" : "+");
        _into.Add(PairTemplate.BehindActor, WordAt(behind), WordAt(behind + 1));
        var before = _site.Recipient;
        while (before >= 0 && _site.IsRecipient(before))
            before--;
        for (var i = 0; i < 3; i++)
            _into.Add(PairTemplate.BeforeRecipient, WordAt(before - i), i == 0 ? "1" : "+");
        _into.Add(PairTemplate.BeforeRecipient, WordAt(before - 1), WordAt(before));
    }

    private void LookAtSenses()
    {
        _votes.Clear();
        foreach (var (t, place) in _places.OrderBy(static p => p.Key))
        {
            var (senses, holding, site) = Senses(_index, _sentence, t);
            if (senses.Count == 0)
                continue;
            _votes.Add(PairTemplate.AllSenses, place, senses);
            if (holding.Count == 0)
                continue;
            _votes.Add(PairTemplate.HoldingSenses, place, holding);
            _into.Add(PairTemplate.FirstSense, place, TypeNames[(int)holding[0].Code.Type]);
            foreach (var sense in holding)
            {
                var fit = Fit(_slots.Parties(site, sense.Actor), _slots.Parties(site, sense.Recipient));
                if (fit.Length > 0)
                    _into.Add(PairTemplate.FittingSense, fit, TypeNames[(int)sense.Code.Type]);
            }
        }
        _votes.Tell(_into, TypeNames);
        var over = _votes.Best("top");
        foreach (var place in (ReadOnlySpan<string>)["recipient-way", "dependent", "in-recipient", "second"])
        {
            if (over >= 0 && _votes.Best(place) is >= 0 and var under)
                _into.Add(PairTemplate.SenseOverSense, TypeNames[over], place, TypeNames[under]);
        }
    }

    private void LookAtDrafts(IEnumerable<EventDraft> drafts)
    {
        var any = false;
        foreach (var draft in drafts)
        {
            var fit = Fit(draft.Actors, draft.Recipients);
            any |= fit is "both" or "mutual";
            var type = TypeNames[(int)draft.Code.Type];
            _into.Add(PairTemplate.Draft, fit, type);
            _into.Add(PairTemplate.Draft, "*", type);
            if (fit.Length == 0)
                continue;
            _into.Add(PairTemplate.DraftCode, fit, draft.Code.Code);
            _into.Add(PairTemplate.DraftStatus, fit, type, draft.Status.ToString());
        }
        if (!any)
            _into.Add(PairTemplate.NoDraft);
    }

    private void LookAtOperators()
    {
        foreach (var (t, place) in _places.OrderBy(static p => p.Key))
        {
            if (place is not ("top" or "recipient-way" or "actor-way" or "governor" or "dependent"))
                continue;
            var noun = _sentence.Tokens[t].Upos == Upos.NOUN;
            foreach (var one in lexicon.Composition.Operators(_sentence.Tokens[t].Lemma))
            {
                if ((one.Pos == "noun") != noun)
                    continue;
                var outer = one.Outer == OuterType.None ? one.Status?.ToString() ?? "" : one.Outer.ToString();
                _into.Add(PairTemplate.Operator, place, outer, one.Complement.ToString());
                if (place != "top")
                    continue;
                foreach (var below in (ReadOnlySpan<string>)["recipient-way", "dependent"])
                {
                    if (_votes.Best(below) is >= 0 and var under)
                        _into.Add(PairTemplate.OperatorOverSense, outer, TypeNames[under]);
                }
            }
        }
    }

    // How the parties of an event fit those of the pair.
    private string Fit(Parties actors, Parties recipients)
    {
        bool Has(Parties parties, Func<int, bool> isIn) => parties.Tokens.Any(isIn);
        var (aa, ar) = (Has(actors, _site.IsActor), Has(actors, _site.IsRecipient));
        var (ra, rr) = (Has(recipients, _site.IsActor), Has(recipients, _site.IsRecipient));
        return aa && rr ? "both" : aa && ar ? "mutual" : ar && ra ? "swapped" : aa ? "actor" : rr ? "recipient" : ar ? "recipient-acts" : ra ? "actor-suffers" : "";
    }

    // How a party stands to a word: in which slot, or below which.
    private string Role(int word, int party, Func<int, bool> isIn)
    {
        if (!isIn(party))
            return "unnamed";
        if (isIn(word))
            return "self";
        if (_sentence.Tokens[word].Upos is Upos.VERB or Upos.AUX)
        {
            if (Clauses.Subject(_sentence, word) is >= 0 and var subject && isIn(subject))
                return "subj";
            if (Clauses.Object(_sentence, word) is >= 0 and var obj && isIn(obj))
                return "obj";
            if (Clauses.IndirectObject(_sentence, word) is >= 0 and var given && isIn(given))
                return "iobj";
        }
        var below = party;
        for (var t = party; t >= 0 && t != word; t = _sentence.Tokens[t].Head)
            below = t;
        return isIn(below) ? Relation(below) : Relation(below) + ">";
    }

    // The relations on the way up to the top.
    private string Relations(int from)
    {
        var way = new StringBuilder();
        for (var t = from; t != _site.Top; t = _sentence.Tokens[t].Head)
            way.Append(Language.Relations.Text(_sentence.Tokens[t].Relation)).Append(' ');
        return way.ToString();
    }

    // The relation with the preposition: "obl:to".
    private string Relation(int t)
    {
        var relation = _sentence.Tokens[t].Relation;
        var text = Language.Relations.Text(relation);
        foreach (var child in _sentence.Children(t))
        {
            if (_sentence.Tokens[child].Relation is Language.Relation.Case or Language.Relation.Mark)
                return $"{text}:{_sentence.Tokens[child].Lemma}";
        }
        return text;
    }

    private string Kind(int t)
    {
        if (actors.At(_index, t) is not [var party, ..])
            return _sentence.Tokens[t].Upos.ToString();
        return party.AllSectors() is [var sector, ..] ? sector : party.Kind.ToString();
    }

    // A lemma; names and numbers by what they are.
    private string Word(int t)
    {
        var token = _sentence.Tokens[t];
        return token.Upos switch
        {
            Upos.PROPN => "#name",
            Upos.NUM => "#number",
            _ => token.Lemma,
        };
    }

    private string WordAt(int t) => t < 0 ? "#start" : t >= _sentence.Tokens.Length ? "#end" : Word(t);

    private bool IsContent(int t) => _sentence.Tokens[t].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV || _sentence.Tokens[t].Relation == Language.Relation.CompoundPrt;

    private void Place(int t, string place) => _places.TryAdd(t, place);

    /// <summary>The senses of a word, and those of them whose conditions hold.</summary>
    public (IReadOnlyList<Predicate> All, List<Predicate> Holding, SlotFiller.Site Site) Senses(int s, Sentence sentence, int t)
    {
        var token = sentence.Tokens[t];
        var senses = token.Upos switch
        {
            Upos.VERB => lexicon.Predicates.Senses(token.Lemma, PredicatePos.Verb),
            Upos.NOUN => lexicon.Predicates.Senses(token.Lemma, PredicatePos.Noun),
            Upos.ADJ => lexicon.Predicates.Senses(token.Lemma, PredicatePos.Adj),
            _ => [],
        };
        var site = new SlotFiller.Site(s, t, senses.Count == 0 ? -1 : Carrier(sentence, t));
        return (senses, [.. senses.Where(p => HasParticle(sentence, t, p.Particle) && p.Conditions.All(c => _slots.Holds(site, c)))], site);
    }

    // The verb that lends a noun its arguments: "hold" in "held talks".
    private int Carrier(Sentence sentence, int noun)
    {
        var token = sentence.Tokens[noun];
        return token.Upos == Upos.NOUN && token.Relation is Language.Relation.Obj or Language.Relation.NsubjPass && token.Head >= 0
            && lexicon.Composition.LightVerbs(sentence.Tokens[token.Head].Lemma).Count > 0 ? token.Head : -1;
    }

    private static bool HasParticle(Sentence sentence, int t, string? particle)
    {
        if (particle is null)
            return true;
        foreach (var child in sentence.Children(t))
        {
            if (child > t && string.Equals(sentence.Tokens[child].Form, particle, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return t + 1 < sentence.Tokens.Length && string.Equals(sentence.Tokens[t + 1].Form, particle, StringComparison.OrdinalIgnoreCase);
    }
}
