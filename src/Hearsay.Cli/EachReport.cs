using System.Text;
using Hearsay.Formats;

namespace Hearsay.Cli;

/// <summary>Does the same with each report that comes in, several at a time, and prints the results in order.</summary>
internal static class EachReport
{
    /// <summary>
    /// Works through the reports. This is the boundary at which one bad report is one line on the error output and not
    /// the end of the run; only a missing or damaged data file ends it, since every report would fail alike.
    /// </summary>
    /// <param name="inputs">The reports and what came instead of them.</param>
    /// <param name="load">Loads what gives the bytes to print for a report; called once, when the first report is there.</param>
    /// <param name="between">What is printed between two reports.</param>
    /// <param name="output">Where it is printed, each report as soon as it is its turn.</param>
    /// <param name="jobs">How many reports at a time; null for one for each core.</param>
    /// <param name="errors">Where failures are named.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        IEnumerable<InputResult> inputs, Func<Func<FoundReport, byte[]>> load, string between, Stream output, int? jobs, ErrorLines errors)
    {
        var work = new Lazy<Func<FoundReport, byte[]>>(load);
        var separator = Encoding.UTF8.GetBytes(between);
        var passedOver = new PassedOver();
        var (done, failed) = (0, 0);
        foreach (var (bytes, problem) in InOrder.Select(passedOver.Without(inputs), input => Work(input, work), jobs ?? Environment.ProcessorCount))
        {
            if (bytes is null)
            {
                errors.Write(problem!);
                failed++;
                continue;
            }
            if (done > 0)
                output.Write(separator);
            output.Write(bytes);
            output.Flush();
            done++;
        }
        passedOver.Tell(errors);
        return failed == 0 ? ExitCodes.Done : done > 0 ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    private static (byte[]? Bytes, string? Problem) Work(InputResult input, Lazy<Func<FoundReport, byte[]>> work)
    {
        if (input is FailedInput failed)
            return (null, $"{failed.Origin}: {failed.Problem}");
        var found = (FoundReport)input;
        var loaded = work.Value;
        try
        {
            return (loaded(found), null);
        }
#pragma warning disable CA1031 // The boundary of one report; see Run.
        catch (Exception fault) when (fault is not DataFileException)
#pragma warning restore CA1031
        {
            return (null, $"{found.Report.Id}: an error in Hearsay itself, please report it with the text: {fault.GetType().Name}: {fault.Message}");
        }
    }
}
