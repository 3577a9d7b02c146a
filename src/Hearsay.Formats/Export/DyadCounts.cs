using System.Globalization;

namespace Hearsay.Formats.Export;

/// <summary>
/// How much of what each did to each other, by month. An end of a dyad is a country, and a party whose country is not known stands for itself, by its name;
/// what one country does within itself is a dyad too. Pairs with an end that is not known are left out. Held in memory: as many as there are dyads and months.
/// </summary>
internal sealed class DyadCounts
{
    private readonly SortedDictionary<(string Actor, string Recipient), SortedDictionary<string, DyadMonth>> _dyads =
        new(Comparer<(string Actor, string Recipient)>.Create(static (a, b) =>
            string.CompareOrdinal(a.Actor, b.Actor) is not 0 and var order ? order : string.CompareOrdinal(a.Recipient, b.Recipient)));

    /// <summary>Counts events.</summary>
    public DyadCounts(IEnumerable<EventRow> events)
    {
        foreach (var coded in events)
            foreach (var pair in EventPair.Of(coded))
                if (pair is { Actor: { } actor, Recipient: { } recipient })
                    Count(coded, (End(actor), End(recipient)));
    }

    /// <summary>The dyads in the order of their ends, each with its months in order; an empty month has the events without a day.</summary>
    public IEnumerable<(string Actor, string Recipient, IReadOnlyDictionary<string, DyadMonth> Months)> Dyads =>
        _dyads.Select(static d => (d.Key.Actor, d.Key.Recipient, (IReadOnlyDictionary<string, DyadMonth>)d.Value));

    private static string End(ActorRow actor) => actor.Country ?? actor.Name;

    private void Count(EventRow coded, (string, string) ends)
    {
        if (!_dyads.TryGetValue(ends, out var months))
            _dyads.Add(ends, months = new SortedDictionary<string, DyadMonth>(StringComparer.Ordinal));
        var month = EventPair.Day(coded)?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "";
        if (!months.TryGetValue(month, out var counts))
            months.Add(month, counts = new DyadMonth());
        counts.Add(coded);
    }
}

/// <summary>The events of a dyad in a month.</summary>
internal sealed class DyadMonth
{
    private readonly int[] _byQuad = new int[4];
    private double _scores;

    /// <summary>How many.</summary>
    public int Events => _byQuad.Sum();

    /// <summary>The sum of their scores.</summary>
    public double Scores => _scores;

    /// <summary>How many of a quad class, 1 to 4.</summary>
    public int OfQuad(int quad) => _byQuad[quad - 1];

    /// <summary>Counts one more.</summary>
    public void Add(EventRow coded)
    {
        _byQuad[coded.Type.Quad() - 1]++;
        _scores += coded.Score;
    }
}
