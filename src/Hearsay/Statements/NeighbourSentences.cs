namespace Hearsay.Statements;

/// <summary>
/// Goes from a cue's sentence to those beside it, as long as they go on with its content: speech that runs over sentences and paragraphs,
/// before the cue and after it.
/// </summary>
internal static class NeighbourSentences
{
    // No speech in news runs over more sentences.
    private const int Longest = 40;

    /// <summary>A run of words of a sentence that belongs to the content.</summary>
    public readonly record struct Part(int Sentence, int First, int Last);

    /// <summary>Finds the parts of the content outside the sentence of the cue.</summary>
    /// <param name="report">All sentences.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="sureness">Of each sentence, how sure its surest cue outside quotations is.</param>
    /// <param name="features">Takes the features of each question.</param>
    /// <param name="decide">Answers whether a sentence, told by the features, goes on with the content.</param>
    public static List<Part> Find(IReadOnlyList<SentenceFacts> report, CueCandidate cue, IReadOnlyList<int> sureness, FeatureList features, Func<int, bool> decide)
    {
        var found = new List<Part>();
        var content = new Part(cue.Facts.Index, Array.IndexOf(cue.Roles, StatementRole.Content), Array.LastIndexOf(cue.Roles, StatementRole.Content));
        if (content.First >= 0)
            content = content with { First = content.First + cue.Start, Last = content.Last + cue.Start };
        foreach (var direction in (ReadOnlySpan<int>)[1, -1])
        {
            var edge = content;
            for (var step = 1; step <= Longest; step++)
            {
                var next = cue.Facts.Index + direction * step;
                if (next < 0 || next >= report.Count || !MayGoOn(report, cue, edge, direction, step))
                    break;
                var part = PartOf(report[next], direction);
                Look(report, cue, edge, part, direction, step, sureness[next], features);
                if (!decide(next))
                    break;
                found.Add(part);
                edge = part;
                if (direction > 0 ? part.Last < report[next].Count - 1 && !IsTail(report[next], part.Last) : part.First > 0)
                    break;
            }
        }
        return found;
    }

    // After the last part only marks and stops may follow in its sentence.
    private static bool IsTail(SentenceFacts facts, int last)
    {
        for (var t = last + 1; t < facts.Count; t++)
        {
            if (facts.Sentence.Tokens[t].Upos != Language.Upos.PUNCT)
                return false;
        }
        return true;
    }

    // Speech goes on where marks are: in the content, in the cue's sentence or at the sentence beside; or after a colon.
    private static bool MayGoOn(IReadOnlyList<SentenceFacts> report, CueCandidate cue, Part edge, int direction, int step)
    {
        var next = report[cue.Facts.Index + direction * step];
        return step > 1 || HasQuotation(cue.Facts) || HasQuotation(next) && next.Quotation.AsSpan().IndexOfAnyExcept(-1) <= 1 || direction > 0 && EndsWithColon(cue.Facts) || edge.First < 0;
    }

    private static bool HasQuotation(SentenceFacts facts) => facts.Quotation.AsSpan().ContainsAnyExcept(-1);

    private static bool EndsWithColon(SentenceFacts facts) => facts.Sentence.Tokens[^1].Form == ":";

    // The quoted words next to the edge; the whole sentence where nothing is quoted.
    private static Part PartOf(SentenceFacts facts, int direction)
    {
        var (first, last) = (0, facts.Count - 1);
        if (HasQuotation(facts))
        {
            if (direction > 0)
            {
                while (facts.Quotation[first] < 0)
                    first++;
                last = first;
                while (last + 1 < facts.Count && (facts.Quotation[last + 1] >= 0))
                    last++;
            }
            else
            {
                while (facts.Quotation[last] < 0)
                    last--;
                first = last;
                while (first > 0 && facts.Quotation[first - 1] >= 0)
                    first--;
            }
        }
        return new Part(facts.Index, first, last);
    }

    private static void Look(IReadOnlyList<SentenceFacts> report, CueCandidate cue, Part edge, Part part, int direction, int step, int sureness, FeatureList into)
    {
        into.Clear();
        var next = report[part.Sentence];
        var from = report[edge.Sentence];
        var way = direction > 0 ? 1UL : 0UL;
        var nearest = Math.Min(step, 3);
        var later = direction > 0 ? next : from;
        var paragraph = later.Begins == Beginning.Paragraph ? 1UL : 0UL;
        var whole = part.First <= 1 && part.Last >= next.Count - 2 ? 1UL : 0UL;
        var quoted = HasQuotation(next) ? 1UL + whole : 0UL;
        var mark = next.IsMark[part.First] ? 1UL : 0UL;
        var closes = next.IsMark[part.Last] ? 1UL : 0UL;
        var edgeToken = edge.First < 0 ? -1 : direction > 0 ? edge.Last : edge.First;
        var edgeQuoted = edgeToken < 0 ? 3UL : from.Quotation[edgeToken] >= 0 ? 1UL : 0UL;
        var nextToken = direction > 0 ? part.First : part.Last;
        var same = edgeToken >= 0 && from.Quotation[edgeToken] >= 0 && from.Quotation[edgeToken] == next.Quotation[nextToken] ? 1UL : 0UL;
        var other = (ulong)(Math.Clamp(sureness * 2 / HashedWeights.Unit, -3, 4) + 4);
        // Whether the cue stands before its content, after it, or within it.
        var order = edge.First < 0 ? 3UL : CueBefore(cue) ? 0UL : CueAfter(cue) ? 1UL : 2UL;
        var colon = EndsWithColon(cue.Facts) ? 1UL : 0UL;
        var state = ((way * 2 + paragraph) * 3 + quoted) * 2 + mark;
        state = ((state * 4 + edgeQuoted) * 2 + same) * 2 + closes;
        // Whether the rules give the sentence to this cue, to another, or to none.
        var holder = next.Holders.Count == 0 ? 0UL
            : next.Holders.Exists(h => h.Sentence == cue.Facts.Index && h.CueToken == cue.Token) ? 2UL : 1UL;
        var opinion = cue.Facts.OpinionOn(cue.Token) is null ? 0UL : 1UL;
        into.Add(4017, holder, opinion, way);
        into.Add(4018, holder, opinion, state);
        into.Add(4019, holder, order, quoted * 2 + paragraph);
        into.Add(4020, holder, other, way);
        into.Add(4000, 0);
        into.Add(4001, way, paragraph, quoted * 8 + edgeQuoted * 2 + same);
        into.Add(4002, state);
        into.Add(4003, state, order, colon);
        into.Add(4004, state, (ulong)nearest);
        into.Add(4005, state, other);
        into.Add(4006, state, other, order);
        into.Add(4007, way, cue.Facts.Lemma[cue.Token], quoted * 2 + paragraph);
        into.Add(4008, way, (ulong)cue.Facts.Speech[cue.Token], quoted * 2 + paragraph);
        into.Add(4009, order, way, colon * 8 + quoted * 2 + paragraph);
        into.Add(4010, next.Form[next.IsMark[0] && next.Count > 1 ? 1 : 0], way, quoted);
        into.Add(4011, next.Quotation[0] >= 0 ? 1UL : 0UL, next.Quotation[next.Count - 1] >= 0 ? 1UL : 0UL, state);
        into.Add(4012, (ulong)Math.Min(next.Count / 5, 6), state);
        into.Add(4013, cue.Facts.Quotation[cue.Token] >= 0 ? 1UL : 0UL, state);
        into.Add(4014, HasQuotation(cue.Facts) ? 1UL : 0UL, state, order);
        into.Add(4015, edgeToken < 0 ? 0 : from.Form[edgeToken], way, quoted * 2 + same);
        into.Add(4016, (ulong)cue.Facts.Begins, (ulong)next.Begins, state);
    }

    private static bool CueBefore(CueCandidate cue) => Array.IndexOf(cue.Roles, StatementRole.Content) + cue.Start > cue.Token;

    private static bool CueAfter(CueCandidate cue) => Array.LastIndexOf(cue.Roles, StatementRole.Content) + cue.Start < cue.Token;
}
