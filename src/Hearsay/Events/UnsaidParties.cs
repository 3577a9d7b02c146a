using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// Parties that a report leaves unsaid because they are plain: those whom a protest is addressed to, whose authorities arrest, whom
/// a curfew concerns. The name of the rule says what they rest on. The rules are told in docs/coding-rules/events.md.
/// </summary>
internal sealed class UnsaidParties(string text, ImmutableArray<Sentence> sentences, CountryActors countries, Lexicon lexicon)
{
    /// <summary>
    /// The authorities of the country where someone was arrested, charged or convicted by nobody who is named: "was arrested in
    /// Lebanon". Nobody where the clause names no place.
    /// </summary>
    public Parties Authority(int s, int clause, CameoCode code)
    {
        var isOfState = code.Type is EventType.Accuse && code.Mode is "investigate" or "allege" || code.Type is EventType.Sanction && code.Mode is "convict"
            || code.Type is EventType.Coerce && code.Mode is "arrest" or "deport";
        return isOfState && Land(sentences[s], clause) is { } land
            ? new Parties([countries.Government(land.Country, land.Mention)], []) : Parties.None;
    }

    /// <summary>The recipient that is plain from the place or from who acts; nobody where neither tells.</summary>
    /// <param name="draft">An event without recipient.</param>
    public Parties Recipient(EventDraft draft)
    {
        var type = draft.Code.Type;
        if (type == EventType.Protest)
        {
            // Protests are against whoever governs where they are held, or those who hold them.
            return Home(draft) is { } home ? new Parties([countries.Government(home.Country, home.Mention)], []).Except(draft.Actors) : Parties.None;
        }
        // Curfews, bans and their end concern the country's own people, where its authorities are those who act.
        var isInternal = type == EventType.Concede && draft.Code.Code is not ("080" or "056") || type == EventType.Coerce && draft.Code.Code.StartsWith("172", StringComparison.Ordinal);
        if (!isInternal || !draft.Actors.Actors.Any(static a => a.Kind == ActorKind.Country || a.AllSectors().Any(static c => c is "GOV" or "MIL" or "COP" or "JUD" or "LEG")))
            return Parties.None;
        return Home(draft) is { } own ? new Parties([countries.Country(own.Country, own.Mention)], []).Except(draft.Actors) : Parties.None;
    }

    private (string Country, TextSpan Mention)? Home(EventDraft draft)
    {
        var sentence = sentences[draft.Sentence];
        if (Land(sentence, draft.Clause) is { } land)
            return land;
        for (var i = 0; i < draft.Actors.Actors.Length; i++)
        {
            if (draft.Actors.Actors[i].Country is { } own)
                return (own, sentence.Tokens[draft.Actors.Tokens.IsEmpty ? draft.Clause : draft.Actors.Tokens[Math.Min(i, draft.Actors.Tokens.Length - 1)]].Span);
        }
        return null;
    }

    // The country where the clause says it took place: "in Lebanon", "in the streets of Athens".
    private (string Country, TextSpan Mention)? Land(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation is not (Relation.Obl or Relation.Nmod) || !IsLocative(sentence, child))
                continue;
            if (CountryNamed(sentence, child) is { } land)
                return land;
            foreach (var below in sentence.Children(child))
            {
                if (sentence.Tokens[below].Relation is Relation.Nmod or Relation.NmodPoss or Relation.Compound or Relation.Amod && CountryNamed(sentence, below) is { } nearer)
                    return nearer;
            }
        }
        // "rioted at a prison in Israel": the place may hang on what is said before it.
        var obj = sentence.Child(clause, Relation.Obj);
        return obj < 0 ? null : Land(sentence, obj);
    }

    private (string Country, TextSpan Mention)? CountryNamed(Sentence sentence, int token)
    {
        if (sentence.Tokens[token].Upos is not (Upos.PROPN or Upos.ADJ))
            return null;
        var start = token;
        while (start > 0 && sentence.Tokens[start - 1].Head == token && sentence.Tokens[start - 1].Upos == Upos.PROPN)
            start--;
        for (; start <= token; start++)
        {
            if (lexicon.Names.LongestAt(text, sentence.Tokens, start, Math.Min(sentence.Tokens.Length, start + 5)) is { Entry: { Organization: null } senses, End: var end } && end > token
                && (senses.Country?.Code ?? senses.Adjective?.Code ?? senses.Capital?.Code ?? senses.Place?.Country) is { } code)
                return (code, sentence.Tokens[token].Span);
        }
        return null;
    }

    private static bool IsLocative(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence.Tokens[child].Relation == Relation.Case)
                return sentence.Tokens[child].Lemma is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "through" or "on";
        }
        return false;
    }
}
