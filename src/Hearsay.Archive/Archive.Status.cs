using System.Globalization;

namespace Hearsay.Archives;

public sealed partial class Archive
{
    /// <summary>What is in the archive, in figures.</summary>
    public ArchiveStatus Status()
    {
        var byStatus = Each("select status, count(*) from reports group by status", [], static row => (row.Text(0), row.Whole(1))).ToDictionary(static r => r.Item1, static r => r.Item2);
        long Reports(ReportStatus status) => byStatus.GetValueOrDefault(Cells.Word(status));
        var dates = Each("select min(published), max(published), count(*) - count(published) from reports", [],
            static row => (First: row.Day(0), Last: row.Day(1), Undated: row.Whole(2))).First();
        return new ArchiveStatus
        {
            Name = Name,
            SchemaVersion = ArchiveSchema.Version,
            Bytes = _database.Size(_connection),
            Reports = byStatus.Values.Sum(),
            Originals = Reports(ReportStatus.Read),
            Copies = Reports(ReportStatus.Copy),
            Failed = Reports(ReportStatus.Failed),
            Waiting = Reports(ReportStatus.Waiting),
            Withdrawn = Reports(ReportStatus.Withdrawn),
            First = dates.First,
            Last = dates.Last,
            Undated = dates.Undated,
            Statements = Count("select count(*) from statements"),
            Events = Count("select count(*) from events"),
            Outlets = [.. Each("select outlet, count(*), count(original) from reports group by outlet", [], static row => new OutletStatus(row.TextOrNull(0), row.Whole(1), row.Whole(2)))
                .OrderByDescending(static o => o.Reports).ThenBy(static o => o.Name, StringComparer.Ordinal)],
            Engines = [.. Each("""
                select n.version, n.model, n.lexicon, (select count(*) from readings d where d.engine = n.id), (select count(*) from earlier_readings p where p.engine = n.id)
                from engines n order by n.id
                """, [], static row => new EngineStatus(new EngineVersion(row.Text(0), row.Text(1), row.Text(2)), row.Whole(3), row.Whole(4)))],
            Failures = [.. Each("select origin, failure from reports where status = 'failed' order by id", [], static row => new ArchivedFailure(null, row.Text(0), row.Text(1))),
                .. FailedInputs()],
        };
    }

    /// <summary>The inputs, or places in them, that could not be read in, by their names.</summary>
    public IEnumerable<ArchivedFailure> FailedInputs() => Each("select input, origin, reason from failed_inputs", [],
        static row => new ArchivedFailure(row.Text(0), row.Text(1), row.Text(2))).OrderBy(static f => f.Origin, StringComparer.Ordinal);

    private long Count(string sql) => _database.Try(() => Convert.ToInt64(Archives.Database.Scalar(_connection, null, sql), CultureInfo.InvariantCulture));
}
