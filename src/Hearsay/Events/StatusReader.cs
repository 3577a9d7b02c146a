using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>
/// Tells from tense, aspect, modals, negation and conditionals whether what a clause says happened.
/// The rules are told in docs/coding-rules/status.md.
/// </summary>
internal static class StatusReader
{
    /// <summary>The status of the clause with this head.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The verb of the clause, or a noun or adjective that makes one.</param>
    public static EventStatus Read(Sentence sentence, int clause) => Read(sentence, clause, 0);

    /// <summary>True for "had agreed": what had happened before the report's own news.</summary>
    public static bool IsPastPerfect(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.Aux && string.Equals(sentence.Tokens[child].Form, "had", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>True for "will send", "is to send", "is going to send": a future told as one.</summary>
    public static bool TellsOfFuture(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child] is { Relation: Relation.Aux, Tag: PennTag.MD } modal && IsFutureModal(modal))
                return true;
        }
        return IsToBe(sentence, clause) || IsGoingTo(sentence, clause);
    }

    /// <summary>The word that puts a clause into the future: "will", "would", "is" in "is to", "going" in "is going to"; the clause's own where there is none.</summary>
    public static int FutureWord(Sentence sentence, int clause)
    {
        if (IsGoingTo(sentence, clause))
            return sentence.Tokens[clause].Head;
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation == Relation.Aux && sentence.Tokens[child].Tag == PennTag.MD || sentence.Tokens[child].Relation == Relation.Cop)
                return child;
        }
        return clause;
    }

    /// <summary>True for the future of a report in the past tense: "said that it would send", "promised they would come".</summary>
    public static bool IsBackshifted(Sentence sentence, int clause)
    {
        // "would have sent" is what did not come about.
        var (would, isPerfect) = (false, false);
        foreach (var child in sentence.Children(clause))
        {
            isPerfect |= sentence.Tokens[child] is { Relation: Relation.Aux, Lemma: "have" };
            would |= sentence.Tokens[child].Relation == Relation.Aux && sentence.Tokens[child].Form.ToLowerInvariant() is "would" or "'d" or "’d";
        }
        while (sentence.Tokens[clause].Relation is Relation.Conj && sentence.Tokens[clause].Head >= 0)
            clause = sentence.Tokens[clause].Head;
        if (!would || isPerfect || sentence.Tokens[clause].Head < 0)
            return false;
        var governor = sentence.Tokens[clause] is { Relation: Relation.Ccomp or Relation.Parataxis } token ? token.Head : ParatacticSpeech(sentence, clause);
        return governor >= 0 && sentence.Tokens[governor].Upos == Upos.VERB && sentence.Tokens[governor].Tag is PennTag.VBD or PennTag.VBN;
    }

    /// <summary>
    /// True where an "if", "unless" or "whether" opens the clause, or inversion does its work: "had they attacked", "should talks fail"; and where
    /// "once", "until" or "as soon as" and a present tense say what a future waits for.
    /// </summary>
    public static bool IsConditional(Sentence sentence, int clause)
    {
        var hasIf = false;
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation == Relation.Mark)
                hasIf |= sentence.Tokens[child].Lemma.ToLowerInvariant() is "if" or "unless" or "whether" or "lest";
        }
        return hasIf || IsInverted(sentence, clause) || IsAwaited(sentence, clause);
    }

    /// <summary>True where the clause itself says "not", "never", "no one" or "without".</summary>
    public static bool IsNegated(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            var token = sentence.Tokens[child];
            var lemma = token.Lemma.ToLowerInvariant();
            if (token.Relation == Relation.Advmod && (lemma is "not" or "n't" or "never" || token.Form is "n't" or "n’t" or "not"))
                return true;
            if (token.Relation is Relation.Det && lemma is "no" or "neither")
                return true;
            // "no longer", "nobody attacked", "no talks were held"
            if (token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && (lemma is "nobody" or "none" or "neither" || HasNo(sentence, child)))
                return true;
            // "promised to talk to nobody"
            if (token.Relation is Relation.Obl && (lemma is "nobody" or "none" || lemma is "one" && HasNo(sentence, child)))
                return true;
            if (token.Relation is Relation.Advmod && token.Form is "longer" && (HasNo(sentence, child) || child > 0 && string.Equals(sentence.Tokens[child - 1].Form, "no", StringComparison.OrdinalIgnoreCase)))
                return true;
            if (token.Relation is Relation.Mark or Relation.Case && lemma == "without")
                return true;
        }
        return false;
    }

    /// <summary>True for "no plan", "without any intention".</summary>
    public static bool IsNegatedNoun(Sentence sentence, int noun)
    {
        if (HasNo(sentence, noun))
            return true;
        var token = sentence.Tokens[noun];
        return token.Relation == Relation.Obj && token.Head >= 0 && (IsNegated(sentence, token.Head) || Clauses.HasCase(sentence, noun, "without"));
    }

    private static EventStatus Read(Sentence sentence, int clause, int depth)
    {
        if (IsNegated(sentence, clause))
            return EventStatus.Negated;
        if (IsConditional(sentence, clause))
            return EventStatus.Hypothetical;
        if (IsToBe(sentence, clause) || IsGoingTo(sentence, clause))
            return EventStatus.Planned;
        var token = sentence.Tokens[clause];
        var (modal, hasAuxiliary, hasBe, hasHave) = (EventStatus.Occurred, false, false, false);
        foreach (var child in sentence.Children(clause))
        {
            var auxiliary = sentence.Tokens[child];
            if (auxiliary.Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop))
                continue;
            hasAuxiliary |= auxiliary.Relation != Relation.Cop || auxiliary.Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP;
            hasBe |= auxiliary.Lemma == "be" && auxiliary.Relation == Relation.Aux;
            hasHave |= auxiliary.Lemma == "have";
            if (auxiliary.Tag == PennTag.MD)
                modal = IsFutureModal(auxiliary) ? EventStatus.Planned : EventStatus.Hypothetical;
        }
        if (modal == EventStatus.Hypothetical && IsBackshifted(sentence, clause) && !DependsOnCondition(sentence, clause))
            modal = EventStatus.Planned;
        if (modal != EventStatus.Occurred)
            return EndsInQuestion(sentence) || hasHave && modal == EventStatus.Planned ? EventStatus.Hypothetical : modal;
        if (token.Tag == PennTag.VBG && hasBe && !hasHave)
            return IsPast(sentence, clause) ? EventStatus.Occurred : EventStatus.Ongoing;
        if (token.Tag == PennTag.VBG && hasBe)
            return EventStatus.Ongoing;
        if (hasAuxiliary || token.Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP || depth > 8 || token.Head < 0)
            return EndsInQuestion(sentence) ? EventStatus.Hypothetical : EventStatus.Occurred;
        return Inherited(sentence, clause, depth);
    }

    // A clause without tense of its own takes its status from where it hangs.
    private static EventStatus Inherited(Sentence sentence, int clause, int depth)
    {
        var token = sentence.Tokens[clause];
        var head = token.Head;
        var isInfinitive = Clauses.HasCase(sentence, clause, "to") && token.Tag == PennTag.VB;
        switch (token.Relation)
        {
            // "met to discuss", "a decision to withdraw", "is ready to talk": not yet.
            case Relation.Acl or Relation.Advcl when isInfinitive:
                return EventStatus.Planned;
            case Relation.Xcomp when sentence.Tokens[head].Upos is Upos.ADJ:
                return EventStatus.Hypothetical;
            case Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Ccomp or Relation.Parataxis or Relation.Csubj:
                return sentence.Tokens[head].Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN ? Read(sentence, head, depth + 1) : EventStatus.Occurred;
            default:
                return EventStatus.Occurred;
        }
    }

    private static bool HasNo(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Det or Relation.Advmod && sentence.Tokens[child].Lemma.ToLowerInvariant() is "no" or "neither")
                return true;
        }
        return false;
    }

    private static bool IsFutureModal(Token modal) => modal.Form.ToLowerInvariant() is "will" or "shall" or "'ll" or "’ll" or "wo";

    // "Had they attacked, …": the auxiliary before its subject makes a condition of what is no question.
    private static bool IsInverted(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Upos == Upos.PUNCT || sentence.Tokens[child].Relation == Relation.Cc)
                continue;
            return child < clause && sentence.Tokens[child] is { Relation: Relation.Aux or Relation.AuxPass or Relation.Cop } auxiliary
                && auxiliary.Form.ToLowerInvariant() is "had" or "should" or "were" && Math.Max(sentence.Child(clause, Relation.Nsubj), sentence.Child(clause, Relation.NsubjPass)) > child && !EndsInQuestion(sentence);
        }
        return false;
    }

    // "is to visit", "is due to visit": the parser takes the infinitive for the predicate.
    private static bool IsToBe(Sentence sentence, int clause) => sentence.Tokens[clause].Tag == PennTag.VB && sentence.Child(clause, Relation.Cop) >= 0
        && (Clauses.IsInfinitive(sentence, clause) || sentence.Child(clause, Relation.Mark) is >= 0 and var mark && sentence.Child(mark, Relation.Fixed) >= 0);

    private static bool IsGoingTo(Sentence sentence, int clause)
    {
        var token = sentence.Tokens[clause];
        return token.Relation == Relation.Xcomp && token.Tag == PennTag.VB && sentence.Tokens[token.Head] is { Lemma: "go", Tag: PennTag.VBG }
            && Clauses.IsInfinitive(sentence, clause) && !IsNegated(sentence, token.Head);
    }

    // "…, the ministry said": the verb of speech hangs beside the clause.
    private static int ParatacticSpeech(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation == Relation.Parataxis && sentence.Tokens[child].Upos == Upos.VERB)
                return child;
        }
        return -1;
    }

    // "would meet him if he gave way"
    private static bool DependsOnCondition(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation == Relation.Advcl && IsConditional(sentence, child))
                return true;
        }
        return false;
    }

    private static bool IsPast(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation is Relation.Aux && sentence.Tokens[child].Tag == PennTag.VBD)
                return true;
        }
        return false;
    }

    // "will free him once they withdraw", "would be freed as soon as it halts its operations". "fought until they withdrew" has happened.
    private static bool IsAwaited(Sentence sentence, int clause)
    {
        if (sentence.Tokens[clause] is not { Relation: Relation.Advcl, Head: >= 0 and var awaiting } || sentence.Tokens[clause].Tag is not (PennTag.VBZ or PennTag.VBP or PennTag.VBN or PennTag.VBG))
            return false;
        var (waits, isPast) = (false, false);
        // "as soon as it halts": the clause hangs on "soon".
        if (sentence.Tokens[awaiting] is { Lemma: "soon", Head: >= 0 and var above })
            (waits, awaiting) = (true, above);
        foreach (var child in sentence.Children(clause))
        {
            var token = sentence.Tokens[child];
            waits |= token.Relation is Relation.Mark or Relation.Advmod && child < clause && token.Lemma.ToLowerInvariant() is "once" or "until" or "till" or "when" or "before" or "after";
            isPast |= token.Relation is Relation.Aux or Relation.AuxPass && token.Tag is PennTag.VBD;
        }
        return waits && !isPast && HasModal(sentence, awaiting);
    }

    private static bool HasModal(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child] is { Relation: Relation.Aux, Tag: PennTag.MD })
                return true;
        }
        return false;
    }

    private static bool EndsInQuestion(Sentence sentence)
    {
        for (var i = sentence.Tokens.Length - 1; i >= 0 && i >= sentence.Tokens.Length - 3; i--)
        {
            if (sentence.Tokens[i].Form == "?")
                return true;
        }
        return false;
    }
}
