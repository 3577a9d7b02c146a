using System.Globalization;
using System.Text;

namespace Hearsay.Cli.Tests;

public sealed class RelateCommandTests : IDisposable
{
    private const string Header = "id\ttype\tmode\tcameo\tconfidence\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_pair_is_a_line_in_the_order_of_the_table()
    {
        var run = Run("id\tsentence\tmarked_sentence\r\n7\tx\t<s>a</s> met <t>b</t>\r\n\r\n8\ty\t<s>c</s> met <t>d</t>\r\n");
        Assert.Equal((0, Header + "7\tCONSULT\tvisit\t042\t0.750\n8\tCONSULT\tvisit\t042\t0.750\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_table_may_come_from_the_standard_input() =>
        Assert.Equal(Header + "1\tCONSULT\tvisit\t042\t0.750\n", CommandRun.Of(["relate", "-"], "id\tmarked_sentence\n1\t<s>a</s> met <t>b</t>\n"u8.ToArray(), Coder).Output);

    [Fact]
    public void A_bad_line_is_told_with_its_place_and_the_rest_is_done()
    {
        var table = _folder.Write("p.tsv", "id\tmarked_sentence\n1\t<s>a met <t>b</t>\n2\t<s>a</s> met <t>b</t>\n3\n\t<s>a</s> met <t>b</t>\n5\t<s>…</s> — <t>!</t>\n");
        var run = CommandRun.Of(["relate", table], with: Coder);
        Assert.Equal((1, Header + "2\tCONSULT\tvisit\t042\t0.750\n"), (run.ExitCode, run.Output));
        Assert.Equal(
        [
            $"hearsay: {table}:2: the mark <s> is not closed. Mark who acts as <s>…</s> and the other party as <t>…</t>",
            $"hearsay: {table}:4: expected 2 cells, as the first line has, and found 1. Put one tab between two cells and none inside one",
            $"hearsay: {table}:5: the pair has no id. Give it one, so that its answer can be told from others",
            $"hearsay: {table}:6: the sentence holds no word. Give the sentence in the column \"marked_sentence\"",
        ], run.Errors);
    }

    [Fact]
    public void Bytes_that_are_no_text_end_the_table_with_one_line()
    {
        var run = CommandRun.Of(["relate", "-"], [.. "id\tmarked_sentence\n"u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1\t<s>a</s> met <t>b</t>\n", 2000))), 0xFF, 0xFE], Coder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not valid UTF-8", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_adds_lines_that_begin_with_a_sign()
    {
        var run = CommandRun.Of(["relate", _folder.Write("p.tsv", "id\tmarked_sentence\n1\t<s>a</s> met <t>b</t>\n"), "--explain"], with: Coder);
        Assert.Equal(Header + "1\tCONSULT\tvisit\t042\t0.750\n# rule meet.verb.042: \"met\"\n# types CONSULT 0.750, AGREE 0.250\n# +1.50 Top meet VERB\n", run.Output);
    }

    [Fact]
    public void The_shipped_model_answers_alike_whatever_the_number_of_jobs()
    {
        var table = _folder.Write("p.tsv", "id\tmarked_sentence\n" + string.Concat(Enumerable.Range(0, 40).Select(static i =>
            $"{i}\t<s>The mayor of town {i}</s> {(i % 3 == 0 ? "praised" : i % 3 == 1 ? "sued" : "will meet")} <t>the harbour union</t>.\n")));
        var one = CommandRun.Of(["relate", table, "--jobs", "1", "--explain"]);
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, CommandRun.Of(["relate", table, "--jobs", "4", "--explain"]).Output);
    }

    [Theory]
    [InlineData("", "Required argument 'PAIRS.tsv' missing for command: 'relate'. See: hearsay relate --help")]
    [InlineData("no-such.tsv", "no-such.tsv: no such file. Check the name and the folder.")]
    [InlineData("x.tsv --jobs 0", "--jobs 0: not a number of jobs. Use a whole number from 1 to 1024. See: hearsay relate --help")]
    [InlineData("--explan", "--explan: no such option. See: hearsay relate --help")]
    public void Wrong_usage(string arguments, string message)
    {
        var run = CommandRun.Of(["relate", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, $"hearsay: {message}\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("sentence\tid\n", "{0}:1: expected the columns \"id\" and \"marked_sentence\" and found sentence, id. Name the columns in the first line, with tabs between them")]
    [InlineData("", "{0}:1: expected the columns \"id\" and \"marked_sentence\" and found nothing. Name the columns in the first line, with tabs between them")]
    public void A_table_at_fault(string table, string message)
    {
        var file = _folder.Write("p.tsv", table);
        var run = CommandRun.Of(["relate", file], with: Coder);
        Assert.Equal((2, "", $"hearsay: {string.Format(CultureInfo.InvariantCulture, message, file)}\n"), (run.ExitCode, run.Output, run.Error));
    }

    private CommandRun Run(string table) => CommandRun.Of(["relate", _folder.Write("p.tsv", table)], with: Coder);

    private static Surroundings Coder(Surroundings surroundings) => surroundings with
    {
        LoadPairCoder = (_, explain) => pair => new PairCoding
        {
            Type = EventType.Consult,
            Mode = "visit",
            Cameo = "042",
            Confidence = 0.75,
            Rule = "meet.verb.042",
            Trigger = [new TextSpan(pair.Text.IndexOf("met", StringComparison.Ordinal), 3)],
            Types = [new TypeShare(EventType.Consult, 0.75), new TypeShare(EventType.Agree, 0.25)],
            Reasons = explain ? [new PairReason("Top meet VERB", 1.5)] : [],
        },
    };
}
