using System.Text;
using Hearsay.Json;

namespace Hearsay.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_prints_one_indented_reading_after_the_other()
    {
        var (a, b) = (_folder.Write("a.txt", "One."), _folder.Write("b.txt", "Two."));
        string Indented(string id, string text) => Encoding.UTF8.GetString(ReadingJson.ToUtf8(CommandRun.Empty(new Report(id, text)), indented: true));

        Assert.Equal($"{Indented("a", "One.")}\n{Indented("b", "Two.")}\n", CommandRun.Of(["read", a, b, "--format", "json"]).Output);
    }

    [Fact]
    public void Jsonl_prints_one_reading_a_line()
    {
        var run = CommandRun.Of(["read", _folder.Write("a.txt", "One.\nTwo."), "--format", "JSONL"]);

        Assert.Equal(Encoding.UTF8.GetString(ReadingJson.ToUtf8(CommandRun.Empty(new Report("a", "One.\nTwo.")))) + "\n", run.Output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Readings_come_out_in_the_order_of_the_reports_however_long_each_takes(int jobs)
    {
        var lines = string.Concat(Enumerable.Range(1, 200).Select(i => $"{{\"id\":{i},\"text\":\"t\"}}\n"));
        var run = CommandRun.Of(["read", "-", "--format", "jsonl", "--jobs", $"{jobs}"], Encoding.UTF8.GetBytes(lines), s => s with
        {
            LoadReader = _ => report =>
            {
                Thread.Sleep(report.Id.EndsWith('7') ? 10 : 0);
                return CommandRun.Empty(report);
            },
        });

        var ids = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ReadingJson.Read(Encoding.UTF8.GetBytes(line)).Report.Id);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"{i}"), ids);
    }

    [Fact]
    public void The_reader_is_loaded_once_with_the_users_tables_and_not_at_all_without_a_report()
    {
        var loaded = new List<string?>();
        Surroundings Counting(Surroundings s) => s with
        {
            LoadReader = lexicon =>
            {
                loaded.Add(lexicon);
                return CommandRun.Empty;
            },
        };

        CommandRun.Of(["read", _folder.Missing("none.txt")], with: Counting);
        Assert.Empty(loaded);
        CommandRun.Of(["read", _folder.Write("a.txt", "One."), _folder.Write("b.txt", "Two."), "--lexicon", _folder.Path], with: Counting);
        Assert.Equal([_folder.Path], loaded);
    }

    [Theory]
    [InlineData("auto", true, null, true)]
    [InlineData("auto", true, "", true)]
    [InlineData("auto", true, "1", false)]
    [InlineData("auto", false, null, false)]
    [InlineData("never", true, null, false)]
    [InlineData("always", false, "1", true)]
    public void Colors_are_for_terminals_unless_the_user_says_otherwise(string color, bool terminal, string? noColor, bool colored)
    {
        var file = _folder.Write("a.txt", "One [red]two[/].");
        var run = CommandRun.Of(["read", file, "--color", color], with: s => s with { OutputIsTerminal = terminal, NoColor = noColor });

        // What auto finds depends on the terminal that the test runs in; that it asks does not.
        if (color != "auto" || !colored)
            Assert.Equal(colored, run.Output.Contains('\u001b', StringComparison.Ordinal));
        Assert.Contains("One [red]two[/].", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_several_reports_stand_apart()
    {
        var run = CommandRun.Of(["read", _folder.Write("a.txt", "One."), _folder.Write("b.txt", "Two.")]);

        Assert.Equal("""
            no date · a
            One.

            STATEMENTS none

            EVENTS none

            ACTORS none

            no date · b
            Two.

            STATEMENTS none

            EVENTS none

            ACTORS none

            """, run.Output);
    }

    [Theory]
    [InlineData("--help", "hearsay read reports.jsonl --format jsonl > readings.jsonl")]
    [InlineData("read --help", "hearsay read report.txt --explain | less")]
    [InlineData("parse -h", "hearsay parse report.txt > report.conllu")]
    public void Help_shows_examples_within_80_columns(string arguments, string example)
    {
        var run = CommandRun.Of(arguments.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  {example}\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData(false, "s1 s2")]
    [InlineData(true, "s1")]
    public void Flat_leaves_out_what_is_said_inside_another_statement(bool flat, string ids)
    {
        static Statement Told(string id, string? within, int end) => new()
        {
            Id = id,
            Kind = StatementKind.Indirect,
            Source = StatementSource.Nobody,
            Cue = [],
            Content = [new TextSpan(0, end)],
            Within = within,
            Evidence = new Evidence("test", [], [new TextSpan(0, end)]),
        };
        string[] arguments = ["read", _folder.Write("a.txt", "One two three."), "--format", "jsonl"];
        var run = CommandRun.Of(flat ? [.. arguments, "--flat"] : arguments,
            with: s => s with { LoadReader = _ => report => CommandRun.Empty(report) with { Statements = [Told("s1", null, 13), Told("s2", "s1", 3)] } });

        Assert.Equal(ids, string.Join(' ', ReadingJson.Read(Encoding.UTF8.GetBytes(run.Output)).Statements.Select(static s => s.Id)));
    }

    [Fact]
    public void Version_is_the_name_and_the_number()
    {
        var run = CommandRun.Of(["--version"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^hearsay \d+\.\d+\.\d+\n$", run.Output);
    }
}
