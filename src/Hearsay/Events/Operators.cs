using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>Finds the word that governs an event, by the table of operators and the tree.</summary>
internal sealed class Operators(CompositionTables tables)
{
    /// <summary>The word that a clause or noun stands under.</summary>
    public int Governor(Sentence sentence, int inner)
    {
        var token = sentence.Tokens[inner];
        // "expressed its readiness to help", "announced plans to send": the parser may hang the infinitive on the verb.
        if (token.Relation is Relation.Advcl or Relation.Xcomp && token.Tag == PennTag.VB && sentence.Child(token.Head, Relation.Obj) is >= 0 and var obj
            && sentence.Child(inner, Relation.Mark) == obj + 1 && IsNounWith(sentence, obj, OperatorComplement.To))
            return obj;
        // "repeated its demand today that Israel withdraw"
        if (token.Relation == Relation.Ccomp && sentence.Child(token.Head, Relation.Obj) is >= 0 and var said && IsNounWith(sentence, said, OperatorComplement.That))
            return said;
        // "rejected calls for a truce"
        if (token.Relation == Relation.Obl && sentence.Child(token.Head, Relation.Obj) is >= 0 and var noun
            && sentence.Tokens[noun].Upos == Upos.NOUN && sentence.Child(inner, Relation.Case) == noun + 1)
            return noun;
        return token.Head;
    }

    // "readiness to", "demand that"; but in "urged the king to" nobody is a king to do anything.
    private bool IsNounWith(Sentence sentence, int noun, OperatorComplement complement) =>
        sentence.Tokens[noun].Upos == Upos.NOUN && tables.Operators(sentence.Tokens[noun].Lemma).Any(o => o.Pos == "noun" && o.Complement == complement);

    /// <summary>The operator that the word <paramref name="governor"/> is for <paramref name="inner"/>, or null.</summary>
    public EventOperator? Find(Sentence sentence, int inner, int governor)
    {
        EventOperator? found = null;
        foreach (var candidate in tables.Operators(sentence.Tokens[governor].Lemma))
        {
            if (!Takes(sentence, inner, governor, candidate))
                continue;
            var (pos, tag) = (sentence.Tokens[governor].Upos, sentence.Tokens[governor].Tag);
            // "is prepared to", "is committed to" say how someone is; "prepared to" alone what someone did.
            var isState = pos == Upos.ADJ || pos == Upos.VERB && tag is PennTag.VBN && Clauses.IsPassive(sentence, governor);
            switch (candidate.Pos)
            {
                case "verb" when pos is Upos.VERB or Upos.AUX:
                    found ??= candidate;
                    break;
                case "noun" when pos is Upos.NOUN:
                    return candidate;
                case "adj" when isState:
                    return candidate;
            }
        }
        return found;
    }

    private static bool Takes(Sentence sentence, int inner, int governor, EventOperator candidate)
    {
        var token = sentence.Tokens[inner];
        var isClause = token.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.Csubj;
        var isInfinitive = isClause && Clauses.HasCase(sentence, inner, "to") && token.Tag != PennTag.VBG;
        return candidate.Complement switch
        {
            OperatorComplement.To => isInfinitive,
            OperatorComplement.That => token.Relation is Relation.Ccomp or Relation.Acl or Relation.Xcomp && !isInfinitive && (token.Tag != PennTag.VBG || sentence.Child(inner, Relation.Aux) >= 0),
            OperatorComplement.Gerund => isClause && token.Tag == PennTag.VBG,
            // "the visit is expected", but not "the visit is expected to help": there the infinitive is what is expected.
            OperatorComplement.Object => token.Relation is Relation.Obj or Relation.NsubjPass && sentence.Child(governor, Relation.Xcomp) < 0,
            _ => token.Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl && Clauses.HasCase(sentence, inner, candidate.Preposition!),
        };
    }
}
