using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Tags the words of a sentence, finds its names and builds its tree with one neural model. Immutable and thread-safe.</summary>
internal sealed class NeuralParser(
    ImmutableArray<WordClass> classes, ImmutableArray<Transition> transitions, AttributeRows rows, NeuralWeights weights)
{
    private readonly FiniteVerbs _finiteVerbs = new(classes);
    private readonly TransitionChoice _choice = new(transitions);
    private readonly StateRows _rows = new(weights);
    private readonly PackedMatrix[] _layers = [.. weights.LayerMatrices.Select(m => new PackedMatrix(m, weights.Shape.Width))];
    private readonly PackedMatrix[] _slots = [.. weights.SlotMatrices.Take(StateSlots.FirstOfDependents).Select(m => new PackedMatrix(m, weights.Shape.Hidden))];
    private readonly PackedMatrix _classes = new(weights.ClassMatrix, weights.ClassBias.Length);
    private readonly PackedMatrix _entities = new(weights.EntityMatrix, weights.EntityBias.Length);
    private readonly bool[] _isClosed = [.. classes.Select(c => c.IsClosed)];

    /// <summary>The classes of words that it tells apart.</summary>
    public ImmutableArray<WordClass> Classes => classes;

    /// <summary>The same model in the plain reference implementation.</summary>
    public PlainNeuralParser Plain() => new(classes, transitions, rows, weights);

    /// <summary>The transitions that it chooses from.</summary>
    public ImmutableArray<Transition> Transitions => transitions;

    /// <summary>Memory for one sentence after another. Not thread-safe.</summary>
    public sealed class Work
    {
        /// <summary>The heads and relations found.</summary>
        public ParserState State { get; } = new();

        /// <summary>The class found for each word.</summary>
        public byte[] Classes { get; set; } = [];

        /// <summary>The label found for each word, see <see cref="EntityLabels"/>.</summary>
        public byte[] Entities { get; set; } = [];

        // Words of the sentence with a row of 0 before and after, twice: what a layer reads and what it makes.
        internal float[] Words = [], Next = [];

        // Of each word, the scores of its classes, and of its labels, a padded row each.
        internal float[] ClassScores = [], EntityScores = [];

        // The rows that states are summed from: those of the model, then for each slot and word its part of the state, known
        // only where Known is true.
        internal float[] Rows = [];
        internal bool[] Known = [];

        internal void MakeRoom(int count, NeuralShape shape)
        {
            if (Classes.Length >= count)
                return;
            count = Math.Max(count, 2 * Classes.Length);
            (Classes, Entities) = (new byte[count], new byte[count]);
            (Words, Next) = (new float[(count + 2) * shape.Width], new float[(count + 2) * shape.Width]);
            (ClassScores, EntityScores) = (new float[count * Vectors.Padded(shape.Classes)], new float[count * Vectors.Padded(EntityLabels.Count)]);
            (Rows, Known) = ([], new bool[StateSlots.Count * count]);
        }
    }

    /// <summary>Tags and parses a sentence.</summary>
    /// <param name="attributes">The attributes of all words, laid end to end.</param>
    /// <param name="count">How many words there are.</param>
    /// <param name="work">Takes the result.</param>
    public void Parse(ReadOnlySpan<uint> attributes, int count, Work work)
    {
        Begin(attributes, count, work);
        Tag(attributes, count, work);
        EntityLabels.Decode(work.EntityScores, Vectors.Padded(EntityLabels.Count), work.Entities.AsSpan(0, count));
        Span<float> scores = stackalloc float[weights.TransitionBias.Length];
        var state = work.State;
        state.Begin(count);
        while (!state.IsDone)
        {
            ScoreMoves(state, work, scores);
            transitions[_choice.Best(state, scores)].Apply(state);
        }
        _finiteVerbs.Restore(work.State, work.Classes.AsSpan(0, count));
    }

    /// <summary>Looks at the words of a sentence: scores their classes and labels, and prepares what the states of the parser are made from.</summary>
    public void Begin(ReadOnlySpan<uint> attributes, int count, Work work)
    {
        work.MakeRoom(count, weights.Shape);
        Encode(attributes, count, work);
        var width = weights.Shape.Width;
        _classes.Multiply(work.Words.AsSpan(width), width, weights.ClassBias, work.ClassScores, count);
        _entities.Multiply(work.Words.AsSpan(width), width, weights.EntityBias, work.EntityScores, count);
        PrepareParts(count, work);
    }

    /// <summary>Sets <paramref name="scores"/>, a padded row, to the scores of the transitions in a state of the sentence last begun.</summary>
    public void ScoreMoves(ParserState state, Work work, Span<float> scores)
    {
        var hidden = weights.Shape.Hidden;
        Span<int> words = stackalloc int[StateSlots.Count];
        Span<int> marks = stackalloc int[StateSlots.MarksOfState];
        Span<int> summed = stackalloc int[StateRows.Most];
        Span<float> part = stackalloc float[hidden];
        Span<int> positive = stackalloc int[hidden];
        StateSlots.Look(state, words, marks);
        var count = _rows.Find(words, marks, state.Count, summed);
        for (var slot = StateSlots.FirstOfDependents; slot < words.Length; slot++)
            if (words[slot] >= 0)
                FindPart(slot, words[slot], state.Count, work);
        Vectors.Sum(work.Rows, summed[..count], part);
        var used = Vectors.FindPositive(part, positive);
        weights.TransitionBias.CopyTo(scores);
        Vectors.AddProductOf(part, positive[..used], weights.TransitionMatrix, scores);
    }

    private void Encode(ReadOnlySpan<uint> attributes, int count, Work work)
    {
        var width = weights.Shape.Width;
        var size = (count + 2) * width;
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
            next = next.Slice(width, count * width);
            _layers[layer].Multiply(work.Words, width, weights.LayerBiases[layer], next, count);
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
        var columns = weights.ClassBias.Length;
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

    // Every word comes to the first places: taking them slot by slot keeps the slot's matrix at hand.
    private void PrepareParts(int count, Work work)
    {
        var (width, hidden) = (weights.Shape.Width, weights.Shape.Hidden);
        if (work.Rows.Length == 0)
        {
            work.Rows = new float[_rows.Fixed.Length + work.Known.Length * hidden];
            _rows.Fixed.CopyTo(work.Rows, 0);
        }
        work.Known.AsSpan(0, StateSlots.Count * count).Clear();
        for (var slot = 0; slot < StateSlots.FirstOfDependents; slot++)
        {
            _slots[slot].Multiply(work.Words.AsSpan(width), width, [], work.Rows.AsSpan(_rows.Fixed.Length + slot * count * hidden), count);
        }
    }

    private void FindPart(int slot, int word, int count, Work work)
    {
        var place = slot * count + word;
        if (work.Known[place])
            return;
        work.Known[place] = true;
        var (width, hidden) = (weights.Shape.Width, weights.Shape.Hidden);
        var part = work.Rows.AsSpan(_rows.Fixed.Length + place * hidden, hidden);
        part.Clear();
        Vectors.AddProduct(work.Words.AsSpan((word + 1) * width, width), weights.SlotMatrices[slot], part);
    }
}
