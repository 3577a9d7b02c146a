namespace Hearsay;

/// <summary>
/// Converts between the UTF-16 offsets used inside the library and the Unicode code points counted by everything
/// that leaves it (JSON, exports), as R, Python and the W3C annotation model count them. A lone surrogate counts
/// as one code point. Immutable and thread-safe.
/// </summary>
public sealed class CodePointOffsets
{
    // Positions of every low surrogate that ends a pair, in order: the offset of a position in code points is the
    // position less the number of these before it. Empty for almost every report.
    private readonly int[] _pairEnds;

    /// <summary>Prepares the conversion for one text.</summary>
    public CodePointOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ends = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                ends.Add(i);
                i++;
            }
        }
        _pairEnds = [.. ends];
    }

    /// <summary>The number of code points before UTF-16 position <paramref name="position"/>.</summary>
    public int ToCodePoints(int position)
    {
        var found = Array.BinarySearch(_pairEnds, position);
        return position - (found >= 0 ? found : ~found);
    }

    /// <summary>The UTF-16 position that has <paramref name="codePoints"/> code points before it.</summary>
    public int ToUtf16(int codePoints)
    {
        // The answer p satisfies p - pairsBefore(p) = codePoints; each pair that lies before shifts it by one.
        var position = codePoints;
        foreach (var end in _pairEnds)
        {
            if (end > position)
                break;
            position++;
        }
        return position;
    }

    /// <summary>The code-point range of a span, as (start, end).</summary>
    public (int Start, int End) ToCodePoints(TextSpan span) => (ToCodePoints(span.Start), ToCodePoints(span.End));
}
