namespace Hearsay.Formats.Export;

/// <summary>The formats that an archive is exported in.</summary>
public enum ExportFormat
{
    /// <summary>A table with commas.</summary>
    Csv,
    /// <summary>A table as JSON objects, one a line.</summary>
    Jsonl,
    /// <summary>A table for programs that read columns.</summary>
    Parquet,
    /// <summary>Records of PLOVER.</summary>
    Plover,
    /// <summary>Rows of POLECAT.</summary>
    Polecat,
    /// <summary>Rows of ICEWS.</summary>
    Icews,
    /// <summary>Rows of GDELT.</summary>
    Gdelt,
    /// <summary>Events on a map.</summary>
    Geojson,
    /// <summary>A network of who did how much to whom.</summary>
    Gexf,
    /// <summary>The same as a table of dyads by month.</summary>
    Edges,
}
