namespace Hearsay.Actors;

/// <summary>
/// Names that two countries share, settled by what else the report names: "Georgia" beside Atlanta is the American state,
/// "Congo" beside Brazzaville the smaller of the two.
/// </summary>
internal sealed class AmbiguousNames(string text)
{
    private static readonly Ambiguity[] Known =
    [
        new(["Georgia", "Georgian", "Georgians"], "GEO", ["Tbilisi", "Batumi", "Abkhazia", "Ossetia", "Saakashvili", "Ivanishvili", "Caucasus", "Russia", "Moscow"],
            "USA", ["Atlanta", "Savannah", "Macon", "Alabama", "Florida", "Tennessee", "Carolina", "U.S. Senate", "Republican", "Democrat"]),
        new(["Congo", "Congolese"], "COD", ["Kinshasa", "Goma", "Kivu", "Ituri", "Katanga", "Bukavu", "Lubumbashi", "M23", "Tshisekedi", "Kabila"],
            "COG", ["Brazzaville", "Sassou", "Pointe-Noire"]),
        new(["Korea", "Korean", "Koreans"], "KOR", ["Seoul", "South Korea", "Busan"], "PRK", ["Pyongyang", "North Korea", "Kim Jong"]),
    ];

    private readonly Dictionary<string, string> _settled = new(StringComparer.Ordinal);

    /// <summary>The country that a name points to, where the tables say <paramref name="code"/>.</summary>
    public string Settle(ReadOnlySpan<char> name, string code)
    {
        foreach (var ambiguity in Known)
        {
            if (ambiguity.First != code || !ambiguity.Has(name))
                continue;
            if (!_settled.TryGetValue(code, out var settled))
                _settled.Add(code, settled = Count(ambiguity.ForSecond) > Count(ambiguity.ForFirst) ? ambiguity.Second : ambiguity.First);
            return settled;
        }
        return code;
    }

    private int Count(string[] words) => words.Count(word => text.Contains(word, StringComparison.Ordinal));

    // The first is meant unless more names in the report speak for the second.
    private sealed record Ambiguity(string[] Names, string First, string[] ForFirst, string Second, string[] ForSecond)
    {
        public bool Has(ReadOnlySpan<char> name)
        {
            foreach (var one in Names)
            {
                if (name.SequenceEqual(one))
                    return true;
            }
            return false;
        }
    }
}
