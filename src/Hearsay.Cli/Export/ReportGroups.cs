using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Hearsay.Archives;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Export;

/// <summary>The reports of an archive, each with its copies, in the order of their numbers; asked for in that order, so that one at a time is held.</summary>
internal sealed class ReportGroups(Archive archive, bool keepCopies, ImmutableArray<string> outlets) : IDisposable
{
    private const string Groups = """
        select r.id, r.report_id, r.title, r.outlet, r.url, r.published, r.original, c.id, c.report_id, c.title, c.outlet, c.url, c.published, c.original
        from reports r left join reports c on c.original = r.id and c.status = 'copy'
        where r.original is null order by r.id, c.id
        """;

    private const int Columns = 7;

    private DbDataReader? _rows;
    private bool _more;
    private long _report = -1;
    private ImmutableArray<ExportedSource> _sources = [];

    /// <summary>The report as what is in it is exported: once, with all who carried it; or itself and each copy, where these are kept.</summary>
    public ImmutableArray<ExportedSource> Of(long report)
    {
        if (report == _report)
            return _sources;
        if (_rows is null)
        {
            _rows = archive.Query(Groups);
            _more = _rows.Read();
        }
        while (_more && _rows.GetInt64(0) < report)
            _more = _rows.Read();
        var group = new List<ExportedSource>();
        for (; _more && _rows.GetInt64(0) == report; _more = _rows.Read())
        {
            if (group.Count == 0)
                group.Add(Read(_rows, 0));
            if (!_rows.IsDBNull(Columns))
                group.Add(Read(_rows, Columns));
        }
        (_report, _sources) = (report, keepCopies ? [.. group.Select(Alone).Where(IsAsked)] : [.. group.Take(1).Select(first => Together(first, group))]);
        return _sources;
    }

    public void Dispose() => _rows?.Dispose();

    /// <summary>A report as one that nobody else carried.</summary>
    public static ExportedSource Alone(ExportedSource source) => source with { Outlets = source.Outlet is { } outlet ? [outlet] : [], Reports = 1 };

    /// <summary>True where the outlet is one of those that are asked for.</summary>
    public bool IsAsked(ExportedSource source) => outlets.IsEmpty || (source.Outlet is { } outlet && outlets.Contains(outlet, StringComparer.Ordinal));

    private static ExportedSource Together(ExportedSource first, List<ExportedSource> group) => first with
    {
        Outlets = [.. group.Select(static s => s.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)],
        Reports = group.Count,
    };

    private static ExportedSource Read(DbDataReader row, int first) => new()
    {
        Number = row.GetInt64(first),
        Id = row.GetString(first + 1),
        Title = Text(row, first + 2),
        Outlet = Text(row, first + 3),
        Url = Text(row, first + 4),
        Published = Text(row, first + 5) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Original = row.IsDBNull(first + 6) ? null : row.GetInt64(first + 6),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
