namespace Hearsay.Statements;

/// <summary>
/// The second look at a cue: what it would attribute, and how that stands with the other cues of its sentence. The corpus gives each
/// word to one attribution, so of a cue and another inside its content one gives way.
/// </summary>
internal static class CueContext
{
    // The nearest so many other cues of a sentence are looked at.
    private const int MostOthers = 12;

    /// <summary>Adds to the features of a cue's first look those of its second.</summary>
    /// <param name="candidates">Those of its sentence, in order.</param>
    /// <param name="index">Its place among them.</param>
    /// <param name="into">Where the features go.</param>
    public static void Look(List<CueCandidate> candidates, int index, FeatureList into)
    {
        var own = candidates[index];
        var facts = own.Facts;
        var (lemma, speech) = (facts.Lemma[own.Token], (ulong)facts.Speech[own.Token]);
        var sure = Bucket(own.First);
        var tag = (ulong)facts.Sentence.Tokens[own.Token].Tag;
        into.Add(3000, sure);
        into.Add(3038, (ulong)Math.Min(own.Lead * 2 / HashedWeights.Unit, 10), sure);
        into.Add(3001, sure, speech);
        into.Add(3002, sure, (ulong)facts.Begins, facts.Quotation[own.Token] >= 0 ? 1UL : 0UL);

        // What it would attribute.
        var (sources, cues, contents) = (own.Count(StatementRole.Source), own.Count(StatementRole.Cue), own.Count(StatementRole.Content));
        var shape = (sources == 0 ? 0UL : 1UL) + (contents == 0 ? 0UL : contents < 3 ? 2UL : contents < 8 ? 4UL : 6UL);
        into.Add(3003, shape, sure);
        into.Add(3004, shape, speech);
        into.Add(3005, shape, lemma);
        into.Add(3006, (ulong)Math.Min(cues, 5), sure, tag);
        into.Add(3007, (ulong)Math.Min(contents, 12), speech);
        into.Add(3035, (ulong)Math.Min(contents, 12), tag);
        var (source, content) = (-1, -1);
        for (var i = 0; i < own.Roles.Length; i++)
        {
            var t = own.Start + i;
            if (own.Roles[i] == StatementRole.Source && (source < 0 || facts.Depth[t] < facts.Depth[source]))
                source = t;
            if (own.Roles[i] == StatementRole.Content && (content < 0 || facts.Depth[t] < facts.Depth[content]))
                content = t;
        }
        if (source >= 0)
        {
            into.Add(3008, facts.Lemma[source], speech);
            into.Add(3009, facts.Party[source], (ulong)facts.Sentence.Tokens[source].Tag, sure);
            into.Add(3010, facts.Party[source], (ulong)facts.Sentence.Tokens[source].Tag, speech);
            into.Add(3033, facts.Party[source], lemma);
            into.Add(3034, facts.Lemma[source], sure);
        }
        if (content >= 0)
        {
            var relation = (ulong)facts.Sentence.Tokens[content].Relation;
            var distance = content < own.Token ? 0UL : facts.Sentence.Tokens[content].Head == own.Token ? 1UL : 2UL;
            into.Add(3011, facts.Lemma[content], speech);
            into.Add(3012, (ulong)facts.Sentence.Tokens[content].Tag, relation * 4 + distance, speech);
            into.Add(3013, (ulong)facts.Sentence.Tokens[content].Tag, relation * 4 + distance, lemma);
            into.Add(3014, (ulong)facts.Sentence.Tokens[content].Tag, relation * 4 + distance, sure);
            into.Add(3015, facts.Lemma[content], lemma);
            into.Add(3016, facts.FormAt(FirstOf(own, StatementRole.Content)), speech);
            into.Add(3017, facts.FormAt(FirstOf(own, StatementRole.Content)), lemma);
            into.Add(3018, facts.Quotation[content] >= 0 ? 1UL : 0UL, sure, distance);
        }

        // The other cues of the sentence.
        var (holder, held, shared) = (int.MinValue, int.MinValue, int.MinValue);
        var (left, right) = (int.MinValue, int.MinValue);
        CueCandidate? strongest = null;
        for (var i = Math.Max(0, index - MostOthers); i < Math.Min(candidates.Count, index + MostOthers + 1); i++)
        {
            if (i == index)
                continue;
            var other = candidates[i];
            if (other.Token < own.Token)
                left = other.First;
            else if (right == int.MinValue)
                right = other.First;
            var holds = other.RoleOf(own.Token) == StatementRole.Content;
            if (holds && other.First > holder)
                (holder, strongest) = (other.First, other);
            if (own.RoleOf(other.Token) == StatementRole.Content)
                held = Math.Max(held, other.First);
            if (!holds && content >= 0 && other.RoleOf(content) == StatementRole.Content)
                shared = Math.Max(shared, other.First);
            if (other.RoleOf(own.Token) is StatementRole.Cue)
                into.Add(3019, Bucket(other.First), sure, facts.Lemma[other.Token]);
            if (other.RoleOf(own.Token) is StatementRole.Source)
                into.Add(3020, Bucket(other.First), sure, speech);
        }
        into.Add(3021, Bucket(holder), sure);
        into.Add(3022, Bucket(holder), speech);
        into.Add(3023, Bucket(holder), shape);
        into.Add(3024, Bucket(held), sure);
        into.Add(3025, Bucket(held), speech);
        into.Add(3026, Bucket(shared), sure);
        into.Add(3027, Bucket(shared), speech);
        into.Add(3028, Bucket(left), sure);
        into.Add(3029, Bucket(right), sure);
        if (strongest is not null)
        {
            into.Add(3030, facts.Lemma[strongest.Token], sure);
            into.Add(3031, facts.Lemma[strongest.Token], lemma);
            into.Add(3032, (ulong)facts.Speech[strongest.Token], speech, Bucket(holder) * 32 + sure);
            into.Add(3036, Covers(strongest, own) ? 1UL : 0UL, Bucket(holder), sure);
        }
    }

    private static bool Covers(CueCandidate outer, CueCandidate inner)
    {
        for (var i = 0; i < inner.Roles.Length; i++)
        {
            if (inner.Roles[i] == StatementRole.Content && outer.RoleOf(inner.Start + i) != StatementRole.Content)
                return false;
        }
        return true;
    }

    private static int FirstOf(CueCandidate candidate, StatementRole role)
    {
        var i = Array.IndexOf(candidate.Roles, role);
        return i < 0 ? -1 : candidate.Start + i;
    }

    // In steps of three quarters, from surely not to surely; 0 for none.
    private static ulong Bucket(int margin) =>
        margin == int.MinValue ? 0 : (ulong)(Math.Clamp(margin * 4 / (3 * HashedWeights.Unit), -6, 7) + 8);
}
