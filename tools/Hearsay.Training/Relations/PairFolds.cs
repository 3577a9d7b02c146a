namespace Hearsay.Training;

/// <summary>
/// Divides pairs into five folds. The rule: sentences that are the same or nearly so stand in one group (see <see cref="Near"/>), groups are numbered in
/// the order of their first pair, table after table, and a group's fold is its number modulo five. Since tables are in order of type, each
/// fold has its share of every type.
/// </summary>
internal static class PairFolds
{
    /// <summary>How many folds there are.</summary>
    public const int Count = 5;

    // Two sentences are near when they share so much of the words that either has.
    private const double Near = 0.5;

    /// <summary>The fold of each pair.</summary>
    public static int[] Of(IReadOnlyList<LabelledPair> pairs)
    {
        var words = pairs.Select(static p => Words(p.Pair.Text)).ToList();
        var first = new int[pairs.Count];
        var withWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = i;
            var shared = new Dictionary<int, int>();
            foreach (var word in words[i])
            {
                if (!withWord.TryGetValue(word, out var others))
                    withWord.Add(word, others = []);
                foreach (var other in others)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                others.Add(i);
            }
            foreach (var (other, count) in shared)
            {
                if (count >= Near * (words[i].Count + words[other].Count - count))
                    Join(first, i, other);
            }
        }
        var number = new Dictionary<int, int>();
        return [.. Enumerable.Range(0, first.Length).Select(i => Group(first, i)).Select(g => (number.TryAdd(g, number.Count) ? number[g] : number[g]) % Count)];
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([.. text.Where(static c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)];

    private static int Group(int[] first, int i)
    {
        while (first[i] != i)
            i = first[i];
        return i;
    }

    private static void Join(int[] first, int one, int other)
    {
        var (a, b) = (Group(first, one), Group(first, other));
        first[Math.Max(a, b)] = Math.Min(a, b);
    }
}
