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
    public void Dictionaries_become_tables_that_can_be_used_at_once()
    {
        var dictionary = _folder.Write("river.actors.txt", "RIVER_LANDS_FRONT [UKRREB 20000101-20050101] [UKRGOV >20050101]\nQUAY_FRONT [UKRGOV >201005011]\n");
        var tables = Path.Join(_folder.Path, "tables");
        var run = CommandRun.Of(["lexicon", "import", dictionary, "--into", tables]);
        var file = Path.Join(tables, "actors", "organizations.tsv");
        Assert.Equal((1, $"{file}: 2 lines\n1 entries read, 1 lines named on the error output\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            [$"hearsay: {dictionary}:2: in \"UKRGOV >201005011\" \"201005011\" is not a date. Write <YYYYMMDD, >YYYYMMDD or YYYYMMDD-YYYYMMDD, or the same with YYMMDD"],
            run.Errors);
        Assert.Equal((0, $"{tables}: no faults\n"), (CommandRun.Of(["lexicon", "check", tables]).ExitCode, CommandRun.Of(["lexicon", "check", tables]).Output));
        Assert.Contains("\tUKR\tREB\tRiver Lands Front\t", CommandRun.Of(["actor", "River Lands Front", "--on", "2003-01-01", "--lexicon", tables]).Output, StringComparison.Ordinal);
        Assert.Contains("\tUKR\tGOV\tRiver Lands Front\t", CommandRun.Of(["actor", "the River Lands Front", "--on", "2020-01-01", "--lexicon", tables]).Output, StringComparison.Ordinal);
        Refused(["lexicon", "import", dictionary, "--into", tables], $"--into {tables}: holds tables already. Name an empty or a new folder.");
    }

    [Fact]
    public void A_discard_of_the_users_leaves_the_events_of_its_sentence_out()
    {
        var tables = Path.Join(_folder.Path, "tables");
        CommandRun.Of(["lexicon", "import", _folder.Write("discards.txt", "FRIENDLY QUARREL\n"), "--into", tables]);
        var report = _folder.Write("r.txt", "Russia attacked Ukraine on Monday. France attacked Spain in a friendly quarrel.");
        Assert.Equal(1, Events(CommandRun.Of(["read", report, "--format", "jsonl", "--lexicon", tables], with: s => s with { LoadReader = folder => ReportReader.Load(userLexicon: folder).Read })));
        Assert.InRange(Events(CommandRun.Of(["read", report, "--format", "jsonl"], with: s => s with { LoadReader = folder => ReportReader.Load(userLexicon: folder).Read })), 2, 9);

        static int Events(CommandRun run) => System.Text.Json.JsonDocument.Parse(run.Output).RootElement.GetProperty("events").GetArrayLength();
    }

    [Fact]
    public void A_dictionary_that_is_not_there() => Refused(
        ["lexicon", "import", _folder.Missing("none.txt"), "--into", _folder.Path], $"{_folder.Missing("none.txt")}: no such file. Check the name and the folder.");

    [Fact]
    public void Nothing_to_write_to() =>
        Refused(["lexicon", "import", "x.txt"], "Option '--into' is required. See: hearsay lexicon import --help");

    [Fact]
    public void Help_shows_examples() => Assert.Contains("hearsay lexicon check my-tables", CommandRun.Of(["lexicon", "check", "--help"]).Output, StringComparison.Ordinal);

    private static void Refused(string[] arguments, string message)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal((2, "", $"hearsay: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }
}
