using System.CommandLine;
using Hearsay.Cli.Input;

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

    public const string ImportExamples = """
        Examples:
          hearsay lexicon import Phoenix.Countries.actors.txt Phoenix.agents.txt --into my-tables
          hearsay lexicon import dictionaries/*.txt --into my-tables 2> unused-lines.txt
          hearsay read report.txt --lexicon my-tables

        Each line that cannot be used is named on the error output with its reason; the rest is imported.
        docs/formats/petrarch.md tells how the dictionaries are read.

        Exit codes:
          0  every line was used
          1  some lines could not be used; the rest was
          2  nothing could be read, or wrong usage

        """;

    public static Command Make(Surroundings surroundings, ErrorLines errors) =>
        new("lexicon", "Check or import tables of your own.") { Check(surroundings, errors), Import(surroundings, errors) };

    private static Command Import(Surroundings surroundings, ErrorLines errors)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Dictionaries of PETRARCH or TABARI: actors, agents, discards.",
            Validators = { Inputs.RefuseUnknownOptions },
        };
        var into = new Option<string>("--into") { HelpName = "DIR", Required = true, Description = "The folder to write the tables to, without tables so far; made if it is not there." };
        var command = new Command("import", "Turn dictionaries of PETRARCH or TABARI into tables that --lexicon lays over the built-in ones.") { files, into };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(into);
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Any())
                throw new UsageException($"--into {folder}: holds tables already. Name an empty or a new folder.");
            var imported = surroundings.ImportLexicon(parsed.GetRequiredValue(files).Select(static name => (name, TextFiles.Read(name))).ToList());
            foreach (var fault in imported.Faults)
                errors.Write(fault.ToString());
            foreach (var (path, text) in imported.Tables)
            {
                var file = Path.Join(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                parsed.InvocationConfiguration.Output.Write($"{file}: {text.Count('\n') - 1} lines\n");
            }
            parsed.InvocationConfiguration.Output.Write($"{imported.Entries} entries read, {imported.Faults.Length} lines named on the error output\n");
            return imported.Tables.IsEmpty ? ExitCodes.NothingDone : imported.Faults.IsEmpty ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
        return command;
    }

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
