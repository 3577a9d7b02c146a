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
        var learned = new LearnedStatements();
        var candidates = Array.ConvertAll(facts, f => learned.FirstLook(f, model));
        foreach (var list in candidates)
            learned.SecondLook(list, model);
        var sureness = Array.ConvertAll(candidates, Sureness);
        var byCue = rules.ToLookup(static r => (r.Sentence, r.CueToken));
        var drafts = new StatementDrafts(text, sentences, quotations, actors, lexicon);
        var found = new List<StatementDraft>();
        foreach (var list in candidates)
        {
            foreach (var cue in list)
            {
                var rule = byCue[(cue.Facts.Index, cue.Token)].FirstOrDefault();
                var margin = cue.Second > StatementModel.Enough ? cue.Second - StatementModel.Enough : rule is not null && IsNested(cue, list) ? cue.First : 0;
                if (margin <= 0)
                    continue;
                var neighbours = cue.Second > StatementModel.Enough ? NeighbourSentences.Find(facts, cue, sureness, learned._features, _ => model.Neighbours.Margin(learned._features.All) > 0) : [];
                // Whom an outlet cites, the corpus takes for what the outlet says.
                if (rule?.Rule != "citing" && drafts.Make(cue, neighbours, rule, margin) is { } draft)
                    found.Add(draft);
            }
        }
        found.AddRange(rules.Where(static r => r.Rule == "citing"));
        return found;
    }

    // The corpus marks the outer of two statements; the one inside is kept where the rules know its cue too.
    private static bool IsNested(CueCandidate cue, List<CueCandidate> candidates) =>
        cue.First >= SureAlone && candidates.Exists(other => other.Second > StatementModel.Enough && other.RoleOf(cue.Token) == StatementRole.Content);

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
            candidates.Add(new CueCandidate { Facts = facts, Token = t, First = first, Start = _roles.Start, Roles = chain.Label(_roles, t) });
        }
        return candidates;
    }

    /// <summary>Sets how sure the second look is of each candidate of a sentence.</summary>
    public void SecondLook(List<CueCandidate> candidates, StatementModel model)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            CueFeatures.Look(candidates[i].Facts, candidates[i].Token, _features);
            CueContext.Look(candidates, i, _features);
            candidates[i].Second = model.SecondLook.Margin(_features.All);
        }
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
