using System.Text;

namespace Hearsay.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file() => Refused(_folder.Missing("none.txt"), "no such file. Check the name and the folder.");

    [Fact]
    public void A_missing_JSONL_file() => Refused(_folder.Missing("none.jsonl"), "no such file. Check the name and the folder.");

    [Fact]
    public void A_file_in_a_missing_folder() => Refused(_folder.Missing("none/r.txt"), "no such file. Check the name and the folder.");

    [Fact]
    public void An_empty_folder() => Refused(_folder.Path, "a folder without files. Name one that holds reports.");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\ufeff")]
    public void An_empty_file(string content) =>
        Refused(_folder.Write("e.txt", content), "empty. Leave it out, or put the text of a report in it.");

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void JSONL_without_a_report(string content) =>
        Refused(_folder.Write("e.jsonl", content), "holds no report. Give one JSON object a line, with \"id\" and \"text\".");

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_by_their_place() => Refused(
        _folder.Write("l.txt", Encoding.Latin1.GetBytes("Le café")),
        "not valid UTF-8 at byte 6 (0xE9). Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8");

    [Fact]
    public void The_place_counts_from_the_start_of_the_file_also_after_a_byte_order_mark() => Refused(
        _folder.Write("l.txt", [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF]),
        "not valid UTF-8 at byte 4 (0xFF). Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8");

    [Fact]
    public void A_character_cut_off_at_the_end() => Refused(
        _folder.Write("l.txt", [(byte)'a', 0xE2, 0x80]),
        "not valid UTF-8 at byte 1 (0xE2). Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8");

    [Fact]
    public void A_binary_file() => Refused(
        _folder.Write("b.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1]),
        "not a text (a zero byte at byte 4). Give plain text or JSONL in UTF-8, or in UTF-16 with a byte order mark.");

    [Fact]
    public void UTF16_without_a_byte_order_mark() => Refused(
        _folder.Write("b.txt", Encoding.Unicode.GetBytes("ab")),
        "not a text (a zero byte at byte 1). Give plain text or JSONL in UTF-8, or in UTF-16 with a byte order mark.");

    [Fact]
    public void UTF16_that_was_cut() => Refused(
        _folder.Write("u.txt", [0xFF, 0xFE, (byte)'a', 0, (byte)'b']),
        "UTF-16 text that ends in the middle of a character. Fetch the file again, or save it as UTF-8.");

    [Fact]
    public void One_bad_file_does_not_keep_the_others_from_being_read()
    {
        var missing = _folder.Missing("none.txt");
        var run = CommandRun.Of(["read", _folder.Write("a.txt", "One."), missing, _folder.Write("b.txt", "Two."), "--format", "jsonl"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"hearsay: {missing}: no such file. Check the name and the folder."], run.Errors);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void A_broken_line_is_named_by_file_and_line_and_the_others_are_read()
    {
        var file = _folder.Write("r.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n\n{\"id\":\"b\", text}\n{\"id\":\"c\"}\n{\"id\":\"d\",\"text\":\"Two.\"}\n");
        var run = CommandRun.Of(["read", file, "--format", "jsonl"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
        Assert.Equal(2, run.Errors.Length);
        Assert.StartsWith($"hearsay: {file}:3: not JSON, at byte 12: ", run.Errors[0], StringComparison.Ordinal);
        Assert.Equal($"hearsay: {file}:4: \"text\" is missing. Each line needs \"id\" and \"text\".", run.Errors[1]);
    }

    [Fact]
    public void A_line_that_is_no_UTF8_is_named_and_the_others_are_read()
    {
        var file = _folder.Write("r.jsonl", Encoding.Latin1.GetBytes("{\"id\":\"a\",\"text\":\"café\"}\n{\"id\":\"b\",\"text\":\"x\"}\n"));
        var run = CommandRun.Of(["read", file, "--format", "jsonl"]);

        Assert.Equal((1, 1), (run.ExitCode, run.Output.Count(c => c == '\n')));
        Assert.Equal([$"hearsay: {file}:1: the line is not valid UTF-8. Convert the file to UTF-8 first."], run.Errors);
    }

    [Theory]
    [InlineData("--published yesterday", "--published yesterday: not a date. Write it as YYYY-MM-DD, for example 2025-10-15. See: hearsay read --help")]
    [InlineData("--published 2025-02-30", "--published 2025-02-30: not a date. Write it as YYYY-MM-DD, for example 2025-10-15. See: hearsay read --help")]
    [InlineData("--format xml", "--format xml: unknown. Use one of table, json, jsonl. See: hearsay read --help")]
    [InlineData("--format 1", "--format 1: unknown. Use one of table, json, jsonl. See: hearsay read --help")]
    [InlineData("--color pink", "--color pink: unknown. Use one of auto, always, never. See: hearsay read --help")]
    [InlineData("--jobs 0", "--jobs 0: not a number of jobs. Use a whole number from 1 to 1024. See: hearsay read --help")]
    [InlineData("--jobs many", "--jobs many: not a number of jobs. Use a whole number from 1 to 1024. See: hearsay read --help")]
    [InlineData("--explan", "--explan: no such option. See: hearsay read --help")]
    [InlineData("--lexicon no-such-folder", "--lexicon no-such-folder: no such folder. Name the folder that holds your tables.")]
    public void A_wrong_option(string options, string message)
    {
        var run = CommandRun.Of(["read", _folder.Write("r.txt", "Ministers met."), .. options.Split(' ')]);

        Assert.Equal((2, "", $"hearsay: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("", "say what to do, for example: hearsay read report.txt. See: hearsay --help")]
    [InlineData("frobnicate", "frobnicate: no such command. See: hearsay --help")]
    [InlineData("--frobnicate", "--frobnicate: no such command. See: hearsay --help")]
    [InlineData("read", "Required argument 'FILE' missing for command: 'read'. See: hearsay read --help")]
    [InlineData("parse", "Required argument 'FILE' missing for command: 'parse'. See: hearsay parse --help")]
    [InlineData("read r.txt --published", "Required argument missing for option: '--published'. See: hearsay read --help")]
    public void Wrong_usage(string arguments, string message)
    {
        var run = CommandRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, "", $"hearsay: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_damaged_data_file_ends_the_run_with_its_own_message()
    {
        var file = _folder.Write("r.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        var run = CommandRun.Of(["read", file], with: s => s with
        {
            LoadReader = _ => throw new DataFileException("lexicon/actors/seats.tsv:12", "expected 4 cells, found 3", "Add the missing cell."),
        });

        Assert.Equal((2, "", "hearsay: lexicon/actors/seats.tsv:12: expected 4 cells, found 3. Add the missing cell.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_report_that_brings_the_reader_down_is_one_line_and_the_others_are_read()
    {
        var file = _folder.Write("r.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        var run = CommandRun.Of(["read", file, "--format", "jsonl"], with: s => s with
        {
            LoadReader = _ => report => report.Id == "a" ? throw new InvalidOperationException("no\nhead") : CommandRun.Empty(report),
        });

        Assert.Equal((1, 1), (run.ExitCode, run.Output.Count(c => c == '\n')));
        Assert.Equal(["hearsay: a: an error in Hearsay itself, please report it with the text: InvalidOperationException: no head"], run.Errors);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void A_reading_that_cannot_be_printed_is_one_line_and_the_others_are_read(string format)
    {
        var file = _folder.Write("r.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        var damaged = new Diagnostic("HS0001", (DiagnosticSeverity)99, new TextSpan(0, 99), "outside");
        var run = CommandRun.Of(["read", file, "--format", format, "--explain"], with: s => s with
        {
            LoadReader = _ => report => CommandRun.Empty(report) with { Diagnostics = report.Id == "a" ? [damaged] : [] },
        });

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("hearsay: a: an error in Hearsay itself", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Contains("Two.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_full_is_said_in_a_line()
    {
        using var full = new FailingStream(new IOException("No space left on device", 28));
        var run = CommandRun.Of(["read", _folder.Write("r.txt", "Ministers met.")], with: s => s with { Output = full });

        Assert.Equal((2, "hearsay: the output could not be written: No space left on device\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    public void A_reader_that_goes_away_ends_the_run_quietly(string format)
    {
        using var gone = new FailingStream(new IOException("Broken pipe", 32));
        var lines = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"{{\"id\":{i},\"text\":\"t\"}}\n"));
        var read = 0;
        var run = CommandRun.Of(["read", _folder.Write("r.jsonl", lines), "--format", format], with: s => s with
        {
            Output = gone,
            LoadReader = _ => report =>
            {
                Interlocked.Increment(ref read);
                return CommandRun.Empty(report);
            },
        });

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(read, 1, 9_999);
    }

    [Fact]
    public void Control_characters_in_names_do_not_reach_the_terminal()
    {
        var run = CommandRun.Of(["read", "no\u001b[31m\nsuch"]);

        Assert.Equal("hearsay: no such: no such file. Check the name and the folder.\n", run.Error);
    }

    private static void Refused(string file, string problem)
    {
        var run = CommandRun.Of(["read", file]);
        Assert.Equal((2, "", $"hearsay: {file}: {problem}\n"), (run.ExitCode, run.Output, run.Error));
    }

    private sealed class FailingStream(IOException fault) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw fault;

        public override void Write(byte[] buffer, int offset, int count) => throw fault;
    }
}
