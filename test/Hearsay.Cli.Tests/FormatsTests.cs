using System.Text.Json;

namespace Hearsay.Cli.Tests;

/// <summary>How the commands take reports in other formats than text; what each format gives is tested where it is read.</summary>
public sealed class FormatsTests : IDisposable
{
    private const string Page = """
        <html><head><title>Ministers meet</title></head><body><article><p>Ministers met in Oslo on Tuesday, and they agreed on a plan to end the war, officials said. The talks lasted three hours.</p>
        <p>The foreign minister said that the talks were useful, and that more would follow in the next weeks, if all sides agreed.</p></article></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_with_all_in_it()
    {
        _folder.Write("in/a.html", Page);
        _folder.Write("in/b/c.csv", "id,text\n7,They left.\n");
        _folder.Write("in/d.txt", "They came.");
        var run = CommandRun.Of(["read", Path.Join(_folder.Path, "in"), "--format", "jsonl"]);

        Assert.Equal(["a Ministers meet", "d ", "7 "], Reports(run).Select(r => $"{r.GetProperty("id")} {r.GetProperty("title")}"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Columns_and_format_can_be_named()
    {
        var file = _folder.Write("a.dat", "nr;body;day\n7;They left.;15 October 2025\n");
        var run = CommandRun.Of(["read", file, "--from", "csv", "--column", "text=body", "--column", "id=nr", "--column", "published=day", "--format", "jsonl"]);

        Assert.Equal(["7 They left. 2025-10-15"], Reports(run).Select(r => $"{r.GetProperty("id")} {r.GetProperty("text")} {r.GetProperty("published")}"));
    }

    [Theory]
    [InlineData("--from doc", "--from doc: unknown. Use one of text, markdown, html, feed, telegram, jsonl, csv, tsv, newsml, ninjs, warc. See: hearsay read --help")]
    [InlineData("--column body", "--column body: not a part and its column. Write for example text=body, with one of id, text, title, outlet, url, published, language. See: hearsay read --help")]
    [InlineData("--column size=x", "--column size=x: not a part and its column. Write for example text=body, with one of id, text, title, outlet, url, published, language. See: hearsay read --help")]
    [InlineData("--column text=", "--column text=: not a part and its column. Write for example text=body, with one of id, text, title, outlet, url, published, language. See: hearsay read --help")]
    public void A_wrong_option(string options, string message)
    {
        var run = CommandRun.Of(["read", _folder.Write("a.txt", "x"), .. options.Split(' ')]);
        Assert.Equal((2, "", $"hearsay: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void What_was_passed_over_is_counted()
    {
        var file = _folder.Write("result.json", """
            {"name": "N", "type": "public_channel", "id": 1, "messages": [
             {"id": 1, "type": "service", "text": ""}, {"id": 2, "type": "service", "text": ""}, {"id": 3, "type": "message", "text": ""}, {"id": 4, "type": "message", "text": "They left."}]}
            """);
        foreach (var command in new[] { "read", "parse" })
        {
            var run = CommandRun.Of([command, file]);
            Assert.Equal((0, "hearsay: passed over: 2 service messages, 1 without text.\n"), (run.ExitCode, run.Error));
        }
    }

    [Fact]
    public void What_was_noticed_when_a_report_was_read_in_stands_with_its_reading()
    {
        var file = _folder.Write("a.jsonl", """{"id":"a","text":"t","published":"2099-01-01"}""");
        var run = CommandRun.Of(["read", file, "--format", "jsonl"], with: s => s with { Now = new DateTimeOffset(2025, 10, 15, 0, 0, 0, TimeSpan.Zero) });

        Assert.Contains("HS0302", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_takes_the_text_of_any_format()
    {
        var run = CommandRun.Of(["parse", _folder.Write("a.html", Page)]);
        Assert.StartsWith("# newdoc id = a\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("# text = Ministers met in Oslo", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void This_machine_is_not_fetched_from_unless_allowed() => Assert.Contains(
        "use --allow-private", CommandRun.Of(["read", "http://127.0.0.1:9/a"]).Error, StringComparison.Ordinal);

    private static IEnumerable<JsonElement> Reports(CommandRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("report"));
}
