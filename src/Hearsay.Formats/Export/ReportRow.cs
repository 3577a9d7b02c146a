namespace Hearsay.Formats.Export;

/// <summary>A report: a row of the table of reports. Immutable.</summary>
public sealed record ReportRow
{
    /// <summary>What is known about it, and who carried it.</summary>
    public required CarriedReport Report { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Its text.</summary>
    public required string Text { get; init; }

    /// <summary>The SHA-256 of its text in UTF-8, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it came from: file and line, or URL.</summary>
    public required string Origin { get; init; }

    /// <summary>What became of it: read, copy, failed, waiting, withdrawn.</summary>
    public required string Status { get; init; }

    /// <summary>Of a copy, how much of it stands in its original, 0 to 1; else null.</summary>
    public double? Similarity { get; init; }

    /// <summary>Why it could not be read, or null.</summary>
    public string? Failure { get; init; }
}
