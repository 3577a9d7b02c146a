using System.Data.Common;
using System.Globalization;
using Hearsay.Archives.Copies;

namespace Hearsay.Archives.Ingesting;

/// <summary>What the archive has of a report with the same key.</summary>
internal sealed record KnownReport(long Id, ReportStatus Status, string Sha256, string? Title, string? Outlet, string? Url, string? Published, string Language, string? Changed);

/// <summary>What is to be done with a report.</summary>
/// <param name="Known">The report in the archive whose place it takes; null where it is new.</param>
/// <param name="Unchanged">Nothing is to be done.</param>
/// <param name="CopyOf">The number of the original that it is a copy of, or null.</param>
/// <param name="Share">How much of it the original holds.</param>
/// <param name="Fuller">The originals that it holds and that become its copies, with how much of each it holds.</param>
internal sealed record Decision(KnownReport? Known, bool Unchanged, long? CopyOf, double? Share, IReadOnlyList<(long Report, double Share)> Fuller)
{
    /// <summary>Whether its reading is wanted.</summary>
    public bool ToBeRead => !Unchanged && CopyOf is null;

    /// <summary>Whether it only adds rows, so that those behind it can be decided on without a new look into the archive.</summary>
    public bool OnlyAdds => Known is null && Fuller.Count == 0;
}

/// <summary>
/// What the archive holds that bears on some reports: those with their keys, and the originals that they may be copies of. It is true for
/// the moment at which it was looked up; reports that are added afterwards are told to it.
/// </summary>
internal sealed class KnownReports
{
    private readonly Dictionary<string, KnownReport> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<long, KnownReport> _byId = [];
    private readonly Dictionary<long, List<long>> _originalsOfKey = [];
    private readonly Dictionary<long, TextFingerprint> _originals = [];

    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;

    private KnownReports(DbConnection connection, DbTransaction? transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>Looks up what bears on the reports. The connection must stay open, and in the same transaction, as long as anything is decided.</summary>
    public static KnownReports LookUp(Database database, DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<PreparedReport> reports)
    {
        var known = new KnownReports(connection, transaction);
        known.FindByKey(reports);
        var keys = reports.Where(r => !r.Reread && !known.IsUnchanged(r)).SelectMany(static r => r.Fingerprint.Keys()).Distinct().ToList();
        if (keys.Count > 0)
        {
            foreach (var (key, report) in database.FindKeys(connection, transaction, keys, CopyRule.MostOriginalsOfKey + 1))
                known.AddKey(key, report);
            known.FindTexts(reports.Where(r => !r.Reread && !known.IsUnchanged(r)).SelectMany(r => known.Candidates(r, known.Find(r)?.Id)));
        }
        return known;
    }

    /// <summary>Takes note of an original that was added.</summary>
    public void Add(long report, TextFingerprint fingerprint)
    {
        foreach (var key in fingerprint.Keys())
            AddKey(key, report);
        _originals[report] = fingerprint;
    }

    /// <summary>The report in the archive whose place this one takes, or null.</summary>
    public KnownReport? Find(PreparedReport report) =>
        report.Stored is { } id ? _byId.GetValueOrDefault(id) : _byKey.GetValueOrDefault(report.Key);

    public Decision Decide(PreparedReport report)
    {
        var known = Find(report);
        if (report.Reread)
            return new Decision(known, known is not { Status: ReportStatus.Read }, null, null, []);
        if (IsUnchanged(report))
            return new Decision(known, true, null, null, []);
        long? copyOf = null;
        double? share = null;
        var fuller = new List<(long, double)>();
        foreach (var candidate in Candidates(report, known?.Id))
        {
            var (likeness, likeShare) = CopyRule.Compare(report.Fingerprint, Original(candidate));
            if (likeness == Likeness.Copy && likeShare > (share ?? 0))
                (copyOf, share) = (candidate, likeShare);
            else if (likeness == Likeness.Fuller)
                fuller.Add((candidate, likeShare));
        }
        return copyOf is null ? new Decision(known, false, null, null, fuller) : new Decision(known, false, copyOf, share, []);
    }

    // The same text under the same key, or a version older than what is there. One that waits is decided on when the ingest ends, unless
    // it is its turn; one that was withdrawn and comes again was published again, unless it tells that it was made before it was taken back.
    private bool IsUnchanged(PreparedReport report)
    {
        if (Find(report) is not { } known)
            return report.Stored is not null;
        if (report.Incoming is not { } incoming)
            return known.Status is not (ReportStatus.Waiting or ReportStatus.Failed);
        if (Cells.Moment(incoming.Changed) is { } changed && known.Changed is not null
            && string.CompareOrdinal(changed, known.Changed) is var age && (age < 0 || age == 0 && known.Status == ReportStatus.Withdrawn))
        {
            return true;
        }
        var now = incoming.Report;
        return known.Status != ReportStatus.Withdrawn && known.Sha256 == report.Sha256 && known.Title == Cells.TextOrNull(now.Title) && known.Outlet == Cells.TextOrNull(now.Outlet)
            && known.Url == Cells.TextOrNull(now.Url) && known.Published == Cells.Day(now.Published) && known.Language == Cells.Text(now.Language);
    }

    // The originals that share most keys with it; of as many, the first. Reports that are still to be written and those that are written count
    // alike, so that it makes no difference how the input is cut into batches.
    private IEnumerable<long> Candidates(PreparedReport report, long? itself) => report.Fingerprint.Keys()
        .Select(key => _originalsOfKey.GetValueOrDefault(key)).OfType<List<long>>()
        .Where(static originals => originals.Count <= CopyRule.MostOriginalsOfKey).SelectMany(static originals => originals)
        .Where(id => id != itself)
        .GroupBy(static id => id).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).Take(CopyRule.MostCompared).Select(static g => g.Key);

    private void AddKey(long key, long report)
    {
        if (!_originalsOfKey.TryGetValue(key, out var originals))
            _originalsOfKey.Add(key, originals = []);
        originals.Add(report);
    }

    private void FindByKey(IReadOnlyCollection<PreparedReport> reports)
    {
        const string columns = "select key, id, status, sha256, title, outlet, url, published, language, changed from reports where";
        foreach (var (column, values) in new (string, IEnumerable<object>)[]
        {
            ("key", reports.Where(static r => r.Incoming is not null).Select(static r => r.Key).Distinct(StringComparer.Ordinal)),
            ("id", reports.Where(static r => r.Stored is not null).Select(static r => (object)r.Stored!.Value).Distinct()),
        })
        {
            var parameters = Parameters(values);
            if (parameters.Length == 0)
                continue;
            using var command = Database.Command(_connection, _transaction, $"{columns} {column} in ({string.Join(", ", parameters.Select(static p => p.Name))})", parameters);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
                var known = new KnownReport(rows.GetInt64(1), Cells.Member<ReportStatus>(rows.GetString(2)), rows.GetString(3), Text(4), Text(5), Text(6), Text(7), rows.GetString(8), Text(9));
                _byKey[rows.GetString(0)] = known;
                _byId[known.Id] = known;
            }
        }
    }

    // Most are found together. Reports that were added since may have made a key too common and so let another original move up.
    private TextFingerprint Original(long report)
    {
        if (!_originals.ContainsKey(report))
            FindTexts([report]);
        return _originals[report];
    }

    private void FindTexts(IEnumerable<long> originals)
    {
        foreach (var some in originals.Distinct().Order().Cast<object>().Chunk(500))
        {
            var parameters = Parameters(some);
            using var command = Database.Command(_connection, _transaction, $"select id, text from reports where id in ({string.Join(", ", parameters.Select(static p => p.Name))})", parameters);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                _originals[rows.GetInt64(0)] = new TextFingerprint(rows.GetString(1));
        }
    }

    private static (string Name, object? Value)[] Parameters(IEnumerable<object> values) =>
        [.. values.Select(static (value, i) => (string.Create(CultureInfo.InvariantCulture, $"@p{i}"), (object?)value))];
}
