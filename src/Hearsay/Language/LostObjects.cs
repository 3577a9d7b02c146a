using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Gives verbs the objects back that the parser took for parts of other phrases. What follows the particle of a phrasal verb is its object: "handed over
/// power", where the parser has "over power" as a phrase (UD guidelines, compound:prt). Of two noun phrases after a verb of giving the first is the one to
/// whom, and no part of the second: "gave Afghan judges humanitarian visas", "handed Sri Lanka three boats"; and of the second the measure is no adverb:
/// "gave them a week" (UD guidelines, iobj, obj). "Arms exports" and "arms embargo" are one thing (UD guidelines, compound). And "found Serbia guilty" finds Serbia so, and "to free the hostages", with an object,
/// is what one is called on to do (UD guidelines, xcomp).
/// </summary>
internal static class LostObjects
{
    // Verbs with particles that with an object, and without a phrase in its place, hardly ever mean anything but the two together.
    private static readonly FrozenSet<string> Phrasal = new[]
    {
        "back up", "beat back", "beat up", "beef up", "blow up", "break off", "break up", "bring back", "bring down", "bring in", "bring up", "build up", "burn down", "call in",
        "call off", "call out", "call up", "carry out", "cede back", "close down", "close off", "cordon off", "cut back", "cut down", "cut off", "draw down", "draw up", "drive back",
        "drive out", "fend off", "fight off", "fire off", "give away", "give back", "give up", "gun down", "hammer out", "hand back", "hand down", "hand in", "hand out", "hand over",
        "haul away", "hold back", "hold up", "hunt down", "iron out", "kick out", "knock down", "knock out", "lay down", "lay off", "let in", "lock down", "lock up", "mow down",
        "patch up", "pay off", "pull back", "pull down", "pull out", "push back", "put down", "put forward", "put off", "put up", "ramp up", "rip up", "roll back", "roll out",
        "round up", "rule out", "scale back", "scale down", "seal off", "send back", "send in", "set aside", "set off", "set up", "shoot down", "shore up", "shrug off", "shut down",
        "shut off", "step up", "strike down", "take back", "take in", "take over", "take up", "tear down", "tear up", "throw out", "track down", "turn away", "turn back", "turn down",
        "turn in", "turn off", "turn over", "vote down", "wave through", "whip up", "wind down", "wipe out", "write off",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentence with such objects in their places; the same sentence where none was lost.</summary>
    public static Sentence Restore(Sentence sentence)
    {
        ImmutableArray<Token>.Builder? tokens = null;
        for (var verb = 0; verb < sentence.Tokens.Length - 1; verb++)
        {
            if (IsToFree(sentence, verb))
            {
                tokens ??= sentence.Tokens.ToBuilder();
                tokens[verb - 1] = tokens[verb - 1] with { Upos = Upos.PART, Tag = PennTag.TO, Relation = Relation.Mark };
                tokens[verb] = tokens[verb] with { Upos = Upos.VERB, Tag = PennTag.VB };
            }
            if (IsToHand(sentence, verb))
                Hand(tokens ??= sentence.Tokens.ToBuilder(), sentence, verb);
            else if (IsNounAfterNoun(sentence, verb))
            {
                tokens ??= sentence.Tokens.ToBuilder();
                Join(tokens, verb);
            }
            if (sentence.Tokens[verb].Upos != Upos.VERB)
                continue;
            if (AfterParticle(sentence, verb) is >= 0 and var obj)
            {
                tokens ??= sentence.Tokens.ToBuilder();
                tokens[verb + 1] = tokens[verb + 1] with { Head = verb, Relation = Relation.CompoundPrt };
                tokens[obj] = tokens[obj] with { Relation = Relation.Obj };
            }
            else if (Clauses.IsGiving(sentence, verb))
                Give(sentence, verb, ref tokens);
            else if (sentence.Tokens[verb].Lemma == "find" && FoundGuilty(sentence, verb) is { } found)
            {
                tokens ??= sentence.Tokens.ToBuilder();
                tokens[found.Who] = tokens[found.Who] with { Head = verb, Relation = Relation.Obj };
                tokens[found.Guilty] = tokens[found.Guilty] with { Relation = Relation.Xcomp, Upos = Upos.ADJ, Tag = PennTag.JJ };
            }
        }
        return tokens is null ? sentence : sentence.WithTree(tokens.ToImmutable());
    }

    // An adjective has no object.
    private static bool IsToFree(Sentence sentence, int t) => t > 0 && sentence.Tokens[t] is { Form: "free", Upos: Upos.ADJ } && sentence.Tokens[t - 1].Form is "to" && sentence.Tokens[t - 1].Head == t
        && sentence.Child(t, Relation.Obj) > t;

    // "promised to hand the suspects over", where the parser has "hand" for a noun: nouns stand before no article.
    private static bool IsToHand(Sentence sentence, int t) => t > 1 && t + 2 < sentence.Tokens.Length && sentence.Tokens[t] is { Form: "hand", Upos: Upos.NOUN, Relation: Relation.Obl or Relation.Nmod, Head: >= 0 and var above }
        && sentence.Tokens[t - 1].Form is "to" && sentence.Tokens[t - 1].Head == t && above < t - 1 && sentence.Tokens[above].Upos == Upos.VERB
        && (sentence.Tokens[t + 1].Upos is Upos.DET or Upos.NUM || sentence.Tokens[t + 1].Tag == PennTag.PossessivePronoun || sentence.Tokens[t + 1].Form is "over" or "back");

    private static void Hand(ImmutableArray<Token>.Builder tokens, Sentence sentence, int hand)
    {
        var above = sentence.Tokens[hand].Head;
        tokens[hand - 1] = tokens[hand - 1] with { Upos = Upos.PART, Tag = PennTag.TO, Relation = Relation.Mark };
        tokens[hand] = tokens[hand] with { Upos = Upos.VERB, Tag = PennTag.VB, Relation = Relation.Xcomp };
        var hasObject = false;
        for (var i = hand + 1; i < tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Form is "over" or "back" && (i == hand + 1 || token.Relation is Relation.Advmod or Relation.CompoundPrt))
                tokens[i] = token with { Head = hand, Relation = Relation.CompoundPrt };
            else if (token.Head == above && token.Relation is Relation.Obj or Relation.Obl)
            {
                tokens[i] = token with { Head = hand, Relation = hasObject ? token.Relation : Relation.Obj };
                hasObject = true;
            }
        }
    }

    // "suspended arms exports", "lifted its arms embargo": a noun has no subject, and a verb is no object.
    private static bool IsNounAfterNoun(Sentence sentence, int t)
    {
        if (t < 2 || sentence.Tokens[t].Head < 0 || sentence.Tokens[t].Head >= t - 1 || sentence.Tokens[t - 1].Upos != Upos.NOUN || sentence.Tokens[sentence.Tokens[t].Head].Upos != Upos.VERB)
            return false;
        return sentence.Tokens[t] is { Upos: Upos.NOUN, Relation: Relation.Ccomp } && sentence.Child(t, Relation.Cop) < 0 && sentence.Tokens[t - 1].Relation == Relation.Nsubj && sentence.Tokens[t - 1].Head == t
            || sentence.Tokens[t] is { Upos: Upos.VERB, Tag: PennTag.VB or PennTag.VBP, Relation: Relation.Obj } && sentence.Tokens[t - 1].Relation == Relation.Obj && sentence.Tokens[t - 1].Head == sentence.Tokens[t].Head;
    }

    private static void Join(ImmutableArray<Token>.Builder tokens, int t)
    {
        tokens[t] = tokens[t] with { Upos = Upos.NOUN, Tag = tokens[t].Form.EndsWith('s') ? PennTag.NNS : PennTag.NN, Relation = Relation.Obj };
        tokens[t - 1] = tokens[t - 1] with { Head = t, Relation = Relation.Compound };
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i < t && tokens[i].Head == t - 1)
                tokens[i] = tokens[i] with { Head = t };
            else if (tokens[i].Head == t && tokens[i].Relation == Relation.Obl)
                tokens[i] = tokens[i] with { Relation = Relation.Nmod };
        }
    }

    // The head of the phrase whose preposition is the verb's particle; −1 where the verb has an object already or is no such verb.
    private static int AfterParticle(Sentence sentence, int verb)
    {
        var particle = sentence.Tokens[verb + 1];
        if (particle is not { Upos: Upos.ADP or Upos.ADV, Relation: Relation.Case, Head: var noun } || sentence.Tokens[noun] is not { Relation: Relation.Obl, Upos: Upos.NOUN or Upos.PROPN } phrase
            || phrase.Head != verb || sentence.Child(verb, Relation.Obj) >= 0 || Clauses.IsPassive(sentence, verb))
            return -1;
        // "pulled out of Nablus"
        foreach (var child in sentence.Children(noun))
        {
            if (child != verb + 1 && sentence.Tokens[child].Relation == Relation.Case)
                return -1;
        }
        return Phrasal.Contains($"{sentence.Tokens[verb].Lemma} {particle.Form}") ? noun : -1;
    }

    private static void Give(Sentence sentence, int verb, ref ImmutableArray<Token>.Builder? tokens)
    {
        if (sentence.Child(verb, Relation.Iobj) is >= 0 and var given)
        {
            // "gave them a week"
            if (sentence.Child(verb, Relation.Obj) < 0 && sentence.Child(verb, Relation.OblUnmarked) is var measure && measure > given && sentence.Child(measure, Relation.Det) == given + 1)
                (tokens ??= sentence.Tokens.ToBuilder())[measure] = sentence.Tokens[measure] with { Relation = Relation.Obj };
            return;
        }
        if (sentence.Child(verb, Relation.Obj) is not (>= 0 and var thing) || thing < verb)
            return;
        foreach (var child in sentence.Children(thing))
        {
            var token = sentence.Tokens[child];
            if (token.Relation != Relation.Compound || child < verb || token.Upos != Upos.PROPN && token.Tag != PennTag.NNS || BeginsThing(sentence, child, thing) is not (>= 0 and var begin))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            tokens[child] = token with { Head = verb, Relation = Relation.Iobj };
            for (var i = verb + 1; i < thing; i++)
            {
                if (i < child && sentence.Tokens[i].Head == thing)
                    tokens[i] = sentence.Tokens[i] with { Head = child };
                else if (i >= begin && sentence.Tokens[i].Head == child)
                    tokens[i] = sentence.Tokens[i] with { Head = thing, Relation = sentence.Tokens[i].Upos == Upos.NUM ? Relation.Nummod : Relation.Compound };
            }
            return;
        }
    }

    // The word after the receiver with which the thing given begins: no part of a compound stands before an adjective or a number. −1 where there is none.
    private static int BeginsThing(Sentence sentence, int receiver, int thing)
    {
        for (var i = receiver + 1; i < thing; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Upos is Upos.NUM or Upos.ADJ or Upos.DET && token.Tag is not (PennTag.NNP or PennTag.NNPS) && (token.Head == thing || token.Head == receiver && token.Upos == Upos.NUM))
                return i;
            if (token.Head != receiver && token.Head != receiver + 1)
                return -1;
        }
        return -1;
    }

    private static (int Who, int Guilty)? FoundGuilty(Sentence sentence, int verb)
    {
        var guilty = sentence.Child(verb, Relation.Obj);
        return guilty > verb && sentence.Tokens[guilty].Lemma is "guilty" or "liable" or "culpable" && sentence.Child(guilty, Relation.Compound) is > 0 and var who && who > verb ? (who, guilty) : null;
    }
}
