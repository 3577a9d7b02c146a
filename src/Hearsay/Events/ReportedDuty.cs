using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// Who says that another must do something demands it: "Russia said that Sudan must return the helicopter" (PLOVER manual, REQUEST:
/// requests, demands and orders). The rule is told in docs/coding-rules/composition.md.
/// </summary>
internal sealed class ReportedDuty(ImmutableArray<Sentence> sentences, SlotFiller slots, Lexicon lexicon)
{
    /// <summary>Makes a demand of an event that someone says another must bring about; false where nobody does.</summary>
    public bool Apply(EventDraft draft)
    {
        var sentence = sentences[draft.Sentence];
        if (Duty(sentence, draft.Clause) is not (>= 0 and var modal) || Speaker(draft.Sentence, draft.Clause) is not { } said)
            return false;
        var asked = draft.Actors.Except(said.Speaker);
        if (!draft.Actors.IsEmpty && asked.IsEmpty || lexicon.Composition.Compose(OuterType.Request, draft.Code, draft.Mode) is not { } code)
            return false;
        draft.Rule = $"{draft.Rule} < {sentence.Tokens[modal].Lemma}";
        draft.Code = code;
        draft.Mode = code.Mode;
        draft.Contexts = code.Contexts;
        draft.Actors = said.Speaker;
        draft.Recipients = asked;
        draft.Trigger = [.. draft.Trigger.Add(modal).Order()];
        draft.Clause = said.Verb;
        draft.Status = StatusReader.Read(sentence, said.Verb);
        return true;
    }

    /// <summary>The demand that lies in a duty whose deed is no event itself: "said that rich countries must allocate more money".</summary>
    public EventDraft? Bare(int s, int verb)
    {
        var sentence = sentences[s];
        if (Duty(sentence, verb) is not (>= 0 and var modal) || Speaker(s, verb) is not { } said)
            return null;
        var subject = Clauses.Subject(sentence, verb);
        var asked = subject < 0 ? Parties.None : slots.PartiesAt(s, subject).Except(said.Speaker);
        if (asked.IsEmpty)
            return null;
        var code = lexicon.Composition.Compose(OuterType.Request)!;
        return new EventDraft
        {
            Sentence = s,
            Clause = said.Verb,
            Trigger = [modal, verb],
            Rule = $"{sentence.Tokens[modal].Lemma}.verb.{code.Code}",
            Code = code,
            Mode = code.Mode,
            Contexts = code.Contexts,
            Actors = said.Speaker,
            Recipients = asked,
            Status = StatusReader.Read(sentence, said.Verb),
        };
    }

    /// <summary>The verb of speech that a clause is the content of, or that stands beside it: "…, the minister said"; −1 where there is none.</summary>
    public static int Speech(Sentence sentence, int clause, Lexicon lexicon)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            var token = sentence.Tokens[clause];
            foreach (var child in sentence.Children(clause))
            {
                if (sentence.Tokens[child].Relation == Relation.Parataxis && IsSpeech(sentence, child, lexicon))
                    return child;
            }
            if (token.Head < 0)
                return -1;
            if (token.Relation is Relation.Ccomp or Relation.Parataxis)
                return IsSpeech(sentence, token.Head, lexicon) ? token.Head : -1;
            if (token.Relation is not (Relation.Conj or Relation.Xcomp))
                return -1;
            clause = token.Head;
        }
        return -1;
    }

    private static bool IsSpeech(Sentence sentence, int verb, Lexicon lexicon) =>
        sentence.Tokens[verb].Upos == Upos.VERB && lexicon.SpeechVerbs.ContainsKey(sentence.Tokens[verb].Lemma);

    private (int Verb, Parties Speaker)? Speaker(int s, int clause)
    {
        var sentence = sentences[s];
        var verb = Speech(sentence, clause, lexicon);
        if (verb < 0 || Clauses.Subject(sentence, verb) is not (>= 0 and var subject))
            return null;
        var speaker = slots.PartiesAt(s, subject);
        return speaker.IsEmpty ? null : (verb, speaker);
    }

    // The word of duty: "must", "should", "ought to", "has to"; −1 where there is none. "Should" in a condition is none.
    private static int Duty(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            var token = sentence.Tokens[child];
            if (token.Relation == Relation.Aux && token.Lemma is "must" or "should" or "ought")
                return StatusReader.IsConditional(sentence, verb) ? -1 : child;
        }
        var governor = sentence.Tokens[verb] is { Relation: Relation.Xcomp, Head: var head } ? head : -1;
        return governor >= 0 && sentence.Tokens[governor].Lemma is "have" or "need" && sentence.Tokens[governor].Upos == Upos.VERB
            && Clauses.IsInfinitive(sentence, verb) && StatusReader.Read(sentence, governor) == EventStatus.Occurred ? governor : -1;
    }
}
