using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// The neural model in training. The way forward is that of <see cref="NeuralParser"/> with numbers left out at random
/// (dropout, Srivastava et al. 2014); the way back gives every weight its part in the loss, and <see cref="Adam"/> moves them.
/// </summary>
internal sealed class TrainingNetwork
{
    private const int WordsPerStep = 250;
    private const double StepsToFullRate = 500;
    private const float WordDropout = 0.08f;
    private const float EntityWeight = 0.5f;

    // What a move counts where the head of a word it decides on is doubtful.
    private const float DoubtfulWeight = 0.3f;
    private const double FollowOwnMoves = 0.9;

    private readonly NeuralShape _shape;
    private readonly ImmutableArray<Transition> _transitions;
    private readonly Teachers _teachers;
    private readonly LanguageTrainingOptions _options;
    private readonly NeuralWeights _gradients;
    private readonly SeededRandom _random;
    private readonly (Adam Adam, float[] Weights, float[] Gradients)[] _dense;
    private readonly Adam _embeddings;
    private readonly bool[] _rowTouched;
    private readonly List<int> _rowsTouched = [];

    // The matrices turned round, for the way back; renewed after each step.
    private readonly float[][] _layersTurned;
    private readonly float[] _classTurned, _entityTurned;
    private readonly float[][] _slotsTurned;
    private readonly float[] _transitionTurned;

    // Memory for one sentence after another.
    private float[] _parts = [], _partErrors = [], _states = [], _scoreErrors = [];
    private readonly ParserState _state = new();
    private readonly Oracle _oracle = new();
    private TreebankWord[] _learned = [];
    private int _epoch;
    private int _tagMistakes, _entityMistakes, _moveMistakes, _moves, _words;

    public TrainingNetwork(NeuralShape shape, ImmutableArray<Transition> transitions, Teachers teachers, LanguageTrainingOptions options)
    {
        (_shape, _transitions, _teachers, _options) = (shape, transitions, teachers, options);
        Weights = new NeuralWeights(shape);
        _gradients = new NeuralWeights(shape);
        _random = new SeededRandom(options.Seed);
        _dense = [.. Weights.Dense.Zip(_gradients.Dense, (w, g) => (new Adam(w, g), w, g))];
        _embeddings = new Adam(Weights.Embeddings, _gradients.Embeddings);
        _rowTouched = new bool[shape.Rows];
        _layersTurned = [.. Weights.LayerMatrices.Select(m => new float[m.Length])];
        _classTurned = new float[Weights.ClassMatrix.Length];
        _entityTurned = new float[Weights.EntityMatrix.Length];
        _slotsTurned = [.. Weights.SlotMatrices.Select(m => new float[m.Length])];
        _transitionTurned = new float[Weights.TransitionMatrix.Length];
        Begin();
    }

    /// <summary>The weights.</summary>
    public NeuralWeights Weights { get; }

    /// <summary>Learns from all examples, as often as the options say.</summary>
    /// <param name="examples">What is learned from in every epoch.</param>
    /// <param name="news">What is learned from besides: a part of it in each epoch, to the last, lest words that only it holds fall behind.</param>
    /// <param name="report">Takes a line after each epoch.</param>
    public void Train(List<TrainingExample> examples, List<TrainingExample> news, Action<string> report)
    {
        var epochs = Epochs(examples, news);
        var total = (double)epochs.Sum(e => e.Sum(x => (long)x.Words.Length));
        var seen = 0;
        var step = 0;
        for (_epoch = 1; _epoch <= epochs.Count; _epoch++)
        {
            (_tagMistakes, _entityMistakes, _moveMistakes, _moves, _words) = (0, 0, 0, 0, 0);
            var inStep = 0;
            var order = epochs[_epoch - 1];
            for (var i = 0; i < order.Count; i++)
            {
                Learn(order[i]);
                inStep += order[i].Words.Length;
                seen += order[i].Words.Length;
                if (inStep < WordsPerStep && i < order.Count - 1)
                    continue;
                // Steps grow at the start and shrink to a hundredth at the end.
                var rate = _options.Rate * (float)Math.Max(0.01, Math.Min(1, (step + 1) / StepsToFullRate) * (1 - seen / total));
                Move(++step, rate, 1f / inStep);
                inStep = 0;
            }
            report($"tags and trees: epoch {_epoch} of {epochs.Count}, {100.0 * _tagMistakes / _words:F2}% mistakes in tags, {100.0 * _entityMistakes / _words:F2}% in names, {100.0 * _moveMistakes / _moves:F2}% in moves");
        }
    }

    private List<List<TrainingExample>> Epochs(List<TrainingExample> examples, List<TrainingExample> news)
    {
        var rest = news.ToList();
        _random.Shuffle(rest);
        var epochs = new List<List<TrainingExample>>();
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            List<TrainingExample> order = [.. examples, .. rest.Where((_, i) => i % _options.NewsParts == epoch % _options.NewsParts)];
            _random.Shuffle(order);
            epochs.Add(order);
        }
        return epochs;
    }

    private void Begin()
    {
        FillRandom(Weights.Embeddings, 0.2f);
        foreach (var matrix in Weights.LayerMatrices)
            FillRandom(matrix, MathF.Sqrt(6f / (4 * _shape.Width)));
        FillRandom(Weights.ClassMatrix, 0.05f);
        FillRandom(Weights.EntityMatrix, 0.05f);
        foreach (var matrix in Weights.SlotMatrices)
            FillRandom(matrix, MathF.Sqrt(6f / (StateSlots.Count * _shape.Width)));
        FillRandom(Weights.NoWord, 0.05f);
        FillRandom(Weights.Marks, 0.05f);
        FillRandom(Weights.TransitionMatrix, MathF.Sqrt(6f / (_shape.Hidden + _shape.Transitions)));
        Turn();
    }

    private void FillRandom(float[] array, float largest)
    {
        for (var i = 0; i < array.Length; i++)
            array[i] = (float)(_random.NextDouble() * 2 - 1) * largest;
    }

    private void Turn()
    {
        for (var i = 0; i < _layersTurned.Length; i++)
            Turn(Weights.LayerMatrices[i], _layersTurned[i], _shape.Width);
        Turn(Weights.ClassMatrix, _classTurned, Weights.ClassBias.Length);
        Turn(Weights.EntityMatrix, _entityTurned, Weights.EntityBias.Length);
        for (var i = 0; i < _slotsTurned.Length; i++)
            Turn(Weights.SlotMatrices[i], _slotsTurned[i], _shape.Hidden);
        Turn(Weights.TransitionMatrix, _transitionTurned, Weights.TransitionBias.Length);
    }

    private static void Turn(float[] matrix, float[] turned, int columns)
    {
        var lines = matrix.Length / columns;
        for (var i = 0; i < lines; i++)
            for (var j = 0; j < columns; j++)
                turned[j * lines + i] = matrix[i * columns + j];
    }

    private void Move(int step, float rate, float scale)
    {
        foreach (var (adam, _, _) in _dense)
            adam.Move(step, rate, scale);
        foreach (var row in _rowsTouched)
        {
            _embeddings.Move(step, rate, scale, row * _shape.Width, _shape.Width);
            _rowTouched[row] = false;
        }
        _rowsTouched.Clear();
        Turn();
    }

    private void Learn(TrainingExample example)
    {
        var (count, width) = (example.Words.Length, _shape.Width);
        var rows = DropRows(example.Rows);
        // The words before the first layer and after each, with a row of 0 at either end, and what each layer added.
        var words = new float[_shape.Layers + 1][];
        var added = new float[_shape.Layers][];
        var kept = Mask(count * width, _options.Dropout);
        words[0] = Embed(rows, count);
        for (var i = 0; i < kept.Length; i++)
            words[0][width + i] *= kept[i];
        for (var layer = 0; layer < _shape.Layers; layer++)
            (words[layer + 1], added[layer]) = Forward(layer, words[layer], count);

        var last = words[^1];
        var back = new float[last.Length];
        _teachers.Begin(example);
        _words += example.Words.Length;
        _tagMistakes += LearnWords(example.Classes, _shape.Classes, Weights.ClassMatrix, _classTurned, Weights.ClassBias,
            _gradients.ClassMatrix, _gradients.ClassBias, _teachers.LookAtClasses, 1, last, back);
        _entityMistakes += LearnWords([.. example.Words.Select(w => w.Entity)], EntityLabels.Count, Weights.EntityMatrix, _entityTurned, Weights.EntityBias,
            _gradients.EntityMatrix, _gradients.EntityBias, _teachers.LookAtEntities, EntityWeight, last, back);
        LearnTree(example, last, back);

        for (var layer = _shape.Layers - 1; layer >= 0; layer--)
            back = Backward(layer, words[layer], added[layer], back, count);
        for (var i = 0; i < kept.Length; i++)
            back[width + i] *= kept[i];
        BackToRows(rows, back, count);
    }

    private int[] DropRows(int[] rows)
    {
        var left = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            left[i] = _random.NextDouble() < WordDropout ? 0 : rows[i];
        return left;
    }

    // 0 for numbers left out, else what makes up for them.
    private float[] Mask(int length, float dropout)
    {
        var mask = new float[length];
        var scale = 1 / (1 - dropout);
        for (var i = 0; i < length; i++)
            mask[i] = _random.NextDouble() < dropout ? 0 : scale;
        return mask;
    }

    private float[] Embed(int[] rows, int count)
    {
        var width = _shape.Width;
        var words = new float[(count + 2) * width];
        var own = rows.Length / count;
        for (var i = 0; i < rows.Length; i++)
            Vectors.Add(Weights.Embeddings.AsSpan(rows[i] * width, width), words.AsSpan((i / own + 1) * width, width));
        return words;
    }

    private void BackToRows(int[] rows, float[] back, int count)
    {
        var width = _shape.Width;
        var own = rows.Length / count;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!_rowTouched[rows[i]])
            {
                _rowTouched[rows[i]] = true;
                _rowsTouched.Add(rows[i]);
            }
            Vectors.Add(back.AsSpan((i / own + 1) * width, width), _gradients.Embeddings.AsSpan(rows[i] * width, width));
        }
    }

    private (float[] Words, float[] Added) Forward(int layer, float[] before, int count)
    {
        var width = _shape.Width;
        var after = before.ToArray();
        var added = new float[count * width];
        var mask = Mask(count * width, _options.LayerDropout);
        for (var i = 0; i < count; i++)
            Weights.LayerBiases[layer].CopyTo(added.AsSpan(i * width));
        Vectors.AddProducts(before, width, 1, 3 * width, Weights.LayerMatrices[layer], width, added, width, count, width);
        Vectors.Rectify(added);
        for (var i = 0; i < added.Length; i++)
            added[i] *= mask[i];
        Vectors.Add(added, after.AsSpan(width, added.Length));
        return (after, added);
    }

    private float[] Backward(int layer, float[] before, float[] added, float[] back, int count)
    {
        var width = _shape.Width;
        var result = back.ToArray(); // the words themselves were passed on
        var scale = 1 / (1 - _options.LayerDropout);
        var error = new float[added.Length];
        for (var i = 0; i < error.Length; i++)
            error[i] = added[i] > 0 ? back[width + i] * scale : 0;
        for (var i = 0; i < count; i++)
            Vectors.Add(error.AsSpan(i * width, width), _gradients.LayerBiases[layer]);
        // A third of the matrix each for the word before, the word itself and the word after.
        for (var third = 0; third < 3; third++)
        {
            Vectors.AddProducts(error, width, 1, width, _layersTurned[layer].AsSpan(third * width), 3 * width,
                result.AsSpan(third * width), width, count, width);
        }
        // Each line of the matrix's gradient is a sum over the words.
        Vectors.AddProducts(before, 1, width, count, error, width, _gradients.LayerMatrices[layer], width, 3 * width, width);
        // Nothing stands outside the sentence.
        result.AsSpan(0, width).Clear();
        result.AsSpan((count + 1) * width, width).Clear();
        return result;
    }

    private delegate void LookAtWord(int word, Span<float> shares);

    // One of the two things told of each word: its class or its label. Where neither a treebank nor a teacher tells it, nothing is learned.
    private int LearnWords(int[] right, int kinds, float[] matrix, float[] turned, float[] bias, float[] matrixGradient, float[] biasGradient,
        LookAtWord look, float weight, float[] last, float[] back)
    {
        var (count, width, columns) = (right.Length, _shape.Width, bias.Length);
        var error = new float[count * columns];
        for (var i = 0; i < count; i++)
            bias.CopyTo(error.AsSpan(i * columns));
        var words = last.AsSpan(width, count * width);
        Vectors.AddProducts(words, width, 1, width, matrix, columns, error, columns, count, columns);
        Span<float> shares = stackalloc float[kinds];
        var mistakes = 0;
        for (var i = 0; i < count; i++)
        {
            var scores = error.AsSpan(i * columns, columns);
            if (right[i] < 0 && _teachers.IsEmpty)
            {
                scores.Clear();
                continue;
            }
            mistakes += right[i] < 0 || Vectors.Largest(scores, kinds) == right[i] ? 0 : 1;
            Softmax(scores[..kinds]);
            scores[kinds..].Clear();
            var gold = _teachers.IsEmpty ? 1 : right[i] < 0 ? 0 : _options.GoldShare;
            if (gold < 1)
            {
                look(i, shares);
                for (var k = 0; k < kinds; k++)
                    scores[k] -= (1 - gold) * shares[k];
            }
            if (gold > 0)
                scores[right[i]] -= gold;
            for (var k = 0; k < kinds; k++)
                scores[k] *= weight;
            Vectors.Add(scores, biasGradient);
        }
        Vectors.AddProducts(error, columns, 1, columns, turned, width, back.AsSpan(width), width, count, width);
        Vectors.AddProducts(words, 1, width, count, error, columns, matrixGradient, columns, width, columns);
        return mistakes;
    }

    private void LearnTree(TrainingExample example, float[] last, float[] back)
    {
        var (count, width, hidden, columns) = (example.Words.Length, _shape.Width, _shape.Hidden, Weights.TransitionBias.Length);
        var (parts, errors) = (Room(ref _parts, StateSlots.Count * count * hidden), Room(ref _partErrors, StateSlots.Count * count * hidden));
        var known = new bool[StateSlots.Count * count];
        // All states of the sentence, for the gradient of the last matrix.
        var (states, scoreErrors) = (Room(ref _states, 2 * count * hidden), Room(ref _scoreErrors, 2 * count * columns));
        var wordsOf = new int[2 * count * StateSlots.Count];
        var marksOf = new int[2 * count * StateSlots.MarksOfState];
        var scale = 1 / (1 - _options.Dropout);
        var made = 0;
        _state.Begin(count);
        _oracle.Begin(example.Words);
        _learned = example.Words;
        for (; !_state.IsDone; made++)
        {
            var words = wordsOf.AsSpan(made * StateSlots.Count, StateSlots.Count);
            var marks = marksOf.AsSpan(made * StateSlots.MarksOfState, StateSlots.MarksOfState);
            StateSlots.Look(_state, words, marks);
            var state = states.AsSpan(made * hidden, hidden);
            Weights.HiddenBias.CopyTo(state);
            for (var slot = 0; slot < words.Length; slot++)
            {
                if (words[slot] < 0)
                {
                    Vectors.Add(Weights.NoWord.AsSpan(slot * hidden, hidden), state);
                    continue;
                }
                var place = slot * count + words[slot];
                var part = parts.AsSpan(place * hidden, hidden);
                if (!known[place])
                {
                    known[place] = true;
                    part.Clear();
                    errors.AsSpan(place * hidden, hidden).Clear();
                    Vectors.AddProduct(last.AsSpan((words[slot] + 1) * width, width), Weights.SlotMatrices[slot], part);
                }
                Vectors.Add(part, state);
            }
            foreach (var mark in marks)
                Vectors.Add(Weights.Marks.AsSpan(mark * hidden, hidden), state);
            Vectors.Rectify(state);
            foreach (ref var number in state)
                number *= _random.NextDouble() < _options.Dropout ? 0 : scale;

            var scores = scoreErrors.AsSpan(made * columns, columns);
            Weights.TransitionBias.CopyTo(scores);
            Vectors.AddProduct(state, Weights.TransitionMatrix, scores);
            var (found, right) = LossOfMove(scores);
            Vectors.Add(scores, _gradients.TransitionBias);
            _moves++;
            _moveMistakes += found == right ? 0 : 1;
            _transitions[_epoch > 1 && _random.NextDouble() < FollowOwnMoves ? found : right].Apply(_state);
        }
        Vectors.AddProducts(states, 1, hidden, made, scoreErrors, columns, _gradients.TransitionMatrix, columns, hidden, columns);
        var stateErrors = new float[made * hidden];
        Vectors.AddProducts(scoreErrors, columns, 1, columns, _transitionTurned, hidden, stateErrors, hidden, made, hidden);
        for (var i = 0; i < stateErrors.Length; i++)
            stateErrors[i] = states[i] > 0 ? stateErrors[i] * scale : 0;
        for (var i = 0; i < made; i++)
        {
            var error = stateErrors.AsSpan(i * hidden, hidden);
            Vectors.Add(error, _gradients.HiddenBias);
            for (var slot = 0; slot < StateSlots.Count; slot++)
            {
                var word = wordsOf[i * StateSlots.Count + slot];
                Vectors.Add(error, word < 0 ? _gradients.NoWord.AsSpan(slot * hidden, hidden) : errors.AsSpan((slot * count + word) * hidden, hidden));
            }
            foreach (var mark in marksOf.AsSpan(i * StateSlots.MarksOfState, StateSlots.MarksOfState))
                Vectors.Add(error, _gradients.Marks.AsSpan(mark * hidden, hidden));
        }
        for (var slot = 0; slot < StateSlots.Count; slot++)
            LearnSlot(slot, count, known, errors, last, back);
    }

    private static float[] Room(ref float[] memory, int length)
    {
        if (memory.Length < length)
            memory = new float[length];
        return memory;
    }

    private void LearnSlot(int slot, int count, bool[] known, float[] errors, float[] last, float[] back)
    {
        var (width, hidden) = (_shape.Width, _shape.Hidden);
        var used = new List<int>();
        for (var word = 0; word < count; word++)
            if (known[slot * count + word])
                used.Add(word);
        var (packedErrors, packedWords, packedBack) = (new float[used.Count * hidden], new float[used.Count * width], new float[used.Count * width]);
        for (var i = 0; i < used.Count; i++)
        {
            errors.AsSpan((slot * count + used[i]) * hidden, hidden).CopyTo(packedErrors.AsSpan(i * hidden));
            last.AsSpan((used[i] + 1) * width, width).CopyTo(packedWords.AsSpan(i * width));
        }
        Vectors.AddProducts(packedErrors, hidden, 1, hidden, _slotsTurned[slot], width, packedBack, width, used.Count, width);
        Vectors.AddProducts(packedWords, 1, width, used.Count, packedErrors, hidden, _gradients.SlotMatrices[slot], hidden, width, hidden);
        for (var i = 0; i < used.Count; i++)
            Vectors.Add(packedBack.AsSpan(i * width, width), back.AsSpan((used[i] + 1) * width, width));
    }

    /// <summary>
    /// Turns the scores of the transitions into their errors. Every transition that loses the fewest arcs is right; the
    /// loss is the negative logarithm of what the model gives to all of them together.
    /// </summary>
    /// <returns>The best valid transition by score, and the best of the right ones.</returns>
    private (int Found, int Right) LossOfMove(Span<float> scores)
    {
        var costs = _oracle.Costs(_state);
        Span<int> cost = stackalloc int[_transitions.Length];
        int found = -1, right = -1, least = int.MaxValue;
        for (var i = 0; i < _transitions.Length; i++)
        {
            cost[i] = _transitions[i].IsValid(_state) ? _oracle.Cost(_transitions[i], _state, costs) : int.MaxValue;
            if (cost[i] == int.MaxValue)
                continue;
            if (found < 0 || scores[i] > scores[found])
                found = i;
            if (cost[i] < least || cost[i] == least && scores[i] > scores[right])
                (right, least) = (i, cost[i]);
        }
        var top = scores[found];
        float all = 0, good = 0;
        for (var i = 0; i < _transitions.Length; i++)
        {
            scores[i] = cost[i] == int.MaxValue ? 0 : MathF.Exp(scores[i] - top);
            all += scores[i];
            good += cost[i] == least ? scores[i] : 0;
        }
        var weight = IsDoubtful(_state.Stack(0)) || IsDoubtful(_state.Buffer(0)) ? DoubtfulWeight : 1;
        // A teacher's word counts in full, and more where the tree itself is doubtful.
        var gold = _teachers.IsEmpty ? weight : _options.GoldShare * weight;
        var taught = _teachers.IsEmpty ? 0 : 1 - gold;
        Span<float> shares = stackalloc float[_transitions.Length];
        if (taught > 0)
            _teachers.LookAtMoves(_state, shares);
        for (var i = 0; i < _transitions.Length; i++)
            scores[i] = (gold + taught) * scores[i] / all - (cost[i] == least ? gold * scores[i] / Math.Max(good, 1e-20f) : 0) - taught * shares[i];
        scores[_transitions.Length..].Clear();
        return (found, right);
    }

    private bool IsDoubtful(int word) => word >= 0 && _learned[word].IsDoubtful;

    /// <summary>Turns scores into shares of 1.</summary>
    public static void Softmax(Span<float> scores)
    {
        var top = scores[Vectors.Largest(scores, scores.Length)];
        float sum = 0;
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - top);
        foreach (ref var score in scores)
            score /= sum;
    }
}
