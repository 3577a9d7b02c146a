using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Reads the parts of clauses off a dependency tree, through passives, control, coordination and relative clauses.</summary>
internal static class Clauses
{
    // Verbs whose object does what their infinitive or gerund says: "urged them to leave". Of any other it is the subject: "phoned
    // the king to ask", "promised them to leave".
    private static readonly FrozenSet<string> ObjectControl = new[]
    {
        "accuse", "advise", "allow", "appoint", "ask", "assign", "authorise", "authorize", "beg", "beseech", "bring", "call", "catch", "cause", "challenge",
        "choose", "command", "compel", "convince", "counsel", "deploy", "direct", "dispatch", "elect", "empower", "enable", "encourage", "entice", "entitle",
        "exhort", "expect", "find", "forbid", "force", "free", "get", "have", "hear", "help", "hire", "implore", "incite", "induce", "inspire",
        "instruct", "intend", "invite", "keep", "lead", "leave", "let", "lobby", "make", "mean", "motivate", "need", "nominate", "oblige", "order",
        "permit", "persuade", "petition", "press", "pressure", "prompt", "push", "recruit", "remind", "request", "require", "see", "send", "summon",
        "task", "teach", "tell", "tempt", "train", "trust", "urge", "want", "warn", "watch",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs that take two objects: to whom, and what.
    private static readonly FrozenSet<string> Giving = new[]
    {
        "accord", "allocate", "allot", "assign", "award", "bring", "cost", "deny", "extend", "feed", "gift", "give", "grant", "guarantee", "hand", "issue",
        "leave", "lend", "loan", "offer", "owe", "pay", "promise", "provide", "quote", "refuse", "sell", "send", "serve", "ship", "show", "supply",
        "teach", "tell", "wire", "write",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A chain of clauses longer than this is a parser's mistake.
    private const int MaxDepth = 12;

    /// <summary>True where the verb is passive: "was sent", "troops sent to the border".</summary>
    public static bool IsPassive(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        foreach (var child in sentence.Children(verb))
        {
            var relation = sentence.Tokens[child].Relation;
            // A past participle with "be" is passive, however the parser labels the two.
            if (relation is Relation.AuxPass or Relation.NsubjPass or Relation.CsubjPass || relation == Relation.Aux && token.Tag == PennTag.VBN && sentence.Tokens[child].Lemma == "be")
                return true;
        }
        if (sentence.Child(verb, Relation.Nsubj) >= 0)
            return false;
        if (token.Tag != PennTag.VBN || HasAuxiliary(sentence, verb, "have"))
            return false;
        // A participle with an object of its own is a past tense that the tagger took for one: "forces entered Damascus".
        if (token.Relation is Relation.Acl && sentence.Child(verb, Relation.Obj) >= 0)
            return false;
        // "the men arrested on Monday" is passive; "has arrested and charged" shares the auxiliary of the first verb.
        return token.Relation is Relation.Acl or Relation.Amod || token.Relation == Relation.Advcl && sentence.Child(verb, Relation.Obj) < 0
            || token.Relation == Relation.Conj && IsPassive(sentence, token.Head);
    }

    /// <summary>
    /// The head of the phrase that does what the verb says: its subject, the agent of a passive, or the subject that it shares
    /// with the clause above it.
    /// </summary>
    /// <returns>The token's index, or −1 where nobody is named.</returns>
    public static int Subject(Sentence sentence, int verb)
    {
        if (IsPassive(sentence, verb))
            return Agent(sentence, verb);
        var subject = Surface(sentence, verb, 0);
        return subject >= 0 ? subject : NominalRoot(sentence, verb);
    }

    /// <summary>The head of the phrase that it is done to: the object, or the subject of a passive; −1 where there is none.</summary>
    public static int Object(Sentence sentence, int verb)
    {
        if (IsPassive(sentence, verb))
        {
            // "was granted asylum": the object stays, and the subject is the one to whom it is given.
            var kept = sentence.Child(verb, Relation.Obj);
            if (kept >= 0)
                return kept;
            var token = sentence.Tokens[verb];
            if (token.Relation is Relation.Acl or Relation.Amod && sentence.Child(verb, Relation.NsubjPass) < 0)
                return token.Head;
            return Surface(sentence, verb, 0);
        }
        foreach (var child in sentence.Children(verb))
        {
            // "rioted Monday at a prison": a day is no object.
            if (sentence.Tokens[child].Relation == Relation.Obj && !IsCalendarWord(sentence.Tokens[child].Form))
                return SecondObject(sentence, verb, child) is >= 0 and var given ? given : Antecedent(sentence, verb, child);
        }
        // "asked Berlin for missiles": who is asked is what the verb has, and there is nothing else that it has.
        if (sentence.Child(verb, Relation.Iobj) is >= 0 and var asked && !Giving.Contains(sentence.Tokens[verb].Lemma))
            return asked;
        // "attacked and occupied the town": the second verb's object is the first's too, where that has no complement of its own.
        foreach (var child in sentence.Children(verb))
        {
            var relation = sentence.Tokens[child].Relation;
            // "kidnapped up to twelve workers": the parser may take "up to" for a particle and a preposition.
            if (relation == Relation.Obl && child > verb && sentence.Child(verb, Relation.CompoundPrt) is >= 0 and var particle && sentence.Tokens[particle].Lemma == "up"
                && sentence.Child(child, Relation.Case) == particle + 1 && sentence.Child(child, Relation.Nummod) >= 0)
                return child;
            if (relation is Relation.Obl or Relation.Ccomp or Relation.Xcomp && child > verb)
                return -1;
            if (relation == Relation.Conj && child > verb && sentence.Tokens[child].Upos == Upos.VERB)
                return sentence.Child(child, Relation.Obj) is >= 0 and var shared && sentence.Child(child, Relation.Nsubj) < 0 ? shared : -1;
        }
        return -1;
    }

    /// <summary>True for verbs that take two objects, to whom and what: "give", "promise".</summary>
    public static bool IsGiving(Sentence sentence, int verb) => Giving.Contains(sentence.Tokens[verb].Lemma);

    /// <summary>The one to whom something is given or told: "granted them asylum", "they were granted asylum"; −1 where there is none.</summary>
    public static int IndirectObject(Sentence sentence, int verb)
    {
        var child = sentence.Child(verb, Relation.Iobj);
        if (child >= 0)
            return child;
        var first = sentence.Child(verb, Relation.Obj);
        if (first >= 0 && SecondObject(sentence, verb, first) >= 0)
            return first;
        return IsPassive(sentence, verb) && sentence.Child(verb, Relation.Obj) >= 0 ? Surface(sentence, verb, 0) : -1;
    }

    /// <summary>What is said of the object: the predicate in "called Russia a partner"; −1 where there is none.</summary>
    public static int ObjectPredicate(Sentence sentence, int verb)
    {
        var predicate = sentence.Child(verb, Relation.Xcomp);
        if (predicate >= 0)
            return predicate;
        // The parser may take the second noun for another name of the first, or for a second object.
        var obj = sentence.Child(verb, Relation.Obj);
        foreach (var child in sentence.Children(verb))
        {
            if (obj >= 0 && child > obj && sentence.Tokens[child].Relation == Relation.Obj && sentence.Tokens[child].Upos is Upos.NOUN or Upos.ADJ && !Giving.Contains(sentence.Tokens[verb].Lemma))
                return child;
        }
        return obj >= 0 && sentence.Child(obj, Relation.Appos) is >= 0 and var appos && sentence.Tokens[appos].Upos == Upos.NOUN ? appos : -1;
    }

    /// <summary>The agent of a passive: "by the army"; −1 where it is not named.</summary>
    public static int Agent(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            var relation = sentence.Tokens[child].Relation;
            if (relation == Relation.OblAgent || relation == Relation.Obl && HasCase(sentence, child, "by") && child > verb)
                return child;
        }
        // "welcomed at the palace by the king": the parser may hang the agent on the phrase before it.
        foreach (var child in sentence.Children(verb))
        {
            if (child > verb && sentence.Tokens[child].Relation == Relation.Obl && !HasCase(sentence, child, "by") && Prepositional(sentence, child, "by") is >= 0 and var agent)
                return agent;
        }
        var token = sentence.Tokens[verb];
        return token.Relation == Relation.Conj && token.Head < verb && sentence.Tokens[token.Head].Upos == Upos.VERB && IsPassive(sentence, token.Head)
            ? Agent(sentence, token.Head) : -1;
    }

    /// <summary>The first child of a token with this relation whose preposition is <paramref name="preposition"/>, or −1.</summary>
    public static int Prepositional(Sentence sentence, int head, string preposition)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Acl or Relation.NmodDesc
                && HasCase(sentence, child, preposition) && !IsCalendarWord(sentence.Tokens[child].Form))
                return child;
        }
        return -1;
    }

    // "imposed sanctions on Tuesday on eleven officials": a day fills no slot.
    private static bool IsCalendarWord(string form) => IsWeekday(form)
        || form is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Jan." or "Feb." or "Mar." or "Apr." or "Jun." or "Jul." or "Aug." or "Sep." or "Sept." or "Oct." or "Nov." or "Dec.";

    /// <summary>True for the name of a day of the week.</summary>
    public static bool IsWeekday(string form) => form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    /// <summary>True when the phrase or gerund with this head is introduced by the preposition.</summary>
    public static bool HasCase(Sentence sentence, int head, string preposition)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Case or Relation.Mark
                && string.Equals(sentence.Tokens[child].Form, preposition, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>True for an infinitive with "to".</summary>
    public static bool IsInfinitive(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.Mark && sentence.Tokens[child].Tag == PennTag.TO)
                return true;
        }
        return false;
    }

    /// <summary>True when the verb has an auxiliary with this lemma.</summary>
    public static bool HasAuxiliary(Sentence sentence, int verb, string lemma)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation is Relation.Aux or Relation.AuxPass && sentence.Tokens[child].Lemma == lemma)
                return true;
        }
        return false;
    }

    // "granted them asylum": the parser may take the second object of a verb of giving for a predicate.
    private static int SecondObject(Sentence sentence, int verb, int first)
    {
        if (!Giving.Contains(sentence.Tokens[verb].Lemma))
            return -1;
        foreach (var child in sentence.Children(verb))
        {
            if (child > first && sentence.Tokens[child].Relation is Relation.Xcomp or Relation.Obj && sentence.Tokens[child].Upos == Upos.NOUN)
                return child;
        }
        return -1;
    }

    // The grammatical subject: the verb's own, or the one that it inherits.
    private static int Surface(Sentence sentence, int verb, int depth)
    {
        var own = -1;
        foreach (var child in sentence.Children(verb))
        {
            // Of two before the verb, the nearer: "Kremlin" and "spokesman Orlov" may hang on it side by side.
            if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter && (own < 0 || child < verb))
                own = child;
        }
        if (own >= 0)
            return Antecedent(sentence, verb, own);
        var token = sentence.Tokens[verb];
        if (depth > MaxDepth || token.Head < 0)
            return -1;
        switch (token.Relation)
        {
            // "were killed in shelling": who is killed shells nobody.
            case Relation.Conj or Relation.Advcl when token.Tag == PennTag.VBG && HasCase(sentence, verb, "in") && IsPassive(sentence, token.Head):
                return -1;
            case Relation.Conj when sentence.Tokens[token.Head].Upos is Upos.VERB or Upos.AUX:
                return Surface(sentence, token.Head, depth + 1);
            case Relation.Xcomp:
                // Object control: "urged them to leave", "forced the army to retreat".
                var controller = sentence.Child(token.Head, Relation.Obj);
                if (controller < 0)
                    controller = sentence.Child(token.Head, Relation.Iobj);
                return controller >= 0 && controller < verb && ObjectControl.Contains(sentence.Tokens[token.Head].Lemma) ? controller : Surface(sentence, token.Head, depth + 1);
            // "barred them from leaving", "thanked Riyadh for rejecting the plan": whom the verb has for its object.
            case Relation.Advcl or Relation.Acl or Relation.Xcomp when token.Tag is PennTag.VBG && KeptFromOrJudged(sentence, verb) is >= 0 and var kept:
                return kept;
            case Relation.Advcl or Relation.Ccomp or Relation.Parataxis when token.Tag is PennTag.VBG or PennTag.VB or PennTag.VBN && sentence.Tokens[token.Head].Upos is Upos.VERB or Upos.AUX:
                return Surface(sentence, token.Head, depth + 1);
            case Relation.Advcl when sentence.Tokens[token.Head].Upos is Upos.VERB && token.Tag is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP):
                return Surface(sentence, token.Head, depth + 1);
            // A finite verb is no participle: "after rebels entered the town" is a clause about the rebels, wherever it hangs.
            case Relation.Acl when token.Tag is PennTag.VBG or PennTag.VBN or PennTag.VBD or PennTag.VBZ or PennTag.VBP:
                return token.Head;
            // "his plan to visit", "made a promise to leave": whoever has the noun.
            case Relation.Acl when token.Tag is PennTag.VB:
                return Holder(sentence, token.Head, depth + 1);
            default:
                return -1;
        }
    }

    // The object of a verb that keeps someone from doing something, or thanks or blames him for it; −1 where the gerund is none of that.
    private static int KeptFromOrJudged(Sentence sentence, int gerund)
    {
        var verb = sentence.Tokens[gerund].Head;
        // The gerund may hang on the object itself.
        if (sentence.Tokens[gerund].Relation == Relation.Acl)
            verb = sentence.Tokens[verb].Relation == Relation.Obj ? sentence.Tokens[verb].Head : -1;
        if (verb < 0 || sentence.Child(verb, Relation.Obj) is not (>= 0 and var obj) || obj > gerund)
            return -1;
        var lemma = sentence.Tokens[verb].Lemma;
        return HasCase(sentence, gerund, "from") && lemma is "ban" or "bar" or "block" or "deter" or "discourage" or "hinder" or "keep" or "prevent" or "prohibit" or "restrain" or "stop"
            || HasCase(sentence, gerund, "for") && lemma is "arrest" or "berate" or "blame" or "castigate" or "censure" or "charge" or "chide" or "commend" or "condemn" or "congratulate" or "convict"
                or "criticise" or "criticize" or "denounce" or "fault" or "fine" or "hail" or "jail" or "laud" or "lambast" or "penalise" or "penalize" or "praise" or "prosecute" or "punish" or "rebuke"
                or "reprimand" or "reward" or "salute" or "sanction" or "scold" or "slam" or "sue" or "thank" or "try"
            ? obj : -1;
    }

    // A finite verb without a subject after a noun that the parser took for the root: "An official who asked not to be named said …".
    private static int NominalRoot(Sentence sentence, int verb)
    {
        var root = sentence.Tokens[sentence.Root];
        return sentence.Tokens[verb].Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP && sentence.Root < verb && root.Upos is Upos.NOUN or Upos.PROPN
            && sentence.Child(sentence.Root, Relation.Cop) < 0 ? sentence.Root : -1;
    }

    private static int Holder(Sentence sentence, int noun, int depth)
    {
        var subject = sentence.Child(noun, Relation.Nsubj);
        if (subject < 0)
            subject = sentence.Child(noun, Relation.NmodPoss);
        // "Darwish plans to visit", where the parser takes "plans" for a noun.
        if (subject < 0 && sentence.Child(noun, Relation.Compound) is >= 0 and var name && sentence.Tokens[name].Upos == Upos.PROPN)
            return name;
        var token = sentence.Tokens[noun];
        return subject < 0 && token.Relation == Relation.Obj && token.Head >= 0 ? Surface(sentence, token.Head, depth) : subject;
    }

    // "who", "which" and "that" in a relative clause mean the noun that the clause describes.
    private static int Antecedent(Sentence sentence, int verb, int argument)
    {
        if (sentence.Tokens[argument].Tag is not (PennTag.WP or PennTag.WDT))
            return argument;
        for (var depth = 0; verb >= 0 && depth < MaxDepth; depth++)
        {
            if (sentence.Tokens[verb].Relation == Relation.AclRelcl)
                return sentence.Tokens[verb].Head;
            verb = sentence.Tokens[verb].Relation is Relation.Conj or Relation.Xcomp or Relation.Ccomp ? sentence.Tokens[verb].Head : -1;
        }
        return argument;
    }
}
