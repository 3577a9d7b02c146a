using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>The quotations of a text, found by place in logarithmic time.</summary>
internal sealed class QuotationIndex(ImmutableArray<TextSpan> quotations)
{
    /// <summary>The quotations in the order of the text; none overlaps another.</summary>
    public ImmutableArray<TextSpan> All => quotations;

    /// <summary>The index of the quotation that holds a place; −1 where none does.</summary>
    public int At(int position)
    {
        var next = FirstEndingAfter(position);
        return next < quotations.Length && quotations[next].Contains(position) ? next : -1;
    }

    /// <summary>True when some quotation shares a character with the span.</summary>
    public bool Touches(TextSpan span) => FirstTouching(span) is not null;

    /// <summary>The first quotation that shares a character with the span; null where none does.</summary>
    public TextSpan? FirstTouching(TextSpan span)
    {
        var next = FirstEndingAfter(span.Start);
        return next < quotations.Length && quotations[next].Overlaps(span) ? quotations[next] : null;
    }

    /// <summary>The index of the first quotation that ends after a place; their number where none does.</summary>
    public int FirstEndingAfter(int position)
    {
        var (low, high) = (0, quotations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].End > position)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
