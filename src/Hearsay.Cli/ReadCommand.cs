using System.CommandLine;
using Hearsay.Formats;

namespace Hearsay.Cli;

/// <summary>How readings are printed.</summary>
internal enum ReadingFormat
{
    Table,
    Json,
    Jsonl,
}

/// <summary>When the table has colours.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}

/// <summary><c>hearsay read</c>: reports in, readings out.</summary>
internal static class ReadCommand
{
    public const string Examples = """
        Examples:
          hearsay read report.txt --outlet Zamin --published 2025-10-15
          hearsay read report.txt --explain | less
          hearsay read *.txt --format jsonl > readings.jsonl
          cat reports.jsonl | hearsay read - --format jsonl

        """;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var files = Inputs.Files();
        var format = Inputs.OneOf<ReadingFormat>("--format", "A table to look at; json: indented, one reading after the other; jsonl: one reading a line.");
        var published = Inputs.Day("--published", "The day of publication of reports that do not carry their own; \"on Tuesday\" is told from it.");
        var outlet = new Option<string?>("--outlet") { HelpName = "NAME", Description = "Who published the reports that do not say so themselves." };
        var lexicon = Inputs.Lexicon();
        var explain = new Option<bool>("--explain") { Description = "Show in the table the rule and the characters behind every result (JSON always has them)." };
        var color = Inputs.OneOf<ColorChoice>("--color", "Colors in the table; auto is on a terminal, unless NO_COLOR is set.");
        var jobs = Inputs.Jobs();
        var command = new Command("read", "Read reports: who said what, and who did what to whom, when, where and on whose word.")
        {
            files, format, published, outlet, lexicon, explain, color, jobs,
        };
        command.SetAction(parsed =>
        {
            var inputs = new ReportInputs(
                new InputOptions { Outlet = parsed.GetValue(outlet), Published = parsed.GetValue(published) }, surroundings.Input);
            var tables = Inputs.UserLexicon(parsed.GetValue(lexicon));
            var form = parsed.GetValue(format) ?? default;
            var print = ReadingOutput.Make(surroundings, form, parsed.GetValue(color) ?? default, parsed.GetValue(explain));
            return EachReport.Run(
                inputs.Read(parsed.GetRequiredValue(files)),
                () =>
                {
                    var read = surroundings.LoadReader(tables);
                    return report => print(read(report));
                },
                between: form == ReadingFormat.Table ? "\n" : "",
                surroundings.Output, parsed.GetValue(jobs), errors);
        });
        return command;
    }
}
