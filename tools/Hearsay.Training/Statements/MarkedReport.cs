using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>A report as the statements step meets it, with the marked attributions laid on its words.</summary>
internal sealed class MarkedReport
{
    private readonly HashSet<(int Sentence, int Token)> _cues = [], _contents = [];
    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly List<StatementDraft> _rules;
    private readonly StatementDrafts _drafts;

    /// <summary>Reads a report up to its statements.</summary>
    public MarkedReport(AttributedReport report, EnglishParser parser, Lexicon lexicon, int fold)
    {
        var sentences = parser.Parse(report.Text).Select(TreeRepairs.Apply).Select(lexicon.VerbForms.Correct).ToImmutableArray();
        var quotations = new QuotationIndex(Quotations.Find(report.Text));
        var actors = ActorFinder.Find(new Report("marked", report.Text), sentences, quotations, lexicon);
        (_text, _sentences) = (report.Text, sentences);
        _rules = StatementRules.Find(report.Text, sentences, quotations, actors, lexicon);
        _drafts = new StatementDrafts(report.Text, sentences, quotations, actors, lexicon);
        Facts = LearnedStatements.LookUp(report.Text, sentences, quotations, actors, lexicon, _rules);
        Fold = fold;
        Attributions = report.Attributions;
        foreach (var attribution in report.Attributions)
        {
            var cue = Tokens(sentences, attribution.Cue);
            var content = Tokens(sentences, attribution.Content);
            _contents.UnionWith(content);
            if (HeadOf(sentences, cue) is not var (s, head))
                continue;
            _cues.Add((s, head));
            Statements.Add(new MarkedStatement(s, head, Tokens(sentences, attribution.Source), cue, content));
        }
    }

    /// <summary>Its sentences.</summary>
    public SentenceFacts[] Facts { get; }

    /// <summary>The part of the corpus that it belongs to.</summary>
    public int Fold { get; }

    /// <summary>The attributions as marked.</summary>
    public IReadOnlyList<Attribution> Attributions { get; }

    /// <summary>The attributions with a cue.</summary>
    public List<MarkedStatement> Statements { get; } = [];

    /// <summary>What the finder makes of candidates.</summary>
    public List<StatementDraft> Decide(List<CueCandidate>[] candidates, StatementModel model)
    {
        var found = LearnedStatements.Decide(Facts, candidates, _drafts, model, _rules);
        StatementFinder.Order(_text, _sentences, found);
        return found;
    }

    /// <summary>The text.</summary>
    public string Text => _text;

    /// <summary>True for the head of a marked cue.</summary>
    public bool IsCue(int sentence, int token) => _cues.Contains((sentence, token));

    /// <summary>True for a word of some marked content: what is said inside it is not marked.</summary>
    public bool IsInContent(int sentence, int token) => _contents.Contains((sentence, token));

    private static HashSet<(int, int)> Tokens(ImmutableArray<Sentence> sentences, TextSpan[] spans)
    {
        var found = new HashSet<(int, int)>();
        foreach (var span in spans)
        {
            for (var s = SentenceIndex.FirstEndingAt(sentences, span.Start + 1); s < sentences.Length && sentences[s].Span.Start < span.End; s++)
            {
                for (var t = 0; t < sentences[s].Tokens.Length; t++)
                {
                    if (sentences[s].Tokens[t].Span.Overlaps(span))
                        found.Add((s, t));
                }
            }
        }
        return found;
    }

    // The highest word of the cue in the tree; of two, a verb, then the first.
    private static (int, int)? HeadOf(ImmutableArray<Sentence> sentences, HashSet<(int Sentence, int Token)> cue)
    {
        var best = ((int, int)?)null;
        var bestRank = int.MaxValue;
        foreach (var (s, t) in cue.Order())
        {
            var token = sentences[s].Tokens[t];
            var depth = 0;
            for (var above = token.Head; above >= 0; above = sentences[s].Tokens[above].Head)
                depth++;
            var rank = depth * 4 + (token.Upos switch { Upos.VERB => 0, Upos.NOUN or Upos.ADJ => 1, Upos.PUNCT => 60, _ => 2 });
            if (rank < bestRank)
                (best, bestRank) = ((s, t), rank);
        }
        return best;
    }
}

/// <summary>A marked attribution on the words of its report.</summary>
/// <param name="Sentence">The sentence of its cue.</param>
/// <param name="Head">The head of its cue.</param>
/// <param name="Source">The words of its source.</param>
/// <param name="Cue">The words of its cue.</param>
/// <param name="Content">The words of its content.</param>
internal sealed record MarkedStatement(
    int Sentence, int Head, HashSet<(int Sentence, int Token)> Source, HashSet<(int Sentence, int Token)> Cue, HashSet<(int Sentence, int Token)> Content)
{
    /// <summary>The part of a word of the cue's sentence.</summary>
    public StatementRole RoleOf(int t) => t == Head || Cue.Contains((Sentence, t)) ? StatementRole.Cue
        : Source.Contains((Sentence, t)) ? StatementRole.Source
        : Content.Contains((Sentence, t)) ? StatementRole.Content : StatementRole.None;
}
