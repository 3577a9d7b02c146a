using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// Tells events of politics from sport, business, culture, nature and private life in the same words: a team that attacks, a bank that cuts, a film
/// in which troops invade, a storm that hits, neighbours at war. The rules are told in docs/coding-rules/events.md.
/// </summary>
internal sealed class EverydayMatter(string text, ImmutableArray<Sentence> sentences, ActorMap actors, Lexicon lexicon)
{
    // From this weight on the sentence is about the domain: one word that seldom means anything else, or two that may.
    private const int Enough = 2;
    private const int Domains = (int)EverydayDomain.Life + 1;

    private static readonly FrozenSet<string> Sectors = new[]
    {
        "COP", "CRM", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY", "UAF",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PrivateSectors = new[] { "AGR", "BUS", "CVL", "EDU", "UNK" }.ToFrozenSet(StringComparer.Ordinal);

    // Whoever is killed is killed, at a match as elsewhere.
    private static readonly FrozenSet<string> Bodily = new[]
    {
        "abduct", "assassinate", "behead", "bomb", "bombing", "execute", "explode", "explosion", "injure", "kidnap", "kill", "massacre", "murder", "rape", "shoot", "stab", "torture", "wound",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Within the family violence is a crime and no politics.
    private static readonly FrozenSet<string> Kin = new[]
    {
        "aunt", "boyfriend", "brother", "cousin", "daughter", "ex-boyfriend", "ex-girlfriend", "ex-husband", "ex-wife", "father", "girlfriend", "grandfather", "grandmother", "grandson",
        "husband", "mother", "nephew", "niece", "sister", "son", "son-in-law", "spouse", "stepfather", "stepmother", "stepson", "uncle", "wife",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tales = new[]
    {
        "cartoon", "comedy", "comic", "documentary", "drama", "episode", "exhibition", "film", "finale", "game", "movie", "musical", "novel", "opera", "play", "sequel", "series", "sitcom", "thriller",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A film may anger a government: what it does in the world is no part of its tale.
    private static readonly FrozenSet<string> Effects = new[]
    {
        "anger", "cause", "draw", "enrage", "infuriate", "insult", "inspire", "lead", "offend", "outrage", "prompt", "provoke", "spark", "trigger", "upset",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly int[]?[] _weights = new int[]?[sentences.Length];
    private int[]? _ofReport;

    /// <summary>True where an event is none of politics and is left out.</summary>
    public bool Leaves(EventDraft draft)
    {
        var sentence = sentences[draft.Sentence];
        if (IsOfNature(sentence, draft) || IsTold(sentence, draft) || IsAmongCompanies(draft) || IsPrivateMatter(sentence, draft) || IsWithinFamily(sentence, draft))
            return true;
        // One sportsman's protest is a complaint, and so is a team's; a crowd's is a protest, at a match as elsewhere.
        if (draft.Code.Type == EventType.Protest)
            return draft.Actors.Actors is [{ Plural: false, Kind: ActorKind.Person or ActorKind.Country }] && Weight(draft.Sentence, EverydayDomain.Sport) >= Enough;
        if (!draft.Actors.IsEmpty && IsEverydayPhrase(sentence, draft.Actors, Enough))
            return true;
        if (!draft.Recipients.IsEmpty && draft.Trigger.Any(t => Bodily.Contains(sentence.Tokens[t].Lemma)))
            return false;
        if (Weight(draft.Sentence, EverydayDomain.Life) >= Enough && !AnyPublic(sentence, draft.Actors) && !AnyPublic(sentence, draft.Recipients))
            return true;
        foreach (var domain in (ReadOnlySpan<EverydayDomain>)[EverydayDomain.Sport, EverydayDomain.Business, EverydayDomain.Culture])
        {
            if (Weight(draft.Sentence, domain) >= Enough && !IsPublic(draft, sentence, domain))
                return true;
        }
        return false;
    }

    /// <summary>How much a sentence says of a domain: from 2 on it is about it.</summary>
    public int Weight(int s, EverydayDomain domain)
    {
        var own = WeightsOf(s)[(int)domain];
        return own == 0 ? 0 : own + OfReport(domain);
    }

    // Those who govern, fight, judge or stand for a state or a cause, and states themselves; "a couple from Turin" is no state.
    private bool AnyPublic(Sentence sentence, Parties parties)
    {
        foreach (var party in parties.Actors)
        {
            if (!IsEverydayPhrase(sentence, parties) && (party.Kind == ActorKind.Country || party.AllSectors().Any(static c => c is "IGO" or "NGO" or "LAB" || c != "JUD" && Sectors.Contains(c))))
                return true;
        }
        return false;
    }

    // "the gardeners of Ghent", "a yacht from Switzerland": the phrase names a country as the origin of those who are none of its powers.
    private bool IsEverydayPhrase(Sentence sentence, Parties parties, int enough = 1)
    {
        foreach (var t in parties.Tokens)
        {
            var token = sentence.Tokens[t];
            // "the gardeners" are who they are, wherever from.
            if (token.Upos == Upos.NOUN && IsEveryday(token.Lemma, Enough))
                continue;
            if (token.Relation is not (Relation.Amod or Relation.Nmod or Relation.NmodPoss or Relation.Compound) || token.Head < 0
                || !IsEveryday(sentence.Tokens[token.Head].Lemma, enough))
                return false;
        }
        return !parties.Tokens.IsEmpty;
    }

    private bool IsEveryday(string lemma, int enough)
    {
        foreach (var (domain, weight) in lexicon.Everyday.Of(lemma))
        {
            if (weight >= enough || domain == EverydayDomain.Life)
                return true;
        }
        return false;
    }

    // The tenant and the landlord, a buyer and a travel agent: what private people and firms say, ask and promise each other is no politics, unless the
    // sentence speaks of someone who is in it. What many do together may be.
    private bool IsPrivateMatter(Sentence sentence, EventDraft draft)
    {
        if (draft.Actors.IsEmpty || draft.Code.Type is EventType.Protest or EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Mobilize
            || draft.Actors.Actors.Any(static a => a.Plural) && !IsOfLife(sentence, draft.Actors) || !IsPrivate(sentence, draft.Actors) || !(draft.Recipients.IsEmpty || IsPrivate(sentence, draft.Recipients)))
            return false;
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (draft.Actors.Tokens.Contains(t) || draft.Recipients.Tokens.Contains(t))
                continue;
            foreach (var other in actors.At(draft.Sentence, t))
            {
                var isPlace = sentence.Tokens[t].Relation is Relation.Nmod or Relation.Obl or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Appos;
                if (other.Kind == ActorKind.Country ? !isPlace : !other.AllSectors().All(PrivateSectors.Contains))
                    return false;
            }
        }
        return true;
    }

    // "Her husband stabbed", where nobody else in it governs or fights.
    private bool IsWithinFamily(Sentence sentence, EventDraft draft) => draft.Code.Type == EventType.Assault && !draft.Actors.IsEmpty && draft.Actors.Tokens.All(t => Kin.Contains(sentence.Tokens[t].Lemma))
        && !AnyPublic(sentence, draft.Actors) && !AnyPublic(sentence, draft.Recipients);

    // "guests from Brazil": named by a word of private life.
    private bool IsOfLife(Sentence sentence, Parties parties) => !parties.Tokens.IsEmpty && parties.Tokens.All(t => sentence.Tokens[t].Upos == Upos.NOUN && lexicon.Everyday.Weight(sentence.Tokens[t].Lemma, EverydayDomain.Life) > 0);

    // "Verstappen accused Hamilton": of neither is anything known.
    private static bool IsUnknownPerson(ActorDraft party) => party.Kind == ActorKind.Person && !party.Plural && party.Country is null && party.Roles.Count == 0 && party.AllSectors().IsEmpty;

    private bool IsPrivate(Sentence sentence, Parties parties) => IsEverydayPhrase(sentence, parties) || IsOfLife(sentence, parties) || !parties.IsEmpty && parties.Actors.All(IsUnknownPerson)
        || parties.Tokens.All(t => sentence.Tokens[t].Upos == Upos.NOUN) && parties.Actors.All(static a => a.Kind != ActorKind.Country && a.AllSectors() is { IsEmpty: false } sectors && sectors.All(PrivateSectors.Contains));

    // Who acts, or whom it is done to where nobody acts, is a state or one of its powers. In sport a country is a team, and "Japan's index" is no country anywhere.
    private bool IsPublic(EventDraft draft, Sentence sentence, EverydayDomain domain)
    {
        var parties = draft.Actors.IsEmpty ? draft.Recipients : draft.Actors;
        if (IsEverydayPhrase(sentence, parties))
            return false;
        foreach (var party in parties.Actors)
        {
            if (party.AllSectors().Any(Sectors.Contains) && !party.Roles.Exists(r => lexicon.Everyday.Weight(r.Title, domain) > 0) && lexicon.Everyday.Weight(LastWord(party.Name), domain) == 0)
                return true;
            if (domain != EverydayDomain.Sport && (party.Kind == ActorKind.Country || party.Sectors.Contains("IGO"))
                && parties.Tokens.Any(t => sentence.Tokens[t].Relation is not (Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod) && !IsTown(sentence, t)))
                return true;
        }
        return false;
    }

    // "Liverpool rejected a bid": a town that is no seat of government is its club or its firm.
    private bool IsTown(Sentence sentence, int t) => sentence.Tokens[t].Upos == Upos.PROPN
        && lexicon.Names.LongestAt(text, sentence.Tokens, t, Math.Min(sentence.Tokens.Length, t + 4)).Entry is { Country: null, Organization: null, Capital: null, Place: not null };

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // PLOVER leaves out news solely about companies (PLOVER manual, contexts: economic).
    // A company that protests complains, and does not march.
    private static bool IsAmongCompanies(EventDraft draft) => !draft.Actors.IsEmpty && draft.Code.Type != EventType.Assault
        && draft.Actors.Actors.Any(IsCompany) && draft.Actors.Actors.All(IsCompanyOrUnknown) && (draft.Code.Type == EventType.Protest || draft.Recipients.Actors.All(IsCompanyOrUnknown));

    private static bool IsCompanyOrUnknown(ActorDraft party) => IsCompany(party) || party.Kind == ActorKind.Unknown && party.Country is null && party.AllSectors().IsEmpty;

    private static bool IsCompany(ActorDraft party) => party.AllSectors() is ["BUS", ..];

    // "a storm hit", "the heart attack killed", "the weather service lifted its warning": the subject does nothing on purpose, or speaks of nature.
    private bool IsOfNature(Sentence sentence, EventDraft draft)
    {
        var verb = sentence.Tokens[draft.Clause].Upos == Upos.NOUN && sentence.Tokens[draft.Clause].Relation == Relation.Obj ? sentence.Tokens[draft.Clause].Head : draft.Clause;
        if (sentence.Tokens[verb].Upos != Upos.VERB || Clauses.Subject(sentence, verb) is not (>= 0 and var subject))
            return false;
        if (IsOfNature(sentence.Tokens[subject]))
            return true;
        foreach (var child in sentence.Children(subject))
        {
            if (sentence.Tokens[child].Relation is Relation.Compound or Relation.Amod && IsOfNature(sentence.Tokens[child]))
                return true;
        }
        return false;
    }

    // "Ice" may begin a sentence; "ICE" is something else.
    private bool IsOfNature(Token token)
    {
        var isCapital = token.Form.Length > 1 && char.IsUpper(token.Form[1]);
        return lexicon.Everyday.Weight(isCapital ? token.Lemma : token.Lemma.ToLowerInvariant(), EverydayDomain.Nature) >= Enough;
    }

    // "The film tells of a soldier who kills", "in the novel, troops storm the castle": what a tale tells did not happen.
    private static bool IsTold(Sentence sentence, EventDraft draft)
    {
        for (var at = draft.Trigger[0]; at >= 0; at = sentence.Tokens[at].Head)
        {
            // "plays a spy who kills"
            if (sentence.Tokens[at].Relation is Relation.AclRelcl && sentence.Tokens[at].Head is >= 0 and var played && sentence.Tokens[played].Relation == Relation.Obj
                && sentence.Tokens[sentence.Tokens[played].Head].Lemma is "play" or "portray")
                return true;
            foreach (var child in sentence.Children(at))
            {
                var token = sentence.Tokens[child];
                if (!Tales.Contains(token.Lemma))
                    continue;
                if (token.Relation == Relation.Obl && Clauses.HasCase(sentence, child, "in")
                    || token.Relation == Relation.Nsubj && !draft.Trigger.Contains(at) && sentence.Tokens[at].Upos == Upos.VERB && !Effects.Contains(sentence.Tokens[at].Lemma))
                    return true;
            }
        }
        return false;
    }

    private int[] WeightsOf(int s) => _weights[s] ??= Weights(sentences[s]);

    private int[] Weights(Sentence sentence)
    {
        var weights = new int[Domains];
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            foreach (var (domain, weight) in lexicon.Everyday.Of(sentence.Tokens[t].Lemma))
                weights[(int)domain] += weight;
            foreach (var (second, domain, weight) in lexicon.Everyday.After(sentence.Tokens[t].Lemma))
            {
                // "box office", "box-office"
                var next = t + 1 < sentence.Tokens.Length && sentence.Tokens[t + 1].Form is "-" ? t + 2 : t + 1;
                if (next < sentence.Tokens.Length && string.Equals(sentence.Tokens[next].Lemma, second, StringComparison.OrdinalIgnoreCase))
                    weights[(int)domain] += weight;
            }
            if (IsScore(sentence, t))
                weights[(int)EverydayDomain.Sport] += Enough;
        }
        return weights;
    }

    // "won 3-1", in one token or in three.
    private static bool IsScore(Sentence sentence, int t)
    {
        var form = sentence.Tokens[t].Form;
        if (form.Length is 3 or 4 or 5 && form.IndexOfAny(['-', '–']) is > 0 and var dash && dash < form.Length - 1)
            return form.Where((_, i) => i != dash).All(char.IsAsciiDigit);
        return form is "-" or "–" && t > 0 && t + 1 < sentence.Tokens.Length && IsSmallNumber(sentence.Tokens[t - 1].Form) && IsSmallNumber(sentence.Tokens[t + 1].Form);
    }

    private static bool IsSmallNumber(string form) => form.Length <= 2 && form.All(char.IsAsciiDigit);

    // A report that speaks of the domain in every sentence is about it in each.
    private int OfReport(EverydayDomain domain)
    {
        const int several = 3;
        if (sentences.Length < several)
            return 0;
        if (_ofReport is null)
        {
            _ofReport = new int[Domains];
            for (var s = 0; s < sentences.Length; s++)
            {
                var of = WeightsOf(s);
                for (var d = 0; d < of.Length; d++)
                    _ofReport[d] += Math.Min(of[d], Enough);
            }
        }
        return _ofReport[(int)domain] >= sentences.Length ? 1 : 0;
    }
}
