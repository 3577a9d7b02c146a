using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// The reference for <see cref="NeuralParser"/>: the same model, written as its description reads, one number after another.
/// It is slow, and only the tests use it: they run on both.
/// </summary>
internal sealed class PlainNeuralParser(
    ImmutableArray<WordClass> classes, ImmutableArray<Transition> transitions, AttributeRows rows, NeuralWeights weights)
{
    private readonly NeuralShape _shape = weights.Shape;

    /// <summary>Tags and parses a sentence; see <see cref="NeuralParser.Parse"/>.</summary>
    public void Parse(ReadOnlySpan<uint> attributes, int count, NeuralParser.Work work)
    {
        work.MakeRoom(count, _shape);
        var words = Words(attributes, count);
        for (var layer = 0; layer < _shape.Layers; layer++)
            words = Layer(words, weights.LayerMatrices[layer], weights.LayerBiases[layer]);
        for (var i = 0; i < count; i++)
        {
            var isKnown = rows.RowOf(WordAttributes.Word, attributes[i * WordAttributes.Names.Length + WordAttributes.Word]) != 0;
            var scores = Product(words[i], weights.ClassMatrix, weights.ClassBias);
            work.Classes[i] = (byte)Best(classes.Length, c => isKnown || !classes[c].IsClosed, scores);
            Product(words[i], weights.EntityMatrix, weights.EntityBias).CopyTo(work.EntityScores, i * weights.EntityBias.Length);
        }
        EntityLabels.Decode(work.EntityScores, weights.EntityBias.Length, work.Entities.AsSpan(0, count));
        var state = work.State;
        for (state.Begin(count); !state.IsDone;)
        {
            var scores = Product(State(state, words), weights.TransitionMatrix, weights.TransitionBias);
            transitions[Best(transitions.Length, t => transitions[t].IsValid(state), scores)].Apply(state);
        }
        new FiniteVerbs(classes).Restore(state, work.Classes.AsSpan(0, count));
    }

    private float[][] Words(ReadOnlySpan<uint> attributes, int count)
    {
        var words = new float[count][];
        var own = WordAttributes.Names.Length;
        for (var i = 0; i < count; i++)
        {
            words[i] = new float[_shape.Width];
            for (var attribute = 0; attribute < own; attribute++)
            {
                var row = rows.RowOf(attribute, attributes[i * own + attribute]);
                for (var k = 0; k < _shape.Width; k++)
                    words[i][k] += weights.Embeddings[row * _shape.Width + k];
            }
        }
        return words;
    }

    private float[][] Layer(float[][] words, float[] matrix, float[] bias)
    {
        var outside = new float[_shape.Width];
        var after = new float[words.Length][];
        for (var i = 0; i < words.Length; i++)
        {
            float[] window = [.. i > 0 ? words[i - 1] : outside, .. words[i], .. i + 1 < words.Length ? words[i + 1] : outside];
            after[i] = Product(window, matrix, bias);
            for (var k = 0; k < _shape.Width; k++)
                after[i][k] = Math.Max(after[i][k], 0) + words[i][k];
        }
        return after;
    }

    private float[] State(ParserState state, float[][] words)
    {
        var at = new int[StateSlots.Count];
        var marks = new int[StateSlots.MarksOfState];
        StateSlots.Look(state, at, marks);
        var sum = weights.HiddenBias.ToArray();
        for (var slot = 0; slot < at.Length; slot++)
        {
            var part = at[slot] < 0 ? weights.NoWord[(slot * _shape.Hidden)..((slot + 1) * _shape.Hidden)]
                : Product(words[at[slot]], weights.SlotMatrices[slot], new float[_shape.Hidden]);
            for (var k = 0; k < _shape.Hidden; k++)
                sum[k] += part[k];
        }
        foreach (var mark in marks)
            for (var k = 0; k < _shape.Hidden; k++)
                sum[k] += weights.Marks[mark * _shape.Hidden + k];
        for (var k = 0; k < _shape.Hidden; k++)
            sum[k] = Math.Max(sum[k], 0);
        return sum;
    }

    private static float[] Product(float[] x, float[] matrix, float[] bias)
    {
        var y = bias.ToArray();
        for (var i = 0; i < x.Length; i++)
            for (var o = 0; o < y.Length; o++)
                y[o] += x[i] * matrix[i * y.Length + o];
        return y;
    }

    private static int Best(int count, Func<int, bool> isPossible, float[] scores)
    {
        var best = -1;
        for (var i = 0; i < count; i++)
            if (isPossible(i) && (best < 0 || scores[i] > scores[best]))
                best = i;
        return best;
    }
}
