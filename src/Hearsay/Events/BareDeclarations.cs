using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>
/// The events that governing words make by themselves, over a complement that is no event: "agreed to build a reservoir" is AGREE,
/// "refused to move" REJECT, "urged the bank not to lend" REQUEST. The rules are told in docs/coding-rules/composition.md.
/// </summary>
internal sealed class BareDeclarations(ImmutableArray<Sentence> sentences, SlotFiller slots, Lexicon lexicon)
{
    private readonly Operators _operators = new(lexicon.Composition);
    private readonly ReportedDuty _duty = new(sentences, slots, lexicon);

    /// <summary>The event of the clause whose word of deed is <paramref name="inner"/>; null where nothing makes one.</summary>
    public EventDraft? Of(int s, int inner)
    {
        var sentence = sentences[s];
        if (sentence.Tokens[inner].Head < 0)
            return _duty.Bare(s, inner);
        var governor = _operators.Governor(sentence, inner);
        if (_operators.Find(sentence, inner, governor) is not { Outer: not (OuterType.None or OuterType.Intend) } found || lexicon.Composition.Compose(OuterOf(sentence, inner, found)) is not { } code)
            return _duty.Bare(s, inner);
        // "refused to say", "asked him to comment": speech about speech.
        if (lexicon.SpeechVerbs.TryGetValue(sentence.Tokens[inner].Lemma, out var words) && words.Exists(static w => w is { Particle: null, Class: SpeechClass.Say or SpeechClass.Report }))
            return null;
        var isNoun = sentence.Tokens[governor].Upos == Upos.NOUN;
        var actors = Addressees.Doer(s, sentence, governor, found, slots, lexicon);
        var recipients = Addressees.Of(s, sentence, governor, slots).Except(actors);
        // "demanded that the bank lend": asked of whoever is to do it.
        if (recipients.IsEmpty && found.Outer == OuterType.Request && Clauses.Subject(sentence, inner) is >= 0 and var doer)
            recipients = slots.PartiesAt(s, doer).Except(actors);
        else if (recipients.IsEmpty && found.Outer != OuterType.Request)
            recipients = Addressees.Within(s, sentence, inner, code.Type, slots).Except(actors);
        if (actors.IsEmpty || found.Outer == OuterType.Request && recipients.IsEmpty)
            return null;
        return new EventDraft
        {
            Sentence = s,
            Clause = governor,
            Trigger = [governor],
            Rule = $"{found.Head}.{found.Pos}.{code.Code}",
            Code = code,
            Mode = code.Mode,
            Contexts = code.Contexts,
            Actors = actors,
            Recipients = recipients,
            Status = isNoun ? EventStatus.Occurred : StatusReader.Read(sentence, governor),
        };
    }

    // "vowed that there would be no elections", "promised not to resign": a refusal.
    private static OuterType OuterOf(Sentence sentence, int inner, EventOperator found) =>
        found.Outer == OuterType.Promise && StatusReader.IsNegated(sentence, inner) ? OuterType.Reject : found.Outer;
}
