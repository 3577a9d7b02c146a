using System.Collections.Immutable;

namespace Hearsay.Archives.Ingesting;

/// <summary>What comes to an archive from one place of an input.</summary>
/// <param name="Input">The file or URL, as it can be opened again.</param>
/// <param name="Origin">The place in it, for messages: "news.zip/a.jsonl:12".</param>
public abstract record Incoming(string Input, string Origin);

/// <summary>A report.</summary>
/// <param name="Input">The file or URL.</param>
/// <param name="Origin">The place in it.</param>
/// <param name="Report">The report.</param>
/// <param name="Key">What it is known by over all runs: a report with the same key is the same report, in the same or a newer version.</param>
public sealed record IncomingReport(string Input, string Origin, Report Report, string Key) : Incoming(Input, Origin)
{
    /// <summary>When this version of it was made, where that is known; one that is older than the one in the archive is passed over.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>From where its source took it over, or null.</summary>
    public string? TakenFrom { get; init; }

    /// <summary>What could not be settled when it was read in; goes before the diagnostics of the reading.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Something that should have been a report and could not be read in.</summary>
/// <param name="Input">The file or URL.</param>
/// <param name="Origin">The place in it.</param>
/// <param name="Problem">What is wrong and the cure, in one line without the place.</param>
public sealed record IncomingFailure(string Input, string Origin, string Problem) : Incoming(Input, Origin);

/// <summary>Word that a report was taken back by who published it.</summary>
/// <param name="Input">The file or URL.</param>
/// <param name="Origin">The place in it.</param>
/// <param name="Key">The key of the report; it need not be in the archive.</param>
public sealed record IncomingWithdrawal(string Input, string Origin, string Key) : Incoming(Input, Origin)
{
    /// <summary>When it was taken back, where that is known; a version that was published after that stays.</summary>
    public DateTimeOffset? Changed { get; init; }
}

/// <summary>Something that was rightly passed over; it is counted.</summary>
/// <param name="Input">The file or URL.</param>
/// <param name="Origin">The place in it.</param>
public sealed record IncomingSkip(string Input, string Origin) : Incoming(Input, Origin);
