using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>A word as the segmenter found it: the range <c>[Start, End)</c> of the text, and whether a sentence ends after it.</summary>
internal record struct Segment(int Start, int End, bool EndsSentence)
{
    /// <summary>Whether the sentence ends only because it may not be longer.</summary>
    public bool IsCut { get; set; }
}

/// <summary>
/// Splits text into sentences and words as the English treebanks of Universal Dependencies do. Words can only end where
/// the kind of character changes (or at a contraction that the model knows), sentences only where a word does; whether
/// they do is decided by two linear models. Takes time in proportion to the text. Immutable and thread-safe.
/// </summary>
internal sealed class Segmenter(LinearModel words, LinearModel sentences, Contractions contractions)
{
    /// <summary>No sentence has more words; longer ones are cut here.</summary>
    public const int LongestSentence = 1000;

    /// <summary>Memory for one paragraph after another. Not thread-safe.</summary>
    public sealed class Work
    {
        /// <summary>The words found.</summary>
        public List<Segment> Segments { get; } = [];

        /// <summary>How many atoms were made and how many boundaries the models were asked about, since the beginning.</summary>
        public long Steps { get; internal set; }

        internal AtomList Atoms { get; } = new();
    }

    /// <summary>Splits a paragraph.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="work">Takes the words in place of those of the last paragraph.</param>
    public void Split(string text, Work work)
    {
        work.Segments.Clear();
        work.Atoms.Fill(text, new TextSpan(0, text.Length), contractions);
        work.Steps += work.Atoms.Count;
        SplitWords(text, work);
        SplitSentences(text, work);
    }

    private void SplitWords(string text, Work work)
    {
        Span<uint> features = stackalloc uint[WordBoundary.FeatureCount];
        var (atoms, found) = (work.Atoms, work.Segments);
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
                    work.Steps++;
                }
            }
            if (!ends)
                continue;
            found.Add(new Segment(atoms[start].Start, atoms[i - 1].End, false));
            start = i;
        }
    }

    private void SplitSentences(string text, Work work)
    {
        Span<uint> features = stackalloc uint[SentenceBoundary.FeatureCount];
        var segments = CollectionsMarshal.AsSpan(work.Segments);
        var boundary = new SentenceBoundary(text, segments);
        var dateline = Dateline.LengthOf(text, segments);
        for (var i = 0; i < segments.Length; i++)
        {
            var ends = i == segments.Length - 1;
            if (i < dateline)
            {
                ends = i == dateline - 1;
            }
            else if (!ends && SentenceStart.IsDecided(text, segments, i, out var decided))
            {
                ends = decided;
            }
            else if (!ends && boundary.IsPossible(i))
            {
                boundary.Look(i, features);
                ends = sentences.Margin(features) > 0;
                work.Steps++;
            }
            if (!ends && boundary.Length == LongestSentence)
                ends = segments[i].IsCut = true;
            segments[i].EndsSentence = ends;
            boundary.Pass(i, ends);
        }
    }
}
