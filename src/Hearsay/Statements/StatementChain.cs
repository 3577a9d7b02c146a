using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Links statements that came through other hands: Reuters ← unnamed sources.</summary>
internal static class StatementChain
{
    // No paragraph of a report has more statements between an outlet's and those of its sources.
    private const int Reach = 12;

    /// <summary>
    /// A statement is within the smallest other whose content holds its cue and its content. Unnamed sources that follow an
    /// outlet's statement in the same paragraph are that outlet's sources: the outlet carries on.
    /// </summary>
    /// <param name="text">The report's text.</param>
    /// <param name="statements">In the order of their content.</param>
    public static void Link(string text, List<StatementDraft> statements)
    {
        // Those that have begun and not yet ended: only among them can one hold another.
        var open = new List<StatementDraft>();
        for (var i = 0; i < statements.Count; i++)
        {
            var inner = statements[i];
            open.RemoveAll(s => s.Content[^1].End <= inner.Content[0].Start);
            open.Add(inner);
            // Of equal length and place, either may come first.
            var equal = i + 1 < statements.Count && statements[i + 1].Content[0] == inner.Content[0] ? statements[i + 1] : inner;
            foreach (var outer in open.Append(equal))
            {
                if (!IsPartOf(inner, outer))
                    continue;
                if (inner.Within is null || outer.ContentLength < inner.Within.ContentLength)
                    inner.Within = outer;
            }
        }
        // "planned to ask him to leave": what one wants to be asked is part of what one wants.
        var parts = statements.FindAll(static s => s is { Rule: "verb-infinitive", Within: { Rule: "verb-infinitive" } outer } && s.Speakers.AsSpan().SequenceEqual(outer.Speakers)).ToHashSet();
        statements.RemoveAll(parts.Contains);
        foreach (var statement in statements)
        {
            while (statement.Within is { } within && parts.Contains(within))
                statement.Within = within.Within;
        }
        LinkSources(text, statements);
    }

    /// <summary>
    /// "According to Reuters, … Sources reported that … In addition, he is negotiating …": a sentence that goes on by a word of addition with
    /// what an outlet's unnamed sources told belongs to them too. With any other sentence, or a new paragraph, the report's own voice returns.
    /// </summary>
    public static void CarryOn(string text, ImmutableArray<Sentence> sentences, List<StatementDraft> statements)
    {
        List<StatementDraft>? carried = null;
        var outlets = statements.FindAll(static s => Array.Exists(s.Speakers, static a => a.Kind == ActorKind.Outlet));
        if (outlets.Count == 0)
            return;
        foreach (var told in statements)
        {
            if (!told.Anonymous || told.IsSettled || !outlets.Exists(o => o.Sentence < told.Sentence && told.Sentence - o.Sentence <= Reach && !HasBreak(text, sentences, o.Sentence, told.Sentence)))
                continue;
            for (var s = told.Sentence + 1; s < sentences.Length && !HasBreak(text, sentences, s - 1, s) && Addition(sentences[s]) is > 0 and var first; s++)
            {
                // Who has another source of its own is heard in its own right.
                var start = sentences[s].Tokens[first].Span.Start;
                var end = sentences[s].Tokens[^1].Upos == Upos.PUNCT ? sentences[s].Tokens[^1].Span.Start : sentences[s].Span.End;
                if (start >= end || statements.Exists(o => o.Sentence == s && !o.Rule.StartsWith("learned", StringComparison.Ordinal)))
                    break;
                (carried ??= []).Add(new StatementDraft
                {
                    Sentence = s,
                    CueToken = 0,
                    Rule = "carried-on",
                    Kind = StatementKind.Indirect,
                    Cue = [],
                    Source = told.Source,
                    Speakers = told.Speakers,
                    Anonymous = true,
                    Content = [TextSpan.FromBounds(start, end)],
                });
            }
        }
        if (carried is not null)
            statements.AddRange(carried);
    }

    private static bool HasBreak(string text, ImmutableArray<Sentence> sentences, int first, int last) =>
        text.AsSpan(sentences[first].Span.End..Math.Max(sentences[first].Span.End, sentences[last].Span.Start)).Contains('\n');

    // Where the words of a sentence begin after a word of addition and its comma; 0 where there is none.
    private static int Addition(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var first = tokens[0].Form.ToLowerInvariant() switch
        {
            "moreover" or "furthermore" or "additionally" or "besides" or "also" => 1,
            "in" when tokens.Length > 1 && tokens[1].Form == "addition" => 2,
            "what" when tokens.Length > 3 && tokens[1].Form == "is" && tokens[2].Form == "more" => 3,
            _ => 0,
        };
        return first > 0 && first + 1 < tokens.Length && tokens[first].Form == "," ? first + 1 : 0;
    }

    private static bool IsPartOf(StatementDraft inner, StatementDraft outer)
    {
        if (outer == inner)
            return false;
        // "Interfax, citing a source, reported that …": one content, and the source stands behind the outlet.
        if (inner.Rule == "citing")
            return outer.Rule != "citing" && outer.Sentence == inner.Sentence && outer.Content.AsSpan().SequenceEqual(inner.Content.AsSpan());
        return outer.ContentLength > inner.ContentLength && outer.Covers(inner.Content[0]) && (inner.Cue.IsEmpty || outer.Covers(inner.Cue[0]));
    }

    private static void LinkSources(string text, List<StatementDraft> statements)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (!statement.Anonymous || statement.Within is not null)
                continue;
            for (var j = i - 1; j >= 0 && i - j <= Reach; j--)
            {
                var before = statements[j];
                var from = before.Content[^1].End;
                if (from > statement.Content[0].Start || text.AsSpan(from..statement.Content[0].Start).Contains("\n", StringComparison.Ordinal))
                    break;
                if (before.Within is null && Array.Exists(before.Speakers, static a => a.Kind == ActorKind.Outlet))
                {
                    statement.Within = before;
                    break;
                }
            }
        }
    }
}
