using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Makes statements of cues whose words have their parts.</summary>
internal sealed class StatementDrafts(string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon)
{
    private readonly StatementParts _parts = new(text, sentences, quotations, actors);

    /// <summary>Makes a statement; null where nothing is attributed.</summary>
    /// <param name="cue">Its cue.</param>
    /// <param name="neighbours">The parts of its content in other sentences.</param>
    /// <param name="rule">What the rules made of the same cue, or null.</param>
    /// <param name="margin">How far the weights are from leaving it out.</param>
    public StatementDraft? Make(CueCandidate cue, List<NeighbourSentences.Part> neighbours, StatementDraft? rule, int margin)
    {
        var sentence = cue.Facts.Sentence;
        var content = _parts.Trim(Joined(cue, neighbours));
        if (content.IsEmpty)
            return null;
        if (AsksForNoName(cue))
            return null;
        var kind = _parts.KindOf(content);
        var source = SourceOf(cue);
        return new StatementDraft
        {
            Sentence = cue.Facts.Index,
            CueToken = cue.Token,
            Rule = rule?.Rule ?? RuleOf(cue),
            Margin = Math.Round((double)margin / HashedWeights.Unit, 1),
            Polarity = CueManner.Polarity(sentence, cue.Token, lexicon),
            Certainty = CueManner.Certainty(sentence, cue.Token),
            IsIntention = IsInfinitive(cue),
            Cue = StatementParts.SpansOf(sentence, TokensOf(cue, StatementRole.Cue)),
            Content = kind == StatementKind.Direct ? _parts.WithoutMarks(content) : content,
            Kind = kind,
            Source = source?.Spans ?? [],
            Speakers = source?.Speakers ?? [],
            Anonymous = source?.Anonymous ?? false,
        };
    }

    private static string RuleOf(CueCandidate cue) => cue.Facts.Sentence.Tokens[cue.Token].Upos switch
    {
        Upos.VERB or Upos.AUX => "learned-verb",
        Upos.NOUN or Upos.PROPN => "learned-noun",
        Upos.PUNCT => "learned-mark",
        _ => "learned-phrase",
    };

    // "wants to leave", "urged them to leave": the first verb of the content is an infinitive that hangs on the cue.
    private static bool IsInfinitive(CueCandidate cue)
    {
        var sentence = cue.Facts.Sentence;
        foreach (var child in sentence.Children(cue.Token))
        {
            if (sentence.Tokens[child].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl && cue.RoleOf(child) == StatementRole.Content)
                return Clauses.IsInfinitive(sentence, child);
        }
        return false;
    }

    // "it should be recalled that": nobody is named.
    private static bool IsExpletive(CueCandidate cue, int source)
    {
        var token = cue.Facts.Sentence.Tokens[source];
        return token.Relation == Relation.Expl || token.Lemma == "it" && token.Head == cue.Token && Clauses.IsPassive(cue.Facts.Sentence, cue.Token);
    }

    // "who asked not to be named": that is why the source has no name, and not what it says.
    private static bool AsksForNoName(CueCandidate cue)
    {
        foreach (var child in cue.Facts.Sentence.Children(cue.Token))
        {
            if (cue.RoleOf(child) == StatementRole.Content && cue.Facts.Sentence.Tokens[child] is { Relation: Relation.Xcomp, Lemma: "name" or "identify" })
                return true;
        }
        return false;
    }

    private StatementParty? SourceOf(CueCandidate cue)
    {
        var tokens = TokensOf(cue, StatementRole.Source);
        if (tokens.Count == 0 || tokens.Count == 1 && IsExpletive(cue, tokens[0]))
            return null;
        var head = tokens[0];
        foreach (var t in tokens)
        {
            if (cue.Facts.Depth[t] < cue.Facts.Depth[head])
                head = t;
        }
        // The run of words around the head; "the minister, she said, and" has no other.
        var (start, end) = (head, head + 1);
        while (cue.RoleOf(start - 1) == StatementRole.Source)
            start--;
        while (cue.RoleOf(end) == StatementRole.Source)
            end++;
        return _parts.PartyOf(cue.Facts.Index, head, start, end);
    }

    private static List<int> TokensOf(CueCandidate cue, StatementRole role)
    {
        var found = new List<int>();
        for (var i = 0; i < cue.Roles.Length; i++)
        {
            if (cue.Roles[i] == role)
                found.Add(cue.Start + i);
        }
        return found;
    }

    // Parts with nothing but space between are one span, unless a paragraph ends there.
    private ImmutableArray<TextSpan> Joined(CueCandidate cue, List<NeighbourSentences.Part> neighbours)
    {
        var spans = StatementParts.SpansOf(cue.Facts.Sentence, TokensOf(cue, StatementRole.Content)).ToList();
        foreach (var part in neighbours)
        {
            var tokens = sentences[part.Sentence].Tokens;
            spans.Add(TextSpan.FromBounds(tokens[part.First].Span.Start, tokens[part.Last].Span.End));
        }
        spans.Sort();
        for (var i = spans.Count - 1; i > 0; i--)
        {
            var between = text.AsSpan(spans[i - 1].End..Math.Max(spans[i - 1].End, spans[i].Start));
            if (!between.IsWhiteSpace() || between.Contains('\n'))
                continue;
            spans[i - 1] = spans[i - 1].Union(spans[i]);
            spans.RemoveAt(i);
        }
        return [.. spans];
    }
}
