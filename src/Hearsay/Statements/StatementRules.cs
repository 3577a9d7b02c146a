using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Finds who said what by rules. They are told in docs/coding-rules/attribution.md; each is named in the evidence.</summary>
internal sealed partial class StatementRules
{
    /// <summary>How many tokens of a sentence are looked at for cues. Nobody writes longer ones: what comes so is a list or an attack.</summary>
    public const int LongestSentence = 600;

    // A quotation of fewer words without a cue of its own is a name, a term or irony.
    private const int MinDirectWords = 3;

    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly QuotationIndex _quotations;
    private readonly ActorMap _actors;
    private readonly Lexicon _lexicon;
    private readonly StatementParts _parts;
    private readonly List<StatementDraft> _found = [];
    private readonly HashSet<(int Sentence, int Token)> _usedCues = [];

    // The words of direct speech by the place of their opening mark.
    private readonly Dictionary<int, TextSpan> _directs = [];

    // For a sentence that an attribution closes, the comma before it.
    private readonly Dictionary<int, int> _closings = [];

    private StatementRules(string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon)
    {
        (_text, _sentences, _quotations, _actors, _lexicon) = (text, sentences, quotations, actors, lexicon);
        _parts = new StatementParts(text, sentences, quotations, actors);
    }

    /// <summary>Finds the statements of a report, in no order.</summary>
    public static List<StatementDraft> Find(
        string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon)
    {
        var finder = new StatementRules(text, sentences, quotations, actors, lexicon);
        finder.FindDashSpeech();
        finder.FindDirect();
        for (var s = 0; s < sentences.Length; s++)
        {
            if (sentences[s].Tokens.Length > LongestSentence)
                continue;
            finder.FindClosing(s);
            for (var t = 0; t < sentences[s].Tokens.Length; t++)
            {
                finder.FindQuotedBy(s, t);
                finder.FindPhrase(s, t);
                finder.FindVerb(s, t);
                finder.FindNoun(s, t);
            }
        }
        return finder._found;
    }
}
