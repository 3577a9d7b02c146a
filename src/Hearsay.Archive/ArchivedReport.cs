namespace Hearsay.Archives;

/// <summary>A report in an archive. Immutable.</summary>
public sealed record ArchivedReport
{
    /// <summary>Its number in the archive.</summary>
    public required long Id { get; init; }

    /// <summary>The report as it came in.</summary>
    public required Report Report { get; init; }

    /// <summary>The SHA-256 of its text in UTF-8, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it came from: file and line, or URL.</summary>
    public required string Origin { get; init; }

    /// <summary>What became of it.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The number of the report that it is a copy of, or null.</summary>
    public long? Original { get; init; }

    /// <summary>How much of a copy stands in its original: the share of its five-word sequences, 0 to 1. Null for what is no copy.</summary>
    public double? Similarity { get; init; }

    /// <summary>Why it could not be read, or null.</summary>
    public string? Failure { get; init; }
}

/// <summary>What became of a report.</summary>
public enum ReportStatus
{
    /// <summary>It was read.</summary>
    Read,
    /// <summary>It is a copy of another, whose reading stands for both.</summary>
    Copy,
    /// <summary>It could not be read.</summary>
    Failed,
    /// <summary>It is to be read when the next ingest ends.</summary>
    Waiting,
    /// <summary>Who published it took it back; it has no reading.</summary>
    Withdrawn,
}

/// <summary>A reading in an archive.</summary>
/// <param name="Report">The number of its report.</param>
/// <param name="Reading">The reading.</param>
public sealed record ArchivedReading(long Report, Reading Reading);
