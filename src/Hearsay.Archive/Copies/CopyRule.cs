namespace Hearsay.Archives.Copies;

/// <summary>How a text stands to one that is there already.</summary>
internal enum Likeness
{
    /// <summary>They are two texts.</summary>
    Other,
    /// <summary>It says little that the other does not: it is a copy.</summary>
    Copy,
    /// <summary>It holds the other and more: the other is its copy.</summary>
    Fuller,
}

/// <summary>When one text is a copy of another. docs/decisions/0006-archive.md has the figures that the bounds were chosen by.</summary>
internal static class CopyRule
{
    /// <summary>The share of a copy's words that its original holds, at least.</summary>
    public const double LeastShare = 0.75;

    /// <summary>A key that so many originals have is a turn of phrase (an outlet's last line) and tells nothing.</summary>
    public const int MostOriginalsOfKey = 32;

    /// <summary>How many originals a text is compared with, those that share most keys first.</summary>
    public const int MostCompared = 8;

    // Of a few words, as many can agree by chance.
    private const int FewestWords = 8;

    /// <summary>Compares a text with an original; the share is that of the copy in the fuller one.</summary>
    public static (Likeness Likeness, double Share) Compare(TextFingerprint text, TextFingerprint original)
    {
        if (Math.Min(text.WordCount, original.WordCount) < FewestWords)
            return text.WordCount == original.WordCount && text.ShareIn(original) == 1 ? (Likeness.Copy, 1) : (Likeness.Other, 0);
        var share = text.ShareIn(original);
        if (share >= LeastShare)
            return (Likeness.Copy, share);
        share = original.ShareIn(text);
        return share >= LeastShare ? (Likeness.Fuller, share) : (Likeness.Other, share);
    }
}
