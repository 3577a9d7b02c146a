using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hearsay.Cli.Tests;

/// <summary>What the pages of formats show for R and for pandas runs as it stands, over files that the command made; where R or pandas is there.</summary>
public sealed partial class SnippetTests : IClassFixture<QueryArchive>, IDisposable
{
    // Files of the names in the pages, and what makes them.
    private static readonly (string Name, string Options)[] Files =
    [
        ("events.csv", "csv"), ("statements.csv", "csv --table statements"), ("actors.csv", "csv --table actors"), ("reports.csv", "csv --table reports"),
        ("statements.jsonl", "jsonl --table statements"), ("events-table.jsonl", "jsonl"), ("events.parquet", "parquet"), ("icews.tab", "icews"), ("polecat.txt", "polecat"),
        ("gdelt.csv", "gdelt"), ("events.jsonl", "plover"), ("events.geojson", "geojson"), ("edges.csv", "edges"),
    ];

    // The first python3 need not be the one for which Debian installs pandas.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    // Runs block after block, in one place of names. Where a package is missing the rest of the block is left out. What a block gives a name to must not be empty.
    private const string Python = """
        import ast, sys
        names = {}
        for file in sys.argv[1:]:
            for part in ast.parse(open(file, encoding="utf-8").read()).body:
                try:
                    exec(compile(ast.Module([part], []), file, "exec"), names)
                except ImportError as missing:
                    print("left out", file, missing)
                    break
                for target in getattr(part, "targets", []):
                    value = names[target.id]
                    if hasattr(value, "__len__"):
                        print(target.id, len(value))
                        assert len(value) > 0, f"{file}: {target.id} is empty"
        """;

    private const string R = """
        names <- new.env()
        for (file in commandArgs(trailingOnly = TRUE)) tryCatch({
            for (part in parse(file)) {
                value <- suppressMessages(eval(part, names))
                if (is.data.frame(value)) { cat(deparse(part[[2]]), nrow(value), "\n"); stopifnot(nrow(value) > 0) }
            }
        }, packageNotFoundError = function(missing) cat("left out", file, conditionMessage(missing), "\n"))
        """;

    private readonly TemporaryFolder _folder = new();

    public SnippetTests(QueryArchive archive)
    {
        File.Copy(archive.File, _folder.Missing("news.db"));
        foreach (var (name, options) in Files)
        {
            var run = CommandRun.Of(["export", archive.File, "--output", _folder.Missing(name), "--as", .. options.Split(' ')]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export.md", 8)]
    [InlineData("query.md", 1)]
    public void What_a_page_shows_for_pandas_runs(string page, int blocks)
    {
        var python = Pythons.FirstOrDefault(static p => Run(Path.GetTempPath(), p, "-c", "import pandas").Code == 0);
        Assert.SkipWhen(python is null, "pandas is not installed for python3; Debian's package is python3-pandas.");
        RunBlocks(page, "python", blocks, python!, _folder.Write("run.py", Python));
    }

    [Theory]
    [InlineData("export.md", 7)]
    [InlineData("query.md", 1)]
    public void What_a_page_shows_for_R_runs(string page, int blocks)
    {
        Assert.SkipWhen(Run(Path.GetTempPath(), "Rscript", "-e", "loadNamespace('DBI'); loadNamespace('RSQLite')").Code != 0, "R with DBI and RSQLite is not installed; Debian's packages are r-base-core and r-cran-rsqlite.");
        RunBlocks(page, "r", blocks, "Rscript", _folder.Write("run.R", R));
    }

    [Fact]
    public void Every_example_of_the_help_runs()
    {
        string[] pages = [ExportCommand.Examples, QueryCommand.Examples, QueryCommand.EventsExamples, QueryCommand.StatementsExamples, QueryCommand.TimelineExamples, QueryCommand.DyadsExamples,
            QueryCommand.WhoExamples, QueryCommand.SearchExamples, QueryCommand.SqlExamples];
        var examples = pages.SelectMany(static p => p.Split('\n')).Select(static l => l.Trim()).Where(static l => l.StartsWith("hearsay ", StringComparison.Ordinal)).ToList();
        Assert.InRange(examples.Count, 20, 40);
        Assert.All(examples, example =>
        {
            // What the shell does: words, quotation marks; files to read from and to write to.
            var words = Word().Matches(example).Select(static w => w.Value.Trim('"', '\'')).Skip(1).TakeWhile(static w => w is not (">" or "<"))
                .Select(w => w.EndsWith(".db", StringComparison.Ordinal) || w.Contains(".j", StringComparison.Ordinal) || w.Contains(".parquet", StringComparison.Ordinal) || w.Contains(".tab", StringComparison.Ordinal) ? _folder.Missing(w) : w);
            var run = CommandRun.Of([.. words], "select 1 as one"u8.ToArray());
            // A country or a type that the archive does not have gives an empty answer, not a fault.
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        });
    }

    private void RunBlocks(string page, string language, int atLeast, string program, string script)
    {
        var text = File.ReadAllText(Path.Combine(ReadmeTests.Root, "docs", "formats", page)).ReplaceLineEndings("\n");
        var blocks = Block().Matches(text).Where(b => b.Groups["language"].Value == language).Select((b, i) => _folder.Write($"block-{i + 1}.{language}", b.Groups["code"].Value)).ToArray();
        Assert.True(blocks.Length >= atLeast, $"{page} has {blocks.Length} blocks of {language}.");
        var (code, output) = Run(_folder.Path, program, [script, .. blocks]);
        Assert.True(code == 0, output);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
    }

    private static (int Code, string Output) Run(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
