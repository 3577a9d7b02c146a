using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// Applies the words that govern an event: "plans to", "refused to", "called for", "denied". They change its status, or make
/// of it an event of their own. The rules are told in docs/coding-rules/composition.md.
/// </summary>
internal sealed class EventComposer(ImmutableArray<Sentence> sentences, SlotFiller slots, Lexicon lexicon)
{
    // A chain of governing words longer than this is a parser's mistake.
    private const int MaxSteps = 6;

    private readonly Operators _operators = new(lexicon.Composition);
    private readonly ReportedDuty _duty = new(sentences, slots, lexicon);
    private readonly DeclaredIntent _intent = new(sentences, slots, lexicon);

    /// <summary>Applies the governing words to an event, from the inner ones outwards.</summary>
    /// <returns>The event that the intention to do it makes besides, AGREE, REJECT or THREATEN; null where none is declared.</returns>
    public EventDraft? Compose(EventDraft draft)
    {
        var sentence = sentences[draft.Sentence];
        var (clause, intention, isGoverned) = (draft.Clause, -1, false);
        var at = clause;
        for (var step = 0; step < MaxSteps; step++)
        {
            var token = sentence.Tokens[at];
            if (token.Head < 0)
                break;
            var governor = _operators.Governor(sentence, at);
            if (_operators.Find(sentence, at, governor) is { } found)
            {
                Apply(draft, sentence, at, governor, found);
                if (found.Outer == OuterType.Intend && intention < 0)
                    intention = governor;
                else
                    isGoverned |= found.Status is not null;
                if (found.Status == EventStatus.Hypothetical && IsDenied(sentence, governor))
                {
                    draft.Status = EventStatus.Negated;
                    break;
                }
            }
            else if (governor == token.Head && token.Relation is not (Relation.Xcomp or Relation.Conj))
                break;
            at = governor;
        }
        // What became an event of its own is neither demanded nor intended once more.
        if (draft.Clause != clause || _duty.Apply(draft))
            return null;
        return isGoverned ? null : _intent.Of(draft, intention);
    }

    private void Apply(EventDraft draft, Sentence sentence, int inner, int governor, EventOperator found)
    {
        var outer = sentence.Tokens[governor].Upos is Upos.NOUN ? EventStatus.Occurred : StatusReader.Read(sentence, governor);
        // "has no plans to": the noun itself is negated.
        if (sentence.Tokens[governor].Upos is Upos.NOUN && StatusReader.IsNegatedNoun(sentence, governor))
            outer = EventStatus.Negated;
        if (found.Outer is not (OuterType.None or OuterType.Intend) && Recode(draft, sentence, inner, governor, found))
        {
            draft.Status = outer;
        }
        else if (outer == EventStatus.Negated)
        {
            // "does not plan to attack"; but what is not stopped, denied or ruled out stands open.
            draft.Status = found.Status == EventStatus.Negated ? EventStatus.Hypothetical : EventStatus.Negated;
        }
        else if (draft.Status != EventStatus.Negated)
        {
            // What is asked, threatened or refused and makes no event of its own has not happened for that.
            draft.Status = found.Status ?? (found.Outer switch
            {
                OuterType.Request or OuterType.Threaten => EventStatus.Hypothetical,
                OuterType.Promise => EventStatus.Planned,
                OuterType.Reject => EventStatus.Negated,
                _ => draft.Status,
            });
        }
        draft.Rule = $"{draft.Rule} < {found.Head}";
    }

    // "rejected accusations that its army attacked"
    private static bool IsDenied(Sentence sentence, int noun) => sentence.Tokens[noun] is { Upos: Upos.NOUN, Relation: Relation.Obj, Head: >= 0 and var verb }
        && sentence.Tokens[verb].Lemma is "deny" or "reject" or "dismiss" or "refute" or "rebut" or "repudiate" or "disavow" && !StatusReader.IsNegated(sentence, verb);

    // "agreed to withdraw" is AGREE, "refused to meet" REJECT: an event of who agreed or refused.
    private bool Recode(EventDraft draft, Sentence sentence, int inner, int governor, EventOperator found)
    {
        // "vowed not to meet" is a refusal.
        var outer = found.Outer == OuterType.Promise && StatusReader.IsNegated(sentence, inner) && draft.Code.Type.Quad() is 1 or 2 ? OuterType.Reject : found.Outer;
        if (lexicon.Composition.Compose(outer, draft.Code, draft.Mode) is not { } code)
            return false;
        var actors = Addressees.Doer(draft.Sentence, sentence, governor, found, slots, lexicon);
        if (actors.IsEmpty)
            return false;
        var asked = Addressees.Of(draft.Sentence, sentence, governor, slots);
        // What is asked of someone is asked of the one who is to do it; what is promised or refused, of the one it is done to.
        var recipients = found.Outer == OuterType.Request
            ? (!asked.IsEmpty ? asked : !draft.Actors.Except(actors).IsEmpty ? draft.Actors : draft.Recipients)
            : (!draft.Recipients.Except(actors).IsEmpty ? draft.Recipients : !asked.Except(actors).IsEmpty ? asked : Addressees.Within(draft.Sentence, sentence, inner, draft.Code.Type, slots));
        draft.Code = code;
        draft.Mode = draft.Code.Mode;
        draft.Contexts = draft.Code.Contexts;
        draft.Actors = actors;
        draft.Recipients = recipients.Except(actors);
        draft.Trigger = [.. draft.Trigger.Add(governor).Distinct().Order()];
        draft.Clause = governor;
        return true;
    }
}
