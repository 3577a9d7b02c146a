using System.Globalization;

namespace Hearsay.Tests.Times;

/// <summary>
/// When the last event of a few sentences was, told against a date of the sentences before: told-before.tsv of this folder, written and labelled for
/// this project before the rules were tuned to it; "none" where the words settle nothing.
/// </summary>
public class ToldBeforeTests(ITestOutputHelper output)
{
    private const double Enough = 0.85;

    [Fact]
    public void Dates_are_told_against_those_before()
    {
        var cases = File.ReadLines(Path.Combine(Checkout.Root, "test", "Hearsay.Tests", "Times", "told-before.tsv")).Skip(1).Select(static l => l.Split('\t')).ToList();
        var wrong = cases.Select(c => (Text: c[0], Expected: c[1], Found: Date(c[0]))).Where(static c => c.Expected != c.Found).ToList();
        foreach (var (text, expected, found) in wrong)
            output.WriteLine($"{found} instead of {expected}: {text}");
        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} right");
        Assert.True(wrong.Count <= (1 - Enough) * cases.Count, $"{wrong.Count} of {cases.Count} are wrong.");
    }

    private static string Date(string text)
    {
        var events = SharedReader.Read(text, "2025-10-15").Events;
        if (events.IsEmpty)
            return "no event";
        if (events[^1].Date is not { } date)
            return "none";
        return date.Start == date.End
            ? date.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd} to {date.End:yyyy-MM-dd}");
    }
}
