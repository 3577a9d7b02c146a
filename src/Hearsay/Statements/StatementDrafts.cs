using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Makes statements of cues whose words have their parts.</summary>
internal sealed class StatementDrafts(string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon)
{
    // What may stand between two words of one part.
    private static readonly SearchValues<char> Stops = SearchValues.Create(" \t.,;:!?…");

    private readonly StatementParts _parts = new(text, sentences, quotations, actors);

    /// <summary>Makes a statement; null where nothing is attributed.</summary>
    /// <param name="cue">Its cue.</param>
    /// <param name="neighbours">The parts of its content in other sentences.</param>
    /// <param name="rule">What the rules made of the same cue, or null.</param>
    /// <param name="margin">How far the weights are from leaving it out.</param>
    public StatementDraft? Make(CueCandidate cue, List<NeighbourSentences.Part> neighbours, StatementDraft? rule, int margin)
    {
        var sentence = cue.Facts.Sentence;
        var content = _parts.ToMarks(_parts.Trim(Joined(cue, neighbours)));
        if (content.IsEmpty)
            return null;
        if (AsksForNoName(cue) || IsSetting(cue, neighbours) || IsOwnThought(cue))
            return null;
        var kind = _parts.KindOf(content);
        var isRules = rule is not null && rule.Content.Any(r => content.Any(r.Overlaps));
        var source = SourceOf(cue) ?? (isRules && !rule!.Source.IsEmpty && !content.Any(rule.Source[0].Overlaps) ? new StatementParty(rule.Source, rule.Speakers, rule.Anonymous) : null);
        return new StatementDraft
        {
            Sentence = cue.Facts.Index,
            CueToken = cue.Token,
            Rule = isRules ? rule!.Rule : RuleOf(cue),
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
            if (cue.RoleOf(child) == StatementRole.Content && cue.Facts.Sentence.Tokens[child] is { Relation: Relation.Xcomp, Lemma: "name" or "identify" or "quote" or "publish" or "cite" })
                return true;
        }
        return false;
    }

    // "In Moscow, officials did not comment": a place or a time before the cue is not what is said.
    private static bool IsSetting(CueCandidate cue, List<NeighbourSentences.Part> neighbours)
    {
        if (neighbours.Count > 0)
            return false;
        var tokens = cue.Facts.Sentence.Tokens;
        foreach (var t in TokensOf(cue, StatementRole.Content))
        {
            var top = t;
            while (tokens[top].Head >= 0 && tokens[top].Head != cue.Token)
                top = tokens[top].Head;
            if (tokens[top].Upos != Upos.PUNCT && (top > cue.Token || tokens[top].Head != cue.Token || tokens[top].Relation is not (Relation.Obl or Relation.Advmod)))
                return false;
        }
        return true;
    }

    // "I think" inside a quotation attributes nothing to anyone but the one who is quoted.
    private static bool IsOwnThought(CueCandidate cue)
    {
        if (cue.Facts.Quotation[cue.Token] < 0)
            return false;
        var source = TokensOf(cue, StatementRole.Source);
        return source.Count == 1 && Pronouns.Kind(cue.Facts.Sentence.Tokens[source[0]].Form) is PronounKind.I or PronounKind.We;
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

    // A clause without its verb tells nothing: where the parts begin with a clause that hangs on the cue and leave its head out, all of it is meant.
    private static List<int> ContentOf(CueCandidate cue)
    {
        var found = TokensOf(cue, StatementRole.Content);
        var facts = cue.Facts;
        foreach (var child in facts.Sentence.Children(cue.Token))
        {
            var isCut = facts.Sentence.Tokens[child].Relation is Relation.Ccomp or Relation.Csubj or Relation.CsubjPass && facts.First[child] > cue.Token
                && cue.RoleOf(child) == StatementRole.None && cue.RoleOf(facts.First[child]) == StatementRole.Content;
            if (isCut)
                found = [.. found.Union(Enumerable.Range(facts.First[child], facts.Last[child] - facts.First[child] + 1).Where(t => cue.RoleOf(t) == StatementRole.None)).Order()];
        }
        return found;
    }

    // Parts with nothing but space and stops between are one span, unless a paragraph ends there.
    private ImmutableArray<TextSpan> Joined(CueCandidate cue, List<NeighbourSentences.Part> neighbours)
    {
        var spans = StatementParts.SpansOf(cue.Facts.Sentence, ContentOf(cue)).ToList();
        foreach (var part in neighbours)
        {
            var tokens = sentences[part.Sentence].Tokens;
            spans.Add(TextSpan.FromBounds(tokens[part.First].Span.Start, tokens[part.Last].Span.End));
        }
        spans.Sort();
        for (var i = spans.Count - 1; i > 0; i--)
        {
            var between = text.AsSpan(spans[i - 1].End..Math.Max(spans[i - 1].End, spans[i].Start));
            if (between.ContainsAnyExcept(Stops) || between.Contains('\n'))
                continue;
            spans[i - 1] = spans[i - 1].Union(spans[i]);
            spans.RemoveAt(i);
        }
        return [.. spans];
    }
}
