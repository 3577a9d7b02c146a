using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>Words with a hyphen, which the treebanks divide: the tables have "cease-fire" and "test-fire" in one piece.</summary>
internal static class HyphenatedWords
{
    /// <summary>The lemma of the whole word that ends with this token; null where it is no such word.</summary>
    public static string? Lemma(Sentence sentence, int t)
    {
        if (t < 2 || sentence.Tokens[t - 1].Form is not "-" || sentence.Tokens[t - 2].Head != t && sentence.Tokens[t].Head != t - 2)
            return null;
        var (first, hyphen, last) = (sentence.Tokens[t - 2], sentence.Tokens[t - 1], sentence.Tokens[t]);
        return first.Span.End == hyphen.Span.Start && hyphen.Span.End == last.Span.Start ? $"{first.Form.ToLowerInvariant()}-{last.Lemma.ToLowerInvariant()}" : null;
    }
}
