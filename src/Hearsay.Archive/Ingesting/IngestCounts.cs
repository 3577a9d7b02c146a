namespace Hearsay.Archives.Ingesting;

/// <summary>One thing in a batch; exactly one of the members is there, or none for what was passed over.</summary>
internal readonly record struct BatchItem(string? Input, PreparedReport? Report, IncomingFailure? Failure, IncomingWithdrawal? Withdrawal);

/// <summary>What became of the reports that came in.</summary>
public sealed class IngestCounts
{
    /// <summary>New reports that were read.</summary>
    public long Added { get; internal set; }

    /// <summary>New reports that are copies of others.</summary>
    public long Copies { get; internal set; }

    /// <summary>Reports in the archive that became copies, because a fuller version came in.</summary>
    public long Joined { get; internal set; }

    /// <summary>Reports that were there already, with the same text.</summary>
    public long Unchanged { get; internal set; }

    /// <summary>Reports that took the place of an older version.</summary>
    public long Updated { get; internal set; }

    /// <summary>Reports in the archive that were decided on anew: read by another engine, tried again, or no longer copies.</summary>
    public long Reread { get; internal set; }

    /// <summary>Reports that could not be read; they are in the archive with the reason.</summary>
    public long FailedReports { get; internal set; }

    /// <summary>Places in the inputs that gave no report, and why is recorded.</summary>
    public long FailedInputs { get; internal set; }

    /// <summary>Reports in the archive that were taken back.</summary>
    public long Withdrawn { get; internal set; }

    /// <summary>Things that were rightly passed over.</summary>
    public long Skipped { get; internal set; }

    /// <summary>Everything that came in.</summary>
    public long All => Added + Copies + Unchanged + Updated + Reread + FailedReports + FailedInputs + Withdrawn + Skipped;

    internal void Add(IngestCounts other)
    {
        Added += other.Added;
        Copies += other.Copies;
        Joined += other.Joined;
        Unchanged += other.Unchanged;
        Updated += other.Updated;
        Reread += other.Reread;
        FailedReports += other.FailedReports;
        FailedInputs += other.FailedInputs;
        Withdrawn += other.Withdrawn;
        Skipped += other.Skipped;
    }
}
