namespace Hearsay.Tests;

/// <summary>The reader with the shipped model and lexicon, loaded once for all tests that read real text.</summary>
internal static class SharedReader
{
    private static readonly Lazy<ReportReader> Loaded = new(() => ReportReader.Load());

    public static ReportReader Instance => Loaded.Value;

    public static Reading Read(string text, string? published = null) =>
        Instance.Read(new Report("test", text) { Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd") });
}
