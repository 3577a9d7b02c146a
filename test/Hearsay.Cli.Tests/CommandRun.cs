using System.Text;
using Hearsay.Language;

namespace Hearsay.Cli.Tests;

/// <summary>What a run of the command left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the error output.</summary>
    public string[] Errors => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Runs the command as the shell would, with a reader that gives empty readings; <paramref name="with"/> changes its
    /// surroundings.
    /// </summary>
    public static CommandRun Of(string[] arguments, byte[]? input = null, Func<Surroundings, Surroundings>? with = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var stdin = new MemoryStream(input ?? []);
        var surroundings = new Surroundings
        {
            Input = stdin,
            Output = output,
            Error = error,
            LoadReader = _ => Empty,
            LoadParser = () => paragraph => [OneToken(paragraph)],
        };
        var exitCode = CommandLine.Run(arguments, with is null ? surroundings : with(surroundings));
        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>A sentence of one word: the whole paragraph.</summary>
    public static Sentence OneToken(Paragraph paragraph) =>
        new([new Token(new TextSpan(0, paragraph.Text.Length), paragraph.Text, "_", Upos.X, PennTag.FW, -1, Relation.Root)]) { BeginsParagraph = true };

    /// <summary>A reading in which nothing was found.</summary>
    public static Reading Empty(Report report) => new()
    {
        Engine = new EngineVersion("1", "m", "l"),
        Report = report,
        Sentences = [],
        Actors = [],
        Statements = [],
        Events = [],
        Diagnostics = [],
    };
}
