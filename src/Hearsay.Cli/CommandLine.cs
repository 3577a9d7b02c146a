using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Hearsay.Archives;

namespace Hearsay.Cli;

/// <summary>The hearsay command.</summary>
internal static class CommandLine
{
    /// <summary>
    /// Runs the command. This is the boundary that no exception passes: whatever goes wrong becomes one line on the
    /// error output and an exit code.
    /// </summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var errors = new ErrorLines(surroundings.Error);
        try
        {
            return Invoke(arguments, surroundings, errors);
        }
        catch (UsageException fault)
        {
            errors.Write(fault.Message);
        }
        catch (DataFileException fault)
        {
            errors.Write(fault.Message);
        }
        catch (ArchiveException fault)
        {
            errors.Write(fault.Message);
        }
        catch (IOException fault) when (BrokenPipe.Is(fault))
        {
            return ExitCodes.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.Write($"the output could not be written: {fault.Message}");
        }
#pragma warning disable CA1031 // The one boundary: a fault of ours is reported in a line too.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            errors.Write($"an error in Hearsay itself, please report it: {fault.GetType().Name}: {fault.Message}");
        }
        return ExitCodes.NothingDone;
    }

    private static int Invoke(IReadOnlyList<string> arguments, Surroundings surroundings, ErrorLines errors)
    {
        var root = new RootCommand("Reads news reports and writes down who did what to whom, when and where, and on whose word.")
        {
            ReadCommand.Make(surroundings, errors),
            ParseCommand.Make(surroundings, errors),
            ActorCommand.Make(surroundings),
            RelateCommand.Make(surroundings, errors),
            IngestCommand.Make(surroundings, errors),
            StatusCommand.Make(surroundings),
            ExportCommand.Make(surroundings, errors),
            QueryCommand.Make(surroundings, errors),
            LexiconCommand.Make(surroundings, errors),
        };
        foreach (var option in root.Options)
        {
            if (option is VersionOption)
                option.Action = new PrintVersion();
            else if (option is HelpOption { Action: HelpAction help })
                option.Action = new HelpWithExamples(help, surroundings.Width);
        }
        // A name that begins with @ is a file's, not a list of further arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not (PrintVersion or HelpWithExamples))
        {
            if (arguments.Count == 0)
                throw new UsageException("say what to do, for example: hearsay read report.txt. See: hearsay --help");
            if (parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..])
                throw new UsageException($"{unknown}: no such command. See: hearsay {CommandName(parsed)}--help");
            if (parsed.Errors.Count > 0)
                throw new UsageException($"{parsed.Errors[0].Message.TrimEnd('.')}. See: hearsay {CommandName(parsed)}--help");
        }
        using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static string CommandName(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : $"{string.Join(' ', NamesOf(parsed.CommandResult))} ";

    // "lexicon check": a command inside another is called by both names.
    private static IEnumerable<string> NamesOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } outer ? [.. NamesOf(outer), command.Command.Name] : [command.Command.Name];

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            // What follows "+" is the revision of the sources.
            parseResult.InvocationConfiguration.Output.WriteLine($"hearsay {version.Split('+')[0]}");
            return ExitCodes.Done;
        }
    }
}
