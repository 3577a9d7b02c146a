using System.Data.Common;
using Hearsay.Formats.Export;

namespace Hearsay.Archives;

/// <summary>
/// The reports of an archive with those who carried them. They are asked for in the order of their numbers, so that the copies come in one pass, beside the rows of
/// another table, and one report at a time is held.
/// </summary>
internal sealed class CarriedReports(Database database) : IDisposable
{
    private DbConnection? _connection;
    private FollowingRows? _copies;

    private CarriedReport? _report;
    private readonly List<CarriedReport> _group = [];

    /// <summary>The report of a row that begins with its columns: number, id, title, outlet, URL, day of publication; with all who carried it.</summary>
    public CarriedReport Of(Rows row) => _report?.Number == row.Whole(0) ? _report : WithCopies(Read(row, 0, null));

    /// <summary>What is told of a report in every table.</summary>
    public static CarriedReport Of(ArchivedReport archived) => new()
    {
        Number = archived.Id,
        Id = archived.Report.Id,
        Title = archived.Report.Title,
        Outlet = archived.Report.Outlet,
        Url = archived.Report.Url,
        Published = archived.Report.Published,
        Original = archived.Original,
    };

    /// <summary>A report, which is no copy, with all who carried it.</summary>
    public CarriedReport WithCopies(CarriedReport report)
    {
        _group.Clear();
        _group.Add(report);
        // On a connection of its own: a database of PostgreSQL gives one answer at a time on each.
        _copies ??= Copies(_connection = database.Connect(Access.Read));
        for (var more = _copies.GoTo(report.Number, report.Number); more; more = _copies.GoOn(report.Number))
            _group.Add(Read(_copies.Row, 1, report.Number));
        return _report = report with
        {
            Outlets = [.. _group.Select(static r => r.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)],
            Reports = _group.Count,
        };
    }

    /// <summary>The report that was asked for last and its copies, each as one that nobody else carried.</summary>
    public IEnumerable<CarriedReport> Apart(CarriedReport report) => report == _report ? _group.Select(Alone) : throw new ArgumentException("Reports are asked for in their order.", nameof(report));

    /// <summary>A report as one that nobody else carried.</summary>
    public static CarriedReport Alone(CarriedReport report) => report with { Outlets = report.Outlet is { } outlet ? [outlet] : [], Reports = 1 };

    public void Dispose()
    {
        _copies?.Dispose();
        if (_connection is not null)
            database.Close(_connection);
    }

    private FollowingRows Copies(DbConnection connection) => new(first => database.Select(connection,
        "select original, id, report_id, title, outlet, url, published from reports where original >= @first and status = 'copy' order by original, id", ("@first", first)));

    private static CarriedReport Read(Rows row, int first, long? original) => new()
    {
        Number = row.Whole(first),
        Id = row.Text(first + 1),
        Title = row.TextOrNull(first + 2),
        Outlet = row.TextOrNull(first + 3),
        Url = row.TextOrNull(first + 4),
        Published = row.Day(first + 5),
        Original = original,
    };
}
