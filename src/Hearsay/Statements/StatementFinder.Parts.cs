using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;

namespace Hearsay.Statements;

// The parts of a statement: source, cue, content, and their spans.
internal sealed partial class StatementFinder
{
    private StatementDraft Add(int s, int cueToken, string rule, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content, Source? source)
    {
        var statement = new StatementDraft
        {
            Sentence = s,
            CueToken = cueToken,
            Rule = rule,
            Cue = cue,
            Content = content,
            Kind = KindOf(content, rule),
            Source = source?.Spans ?? [],
            Speakers = source?.Speakers ?? [],
            Anonymous = source?.Anonymous ?? false,
        };
        _found.Add(statement);
        return statement;
    }

    private StatementKind KindOf(ImmutableArray<TextSpan> content, string rule)
    {
        if (rule == "direct-speech")
            return StatementKind.Direct;
        foreach (var span in content)
        {
            if (_quotations.FirstTouching(span) is { } quotation)
                return quotation.Contains(span) && content.Length == 1 ? StatementKind.Direct : StatementKind.Mixed;
        }
        return StatementKind.Indirect;
    }

    private sealed record Source(ImmutableArray<TextSpan> Spans, ActorDraft[] Speakers, bool Anonymous);

    private Source SourceAt(int s, int head)
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
        return SourceOf(s, head, start, end);
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

    private Source SourceOf(int s, int head, int start, int end)
    {
        var sentence = _sentences[s];
        var speakers = _actors.At(s, head);
        var span = TextSpan.FromBounds(sentence.Tokens[start].Span.Start, sentence.Tokens[Math.Max(start, end - 1)].Span.End);
        var unnamed = speakers.Length > 0 && Array.TrueForAll(speakers, static a => a.NameParts.Length == 0 && a.Kind is ActorKind.Person or ActorKind.Group);
        var anonymous = Array.Exists(speakers, static a => a.Anonymous) || unnamed && IsWithheld(sentence, head);
        return new Source(Trim([span]), speakers, anonymous);
    }

    // "an official who asked not to be named", "speaking on condition of anonymity"
    private static bool IsWithheld(Sentence sentence, int head)
    {
        foreach (var t in sentence.Subtree(head))
        {
            if (sentence.Tokens[t].Lemma is "anonymity" || sentence.Tokens[t].Lemma is "name" or "identify" or "familiar" && sentence.Tokens[t].Upos is Upos.VERB or Upos.ADJ)
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
        return SpansOf(sentence, tokens);
    }

    private TextSpan Inner(TextSpan quotation)
    {
        var (start, end) = (quotation.Start, quotation.End);
        return _text[end - 1] is '”' or '"' or '’' or '\'' or '»' ? TextSpan.FromBounds(start + 1, end - 1) : TextSpan.FromBounds(start + 1, end);
    }

    // Runs of neighbouring tokens become one span each.
    private static ImmutableArray<TextSpan> SpansOf(Sentence sentence, List<int> tokens)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < tokens.Count;)
        {
            var first = i;
            while (i + 1 < tokens.Count && tokens[i + 1] == tokens[i] + 1)
                i++;
            spans.Add(TextSpan.FromBounds(sentence.Tokens[tokens[first]].Span.Start, sentence.Tokens[tokens[i]].Span.End));
            i++;
        }
        return spans.ToImmutable();
    }

    // Punctuation at the edges is layout; a closing quotation mark belongs to its words.
    private ImmutableArray<TextSpan> Trim(ImmutableArray<TextSpan> spans)
    {
        var trimmed = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] is ',' or ':' or ';' or '—' or '–' or '-' or '.'))
                start++;
            while (end > start && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is ',' or ':' or ';' or '—' or '–' or '-' or '.'))
                end--;
            if (_text.AsSpan(start, end - start).ContainsAnyExcept(Marks))
                trimmed.Add(TextSpan.FromBounds(start, end));
        }
        return trimmed.ToImmutable();
    }
}
