using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>
/// "bombed Beirut, killing twelve and wounding thirty" is one attack and not three: what a participle says came of a deed is no deed
/// of its own. The numbers go to the attack (see <see cref="Counts.EventCounts"/>).
/// </summary>
internal static class Consequences
{
    /// <summary>True where an event only tells what came of another of the sentence, which then takes its recipients if it has none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="own">The event.</param>
    /// <param name="found">All events of the sentence.</param>
    public static bool Joins(Sentence sentence, EventDraft own, List<EventDraft> found)
    {
        if (own.Code.Type != EventType.Assault || Deed(sentence, own.Clause) is not (>= 0 and var deed))
            return false;
        var attack = found.Find(e => e != own && e.Clause == deed && e.Code.Type == EventType.Assault && e.Status == own.Status && e.Actors.AreSameAs(own.Actors));
        if (attack is null || !attack.Recipients.IsEmpty && own.Recipients.Actors.Any(r => r.Country is not null && !attack.Recipients.Actors.Any(a => a.Country is null || a.Country == r.Country)))
            return false;
        if (attack.Recipients.IsEmpty)
            attack.Recipients = own.Recipients;
        return true;
    }

    // The verb on which "killing …" hangs, also as a second of two.
    private static int Deed(Sentence sentence, int participle)
    {
        var token = sentence.Tokens[participle];
        if (token.Tag != PennTag.VBG || token.Lemma is not ("kill" or "wound" or "injure" or "hurt" or "maim" or "damage" or "destroy"))
            return -1;
        return token.Relation == Relation.Conj && sentence.Tokens[token.Head].Tag == PennTag.VBG ? Deed(sentence, token.Head) : token.Relation == Relation.Advcl ? token.Head : -1;
    }
}
