using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Tests;

/// <summary>
/// A whole report against a reading of it made by hand, where one lies in the folder shared/example beside the checkout:
/// report.txt and gold.json, which says for each statement and each event what must be found.
/// </summary>
public partial class ExampleReportTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "..", "shared", "example");

    [Fact]
    public void Every_statement_is_found_with_its_speaker()
    {
        var (gold, reading) = Example();
        var missed = gold.GetProperty("statements").EnumerateArray().Where(expected => !IsTold(expected, reading))
            .Select(expected => $"{Strings(expected, "source")[0]}: {Strings(expected, "content")[0]}");
        Assert.Empty(missed);
    }

    [Fact]
    public void Six_of_eight_events_are_right_in_every_part()
    {
        var (gold, reading) = Example();
        var missed = gold.GetProperty("events").EnumerateArray().Where(expected => !Happens(expected, reading)).Select(e => e.GetProperty("near").GetString()!).ToList();
        Assert.True(missed.Count <= 2, $"Not found: {string.Join("; ", missed)}");
    }

    private static (JsonElement Gold, Reading Reading) Example()
    {
        Assert.SkipUnless(Directory.Exists(Folder), $"There is no example report in {Folder}.");
        var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gold.json"))).RootElement;
        return (gold, SharedReader.Read(File.ReadAllText(Path.Combine(Folder, "report.txt")), gold.GetProperty("published").GetString()));
    }

    // The statement that shares most words with what is expected shares at least half of those of both, and one of the words
    // that tell its speaker stands in the speaker's name or in the source's words.
    private static bool IsTold(JsonElement expected, Reading reading)
    {
        var text = reading.Report.Text;
        var wanted = Words(text, Strings(expected, "content").Select(c => Find(text, c)));
        var best = reading.Statements.MaxBy(s => Overlap(wanted, Words(text, s.Content)));
        if (best is null || Overlap(wanted, Words(text, best.Content)) < 0.5)
            return false;
        var speaker = $"{reading.Actors.FirstOrDefault(a => a.Id == best.Source.Actor)?.Name} | {string.Join(' ', best.Source.Spans.Select(s => s.In(text).ToString()))}";
        return Strings(expected, "source").Any(word => speaker.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    // An event of one of the types rests on words of the phrase; its countries, status and date are those expected. Where
    // the sides may stand either way round, it is enough that all of them take part.
    private static bool Happens(JsonElement expected, Reading reading)
    {
        var near = Find(reading.Report.Text, expected.GetProperty("near").GetString()!);
        var (actors, recipients) = (Strings(expected, "actors"), Strings(expected, "recipients"));
        var mutual = expected.TryGetProperty("mutual", out var flag) && flag.GetBoolean();
        return reading.Events.Any(coded =>
            Strings(expected, "type").Contains(coded.Type.Name())
            && coded.Evidence.Spans.Any(near.Overlaps)
            && (Takes(coded.Actors, actors) && Takes(coded.Recipients, recipients) || mutual && Takes(coded.Actors.AddRange(coded.Recipients), [.. actors, .. recipients]))
            && Strings(expected, "status").Contains(coded.Status.ToString(), StringComparer.OrdinalIgnoreCase)
            && (!expected.TryGetProperty("date", out var date) || coded.Date?.Start.ToString("yyyy-MM-dd", null) == date.GetString()));

        bool Takes(IEnumerable<string> ids, IEnumerable<string> countries) =>
            countries.All(country => ids.Any(id => reading.Actors.Single(a => a.Id == id).Country == country));
    }

    private static TextSpan Find(string text, string phrase)
    {
        var start = text.IndexOf(phrase, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The report does not hold \"{phrase}\".");
        return new TextSpan(start, phrase.Length);
    }

    private static HashSet<int> Words(string text, IEnumerable<TextSpan> spans) =>
        [.. Word().Matches(text).Where(m => spans.Any(new TextSpan(m.Index, m.Length).Overlaps)).Select(m => m.Index)];

    private static double Overlap(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 1 : (double)a.Intersect(b).Count() / a.Union(b).Count();

    private static string[] Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(v => v.GetString()!)] : [];

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();
}
