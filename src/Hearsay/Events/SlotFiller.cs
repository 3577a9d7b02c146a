using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>Finds what fills the slots of a predicate in one report's trees, and which actors the fillers mean.</summary>
internal sealed class SlotFiller(string text, ImmutableArray<Sentence> sentences, ActorMap map, Lexicon lexicon)
{
    /// <summary>A word that tells an event and, for a noun with a light verb, that verb.</summary>
    /// <param name="Sentence">The index of the sentence.</param>
    /// <param name="Head">The predicate's own token.</param>
    /// <param name="Carrier">The light verb that lends a noun its subject; −1 where there is none.</param>
    internal readonly record struct Site(int Sentence, int Head, int Carrier)
    {
        /// <summary>The token that carries tense and arguments of the clause.</summary>
        public int Clause => Carrier >= 0 ? Carrier : Head;
    }

    /// <summary>The head of the phrase in a slot; −1 where nothing fills it.</summary>
    public int Token(Site site, SlotPath path)
    {
        var token = First(site, path.Steps[0]);
        for (var i = 1; i < path.Steps.Length && token >= 0; i++)
        {
            var next = First(site with { Head = token, Carrier = -1 }, path.Steps[i]);
            // "bombed positions in Iraq": what follows the object may hang on the verb.
            token = next < 0 && i == 1 && path.Steps is [{ Kind: SlotKind.Obj }, { Kind: SlotKind.Preposition }] ? First(site, path.Steps[1]) : next;
        }
        return token;
    }

    /// <summary>The actors in the first of these slots that has any.</summary>
    public Parties Parties(Site site, ImmutableArray<SlotPath> paths)
    {
        foreach (var path in paths)
        {
            var parties = Parties(site, path);
            if (!parties.IsEmpty)
                return parties;
        }
        return Events.Parties.None;
    }

    /// <summary>True when a condition holds.</summary>
    public bool Holds(Site site, Condition condition)
    {
        if (condition.Path.Steps is not [.. var toNoun, { Kind: SlotKind.Adj }])
            return Fits(site.Sentence, Token(site, condition.Path), condition) != condition.Negated;
        var noun = toNoun.IsEmpty ? site.Head : Token(site, new SlotPath(toNoun));
        return (noun >= 0 && AnyModifier(site.Sentence, noun, condition)) != condition.Negated;
    }

    /// <summary>The actors that a phrase means, with those joined to it by "and".</summary>
    public Parties PartiesAt(int s, int head)
    {
        var actors = ImmutableArray.CreateBuilder<ActorDraft>();
        var tokens = ImmutableArray.CreateBuilder<int>();
        Collect(s, head, actors, tokens);
        foreach (var child in sentences[s].Children(head))
        {
            if (sentences[s].Tokens[child].Relation == Relation.Conj && sentences[s].Tokens[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
                Collect(s, child, actors, tokens);
        }
        return new Parties([.. actors.Distinct()], tokens.ToImmutable());
    }

    private Parties Parties(Site site, SlotPath path)
    {
        if (path.Steps[^1].Kind == SlotKind.Adj)
        {
            var noun = path.Steps.Length == 1 ? site.Head : Token(site, new SlotPath(path.Steps[..^1]));
            return noun < 0 ? Events.Parties.None : Modifiers(site.Sentence, noun);
        }
        var token = Token(site, path);
        return token < 0 ? Events.Parties.None : PartiesAt(site.Sentence, token);
    }

    // The phrase's own actor; else the party whose thing it is: "Kyiv's infrastructure", "Russian bases", "members of the
    // opposition", "a base in Syria".
    private void Collect(int s, int head, ImmutableArray<ActorDraft>.Builder actors, ImmutableArray<int>.Builder tokens)
    {
        var own = map.At(s, head);
        if (own.Length > 0)
        {
            actors.AddRange(own);
            tokens.Add(head);
            return;
        }
        var sentence = sentences[s];
        if (sentence.Tokens[head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.DET))
            return;
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation == Relation.NmodPoss && map.At(s, child) is { Length: > 0 } possessors)
            {
                actors.AddRange(possessors);
                tokens.Add(child);
                return;
            }
        }
        var modifiers = Modifiers(s, head);
        if (!modifiers.IsEmpty)
        {
            actors.AddRange(modifiers.Actors);
            tokens.AddRange(modifiers.Tokens);
            return;
        }
        // "tens of thousands of students", "scores of refugees": those who are counted, with all that is joined to them.
        if (IsCount(sentence.Tokens[head].Lemma) && Clauses.Prepositional(sentence, head, "of") is >= 0 and var counted)
        {
            var meant = PartiesAt(s, counted);
            actors.AddRange(meant.Actors);
            tokens.AddRange(meant.Tokens);
            return;
        }
        foreach (var preposition in (ReadOnlySpan<string>)["of", "in", "from", "at", "near"])
        {
            if (Clauses.Prepositional(sentence, head, preposition) is >= 0 and var child && map.At(s, child) is { Length: > 0 } whole)
            {
                actors.AddRange(whole);
                tokens.Add(child);
                return;
            }
        }
    }

    private static bool IsCount(string lemma) => lemma is "number" or "group" or "ten" or "tens" or "dozen" or "dozens" or "hundred" or "hundreds" or "thousand" or "thousands"
        or "million" or "millions" or "score" or "scores" or "series" or "package" or "round" or "lot" or "handful" or "couple" or "majority" or "part" or "some" or "many" or "all" or "most"
        or "string" or "wave" or "crowd" or "band" or "pair" or "bunch" or "batch";

    private Parties Modifiers(int s, int noun)
    {
        var actors = ImmutableArray.CreateBuilder<ActorDraft>();
        var tokens = ImmutableArray.CreateBuilder<int>();
        foreach (var t in sentences[s].Subtree(noun))
        {
            var token = sentences[s].Tokens[t];
            var isModifier = t < noun && token.Relation is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Conj or Relation.Nmod;
            if (!isModifier || map.At(s, t).Length == 0 || Outside(sentences[s], t, noun))
                continue;
            foreach (var actor in map.At(s, t))
            {
                if (!actors.Contains(actor))
                {
                    actors.Add(actor);
                    tokens.Add(t);
                }
            }
        }
        return new Parties(actors.ToImmutable(), tokens.ToImmutable());
    }

    // A modifier reaches its noun through modifiers and conjuncts alone.
    private static bool Outside(Sentence sentence, int t, int noun)
    {
        for (; t != noun; t = sentence.Tokens[t].Head)
        {
            if (sentence.Tokens[t].Relation is not (Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Conj))
                return true;
        }
        return false;
    }

    private int First(Site site, Slot slot)
    {
        var sentence = sentences[site.Sentence];
        var isVerb = sentence.Tokens[site.Head].Upos is Upos.VERB or Upos.AUX;
        switch (slot.Kind)
        {
            case SlotKind.Subj:
                return site.Carrier >= 0 ? Clauses.Subject(sentence, site.Carrier) : isVerb ? Clauses.Subject(sentence, site.Head) : AdjectiveSubject(sentence, site.Head);
            case SlotKind.Obj:
                return isVerb ? Clauses.Object(sentence, site.Head) : -1;
            case SlotKind.Iobj:
                return Clauses.IndirectObject(sentence, site.Clause);
            case SlotKind.Comp:
                return Complement(sentence, site.Head);
            case SlotKind.Poss:
                return sentence.Child(site.Head, Relation.NmodPoss);
            case SlotKind.Adj:
                return Modifiers(site.Sentence, site.Head).Tokens is [var first, ..] ? first : -1;
            default:
                return Preposition(sentence, site, slot.Preposition!);
        }
    }

    // A phrase with a preposition may hang on the verb or on its object: "hold talks with", "lift sanctions on".
    private static int Preposition(Sentence sentence, Site site, string preposition)
    {
        var found = Clauses.Prepositional(sentence, site.Head, preposition);
        if (found < 0 && site.Carrier >= 0)
            found = Clauses.Prepositional(sentence, site.Carrier, preposition);
        if (found < 0 && sentence.Tokens[site.Head].Upos == Upos.VERB && Clauses.Object(sentence, site.Head) is >= 0 and var obj)
            found = Clauses.Prepositional(sentence, obj, preposition);
        return found;
    }

    private static int AdjectiveSubject(Sentence sentence, int head)
    {
        var subject = sentence.Child(head, Relation.Nsubj);
        return subject >= 0 ? subject : sentence.Tokens[head].Relation == Relation.Amod ? sentence.Tokens[head].Head : -1;
    }

    private static int Complement(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Xcomp or Relation.Ccomp)
                return child;
        }
        return Clauses.ObjectPredicate(sentence, head);
    }

    private bool AnyModifier(int s, int noun, Condition condition)
    {
        foreach (var child in sentences[s].Children(noun))
        {
            if (sentences[s].Tokens[child].Relation is Relation.Amod or Relation.Compound && Fits(s, child, condition))
                return true;
        }
        return false;
    }

    private bool Fits(int s, int token, Condition condition)
    {
        if (token < 0)
            return false;
        if (condition.Lemmas is null && condition.Filler == FillerKind.Any)
            return true;
        return condition.Lemmas is not null && HasLemma(s, token, condition.Lemmas) || condition.Filler != FillerKind.Any && Is(s, token, condition.Filler);
    }

    // "a number of prisoners": what is counted is meant.
    private bool HasLemma(int s, int token, IReadOnlySet<string> lemmas)
    {
        var sentence = sentences[s];
        if (lemmas.Contains(sentence.Tokens[token].Lemma) || lemmas.Contains(sentence.Tokens[token].Form.ToLowerInvariant()))
            return true;
        foreach (var child in sentence.Children(token))
        {
            if (sentence.Tokens[child].Relation == Relation.Conj && lemmas.Contains(sentence.Tokens[child].Lemma))
                return true;
        }
        return IsCount(sentence.Tokens[token].Lemma) && Clauses.Prepositional(sentence, token, "of") is >= 0 and var counted && HasLemma(s, counted, lemmas);
    }

    private bool Is(int s, int token, FillerKind kind)
    {
        var actors = PartiesAt(s, token).Actors;
        if (kind.HasFlag(FillerKind.Actor) && !actors.IsEmpty)
            return true;
        if (kind.HasFlag(FillerKind.Armed) && actors.Any(static a => a.Kind == ActorKind.Country || a.AllSectors().Any(static c => c is "MIL" or "REB" or "PRM" or "COP" or "UAF" or "SPY")))
            return true;
        return kind.HasFlag(FillerKind.Place) && sentences[s].Tokens[token].Upos == Upos.PROPN
            && lexicon.Names.LongestAt(text, sentences[s].Tokens, token, Math.Min(sentences[s].Tokens.Length, token + 4)).Entry is { } senses
            && (senses.Place ?? (object?)senses.Country ?? senses.Capital) is not null;
    }
}
