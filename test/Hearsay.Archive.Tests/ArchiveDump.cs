using System.Data.Common;
using System.Globalization;

namespace Hearsay.Archives.Tests;

/// <summary>All that an archive holds, as lines that are the same for the same content, whichever database holds it.</summary>
internal static class ArchiveDump
{
    private static readonly string[] Tables =
    [
        "archive", "engines", "reports", "failed_inputs", "copy_keys", "readings", "earlier_readings", "sentences", "actors", "actor_roles", "statements", "events", "event_counts", "event_parties",
        "dyads", "dyad_months", "dyad_totals", "country_months", "event_months", "diagnostics",
    ];

    /// <summary>The lines, in order.</summary>
    public static List<string> Of(string address)
    {
        using var archive = Archive.OpenToRead(address);
        return [.. Tables.SelectMany(table => Lines(archive, table)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Fails with the first lines that only one of two archives has.</summary>
    public static void AssertSame(List<string> expected, List<string> found)
    {
        if (expected.SequenceEqual(found))
            return;
        Assert.Fail($"missing:\n{Some(expected.Except(found))}\ntoo much:\n{Some(found.Except(expected))}");
    }

    private static string Some(IEnumerable<string> lines) => string.Join('\n', lines.Take(5).Select(static l => l.Length > 300 ? $"{l[..150]} … {l[^150..]}" : l));

    private static IEnumerable<string> Lines(Archive archive, string table)
    {
        using var rows = archive.Query($"select * from {table}");
        // PostgreSQL keeps what full-text search needs in a column of the table.
        var columns = Enumerable.Range(0, rows.FieldCount).Where(i => rows.GetName(i) != "search").ToList();
        while (rows.Read())
            yield return $"{table}\t{string.Join('\t', columns.Select(i => Cell(rows, i)))}";
    }

    private static string Cell(DbDataReader row, int column) => row.IsDBNull(column) ? "\\N" : row.GetValue(column) switch
    {
        byte[] bytes => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString()!.Replace("\n", "\\n", StringComparison.Ordinal),
    };
}
