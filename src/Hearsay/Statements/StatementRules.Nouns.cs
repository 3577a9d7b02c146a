using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

// Nouns that hold words: "the claim that".
internal sealed partial class StatementRules
{
    private void FindNoun(int s, int t)
    {
        var sentence = _sentences[s];
        var token = sentence.Tokens[t];
        if (token.Upos != Upos.NOUN || !_lexicon.SpeechNouns.TryGetValue(token.Lemma, out var words))
            return;
        foreach (var child in sentence.Children(t))
        {
            var relation = sentence.Tokens[child].Relation;
            var isClause = relation is Relation.Acl or Relation.Ccomp && sentence.Child(child, Relation.Mark) is >= 0 and var mark
                && sentence.Tokens[mark].Form.ToLowerInvariant() is "that" or "whether";
            if (!isClause || (words[0].Complements & (SpeechComplements.That | SpeechComplements.Wh)) == 0)
                continue;
            var holder = sentence.Child(t, Relation.NmodPoss);
            if (holder < 0)
                holder = Clauses.Prepositional(sentence, t, "by");
            if (holder < 0 && token.Relation == Relation.Obj)
                holder = Clauses.Subject(sentence, token.Head);
            if (holder < 0)
                return;
            var content = _parts.Trim(StatementParts.SpansOf(sentence, sentence.Subtree(child)));
            if (!content.IsEmpty)
                Add(s, t, "noun-clause", [token.Span], content, SourceAt(s, holder));
            return;
        }
    }
}
