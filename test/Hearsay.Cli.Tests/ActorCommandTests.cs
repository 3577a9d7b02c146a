using System.Globalization;

namespace Hearsay.Cli.Tests;

public sealed class ActorCommandTests : IDisposable
{
    private const string Header = "phrase\tcountry\tsector\tname\trule\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_phrase_is_a_line_in_the_order_given()
    {
        var run = Run("one", "two");
        Assert.Equal((0, Header + "one\tSYR\tGOV\tone at any time\ttest\ntwo\tSYR\tGOV\ttwo at any time\ttest\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void The_day_reaches_whoever_codes() =>
        Assert.Equal(Header + "Bush\tSYR\tGOV\tBush at 2003-03-20\ttest\n", Run("Bush", "--on", "2003-03-20").Output);

    [Fact]
    public void A_table_of_phrases_may_have_other_columns_and_days_of_its_own()
    {
        var table = _folder.Write("p.tsv", "id\tphrase\ton\r\n1\tBush\t1990-05-01\r\n\r\n2\tBush\t\r\n3\n");
        Assert.Equal(Header + "Bush\tSYR\tGOV\tBush at 1990-05-01\ttest\nBush\tSYR\tGOV\tBush at 2003-03-20\ttest\n",
            Run("--phrases", table, "--on", "2003-03-20").Output);
    }

    [Fact]
    public void A_table_may_come_from_the_standard_input() =>
        Assert.Equal(Header + "x\tSYR\tGOV\tx at any time\ttest\n", CommandRun.Of(["actor", "--phrases", "-"], "phrase\nx\n"u8.ToArray(), Coder).Output);

    [Fact]
    public void What_is_not_known_is_an_empty_cell()
    {
        var run = CommandRun.Of(["actor", "a\tb\nc"], with: s => s with { LoadPhraseCoder = (_, _) => (phrase, _) => new PhraseCoding { Phrase = phrase, Rule = "none" } });
        Assert.Equal(Header + "a b c\t\t\t\tnone\n", run.Output);
    }

    [Fact]
    public void The_shipped_lexicon_knows_who_held_an_office_on_a_day()
    {
        var run = CommandRun.Of(["actor", "Bush", "--on", "2003-03-20"]);
        Assert.StartsWith(Header + "Bush\tUSA\tGOV\tGeorge W. Bush\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_table_is_laid_over_the_lexicon()
    {
        _folder.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\nZamin Bank\t\tUZB\tBUS\n");
        var run = CommandRun.Of(["actor", "Zamin Bank", "--lexicon", _folder.Path]);
        Assert.StartsWith(Header + "Zamin Bank\tUZB\tBUS\tZamin Bank\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_shows_the_entries_that_match_and_the_rule_that_chose()
    {
        _folder.Write("actors/persons.tsv", "name\taliases\tfamily\tcountry\ttitle\tsectors\tgender\tfrom\tto\n"
            + string.Concat(Enumerable.Range(1950, 50).Select(year => $"Ivan Quillfeather {year}\t\tQuillfeather\tUKR\tminister\tGOV\tm\t{year}\t{year}\n")));
        var lines = CommandRun.Of(["actor", "Ukrainian minister Quillfeather", "--on", "1970-05-01", "--lexicon", _folder.Path, "--explain"]).Output.Split('\n');
        var file = Path.Join(_folder.Path, "actors", "persons.tsv");
        Assert.Contains($"# \"Quillfeather\" {file}:22 Ivan Quillfeather 1970, minister, UKR GOV, 1970 to 1970: taken, in force on 1970-05-01", lines);
        Assert.Equal(49, lines.Count(l => l.StartsWith("# \"Quillfeather\"", StringComparison.Ordinal) && l.EndsWith("passed over, not in force on 1970-05-01", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.StartsWith("# \"Ukrainian\"", StringComparison.Ordinal) && l.Contains("taken", StringComparison.Ordinal));
    }

    [Fact]
    public void Fifty_entries_with_the_same_words_are_settled_by_the_first_line()
    {
        _folder.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\n"
            + string.Concat(Enumerable.Range(0, 50).Select(i => $"Quillfeather League {i}\tQuillfeather League\tUKR\t{(i == 0 ? "BUS" : "REB")}\n")));
        var run = CommandRun.Of(["actor", "Quillfeather League", "--lexicon", _folder.Path, "--explain"]);
        Assert.StartsWith(Header + "Quillfeather League\tUKR\tBUS\tQuillfeather League 0\torganization\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(49, run.Output.Split('\n').Count(l => l.EndsWith("organizations.tsv:2 comes first", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "name a phrase, or a table of phrases with --phrases. See: hearsay actor --help")]
    [InlineData("Bush --on yesterday", "--on yesterday: not a date. Write it as YYYY-MM-DD, for example 2025-10-15. See: hearsay actor --help")]
    [InlineData("Bush --lexicon no-such-folder", "--lexicon no-such-folder: no such folder. Name the folder that holds your tables.")]
    [InlineData("--explan", "--explan: no such option. See: hearsay actor --help")]
    [InlineData("--phrases no-such.tsv", "no-such.tsv: no such file. Check the name and the folder.")]
    public void Wrong_usage(string arguments, string message) => Refused(message, ["actor", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    [Theory]
    [InlineData("word\nBush\n", "{0}:1: expected a column named \"phrase\" and found word. Name the columns in the first line")]
    [InlineData("phrase\ton\nBush\tMay 1990\n", "{0}:2: May 1990: not a date. Write it as YYYY-MM-DD, for example 2025-10-15")]
    public void A_table_at_fault(string table, string message)
    {
        var file = _folder.Write("p.tsv", table);
        Refused(string.Format(CultureInfo.InvariantCulture, message, file), "actor", "--phrases", file);
    }

    private static CommandRun Run(params string[] arguments) => CommandRun.Of(["actor", .. arguments], with: Coder);

    private static Surroundings Coder(Surroundings surroundings) => surroundings with
    {
        LoadPhraseCoder = (_, _) => (phrase, on) => new PhraseCoding
        {
            Phrase = phrase,
            Country = "SYR",
            Sectors = ["GOV", "MIL"],
            Name = $"{phrase} at {(on is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "any time")}",
            Rule = "test",
        },
    };

    private static void Refused(string message, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal((2, "", $"hearsay: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }
}
