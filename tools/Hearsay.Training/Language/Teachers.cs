using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Models whose opinions, averaged, a new model learns from beside the treebanks: what they hold possible of a word, and of
/// each state that the new model's own moves lead to (Liu, Che, Zhao, Qin and Liu 2018, "Distilling knowledge for search-based
/// structured prediction").
/// </summary>
internal sealed class Teachers
{
    private readonly IReadOnlyList<NeuralParser> _models;
    private readonly NeuralParser.Work[] _works;
    private readonly int _classes;
    private readonly ImmutableArray<Transition> _transitions;

    /// <summary>Takes the models.</summary>
    /// <exception cref="ArgumentException">A model tells other classes or transitions apart than the new one.</exception>
    public Teachers(IReadOnlyList<NeuralParser> models, ImmutableArray<WordClass> classes, ImmutableArray<Transition> transitions)
    {
        if (models.Any(m => !m.Classes.SequenceEqual(classes) || !m.Transitions.SequenceEqual(transitions)))
            throw new ArgumentException("A teacher was trained on other treebanks.", nameof(models));
        (_models, _classes, _transitions) = (models, classes.Length, transitions);
        _works = [.. models.Select(_ => new NeuralParser.Work())];
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _models.Count == 0;

    /// <summary>Begins a sentence.</summary>
    public void Begin(TrainingExample example)
    {
        for (var i = 0; i < _models.Count; i++)
            _models[i].Begin(example.Attributes, example.Words.Length, _works[i]);
    }

    /// <summary>Sets <paramref name="shares"/> to what they hold of the classes of a word.</summary>
    public void LookAtClasses(int word, Span<float> shares) => Average(shares, work => work.ClassScores, word * Vectors.Padded(_classes), _classes);

    /// <summary>Sets <paramref name="shares"/> to what they hold of the labels of a word.</summary>
    public void LookAtEntities(int word, Span<float> shares) => Average(shares, work => work.EntityScores, word * Vectors.Padded(EntityLabels.Count), EntityLabels.Count);

    /// <summary>Sets <paramref name="shares"/> to what they hold of the transitions; those that the state does not allow have 0.</summary>
    public void LookAtMoves(ParserState state, Span<float> shares)
    {
        Span<float> scores = stackalloc float[Vectors.Padded(_transitions.Length)];
        shares.Clear();
        for (var i = 0; i < _models.Count; i++)
        {
            _models[i].ScoreMoves(state, _works[i], scores);
            for (var t = 0; t < _transitions.Length; t++)
                if (!_transitions[t].IsValid(state))
                    scores[t] = float.NegativeInfinity;
            AddShares(scores[.._transitions.Length], shares);
        }
    }

    private void Average(Span<float> shares, Func<NeuralParser.Work, float[]> scores, int from, int count)
    {
        shares.Clear();
        Span<float> own = stackalloc float[count];
        foreach (var work in _works)
        {
            scores(work).AsSpan(from, count).CopyTo(own);
            AddShares(own, shares);
        }
    }

    private void AddShares(Span<float> scores, Span<float> shares)
    {
        TrainingNetwork.Softmax(scores);
        for (var i = 0; i < scores.Length; i++)
            shares[i] += scores[i] / _models.Count;
    }
}
