using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements;

// The parts of a statement: source, cue, content, and their spans.
internal sealed partial class StatementRules
{
    private StatementDraft Add(int s, int cueToken, string rule, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content, StatementParty? source)
    {
        var statement = new StatementDraft
        {
            Sentence = s,
            CueToken = cueToken,
            Rule = rule,
            Cue = cue,
            Polarity = CueManner.Polarity(_sentences[s], cueToken, _lexicon),
            Certainty = CueManner.Certainty(_sentences[s], cueToken),
            IsIntention = rule == "verb-infinitive",
            Content = content,
            Kind = rule is "direct-speech" or "dash-speech" ? StatementKind.Direct : _parts.KindOf(content),
            Source = source?.Spans ?? [],
            Speakers = source?.Speakers ?? [],
            Anonymous = source?.Anonymous ?? false,
        };
        _found.Add(statement);
        return statement;
    }

    private StatementParty SourceAt(int s, int head)
    {
        var sentence = _sentences[s];
        var (start, end) = (head, head + 1);
        // The whole noun phrase, without the relative clauses and asides that follow its head.
        foreach (var t in sentence.Subtree(head))
        {
            if (t < head && start > t && !CutsOff(sentence, t, head))
                start = t;
            else if (t == end && !CutsOff(sentence, t, head))
                end++;
        }
        // "by the ministry"
        while (start < head && sentence.Tokens[start].Relation == Relation.Case && sentence.Tokens[start].Head == head)
            start++;
        return _parts.PartyOf(s, head, start, end);
    }

    private static bool CutsOff(Sentence sentence, int t, int head)
    {
        for (; t != head; t = sentence.Tokens[t].Head)
        {
            if (sentence.Tokens[t].Relation is Relation.AclRelcl or Relation.Acl or Relation.Parataxis or Relation.Advcl or Relation.Punct && sentence.Tokens[t].Head == head && sentence.Tokens[t].Form is "—" or "–" or ";" or ":")
                return true;
        }
        return false;
    }

    // The verb with its auxiliaries, negation and particle: "did not say", "pointed out".
    private ImmutableArray<TextSpan> CueSpans(int s, int verb)
    {
        var sentence = _sentences[s];
        var tokens = new List<int> { verb };
        foreach (var child in sentence.Children(verb))
        {
            var token = sentence.Tokens[child];
            if (token.Relation is Relation.Aux or Relation.AuxPass or Relation.CompoundPrt || token.Relation == Relation.Advmod && token.Lemma is "not" or "n't" or "never")
                tokens.Add(child);
        }
        tokens.Sort();
        return StatementParts.SpansOf(sentence, tokens);
    }
}
