using System.CommandLine;
using System.Text;
using Hearsay.Cli.Input;

namespace Hearsay.Cli;

/// <summary><c>hearsay parse</c>: reports in, dependency trees out.</summary>
internal static class ParseCommand
{
    public const string Examples = """
        Examples:
          hearsay parse report.txt > report.conllu
          echo "Ministers met in Geneva." | hearsay parse -

        """;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var files = Inputs.Files();
        var jobs = Inputs.Jobs();
        var command = new Command("parse", "Print the sentences, words and dependency trees of reports as CoNLL-U.") { files, jobs };
        command.SetAction(parsed => EachReport.Run(
            new ReportFiles(parsed.GetRequiredValue(files), surroundings.Input, outlet: null, published: null),
            () =>
            {
                var parse = surroundings.LoadParser();
                return report => Encoding.UTF8.GetBytes(parse(report));
            },
            between: "", surroundings.Output, parsed.GetValue(jobs), errors));
        return command;
    }
}
