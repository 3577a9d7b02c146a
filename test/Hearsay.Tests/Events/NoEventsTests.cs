using System.Globalization;

namespace Hearsay.Tests.Events;

/// <summary>
/// Sentences of sport, business, culture, weather, medicine, everyday life and figures of speech, which use the words of events
/// and tell of none: the test part of corpus/no-events.tsv.
/// </summary>
public class NoEventsTests(ITestOutputHelper output)
{
    private const int Tolerated = 5;

    [Fact]
    public void Sport_business_weather_and_figures_of_speech_are_no_events()
    {
        var sentences = File.ReadLines(Path.Combine(Checkout.Root, "corpus", "no-events.tsv")).Skip(1).Select(static l => l.Split('\t')).Where(static c => c[1] == "test").ToList();
        var found = (from cells in sentences
                     from coded in SharedReader.Read(cells[2]).Events
                     select string.Create(CultureInfo.InvariantCulture, $"{cells[0]} ({cells[3]}): {coded.Type} {coded.Cameo}: {cells[2]}")).ToList();
        foreach (var line in found)
            output.WriteLine(line);
        output.WriteLine($"{found.Count} events in {sentences.Count} sentences that tell of none");
        Assert.True(found.Count <= Tolerated, $"{found.Count} events instead of {Tolerated} at most:\n{string.Join('\n', found)}");
    }
}
