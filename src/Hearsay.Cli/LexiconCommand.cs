using System.CommandLine;

namespace Hearsay.Cli;

/// <summary><c>hearsay lexicon</c>: what a user does with tables of his own.</summary>
internal static class LexiconCommand
{
    public const string CheckExamples = """
        Examples:
          hearsay lexicon check my-tables
          hearsay lexicon check my-tables && hearsay read report.txt --lexicon my-tables

        Every fault is one line on the error output: file, line, what is wrong, and the cure. The formats of the
        tables are described in lexicon/README.md.

        Exit codes:
          0  the tables may be used
          2  they have faults, or there is no such folder

        """;

    public static Command Make(Surroundings surroundings, ErrorLines errors) =>
        new("lexicon", "Check or import tables of your own.") { Check(surroundings, errors) };

    private static Command Check(Surroundings surroundings, ErrorLines errors)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with your tables, as --lexicon takes it.", Validators = { Inputs.RefuseUnknownOptions } };
        var command = new Command("check", "Name every fault of your own tables, with file, line and cure.") { folder };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(name))
                throw new UsageException($"{name}: no such folder. Name the folder that holds your tables.");
            var faults = surroundings.CheckLexicon(name);
            foreach (var fault in faults)
                errors.Write(fault.ToString());
            parsed.InvocationConfiguration.Output.Write($"{name}: {(faults.IsEmpty ? "no faults" : faults.Length == 1 ? "1 fault" : $"{faults.Length} faults")}\n");
            return faults.IsEmpty ? ExitCodes.Done : ExitCodes.NothingDone;
        });
        return command;
    }
}
