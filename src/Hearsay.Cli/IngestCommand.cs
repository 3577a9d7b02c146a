using System.CommandLine;
using System.Globalization;
using Hearsay.Archives;
using Hearsay.Archives.Ingesting;
using Hearsay.Formats;

namespace Hearsay.Cli;

/// <summary><c>hearsay ingest</c>: reports from any source into an archive.</summary>
internal static class IngestCommand
{
    public const string Examples = """
        Examples:
          hearsay ingest reports.jsonl --into news.db
          hearsay ingest 2024/ 2025/ feed.xml --into news.db --jobs 4
          cat posts.jsonl | hearsay ingest - --into news.db --outlet Zamin
          hearsay ingest wires/ --into postgres://me@localhost/news
          hearsay ingest --retry --into news.db
          hearsay ingest --reread --into news.db --lexicon my-tables

        It can be stopped at any moment; the same command goes on where it was, and
        nothing is counted twice. A report that is there already is passed over, a
        newer version takes the place of the older one. A copy of another report is
        not read: it is joined to its original, with its outlet.

        Exit codes:
          0  done
          1  some reports failed, each named on the error output; the rest is done
          2  wrong usage, or the archive cannot be used
          130  stopped with Ctrl-C; the same command goes on


        """ + InputChoices.Formats;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files in any format below, folders with all that is in them, URLs, or - for the standard input.",
            Validators = { Inputs.RefuseUnknownOptions },
        };
        var into = Inputs.IntoArchive();
        var retry = new Option<bool>("--retry") { Description = "Try again what failed before: reports in the archive, and inputs." };
        var reread = new Option<bool>("--reread") { Description = "Read again what another version of Hearsay or of the lexicon has read; which one did stays on record." };
        var choices = new InputChoices();
        var lexicon = Inputs.Lexicon();
        var jobs = Inputs.Jobs();
        var command = new Command("ingest", "Take reports into an archive and read them there.") { sources, into, retry, reread };
        choices.AddDefaultsTo(command);
        choices.AddFormatTo(command);
        command.Add(lexicon);
        command.Add(jobs);
        command.SetAction(parsed =>
        {
            var (names, archive) = (parsed.GetValue(sources) ?? [], parsed.GetRequiredValue(into));
            var (again, anew) = (parsed.GetValue(retry), parsed.GetValue(reread));
            if (names.Length == 0 && !again && !anew)
                throw new UsageException("name a source: a file, a folder, or - for the standard input. See: hearsay ingest --help");
            var tables = Inputs.UserLexicon(parsed.GetValue(lexicon));
            // Refuses what is no archive before anything is read.
            Archive.OpenToWrite(archive, create: true).Dispose();
            if (again)
                names = [.. names.Concat(InputsToRetry(archive, errors))];
            using var inputs = new ReportInputs(choices.Options(parsed, surroundings.Now), surroundings.Input);
            using var stop = surroundings.WatchForStop();
            using var progress = IngestProgress.Make(surroundings, names, inputs);
            var ingest = new Ingest(archive, () => surroundings.LoadReader(tables), new IngestOptions
            {
                Jobs = parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                Progress = progress.Show,
                Failed = (origin, problem) => progress.Write(() => errors.Write($"{origin}: {problem}")),
                Stop = stop.Token,
            });
            if (anew)
                ingest.Reread();
            if (again)
                ingest.Retry();
            var counts = ingest.Run(inputs.Read(names).Select(ToIncoming));
            progress.Dispose();
            parsed.InvocationConfiguration.Output.Write(Summary(counts, stop.Token.IsCancellationRequested));
            return stop.Token.IsCancellationRequested ? ExitCodes.Stopped
                : counts.FailedInputs + counts.FailedReports == 0 ? ExitCodes.Done
                : counts.All > counts.FailedInputs + counts.FailedReports ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
        });
        return command;
    }

    private static List<string> InputsToRetry(string address, ErrorLines errors)
    {
        using var archive = Archive.OpenToRead(address);
        var inputs = archive.FailedInputs().Select(static f => f.Input!).Distinct(StringComparer.Ordinal).ToList();
        if (inputs.Remove(Origin.StandardInput))
            errors.Write("what failed on the standard input cannot be tried again by itself. Give it once more: hearsay ingest - --into …");
        return inputs;
    }

    private static Incoming ToIncoming(InputResult result)
    {
        var (input, origin) = (result.Origin.Input, result.Origin.ToString());
        return result switch
        {
            FoundReport found => new IncomingReport(input, origin, found.Report, found.Key) { Changed = found.Changed, TakenFrom = found.TakenFrom, Diagnostics = found.Diagnostics },
            FailedInput failed => new IncomingFailure(input, origin, failed.Problem),
            SkippedInput { Reason: SkipReason.Canceled, Key: { } key } canceled => new IncomingWithdrawal(input, origin, key) { Changed = canceled.Changed },
            _ => new IncomingSkip(input, origin),
        };
    }

    private static string Summary(IngestCounts counts, bool stopped)
    {
        (long Count, string What)[] parts =
        [
            (counts.Added, "added"), (counts.Updated, "updated"), (counts.Copies + counts.Joined, "copies joined"), (counts.Unchanged, "there already"), (counts.Reread, "read again"),
            (counts.FailedReports + counts.FailedInputs, "failed"), (counts.Withdrawn, "withdrawn"), (counts.Skipped, "passed over"),
        ];
        var told = string.Join(", ", parts.Where(static p => p.Count > 0).Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Count:N0} {p.What}")));
        return $"{(told.Length == 0 ? "nothing came in" : told)}{(stopped ? "; stopped, the same command goes on from here" : "")}\n";
    }
}
