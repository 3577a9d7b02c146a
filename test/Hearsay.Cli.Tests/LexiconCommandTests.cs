namespace Hearsay.Cli.Tests;

public sealed class LexiconCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tables_without_fault_are_said_to_be()
    {
        _folder.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\nZamin Bank\tZB\tUZB\tBUS\n");
        var run = CommandRun.Of(["lexicon", "check", _folder.Path]);
        Assert.Equal((0, $"{_folder.Path}: no faults\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Every_fault_is_a_line_with_file_line_and_cure()
    {
        var file = _folder.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\nZamin Bank\t\tUZX\tBUS\nZamin Oil\t\tUZB\tOIL\n");
        var run = CommandRun.Of(["lexicon", "check", _folder.Path]);
        Assert.Equal((2, $"{_folder.Path}: 2 faults\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                $"hearsay: {file}:2: no country has the code \"UZX\". Use an ISO 3166-1 alpha-3 code, or give the code a line in your actors/countries.tsv",
                $"hearsay: {file}:3: expected sector codes and found \"OIL\". Use any of AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL NGO OPP PRE PRM PTY REB REF REL SOC SPY UAF UNK",
            ],
            run.Errors);
    }

    [Fact]
    public void A_folder_that_is_not_there() => Refused(["lexicon", "check", _folder.Missing("none")], $"{_folder.Missing("none")}: no such folder. Name the folder that holds your tables.");

    [Fact]
    public void No_folder_at_all() => Refused(["lexicon", "check"], "Required argument 'DIR' missing for command: 'check'. See: hearsay lexicon check --help");

    [Fact]
    public void Help_shows_examples() => Assert.Contains("hearsay lexicon check my-tables", CommandRun.Of(["lexicon", "check", "--help"]).Output, StringComparison.Ordinal);

    private static void Refused(string[] arguments, string message)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal((2, "", $"hearsay: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }
}
