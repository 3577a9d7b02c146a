using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Finds cues and their parts by learned weights. Holds what one report needs; not thread-safe.</summary>
internal sealed class LearnedStatements
{
    // A first look this sure needs no second.
    private const int SureAlone = 2 * HashedWeights.Unit;

    // A sentence with more cues is no sentence of a report.
    private const int MostOpinions = 16;

    private readonly FeatureList _features = new();
    private readonly RoleFeatures _roles = new();

    /// <summary>Finds the statements of a report, in no order.</summary>
    public static List<StatementDraft> Find(
        string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon, StatementModel model, List<StatementDraft> rules)
    {
        var facts = LookUp(text, sentences, quotations, actors, lexicon, rules);
        return Decide(facts, Candidates(facts, model), new StatementDrafts(text, sentences, quotations, actors, lexicon), model, rules);
    }

    /// <summary>The words of a report that may be cues, by sentence, after all looks.</summary>
    public static List<CueCandidate>[] Candidates(SentenceFacts[] facts, StatementModel model)
    {
        var learned = new LearnedStatements();
        var candidates = Array.ConvertAll(facts, f => learned.FirstLook(f, model));
        foreach (var list in candidates)
        {
            learned.Choose(list, model.Sequences);
            learned.LookAgain(list, model.SecondLook);
        }
        return candidates;
    }

    /// <summary>Makes statements of those that are cues.</summary>
    public static List<StatementDraft> Decide(SentenceFacts[] facts, List<CueCandidate>[] candidates, StatementDrafts drafts, StatementModel model, List<StatementDraft> rules)
    {
        var features = new FeatureList();
        var sureness = Array.ConvertAll(candidates, Sureness);
        var byCue = rules.ToLookup(static r => (r.Sentence, r.CueToken));
        var found = new List<StatementDraft>();
        foreach (var list in candidates)
        {
            var holders = list.FindAll(c => c.Sure > model.Enough).ConvertAll(c => BeforeNext(c, list, model.Enough, byCue));
            foreach (var candidate in list)
            {
                var cue = holders.Find(h => h.Token == candidate.Token) ?? candidate;
                var rule = byCue[(cue.Facts.Index, cue.Token)].FirstOrDefault();
                // Whom an outlet cites, the corpus takes for what the outlet says; and of speech behind dashes it has none.
                if (rule?.IsSettled ?? false)
                    continue;
                var holder = Holder(cue, holders);
                var margin = cue.Sure > model.Enough ? cue.Sure - model.Enough : rule is not null && holder is not null && cue.First >= SureAlone ? cue.First : 0;
                if (margin <= 0)
                    continue;
                var own = holder is null ? cue : cue.WithRoles(Inside(cue, holder));
                var neighbours = cue.Sure > model.Enough && holder is null ? NeighbourSentences.Find(facts, cue, sureness, features, _ => model.Neighbours.Margin(features.All) > 0) : [];
                if (drafts.Make(own, neighbours, rule, margin) is { } draft)
                    found.Add(draft);
            }
        }
        found.AddRange(rules.Where(static r => r.IsSettled));
        return found;
    }

    // The corpus marks the outer of two statements; the one inside is kept where the rules know its cue too, or the last look is sure of both.
    private static CueCandidate? Holder(CueCandidate cue, List<CueCandidate> holders)
    {
        CueCandidate? surest = null;
        foreach (var other in holders)
        {
            var holds = other != cue && other.RoleOf(cue.Token) == StatementRole.Content && (cue.RoleOf(other.Token) != StatementRole.Content || other.Sure > cue.Sure);
            if (holds && (surest is null || other.Sure > surest.Sure))
                surest = other;
        }
        return surest;
    }

    // "thanked the host and promised that …": where the same source speaks again after "and", what the first cue tells has ended.
    private static CueCandidate BeforeNext(CueCandidate cue, List<CueCandidate> candidates, int enough, ILookup<(int, int), StatementDraft> rules)
    {
        foreach (var next in candidates)
        {
            if (next.Token <= cue.Token || cue.RoleOf(next.Token) != StatementRole.Content)
                continue;
            var rule = rules[(next.Facts.Index, next.Token)].FirstOrDefault();
            var first = next.Token;
            while (next.RoleOf(first - 1) == StatementRole.Cue)
                first--;
            if (next.Sure <= enough && (rule is null || next.First < SureAlone) || cue.RoleOf(first - 1) != StatementRole.Content
                || cue.Facts.Sentence.Tokens[first - 1].Upos != Upos.CCONJ || !SpeaksOutside(next, rule, cue))
                continue;
            var roles = (StatementRole[])cue.Roles.Clone();
            for (var t = first - 1; cue.RoleOf(t) == StatementRole.Content; t++)
                roles[t - cue.Start] = StatementRole.None;
            return cue.WithRoles(roles);
        }
        return cue;
    }

    // Whether the source of a cue stands outside the content of another.
    private static bool SpeaksOutside(CueCandidate cue, StatementDraft? rule, CueCandidate other)
    {
        var tokens = cue.Facts.Sentence.Tokens;
        var known = false;
        for (var t = 0; t < tokens.Length; t++)
        {
            if (cue.RoleOf(t) != StatementRole.Source && (cue.Count(StatementRole.Source) > 0 || rule is null || !rule.Source.Any(tokens[t].Span.Overlaps)))
                continue;
            if (other.RoleOf(t) == StatementRole.Content)
                return false;
            known = true;
        }
        return known;
    }

    // What is told inside a content ends where that ends.
    private static StatementRole[] Inside(CueCandidate cue, CueCandidate holder)
    {
        var roles = new StatementRole[cue.Roles.Length];
        for (var i = 0; i < roles.Length; i++)
            roles[i] = cue.Roles[i] == StatementRole.Content && holder.RoleOf(cue.Start + i) != StatementRole.Content ? StatementRole.None : cue.Roles[i];
        return roles;
    }

    /// <summary>Looks up the sentences of a report.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="actors">Its parties.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="rules">What the rules found: an opinion among others.</param>
    public static SentenceFacts[] LookUp(
        string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon, List<StatementDraft> rules)
    {
        var facts = new SentenceFacts[sentences.Length];
        for (var s = 0; s < facts.Length; s++)
            facts[s] = new SentenceFacts(text, s, sentences[s], quotations, actors, lexicon);
        foreach (var rule in rules)
        {
            facts[rule.Sentence].Rule[rule.CueToken] = (byte)(1 + FeatureHash.Of(rule.Rule) % 200);
            if (facts[rule.Sentence].Opinions.Count < MostOpinions)
                facts[rule.Sentence].Opinions.Add(new RuleOpinion(rule.CueToken, RolesOf(sentences[rule.Sentence], rule), rule));
            foreach (var span in rule.Content)
            {
                for (var s = SentenceIndex.FirstEndingAt(sentences, span.Start + 1); s < sentences.Length && sentences[s].Span.Start < span.End; s++)
                {
                    var shared = Math.Min(span.End, sentences[s].Span.End) - Math.Max(span.Start, sentences[s].Span.Start);
                    if (shared * 2 > sentences[s].Span.Length && facts[s].Holders.Count < MostOpinions)
                        facts[s].Holders.Add(rule);
                }
            }
        }
        return facts;
    }

    private static StatementRole[] RolesOf(Sentence sentence, StatementDraft rule)
    {
        var roles = new StatementRole[sentence.Tokens.Length];
        foreach (var (spans, role) in ((ImmutableArray<TextSpan>, StatementRole)[])[(rule.Content, StatementRole.Content), (rule.Source, StatementRole.Source), (rule.Cue, StatementRole.Cue)])
        {
            foreach (var span in spans)
            {
                for (var t = 0; t < roles.Length; t++)
                {
                    if (span.Contains(sentence.Tokens[t].Span))
                        roles[t] = role;
                }
            }
        }
        return roles;
    }

    /// <summary>The words of a sentence that may be cues, with the parts of the words around them, after the first look.</summary>
    public List<CueCandidate> FirstLook(SentenceFacts facts, StatementModel model)
    {
        var candidates = new List<CueCandidate>();
        RoleChain? chain = null;
        for (var t = 0; t < Math.Min(facts.Count, StatementRules.LongestSentence); t++)
        {
            if (!CueFeatures.IsCandidate(facts, t, model.KnownCues))
                continue;
            CueFeatures.Look(facts, t, _features);
            var first = model.FirstLook.Margin(_features.All);
            if (first < StatementModel.Hopeless)
                continue;
            _roles.TurnTo(facts, t);
            chain ??= new RoleChain(model.Words, model.Steps);
            var sequences = chain.Label(_roles, t, first < StatementModel.Doubtful ? 1 : RoleChain.Most);
            candidates.Add(new CueCandidate { Facts = facts, Token = t, First = first, Sure = first, Start = _roles.Start, Sequences = sequences, Roles = sequences[0].Parts });
        }
        return candidates;
    }

    /// <summary>Gives each candidate of a sentence the sequence that makes the best whole, by the likeliest ones of the others.</summary>
    public void Choose(List<CueCandidate> candidates, HashedWeights weights)
    {
        var chosen = new StatementRole[candidates.Count][];
        for (var i = 0; i < chosen.Length; i++)
        {
            var (best, next) = (int.MinValue, int.MinValue);
            var sequences = candidates[i].Sequences;
            chosen[i] = sequences[0].Parts;
            for (var n = 0; n < sequences.Length && sequences.Length > 1; n++)
            {
                SequenceFeatures.Look(candidates, i, n, _features);
                var score = sequences[n].Score + weights.Margin(_features.All);
                if (score > best)
                    (best, next, chosen[i]) = (score, best, sequences[n].Parts);
                else
                    next = Math.Max(next, score);
            }
            candidates[i].Lead = next == int.MinValue ? 0 : best - next;
        }
        for (var i = 0; i < chosen.Length; i++)
            candidates[i].Roles = chosen[i];
    }

    /// <summary>Sets how sure the second look is of each candidate of a sentence, by how sure the first was of all.</summary>
    public void LookAgain(List<CueCandidate> candidates, HashedWeights weights)
    {
        var sure = new int[candidates.Count];
        for (var i = 0; i < sure.Length; i++)
        {
            LookAgain(candidates, i, _features);
            sure[i] = weights.Margin(_features.All);
        }
        for (var i = 0; i < sure.Length; i++)
            candidates[i].Sure = sure[i];
    }

    /// <summary>Collects the features of the second look.</summary>
    public static void LookAgain(List<CueCandidate> candidates, int index, FeatureList into)
    {
        CueFeatures.Look(candidates[index].Facts, candidates[index].Token, into);
        CueContext.Look(candidates, index, into);
    }

    /// <summary>How sure the surest cue of a sentence outside quotations is.</summary>
    public static int Sureness(List<CueCandidate> candidates)
    {
        var most = int.MinValue / 4;
        foreach (var candidate in candidates)
        {
            if (candidate.Facts.Quotation[candidate.Token] < 0)
                most = Math.Max(most, candidate.First);
        }
        return most;
    }
}
