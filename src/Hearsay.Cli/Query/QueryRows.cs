using System.Collections.Immutable;

namespace Hearsay.Cli.Query;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name in every form of output.</param>
/// <param name="InTable">Whether it is shown in the table too, which is to be looked at.</param>
internal sealed record QueryColumn(string Name, bool InTable = true)
{
    /// <summary>What stands above it in a table that has no room for its name: in two lines, of which the first may be empty.</summary>
    public (string Upper, string Lower) Heading
    {
        get
        {
            // Broken where the longer half is shortest.
            var name = Name.Replace("cooperation", "coop.", StringComparison.Ordinal);
            var best = Enumerable.Range(0, name.Length).Where(i => name[i] == '_').OrderBy(i => Math.Max(i, name.Length - i - 1)).FirstOrDefault(name.Length);
            return best == name.Length ? ("", name) : (name[..best], name[(best + 1)..]);
        }
    }
}

/// <summary>An answer: columns, and rows that come one by one. A cell is a string, a long, an int, a double, a bool or null.</summary>
internal sealed record QueryRows(ImmutableArray<QueryColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Columns by name; those that begin with + are shown in the table.</summary>
    public static ImmutableArray<QueryColumn> Named(params ReadOnlySpan<string> names)
    {
        var columns = ImmutableArray.CreateBuilder<QueryColumn>();
        foreach (var name in names)
            columns.Add(new QueryColumn(name.TrimStart('+'), name[0] == '+'));
        return columns.ToImmutable();
    }
}
