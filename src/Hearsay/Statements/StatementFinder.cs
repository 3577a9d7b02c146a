using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>
/// Finds who said what: rules tell what grammar and the lexicon know, learned weights decide. How both work is told in
/// docs/coding-rules/attribution.md.
/// </summary>
internal static class StatementFinder
{
    /// <summary>Finds the statements of a report, in the order of their content.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="actors">Its parties.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="model">The learned weights; null for the rules alone.</param>
    public static List<StatementDraft> Find(
        string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors, Lexicon lexicon, StatementModel? model)
    {
        var found = StatementRules.Find(text, sentences, quotations, actors, lexicon);
        if (model is not null)
            found = LearnedStatements.Find(text, sentences, quotations, actors, lexicon, model, found);
        Order(text, sentences, found);
        NearbySpeakers.Settle(sentences, actors, found);
        return found;
    }

    /// <summary>Puts statements in the order of their content, what holds others before them, and links them.</summary>
    public static void Order(string text, ImmutableArray<Sentence> sentences, List<StatementDraft> found)
    {
        StatementChain.CarryOn(text, sentences, found);
        found.Sort(static (a, b) => a.Content[0].Start != b.Content[0].Start ? a.Content[0].Start.CompareTo(b.Content[0].Start)
            : a.ContentLength != b.ContentLength ? b.ContentLength.CompareTo(a.ContentLength) : (a.Sentence, a.CueToken).CompareTo((b.Sentence, b.CueToken)));
        StatementChain.Link(text, found);
    }
}
