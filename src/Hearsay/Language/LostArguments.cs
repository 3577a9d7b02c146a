using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// Gives verbs the arguments back that the parser hung elsewhere. "us" in "promised us air defence" is no part of the thing that is promised: a
/// personal pronoun in the object case modifies no noun (UD guidelines, compound, det). And "urged the sides to stop" has the sides
/// stop: after the object of such a verb the infinitive is its complement and no purpose (UD guidelines, xcomp); nor is what one is called on to do
/// a description of whom. And "both" before a noun
/// to which no other is joined counts two of them (UD guidelines, det). And "intelligence sharing" is one thing (UD guidelines, compound). And a noun
/// after a preposition has no subject: in "a deal with Anna Koller on fish" each phrase has its own preposition (UD guidelines, case). And what hangs on an auxiliary
/// belongs to the verb that it helps (UD guidelines, aux). And "On Monday police arrested" tells the day and then the subject (UD guidelines, obl, nsubj).
/// </summary>
internal static class LostArguments
{
    // Verbs that have someone do something and hardly ever do something in order to do another.
    private static readonly FrozenSet<string> Asking = new[]
    {
        "advise", "allow", "ask", "authorise", "authorize", "beg", "beseech", "cause", "command", "compel", "convince", "counsel", "direct", "empower", "enable", "encourage",
        "entice", "exhort", "forbid", "force", "implore", "incite", "induce", "instruct", "invite", "lobby", "oblige", "order", "permit", "persuade", "petition", "press",
        "pressure", "prompt", "remind", "request", "require", "tell", "tempt", "urge", "warn",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentence with such arguments in their places; the same sentence where none was lost.</summary>
    public static Sentence Restore(Sentence sentence)
    {
        ImmutableArray<Token>.Builder? tokens = null;
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (VerbOfAuxiliary(sentence, t) is >= 0 and var helped)
                (tokens ??= sentence.Tokens.ToBuilder())[t] = sentence.Tokens[t] with { Head = helped };
            else if (Receiver(sentence, t) is >= 0 and var giving)
                (tokens ??= sentence.Tokens.ToBuilder())[t] = sentence.Tokens[t] with { Head = giving, Relation = Relation.Iobj };
            else if (AppealAbove(sentence, t) is >= 0 and var appeal)
                (tokens ??= sentence.Tokens.ToBuilder())[t] = sentence.Tokens[t] with { Head = appeal, Relation = Relation.Advcl };
            else if (IsComplement(sentence, t))
                (tokens ??= sentence.Tokens.ToBuilder())[t] = sentence.Tokens[t] with { Relation = Relation.Xcomp };
        }
        for (var t = 1; t < sentence.Tokens.Length; t++)
        {
            if (IsNounInIng(sentence, t))
                Join(tokens ??= sentence.Tokens.ToBuilder(), t);
        }
        for (var t = 1; t < sentence.Tokens.Length; t++)
        {
            if (PrepositionOf(sentence, t) is not (>= 0 and var preposition))
                continue;
            tokens ??= sentence.Tokens.ToBuilder();
            var (thing, noun) = (sentence.Tokens[t].Head, sentence.Tokens[sentence.Tokens[t].Head].Head);
            tokens[preposition] = tokens[preposition] with { Head = t };
            tokens[t] = tokens[t] with { Head = noun, Relation = tokens[thing].Relation };
        }
        for (var t = 1; t < sentence.Tokens.Length; t++)
        {
            if (DayBeforeSubject(sentence, t) is { } day)
                Part(tokens ??= sentence.Tokens.ToBuilder(), day.Preposition, day.Head, day.Subject);
        }
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (CountsTwo(sentence, t))
                (tokens ??= sentence.Tokens.ToBuilder())[t] = sentence.Tokens[t] with { Upos = Upos.DET, Tag = PennTag.DT, Relation = Relation.Det };
        }
        return tokens is null ? sentence : sentence.WithTree(tokens.ToImmutable());
    }

    // The verb that an auxiliary helps, where something hangs on the auxiliary: it has no arguments (UD guidelines, aux).
    private static int VerbOfAuxiliary(Sentence sentence, int t) => sentence.Tokens[t] is { Relation: Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.Advcl, Head: >= 0 and var auxiliary }
        && sentence.Tokens[auxiliary] is { Relation: Relation.Aux or Relation.AuxPass, Head: var verb } ? verb : -1;

    // The verb to which a pronoun before a noun belongs; −1 where it stands rightly.
    private static int Receiver(Sentence sentence, int t)
    {
        var token = sentence.Tokens[t];
        if (token.Relation is not (Relation.Compound or Relation.Det or Relation.Amod or Relation.NmodPoss or Relation.NmodDesc) || token.Head < t
            || token.Form is not ("me" or "him" or "us" or "them"))
            return -1;
        var thing = sentence.Tokens[token.Head];
        return thing.Relation == Relation.Obj && thing.Head < t && sentence.Tokens[thing.Head].Upos == Upos.VERB && sentence.Child(thing.Head, Relation.Iobj) < 0 ? thing.Head : -1;
    }

    // Of what the parser took for the subject of a noun with two prepositions, the one before it: "with" in "with Anna Koller on fish"; −1 where it stands rightly.
    private static int PrepositionOf(Sentence sentence, int t)
    {
        var token = sentence.Tokens[t];
        if (token.Relation != Relation.Nsubj || token.Upos is not (Upos.PROPN or Upos.NOUN) || token.Head < t || sentence.Tokens[token.Head] is not { Upos: Upos.NOUN, Relation: Relation.Nmod or Relation.Obl, Head: >= 0 })
            return -1;
        var (before, after) = (-1, -1);
        foreach (var child in sentence.Children(token.Head))
        {
            if (sentence.Tokens[child].Relation == Relation.Cop)
                return -1;
            if (sentence.Tokens[child].Relation == Relation.Case)
                (before, after) = child < t ? (child, after) : (before, child);
        }
        return after >= 0 ? before : -1;
    }

    // "On Monday police arrested": a day after "on" and the subject of a verb that has none are two phrases. From the day's name, the preposition, the head of the day's
    // phrase ("Monday", "afternoon") and the subject; null where there is no such pair.
    private static (int Preposition, int Head, int Subject)? DayBeforeSubject(Sentence sentence, int day)
    {
        var tokens = sentence.Tokens;
        if (tokens[day] is not { Relation: Relation.Compound, Head: var head } || head < day || !Clauses.IsWeekday(tokens[day].Form))
            return null;
        var subject = head;
        if (tokens[head].Relation == Relation.Compound && IsPartOfDay(tokens[head]) && tokens[head].Head > head)
            subject = tokens[head].Head;
        else
            head = day;
        var preposition = day - 1;
        if (tokens[preposition] is not { Relation: Relation.Case, Lemma: "on" } || tokens[preposition].Head != subject || tokens[subject] is not { Relation: Relation.Obl, Head: var verb } || verb < subject
            || IsPartOfDay(tokens[subject]) || tokens[verb].Upos != Upos.VERB || sentence.Child(verb, Relation.Nsubj) >= 0 || sentence.Child(verb, Relation.NsubjPass) >= 0)
            return null;
        return (preposition, head, subject);
    }

    private static bool IsPartOfDay(Token token) => token.Lemma is "morning" or "afternoon" or "evening" or "night";

    private static void Part(ImmutableArray<Token>.Builder tokens, int preposition, int day, int subject)
    {
        var verb = tokens[subject].Head;
        var isPassive = false;
        for (var i = 0; i < tokens.Count; i++)
            isPassive |= tokens[i].Head == verb && tokens[i].Relation == Relation.AuxPass;
        tokens[preposition] = tokens[preposition] with { Head = day };
        tokens[day] = tokens[day] with { Head = verb, Relation = Relation.Obl };
        tokens[subject] = tokens[subject] with { Relation = isPassive ? Relation.NsubjPass : Relation.Nsubj };
    }

    // "suspended intelligence sharing": what is done with a thing, told by one noun, and no clause about the thing.
    private static bool IsNounInIng(Sentence sentence, int t) =>
        sentence.Tokens[t] is { Relation: Relation.Acl, Tag: PennTag.VBG, Lemma: "share" or "gather" or "smuggle" or "traffic" or "launder" or "rig" or "peddle" or "poach" } gerund
            && gerund.Head == t - 1 && sentence.Tokens[t - 1] is { Upos: Upos.NOUN, Tag: PennTag.NN, Relation: Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj or Relation.Conj }
            && sentence.Child(t, Relation.Obj) < 0;

    // The gerund takes the place of the noun, and the noun becomes a part of it.
    private static void Join(ImmutableArray<Token>.Builder tokens, int t)
    {
        var noun = tokens[t - 1];
        tokens[t] = tokens[t] with { Upos = Upos.NOUN, Tag = PennTag.NN, Lemma = tokens[t].Form.ToLowerInvariant(), Head = noun.Head, Relation = noun.Relation };
        tokens[t - 1] = noun with { Head = t, Relation = Relation.Compound };
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Head == t - 1)
                tokens[i] = tokens[i] with { Head = t };
            else if (tokens[i].Head == t && i > t && tokens[i].Relation == Relation.Obl)
                tokens[i] = tokens[i] with { Relation = Relation.Nmod };
        }
    }

    // "both governments": a "both" that announces an "and" (UD guidelines, cc:preconj) has one after it.
    private static bool CountsTwo(Sentence sentence, int t)
    {
        var token = sentence.Tokens[t];
        return token is { Lemma: "both", Relation: Relation.CcPreconj, Head: >= 0 and var noun } && sentence.Tokens[noun].Upos == Upos.NOUN && sentence.Child(noun, Relation.Conj) < 0;
    }

    // "called on all sides to stop", "appealed to them to stop": the infinitive tells what they are called on to do, and hangs on the verb.
    private static int AppealAbove(Sentence sentence, int t)
    {
        if (sentence.Tokens[t] is not { Relation: Relation.Acl, Tag: PennTag.VB, Head: >= 0 and var asked } || asked > t || !Clauses.IsInfinitive(sentence, t)
            || sentence.Tokens[asked] is not { Relation: Relation.Obl, Head: >= 0 and var verb })
            return -1;
        return sentence.Tokens[verb].Lemma switch
        {
            "call" => Clauses.HasCase(sentence, asked, "on") || Clauses.HasCase(sentence, asked, "upon"),
            "appeal" => Clauses.HasCase(sentence, asked, "to"),
            "plead" => Clauses.HasCase(sentence, asked, "with"),
            _ => false,
        } ? verb : -1;
    }

    private static bool IsComplement(Sentence sentence, int t)
    {
        var token = sentence.Tokens[t];
        if (token.Relation != Relation.Advcl || token.Tag != PennTag.VB || token.Head > t || !Asking.Contains(sentence.Tokens[token.Head].Lemma) || !Clauses.HasCase(sentence, t, "to"))
            return false;
        var asked = sentence.Child(token.Head, Relation.Obj);
        if (asked < token.Head || asked > t || sentence.Child(token.Head, Relation.Xcomp) >= 0)
            return false;
        for (var between = asked + 1; between < t; between++)
        {
            if (sentence.Tokens[between].Upos == Upos.PUNCT)
                return false;
        }
        return true;
    }
}
