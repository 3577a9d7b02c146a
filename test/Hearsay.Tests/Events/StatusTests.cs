using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Json;

namespace Hearsay.Tests.Events;

/// <summary>
/// Whether what is told happened: 200 words that tell of an event, drawn at random from PolNeAR's articles and PLOVER's records
/// and labelled by reading, before anything that Hearsay says of them was looked at. status.tsv holds the labels and no text: the
/// report, the code points of the word, the status. The reports are read from shared/data beside the checkout, and of each
/// only the paragraph of the word, for speed.
/// </summary>
public class StatusTests(ITestOutputHelper output)
{
    private const double Enough = 0.85;
    private static readonly string Data = Path.Combine(Checkout.Root, "..", "shared", "data");

    [Fact]
    public void Events_have_the_status_that_a_reader_gives_them()
    {
        Assert.SkipUnless(Directory.Exists(Data), $"There are no reports in {Data}.");
        var labels = File.ReadLines(Path.Combine(Checkout.Root, "test", "Hearsay.Tests", "Events", "status.tsv")).Skip(1).Select(Label.Parse).ToList();

        var coded = 0;
        var wrong = new List<string>();
        foreach (var file in labels.GroupBy(static l => l.File))
        {
            var wanted = file.ToLookup(static l => l.Report);
            foreach (var report in Reports(file.Key))
            {
                foreach (var label in wanted[report.Id])
                {
                    var found = EventsAt(report.Text, label).Select(static e => e.Status).Distinct().Order().ToList();
                    coded += found.Count > 0 ? 1 : 0;
                    if (found.Count > 0 && (found.Count > 1 || found[0] != label.Status))
                        wrong.Add($"{label.Report} {label.Start}: {string.Join(" and ", found)} instead of {label.Status} ({label.Note})");
                }
            }
        }
        foreach (var line in wrong)
            output.WriteLine(line);
        output.WriteLine($"{coded - wrong.Count} right of {coded} that are coded, of {labels.Count} labelled");
        Assert.True(coded > 0 && wrong.Count <= (1 - Enough) * coded, $"{wrong.Count} of {coded} are wrong:\n{string.Join('\n', wrong)}");
    }

    // The events that a word of the label sets off, without the declaration that may stand beside one (docs/coding-rules/composition.md,
    // "What will be done"): what the labels tell is whether the deed itself was done.
    private static IEnumerable<CodedEvent> EventsAt(string text, Label label)
    {
        var offsets = new CodePointOffsets(text);
        var (start, end) = (offsets.ToUtf16(label.Start), offsets.ToUtf16(label.End));
        var first = text.LastIndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var before ? before + 2 : 0;
        var last = text.IndexOf("\n\n", end, StringComparison.Ordinal) is >= 0 and var after ? after : text.Length;
        var events = SharedReader.Read(text[first..last]).Events;
        return events.Where(e => !IsDeclaration(e) && e.Evidence.Trigger.Any(t => t.Start < end - first && start - first < t.End));
    }

    private static bool IsDeclaration(CodedEvent coded) =>
        coded.Evidence.Rule.EndsWith("< declared intent", StringComparison.Ordinal) || coded.Evidence.Rule.EndsWith("< declared refusal", StringComparison.Ordinal);

    private static IEnumerable<Report> Reports(string file)
    {
        var path = Path.Combine(Data, file);
        return file.EndsWith(".json", StringComparison.Ordinal) ? Records(path) : Articles(path);
    }

    private static IEnumerable<Report> Articles(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            Assert.True(ReportJson.TryRead(Encoding.UTF8.GetBytes(line), out var report, out var problem), problem);
            yield return report;
        }
    }

    private static IEnumerable<Report> Records(string path)
    {
        using var records = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var record in records.RootElement.EnumerateArray())
            yield return new Report(record.GetProperty("id").GetString()!, record.GetProperty("text").GetString()!);
    }

    private sealed record Label(string File, string Report, int Start, int End, EventStatus Status, string Note)
    {
        public static Label Parse(string line)
        {
            var cells = line.Split('\t');
            return new Label(cells[0], cells[1], Number(cells[2]), Number(cells[3]), Enum.Parse<EventStatus>(cells[4], ignoreCase: true), cells[5]);
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
