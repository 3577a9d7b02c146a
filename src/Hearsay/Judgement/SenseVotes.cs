using Hearsay.Lexicons;

namespace Hearsay.Judgement;

/// <summary>What the senses of the words in each place say of the type, added up. Not thread-safe.</summary>
internal sealed class SenseVotes
{
    // More than two words' worth in one place says no more.
    private const int Most = 2 * WeighedFeatures.Whole;

    private readonly SortedDictionary<(PairTemplate Template, string Place), int[]> _votes = new(Comparer<(PairTemplate, string)>.Create(static (a, b) =>
        a.Item1 != b.Item1 ? a.Item1.CompareTo(b.Item1) : string.CompareOrdinal(a.Item2, b.Item2)));

    /// <summary>Forgets them.</summary>
    public void Clear() => _votes.Clear();

    /// <summary>Adds the senses of a word: together they have one vote.</summary>
    public void Add(PairTemplate template, string place, IReadOnlyList<Predicate> senses)
    {
        if (!_votes.TryGetValue((template, place), out var votes))
            _votes.Add((template, place), votes = new int[Enum.GetValues<EventType>().Length]);
        foreach (var type in senses.GroupBy(static p => (int)p.Code.Type))
            votes[type.Key] += WeighedFeatures.Whole * type.Count() / senses.Count;
    }

    /// <summary>The type with most votes in a place; −1 where there is none. Senses that hold go before those that do not.</summary>
    public int Best(string place)
    {
        var votes = _votes.GetValueOrDefault((PairTemplate.HoldingSenses, place)) ?? _votes.GetValueOrDefault((PairTemplate.AllSenses, place));
        return votes is null ? -1 : Array.IndexOf(votes, votes.Max());
    }

    /// <summary>Makes features of them.</summary>
    public void Tell(WeighedFeatures into, string[] types)
    {
        foreach (var ((template, place), votes) in _votes)
        {
            for (var type = 0; type < votes.Length; type++)
                into.Add(template, place, types[type], strength: Math.Min(votes[type], Most));
        }
    }
}
