using System.Text.Json;
using Hearsay.Testing;

namespace Hearsay.Cli.Tests;

/// <summary><c>hearsay export</c>, from an archive that the fake reader filled: a sentence with two names is an event.</summary>
public sealed class ExportCommandTests : IDisposable
{
    // Three events of Alpha and Beta; the same in a copy of another outlet; two events in a report of its own.
    private const string Told = "Alpha and Beta held talks on the border for one long night. Damascus met Moscow in the old harbour. Alpha gave Beta seventy lorries of grain.";
    private const string Other = "Nairobi and Brasilia signed a contract for trains. Ankara said Paris had called. Nairobi then met Brasilia in the hotel at noon.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_copies_tell_is_exported_once_with_their_outlets()
    {
        var events = Lines("export", Archive(), "--as", "jsonl");

        Assert.Equal(5, events.Count);
        Assert.Equal((3, 2, 2), (events.Count(e => Text(e, "report_id") == "a"), events.Count(e => Text(e, "report_id") == "c"), events[0].GetProperty("outlet_count").GetInt32()));
        Assert.Equal(["Zamin", "Fjord Times"], events[0].GetProperty("outlets").EnumerateArray().Select(static o => o.GetString()!));
        Assert.Equal((2, 1), (events[0].GetProperty("report_count").GetInt32(), events[3].GetProperty("report_count").GetInt32()));
    }

    [Fact]
    public void Kept_copies_have_rows_and_ids_of_their_own()
    {
        var events = Lines("export", Archive(), "--as", "jsonl", "--copies");

        Assert.Equal(8, events.Count);
        Assert.Equal(8, events.Select(static e => e.GetProperty("id").GetInt64()).Distinct().Count());
        var copy = events.Where(e => Text(e, "report_id") == "b").ToList();
        Assert.Equal(3, copy.Count);
        Assert.All(copy, static e => Assert.Equal(("Fjord Times", 1, 1L), (Text(e, "outlet"), e.GetProperty("report_count").GetInt32(), e.GetProperty("original").GetInt64())));
        Assert.Equal(3, Lines("export", Archive(), "--as", "jsonl", "--copies", "--outlet", "Fjord Times").Count);
        Assert.Equal(3, Lines("export", Archive(), "--as", "jsonl", "--table", "reports", "--copies").Count);
        Assert.Equal(2, Lines("export", Archive(), "--as", "jsonl", "--table", "reports").Count);
    }

    [Fact]
    public void Parquet_does_not_go_to_a_terminal()
    {
        var run = CommandRun.Of(["export", Archive(), "--as", "parquet"], with: static s => s with { OutputIsTerminal = true });
        Assert.Equal((2, "", "hearsay: --as parquet: not for a terminal. Give --output FILE, or send it to a file or a program.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.StartsWith("PAR1", CommandRun.Of(["export", Archive(), "--as", "parquet"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("--from 2025-10-15", 2)]
    [InlineData("--to 2025-10-14", 3)]
    [InlineData("--outlet Fjord", 0)]
    [InlineData("--outlet Taiga", 2)]
    [InlineData("--table statements", 1)]
    [InlineData("--table actors --outlet Taiga", 4)]
    [InlineData("--table reports", 2)]
    public void Options_choose_the_rows(string options, int rows) =>
        Assert.Equal(rows, Lines(["export", Archive(), "--as", "jsonl", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Count);

    [Fact]
    public void Types_statuses_countries_and_voices_choose_the_rows_that_have_them()
    {
        var all = Lines("export", Archive(), "--as", "jsonl");
        var (type, status) = (Text(all[0], "type")!, Text(all[0], "status")!);
        Assert.Equal(Ids(all.Where(e => Text(e, "type") == type)), Ids(Lines("export", Archive(), "--as", "jsonl", "--type", type)));
        Assert.Equal(Ids(all.Where(e => Text(e, "status") == status)), Ids(Lines("export", Archive(), "--as", "jsonl", "--status", status)));
        Assert.Equal(Ids(all.Where(static e => e.GetProperty("narrated").GetBoolean())), Ids(Lines("export", Archive(), "--as", "jsonl", "--narrated-only")));
        Assert.Equal(Ids(all.Where(static e => e.GetProperty("actor_countries").EnumerateArray().Concat(e.GetProperty("recipient_countries").EnumerateArray()).Any(static c => c.GetString() == "FRA"))),
            Ids(Lines("export", Archive(), "--as", "jsonl", "--country", "fra")));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    [InlineData("icews")]
    [InlineData("gdelt")]
    [InlineData("polecat")]
    [InlineData("plover")]
    [InlineData("parquet")]
    [InlineData("gexf")]
    [InlineData("edges")]
    public void A_file_holds_what_the_standard_output_gives_and_twice_the_same(string format)
    {
        var file = _folder.Missing("out");
        Assert.Equal((0, "", ""), CommandRun.Of(["export", Archive(), "--as", format, "--output", file]) is var run ? (run.ExitCode, run.Output, run.Error) : default);
        Assert.Equal(CommandRun.Of(["export", Archive(), "--as", format]).Output, File.ReadAllText(file));
        Assert.False(File.Exists(file + ".partial"));
    }

    [Fact]
    public void Formats_without_a_status_hold_what_happened_unless_another_is_asked_for()
    {
        var all = Lines("export", Archive(), "--as", "jsonl");
        var happened = all.Count(static e => Text(e, "status") is "occurred" or "ongoing");
        Assert.InRange(happened, 1, all.Count - 1);
        Assert.Equal(Pairs("occurred,ongoing"), Rows("export", Archive(), "--as", "gdelt"));
        Assert.Equal(Pairs("planned,hypothetical,negated"), Rows("export", Archive(), "--as", "gdelt", "--status", "planned,hypothetical,negated"));

        int Pairs(string statuses) => all.Where(e => statuses.Split(',').Contains(Text(e, "status")))
            .Sum(static e => Math.Max(1, e.GetProperty("actor_ids").GetArrayLength() * e.GetProperty("recipient_ids").GetArrayLength()));
    }

    [Fact]
    public void Plover_has_the_sentence_and_the_words_that_the_report_has()
    {
        var records = Lines("export", Archive(), "--as", "plover", "--outlet", "Zamin");
        Assert.Equal("Alpha and Beta held talks on the border for one long night", Text(records[0], "text"));
        Assert.Equal((0, 58), (records[0].GetProperty("text_info").GetProperty("start").GetInt32(), records[0].GetProperty("text_info").GetProperty("end").GetInt32()));
        Assert.Equal("Alpha", records[0].GetProperty("actor")[0].GetProperty("entity_text").GetString());
        var copies = Lines("export", Archive(), "--as", "plover", "--outlet", "Fjord Times", "--copies");
        Assert.Equal(records.Select(static r => Text(r, "text")), copies.Select(static r => Text(r, "text")));
    }

    [Fact]
    public void An_export_that_is_stopped_leaves_the_file_that_was_there()
    {
        var file = _folder.Write("out.csv", "older");
        var run = CommandRun.Of(["export", Archive(), "--as", "csv", "--output", file], with: static s => s with { WatchForStop = Stopped });
        Assert.Equal((130, "older"), (run.ExitCode, File.ReadAllText(file)));
        Assert.Contains("was not written", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(File.Exists(file + ".partial"));
    }

    [Theory]
    [InlineData("--as xml", "--as xml: unknown")]
    [InlineData("--as csv --country XX", "--country XX: not a country")]
    [InlineData("--as csv --type war", "--type war: unknown")]
    [InlineData("--as csv --status 1", "--status 1: unknown")]
    [InlineData("--as geojson --table actors", "Use csv, jsonl or parquet")]
    [InlineData("--as csv --output ARCHIVE", "the archive itself")]
    [InlineData("--as csv --output no/such/folder/x.csv", "there is no folder")]
    public void Wrong_usage_is_one_line_with_the_cure(string options, string line)
    {
        var archive = Archive();
        var run = CommandRun.Of(["export", archive, .. options.Replace("ARCHIVE", archive, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(line, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_80_columns() => Assert.All(CommandRun.Of(["export", "--help"]).Output.Split('\n'), static line => Assert.InRange(line.Length, 0, 80));

    private static StopSignal Stopped()
    {
        var signal = new StopSignal(watch: false);
        signal.Stop();
        return signal;
    }

    private string Archive()
    {
        var archive = _folder.Missing("news.db");
        if (!File.Exists(archive))
        {
            var source = _folder.Write("news.jsonl", string.Join('\n',
                JsonSerializer.Serialize(new { id = "a", outlet = "Zamin", published = "2025-10-14", text = Told }),
                JsonSerializer.Serialize(new { id = "b", outlet = "Fjord Times", published = "2025-10-15", text = Told + " It was late." }),
                JsonSerializer.Serialize(new { id = "c", outlet = "Taiga", published = "2025-10-16", text = Other })));
            Assert.Equal(0, CommandRun.Of(["ingest", source, "--into", archive], with: static s => s with { LoadReader = static _ => FakeReader.Read }).ExitCode);
        }
        return archive;
    }

    private static List<JsonElement> Lines(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
        {
            using var row = JsonDocument.Parse(line);
            return row.RootElement.Clone();
        })];
    }

    private static int Rows(params string[] arguments) => CommandRun.Of(arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static long[] Ids(IEnumerable<JsonElement> rows) => [.. rows.Select(static r => r.GetProperty("id").GetInt64())];
}
