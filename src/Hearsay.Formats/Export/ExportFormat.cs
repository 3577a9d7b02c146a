namespace Hearsay.Formats.Export;

/// <summary>The formats that an archive is exported in.</summary>
public enum ExportFormat
{
    /// <summary>A table with commas.</summary>
    Csv,
    /// <summary>A table as JSON objects, one a line.</summary>
    Jsonl,
    /// <summary>Events on a map.</summary>
    Geojson,
}
