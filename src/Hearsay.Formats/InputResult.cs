using System.Collections.Immutable;

namespace Hearsay.Formats;

/// <summary>What came of one place in an input: a report, a fault, or something passed over.</summary>
/// <param name="Origin">The place.</param>
public abstract record InputResult(Origin Origin);

/// <summary>A report.</summary>
/// <param name="Origin">Where it came from.</param>
/// <param name="Report">The report. Its id is the source's own, such as a feed's guid, a URL or the id of a line; of a text file its name.</param>
/// <param name="Key">
/// What the report is known by over all runs and inputs, in one line. Two reports with one key are versions of the same, and the later goes in the
/// place of the earlier. It begins with what it is made of: <c>url:</c>, <c>guid:</c> and <c>telegram:</c> where the source's own name holds
/// everywhere; else <c>sha256:</c>, a hash of text, id, title, outlet and date, so that no report takes the place of another.
/// </param>
public sealed record FoundReport(Origin Origin, Report Report, string Key) : InputResult(Origin)
{
    /// <summary>When this version of it was made, where the source tells: edited, updated, captured. A version older than the one that is kept is not news.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>From where the source took it over: the channel a Telegram message was forwarded from. Null where it does not say.</summary>
    public string? TakenFrom { get; init; }

    /// <summary>What could not be settled when it was read in, such as a date that cannot be; about the whole report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A text that is still to be read. Only <see cref="ReportInputs.Open"/> gives it.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Id">What the report is called by.</param>
/// <param name="Text">The text; to be read before the next result is asked for. It may end in an exception that <see cref="InputFaults"/> describes.</param>
public sealed record OpenedText(Origin Origin, string Id, TextReader Text) : InputResult(Origin);

/// <summary>Something that should have been a report and could not be read.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Problem">What is wrong and the cure, in one line without the place.</param>
public sealed record FailedInput(Origin Origin, string Problem) : InputResult(Origin);

/// <summary>Something that was rightly not read. It is no fault, but it is counted.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Reason">Why.</param>
public sealed record SkippedInput(Origin Origin, SkipReason Reason) : InputResult(Origin)
{
    /// <summary>The key of the report that this takes back (<see cref="SkipReason.Canceled"/>) or withholds (<see cref="SkipReason.Embargoed"/>); else null.</summary>
    public string? Key { get; init; }

    /// <summary>When the source took it back, where it tells; versions of the report made before that stay out of use.</summary>
    public DateTimeOffset? Changed { get; init; }
}

/// <summary>Why something was passed over.</summary>
public enum SkipReason
{
    /// <summary>Telegram's own note: someone joined, a message was pinned.</summary>
    ServiceMessage,
    /// <summary>No words: a picture or a sticker alone, a file of pictures or sound in a folder.</summary>
    NoText,
    /// <summary>May not be published yet.</summary>
    Embargoed,
    /// <summary>Taken back by who published it.</summary>
    Canceled,
    /// <summary>A captured page that is none of a report: a front page, an error, a redirect.</summary>
    NoReport,
}
