namespace Hearsay.Cli.Input;

/// <summary>One report that came in, or one that did not: exactly one of the two is there.</summary>
/// <param name="Report">The report.</param>
/// <param name="Problem">Why there is none: file, line, what is wrong and the cure, in one line.</param>
internal readonly record struct ReportInput(Report? Report, string? Problem)
{
    public static ReportInput Of(Report report) => new(report, null);

    public static ReportInput Failed(string name, string problem) => new(null, $"{name}: {problem}");
}

/// <summary>One text that is there to be read, or one that is not: exactly one of report, text and problem is there.</summary>
/// <param name="Name">What to call it in messages: its file, with the line where there are several.</param>
internal readonly record struct OpenedText(string Name)
{
    /// <summary>The report, where it was read as a whole.</summary>
    public Report? Report { get; init; }

    /// <summary>What the text is called by.</summary>
    public string Id { get; init; } = "";

    /// <summary>The text still to be read, before the next is asked for.</summary>
    public TextReader? Text { get; init; }

    /// <summary>Why there is none: what is wrong and the cure.</summary>
    public string? Problem { get; init; }
}
