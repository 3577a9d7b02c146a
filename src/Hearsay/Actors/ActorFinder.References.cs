using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

// Pronouns and definite phrases that mean a party told of before.
internal sealed partial class ActorFinder
{
    private ActorDraft? Salient(NounPhrase phrase, Func<ActorDraft, bool> fits) =>
        _salience.Most(phrase.Sentence, o => o.Actors.Length == 1 && fits(o.Actors[0])
            && !(o.Sentence == phrase.Sentence && o.Token >= phrase.Start && o.Token < phrase.End && o.Token != phrase.Possessor)) is [var actor] ? actor : null;

    private ActorDraft[] Pronoun(int s, int t, PronounKind kind)
    {
        if (kind is PronounKind.I or PronounKind.We)
        {
            _map.AddFirstPerson(s, t);
            return [];
        }
        var token = _sentences[s].Tokens[t];
        var isPossessive = token.Relation == Relation.NmodPoss;
        var governor = isPossessive ? -1 : token.Head;
        var quotation = _quotations.At(token.Span.Start);
        var quoted = quotation < 0 && IsSpeaker(s, t) ? ActorsQuoted(s) : [];
        var actors = _salience.Most(s, o => Pronouns.Agrees(kind, o.Actors)
            // Who speaks seldom speaks of himself by name.
            && !Array.Exists(o.Actors, quoted.Contains)
            // Two arguments of one verb are two parties, unless the second is reflexive.
            && !(o.Sentence == s && governor >= 0 && o.Governor == governor && o.Relation != Relation.NmodPoss)
            // Who is spoken of as "he" in a quotation is rarely its speaker.
            && !(quotation >= 0 && o.Sentence == s && _quotations.At(_sentences[s].Tokens[o.Token].Span.Start) != quotation && IsSpeaker(o)));
        if (actors is null)
            return [];
        if (actors is [{ Gender: Gender.Unknown } person] && kind is PronounKind.He or PronounKind.She)
            person.Gender = kind == PronounKind.He ? Gender.Male : Gender.Female;
        _map.Set(s, t, actors);
        foreach (var actor in actors)
        {
            actor.Mentions.Add(token.Span);
            actor.MentionedAsParty = true;
        }
        _salience.Add(new Salience.Occurrence(s, t, token.Head, token.Relation, actors));
        return actors;
    }

    private bool IsSpeaker(Salience.Occurrence occurrence) => IsSpeaker(occurrence.Sentence, occurrence.Token);

    private bool IsSpeaker(int s, int t)
    {
        var token = _sentences[s].Tokens[t];
        return token.Relation == Relation.Nsubj && token.Head >= 0 && _lexicon.SpeechVerbs.ContainsKey(_sentences[s].Tokens[token.Head].Lemma);
    }

    // Those named inside the quotations of a sentence.
    private HashSet<ActorDraft> ActorsQuoted(int s)
    {
        var found = new HashSet<ActorDraft>();
        for (var t = 0; t < _sentences[s].Tokens.Length; t++)
        {
            if (_map.At(s, t) is [_, ..] actors && _sentences[s].Tokens[t].Upos == Upos.PROPN && _quotations.At(_sentences[s].Tokens[t].Span.Start) >= 0)
                found.UnionWith(actors);
        }
        return found;
    }
}
