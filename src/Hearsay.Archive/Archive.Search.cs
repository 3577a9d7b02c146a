using System.Data.Common;
using System.Globalization;

namespace Hearsay.Archives;

/// <summary>A report or a statement that holds what was searched for. Immutable.</summary>
public sealed record SearchHit
{
    /// <summary>Whether it is a statement and not a report.</summary>
    public required bool IsStatement { get; init; }

    /// <summary>The id of the report or the statement.</summary>
    public required long Id { get; init; }

    /// <summary>The report's own id.</summary>
    public required string ReportId { get; init; }

    /// <summary>Who published the report, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline of the report, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The words that name the source of the statement; null for a report.</summary>
    public string? Source { get; init; }

    /// <summary>Words around what was found, which stands in square brackets.</summary>
    public required string Snippet { get; init; }
}

public sealed partial class Archive
{
    /// <summary>Searches the reports, or the statements: the best first. Copies of reports are left out; their original stands for them.</summary>
    /// <param name="words">Words, "phrases in quotation marks", and with a minus before it what must not be there.</param>
    /// <param name="statements">Whether in statements and not in reports.</param>
    /// <param name="filter">Which of them; its own search is not looked at.</param>
    /// <param name="raw">Whether the words are in the query language of the database (FTS5, to_tsquery) and not taken as they are.</param>
    /// <param name="most">The most that are told.</param>
    /// <exception cref="ArchiveException">A raw query that the database does not understand.</exception>
    public IEnumerable<SearchHit> Search(string words, bool statements, ArchiveFilter filter, bool raw, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new FilterSql(_database, filter with { Search = null });
        var where = statements ? conditions.OfStatements() : conditions.OfReports();
        where = $"{(where.Length == 0 ? "where" : $"{where} and")} r.original is null";
        var columns = statements
            ? "s.id as id, r.report_id as report_id, r.outlet as outlet, r.published as published, r.title as title, coalesce(a.name, s.source) as source"
            : "r.id as id, r.report_id as report_id, r.outlet as outlet, r.published as published, r.title as title, null as source";
        return Each(_database.SearchSql(statements, columns, where, raw), [.. conditions.Parameters, ("@search", raw ? words : _database.SearchQuery(words)), ("@most", most)],
            row => new SearchHit
            {
                IsStatement = statements,
                Id = row.Whole(0),
                ReportId = row.Text(1),
                Outlet = row.TextOrNull(2),
                Published = row.Day(3),
                Title = row.TextOrNull(4),
                Source = statements ? row.TextOrNull(5) : null,
                Snippet = row.Text(6),
            });
    }

    /// <summary>
    /// Executes one query of a user's own, which can write nothing and is ended when it takes too long. The reader must be disposed before anything else is asked
    /// of the archive.
    /// </summary>
    /// <param name="sql">One statement that gives rows.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="columns">The names of its columns.</param>
    /// <exception cref="ArchiveException">Not one statement, one that writes, or one that the database does not understand.</exception>
    public IEnumerable<object?[]> Ask(string sql, TimeSpan patience, out string[] columns)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (!BeginsAsQuery(sql))
            throw new ArchiveException($"{Name}: not a query. Begin with select, with or values; nothing is written here.");
        var reader = _database.Try(() => _database.Ask(_connection, sql, patience));
        columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        return CellsOf(reader);
    }

    private IEnumerable<object?[]> CellsOf(DbDataReader reader)
    {
        using (reader)
            while (_database.Try(reader.Read))
                yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Cell(reader.GetValue(i)))];
    }

    private static object Cell(object value) => value switch
    {
        long or int or double or string or bool => value,
        short number => (int)number,
        float number => (double)number,
        decimal number when number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue => (long)number,
        decimal number => (double)number,
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // The first word after comments and parentheses.
    private static bool BeginsAsQuery(string sql)
    {
        var i = 0;
        while (i < sql.Length)
        {
            if (char.IsWhiteSpace(sql[i]) || sql[i] == '(')
                i++;
            else if (sql.AsSpan(i).StartsWith("--"))
                i = sql.IndexOf('\n', i) is >= 0 and var end ? end : sql.Length;
            else if (sql.AsSpan(i).StartsWith("/*"))
                i = sql.IndexOf("*/", i + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : sql.Length;
            else
                break;
        }
        var length = 0;
        while (i + length < sql.Length && char.IsAsciiLetter(sql[i + length]))
            length++;
        return sql.Substring(i, length).ToUpperInvariant() is "SELECT" or "WITH" or "VALUES" or "EXPLAIN";
    }
}
