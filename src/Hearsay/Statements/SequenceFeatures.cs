using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>
/// What tells whether a sequence of parts makes a whole statement: which arcs of the tree its bounds cut, how it stands with the
/// quotation marks, and what other cues claim. The chain sees two words at a time; here the whole is seen.
/// </summary>
internal static class SequenceFeatures
{
    // The nearest so many other cues are looked at.
    private const int MostOthers = 8;

    /// <summary>Collects the features of a sequence.</summary>
    /// <param name="candidates">The cues of the sentence, in order.</param>
    /// <param name="index">The place of the cue among them.</param>
    /// <param name="rank">The place of the sequence among those of the cue.</param>
    /// <param name="into">Takes the features.</param>
    public static void Look(List<CueCandidate> candidates, int index, int rank, FeatureList into)
    {
        into.Clear();
        var own = candidates[index];
        var view = new View(own, own.Sequences[rank].Parts);
        var gap = (ulong)Math.Min(12, (own.Sequences[0].Score - own.Sequences[rank].Score) * 3 / HashedWeights.Unit);
        into.Add(5000, gap);
        into.Add(5001, (ulong)Math.Min(rank, 2), (ulong)Math.Min(12, rank == 0 && own.Sequences.Length > 1 ? (own.Sequences[0].Score - own.Sequences[1].Score) * 3 / HashedWeights.Unit : 0));
        LookAtShape(view, into);
        LookAtArcs(view, into);
        LookAtOpinion(view, into);
        for (var i = Math.Max(0, index - MostOthers); i < Math.Min(candidates.Count, index + MostOthers + 1); i++)
        {
            if (i != index)
                LookAtOther(view, candidates[i], into);
        }
    }

    private readonly struct View(CueCandidate own, StatementRole[] parts)
    {
        public SentenceFacts Facts => own.Facts;
        public int Cue => own.Token;
        public int Start => own.Start;
        public int End => own.Start + parts.Length;
        public ulong Lemma => own.Facts.Lemma[own.Token];
        public ulong Speech => (ulong)own.Facts.Speech[own.Token];

        public StatementRole At(int t) => (uint)(t - own.Start) < (uint)parts.Length ? parts[t - own.Start] : StatementRole.None;
    }

    // The order of the parts, and where each begins and ends.
    private static void LookAtShape(in View view, FeatureList into)
    {
        var facts = view.Facts;
        var tokens = facts.Sentence.Tokens;
        var shape = FeatureHash.Seed(1);
        var (runs, length) = (0UL, 0);
        var lastEnd = -1;
        for (var t = view.Start; t < view.End;)
        {
            var role = view.At(t);
            var end = t + 1;
            while (end < view.End && view.At(end) == role)
                end++;
            var (first, last) = (t, end - 1);
            t = end;
            while (first < last && tokens[first].Upos == Upos.PUNCT)
                first++;
            while (last > first && tokens[last].Upos == Upos.PUNCT)
                last--;
            if (tokens[first].Upos == Upos.PUNCT && role is StatementRole.None or StatementRole.Content)
                continue;
            shape = FeatureHash.Mix(shape, (ulong)role);
            var side = first > view.Cue ? 1UL : 0UL;
            switch (role)
            {
                case StatementRole.Content:
                    runs++;
                    length += last - first + 1;
                    LookAtContent(view, first, last, side, into);
                    lastEnd = last;
                    break;
                case StatementRole.Source:
                    LookAtSource(view, first, last, side, into);
                    break;
                case StatementRole.Cue:
                    LookAtCue(view, first, last, into);
                    break;
                default:
                    into.Add(5100, facts.Form[first], side, (ulong)Math.Min(last - first, 3));
                    into.Add(5101, facts.Form[first], view.Lemma, side);
                    into.Add(5102, (ulong)tokens[facts.Opening[first]].Relation, facts.TagAt(first), side * 4 + (ulong)Math.Min(last - first, 3));
                    break;
            }
        }
        into.Add(5002, shape);
        into.Add(5003, shape, view.Lemma);
        into.Add(5004, shape, view.Speech);
        into.Add(5005, shape, facts.Quotation[view.Cue] >= 0 ? 1UL : 0UL, (ulong)tokens[view.Cue].Tag);
        into.Add(5006, runs, view.Speech);
        into.Add(5007, (ulong)Math.Min(length, 6), view.Lemma);
        into.Add(5008, (ulong)Math.Min(length / 3, 15), view.Speech);
        into.Add(5009, lastEnd < 0 ? 0UL : 1UL, view.Lemma);
    }

    private static void LookAtContent(in View view, int first, int last, ulong side, FeatureList into)
    {
        var facts = view.Facts;
        var tokens = facts.Sentence.Tokens;
        into.Add(5010, facts.Form[first], side);
        into.Add(5011, facts.Form[first], view.Lemma);
        into.Add(5012, facts.Form[first], facts.FormAt(first - 1));
        into.Add(5013, facts.TagAt(first), facts.TagAt(first - 1), side);
        into.Add(5014, facts.Form[first], view.Speech, side);
        into.Add(5015, facts.FormAt(last + 1), side, facts.TagAt(last));
        into.Add(5016, facts.FormAt(last + 1), facts.FormAt(last + 2), side);
        into.Add(5017, facts.FormAt(last + 1), facts.TagAt(last + 2), side);
        into.Add(5018, facts.FormAt(last + 1), view.Lemma, side);
        into.Add(5019, facts.TagAt(last), facts.TagAt(last + 1), side);
        into.Add(5020, facts.Form[last], side);
        var next = last + 1;
        while (next < facts.Count && tokens[next].Upos == Upos.PUNCT)
            next++;
        var (whole, from) = (next == facts.Count ? 1UL : 0UL, FirstWord(facts) == first ? 1UL : 0UL);
        into.Add(5021, whole, from, side);
        into.Add(5022, whole * 2 + from, side, view.Speech);
        into.Add(5023, whole * 2 + from, side, view.Lemma);
        var closing = tokens[facts.Closing[last]];
        into.Add(5024, (ulong)closing.Relation, closing.Head == view.Cue ? 1UL : 0UL, side);
        var opening = tokens[facts.Opening[first]];
        into.Add(5025, (ulong)opening.Relation, opening.Head == view.Cue ? 1UL : 0UL, side);
        into.Add(5026, (ulong)opening.Relation, (ulong)closing.Relation, side * 2 + (facts.Opening[first] == facts.Closing[last] ? 1UL : 0UL));
        into.Add(5027, (ulong)tokens[facts.Opening[first]].Tag, facts.Opening[first] == facts.Closing[last] ? 1UL : 0UL, view.Speech);
        if (next < facts.Count)
        {
            var after = facts.Opening[next];
            var comma = next > last + 1 ? 1UL : 0UL;
            into.Add(5028, (ulong)tokens[after].Relation, facts.Form[next], comma * 2 + side);
            into.Add(5029, (ulong)tokens[after].Relation, facts.TagAt(next), (tokens[after].Head == view.Cue ? 4UL : 0UL) + comma * 2 + side);
            into.Add(5030, (ulong)tokens[after].Relation, view.Speech, (ulong)view.At(next) * 4 + comma * 2 + side);
            into.Add(5031, (ulong)view.At(next), comma, side);
        }
        // Marks at the bounds: the run begins and ends with a quotation, or cuts one.
        var opens = Mark(facts, first - 1, first);
        var closes = Mark(facts, last, last + 1);
        var cutAtStart = first > 0 && facts.Quotation[first] >= 0 && facts.Quotation[first] == facts.Quotation[first - 1] && !facts.IsMark[first] && !facts.IsMark[first - 1] ? 1UL : 0UL;
        var cutAtEnd = last + 1 < facts.Count && facts.Quotation[last] >= 0 && facts.Quotation[last] == facts.Quotation[last + 1] && !facts.IsMark[last] && !facts.IsMark[last + 1] ? 1UL : 0UL;
        var marks = ((opens * 3 + closes) * 2 + cutAtStart) * 2 + cutAtEnd;
        into.Add(5032, marks, side);
        into.Add(5033, marks, view.Lemma);
        into.Add(5034, marks, whole * 2 + from, side);
        into.Add(5035, marks, facts.FormAt(first), facts.FormAt(last + 1));
        into.Add(5036, marks, view.Speech, facts.Quotation[view.Cue] >= 0 ? 1UL : 0UL);
        // A semicolon in the reporter's own words mostly ends what is told.
        var semicolon = 0UL;
        for (var t = first; t <= last; t++)
            semicolon |= tokens[t].Form == ";" && facts.Quotation[t] < 0 ? 1UL : 0;
        into.Add(5038, semicolon, side);
        into.Add(5097, semicolon, marks, view.Speech);
        // Another quotation beside the run that is none of the content.
        var left = last + 1 < facts.Count && facts.Quotation.AsSpan(last + 1).ContainsAnyExcept(-1) ? 1UL : 0UL;
        into.Add(5037, left, marks, side);
    }

    private static void LookAtSource(in View view, int first, int last, ulong side, FeatureList into)
    {
        var facts = view.Facts;
        var tokens = facts.Sentence.Tokens;
        var head = first;
        for (var t = first; t <= last; t++)
        {
            if (facts.Depth[t] < facts.Depth[head])
                head = t;
        }
        var relation = (ulong)tokens[head].Relation * 2 + (tokens[head].Head == view.Cue ? 1UL : 0UL);
        into.Add(5040, relation, side, view.Speech);
        into.Add(5041, relation, facts.Party[head], (ulong)tokens[head].Tag);
        into.Add(5042, relation, view.Lemma);
        into.Add(5043, facts.Form[first], (ulong)Math.Min(last - first, 4));
        into.Add(5044, facts.TagAt(first - 1), facts.TagAt(first), side);
        into.Add(5045, facts.TagAt(last), facts.TagAt(last + 1), side);
        into.Add(5046, facts.FormAt(last + 1), facts.TagAt(last + 2), side);
        into.Add(5047, facts.FormAt(first - 1), facts.TagAt(first), side);
        into.Add(5048, (first == facts.First[head] ? 1UL : 0UL) + (last == facts.Last[head] ? 2UL : 0UL), (ulong)tokens[head].Tag, side);
        into.Add(5049, (ulong)tokens[facts.Closing[last]].Relation, (ulong)tokens[facts.Opening[first]].Relation, side);
        into.Add(5039, facts.FormAt(last), side, (ulong)Math.Min(last - first, 2));
    }

    private static void LookAtCue(in View view, int first, int last, FeatureList into)
    {
        var facts = view.Facts;
        var words = FeatureHash.Seed(2);
        for (var t = first; t <= last; t++)
            words = FeatureHash.Mix(words, facts.Form[t]);
        into.Add(5050, words);
        into.Add(5051, words, facts.FormAt(last + 1));
        into.Add(5052, words, facts.TagAt(last + 1));
        into.Add(5053, words, facts.TagAt(first - 1));
        into.Add(5054, facts.TagAt(first), facts.TagAt(last), (ulong)Math.Min(last - first, 5));
        into.Add(5055, facts.Form[last], facts.FormAt(last + 1), (ulong)view.At(last + 1));
        into.Add(5056, facts.Form[last], view.Lemma, (ulong)view.At(last + 1));
        into.Add(5057, facts.Form[first], view.Lemma, (ulong)view.At(first - 1));
        into.Add(5058, facts.TagAt(last), facts.TagAt(last + 1), (ulong)view.At(last + 1));
        into.Add(5059, facts.TagAt(first), facts.TagAt(first - 1), (ulong)view.At(first - 1));
        into.Add(5060, facts.Form[first], facts.FormAt(first - 1));
    }

    // The arcs that the bounds cut, and those near the top that they keep.
    private static void LookAtArcs(in View view, FeatureList into)
    {
        var facts = view.Facts;
        var tokens = facts.Sentence.Tokens;
        var cut = 0UL;
        for (var t = view.Start; t < view.End; t++)
        {
            var token = tokens[t];
            if (token.Upos == Upos.PUNCT || t == view.Cue)
                continue;
            var (own, head) = (view.At(t), token.Head < 0 ? StatementRole.None : view.At(token.Head));
            var roles = (ulong)own * 4 + (ulong)head;
            var comma = facts.First[t] > 0 && tokens[facts.First[t] - 1].Form is "," or "—" or "–" or "--" or ";" ? 1UL : 0UL;
            var toCue = token.Head == view.Cue ? 1UL : 0UL;
            var relation = (ulong)token.Relation * 2 + (t > token.Head ? 1UL : 0UL);
            var side = (t < view.Cue ? 0UL : 1UL) + toCue * 2;
            if (own != head && (own is StatementRole.Content or StatementRole.Source || head is StatementRole.Content or StatementRole.Source))
            {
                cut++;
                into.Add(5070, relation, roles, side);
                into.Add(5071, relation, roles, FeatureHash.Mix(facts.Marker[t], comma));
                into.Add(5072, relation, roles, FeatureHash.Mix(view.Speech, toCue));
                into.Add(5073, relation, roles, FeatureHash.Mix(view.Lemma, toCue));
                into.Add(5074, relation, roles, (facts.TagAt(t) * 2 + toCue) * 2 + comma);
                into.Add(5075, roles, facts.Lemma[t], relation);
                into.Add(5076, roles, facts.Form[facts.First[t]], comma);
            }
            else if (own == StatementRole.Content && token.Head >= 0 && head == own && tokens[token.Head].Head is var above && (above < 0 || view.At(above) != StatementRole.Content)
                && token.Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis or Relation.Obl or Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Advmod or Relation.Ccomp or Relation.Nmod)
            {
                into.Add(5080, relation, FeatureHash.Mix(facts.Marker[t], comma), side);
                into.Add(5081, relation, view.Speech, comma);
                into.Add(5082, relation, view.Lemma, comma);
                into.Add(5083, relation, facts.TagAt(t), comma * 4 + side);
                into.Add(5084, facts.Lemma[t], relation);
                into.Add(5085, facts.Form[facts.First[t]], comma, relation);
            }
        }
        into.Add(5086, Math.Min(cut, 6));
        into.Add(5087, Math.Min(cut, 6), view.Speech);
        var named = false;
        foreach (var child in facts.Sentence.Children(view.Cue))
        {
            if (tokens[child].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.OblAgent))
                continue;
            named = true;
            into.Add(5088, (ulong)tokens[child].Relation, (ulong)view.At(child), view.Speech);
            into.Add(5089, (ulong)tokens[child].Relation, (ulong)view.At(child), facts.Party[child]);
        }
        if (!named)
            into.Add(5090, view.Speech, (ulong)tokens[view.Cue].Relation);
    }

    // Whether the rules see the same.
    private static void LookAtOpinion(in View view, FeatureList into)
    {
        if (view.Facts.OpinionOn(view.Cue) is not { } opinion)
            return;
        var tokens = view.Facts.Sentence.Tokens;
        Span<int> differ = stackalloc int[RoleFeatures.Roles];
        differ.Clear();
        for (var t = view.Start; t < view.End; t++)
        {
            if (opinion.Roles[t] == view.At(t) || tokens[t].Upos == Upos.PUNCT)
                continue;
            differ[(int)opinion.Roles[t]]++;
            differ[(int)view.At(t)]++;
        }
        var (source, cue, content) = (differ[(int)StatementRole.Source] == 0 ? 1UL : 0UL, differ[(int)StatementRole.Cue] == 0 ? 1UL : 0UL, differ[(int)StatementRole.Content]);
        var rule = (ulong)view.Facts.Rule[view.Cue];
        into.Add(5061, rule, source, (ulong)Math.Min(content, 1));
        into.Add(5062, (ulong)Math.Min(content, 4), rule);
        into.Add(5063, source, rule);
        into.Add(5064, cue, rule);
        into.Add(5065, source * 2 + cue, (ulong)Math.Min(content, 3));
    }

    // What another cue claims of the same words: the corpus gives each to one.
    private static void LookAtOther(in View view, CueCandidate other, FeatureList into)
    {
        var facts = view.Facts;
        var (shared, claimed, mine) = (0, 0, 0);
        var (first, last) = (-1, -1);
        for (var i = 0; i < other.Roles.Length; i++)
        {
            if (other.Roles[i] == StatementRole.None)
                continue;
            var t = other.Start + i;
            if (first < 0)
                first = t;
            last = t;
            var isMine = view.At(t) == StatementRole.Content;
            mine += isMine ? 1 : 0;
            if (other.Roles[i] == StatementRole.Content)
            {
                claimed++;
                shared += isMine ? 1 : 0;
            }
        }
        var sure = (ulong)(Math.Clamp(other.First / HashedWeights.Unit, -2, 4) + 2);
        var place = (view.At(other.Token) == StatementRole.Content ? 1UL : 0UL) + (other.RoleOf(view.Cue) == StatementRole.Content ? 2UL : 0UL) + (other.Token < view.Cue ? 4UL : 0UL);
        var part = shared == 0 ? 0UL : shared == claimed ? 2UL : 1UL;
        var all = mine == 0 ? 0UL : mine == last - first + 1 ? 2UL : 1UL;
        into.Add(5091, place, part * 3 + all, sure);
        into.Add(5092, place, part * 3 + all, view.Speech * 64 + (ulong)facts.Speech[other.Token]);
        into.Add(5093, place, part * 3 + all, facts.Lemma[other.Token]);
        into.Add(5094, place, part * 3 + all, view.Lemma);
        var meets = (view.At(first - 1) == StatementRole.Content && view.At(first) != StatementRole.Content ? 1UL : 0UL)
            + (view.At(last) != StatementRole.Content && view.At(last + 1) == StatementRole.Content ? 2UL : 0UL);
        into.Add(5095, meets, sure, place);
        into.Add(5096, (ulong)facts.Sentence.Tokens[other.Token].Relation, place, part * 3 + all);
    }

    private static int FirstWord(SentenceFacts facts)
    {
        var t = 0;
        while (t < facts.Count - 1 && facts.Sentence.Tokens[t].Upos == Upos.PUNCT)
            t++;
        return t;
    }

    private static ulong Mark(SentenceFacts facts, int t, int next) =>
        t >= 0 && facts.IsMark[t] || next < facts.Count && facts.IsMark[next] ? 2UL : (uint)t < (uint)facts.Count && facts.Quotation[t] >= 0 ? 1UL : 0UL;
}
