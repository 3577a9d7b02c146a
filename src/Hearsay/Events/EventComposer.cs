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

    /// <summary>Applies the governing words to an event, from the inner ones outwards.</summary>
    public void Compose(EventDraft draft)
    {
        var sentence = sentences[draft.Sentence];
        var at = draft.Clause;
        for (var step = 0; step < MaxSteps; step++)
        {
            var token = sentence.Tokens[at];
            if (token.Head < 0)
                return;
            var governor = token.Head;
            if (Operator(sentence, at, governor) is { } found)
                Apply(draft, sentence, governor, found);
            else if (token.Relation is not (Relation.Xcomp or Relation.Conj))
                return;
            at = governor;
        }
    }

    /// <summary>
    /// The event that a governing word makes by itself, over a complement that is no event: "agreed to build a reservoir" is AGREE,
    /// "refused to move" REJECT, "urged the bank not to lend" REQUEST. Null where the verb here makes none.
    /// </summary>
    public EventDraft? Bare(int s, int verb)
    {
        var sentence = sentences[s];
        foreach (var child in sentence.Children(verb))
        {
            if (child < verb || sentence.Tokens[child].Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl) || Operator(sentence, child, verb) is not { Outer: not OuterType.None } found)
                continue;
            // "refused to say", "asked him to comment": speech about speech.
            if (lexicon.SpeechVerbs.TryGetValue(sentence.Tokens[child].Lemma, out var words) && words.Exists(static w => w.Class is SpeechClass.Say or SpeechClass.Report))
                return null;
            var subject = Clauses.Subject(sentence, verb);
            var actors = subject < 0 ? Parties.None : slots.PartiesAt(s, subject);
            var recipients = Addressee(s, sentence, verb).Except(actors);
            if (actors.IsEmpty || found.Outer == OuterType.Request && recipients.IsEmpty)
                return null;
            var code = lexicon.Composition.Default(found.Outer);
            return new EventDraft
            {
                Sentence = s,
                Clause = verb,
                Trigger = [verb],
                Rule = $"{found.Head}.verb.{code.Code}",
                Code = code,
                Mode = code.Mode,
                Contexts = code.Contexts,
                Actors = actors,
                Recipients = recipients,
                Status = StatusReader.Read(sentence, verb),
            };
        }
        return null;
    }

    private EventOperator? Operator(Sentence sentence, int inner, int governor)
    {
        var operators = lexicon.Composition.Operators(sentence.Tokens[governor].Lemma);
        foreach (var candidate in operators)
        {
            var pos = sentence.Tokens[governor].Upos;
            var rightPos = candidate.Pos switch
            {
                "verb" => pos is Upos.VERB or Upos.AUX,
                "noun" => pos is Upos.NOUN,
                _ => pos is Upos.ADJ || pos == Upos.VERB && sentence.Tokens[governor].Tag is PennTag.VBN,
            };
            if (rightPos && Takes(sentence, inner, candidate))
                return candidate;
        }
        return null;
    }

    private static bool Takes(Sentence sentence, int inner, EventOperator candidate)
    {
        var token = sentence.Tokens[inner];
        var isClause = token.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.Csubj;
        var isInfinitive = isClause && Clauses.HasCase(sentence, inner, "to");
        return candidate.Complement switch
        {
            OperatorComplement.To => isInfinitive,
            OperatorComplement.That => token.Relation is Relation.Ccomp or Relation.Acl or Relation.Xcomp && !isInfinitive && token.Tag != PennTag.VBG,
            OperatorComplement.Gerund => isClause && token.Tag == PennTag.VBG,
            // "the visit is expected", but not "the visit is expected to help": there the infinitive is what is expected.
            OperatorComplement.Object => token.Relation is Relation.Obj or Relation.NsubjPass && sentence.Child(token.Head, Relation.Xcomp) < 0,
            _ => token.Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl && Clauses.HasCase(sentence, inner, candidate.Preposition!),
        };
    }

    private void Apply(EventDraft draft, Sentence sentence, int governor, EventOperator found)
    {
        var outer = sentence.Tokens[governor].Upos is Upos.NOUN ? EventStatus.Occurred : StatusReader.Read(sentence, governor);
        if (found.Outer != OuterType.None && Recode(draft, sentence, governor, found))
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
            draft.Status = found.Status ?? draft.Status;
        }
        draft.Rule = $"{draft.Rule} < {found.Head}";
    }

    // "agreed to withdraw" is AGREE, "refused to meet" REJECT: an event of who agreed or refused.
    private bool Recode(EventDraft draft, Sentence sentence, int governor, EventOperator found)
    {
        var subject = sentence.Tokens[governor].Upos == Upos.NOUN ? NounHolder(sentence, governor) : Clauses.Subject(sentence, governor);
        var actors = subject < 0 ? Parties.None : slots.PartiesAt(draft.Sentence, subject);
        if (actors.IsEmpty)
            return false;
        var asked = Addressee(draft.Sentence, sentence, governor);
        // What is asked of someone is asked of the one who is to do it; what is promised or refused, of the one it is done to.
        var recipients = found.Outer == OuterType.Request
            ? (!asked.IsEmpty ? asked : !draft.Actors.Except(actors).IsEmpty ? draft.Actors : draft.Recipients)
            : (!draft.Recipients.IsEmpty ? draft.Recipients : asked);
        draft.Code = lexicon.Composition.Compose(found.Outer, draft.Code.Type, draft.Mode);
        draft.Mode = draft.Code.Mode;
        draft.Contexts = draft.Code.Contexts;
        draft.Actors = actors;
        draft.Recipients = recipients.Except(actors);
        draft.Trigger = [.. draft.Trigger.Add(governor).Order()];
        draft.Clause = governor;
        return true;
    }

    private Parties Addressee(int s, Sentence sentence, int governor)
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

    // Whose plan, threat or promise it is: "Israel's threat to", "the pledge by Japan to", "made a promise to".
    private static int NounHolder(Sentence sentence, int noun)
    {
        var holder = sentence.Child(noun, Relation.NmodPoss);
        if (holder < 0)
            holder = Clauses.Prepositional(sentence, noun, "by");
        return holder >= 0 || sentence.Tokens[noun].Relation != Relation.Obj ? holder : Clauses.Subject(sentence, sentence.Tokens[noun].Head);
    }
}
