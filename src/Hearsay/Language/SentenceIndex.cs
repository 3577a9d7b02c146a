using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Finds the sentences of a text by place, in logarithmic time.</summary>
internal static class SentenceIndex
{
    /// <summary>The index of the first sentence that ends at a place or after it; their number where none does.</summary>
    public static int FirstEndingAt(ImmutableArray<Sentence> sentences, int position)
    {
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End >= position)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
