using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>What tells whether a word is the head of a cue: the word itself, what hangs on it and on what it hangs, and the quotations around it.</summary>
internal static class CueFeatures
{
    // A chain of clauses above a word is looked at so far.
    private const int Reach = 4;

    /// <summary>True for words that may be cues at all: all but function words and punctuation without a meaning of their own.</summary>
    public static bool IsCandidate(SentenceFacts facts, int t, IReadOnlySet<uint> known)
    {
        var token = facts.Sentence.Tokens[t];
        return token.Upos == Upos.VERB || known.Contains(KeyOf(facts, t));
    }

    /// <summary>The key by which a model knows the lemmas that it has met as cues.</summary>
    public static uint KeyOf(SentenceFacts facts, int t) =>
        FeatureHash.Fold(FeatureHash.Mix(facts.Lemma[t], facts.Sentence.Tokens[t].Upos is Upos.VERB or Upos.AUX ? 1u : 2u));

    /// <summary>Collects the features of a word.</summary>
    public static void Look(SentenceFacts facts, int t, FeatureList into)
    {
        into.Clear();
        var tokens = facts.Sentence.Tokens;
        var token = tokens[t];
        var (lemma, speech, tag, relation) = (facts.Lemma[t], (ulong)facts.Speech[t], (ulong)token.Tag, (ulong)token.Relation);
        var upos = (ulong)token.Upos;
        var template = 0;
        into.Add(template++, 0);
        into.Add(template++, lemma);
        into.Add(template++, lemma, tag);
        into.Add(template++, lemma, relation);
        into.Add(template++, facts.Form[t]);
        into.Add(template++, speech, tag);
        into.Add(template++, speech, relation);
        into.Add(template++, upos, tag, relation);
        into.Add(template++, speech, facts.Rule[t]);
        into.Add(template++, lemma, facts.Rule[t]);
        into.Add(template++, facts.Rule[t], tag);
        var form = token.Form;
        into.Add(template++, FeatureHash.Of(form.AsSpan(Math.Max(0, form.Length - 3))), upos);
        into.Add(template++, FeatureHash.Of(token.Lemma.AsSpan(0, Math.Min(4, token.Lemma.Length))), upos);
        into.Add(template++, FeatureHash.Of(token.Lemma.AsSpan(Math.Max(0, token.Lemma.Length - 4))), upos);

        // The words beside it.
        for (var d = -2; d <= 2; d++)
        {
            if (d == 0)
                continue;
            into.Add(template++, facts.FormAt(t + d));
            into.Add(template++, facts.TagAt(t + d), upos);
            into.Add(template++, facts.FormAt(t + d), lemma);
            into.Add(template++, facts.TagAt(t + d), lemma);
            into.Add(template++, facts.TagAt(t + d), speech);
        }
        into.Add(template++, facts.TagAt(t - 1), tag, facts.TagAt(t + 1));
        into.Add(template++, facts.TagAt(t + 1), facts.TagAt(t + 2), speech);
        into.Add(template++, facts.TagAt(t - 1), facts.TagAt(t - 2), speech);
        into.Add(template++, facts.FormAt(t + 1), facts.FormAt(t + 2), upos);
        into.Add(template++, facts.FormAt(t - 1), facts.FormAt(t - 2), upos);

        // What hangs on it.
        var frame = 0UL;
        var subject = -1;
        var complement = -1;
        foreach (var child in facts.Sentence.Children(t))
        {
            var other = tokens[child];
            var kind = (ulong)other.Relation * 2 + (child < t ? 0UL : 1UL);
            into.Add(template, kind, upos);
            into.Add(template + 1, kind, lemma);
            into.Add(template + 2, kind, speech);
            into.Add(template + 3, kind, facts.Lemma[child]);
            into.Add(template + 4, kind, facts.Lemma[child], lemma);
            into.Add(template + 5, kind, (ulong)other.Tag, speech);
            into.Add(template + 14, kind, (ulong)other.Tag, lemma);
            if (other.Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl or Relation.Ccomp or Relation.Xcomp or Relation.OblAgent or Relation.AclRelcl or Relation.NmodPoss)
            {
                foreach (var marker in facts.Sentence.Children(child))
                {
                    if (tokens[marker].Relation is Relation.Case or Relation.Mark)
                    {
                        into.Add(template + 6, kind, facts.Form[marker], speech);
                        into.Add(template + 7, kind, facts.Form[marker], lemma);
                        into.Add(template + 15, kind, facts.Form[marker], upos);
                    }
                }
            }
            if (other.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss or Relation.OblAgent && subject < 0)
                subject = child;
            if (other.Relation is Relation.Ccomp or Relation.Xcomp or Relation.Obj or Relation.Parataxis && (complement < 0 || other.Relation == Relation.Ccomp))
                complement = child;
            if (other.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.Ccomp or Relation.Xcomp or Relation.Obl or Relation.Parataxis
                or Relation.AuxPass or Relation.Cop or Relation.CompoundPrt or Relation.Acl or Relation.Nmod or Relation.NmodPoss or Relation.Case)
                frame |= 1UL << ((int)other.Relation % 61);
        }
        into.Add(template + 8, frame, speech);
        into.Add(template + 9, frame, lemma);
        into.Add(template + 10, frame, tag, relation);
        if (subject >= 0)
        {
            into.Add(template + 11, facts.Party[subject], upos, speech);
            into.Add(template + 12, facts.Lemma[subject], speech);
            into.Add(template + 13, (ulong)tokens[subject].Tag, facts.Party[subject], upos);
        }
        template += 16;
        into.Add(template++, facts.Party[t] + (subject >= 0 ? 16UL + facts.Party[subject] : 0), complement < 0 ? 0 : (ulong)tokens[complement].Relation, speech);
        if (complement >= 0)
        {
            into.Add(template, facts.Lemma[complement], speech);
            into.Add(template + 1, (ulong)tokens[complement].Upos, (ulong)tokens[complement].Relation, speech);
            into.Add(template + 2, (ulong)tokens[complement].Upos, (ulong)tokens[complement].Relation, lemma);
            into.Add(template + 3, (ulong)facts.Speech[complement], (ulong)tokens[complement].Relation, upos);
            into.Add(template + 4, (ulong)facts.Party[complement], (ulong)tokens[complement].Relation, lemma);
            into.Add(template + 5, facts.Lemma[complement], lemma);
        }
        template += 6;

        // On what it hangs.
        var path = relation;
        var above = token.Head;
        for (var step = 1; step <= Reach && above >= 0; step++, above = tokens[above].Head)
        {
            into.Add(template, path, facts.Lemma[above]);
            into.Add(template + 1, path, (ulong)facts.Speech[above]);
            into.Add(template + 2, path, (ulong)facts.Speech[above], speech);
            into.Add(template + 3, path, facts.Rule[above]);
            if (step == 1)
            {
                into.Add(template + 4, relation, facts.Lemma[above], lemma);
                into.Add(template + 5, relation, (ulong)tokens[above].Tag, lemma);
                into.Add(template + 6, relation, (ulong)tokens[above].Tag, tag);
                into.Add(template + 9, facts.Lemma[above], lemma);
            }
            into.Add(template + 7, path, (ulong)tokens[above].Upos);
            path = FeatureHash.Mix(path, (ulong)tokens[above].Relation);
        }
        into.Add(template + 8, (ulong)Math.Min(facts.Depth[t], 6), speech);
        template += 10;

        // Quotations, and where the word stands.
        var quotation = facts.Quotation[t] >= 0 ? 1UL : 0UL;
        var (before, after) = (MarkBefore(facts, t), MarkAfter(facts, t));
        into.Add(template++, quotation, upos);
        into.Add(template++, quotation, lemma);
        into.Add(template++, quotation, speech);
        into.Add(template++, quotation, relation);
        into.Add(template++, before, after, quotation);
        into.Add(template++, before * 8 + after, speech, quotation);
        into.Add(template++, before * 8 + after, lemma, quotation);
        into.Add(template++, before * 8 + after, tag, quotation);
        into.Add(template++, (ulong)facts.Begins, upos, quotation);
        into.Add(template++, (ulong)facts.Begins, lemma);
        into.Add(template++, (ulong)facts.Begins, tag, (ulong)Math.Min(t, 8));
        into.Add(template++, (ulong)Math.Min(t, 4), (ulong)Math.Min(facts.Count - 1 - t, 4), upos);
        into.Add(template++, (ulong)Math.Min(facts.Index, 3), lemma);
        into.Add(template, (ulong)Math.Min(facts.Count / 6, 8), speech);
    }

    // How far the nearest mark before a word is: 0 for none in the sentence.
    private static ulong MarkBefore(SentenceFacts facts, int t)
    {
        for (var i = t - 1; i >= 0; i--)
        {
            if (facts.IsMark[i])
                return t - i <= 1 ? 1UL : t - i <= 4 ? 2UL : t - i <= 10 ? 3UL : 4UL;
        }
        return 0;
    }

    private static ulong MarkAfter(SentenceFacts facts, int t)
    {
        for (var i = t + 1; i < facts.Count; i++)
        {
            if (facts.IsMark[i])
                return i - t <= 1 ? 1UL : i - t <= 4 ? 2UL : i - t <= 10 ? 3UL : 4UL;
        }
        return 0;
    }
}
