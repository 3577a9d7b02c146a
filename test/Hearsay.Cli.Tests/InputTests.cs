using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Tests;

public sealed class InputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_file_is_one_report_named_after_the_file()
    {
        var run = Read(_folder.Write("visit.to.oslo.txt", "Ministers met.\r\n"));

        Assert.Equal([("visit.to.oslo", "Ministers met.\r\n")], Reports(run));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Files_of_the_same_name_stay_apart()
    {
        var run = Read(_folder.Write("a/report.txt", "One."), _folder.Write("b/report.txt", "Two."));

        Assert.Equal([("report", "One."), ("report-2", "Two.")], Reports(run));
    }

    [Theory]
    [InlineData("reports.jsonl")]
    [InlineData("reports.NDJSON")]
    public void Each_line_of_JSONL_is_a_report(string name)
    {
        var run = Read(_folder.Write(name, "\n{\"id\":\"a\",\"text\":\"One.\"}\r\n   \n{\"id\":\"b\",\"text\":\"Two.\"}"));

        Assert.Equal([("a", "One."), ("b", "Two.")], Reports(run));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_is_read_in_every_Unicode_encoding_that_can_be_told(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Encode(string text) => [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        const string text = "“Şâm” 😀";
        const string line = "{\"id\":\"a\",\"text\":\"“Şâm” 😀\"}\n";

        Assert.Equal([("r", text)], Reports(Read(_folder.Write("r.txt", Encode(text)))));
        Assert.Equal([("a", text)], Reports(Read(_folder.Write("r.jsonl", Encode(line)))));
        Assert.Equal([("stdin", text)], Reports(Read(Encode(text))));
        Assert.Equal([("a", text)], Reports(Read(Encode(line))));
    }

    [Fact]
    public void Standard_input_is_JSONL_when_its_first_line_is_a_report()
    {
        var run = Read("\n \n{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n"u8.ToArray());

        Assert.Equal([("a", "One."), ("b", "Two.")], Reports(run));
    }

    [Theory]
    [InlineData("Ministers met.")]
    [InlineData("{curly} words begin a text, too.\nMore.")]
    [InlineData("{\"note\": \"an object, but none with a text\"}")]
    [InlineData("{\n\"id\": \"a\", \"text\": \"an object on several lines\"}")]
    [InlineData("{")]
    public void Standard_input_is_a_text_otherwise(string text) =>
        Assert.Equal([("stdin", text)], Reports(Read(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_first_line_longer_than_any_buffer_is_still_a_report()
    {
        var text = string.Concat(Enumerable.Repeat("Ministers met. ", 20_000));
        var line = $$"""{"id":"a","text":"{{text}}"}""" + "\n";

        Assert.Equal([("a", text), ("a", text)], Reports(Read(Encoding.UTF8.GetBytes(line + line))));
    }

    [Fact]
    public void Standard_input_that_comes_in_bits_is_read_the_same()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat("{\"id\":\"a\",\"text\":\"é\"}\n{\"id\":\"b\",\"text\":\"😀\"}"u8.ToArray()).ToArray();
        using var bits = new OneByteAtATime(bytes);

        var run = CommandRun.Of(["read", "-", "--format", "jsonl"], with: s => s with { Input = bits });

        Assert.Equal([("a", "é"), ("b", "😀")], Reports(run));
    }

    [Fact]
    public void Options_stand_in_for_what_a_report_does_not_say()
    {
        var file = _folder.Write("r.jsonl", """
            {"id":"a","text":"t","outlet":"TASS","published":"2024-01-01"}
            {"id":"b","text":"t"}
            """);
        var run = CommandRun.Of(["read", file, "--format", "jsonl", "--outlet", "Zamin", "--published", "2025-10-15"]);

        var reports = Documents(run).Select(d => d.GetProperty("report"));
        Assert.Equal(["TASS 2024-01-01", "Zamin 2025-10-15"], reports.Select(r => $"{r.GetProperty("outlet")} {r.GetProperty("published")}"));
    }

    [Fact]
    public void A_file_that_begins_with_an_at_sign_is_a_file()
    {
        var run = CommandRun.Of(["read", "@missing.txt"]);

        Assert.Equal("hearsay: @missing.txt: no such file. Check the name and the folder.\n", run.Error);
    }

    private static CommandRun Read(params string[] files) => CommandRun.Of(["read", .. files, "--format", "jsonl"]);

    private static CommandRun Read(byte[] input) => CommandRun.Of(["read", "-", "--format", "jsonl"], input);

    private static IEnumerable<JsonElement> Documents(CommandRun run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static IEnumerable<(string, string)> Reports(CommandRun run) => Documents(run)
        .Select(d => d.GetProperty("report")).Select(r => (r.GetProperty("id").GetString()!, r.GetProperty("text").GetString()!));

    private sealed class OneByteAtATime(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer.IsEmpty ? buffer : buffer[..1]);
    }
}
