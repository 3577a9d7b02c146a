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
        if (kind == PronounKind.They && IsBoth(s, t) && MostSalientPair(new NounPhrase(s, t, t) { End = t + 1 }, arePersons: null, a => a.MentionedAsParty && !SubjectsAbove(s, t).Contains(a)) is { } pair)
            return Refer(s, t, pair);
        var actors = _salience.Antecedent(OccurrenceOf(s, t, []), o => Pronouns.Agrees(kind, o.Actors)
            // Who speaks seldom speaks of himself by name.
            && !Array.Exists(o.Actors, quoted.Contains)
            // Two arguments of one verb are two parties, unless the second is reflexive.
            && !(o.Sentence == s && governor >= 0 && o.Governor == governor && o.Relation is not (Relation.NmodPoss or Relation.NsubjOuter))
            // Who is spoken of as "he" in a quotation is rarely its speaker.
            && !(quotation >= 0 && o.Sentence == s && _quotations.At(_sentences[s].Tokens[o.Token].Span.Start) != quotation && IsSpeaker(o)));
        if (actors is null)
            return [];
        if (actors is [{ Gender: Gender.Unknown } person] && kind is PronounKind.He or PronounKind.She)
            (person.Gender, person.Kind) = (kind == PronounKind.He ? Gender.Male : Gender.Female, ActorKind.Person);
        return Refer(s, t, actors);
    }

    private ActorDraft[] Refer(int s, int t, ActorDraft[] actors)
    {
        _map.Set(s, t, actors);
        foreach (var actor in actors)
        {
            actor.Mentions.Add(_sentences[s].Tokens[t].Span);
            actor.MentionedAsParty = true;
        }
        Remember(s, t, actors);
        return actors;
    }

    // The subjects of the clauses that a word stands in: who compares the two is not one of them.
    private HashSet<ActorDraft> SubjectsAbove(int s, int t)
    {
        const int most = 8;
        var found = new HashSet<ActorDraft>();
        var verb = _sentences[s].Tokens[t].Head;
        for (var steps = 0; verb >= 0 && steps < most; verb = _sentences[s].Tokens[verb].Head, steps++)
        {
            if (Clauses.Subject(_sentences[s], verb) is >= 0 and var subject && subject != t)
                found.UnionWith(_map.At(s, subject));
        }
        return found;
    }

    // "they are both", "both of them"
    private bool IsBoth(int s, int t)
    {
        const int near = 3;
        var tokens = _sentences[s].Tokens;
        for (var i = t + 1; i < Math.Min(tokens.Length, t + near); i++)
        {
            if (tokens[i].Lemma == "both")
                return true;
        }
        return t >= 2 && tokens[t - 1].Form == "of" && tokens[t - 2].Lemma == "both";
    }

    // A line break between two sentences begins a paragraph.
    private int ParagraphOf(int s)
    {
        for (var i = _paragraphs.Count; i <= s; i++)
        {
            var isNew = i > 0 && _text.AsSpan(_sentences[i - 1].Span.End, _sentences[i].Span.Start - _sentences[i - 1].Span.End).Contains('\n');
            _paragraphs.Add(i == 0 ? 0 : _paragraphs[i - 1] + (isNew ? 1 : 0));
        }
        return _paragraphs[s];
    }

    private void Remember(int s, int t, ActorDraft[] actors) => _salience.Add(OccurrenceOf(s, t, actors));

    // "As for Darwish, he …": what the sentence is about.
    private bool IsTopic(int s, int t)
    {
        var tokens = _sentences[s].Tokens;
        return t >= 2 && tokens[t - 1].Form == "for" && string.Equals(tokens[t - 2].Form, "as", StringComparison.OrdinalIgnoreCase);
    }

    private Salience.Occurrence OccurrenceOf(int s, int t, ActorDraft[] actors)
    {
        var token = _sentences[s].Tokens[t];
        return new Salience.Occurrence(s, t, token.Head, IsTopic(s, t) ? Relation.NsubjOuter : token.Relation, actors)
        {
            Paragraph = ParagraphOf(s),
            IsPronoun = token.Upos == Upos.PRON,
            IsSpeaker = IsSpeaker(s, t),
            IsQuoted = _quotations.At(token.Span.Start) >= 0,
        };
    }

    private bool IsSpeaker(Salience.Occurrence occurrence) => IsSpeaker(occurrence.Sentence, occurrence.Token);

    // Also who "declined to say".
    private bool IsSpeaker(int s, int t)
    {
        var sentence = _sentences[s];
        var token = sentence.Tokens[t];
        if (token.Relation != Relation.Nsubj || token.Head < 0)
            return false;
        if (_lexicon.SpeechVerbs.ContainsKey(sentence.Tokens[token.Head].Lemma))
            return true;
        foreach (var child in sentence.Children(token.Head))
        {
            if (sentence.Tokens[child].Relation == Relation.Xcomp && _lexicon.SpeechVerbs.ContainsKey(sentence.Tokens[child].Lemma))
                return true;
        }
        return false;
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
