using System.Text;

namespace Hearsay.Archives.Tests;

/// <summary>Made-up reports, the same for the same seed.</summary>
internal static class News
{
    private static readonly string[] Names = ["Damascus", "Moscow", "Nairobi", "Peskov", "Macron", "Lula", "Tass", "Brasilia", "Ankara", "Paris", "Odinga", "Sharaa"];

    private static readonly string[] Words =
    [
        "talks", "on", "the", "border", "were", "held", "after", "a", "long", "night", "of", "shelling", "and", "officials", "from", "both", "sides", "agreed", "to", "meet", "again",
        "in", "spring", "while", "harbour", "workers", "went", "back", "with", "new", "contracts", "for", "grain", "ships", "under", "heavy", "rain", "near", "bridge", "seven",
        "villages", "without", "power", "since", "early", "morning", "engineers", "hoped", "repair", "lines", "before", "frost", "school", "roofs", "damaged", "market", "prices", "rose", "17", "2300", "formerly",
    ];

    /// <summary>A text of so many sentences.</summary>
    public static string Text(int seed, int sentences = 12)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            text.Append(Names[random.Next(Names.Length)]).Append(i % 3 == 0 ? " said " : " and ").Append(Names[random.Next(Names.Length)]);
            for (var words = random.Next(8, 20); words > 0; words--)
                text.Append(' ').Append(Words[random.Next(Words.Length)]);
            text.Append(i % 4 == 3 ? ".\n\n" : ". ");
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>A report with its seed as id.</summary>
    public static Report Report(int seed, string? text = null, string outlet = "Zamin") =>
        new($"r{seed}", text ?? Text(seed)) { Title = $"Report {seed}", Outlet = outlet, Published = new DateOnly(2025, 1, 1).AddDays(seed % 300) };
}
