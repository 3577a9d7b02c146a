using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>Finds the verb that lends an event noun its subject: "hold talks", "talks were held", "come under fire", "talks held in Moscow".</summary>
internal sealed class LightVerbs(CompositionTables tables)
{
    /// <summary>The verb's token and its entry; −1 and null where the noun stands without one.</summary>
    public (int Token, LightVerb? Light) Of(Sentence sentence, int noun)
    {
        var token = sentence.Tokens[noun];
        // "the two sides are in talks": the noun is the predicate itself.
        if (sentence.Child(noun, Relation.Cop) >= 0)
        {
            foreach (var light in tables.LightVerbs("be"))
            {
                if (light.Preposition is not null && Clauses.HasCase(sentence, noun, light.Preposition))
                    return (noun, light);
            }
        }
        if (token.Head >= 0 && sentence.Tokens[token.Head].Upos == Upos.VERB)
        {
            var isArgument = token.Relation is Relation.Obj or Relation.NsubjPass;
            foreach (var light in tables.LightVerbs(sentence.Tokens[token.Head].Lemma))
            {
                if (light.Preposition is null ? isArgument : token.Relation == Relation.Obl && Clauses.HasCase(sentence, noun, light.Preposition))
                    return (token.Head, light);
            }
        }
        // "claimed responsibility for the bombing": whoever claims it did it.
        if (token.Relation == Relation.Nmod && Clauses.HasCase(sentence, noun, "for") && sentence.Tokens[token.Head] is { Lemma: "responsibility" or "credit", Relation: Relation.Obj, Head: var claim }
            && sentence.Tokens[claim].Lemma is "claim" or "take" or "accept" or "admit" or "assume" && tables.LightVerbs("launch") is [var done, ..])
            return (claim, done);
        // "launched 10 days of war games", "held a series of talks": what is counted is held.
        if (token.Relation == Relation.Nmod && Clauses.HasCase(sentence, noun, "of") && CountNouns.Counts(sentence, token.Head))
        {
            var (carrier, light) = Of(sentence, token.Head);
            if (light is not null)
                return (carrier, light);
        }
        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Relation is Relation.Acl or Relation.AclRelcl && sentence.Tokens[child].Tag == PennTag.VBN)
            {
                foreach (var light in tables.LightVerbs(sentence.Tokens[child].Lemma))
                {
                    if (light.Preposition is null)
                        return (child, light);
                }
            }
        }
        return (-1, null);
    }
}
