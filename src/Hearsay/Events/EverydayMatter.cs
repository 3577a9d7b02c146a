using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// Tells events of politics from sport, business, culture and nature in the same words: a team that attacks, a bank that cuts, a film in
/// which troops invade, a storm that hits. The rules are told in docs/coding-rules/events.md.
/// </summary>
internal sealed class EverydayMatter(ImmutableArray<Sentence> sentences, Lexicon lexicon)
{
    // From this weight on the sentence is about the domain: one word that seldom means anything else, or two that may.
    private const int Enough = 2;

    private static readonly FrozenSet<string> Sectors = new[]
    {
        "COP", "CRM", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY", "UAF",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Whoever is killed is killed, at a match as elsewhere.
    private static readonly FrozenSet<string> Bodily = new[]
    {
        "abduct", "assassinate", "behead", "bomb", "execute", "explode", "injure", "kidnap", "kill", "massacre", "murder", "rape", "shoot", "stab", "torture", "wound",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tales = new[]
    {
        "cartoon", "comic", "documentary", "drama", "episode", "exhibition", "film", "game", "movie", "musical", "novel", "opera", "play", "sequel", "series", "sitcom", "thriller",
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
        if (IsOfNature(sentence, draft) || IsTold(sentence, draft) || IsAmongCompanies(draft))
            return true;
        if (draft.Code.Type == EventType.Protest || draft.Trigger.Any(t => Bodily.Contains(sentence.Tokens[t].Lemma)))
            return false;
        var weights = _weights[draft.Sentence] ??= Weights(sentence);
        foreach (var domain in (ReadOnlySpan<EverydayDomain>)[EverydayDomain.Sport, EverydayDomain.Business, EverydayDomain.Culture])
        {
            if (weights[(int)domain] > 0 && weights[(int)domain] + OfReport(domain) >= Enough && !IsPublic(draft, sentence, domain))
                return true;
        }
        return false;
    }

    // Who acts, or whom it is done to where nobody acts, is a state or one of its powers. In sport a country is a team, and "Japan's index" is no country anywhere.
    private bool IsPublic(EventDraft draft, Sentence sentence, EverydayDomain domain)
    {
        var parties = draft.Actors.IsEmpty ? draft.Recipients : draft.Actors;
        foreach (var party in parties.Actors)
        {
            if (party.AllSectors().Any(Sectors.Contains) && !party.Roles.Exists(r => lexicon.Everyday.Weight(r.Title, domain) > 0) && lexicon.Everyday.Weight(LastWord(party.Name), domain) == 0)
                return true;
            if (domain != EverydayDomain.Sport && (party.Kind == ActorKind.Country || party.Sectors.Contains("IGO"))
                && parties.Tokens.Any(t => sentence.Tokens[t].Relation is not (Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod)))
                return true;
        }
        return false;
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // PLOVER leaves out news solely about companies (PLOVER manual, contexts: economic).
    // A company that protests complains, and does not march.
    private static bool IsAmongCompanies(EventDraft draft) => !draft.Actors.IsEmpty && draft.Code.Type != EventType.Assault && draft.Actors.Actors.All(IsCompany)
        && (draft.Code.Type == EventType.Protest || draft.Recipients.Actors.All(IsCompany));

    private static bool IsCompany(ActorDraft party) => party.AllSectors() is ["BUS", ..];

    // "a storm hit", "the heart attack killed": the subject does nothing on purpose.
    private bool IsOfNature(Sentence sentence, EventDraft draft)
    {
        if (sentence.Tokens[draft.Clause].Upos != Upos.VERB || Clauses.Subject(sentence, draft.Clause) is not (>= 0 and var subject))
            return false;
        if (lexicon.Everyday.Weight(sentence.Tokens[subject].Lemma.ToLowerInvariant(), EverydayDomain.Nature) >= Enough)
            return true;
        foreach (var child in sentence.Children(subject))
        {
            if (sentence.Tokens[child].Relation is Relation.Compound or Relation.Amod && lexicon.Everyday.Weight(sentence.Tokens[child].Lemma.ToLowerInvariant(), EverydayDomain.Nature) >= Enough)
                return true;
        }
        return false;
    }

    // "The film tells of a soldier who kills", "in the novel, troops storm the castle": what a tale tells did not happen.
    private static bool IsTold(Sentence sentence, EventDraft draft)
    {
        for (var at = draft.Trigger[0]; at >= 0; at = sentence.Tokens[at].Head)
        {
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

    private int[] Weights(Sentence sentence)
    {
        var weights = new int[4];
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            foreach (var (domain, weight) in lexicon.Everyday.Of(sentence.Tokens[t].Lemma))
                weights[(int)domain] += weight;
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
            _ofReport = new int[4];
            foreach (var sentence in sentences)
            {
                var of = Weights(sentence);
                for (var d = 0; d < of.Length; d++)
                    _ofReport[d] += Math.Min(of[d], Enough);
            }
        }
        return _ofReport[(int)domain] >= sentences.Length ? 1 : 0;
    }
}
