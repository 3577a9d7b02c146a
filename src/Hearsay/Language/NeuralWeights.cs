using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The sizes of a neural model; all that are lengths of rows are multiples of <see cref="Vectors.Lane"/>.</summary>
/// <param name="Rows">How many attributes of words have a row of their own, and one more for all that have not.</param>
/// <param name="Width">How many numbers stand for a word.</param>
/// <param name="Layers">How many layers look at the neighbours of a word.</param>
/// <param name="Hidden">How many numbers stand for a state of the parser.</param>
/// <param name="Classes">How many classes of words there are.</param>
/// <param name="Transitions">How many transitions there are.</param>
internal readonly record struct NeuralShape(int Rows, int Width, int Layers, int Hidden, int Classes, int Transitions);

/// <summary>
/// The weights of the tagger and parser. A word begins as the sum of the rows of its attributes; each layer adds what it
/// makes of the word and its two neighbours. One matrix turns the result into scores of classes; others, one for each
/// place of a parser state, into its part of the state, whose scores of transitions a last matrix gives.
/// </summary>
internal sealed class NeuralWeights
{
    /// <summary>Makes weights of 0.</summary>
    public NeuralWeights(NeuralShape shape)
    {
        Shape = shape;
        Embeddings = new float[shape.Rows * shape.Width];
        LayerMatrices = Enumerable.Range(0, shape.Layers).Select(_ => new float[3 * shape.Width * shape.Width]).ToArray();
        LayerBiases = Enumerable.Range(0, shape.Layers).Select(_ => new float[shape.Width]).ToArray();
        ClassMatrix = new float[shape.Width * Vectors.Padded(shape.Classes)];
        ClassBias = new float[Vectors.Padded(shape.Classes)];
        EntityMatrix = new float[shape.Width * Vectors.Padded(EntityLabels.Count)];
        EntityBias = new float[Vectors.Padded(EntityLabels.Count)];
        SlotMatrices = Enumerable.Range(0, StateSlots.Count).Select(_ => new float[shape.Width * shape.Hidden]).ToArray();
        NoWord = new float[StateSlots.Count * shape.Hidden];
        Marks = new float[StateSlots.MarkCount * shape.Hidden];
        HiddenBias = new float[shape.Hidden];
        TransitionMatrix = new float[shape.Hidden * Vectors.Padded(shape.Transitions)];
        TransitionBias = new float[Vectors.Padded(shape.Transitions)];
    }

    /// <summary>The sizes.</summary>
    public NeuralShape Shape { get; }

    /// <summary>The rows of the attributes.</summary>
    public float[] Embeddings { get; }

    /// <summary>Of each layer, the matrix from three words to one.</summary>
    public float[][] LayerMatrices { get; }

    /// <summary>Of each layer, what is added.</summary>
    public float[][] LayerBiases { get; }

    /// <summary>From a word to the scores of its classes.</summary>
    public float[] ClassMatrix { get; }

    /// <summary>What is added to the scores of the classes.</summary>
    public float[] ClassBias { get; }

    /// <summary>From a word to the scores of its labels, see <see cref="EntityLabels"/>.</summary>
    public float[] EntityMatrix { get; }

    /// <summary>What is added to the scores of the labels.</summary>
    public float[] EntityBias { get; }

    /// <summary>Of each slot, the matrix from a word to its part of the state.</summary>
    public float[][] SlotMatrices { get; }

    /// <summary>Of each slot, the part of the state when no word is there.</summary>
    public float[] NoWord { get; }

    /// <summary>Of each mark, its part of the state.</summary>
    public float[] Marks { get; }

    /// <summary>What is added to the state.</summary>
    public float[] HiddenBias { get; }

    /// <summary>From a state to the scores of the transitions.</summary>
    public float[] TransitionMatrix { get; }

    /// <summary>What is added to the scores of the transitions.</summary>
    public float[] TransitionBias { get; }

    /// <summary>All weights but the embeddings.</summary>
    public IEnumerable<float[]> Dense =>
        [.. LayerMatrices, .. LayerBiases, ClassMatrix, ClassBias, EntityMatrix, EntityBias, .. SlotMatrices, NoWord, Marks, HiddenBias, TransitionMatrix, TransitionBias];

    /// <summary>Reads weights as <see cref="Write"/> wrote them.</summary>
    public static NeuralWeights Read(BinaryReader reader, int classes, int transitions)
    {
        var weights = new NeuralWeights(new NeuralShape(
            reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), classes, transitions));
        ReadHalves(reader, weights.Embeddings);
        foreach (var array in weights.Dense)
            ReadHalves(reader, array);
        return weights;
    }

    /// <summary>Writes the weights with 16 bits each.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Shape.Rows);
        writer.Write(Shape.Width);
        writer.Write(Shape.Layers);
        writer.Write(Shape.Hidden);
        WriteHalves(writer, Embeddings);
        foreach (var array in Dense)
            WriteHalves(writer, array);
    }

    private static void ReadHalves(BinaryReader reader, float[] array)
    {
        var halves = new Half[array.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        Vectors.Widen(halves, array);
    }

    private static void WriteHalves(BinaryWriter writer, float[] array) =>
        writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(array, number => (Half)number).AsSpan()));
}
