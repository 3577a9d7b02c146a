using System.Collections.Immutable;

namespace Hearsay.Benchmarks;

/// <summary>The text that is measured: the project's example reports, again and again.</summary>
internal static class ExampleReports
{
    // Ten reports of some 340 words each: six rounds are 20,000 words.
    private const int Rounds = 6;

    /// <summary>The reports, each text a string of its own.</summary>
    public static ImmutableArray<Report> All { get; } = Load();

    /// <summary>How many words they have, a word being what stands between white space.</summary>
    public static int Words { get; } = All.Sum(report => WordsIn(report.Text));

    /// <summary>Counts words in the plainest way there is.</summary>
    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static ImmutableArray<Report> Load()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        if (files.Length == 0)
            throw new InvalidOperationException("No example reports beside the program. Build bench/Hearsay.Benchmarks again.");
        var published = new DateOnly(2025, 10, 15);
        return [.. Enumerable.Range(0, Rounds).SelectMany(_ => files, (round, file) =>
            new Report($"{Path.GetFileNameWithoutExtension(file)}-{round}", File.ReadAllText(file)) { Published = published })];
    }
}
