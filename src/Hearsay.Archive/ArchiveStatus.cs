using System.Collections.Immutable;

namespace Hearsay.Archives;

/// <summary>What is in an archive, in figures. Immutable.</summary>
public sealed record ArchiveStatus
{
    /// <summary>What the archive is called.</summary>
    public required string Name { get; init; }

    /// <summary>The version of its tables.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>How many bytes it takes.</summary>
    public required long Bytes { get; init; }

    /// <summary>All reports, copies included.</summary>
    public required long Reports { get; init; }

    /// <summary>Reports that are no copies of others and were read.</summary>
    public required long Originals { get; init; }

    /// <summary>Reports that are copies.</summary>
    public required long Copies { get; init; }

    /// <summary>Reports that could not be read.</summary>
    public required long Failed { get; init; }

    /// <summary>Reports that are to be read when the next ingest ends.</summary>
    public required long Waiting { get; init; }

    /// <summary>Reports that were taken back.</summary>
    public required long Withdrawn { get; init; }

    /// <summary>The first day of publication, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day of publication, or null.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Reports without a day of publication.</summary>
    public required long Undated { get; init; }

    /// <summary>Statements in the readings.</summary>
    public required long Statements { get; init; }

    /// <summary>Events in the readings.</summary>
    public required long Events { get; init; }

    /// <summary>Who published, the outlet with most reports first.</summary>
    public required ImmutableArray<OutletStatus> Outlets { get; init; }

    /// <summary>What read, in the order in which they came to the archive.</summary>
    public required ImmutableArray<EngineStatus> Engines { get; init; }

    /// <summary>What failed: reports first, then inputs.</summary>
    public required ImmutableArray<ArchivedFailure> Failures { get; init; }
}

/// <summary>An outlet in figures.</summary>
/// <param name="Name">Its name; null for reports that do not tell.</param>
/// <param name="Reports">Its reports, copies included.</param>
/// <param name="Copies">Those that are copies of others.</param>
public sealed record OutletStatus(string? Name, long Reports, long Copies);

/// <summary>An engine in figures.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Readings">The readings that it made and that hold.</param>
/// <param name="Earlier">The readings that it made and that others replaced.</param>
public sealed record EngineStatus(EngineVersion Engine, long Readings, long Earlier);

/// <summary>Something that failed.</summary>
/// <param name="Input">The file or URL, or null for a report that is in the archive.</param>
/// <param name="Origin">The place.</param>
/// <param name="Reason">Why, in one line.</param>
public sealed record ArchivedFailure(string? Input, string Origin, string Reason);
