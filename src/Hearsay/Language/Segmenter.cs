using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>A word as the segmenter found it: the range <c>[Start, End)</c> of the text, and whether a sentence ends after it.</summary>
internal record struct Segment(int Start, int End, bool EndsSentence);

/// <summary>
/// Splits text into sentences and words as the English treebanks of Universal Dependencies do. Words can only end where
/// the kind of character changes (or at a contraction that the model knows), sentences only where a word does; whether
/// they do is decided by two linear models. Takes time in proportion to the text. Immutable and thread-safe.
/// </summary>
internal sealed class Segmenter(LinearModel words, LinearModel sentences, Contractions contractions)
{
    /// <summary>No sentence has more words; longer ones are cut here.</summary>
    public const int LongestSentence = 1000;

    /// <summary>Splits a text.</summary>
    public List<Segment> Split(string text)
    {
        var found = new List<Segment>(text.Length / 5 + 1);
        var atoms = new AtomList();
        foreach (var paragraph in Paragraphs.Of(text))
            SplitParagraph(text, paragraph, atoms, found);
        return found;
    }

    private void SplitParagraph(string text, TextSpan paragraph, AtomList atoms, List<Segment> found)
    {
        atoms.Fill(text, paragraph, contractions);
        var first = found.Count;
        SplitWords(text, atoms, found);
        SplitSentences(text, found, first);
    }

    private void SplitWords(string text, AtomList atoms, List<Segment> found)
    {
        Span<uint> features = stackalloc uint[WordBoundary.FeatureCount];
        var start = 0;
        for (var i = 1; i <= atoms.Count; i++)
        {
            var ends = i == atoms.Count || atoms[i].AfterSpace;
            if (!ends)
            {
                if (!WordBoundary.IsDecided(text, atoms, i, out ends) && !UnseenBoundary.EndsWord(text, atoms, i, out ends))
                {
                    WordBoundary.Look(text, atoms, start, i, features);
                    ends = words.Margin(features) > 0;
                }
            }
            if (!ends)
                continue;
            found.Add(new Segment(atoms[start].Start, atoms[i - 1].End, false));
            start = i;
        }
    }

    private void SplitSentences(string text, List<Segment> found, int first)
    {
        Span<uint> features = stackalloc uint[SentenceBoundary.FeatureCount];
        var segments = CollectionsMarshal.AsSpan(found)[first..];
        var boundary = new SentenceBoundary(text, segments);
        var dateline = Dateline.LengthOf(text, segments);
        for (var i = 0; i < segments.Length; i++)
        {
            var ends = i == segments.Length - 1 || boundary.Length == LongestSentence;
            if (i < dateline)
            {
                ends = i == dateline - 1;
            }
            else if (!ends && UnseenBoundary.IsDecided(text, segments, i, out var decided))
            {
                ends = decided;
            }
            else if (!ends && boundary.IsPossible(i))
            {
                boundary.Look(i, features);
                ends = sentences.Margin(features) > 0;
            }
            segments[i].EndsSentence = ends;
            boundary.Pass(i, ends);
        }
    }
}
