using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Joins a finite verb that follows "and" to the finite verb of the same tense that goes before, where the parser joined it to what stands
/// nearer and cannot be its like: in "denied losing the town and accused the army" <c>accused</c> hung on <c>losing</c>. What is joined is of one
/// kind (UD guidelines, conj), and a finite verb without a subject of its own shares that of another finite verb. And joins the second of
/// "Peru, Chile and Bolivia agreed" to the first, where the parser gave the verb two subjects: it has one (UD guidelines, nsubj).
/// </summary>
internal static class FarConjuncts
{
    /// <summary>The sentence with such verbs joined to their like; the same sentence where it has none.</summary>
    public static Sentence Restore(Sentence sentence)
    {
        ImmutableArray<Token>.Builder? tokens = null;
        for (var verb = 3; verb < sentence.Tokens.Length; verb++)
        {
            var token = sentence.Tokens[verb];
            var tag = IsPastInForm(token) ? PennTag.VBD : token.Tag;
            if (token.Relation != Relation.Conj || token.Upos != Upos.VERB || tag is not (PennTag.VBD or PennTag.VBZ) || !IsUnlike(sentence, token.Head, tag)
                || !FollowsAnd(sentence, verb) || Like(sentence, token.Head, tag) is not (>= 0 and var like))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            tokens[verb] = token with { Head = like, Tag = tag };
        }
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (SecondSubject(sentence, t) is not (>= 0 and var second))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            tokens[second] = tokens[second] with { Head = t, Relation = Relation.Conj };
            foreach (var child in sentence.Children(second))
            {
                if (sentence.Tokens[child].Relation == Relation.Conj)
                    tokens[child] = tokens[child] with { Head = t };
            }
        }
        return tokens is null ? sentence : sentence.WithTree(tokens.ToImmutable());
    }

    // "and called for": a form in -ed without an auxiliary is the past as well as the participle.
    private static bool IsPastInForm(Token token) => token.Tag == PennTag.VBN && token.Form.EndsWith("ed", StringComparison.Ordinal);

    // Of a subject before a comma, the subject that follows at once and is joined by "and" to a last one; −1 for none.
    private static int SecondSubject(Sentence sentence, int t)
    {
        var token = sentence.Tokens[t];
        if (token.Relation != Relation.Nsubj || token.Head < t)
            return -1;
        foreach (var second in sentence.Children(token.Head))
        {
            if (second <= t || sentence.Tokens[second].Relation != Relation.Nsubj || sentence.Child(second, Relation.Conj) is not (>= 0 and var last) || last < second || last > token.Head)
                continue;
            var comma = second - 1;
            while (comma > t && sentence.Tokens[comma].Head == second && sentence.Tokens[comma].Upos != Upos.PUNCT)
                comma--;
            return sentence.Tokens[comma].Form == "," && comma > t && sentence.Tokens[t].Upos == sentence.Tokens[second].Upos ? second : -1;
        }
        return -1;
    }

    // No verb of the same tense: an infinitive, a gerund, an adjective. A present tense goes before no past one.
    private static bool IsUnlike(Sentence sentence, int head, PennTag tag) => sentence.Tokens[head].Tag switch
    {
        PennTag.VBG or PennTag.VB => tag == PennTag.VBD || !HasAuxiliary(sentence, head),
        PennTag.VBZ or PennTag.VBP => tag == PennTag.VBD,
        _ => sentence.Tokens[head].Upos == Upos.ADJ && sentence.Child(head, Relation.Cop) < 0,
    };

    // "is losing and accuses" may be one clause.
    private static bool HasAuxiliary(Sentence sentence, int verb) => sentence.Child(verb, Relation.Aux) >= 0;

    // With a subject or a mark of its own it is a clause by itself; an auxiliary makes its form no finite one.
    private static bool FollowsAnd(Sentence sentence, int verb)
    {
        var follows = false;
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Aux or Relation.AuxPass or Relation.Expl)
                return false;
            follows |= sentence.Tokens[child].Relation == Relation.Cc && sentence.Tokens[child].Lemma is "and" or "but";
        }
        return follows;
    }

    // The nearest verb above with the same tag; none where a relative clause with a subject of its own lies between.
    private static int Like(Sentence sentence, int below, PennTag tag)
    {
        while (sentence.Tokens[below].Head is >= 0 and var above)
        {
            if (sentence.Tokens[above].Tag == tag && sentence.Tokens[above].Upos == Upos.VERB && above < below)
                return above;
            below = above;
        }
        return -1;
    }
}
