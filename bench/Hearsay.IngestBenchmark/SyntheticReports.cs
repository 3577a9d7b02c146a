using System.Text;
using Hearsay.Archives.Ingesting;

namespace Hearsay.IngestBenchmark;

/// <summary>Reports without end, the same for the same seed: some 300 words each, one in ten a lightly edited copy of one before it.</summary>
internal static class SyntheticReports
{
    private const int Words = 20_000;
    private const int Sentences = 15;

    /// <summary>The reports from one number up to another.</summary>
    public static IEnumerable<Incoming> From(int first, int end)
    {
        for (var number = first; number < end; number++)
        {
            var original = number % 10 == 9 ? number - 7 : number;
            var text = Text(original);
            if (original != number)
                text = text.Replace("the", "a", StringComparison.Ordinal);
            var report = new Report($"r{number}", text)
            {
                Title = $"Report {number}",
                Outlet = $"Outlet {number % 40}",
                Published = new DateOnly(2020, 1, 1).AddDays(number % 2000),
            };
            yield return new IncomingReport("synthetic", $"synthetic:{number}", report, $"guid:{number}");
        }
    }

    // Words as often as in language: the second half as often as the first, and so on (Zipf). Names with a capital, some more often than others.
    private static string Text(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var sentence = 0; sentence < Sentences; sentence++)
        {
            text.Append("Name").Append(Rank(random, 3000)).Append(sentence % 3 == 0 ? " said the Name" : " and the Name").Append(Rank(random, 3000));
            for (var words = 12 + random.Next(10); words > 0; words--)
                text.Append(" word").Append(Rank(random, Words));
            text.Append(sentence % 4 == 3 ? ".\n\n" : ". ");
        }
        return text.ToString();
    }

    private static int Rank(Random random, int all) => (int)Math.Pow(all, random.NextDouble());
}

/// <summary>The project's example reports, taken apart and put together anew, so that each is another text for the real reader; as long as they are, some 340 words.</summary>
internal static class MixedExamples
{
    private const int Paragraphs = 9;

    private static readonly string[] All = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.txt").Order(StringComparer.Ordinal)
        .SelectMany(static f => File.ReadAllText(f).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The reports from one number up to another.</summary>
    public static IEnumerable<Report> Make(int first, int end) => Enumerable.Range(first, end - first).Select(static i =>
        new Report($"m{i}", string.Join("\n\n", new Random(i).GetItems(All, Paragraphs))) { Published = new DateOnly(2025, 10, 15) });
}
