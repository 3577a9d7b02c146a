using System.Collections.Immutable;

namespace Hearsay.Formats.Export;

/// <summary>The report that something is told by, and who carried it. Immutable.</summary>
public sealed record CarriedReport
{
    /// <summary>Its number in the archive.</summary>
    public required long Number { get; init; }

    /// <summary>The report's own id.</summary>
    public required string Id { get; init; }

    /// <summary>Its headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The number of the report that it is a copy of, or null.</summary>
    public long? Original { get; init; }

    /// <summary>The outlets that carried it, each once, its own first; copies of it included. Those that are not known are left out.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>How many reports carried it: itself and its copies.</summary>
    public int Reports { get; init; } = 1;
}
