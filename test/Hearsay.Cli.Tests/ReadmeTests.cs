using System.Text.RegularExpressions;

namespace Hearsay.Cli.Tests;

/// <summary>What README.md shows is what the command prints.</summary>
public partial class ReadmeTests
{
    internal static readonly string Root = FindRoot();

    [Fact]
    public void The_output_in_the_readme_is_that_of_its_command()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");
        var command = Command().Match(readme);
        Assert.True(command.Success, "README.md has no block with the command and its output.");
        var arguments = command.Groups["arguments"].Value.Split(' ');
        arguments[1] = Path.Combine(Root, arguments[1]);

        var run = CommandRun.Of(arguments, with: s => s with { LoadReader = lexicon => ReportReader.Load(userLexicon: lexicon).Read });

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Shown(command.Groups["output"].Value), Shown(run.Output));
    }

    // Spaces at the ends of lines cannot be seen.
    private static string Shown(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside a checkout of the project.");
    }

    [GeneratedRegex(@"-- (?<arguments>read [^\n]+)\n```\n\n```text\n(?<output>.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
