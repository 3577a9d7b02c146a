namespace Hearsay.Language;

/// <summary>
/// Which rows of numbers are added up to a state of the parser. The rows of the model are laid end to end so that those
/// that always go together in a state are added beforehand: the mark "no relation" with "no word".
/// </summary>
internal sealed class StateRows
{
    /// <summary>No state has more rows: the bias, one a slot, one a mark.</summary>
    public static int Most { get; } = 1 + StateSlots.Count + StateSlots.MarksOfState;

    private readonly int _hidden;
    private readonly int _firstMark;

    /// <summary>Lays down the rows of a model.</summary>
    public StateRows(NeuralWeights weights)
    {
        _hidden = weights.Shape.Hidden;
        var noWord = weights.NoWord.ToArray();
        // In a slot of dependents that is empty, the slot's mark is the one for no relation.
        for (var slot = StateSlots.FirstOfDependents; slot < StateSlots.Count; slot++)
            Vectors.Add(weights.Marks.AsSpan(StateSlots.FirstMarkOf(slot - StateSlots.FirstOfDependents) * _hidden, _hidden), noWord.AsSpan(slot * _hidden, _hidden));
        Fixed = [.. weights.HiddenBias, .. noWord, .. weights.Marks];
        _firstMark = 1 + StateSlots.Count;
    }

    /// <summary>The rows of the model; the parts of words stand behind them.</summary>
    public float[] Fixed { get; }

    /// <summary>Finds the rows of a state.</summary>
    /// <param name="words">The words at the slots.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="count">How many words the sentence has.</param>
    /// <param name="found">Takes where the rows begin.</param>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<int> words, ReadOnlySpan<int> marks, int count, Span<int> found)
    {
        var at = 0;
        found[at++] = 0;
        for (var slot = 0; slot < words.Length; slot++)
        {
            var isDependent = slot >= StateSlots.FirstOfDependents;
            if (words[slot] < 0)
            {
                found[at++] = (1 + slot) * _hidden;
                continue;
            }
            found[at++] = Fixed.Length + (slot * count + words[slot]) * _hidden;
            if (isDependent)
                found[at++] = (_firstMark + marks[slot - StateSlots.FirstOfDependents]) * _hidden;
        }
        for (var mark = words.Length - StateSlots.FirstOfDependents; mark < marks.Length; mark++)
            found[at++] = (_firstMark + marks[mark]) * _hidden;
        return at;
    }
}
