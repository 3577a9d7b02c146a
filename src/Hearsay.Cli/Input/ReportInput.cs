namespace Hearsay.Cli.Input;

/// <summary>One report that came in, or one that did not: exactly one of the two is there.</summary>
/// <param name="Report">The report.</param>
/// <param name="Problem">Why there is none: file, line, what is wrong and the cure, in one line.</param>
internal readonly record struct ReportInput(Report? Report, string? Problem)
{
    public static ReportInput Of(Report report) => new(report, null);

    public static ReportInput Failed(string name, string problem) => new(null, $"{name}: {problem}");
}
