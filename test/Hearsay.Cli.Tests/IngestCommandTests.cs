namespace Hearsay.Cli.Tests;

/// <summary><c>hearsay ingest</c> and <c>hearsay status</c>, with a reader that gives empty readings.</summary>
public sealed class IngestCommandTests : IDisposable
{
    private const string Long = "Ministers of both countries met in the harbour town of Fjordvik on Tuesday and talked until the early morning.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reports_go_into_an_archive_once_and_status_tells_of_them()
    {
        var source = _folder.Write("news.jsonl", $$"""
            {"id":"a","outlet":"Zamin","published":"2025-10-14","text":"{{Long}}"}
            {"id":"b","outlet":"Fjord Times","published":"2025-10-15","text":"{{Long}} It was late."}
            {"id":"c","text":"Another one."}
            {"id":"d"

            """);
        var archive = _folder.Missing("news.db");

        var first = CommandRun.Of(["ingest", source, "--into", archive]);
        var again = CommandRun.Of(["ingest", source, "--into", archive]);
        var status = CommandRun.Of(["status", archive]);

        Assert.Equal((1, "2 added, 1 copies joined, 1 failed\n"), (first.ExitCode, first.Output));
        Assert.Contains("news.jsonl:4: not JSON", Assert.Single(first.Errors), StringComparison.Ordinal);
        Assert.Equal((1, "3 there already, 1 failed\n"), (again.ExitCode, again.Output));
        Assert.Equal((0, ""), (status.ExitCode, status.Error));
        Assert.Contains("""
            reports       3: 2 originals, 1 copies
            published     2025-10-14 to 2025-10-15, 1 without a date
            statements    0
            events        0
            outlets       not told: 1
                          Fjord Times: 1, 1 of them copies
                          Zamin: 1
            engines       1, model m, lexicon l: 2 readings

            """, status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_as_json_has_the_same_figures()
    {
        var archive = _folder.Missing("news.db");
        CommandRun.Of(["ingest", _folder.Write("a.txt", Long), "--into", archive, "--outlet", "Zamin"]);

        using var status = System.Text.Json.JsonDocument.Parse(CommandRun.Of(["status", archive, "--format", "json"]).Output);
        Assert.Equal((1, 1, 0), (Number("reports"), Number("originals"), Number("copies")));
        Assert.Equal("Zamin", status.RootElement.GetProperty("outlets")[0].GetProperty("name").GetString());

        int Number(string name) => status.RootElement.GetProperty(name).GetInt32();
    }

    [Fact]
    public void What_failed_is_tried_again_and_forgotten_when_it_is_well()
    {
        var archive = _folder.Missing("news.db");
        var source = _folder.Missing("late.txt");
        Assert.Equal(2, CommandRun.Of(["ingest", source, "--into", archive]).ExitCode);
        Assert.Contains("late.txt: no such file", CommandRun.Of(["status", archive]).Output, StringComparison.Ordinal);

        _folder.Write("late.txt", Long);
        Assert.Equal((0, "1 added\n"), CommandRun.Of(["ingest", "--retry", "--into", archive]) is var run ? (run.ExitCode, run.Output) : default);
        Assert.DoesNotContain("failures", CommandRun.Of(["status", archive]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest --into x.db", "name a source")]
    [InlineData("ingest a.txt", "'--into'")]
    [InlineData("status none.db", "none.db: no such archive")]
    public void Wrong_usage_is_one_line_with_the_cure(string arguments, string line)
    {
        var run = CommandRun.Of(arguments.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(line, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest --help")]
    [InlineData("status --help")]
    public void Help_has_80_columns(string arguments) =>
        Assert.All(CommandRun.Of(arguments.Split(' ')).Output.Split('\n'), static line => Assert.InRange(line.Length, 0, 80));
}
