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

    // "Bashar al-Assad, who ruled Syria for many years": a former ruler.
    private void LearnWhatIsRuled(ActorDraft actor, NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        var clause = sentence.Child(phrase.Head, Relation.AclRelcl);
        if (clause < 0 || actor.Kind != ActorKind.Person || RuledCountry(phrase) is not { } country)
            return;
        var verb = sentence.Tokens[clause];
        var title = verb.Lemma switch { "rule" or "govern" => "ruler", "lead" => "leader", "head" => "head", _ => null };
        if (title is null || _lexicon.Roles.Find(title) is not { } form || actor.Roles.Exists(r => r.Of == country))
            return;
        var isOver = verb.Tag == PennTag.VBD || verb.Tag == PennTag.VBN && sentence.Child(clause, Relation.Aux) is >= 0 and var aux && sentence.Tokens[aux].Tag == PennTag.VBD;
        var tense = isOver ? RoleTense.Former : RoleTense.Current;
        actor.Roles.Add(new ActorRole(title, country, tense, null, null, [verb.Span]));
        actor.RoleUses.Add(new RoleUse(form.Role, clause, clause + 1, tense, Plural: false));
        actor.Country ??= country;
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
