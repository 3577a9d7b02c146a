using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

// What the report says that someone is, was or does.
internal sealed partial class ActorFinder
{
    // "Hadid was an architect": the predicate means its subject. What is denied, wished or possible is said of nobody.
    private ActorDraft[]? Predicate(NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        if (!phrase.HeadIsRole || phrase.Roles[^1].Role.Kind is not (RoleKind.Office or RoleKind.Person) || phrase.Roles[^1].Plural)
            return null;
        var copula = sentence.Child(phrase.Head, Relation.Cop);
        var subject = sentence.Child(phrase.Head, Relation.Nsubj);
        if (copula < 0 || subject < 0 || subject > phrase.Head || Visit(phrase.Sentence, subject) is not [{ Kind: ActorKind.Person or ActorKind.Unknown } actor])
            return null;
        var isClaim = sentence.Child(phrase.Head, Relation.Aux) >= 0 || IsNegated(sentence, phrase.Head) || _quotations.At(sentence.Tokens[phrase.Head].Span.Start) >= 0;
        // An evaluation ("a hero", "a bad man") says less than an office does.
        if (!isClaim && (phrase.Roles[^1].Role.Kind == RoleKind.Office || actor.Roles.Count == 0))
        {
            var isPast = sentence.Tokens[copula].Tag == PennTag.VBD;
            if (isPast && phrase.Roles[^1] is { Tense: RoleTense.Current, Role.Kind: RoleKind.Office } held)
                phrase.Roles[^1] = held with { Tense = RoleTense.Former };
            actor.Kind = ActorKind.Person;
            Learn(actor, phrase);
        }
        return [actor];
    }

    private static bool IsNegated(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Lemma is "not" or "no" or "never" or "neither" or "n't")
                return true;
        }
        return false;
    }
}
