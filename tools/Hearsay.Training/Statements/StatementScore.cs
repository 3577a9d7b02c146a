using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>
/// Compares statements with marked attributions: exact spans of cue, source and content, and statements whose source and content both overlap
/// with those marked by half. House style at the edges (quotation marks, commas, full stops) counts for nothing.
/// </summary>
internal sealed class StatementScore
{
    private static readonly string[] Names = ["cue", "source", "content", "found", "attributed"];
    private readonly int[] _right = new int[5], _found = new int[5], _marked = new int[5];

    /// <summary>Counts a report.</summary>
    public void Add(string text, IReadOnlyList<StatementDraft> found, IReadOnlyList<Attribution> marked)
    {
        AddSpans(0, text, found.Select(f => f.Cue.AsEnumerable()), marked.Select(m => m.Cue), distinct: false);
        AddSpans(1, text, found.Select(f => f.Source.AsEnumerable()), marked.Select(m => m.Source), distinct: true);
        AddSpans(2, text, found.Select(f => f.Content.AsEnumerable()), marked.Select(m => m.Content), distinct: false);
        var words = Words(text);
        var ours = found.Select(f => (Covered(words, f.Content), Covered(words, f.Source))).ToList();
        var theirs = marked.Select(m => (Covered(words, m.Content), Covered(words, m.Source))).ToList();
        var pairs = (from m in Enumerable.Range(0, theirs.Count)
                     from f in Enumerable.Range(0, ours.Count)
                     let shared = Overlap(theirs[m].Item1, ours[f].Item1)
                     where shared >= 0.5
                     orderby shared descending, m descending, f descending
                     select (m, f)).ToList();
        var (usedMarked, usedFound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (m, f) in pairs)
        {
            if (usedMarked.Contains(m) || usedFound.Contains(f))
                continue;
            usedMarked.Add(m);
            usedFound.Add(f);
            _right[3]++;
            _right[4] += Overlap(theirs[m].Item2, ours[f].Item2) >= 0.5 ? 1 : 0;
        }
        for (var k = 3; k < 5; k++)
            (_found[k], _marked[k]) = (_found[k] + ours.Count, _marked[k] + theirs.Count);
    }

    /// <summary>F1 of a count, in percent: 0 cue, 1 source, 2 content, 3 found, 4 found and attributed.</summary>
    public double F1(int count) => 200.0 * _right[count] / Math.Max(1, _found[count] + _marked[count]);

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Enumerable.Range(0, 5).Select(k => FormattableString.Invariant(
        $"{Names[k]} {F1(k):F1} ({100.0 * _right[k] / Math.Max(1, _found[k]):F1}/{100.0 * _right[k] / Math.Max(1, _marked[k]):F1})")));

    private void AddSpans(int k, string text, IEnumerable<IEnumerable<TextSpan>> found, IEnumerable<IEnumerable<TextSpan>> marked, bool distinct)
    {
        var ours = Keys(text, found, distinct);
        var theirs = Keys(text, marked, distinct);
        _found[k] += ours.Count;
        _marked[k] += theirs.Count;
        foreach (var key in theirs)
            _right[k] += ours.Remove(key) ? 1 : 0;
    }

    private static List<string> Keys(string text, IEnumerable<IEnumerable<TextSpan>> all, bool distinct)
    {
        var keys = all.Where(spans => spans.Any()).Select(spans => string.Join(' ', spans.Select(s => Trim(text, s)).Where(s => s.Length > 0).Distinct().Order())).ToList();
        return distinct ? [.. keys.Distinct()] : keys;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        const string before = " \n\t\"“”‘’',—–-:", after = before + ".!?";
        var (start, end) = (span.Start, span.End);
        while (start < end && before.Contains(text[start]))
            start++;
        while (start < end && after.Contains(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]))
                continue;
            while (IsWord(text[start]) && i < text.Length && IsWord(text[i]))
                i++;
            words.Add(TextSpan.FromBounds(start, i));
        }
        return words;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static HashSet<int> Covered(List<TextSpan> words, IReadOnlyList<TextSpan> spans)
    {
        var covered = new HashSet<int>();
        foreach (var span in spans)
        {
            var (low, high) = (0, words.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (words[middle].End > span.Start)
                    high = middle;
                else
                    low = middle + 1;
            }
            for (; low < words.Count && words[low].Start < span.End; low++)
                covered.Add(low);
        }
        return covered;
    }

    private static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        if (a.Count == 0 && b.Count == 0)
            return 1;
        var both = a.Count(b.Contains);
        return (double)both / (a.Count + b.Count - both);
    }
}
