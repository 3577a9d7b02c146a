using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Tags the words of a sentence and builds its tree with one neural model. Immutable and thread-safe.</summary>
internal sealed class NeuralParser(
    ImmutableArray<WordClass> classes, ImmutableArray<Transition> transitions, AttributeRows rows, NeuralWeights weights)
{
    private readonly FiniteVerbs _finiteVerbs = new(classes);
    private readonly bool[] _isClosed = [.. classes.Select(c => c.IsClosed)];

    /// <summary>The classes of words that it tells apart.</summary>
    public ImmutableArray<WordClass> Classes => classes;

    /// <summary>Memory for one sentence after another. Not thread-safe.</summary>
    public sealed class Work
    {
        /// <summary>The heads and relations found.</summary>
        public ParserState State { get; } = new();

        /// <summary>The class found for each word.</summary>
        public byte[] Classes { get; set; } = [];

        // Words of the sentence with a row of 0 before and after, twice: what a layer reads and what it makes.
        internal float[] Words = [], Next = [];

        // Of each word, the scores of its classes, a padded row each.
        internal float[] ClassScores = [];

        // For each slot and word, its part of the state; known only where Known is true.
        internal float[] Parts = [];
        internal bool[] Known = [];
    }

    /// <summary>Tags and parses a sentence.</summary>
    /// <param name="attributes">The attributes of all words, laid end to end.</param>
    /// <param name="count">How many words there are.</param>
    /// <param name="work">Takes the result.</param>
    public void Parse(ReadOnlySpan<uint> attributes, int count, Work work)
    {
        Encode(attributes, count, work);
        Tag(attributes, count, work);
        BuildTree(count, work);
        _finiteVerbs.Restore(work.State, work.Classes.AsSpan(0, count));
    }

    private void Encode(ReadOnlySpan<uint> attributes, int count, Work work)
    {
        var width = weights.Shape.Width;
        var size = (count + 2) * width;
        if (work.Words.Length < size)
            (work.Words, work.Next, work.Classes) = (new float[size], new float[size], new byte[count]);
        work.Words.AsSpan(0, size).Clear();
        var own = WordAttributes.Names.Length;
        for (var i = 0; i < count; i++)
        {
            var word = work.Words.AsSpan((i + 1) * width, width);
            for (var attribute = 0; attribute < own; attribute++)
                Vectors.Add(weights.Embeddings.AsSpan(rows.RowOf(attribute, attributes[i * own + attribute]) * width, width), word);
        }
        for (var layer = 0; layer < weights.Shape.Layers; layer++)
        {
            var next = work.Next.AsSpan(0, size);
            for (var i = 0; i < count; i++)
                weights.LayerBiases[layer].CopyTo(next[((i + 1) * width)..]);
            next = next.Slice(width, count * width);
            Vectors.AddProducts(work.Words, width, 1, 3 * width, weights.LayerMatrices[layer], width, next, width, count, width);
            Vectors.Rectify(next);
            Vectors.Add(work.Words.AsSpan(width, count * width), next);
            work.Next.AsSpan(0, width).Clear();
            work.Next.AsSpan((count + 1) * width, width).Clear();
            (work.Words, work.Next) = (work.Next, work.Words);
        }
    }

    // All function words were seen in training: a word that was not is none of them.
    private void Tag(ReadOnlySpan<uint> attributes, int count, Work work)
    {
        var (width, columns) = (weights.Shape.Width, weights.ClassBias.Length);
        if (work.ClassScores.Length < count * columns)
            work.ClassScores = new float[count * columns];
        for (var i = 0; i < count; i++)
            weights.ClassBias.CopyTo(work.ClassScores.AsSpan(i * columns));
        Vectors.AddProducts(work.Words.AsSpan(width), width, 1, width, weights.ClassMatrix, columns, work.ClassScores, columns, count, columns);
        for (var i = 0; i < count; i++)
        {
            var scores = work.ClassScores.AsSpan(i * columns, classes.Length);
            var isKnown = rows.RowOf(WordAttributes.Word, attributes[i * WordAttributes.Names.Length + WordAttributes.Word]) != 0;
            var best = -1;
            for (var j = 0; j < scores.Length; j++)
                if ((best < 0 || scores[j] > scores[best]) && (isKnown || !_isClosed[j]))
                    best = j;
            work.Classes[i] = (byte)best;
        }
    }

    private void BuildTree(int count, Work work)
    {
        var (width, hidden) = (weights.Shape.Width, weights.Shape.Hidden);
        if (work.Parts.Length < StateSlots.Count * count * hidden)
            (work.Parts, work.Known) = (new float[StateSlots.Count * count * hidden], new bool[StateSlots.Count * count]);
        work.Known.AsSpan(0, StateSlots.Count * count).Clear();
        Span<int> words = stackalloc int[StateSlots.Count];
        Span<int> marks = stackalloc int[StateSlots.MarksOfState];
        Span<float> part = stackalloc float[hidden];
        Span<float> scores = stackalloc float[weights.TransitionBias.Length];
        // Every word comes to these places: taking them slot by slot keeps the slot's matrix at hand.
        var all = StateSlots.FirstOfDependents * count;
        work.Parts.AsSpan(0, all * hidden).Clear();
        work.Known.AsSpan(0, all).Fill(true);
        for (var slot = 0; slot < StateSlots.FirstOfDependents; slot++)
        {
            Vectors.AddProducts(work.Words.AsSpan(width), width, 1, width, weights.SlotMatrices[slot], hidden,
                work.Parts.AsSpan(slot * count * hidden), hidden, count, hidden);
        }
        var state = work.State;
        state.Begin(count);
        while (!state.IsDone)
        {
            StateSlots.Look(state, words, marks);
            weights.HiddenBias.CopyTo(part);
            for (var slot = 0; slot < words.Length; slot++)
                Vectors.Add(words[slot] < 0 ? weights.NoWord.AsSpan(slot * hidden, hidden) : Part(slot, words[slot], count, work), part);
            foreach (var mark in marks)
                Vectors.Add(weights.Marks.AsSpan(mark * hidden, hidden), part);
            Vectors.Rectify(part);
            weights.TransitionBias.CopyTo(scores);
            Vectors.AddProduct(part, weights.TransitionMatrix, scores);
            transitions[Best(state, scores)].Apply(state);
        }
    }

    private ReadOnlySpan<float> Part(int slot, int word, int count, Work work)
    {
        var (width, hidden) = (weights.Shape.Width, weights.Shape.Hidden);
        var place = slot * count + word;
        var part = work.Parts.AsSpan(place * hidden, hidden);
        if (work.Known[place])
            return part;
        work.Known[place] = true;
        part.Clear();
        Vectors.AddProduct(work.Words.AsSpan((word + 1) * width, width), weights.SlotMatrices[slot], part);
        return part;
    }

    private int Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var i = 0; i < transitions.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && transitions[i].IsValid(state))
                best = i;
        return best;
    }
}
