namespace Hearsay.Lexicons;

/// <summary>What one table of the lexicon looks like; lexicon/README.md describes each in words.</summary>
/// <param name="Path">Where it lies below the lexicon: "actors/roles.tsv".</param>
/// <param name="Columns">Its columns; the rows give their cells in this order, whatever the order in the file.</param>
internal sealed record TableFormat(string Path, params string[] Columns)
{
    /// <summary>Columns that a file may leave out; their cells are empty then.</summary>
    public string[] Optional { get; init; } = [];

    /// <summary>The columns that together tell one entry from another.</summary>
    public required string[] Key { get; init; }

    /// <summary>True where the columns "name" and "aliases" name the same thing.</summary>
    public bool HasAliases => Array.IndexOf(Columns, "aliases") >= 0 && Array.IndexOf(Columns, "name") >= 0;
}
