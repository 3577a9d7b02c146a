using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Counts named entities found and marked: one is right when its span and its kind are.</summary>
internal sealed class EntityScore(EnglishModel model)
{
    private readonly NeuralParser.Work _work = new();
    private readonly int[] _marked = new int[Enum.GetValues<EntityKind>().Length], _found = new int[Enum.GetValues<EntityKind>().Length], _right = new int[Enum.GetValues<EntityKind>().Length];

    /// <summary>Counts those of a sentence whose labels are known.</summary>
    public void Add(TreebankWord[] sentence)
    {
        if (sentence.Any(w => w.Entity == EntityLabels.Unknown))
            return;
        model.Parser.Parse(NeuralTraining.Attributes(sentence, model.Kinds), sentence.Length, _work);
        var marked = NamedEntity.Of([.. sentence.Select(w => (byte)w.Entity)]);
        foreach (var entity in marked)
            _marked[(int)entity.Kind]++;
        foreach (var entity in NamedEntity.Of(_work.Entities.AsSpan(0, sentence.Length)))
        {
            _found[(int)entity.Kind]++;
            _right[(int)entity.Kind] += marked.Contains(entity) ? 1 : 0;
        }
    }

    /// <summary>Writes precision, recall and F1 of each kind and of all.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var kind in Enum.GetValues<EntityKind>())
            Write(writer, kind.ToString(), _marked[(int)kind], _found[(int)kind], _right[(int)kind]);
        Write(writer, "all", _marked.Sum(), _found.Sum(), _right.Sum());
    }

    private static void Write(TextWriter writer, string name, int marked, int found, int right) =>
        writer.WriteLine(FormattableString.Invariant(
            $"{name,-14} P {100.0 * right / Math.Max(1, found):F1} R {100.0 * right / Math.Max(1, marked):F1} F1 {200.0 * right / Math.Max(1, found + marked):F1} ({right} of {found} found, {marked} marked)"));
}
