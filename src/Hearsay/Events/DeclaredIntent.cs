using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// What is told in the future is also said now. Cooperation that someone will give is an agreement to it, cooperation that he
/// will not give a refusal, conflict that he intends a threat (PLOVER manual, AGREE, REJECT, THREATEN; CAMEO 03, 12, 13). The planned event
/// stays beside it with its status. The rules are told in docs/coding-rules/composition.md.
/// </summary>
internal sealed class DeclaredIntent(ImmutableArray<Sentence> sentences, SlotFiller slots, Lexicon lexicon)
{
    /// <summary>The event that declares the intention; null where none does.</summary>
    /// <param name="inner">The event that is intended, with its status.</param>
    /// <param name="governor">The word of intention that governs it: "plans to"; −1 where only a modal verb tells of the future.</param>
    public EventDraft? Of(EventDraft inner, int governor)
    {
        var sentence = sentences[inner.Sentence];
        if (inner.Actors.IsEmpty || governor < 0 && !IsAnnounced(sentence, inner.Clause))
            return null;
        var holds = inner.Status is EventStatus.Planned or EventStatus.Negated || inner.Status == EventStatus.Hypothetical && (governor >= 0 || StatusReader.IsBackshifted(sentence, inner.Clause));
        if (!holds || governor >= 0 && StatusReader.Read(sentence, governor) is not (EventStatus.Occurred or EventStatus.Ongoing or EventStatus.Negated))
            return null;
        var isCooperation = inner.Code.Type.Quad() is 1 or 2;
        var isCondition = HasUnless(sentence, inner.Clause);
        var outer = inner.Status == EventStatus.Negated ? OuterType.Reject : isCondition ? OuterType.Threaten : OuterType.Intend;
        // "will not attack" is neither a promise nor a threat.
        if (inner.Status == EventStatus.Negated && !isCooperation)
            return null;
        if (lexicon.Composition.Compose(outer, inner.Code, inner.Mode) is not { } code || code.Type == EventType.Threaten && (IsForetoldByAnother(inner, sentence) || IsAgainstNobody(inner)))
            return null;
        // "Poland and Latvia will sign": each other.
        var isAmongThemselves = inner.Actors.Actors.Length > 1;
        var recipients = !inner.Recipients.IsEmpty ? inner.Recipients
            : isAmongThemselves ? Parties.None
            : Addressees.Within(inner.Sentence, sentence, inner.Clause, inner.Code.Type, slots).Except(inner.Actors);
        return new EventDraft
        {
            Sentence = inner.Sentence,
            Clause = inner.Clause,
            // The word that declares it, and not the deed: that has its own event and status.
            Trigger = [governor >= 0 ? governor : StatusReader.FutureWord(sentence, inner.Clause)],
            Rule = $"{inner.Rule} < {(inner.Status == EventStatus.Negated ? "declared refusal" : "declared intent")}",
            Code = code,
            Mode = code.Mode,
            Contexts = code.Contexts,
            Actors = inner.Actors,
            Recipients = recipients,
            Status = EventStatus.Occurred,
            IsDeclaration = true,
        };
    }

    // "will send", "said it would send", "is to send", "is going to send": in a clause that is asserted, not in one that only describes.
    private static bool IsAnnounced(Sentence sentence, int clause) => IsAsserted(sentence, clause)
        && (StatusReader.TellsOfFuture(sentence, clause) || StatusReader.IsBackshifted(sentence, clause));

    private static bool IsAsserted(Sentence sentence, int clause)
    {
        for (var steps = 0; clause >= 0 && steps < 8; steps++)
        {
            switch (sentence.Tokens[clause].Relation)
            {
                case Relation.Root or Relation.Ccomp or Relation.Parataxis:
                    return true;
                case Relation.Xcomp or Relation.Conj or Relation.Obj or Relation.Obl:
                    clause = sentence.Tokens[clause].Head;
                    break;
                default:
                    return false;
            }
        }
        return false;
    }

    private static bool HasUnless(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation == Relation.Advcl && Clauses.HasCase(sentence, child, "unless"))
                return true;
        }
        return false;
    }

    // "will send a battery", "will hold drills": arms and troops that go against nobody who is named threaten nobody.
    private static bool IsAgainstNobody(EventDraft inner) => inner.Code.Type == EventType.Mobilize && inner.Recipients.IsEmpty;

    // "Washington says that Moscow will attack" is Washington's forecast and no threat of Moscow's.
    private bool IsForetoldByAnother(EventDraft inner, Sentence sentence)
    {
        var speech = ReportedDuty.Speech(sentence, inner.Clause, lexicon);
        if (speech < 0 || Clauses.Subject(sentence, speech) is not (>= 0 and var subject))
            return false;
        var countries = inner.Actors.Actors.Select(static a => a.Country).ToHashSet();
        return slots.PartiesAt(inner.Sentence, subject).Actors is { IsEmpty: false } speakers
            && !speakers.Any(a => inner.Actors.Actors.Contains(a) || a.Country is null || countries.Contains(a.Country));
    }
}
