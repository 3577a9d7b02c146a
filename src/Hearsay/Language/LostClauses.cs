using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Gives a clause back to a verb that the parser hung as a modifier on its own object: in "The Union lifted sanctions" with
/// <c>lifted</c> as <c>amod</c> of <c>sanctions</c>. A modifier has no subject, no auxiliary and no finite form (UD guidelines, amod,
/// acl), so where one has, or where the noun hangs as an object on another noun, the verb takes the noun's place and the noun
/// becomes its object. And gives a finite verb its subject where the parser took "after troops" of "after troops entered the city"
/// for a phrase of its own: a finite clause has a subject, and what looks like a preposition introduces the clause (UD
/// guidelines, mark). And "shot" before "dead" is a verb, with what stands around the two as subject and object. And a noun that stands for a sentence gives its place to a
/// participle that has an object: it is a past tense. So is one without, where a sentence that ends in a full stop has no other verb that could be finite and the verb is
/// hardly ever passive: "The premier travelled to Laos."
/// </summary>
internal static class LostClauses
{
    // Verbs that are hardly ever passive: their participle after a noun tells what the noun did.
    private static readonly FrozenSet<string> Intransitive = new[]
    {
        "agree", "apologise", "apologize", "appeal", "arrive", "battle", "clash", "collaborate", "complain", "converge", "cooperate", "defect", "demonstrate", "depart", "disagree", "flee", "fly",
        "gather", "insist", "intervene", "lobby", "march", "negotiate", "object", "protest", "rally", "react", "rebel", "reply", "resign", "respond", "retaliate", "retreat", "return",
        "riot", "speak", "surrender", "talk", "train", "travel", "vote", "withdraw",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentence with the trees of such clauses repaired; the same sentence where it has none.</summary>
    public static Sentence Restore(Sentence sentence)
    {
        ImmutableArray<Token>.Builder? tokens = null;
        for (var verb = 2; verb < sentence.Tokens.Length; verb++)
        {
            if (PhraseForSubject(sentence, verb) is not { } phrase)
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            tokens[phrase.Noun] = tokens[phrase.Noun] with { Relation = Relation.Nsubj };
            tokens[phrase.Mark] = tokens[phrase.Mark] with { Head = verb, Relation = Relation.Mark, Upos = Upos.SCONJ };
        }
        for (var verb = 1; verb < sentence.Tokens.Length - 1; verb++)
        {
            var token = sentence.Tokens[verb];
            // A past tense is no part of a compound either: "Sweden froze/compound aid".
            if (!(token.Relation == Relation.Amod || token is { Relation: Relation.Compound, Tag: PennTag.VBD, Upos: Upos.VERB }) || token.Head < verb || !MayBeFinite(sentence, verb))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            // An earlier repair may have moved it.
            if (tokens[verb].Head == token.Head)
                Restore(tokens, verb, token.Head);
        }
        for (var verb = 1; verb < sentence.Tokens.Length; verb++)
        {
            if (SubjectInCompound(sentence, verb) is not (>= 0 and var subject))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            for (var i = 0; i < subject; i++)
            {
                if (tokens[i].Head == verb && tokens[i].Relation is Relation.Compound or Relation.Det or Relation.Amod or Relation.NmodPoss or Relation.Nummod)
                    tokens[i] = tokens[i] with { Head = subject };
            }
            tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
        }
        for (var verb = 1; verb < sentence.Tokens.Length - 1; verb++)
        {
            if (!IsShotDead(sentence, verb))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            ShootDead(tokens, verb);
        }
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            // "the attack disabled/ADJ websites/obj": an adjective has no object.
            if (sentence.Tokens[t] is { Upos: Upos.ADJ, Tag: PennTag.JJ } adjective && adjective.Form.EndsWith("ed", StringComparison.Ordinal) && sentence.Child(t, Relation.Obj) > t && sentence.Child(t, Relation.Nsubj) >= 0
                && sentence.Child(t, Relation.Cop) < 0)
                (tokens ??= sentence.Tokens.ToBuilder())[t] = (tokens?[t] ?? adjective) with { Upos = Upos.VERB, Tag = PennTag.VBD };
        }
        for (var t = 1; t < sentence.Tokens.Length - 1; t++)
        {
            // "Gunmen/nsubj shot/NOUN at the premier": a noun without "be" has no subject.
            if (sentence.Tokens[t] is { Form: "shot", Upos: Upos.NOUN, Relation: Relation.Root or Relation.Ccomp or Relation.Parataxis } && sentence.Tokens[t + 1].Form is not "dead"
                && sentence.Child(t, Relation.Nsubj) == t - 1 && sentence.Child(t, Relation.Cop) < 0)
                (tokens ??= sentence.Tokens.ToBuilder())[t] = sentence.Tokens[t] with { Upos = Upos.VERB, Tag = PennTag.VBD, Lemma = "shoot" };
        }
        if (OnlyVerb(sentence) is >= 0 and var only)
        {
            tokens ??= sentence.Tokens.ToBuilder();
            TakePlace(tokens, only, sentence.Root);
            tokens[only] = tokens[only] with { Tag = PennTag.VBD };
        }
        for (var verb = 3; verb < sentence.Tokens.Length; verb++)
        {
            if (Math.Max(NounOfRelative(sentence, verb), NounOfParticiple(sentence, verb)) is not (>= 0 and var noun))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            TakePlace(tokens, verb, noun);
            break;
        }
        return tokens is null || tokens.SequenceEqual(sentence.Tokens) ? sentence : sentence.WithTree(tokens.ToImmutable());
    }

    // A form that may be a past tense, or an adjective in -ed that has a subject of its own: "the Council disqualified/amod candidates".
    private static bool MayBeFinite(Sentence sentence, int t) => sentence.Tokens[t] switch
    {
        { Upos: Upos.VERB, Tag: PennTag.VBD or PennTag.VBN or PennTag.VBZ or PennTag.VBP } => true,
        { Upos: Upos.ADJ, Tag: PennTag.JJ } adjective => adjective.Form.EndsWith("ed", StringComparison.Ordinal) && sentence.Child(t, Relation.Nsubj) == t - 1,
        _ => false,
    };

    // A noun just before a past tense without a subject that hangs on it, or on the first part of it ("Seoul test/compound - fired"), as if verbs were
    // compounds; −1 for none.
    private static int SubjectInCompound(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb] is not { Upos: Upos.VERB, Tag: PennTag.VBD or PennTag.VBZ or PennTag.VBP })
            return -1;
        foreach (var child in sentence.Children(verb))
        {
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass or Relation.Csubj)
                return -1;
        }
        var first = verb > 2 && tokens[verb - 1].Form is "-" && tokens[verb - 2].Head == verb ? verb - 2 : verb;
        var noun = first - 1;
        return noun >= 0 && tokens[noun] is { Upos: Upos.NOUN or Upos.PROPN, Relation: Relation.Compound or Relation.Amod } token && (token.Head == verb || token.Head == first) ? noun : -1;
    }

    // The participle on the noun that the parser took for the root of a sentence with a full stop and without a finite verb; −1 for none.
    private static int OnlyVerb(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens[^1].Form is not "." || tokens[sentence.Root].Upos is not (Upos.NOUN or Upos.PROPN) || sentence.Child(sentence.Root, Relation.Cop) >= 0 || sentence.Child(sentence.Root, Relation.Nsubj) >= 0)
            return -1;
        var verb = sentence.Child(sentence.Root, Relation.Acl);
        // "the army and the rebels battled": it may hang on the last of those who are joined.
        if (verb < 0 && sentence.Child(sentence.Root, Relation.Conj) is >= 0 and var joined)
            verb = sentence.Child(joined, Relation.Acl);
        if (verb < sentence.Root || tokens[verb].Tag is not (PennTag.VBN or PennTag.VBD) || sentence.Child(verb, Relation.AuxPass) >= 0 || !IsActive(sentence, verb))
            return -1;
        for (var t = 0; t < tokens.Length; t++)
        {
            var isBetween = t > sentence.Root && t < verb;
            if (t != verb && tokens[t].Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD && !sentence.IsWithin(t, verb) || isBetween && tokens[t].Upos == Upos.PUNCT)
                return -1;
        }
        return verb;
    }

    // Without a passive, or in "called on", "called for".
    private static bool IsActive(Sentence sentence, int verb) => sentence.Child(verb, Relation.Obj) < 0 && Intransitive.Contains(sentence.Tokens[verb].Lemma)
        || sentence.Tokens[verb].Lemma == "call" && (Clauses.Prepositional(sentence, verb, "on") > verb || Clauses.Prepositional(sentence, verb, "for") > verb);

    // "Police shot dead two men": a shot is never dead.
    private static bool IsShotDead(Sentence sentence, int shot)
    {
        var tokens = sentence.Tokens;
        return tokens[shot] is { Form: "shot", Upos: Upos.NOUN } && tokens[shot + 1].Form is "dead" && ShotAt(tokens, shot) is >= 0 and var shotAt && tokens[shotAt].Upos is Upos.NOUN or Upos.PROPN
            && tokens[shot - 1].Upos is Upos.NOUN or Upos.PROPN && tokens[shot - 1].Head == shot;
    }

    // The noun that "dead" hangs on, or that hangs on "dead" as its object.
    private static int ShotAt(IReadOnlyList<Token> tokens, int shot)
    {
        if (tokens[shot + 1].Head > shot + 1)
            return tokens[shot + 1].Head;
        for (var t = shot + 2; t < tokens.Count; t++)
        {
            if (tokens[t].Head == shot + 1 && tokens[t].Relation == Relation.Obj)
                return t;
        }
        return -1;
    }

    private static void ShootDead(ImmutableArray<Token>.Builder tokens, int shot)
    {
        var shotAt = ShotAt(tokens, shot);
        tokens[shot - 1] = tokens[shot - 1] with { Relation = Relation.Nsubj };
        // A verb that is told of hangs on the verb that tells it; so does one in the place of a subject.
        var relation = tokens[shot].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj ? Relation.Ccomp : tokens[shot].Relation;
        tokens[shot] = tokens[shot] with { Upos = Upos.VERB, Tag = PennTag.VBD, Lemma = "shoot", Relation = relation };
        tokens[shot + 1] = tokens[shot + 1] with { Head = shot, Relation = Relation.Xcomp };
        tokens[shotAt] = tokens[shotAt] with { Head = shot, Relation = Relation.Obj };
    }

    // The noun without a verb of its own whose relative clause, begun by "who" or its like, has swallowed a finite verb without a subject; -1 for none.
    private static int NounOfRelative(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl) || tokens[verb].Tag is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP)
            || tokens[verb - 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ or Upos.AUX)
            return -1;
        foreach (var child in sentence.Children(verb))
        {
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Aux or Relation.AuxPass or Relation.Expl)
                return -1;
        }
        for (var above = tokens[verb].Head; above >= 0; above = tokens[above].Head)
        {
            if (tokens[above].Relation != Relation.AclRelcl)
                continue;
            var noun = tokens[above].Head;
            var isLost = tokens[noun].Relation is Relation.Root or Relation.Ccomp && tokens[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && noun < above
                && sentence.Child(noun, Relation.Cop) < 0 && sentence.Child(noun, Relation.Nsubj) < 0;
            return isLost && BeginsWithWho(sentence, above) ? noun : -1;
        }
        return -1;
    }

    // The noun without a verb of its own that holds a participle with an object: in "Men in a van seized a lawyer" they seized, and the van was not. A passive has no object,
    // unless its verb has two; -1 for none.
    private static int NounOfParticiple(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb] is not { Relation: Relation.Acl, Tag: PennTag.VBN or PennTag.VBD, Head: >= 0 and var noun } || noun > verb || sentence.Child(verb, Relation.Obj) < verb || Clauses.IsGiving(sentence, verb)
            || tokens[verb].Lemma is "call" or "name" or "elect" or "appoint" or "dub" or "make" or "deem" or "consider" or "declare" or "teach" or "fine" || tokens[verb - 1].Upos == Upos.PUNCT)
            return -1;
        while (tokens[noun] is { Relation: Relation.Nmod, Head: >= 0 and var above } && above < noun)
            noun = above;
        return tokens[noun].Relation is Relation.Root or Relation.Ccomp or Relation.Parataxis && tokens[noun].Upos is Upos.NOUN or Upos.PROPN
            && sentence.Child(noun, Relation.Cop) < 0 && sentence.Child(noun, Relation.Nsubj) < 0 ? noun : -1;
    }

    private static bool BeginsWithWho(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (child < clause && sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass && sentence.Tokens[child].Lemma is "who" or "which" or "that")
                return true;
        }
        return false;
    }

    // The verb stands where the noun stood, and the noun is its subject; what the sentence ends with goes with the verb.
    private static void TakePlace(ImmutableArray<Token>.Builder tokens, int verb, int noun)
    {
        var (head, relation) = (tokens[noun].Head, tokens[noun].Relation);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Head == noun && (i > verb || i < noun && tokens[i].Relation is Relation.Punct or Relation.Advmod or Relation.Obl or Relation.Mark or Relation.Cc))
                tokens[i] = tokens[i] with { Head = verb };
        }
        tokens[verb] = tokens[verb] with { Head = head, Relation = relation };
        tokens[noun] = tokens[noun] with { Head = verb, Relation = Relation.Nsubj };
    }

    // Of an adverbial clause with a finite verb and no subject, the noun just before the verb and the word before that noun's phrase.
    private static (int Mark, int Noun)? PhraseForSubject(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].Relation != Relation.Advcl || tokens[verb].Tag is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP))
            return null;
        var noun = -1;
        foreach (var child in sentence.Children(verb))
        {
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Aux or Relation.AuxPass)
                return null;
            if (child < verb && tokens[child].Relation == Relation.Obl)
                noun = child;
        }
        if (noun < 0)
            return null;
        foreach (var mark in sentence.Children(noun))
        {
            if (tokens[mark].Relation != Relation.Case)
                continue;
            if (tokens[mark].Lemma is not ("after" or "before" or "since" or "until" or "as"))
                return null;
            for (var i = mark; i < verb; i++)
            {
                if (i != noun && !sentence.IsWithin(i, noun))
                    return null;
            }
            return (mark, noun);
        }
        return null;
    }

    private static void Restore(ImmutableArray<Token>.Builder tokens, int verb, int noun)
    {
        var subject = -1;
        var hasAuxiliary = false;
        for (var i = 0; i < noun; i++)
        {
            // "thugs/nsubj intimidated/amod villagers/root": the subject of a noun that has no verb is that of the word between the two.
            // So is a plural there: "protesters/compound blocked/amod roads/root".
            if (i == verb - 1 && tokens[i].Head == noun && tokens[noun].Relation == Relation.Root && !HasCopula(tokens, noun)
                && (tokens[i].Relation == Relation.Nsubj || tokens[i] is { Relation: Relation.Compound, Tag: PennTag.NNS } && tokens[^1].Form is "."))
                subject = i;
            if (tokens[i].Head != verb)
                continue;
            if (tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass)
                subject = i;
            hasAuxiliary |= tokens[i].Relation is Relation.Aux or Relation.AuxPass;
        }
        if (subject < 0)
            subject = SubjectOfNoun(tokens, verb, noun);
        if (subject < 0 || !hasAuxiliary && tokens[verb].Tag is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.VBN or PennTag.JJ))
            return;
        var (head, relation) = (tokens[noun].Head, tokens[noun].Relation);
        // "Israel/root fired shells": the subject itself has the place that the verb takes.
        if (head == subject)
            (head, relation) = (tokens[subject].Head, tokens[subject].Relation);
        for (var i = 0; i < tokens.Count; i++)
        {
            // What belongs to the clause and not to the noun goes with the verb; so does all that hung on the subject as if it were one.
            var ofClause = tokens[i].Head == noun && tokens[i].Relation is Relation.Punct or Relation.Parataxis or Relation.Advcl or Relation.Nsubj or Relation.Discourse
                or Relation.Aux or Relation.Obl or Relation.Ccomp or Relation.Mark or Relation.Cc;
            var ofSubject = tokens[i].Head == subject && i > verb && i != noun && relation == Relation.Root;
            if ((ofClause || ofSubject) && i != verb && i != subject)
                tokens[i] = tokens[i] with { Head = verb };
        }
        tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
        tokens[noun] = tokens[noun] with { Head = verb, Relation = Relation.Obj };
        // With a subject and no auxiliary a form in -ed is the past tense.
        var tag = tokens[verb].Tag is PennTag.VBN or PennTag.JJ && !hasAuxiliary ? PennTag.VBD : tokens[verb].Tag;
        tokens[verb] = tokens[verb] with { Head = head, Relation = relation, Tag = tag, Upos = Upos.VERB };
    }

    private static bool HasCopula(ImmutableArray<Token>.Builder tokens, int noun)
    {
        foreach (var token in tokens)
        {
            if (token.Head == noun && token.Relation == Relation.Cop)
                return true;
        }
        return false;
    }

    // A noun just before the verb, on which the verb's noun hangs as an object: nouns have none.
    private static int SubjectOfNoun(ImmutableArray<Token>.Builder tokens, int verb, int noun)
    {
        var head = tokens[noun].Head;
        var isBefore = head >= 0 && head < verb && tokens[head].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && tokens[verb - 1].Upos is not (Upos.PUNCT or Upos.DET or Upos.ADJ or Upos.ADP or Upos.CCONJ or Upos.NUM);
        return isBefore && tokens[noun].Relation is Relation.Obj or Relation.Vocative or Relation.Dep && tokens[head].Relation is Relation.Root or Relation.Parataxis or Relation.Ccomp ? head : -1;
    }
}
