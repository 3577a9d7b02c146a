using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli;

/// <summary>The usual help, and below it examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction help, int width) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = width;
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.Write(parseResult.CommandResult.Command.Name switch
        {
            "read" => ReadCommand.Examples,
            "parse" => ParseCommand.Examples,
            "actor" => ActorCommand.Examples,
            "ingest" => IngestCommand.Examples,
            "status" => StatusCommand.Examples,
            "export" => ExportCommand.Examples,
            "relate" => RelateCommand.Examples,
            "query" => QueryCommand.Examples,
            "events" => QueryCommand.EventsExamples,
            "statements" => QueryCommand.StatementsExamples,
            "timeline" => QueryCommand.TimelineExamples,
            "dyads" => QueryCommand.DyadsExamples,
            "who" => QueryCommand.WhoExamples,
            "search" => QueryCommand.SearchExamples,
            "sql" => QueryCommand.SqlExamples,
            "import" => LexiconCommand.ImportExamples,
            "check" => LexiconCommand.CheckExamples,
            _ => Examples,
        });
        return ExitCodes.Done;
    }

    private const string Examples = """
        Examples:
          hearsay read report.txt --outlet Zamin --published 2025-10-15
          hearsay read reports.jsonl --format jsonl > readings.jsonl
          hearsay parse report.txt
          hearsay lexicon check my-tables
          hearsay actor "the Syrian president" --on 2025-10-15
          hearsay ingest news/ --into news.db
          hearsay status news.db
          hearsay export news.db --as csv > events.csv
          hearsay query news.db timeline --actor RUS --recipient UKR
          hearsay relate pairs.tsv

        Exit codes:
          0  done
          1  some reports failed, each named on the error output; the rest is done
          2  wrong usage, or nothing could be read

        """;
}
