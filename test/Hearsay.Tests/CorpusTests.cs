using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Tests;

/// <summary>The form of the project's own sentences in corpus/: a slip of the pen there would teach a wrong thing without a word.</summary>
public partial class CorpusTests
{
    // The modes of the codebook's tables, event categories.
    private static readonly Dictionary<EventType, string[]> Modes = new()
    {
        [EventType.Consult] = ["visit", "third-party", "multilateral", "phone"],
        [EventType.Retreat] = ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
        [EventType.Request] = ["assist", "change", "yield", "meet"],
        [EventType.Reject] = ["assist", "change", "yield", "meet"],
        [EventType.Accuse] = ["disapprove", "investigate", "allege"],
        [EventType.Threaten] = ["restrict", "arrest", "relations", "expel", "territory", "violence"],
        [EventType.Protest] = ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
        [EventType.Sanction] = ["convict", "expel", "withdraw", "discontinue"],
        [EventType.Mobilize] = ["troops", "weapons", "police", "militia"],
        [EventType.Coerce] = ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
        [EventType.Assault] = ["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"],
    };

    private static readonly List<string[]> Pairs = Rows("pairs.tsv", "id\tpart\tmarked_sentence\ttype\tmode\tstatus");

    private static readonly List<string[]> NoEvents = Rows("no-events.tsv", "id\tpart\tsentence\ttopic");

    [Fact]
    public void Every_fifth_pair_is_a_test_pair() =>
        Assert.All(Pairs, static (row, index) => Assert.Equal(($"P{index + 1:D4}", Part(index)), (row[0], row[1])));

    [Fact]
    public void Each_sentence_marks_one_source_and_one_target()
    {
        Assert.All(Pairs, static row =>
        {
            Assert.Matches("<s>[^<>]+</s>", row[2]);
            Assert.Matches("<t>[^<>]+</t>", row[2]);
            Assert.Equal(4, Mark().Count(row[2]));
            Assert.DoesNotMatch(@"<[st]>\s|\s</[st]>|\s\s", row[2]);
        });
    }

    [Fact]
    public void Types_modes_and_statuses_are_known()
    {
        Assert.All(Pairs, static row =>
        {
            if (row[3] == "NONE")
            {
                Assert.Equal(("", ""), (row[4], row[5]));
                return;
            }
            Assert.Equal(row[3], row[3].ToUpperInvariant());
            var type = Enum.Parse<EventType>(row[3], ignoreCase: true);
            Assert.True(row[4].Length == 0 || Modes[type].Contains(row[4]), $"{row[0]}: the codebook has no mode {row[4]} of {type}.");
            Assert.Equal(row[5], row[5].ToLowerInvariant());
            Assert.True(Enum.TryParse<EventStatus>(row[5], ignoreCase: true, out _), $"{row[0]}: {row[5]} is no status.");
        });
    }

    [Fact]
    public void No_sentence_stands_twice()
    {
        var sentences = Pairs.Select(static row => Mark().Replace(row[2], "")).Concat(NoEvents.Select(static row => row[2]));
        Assert.Empty(sentences.GroupBy(static s => s, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1).Select(static g => g.Key));
    }

    [Fact]
    public void Sentences_without_events_are_numbered_and_parted()
    {
        Assert.All(NoEvents, static (row, index) => Assert.Equal($"N{index + 1:D4}", row[0]));
        Assert.Equal((500, 200), (NoEvents.Count(static r => r[1] == "train"), NoEvents.Count(static r => r[1] == "test")));
        Assert.All(NoEvents, static row => Assert.DoesNotContain('<', row[2]));
    }

    private static string Part(int index) => (index + 1) % 5 == 0 ? "test" : "train";

    private static List<string[]> Rows(string table, string header)
    {
        var lines = File.ReadAllLines(Path.Combine(Checkout.Root, "corpus", table));
        Assert.Equal(header, lines[0]);
        var columns = header.Split('\t').Length;
        return [.. lines.Skip(1).Select((line, index) =>
        {
            var cells = line.Split('\t');
            Assert.True(cells.Length == columns, string.Create(CultureInfo.InvariantCulture, $"{table}, line {index + 2}: {cells.Length} cells instead of {columns}."));
            return cells;
        })];
    }

    [GeneratedRegex("</?[st]>")]
    private static partial Regex Mark();
}
