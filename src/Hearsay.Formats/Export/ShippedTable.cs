using System.Collections.Frozen;

namespace Hearsay.Formats.Export;

/// <summary>Tables that lie in the assembly: tabs between the cells, the columns named in the first line that is no comment.</summary>
internal static class ShippedTable
{
    /// <summary>Two columns of a table, the first as key; rows in which the second is empty are left out.</summary>
    public static FrozenDictionary<string, string> Read(string table, string key, string value)
    {
        using var stream = typeof(ShippedTable).Assembly.GetManifestResourceStream(table) ?? throw new InvalidOperationException($"{table} is not in the assembly.");
        using var reader = new StreamReader(stream);
        string[]? names = null;
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            var cells = line.Split('\t');
            if (names is null)
                names = cells;
            else if (Array.IndexOf(names, value) is var column && column < cells.Length && cells[column].Length > 0)
                rows.Add(cells[Array.IndexOf(names, key)], cells[column]);
        }
        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
