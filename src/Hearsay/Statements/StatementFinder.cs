using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Finds who said what. The rules are told in docs/coding-rules/attribution.md; each is named in the evidence.</summary>
internal sealed partial class StatementFinder
{
    // A quotation of fewer words without a cue of its own is a name, a term or irony.
    private const int MinDirectWords = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \"“”‘’'()?!");

    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly QuotationIndex _quotations;
    private readonly ActorMap _actors;
    private readonly Lexicon _lexicon;
    private readonly List<StatementDraft> _found = [];
    private readonly HashSet<(int Sentence, int Token)> _usedCues = [];

    // The words of direct speech by the place of their opening mark.
    private readonly Dictionary<int, TextSpan> _directs = [];

    // For a sentence that an attribution closes, the comma before it.
    private readonly Dictionary<int, int> _closings = [];

    private StatementFinder(string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon) =>
        (_text, _sentences, _quotations, _actors, _lexicon) = (text, sentences, quotations, actors, lexicon);

    /// <summary>Finds the statements of a report, in the order of their content.</summary>
    public static List<StatementDraft> Find(
        string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon)
    {
        var finder = new StatementFinder(text, sentences, quotations, actors, lexicon);
        finder.FindDirect();
        for (var s = 0; s < sentences.Length; s++)
        {
            finder.FindClosing(s);
            for (var t = 0; t < sentences[s].Tokens.Length; t++)
            {
                finder.FindPhrase(s, t);
                finder.FindVerb(s, t);
                finder.FindNoun(s, t);
            }
        }
        // What holds others comes before them.
        finder._found.Sort(static (a, b) => a.Content[0].Start != b.Content[0].Start ? a.Content[0].Start.CompareTo(b.Content[0].Start)
            : a.ContentLength != b.ContentLength ? b.ContentLength.CompareTo(a.ContentLength) : (a.Sentence, a.CueToken).CompareTo((b.Sentence, b.CueToken)));
        StatementChain.Link(text, finder._found);
        return finder._found;
    }
}
