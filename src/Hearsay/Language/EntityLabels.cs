namespace Hearsay.Language;

/// <summary>
/// The labels that mark names in a sentence: 0 outside, 1 + 2k for the first word of a name of kind k, 2 + 2k for any
/// further word of it (the BIO scheme of Ramshaw and Marcus 1995, with kinds).
/// </summary>
internal static class EntityLabels
{
    private static readonly int Kinds = Enum.GetValues<EntityKind>().Length;

    /// <summary>Stands for a label that is not known.</summary>
    public const int Unknown = -1;

    /// <summary>The label of words outside names.</summary>
    public const int Outside = 0;

    /// <summary>How many labels there are.</summary>
    public static int Count { get; } = 1 + 2 * Kinds;

    /// <summary>The label of a name's first word.</summary>
    public static int First(EntityKind kind) => 1 + 2 * (int)kind;

    /// <summary>The label of a name's further words.</summary>
    public static int Further(EntityKind kind) => 2 + 2 * (int)kind;

    /// <summary>The label that is written so: "O", "B-Person", "I-Person"; <see cref="Unknown"/> for null and anything else.</summary>
    public static int Parse(string? text) =>
        text == "O" ? Outside
        : text is ['B' or 'I', '-', ..] && Enum.TryParse<EntityKind>(text.AsSpan(2), out var kind) ? text[0] == 'B' ? First(kind) : Further(kind)
        : Unknown;

    /// <summary>How a label is written.</summary>
    public static string Text(int label) => label == Outside ? "O" : $"{(label % 2 == 1 ? 'B' : 'I')}-{KindOf(label)}";

    /// <summary>Whether the label may follow the other: a further word only follows a word of the same name.</summary>
    public static bool MayFollow(int label, int before) => label == Outside || label % 2 == 1 || before == label || before == label - 1;

    /// <summary>The kind of a name with that label, which is not <see cref="Outside"/>.</summary>
    public static EntityKind KindOf(int label) => (EntityKind)((label - 1) / 2);

    /// <summary>Finds the labels that score highest together among those that may follow each other (Viterbi 1967).</summary>
    /// <param name="scores">Of each word, the scores of its labels.</param>
    /// <param name="step">How far apart the rows of the words begin.</param>
    /// <param name="labels">Takes the labels, one a word.</param>
    public static void Decode(ReadOnlySpan<float> scores, int step, Span<byte> labels)
    {
        // Only a further word asks for something of the word before it, so that in a run of words outside names each is decided alone.
        for (var start = 0; start < labels.Length;)
        {
            var best = Vectors.Largest(scores[(start * step)..], Count);
            if (best == Outside)
            {
                labels[start++] = Outside;
                continue;
            }
            start = DecodeRun(scores, step, labels, start);
        }
    }

    // From a word that is best inside a name to the next that is best outside; returns the word after that.
    private static int DecodeRun(ReadOnlySpan<float> scores, int step, Span<byte> labels, int start)
    {
        var end = start;
        while (end < labels.Length && Vectors.Largest(scores[(end * step)..], Count) != Outside)
            end++;
        var length = end - start;
        var from = new byte[length * Count];
        Span<float> before = stackalloc float[Count], now = stackalloc float[Count];
        for (var i = 0; i < length; i++)
        {
            for (var label = 0; label < Count; label++)
            {
                var best = -1;
                for (var previous = 0; previous < Count; previous++)
                    if ((i == 0 ? previous == Outside : true) && MayFollow(label, previous) && (best < 0 || before[previous] > before[best]))
                        best = previous;
                // At the run's start nothing but outside goes before, and a further word is not possible.
                now[label] = best < 0 ? float.NegativeInfinity : scores[(start + i) * step + label] + (i == 0 ? 0 : before[best]);
                from[i * Count + label] = (byte)Math.Max(best, 0);
            }
            now.CopyTo(before);
        }
        var last = Vectors.Largest(before, Count);
        for (var i = length - 1; i >= 0; i--)
        {
            labels[start + i] = (byte)last;
            last = from[i * Count + last];
        }
        return end;
    }
}
