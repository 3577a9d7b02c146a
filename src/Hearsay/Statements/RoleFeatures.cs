using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>What part a word has in a statement.</summary>
internal enum StatementRole : byte
{
    /// <summary>None.</summary>
    None,
    /// <summary>Part of the source.</summary>
    Source,
    /// <summary>Part of the cue.</summary>
    Cue,
    /// <summary>Part of the content.</summary>
    Content,
}

/// <summary>What tells the part of a word in the statement of a cue: the way through the tree between the two, and what stands beside it.</summary>
internal sealed class RoleFeatures
{
    /// <summary>How many parts there are.</summary>
    public const int Roles = 4;

    // Words further from the cue have no part in its statement by themselves.
    private const int Window = 110;

    private readonly TreePaths _paths = new();
    private SentenceFacts _facts = null!;
    private int _cue;
    private ulong _frame;
    private RuleOpinion? _opinion;

    /// <summary>The first word looked at.</summary>
    public int Start { get; private set; }

    /// <summary>The word after the last looked at.</summary>
    public int End { get; private set; }

    /// <summary>Turns to a cue.</summary>
    public void TurnTo(SentenceFacts facts, int cue)
    {
        (_facts, _cue) = (facts, cue);
        Start = Math.Max(0, cue - Window);
        End = Math.Min(facts.Count, cue + Window);
        _paths.Find(facts.Sentence, cue, Start, End);
        _opinion = facts.OpinionOn(cue);
        _frame = 0;
        foreach (var child in facts.Sentence.Children(cue))
        {
            var relation = facts.Sentence.Tokens[child].Relation;
            if (relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.AuxPass or Relation.Cop or Relation.OblAgent)
                _frame |= 1UL << ((int)relation % 61);
        }
    }

    /// <summary>Collects the features of a word, which decide on its part together with the parts of its neighbours.</summary>
    public void Look(int t, FeatureList into)
    {
        into.Clear();
        var (facts, cue) = (_facts, _cue);
        var tokens = facts.Sentence.Tokens;
        var token = tokens[t];
        var (tag, relation) = ((ulong)token.Tag, (ulong)token.Relation);
        var (cueLemma, cueSpeech, cueTag, cueRelation) = (facts.Lemma[cue], (ulong)facts.Speech[cue], (ulong)tokens[cue].Tag, (ulong)tokens[cue].Relation);
        var (commas, verbs) = ((ulong)Between(facts.Breaks, t), (ulong)Between(facts.Verbs, t));
        var (full, key, branch) = (_paths.Full(t), _paths.BranchKey(t), _paths.Branch(t));
        var side = t < cue ? 0UL : t == cue ? 1UL : 2UL;
        var template = 1000;
        into.Add(template++, side);
        into.Add(template++, full);
        into.Add(template++, full, cueLemma);
        into.Add(template++, full, cueSpeech);
        into.Add(template++, full, cueTag, cueRelation);
        into.Add(template++, key, cueLemma);
        into.Add(template++, key, cueSpeech, cueTag);
        into.Add(template++, key, _frame, cueSpeech);
        into.Add(template++, key, _frame, cueRelation);
        into.Add(template++, key, tag);
        into.Add(template++, key, relation, side);
        into.Add(template++, key, facts.Form[t], side);
        into.Add(template++, key, commas, side);
        into.Add(template++, key, verbs, cueSpeech);
        if (branch >= 0)
        {
            var place = (t == facts.First[branch] ? 1UL : 0UL) + (t == facts.Last[branch] ? 2UL : 0UL) + (t == branch ? 4UL : 0UL);
            into.Add(template, key, place);
            into.Add(template + 1, key, place, (ulong)tokens[branch].Tag);
            into.Add(template + 2, key, facts.Lemma[branch], cueSpeech);
            into.Add(template + 3, key, facts.Lemma[branch], cueLemma);
            into.Add(template + 4, key, (ulong)tokens[branch].Tag, cueLemma);
            into.Add(template + 5, key, (ulong)tokens[branch].Tag, cueSpeech * 8 + facts.Party[branch]);
            into.Add(template + 6, key, facts.Marker[branch], cueLemma);
            into.Add(template + 7, key, facts.Marker[branch], cueSpeech);
        }
        template += 8;

        // The word and its neighbours.
        into.Add(template++, facts.Form[t], side);
        into.Add(template++, facts.Form[t], facts.FormAt(t - 1), side);
        into.Add(template++, facts.Form[t], facts.FormAt(t + 1), side);
        into.Add(template++, tag, facts.TagAt(t - 1), side);
        into.Add(template++, tag, facts.TagAt(t + 1), side);
        into.Add(template++, KeyAt(t - 1), KeyAt(t + 1), key);
        into.Add(template++, KeyAt(t - 1), facts.TagAt(t), side);
        into.Add(template++, KeyAt(t + 1), facts.TagAt(t), side);
        into.Add(template++, relation, (ulong)Math.Min(_paths.Length(t), 6), side);
        var distance = Bucket(t - cue);
        into.Add(template++, distance, tag);
        into.Add(template++, distance, facts.Form[t]);
        into.Add(template++, distance, facts.Lemma[t], cueLemma);
        into.Add(template++, distance, cueLemma);
        into.Add(template++, distance, cueSpeech, relation);

        // Quotations.
        var quoted = Quoted(t);
        into.Add(template++, quoted, side);
        into.Add(template++, quoted, key);
        into.Add(template++, quoted, cueSpeech, side);
        into.Add(template++, quoted, tag, side);
        into.Add(template++, quoted, commas, side);
        into.Add(template++, quoted, Quoted(t - 1), Quoted(t + 1));
        into.Add(template++, quoted, distance, cueSpeech);

        // What stands between the two.
        into.Add(template++, commas, verbs, side);
        into.Add(template++, commas, tag, side);
        into.Add(template++, commas, verbs, cueSpeech * 4 + side);
        into.Add(template++, (ulong)Math.Min(t, 3), (ulong)Math.Min(facts.Count - 1 - t, 3), side);
        into.Add(template++, (ulong)facts.Begins, tag, side);
        into.Add(template++, facts.Rule[cue], key);

        // What the rules say of it: in the statement of this cue, and in those of others.
        var ruled = RuledAt(t);
        var claimed = ClaimedAt(t);
        into.Add(template++, ruled, side);
        into.Add(template++, ruled, key);
        into.Add(template++, ruled, facts.Rule[cue], side);
        into.Add(template++, claimed, ruled, side);
        into.Add(template++, claimed, key);
        into.Add(template++, claimed, quoted, side);
        into.Add(template++, claimed, tag, side * 8 + ruled);

        // The clause that the word is part of.
        var clause = facts.Clause[t];
        var clauseKey = KeyAt(clause);
        into.Add(template++, clause == cue ? 1UL : 0UL, key, tag);
        into.Add(template++, clauseKey, (ulong)facts.Speech[clause], side);
        into.Add(template++, clauseKey, facts.Lemma[clause], side);
        into.Add(template++, clauseKey, (ulong)tokens[clause].Tag, side * 32 + cueSpeech);
        into.Add(template, clauseKey, relation, side);
    }

    /// <summary>Collects the features that decide whether a word's part follows well on that of the word before it.</summary>
    public void LookAtStep(int t, FeatureList into)
    {
        into.Clear();
        var facts = _facts;
        var tokens = facts.Sentence.Tokens;
        var side = t <= _cue ? 0UL : 1UL;
        var same = KeyAt(t) == KeyAt(t - 1) ? 1UL : 0UL;
        into.Add(2000, side);
        into.Add(2001, same, side, Quoted(t) * 8 + Quoted(t - 1));
        into.Add(2002, facts.TagAt(t), facts.TagAt(t - 1), side);
        into.Add(2003, facts.Form[t], side, same);
        into.Add(2004, facts.FormAt(t - 1), side, same);
        into.Add(2005, KeyAt(t - 1), side);
        into.Add(2006, KeyAt(t), side);
        into.Add(2007, (ulong)tokens[t].Relation, side, Direction(t));
        into.Add(2008, t > 0 ? (ulong)tokens[t - 1].Relation : 99, side, t > 0 ? Direction(t - 1) : 9);
        into.Add(2009, t == _cue ? 1UL : t == _cue + 1 ? 2UL : 0UL, (ulong)facts.Speech[_cue]);
        into.Add(2010, Common(t), side, facts.TagAt(t));
        into.Add(2023, RuledAt(t - 1), RuledAt(t), side);
        into.Add(2024, ClaimedAt(t - 1), ClaimedAt(t), side);

        // What ends before the word, and what begins with it.
        var opening = facts.Opening[t];
        var openingRelation = (ulong)tokens[opening].Relation + (tokens[opening].Head == _cue ? 100UL : 0);
        into.Add(2012, openingRelation, side, opening == t ? 1UL : 0UL);
        into.Add(2013, KeyAt(opening), side, (ulong)facts.Speech[_cue]);
        into.Add(2014, openingRelation, facts.Form[t], side);
        into.Add(2015, openingRelation, facts.TagAt(t - 1), side);
        if (t > 0)
        {
            var closing = facts.Closing[t - 1];
            var closingRelation = (ulong)tokens[closing].Relation + (tokens[closing].Head == _cue ? 100UL : 0);
            into.Add(2016, closingRelation, side, closing == t - 1 ? 1UL : 0UL);
            into.Add(2017, KeyAt(closing), side, (ulong)facts.Speech[_cue]);
            into.Add(2018, closingRelation, openingRelation, side);
            into.Add(2019, closingRelation, facts.Form[t], side);
            into.Add(2020, KeyAt(closing), KeyAt(opening), side);
            into.Add(2021, closingRelation, openingRelation, facts.Form[t]);
            into.Add(2022, facts.Form[t], facts.FormAt(t - 1), side);
        }
        into.Add(2011, t == _cue + 1 ? facts.Form[t] : t == _cue ? facts.FormAt(t - 1) : 0, facts.Lemma[_cue]);
    }

    // Whether the word before hangs below this one's, this one below that, or neither.
    private ulong Common(int t)
    {
        if (t == 0)
            return 0;
        var tokens = _facts.Sentence.Tokens;
        if (tokens[t].Head == t - 1)
            return 1;
        if (tokens[t - 1].Head == t)
            return 2;
        if (tokens[t].Head == tokens[t - 1].Head)
            return 3;
        return _facts.Last[t - 1] >= t || _facts.First[t] < t ? 4UL : 5UL;
    }

    private ulong Direction(int t)
    {
        var head = _facts.Sentence.Tokens[t].Head;
        return head < 0 ? 0UL : head < t ? head == t - 1 ? 1UL : 2UL : head == t + 1 ? 3UL : 4UL;
    }

    private ulong KeyAt(int t) => t < Start || t >= End ? 3 : _paths.BranchKey(t);

    // 0 outside quotations; inside one: the cue's own, or another; 3 and 4 for marks.
    private ulong Quoted(int t)
    {
        if (t < 0 || t >= _facts.Count)
            return 7;
        if (_facts.IsMark[t])
            return _facts.Quotation[t] < 0 || t + 1 < _facts.Count && _facts.Quotation[t + 1] != _facts.Quotation[t] ? 4UL : 3UL;
        return _facts.Quotation[t] < 0 ? 0UL : _facts.Quotation[t] == _facts.Quotation[_cue] ? 2UL : 1UL;
    }

    // 0 where the rules leave the cue alone; else one more than the part that they give the word.
    private ulong RuledAt(int t) => _opinion is null || t < 0 || t >= _facts.Count ? 0UL : 1UL + (ulong)_opinion.Roles[t];

    // The part that another cue's statement gives the word by the rules, and whether that cue is itself part of what this one's says.
    private ulong ClaimedAt(int t)
    {
        if (t < 0 || t >= _facts.Count)
            return 0;
        foreach (var other in _facts.Opinions)
        {
            if (other.Cue != _cue && other.Roles[t] != StatementRole.None)
                return 1UL + (ulong)other.Roles[t] + (other.Roles[_cue] == StatementRole.Content ? 4UL : 0) + (other.Cue < _cue ? 8UL : 0);
        }
        return 0;
    }

    // Of a running count over the words, how much lies between the word and the cue.
    private int Between(int[] counts, int t) => Math.Min(3, t < _cue ? counts[_cue] - counts[t + 1] : t > _cue ? counts[t] - counts[_cue + 1] : 0);

    private static ulong Bucket(int distance)
    {
        var size = Math.Abs(distance);
        var bucket = size <= 5 ? size : size <= 8 ? 6 : size <= 12 ? 7 : size <= 20 ? 8 : size <= 35 ? 9 : 10;
        return (ulong)(distance < 0 ? 32 + bucket : bucket);
    }
}
