using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Contexts;

/// <summary>
/// Tells the PLOVER contexts of an event: those of its code, then those of which its sentence speaks, the nearest first, then the one that
/// the report is about. The rules are told in docs/coding-rules/contexts.md.
/// </summary>
internal sealed class ContextFinder(string text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
{
    // An event with more contexts than this says nothing by them.
    private const int Most = 4;

    // What a report is about stands in at least as many of its sentences.
    private const int LeastSentences = 3;

    private readonly Dictionary<int, List<Hit>> _hits = [];
    private List<(int Context, int Sentences)>? _topics;

    private readonly record struct Hit(int First, int End, int Context, bool IsStrong);

    /// <summary>The contexts of an event, the surest first; at most four.</summary>
    /// <param name="s">The index of its sentence.</param>
    /// <param name="trigger">The token that tells of it.</param>
    /// <param name="coded">The contexts that its code has.</param>
    public ImmutableArray<string> Find(int s, int trigger, ImmutableArray<string> coded)
    {
        var contexts = new List<string>(coded);
        var topics = Topics();
        var hits = HitsOf(s);
        foreach (var hit in hits.Where(h => h.IsStrong || IsBorneOut(h, hits, topics)).OrderBy(h => Distance(h, trigger)).ThenBy(static h => h.Context))
            Add(hit.Context);
        // What a third of the sentences speak of is what the report is about.
        foreach (var (context, count) in topics.Take(1))
        {
            if (count * 3 >= sentences.Length)
                Add(context);
        }
        return contexts.Count == coded.Length ? coded : [.. contexts];

        void Add(int context)
        {
            if (contexts.Count < Most && !contexts.Contains(lexicon.Contexts.All[context]))
                contexts.Add(lexicon.Contexts.All[context]);
        }
    }

    // A word that speaks for a context only beside others: another in the sentence, or the report's subject.
    private static bool IsBorneOut(Hit hit, List<Hit> hits, List<(int Context, int Sentences)> topics) =>
        hits.Exists(h => h.Context == hit.Context && h.First != hit.First) || topics.Exists(t => t.Context == hit.Context);

    private static int Distance(Hit hit, int trigger) => trigger < hit.First ? hit.First - trigger : trigger >= hit.End ? trigger - hit.End + 1 : 0;

    private List<Hit> HitsOf(int s)
    {
        if (_hits.TryGetValue(s, out var hits))
            return hits;
        _hits.Add(s, hits = []);
        var tokens = sentences[s].Tokens;
        for (var t = 0; t < tokens.Length; t++)
        {
            var (signs, end) = lexicon.Contexts.LongestAt(text, tokens, t);
            if (signs is null)
                continue;
            foreach (var sign in signs)
                hits.Add(new Hit(t, end, sign.Context, sign.IsStrong));
            t = end - 1;
        }
        return hits;
    }

    // The contexts for which strong words stand in several sentences, the most spoken of first.
    private List<(int Context, int Sentences)> Topics()
    {
        if (_topics is not null)
            return _topics;
        var counts = new int[lexicon.Contexts.All.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            foreach (var context in HitsOf(s).Where(static h => h.IsStrong).Select(static h => h.Context).Distinct())
                counts[context]++;
        }
        return _topics = [.. counts.Select(static (n, c) => (Context: c, Sentences: n)).Where(static t => t.Sentences >= LeastSentences).OrderByDescending(static t => t.Sentences).ThenBy(static t => t.Context)];
    }
}
