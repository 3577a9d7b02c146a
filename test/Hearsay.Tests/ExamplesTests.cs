using System.Text.Json;

namespace Hearsay.Tests;

/// <summary>The example reports, which stand both as text files and as lines of JSON.</summary>
public class ExamplesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "examples");

    [Fact]
    public void Every_example_is_the_same_report_in_both_forms()
    {
        var files = Directory.GetFiles(Folder, "*.txt").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(Folder, "reports.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(10, lines.Count);
        Assert.Equal(files.OrderBy(f => f.Key, StringComparer.Ordinal), lines.Select(l => KeyValuePair.Create(l.GetProperty("id").GetString()!, l.GetProperty("text").GetString()!)).OrderBy(l => l.Key, StringComparer.Ordinal));
        Assert.All(lines, line => DateOnly.ParseExact(line.GetProperty("published").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
