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
          hearsay read page.html news.zip crawl.warc.gz folder --format jsonl
          hearsay read https://example.org/feed.xml --outlet Zamin
          hearsay read table.csv --column text=body --column published=day


        """ + InputChoices.Formats;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var files = InputChoices.Names();
        var choices = new InputChoices();
        var format = Inputs.OneOf<ReadingFormat>("--format", "A table to look at; json: indented, one reading after the other; jsonl: one reading a line.");
        var lexicon = Inputs.Lexicon();
        var explain = new Option<bool>("--explain") { Description = "Show in the table the rule and the characters behind every result (JSON always has them)." };
        var flat = new Option<bool>("--flat") { Description = "Leave out statements inside the content of others, as corpora of attribution do." };
        var color = Inputs.OneOf<ColorChoice>("--color", "Colors in the table; auto is on a terminal, unless NO_COLOR is set.");
        var jobs = Inputs.Jobs();
        var command = new Command("read", "Read reports: who said what, and who did what to whom, when, where and on whose word.")
        {
            files, format,
        };
        choices.AddDefaultsTo(command);
        choices.AddFormatTo(command);
        foreach (var option in new Option[] { lexicon, explain, flat, color, jobs })
            command.Add(option);
        command.SetAction(parsed =>
        {
            using var inputs = new ReportInputs(choices.Options(parsed, surroundings.Now), surroundings.Input);
            var tables = Inputs.UserLexicon(parsed.GetValue(lexicon));
            var form = parsed.GetValue(format) ?? default;
            var print = ReadingOutput.Make(surroundings, form, parsed.GetValue(color) ?? default, parsed.GetValue(explain));
            var isFlat = parsed.GetValue(flat);
            return EachReport.Run(
                inputs.Read(parsed.GetRequiredValue(files)),
                () =>
                {
                    var read = surroundings.LoadReader(tables);
                    return found =>
                    {
                        var reading = isFlat ? read(found.Report).Flatten() : read(found.Report);
                        return print(found.Diagnostics.IsEmpty ? reading : reading with { Diagnostics = [.. found.Diagnostics, .. reading.Diagnostics] });
                    };
                },
                between: form == ReadingFormat.Table ? "\n" : "",
                surroundings.Output, parsed.GetValue(jobs), errors);
        });
        return command;
    }
}
