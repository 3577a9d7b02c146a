using Hearsay.Cli.Input;

namespace Hearsay.Cli;

/// <summary>Does the same with each report that comes in, several at a time, and prints the results in order.</summary>
internal static class EachReport
{
    /// <summary>
    /// Works through the reports. This is the boundary at which one bad report is one line on the error output and not
    /// the end of the run; only a missing or damaged data file ends it, since every report would fail alike.
    /// </summary>
    /// <param name="files">The reports.</param>
    /// <param name="load">Loads what does the work; called once, when the first report is there.</param>
    /// <param name="print">Prints one result.</param>
    /// <param name="jobs">How many reports at a time.</param>
    /// <param name="errors">Where failures are named.</param>
    /// <returns>The exit code.</returns>
    public static int Run<T>(ReportFiles files, Func<Func<Report, T>> load, Action<T> print, int jobs, ErrorLines errors)
        where T : class
    {
        var work = new Lazy<Func<Report, T>>(load);
        var (done, failed) = (0, 0);
        foreach (var (result, problem) in InOrder.Select(files.Read(), input => Work(input, work), jobs))
        {
            if (result is not null)
            {
                print(result);
                done++;
            }
            else
            {
                errors.Write(problem!);
                failed++;
            }
        }
        return failed == 0 ? ExitCodes.Done : done > 0 ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    private static (T? Result, string? Problem) Work<T>(ReportInput input, Lazy<Func<Report, T>> work) where T : class
    {
        if (input.Report is not { } report)
            return (null, input.Problem);
        var loaded = work.Value;
        try
        {
            return (loaded(report), null);
        }
#pragma warning disable CA1031 // The boundary of one report; see Run.
        catch (Exception fault) when (fault is not DataFileException)
#pragma warning restore CA1031
        {
            return (null, $"{report.Id}: an error in Hearsay itself, please report it with the text: {fault.GetType().Name}: {fault.Message}");
        }
    }
}
