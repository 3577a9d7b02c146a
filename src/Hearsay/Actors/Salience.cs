using Hearsay.Language;

namespace Hearsay.Actors;

/// <summary>
/// Which of the parties mentioned so far stands out most: the measure of Lappin and Leass (1994) in small. A mention weighs
/// by its grammatical role, half as much with every sentence that passes, and the mentions of one party add up.
/// </summary>
internal sealed class Salience
{
    // Further back than this a pronoun hardly ever reaches in news.
    private const int Reach = 4;

    private readonly List<Occurrence> _occurrences = [];

    /// <summary>A mention that later words may refer back to.</summary>
    internal readonly record struct Occurrence(int Sentence, int Token, int Governor, Relation Relation, ActorDraft[] Actors);

    /// <summary>Records a mention.</summary>
    public void Add(Occurrence occurrence) => _occurrences.Add(occurrence);

    /// <summary>The most salient parties among the mentions that <paramref name="fits"/> lets through; null where there are none.</summary>
    public ActorDraft[]? Most(int sentence, Func<Occurrence, bool> fits)
    {
        var weights = new List<(ActorDraft[] Actors, double Weight, int Last)>();
        for (var i = _occurrences.Count - 1; i >= 0 && sentence - _occurrences[i].Sentence <= Reach; i--)
        {
            var occurrence = _occurrences[i];
            if (!fits(occurrence))
                continue;
            var weight = Weight(occurrence.Relation) * Math.Pow(0.5, sentence - occurrence.Sentence);
            var known = weights.FindIndex(w => w.Actors.AsSpan().SequenceEqual(occurrence.Actors));
            if (known < 0)
                weights.Add((occurrence.Actors, weight, i));
            else
                weights[known] = weights[known] with { Weight = weights[known].Weight + weight };
        }
        return weights.Count == 0 ? null : weights.MaxBy(static w => (w.Weight, w.Last)).Actors;
    }

    private static double Weight(Relation relation) => relation switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter => 8,
        Relation.Obj or Relation.Iobj or Relation.OblAgent => 4,
        Relation.Obl => 3,
        _ => 2,
    };
}
