using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>Finds what fills the slots of a predicate in one report's trees, and which actors the fillers mean.</summary>
internal sealed class SlotFiller(string text, ImmutableArray<Sentence> sentences, ActorMap map, CountryActors countries, Lexicon lexicon)
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
        if (token < 0)
            return Events.Parties.None;
        var parties = PartiesAt(site.Sentence, token);
        // "issued a declaration demanding": whoever issued it demands.
        return parties.IsEmpty && path.Steps is [{ Kind: SlotKind.Subj }] && sentences[site.Sentence].Tokens[site.Clause] is { Relation: Relation.Acl, Tag: PennTag.VBG } gerund
            && gerund.Head == token && Addressees.Holder(sentences[site.Sentence], token) is >= 0 and var holder ? PartiesAt(site.Sentence, holder) : parties;
    }

    /// <summary>
    /// The countries of the towns in the first of these slots that names one: "shelled Odessa", "fired at targets in Jericho" (CAMEO and
    /// PLOVER code a place as its country where nothing else names the one it is done to).
    /// </summary>
    public Parties TownsIn(Site site, ImmutableArray<SlotPath> paths)
    {
        foreach (var path in paths)
        {
            if (path.Steps[^1].Kind == SlotKind.Adj || Token(site, path) is not (>= 0 and var token))
                continue;
            if (Town(site.Sentence, token) is { IsEmpty: false } own)
                return own;
            foreach (var preposition in (ReadOnlySpan<string>)["of", "in", "at", "near"])
            {
                if (Clauses.Prepositional(sentences[site.Sentence], token, preposition) is >= 0 and var child && Town(site.Sentence, child) is { IsEmpty: false } near)
                    return near;
            }
        }
        return Events.Parties.None;
    }

    /// <summary>The parties, with the country in place of its government where a capital named it: "bombed Beirut", "visited Damascus".</summary>
    public Parties CapitalsAsTowns(int s, Parties parties)
    {
        foreach (var token in parties.Tokens)
        {
            if (sentences[s].Tokens[token].Upos != Upos.PROPN
                || lexicon.Names.LongestAt(text, sentences[s].Tokens, token, Math.Min(sentences[s].Tokens.Length, token + 5)).Entry is not { Country: null, Organization: null, Capital.Code: { } code }
                || parties.Actors.FirstOrDefault(a => a.Kind == ActorKind.Country && a.Country == code && a.Sectors.Contains("GOV")) is not { } government)
                continue;
            var span = sentences[s].Tokens[token].Span;
            var country = countries.Country(code, span);
            // The town is no mention of the government here.
            government.Mentions.RemoveWhere(m => m.Contains(span));
            country.Mentions.Add(span);
            parties = parties with { Actors = [.. parties.Actors.Replace(government, country).Distinct()] };
        }
        return parties;
    }

    private Parties Town(int s, int token)
    {
        var sentence = sentences[s];
        if (sentence.Tokens[token].Upos != Upos.PROPN)
            return Events.Parties.None;
        var start = token;
        while (start > 0 && sentence.Tokens[start - 1].Head == token && sentence.Tokens[start - 1].Upos == Upos.PROPN)
            start--;
        return lexicon.Names.LongestAt(text, sentence.Tokens, start, Math.Min(sentence.Tokens.Length, start + 5)).Entry is { Country: null, Organization: null, Place.Country: { } country }
            ? new Parties([countries.Country(country, sentence.Tokens[token].Span)], [token]) : Events.Parties.None;
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
        if (CountNouns.Counted(sentence, head) is >= 0 and var counted)
        {
            var meant = PartiesAt(s, counted);
            actors.AddRange(meant.Actors);
            tokens.AddRange(meant.Tokens);
            return;
        }
        // "a crash in Peru killed": what happens in a country is not done by it.
        var isSubject = sentence.Tokens[head].Relation == Relation.Nsubj;
        foreach (var preposition in (ReadOnlySpan<string>)["of", "from", "in", "at", "near"])
        {
            if (isSubject && preposition is not ("of" or "from"))
                break;
            if (Clauses.Prepositional(sentence, head, preposition) is >= 0 and var child && map.At(s, child) is { Length: > 0 } whole)
            {
                actors.AddRange(whole);
                tokens.Add(child);
                return;
            }
        }
    }

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
                return Clauses.IndirectObject(sentence, site.Clause) is >= 0 and var given ? given : GivenWithin(sentence, site.Clause);
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
        {
            found = Clauses.Prepositional(sentence, obj, preposition);
            // "suspended part of a programme for Bosnia"
            if (found < 0 && CountNouns.Counted(sentence, obj) is >= 0 and var counted)
                found = Clauses.Prepositional(sentence, counted, preposition);
            // "signed a memorandum of understanding with Togo"
            if (found < 0 && preposition is "with" or "between" && Clauses.Prepositional(sentence, obj, "of") is >= 0 and var whole)
                found = Clauses.Prepositional(sentence, whole, preposition);
            // "handed the bodies of three fighters to Hezbollah": the last word before it may have drawn it to itself.
            if (found < 0 && preposition is "to" or "for" or "from" && sentence.Child(obj, Relation.Nmod) is >= 0 and var part)
                found = Clauses.Prepositional(sentence, part, preposition);
        }
        return found;
    }

    // "gave Ivory Coast five million dollars": the parser may take the receiver for a part of the sum.
    private static int GivenWithin(Sentence sentence, int verb)
    {
        if (!Clauses.IsGiving(sentence, verb) || Clauses.Object(sentence, verb) is not (>= 0 and var sum) || sentence.Child(sum, Relation.Nummod) < 0)
            return -1;
        return sentence.Child(sum, Relation.Compound) is >= 0 and var receiver && sentence.Tokens[receiver].Upos == Upos.PROPN ? receiver : -1;
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
        if (CountNouns.Counted(sentences[s], noun) is >= 0 and var counted && AnyModifier(s, counted, condition))
            return true;
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
    private bool HasLemma(int s, int token, LemmaSet lemmas)
    {
        var sentence = sentences[s];
        if (IsOf(lemmas, sentence.Tokens[token]) || HyphenatedWords.Lemma(sentence, token) is { } whole && lemmas.Contains(whole))
            return true;
        foreach (var child in sentence.Children(token))
        {
            // "ambassador Lindqvist", "aid programme": the title and the word that says what it is a programme of.
            if (sentence.Tokens[child].Relation is Relation.Conj or Relation.NmodDesc && IsOf(lemmas, sentence.Tokens[child])
                || sentence.Tokens[child].Relation == Relation.Compound && CountNouns.Frames(sentence, token) && IsOf(lemmas, sentence.Tokens[child]))
                return true;
        }
        return CountNouns.Counted(sentence, token) is >= 0 and var counted && HasLemma(s, counted, lemmas);
    }

    // A table may have the singular of a noun whose plural the lemmatiser keeps, and the other way round: "troops", "talks".
    private static bool IsOf(LemmaSet lemmas, Token token)
    {
        var lemma = token.Lemma;
        if (lemmas.Contains(lemma) || (char.IsUpper(token.Form[0]) || !string.Equals(lemma, token.Form, StringComparison.Ordinal)) && lemmas.Contains(token.Form.ToLowerInvariant()))
            return true;
        return token.Tag == PennTag.NNS && lemma.EndsWith('s') && string.Equals(lemma, token.Form, StringComparison.OrdinalIgnoreCase) && lemmas.Contains(lemma[..^1]);
    }

    private bool Is(int s, int token, FillerKind kind)
    {
        // "welcomed Sudan's decision" welcomes no one: the phrase itself must name the party.
        if (kind.HasFlag(FillerKind.Named) && map.At(s, token).Length > 0)
            return true;
        var actors = PartiesAt(s, token).Actors;
        if (kind.HasFlag(FillerKind.Actor) && !actors.IsEmpty)
            return true;
        if (kind.HasFlag(FillerKind.People) && actors.Any(static a => a.Kind is ActorKind.Group or ActorKind.Person && a.AllSectors() is var sectors
            && sectors.Any(static c => c is "CVL" or "LAB" or "AGR" or "EDU" or "REF" or "REL" or "OPP" or "SOC" or "MED" or "PTY" or "NGO")
            && !sectors.Any(static c => c is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "REB" or "UAF" or "PRM" or "SPY")))
            return true;
        if (kind.HasFlag(FillerKind.Armed) && actors.Any(static a => a.Kind == ActorKind.Country || a.AllSectors().Any(static c => c is "MIL" or "REB" or "PRM" or "COP" or "UAF" or "SPY")))
            return true;
        return kind.HasFlag(FillerKind.Place) && sentences[s].Tokens[token].Upos == Upos.PROPN
            && lexicon.Names.LongestAt(text, sentences[s].Tokens, token, Math.Min(sentences[s].Tokens.Length, token + 4)).Entry is { } senses
            && (senses.Place ?? (object?)senses.Country ?? senses.Capital) is not null;
    }
}
