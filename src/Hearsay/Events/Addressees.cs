using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>Finds to whom a word that governs another clause is addressed: whom one urges, promises, threatens.</summary>
internal static class Addressees
{
    /// <summary>Who promises, refuses or asks: the subject, of a state the one who is in it ("is prepared to"), of a noun whoever has it.</summary>
    public static Parties Doer(int s, Sentence sentence, int governor, EventOperator found, SlotFiller slots, Lexicon lexicon)
    {
        var isNoun = sentence.Tokens[governor].Upos == Upos.NOUN;
        var isState = found.Pos == "adj" && Clauses.IsPassive(sentence, governor);
        var subject = isNoun ? Holder(sentence, governor) : isState ? Clauses.Object(sentence, governor) : Clauses.Subject(sentence, governor);
        if (subject >= 0)
            return slots.PartiesAt(s, subject);
        // "says it is willing to": the parser may take the pronoun for one that means nobody.
        return sentence.Child(governor, Relation.Expl) >= 0 && ReportedDuty.Speech(sentence, governor, lexicon) is >= 0 and var speech
            && Clauses.Subject(sentence, speech) is >= 0 and var speaker ? slots.PartiesAt(s, speaker) : Parties.None;
    }

    /// <summary>Beside the word itself: "urged Iran to", "appealed to the rebels to", "a promise to Kenya to".</summary>
    public static Parties Of(int s, Sentence sentence, int governor, SlotFiller slots)
    {
        var token = Clauses.Object(sentence, governor);
        if (token < 0 || sentence.Tokens[token].Relation == Relation.Nsubj)
            token = Clauses.IndirectObject(sentence, governor);
        foreach (var preposition in (ReadOnlySpan<string>)["on", "to", "from", "with", "of"])
        {
            if (token < 0)
                token = Clauses.Prepositional(sentence, governor, preposition);
        }
        return token < 0 ? Parties.None : slots.PartiesAt(s, token);
    }

    /// <summary>
    /// In the clause that the word governs: "threatened to deliver blows to Israel". The one that it would be done to by its
    /// role, never the nearest noun: the object, the one to whom or against whom, and whose thing the object is. The troops that
    /// someone sends or withdraws are his own.
    /// </summary>
    public static Parties Within(int s, Sentence sentence, int clause, EventType type, SlotFiller slots)
    {
        if (sentence.Tokens[clause].Upos is not Upos.VERB)
            return Parties.None;
        var obj = Clauses.Object(sentence, clause);
        if (Clauses.IndirectObject(sentence, clause) is >= 0 and var given && slots.PartiesAt(s, given) is { IsEmpty: false } receivers)
            return receivers;
        foreach (var preposition in (ReadOnlySpan<string>)["to", "against", "with", "for", "on", "toward", "towards", "from", "into", "at"])
        {
            if (Clauses.Prepositional(sentence, clause, preposition) is >= 0 and var child && slots.PartiesAt(s, child) is { IsEmpty: false } found)
                return found;
            if (obj >= 0 && Clauses.Prepositional(sentence, obj, preposition) is >= 0 and var below && slots.PartiesAt(s, below) is { IsEmpty: false } theirs)
                return theirs;
        }
        return obj < 0 || type is EventType.Mobilize or EventType.Retreat ? Parties.None : slots.PartiesAt(s, obj);
    }

    /// <summary>Whose plan, threat or promise it is: "Israel's threat to", "the pledge by Japan to", "made a promise to"; −1 where nobody is named.</summary>
    public static int Holder(Sentence sentence, int noun)
    {
        var holder = sentence.Child(noun, Relation.NmodPoss);
        if (holder < 0)
            holder = Clauses.Prepositional(sentence, noun, "by");
        return holder >= 0 || sentence.Tokens[noun].Relation is not (Relation.Obj or Relation.Obl) ? holder : Clauses.Subject(sentence, sentence.Tokens[noun].Head);
    }
}
