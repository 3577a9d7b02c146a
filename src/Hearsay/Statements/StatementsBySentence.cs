using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>The statements whose content reaches into a sentence, found without looking at those of all others.</summary>
internal sealed class StatementsBySentence
{
    private readonly Dictionary<int, List<StatementDraft>> _lists = [];

    /// <summary>Files the statements.</summary>
    public StatementsBySentence(ImmutableArray<Sentence> sentences, List<StatementDraft> statements)
    {
        foreach (var statement in statements)
        {
            foreach (var span in statement.Content)
            {
                for (var s = SentenceIndex.FirstEndingAt(sentences, span.Start + 1); s < sentences.Length && sentences[s].Span.Start < span.End; s++)
                    Add(s, statement);
            }
        }
    }

    /// <summary>The statement with the shortest content that covers a span of a sentence; null where none fits.</summary>
    public StatementDraft? Innermost(int sentence, TextSpan span, Func<StatementDraft, bool> fits)
    {
        StatementDraft? best = null;
        foreach (var statement in _lists.GetValueOrDefault(sentence) ?? [])
        {
            if (statement.Covers(span) && (best is null || statement.ContentLength < best.ContentLength) && fits(statement))
                best = statement;
        }
        return best;
    }

    private void Add(int sentence, StatementDraft statement)
    {
        if (!_lists.TryGetValue(sentence, out var list))
            _lists.Add(sentence, list = []);
        if (list.Count == 0 || list[^1] != statement)
            list.Add(statement);
    }
}
