using System.CommandLine;
using Hearsay.Formats;

namespace Hearsay.Cli;

/// <summary><c>hearsay parse</c>: texts in, dependency trees out.</summary>
internal static class ParseCommand
{
    public const string Examples = """
        Examples:
          hearsay parse report.txt > report.conllu
          echo "Ministers met in Geneva." | hearsay parse -
          zcat archive.txt.gz | hearsay parse - | gzip > archive.conllu.gz

        A text of any size is read piece by piece and printed as it is parsed.


        """ + InputChoices.Formats;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var files = InputChoices.Names();
        var choices = new InputChoices();
        var jobs = Inputs.Jobs("pieces of text");
        var command = new Command("parse", "Print the sentences, words and dependency trees of reports as CoNLL-U.") { files };
        choices.AddFormatTo(command);
        command.Add(jobs);
        command.SetAction(parsed =>
        {
            using var inputs = new ReportInputs(choices.Options(parsed, surroundings.Now), surroundings.Input);
            return EachPiece.Run(
                inputs.Open(parsed.GetRequiredValue(files)), surroundings.LoadParser, surroundings.Output, parsed.GetValue(jobs) ?? Environment.ProcessorCount, errors);
        });
        return command;
    }
}
