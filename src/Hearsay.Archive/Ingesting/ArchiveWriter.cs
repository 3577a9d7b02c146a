using System.Data.Common;
using System.Globalization;
using Hearsay.Archives.Copies;

namespace Hearsay.Archives.Ingesting;

/// <summary>
/// Writes batches into an archive, each in one transaction that no other writer works beside. What becomes of a report depends on what the
/// archive holds and on the reports before it alone: not on how the input is cut into batches, nor on how many work on it.
/// </summary>
internal sealed class ArchiveWriter(Database database, DbConnection connection, Func<Report, Reading> read)
{
    private readonly ReadingTables _tables = new();
    private readonly TableRows _reports = new("reports", "id", "key", "report_id", "title", "outlet", "url", "published", "language", "text", "sha256", "origin", "changed",
        "taken_from", "status", "original", "similarity", "failure");
    private readonly TableRows _copyKeys = new("copy_keys", "key", "report");
    private readonly TableRows _readings = new("readings", "report", "engine", "json");
    private readonly Dictionary<EngineVersion, long> _engines = [];
    private DbTransaction? _transaction;
    private long _lastReport;

    /// <summary>Writes a batch.</summary>
    /// <returns>How many of what.</returns>
    public IngestCounts Write(IReadOnlyList<BatchItem> batch)
    {
        var counts = new IngestCounts();
        if (NothingToDo(batch, counts))
            return counts;
        return InTransaction(() =>
        {
            var done = 0;
            while (done < batch.Count)
                done = WriteUntilChange(batch, done, counts);
            Flush();
            return counts;
        });
    }

    /// <summary>Forgets the failures of inputs that were gone through again to their end, but for those that were met again.</summary>
    public void ForgetFailures(string input, IReadOnlySet<string> met)
    {
        var origins = new List<string>();
        using (var command = Database.Command(connection, null, "select origin from failed_inputs where input = @input", ("@input", Cells.Text(input))))
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
                origins.Add(rows.GetString(0));
        }
        origins.RemoveAll(met.Contains);
        if (origins.Count == 0)
            return;
        InTransaction(() =>
        {
            foreach (var origin in origins)
                Database.Execute(connection, _transaction, "delete from failed_inputs where origin = @origin", ("@origin", origin));
            return 0;
        });
    }

    // Looks without waiting for other writers: a source that is there already costs no transaction.
    private bool NothingToDo(IReadOnlyList<BatchItem> batch, IngestCounts counts)
    {
        if (batch.Any(static i => i.Failure is not null || i.Withdrawal is not null))
            return false;
        var reports = batch.Select(static i => i.Report).OfType<PreparedReport>().ToList();
        if (reports.Exists(static r => r.IsWanted))
            return false;
        var known = KnownReports.LookUp(database, connection, null, reports);
        if (!reports.TrueForAll(r => known.Decide(r).Unchanged))
            return false;
        counts.Unchanged += reports.Count;
        return true;
    }

    private T InTransaction<T>(Func<T> work)
    {
        using var transaction = database.BeginWriting(connection);
        _transaction = transaction;
        try
        {
            _lastReport = Database.Number(connection, transaction, "select max(id) from reports");
            var result = work();
            transaction.Commit();
            return result;
        }
        catch
        {
            Discard();
            throw;
        }
        finally
        {
            _transaction = null;
        }
    }

    // Works through a batch until something in the archive is changed and not only added: what was looked up then no longer holds.
    private int WriteUntilChange(IReadOnlyList<BatchItem> batch, int from, IngestCounts counts)
    {
        var known = KnownReports.LookUp(database, connection, _transaction, [.. batch.Skip(from).Select(static i => i.Report).OfType<PreparedReport>()]);
        var added = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < batch.Count; i++)
        {
            var item = batch[i];
            if (item.Failure is { } failure)
            {
                Write(failure);
                counts.FailedInputs++;
            }
            else if (item.Withdrawal is { } withdrawal)
            {
                Flush();
                if (Withdraw(withdrawal))
                    counts.Withdrawn++;
                else
                    counts.Skipped++;
                return i + 1;
            }
            else if (item.Report is { } report)
            {
                // Another version of a report that came just before in the same batch.
                if (report.Incoming is not null && added.Contains(report.Key))
                {
                    Flush();
                    return i;
                }
                var decision = known.Decide(report);
                if (!decision.Unchanged && decision.OnlyAdds)
                {
                    var id = Add(report, decision, counts);
                    added.Add(report.Key);
                    if (decision.CopyOf is null)
                        known.Add(id, report.Fingerprint);
                }
                else if (!decision.Unchanged)
                {
                    Flush();
                    Change(report, decision, counts);
                    Flush();
                    return i + 1;
                }
                else
                {
                    counts.Unchanged++;
                }
            }
        }
        return batch.Count;
    }

    private long Add(PreparedReport report, Decision decision, IngestCounts counts)
    {
        var id = ++_lastReport;
        var status = Settle(report, decision);
        if (status == ReportStatus.Read)
            counts.Added++;
        else if (status == ReportStatus.Copy)
            counts.Copies++;
        else
            counts.FailedReports++;
        var (from, incoming) = (report.Report, report.Incoming!);
        _reports.Rows.Add([id, report.Key, Cells.Text(from.Id), Cells.TextOrNull(from.Title), Cells.TextOrNull(from.Outlet), Cells.TextOrNull(from.Url), Cells.Day(from.Published),
            Cells.Text(from.Language), Cells.Text(from.Text), report.Sha256, Cells.Text(report.Origin), Cells.Moment(incoming.Changed), Cells.TextOrNull(incoming.TakenFrom), Cells.Word(status),
            decision.CopyOf, decision.Share, status == ReportStatus.Failed ? Cells.Text(report.Failure!) : null]);
        AddParts(id, report, decision);
        return id;
    }

    // Puts a report in the place of an older version, or reads one anew that is there; or lets it take originals that it holds as its copies.
    private void Change(PreparedReport report, Decision decision, IngestCounts counts)
    {
        long id;
        if (decision.Known is not { } known)
        {
            id = Add(report, decision, counts);
        }
        else
        {
            id = known.Id;
            if (report.Incoming is not null)
                ReleaseCopies(id);
            var status = Settle(report, decision);
            if (status == ReportStatus.Failed)
                counts.FailedReports++;
            else if (report.Incoming is not null)
                counts.Updated++;
            else
                counts.Reread++;
            RemoveReading(id);
            if (!report.Reread)
                RemoveCopyKeys(id);
            Update(id, report, decision, status);
            AddParts(id, report, decision);
        }
        Flush();
        foreach (var (other, share) in decision.Fuller)
            MakeCopy(other, id, share, counts);
    }

    // The status of a report that is written. One that was taken for a copy before, or that was not expected to be read, is read now.
    private ReportStatus Settle(PreparedReport report, Decision decision)
    {
        if (decision.CopyOf is not null)
            return ReportStatus.Copy;
        report.Read(read);
        report.IsFailed = report.Failure is not null;
        return report.IsFailed ? ReportStatus.Failed : ReportStatus.Read;
    }

    private void AddParts(long id, PreparedReport report, Decision decision)
    {
        if (decision.CopyOf is not null)
            return;
        if (!report.Reread)
            foreach (var key in report.Fingerprint.Keys())
                _copyKeys.Rows.Add([key, id]);
        if (report.Reading is not { } reading)
            return;
        var engine = EngineId(reading.Engine);
        // What reads the same text again as before, after something between, is no earlier reading of itself.
        if (decision.Known is not null)
        {
            Database.Execute(connection, _transaction, "delete from earlier_readings where report = @id and sha256 = @sha256 and engine = @engine",
                ("@id", id), ("@sha256", report.Sha256), ("@engine", engine));
        }
        _readings.Rows.Add([id, engine, report.Packed]);
        _tables.Add(id, reading);
    }

    private void Update(long id, PreparedReport report, Decision decision, ReportStatus status)
    {
        Database.Execute(connection, _transaction, "update reports set status = @status, original = @original, similarity = @similarity, failure = @failure where id = @id",
            ("@id", id), ("@status", Cells.Word(status)), ("@original", decision.CopyOf), ("@similarity", decision.Share), ("@failure", status == ReportStatus.Failed ? Cells.Text(report.Failure!) : null));
        if (report.Incoming is not { } incoming)
            return;
        var from = report.Report;
        Database.Execute(connection, _transaction, """
            update reports set report_id = @report_id, title = @title, outlet = @outlet, url = @url, published = @published, language = @language, text = @text, sha256 = @sha256,
                origin = @origin, changed = @changed, taken_from = @taken_from where id = @id
            """, ("@id", id), ("@report_id", Cells.Text(from.Id)), ("@title", Cells.TextOrNull(from.Title)), ("@outlet", Cells.TextOrNull(from.Outlet)), ("@url", Cells.TextOrNull(from.Url)),
            ("@published", Cells.Day(from.Published)), ("@language", Cells.Text(from.Language)), ("@text", Cells.Text(from.Text)), ("@sha256", report.Sha256), ("@origin", Cells.Text(report.Origin)),
            ("@changed", Cells.Moment(incoming.Changed)), ("@taken_from", Cells.TextOrNull(incoming.TakenFrom)));
    }

    // False where it is not there, was withdrawn before, or was published again since.
    private bool Withdraw(IncomingWithdrawal withdrawal)
    {
        var changed = Cells.Moment(withdrawal.Changed);
        var id = Database.Number(connection, _transaction, "select id from reports where key = @key and status <> 'withdrawn' and (changed is null or changed <= coalesce(@changed, changed))",
            ("@key", Cells.Text(withdrawal.Key)), ("@changed", changed));
        if (id == 0)
            return false;
        ReleaseCopies(id);
        RemoveReading(id);
        RemoveCopyKeys(id);
        Database.Execute(connection, _transaction, "update reports set status = 'withdrawn', changed = coalesce(@changed, changed), original = null, similarity = null, failure = null where id = @id",
            ("@id", id), ("@changed", changed));
        return true;
    }

    // The copies of what changes may no longer be any: they are decided on anew when the ingest ends.
    private void ReleaseCopies(long id) =>
        Database.Execute(connection, _transaction, "update reports set status = 'waiting', original = null, similarity = null where original = @id", ("@id", id));

    private void MakeCopy(long id, long original, double share, IngestCounts counts)
    {
        RemoveReading(id);
        RemoveCopyKeys(id);
        Database.Execute(connection, _transaction, "update reports set original = @original where original = @id", ("@id", id), ("@original", original));
        Database.Execute(connection, _transaction, "update reports set status = 'copy', original = @original, similarity = @share, failure = null where id = @id",
            ("@id", id), ("@original", original), ("@share", share));
        counts.Joined++;
    }

    // Of the text that is there now: its keys tell where in the table they stand, while a report alone would be looked for in all of it.
    private void RemoveCopyKeys(long id)
    {
        var text = (string)Database.Scalar(connection, _transaction, "select text from reports where id = @id", ("@id", id))!;
        foreach (var key in new TextFingerprint(text).Keys())
            Database.Execute(connection, _transaction, "delete from copy_keys where key = @key and report = @id", ("@key", key), ("@id", id));
    }

    // Takes a reading out of all tables; which engine made it, of which text, stays on record.
    private void RemoveReading(long id)
    {
        Database.Execute(connection, _transaction, """
            insert into earlier_readings (report, sha256, engine) select d.report, r.sha256, d.engine from readings d join reports r on r.id = d.report where d.report = @id on conflict do nothing
            """, ("@id", id));
        if (Database.Execute(connection, _transaction, "delete from readings where report = @id", ("@id", id)) == 0)
            return;
        _tables.Uncount(connection, _transaction, id);
        foreach (var (table, column) in ReadingTables.KeyColumns)
        {
            // Within a report's ids; the column "report" alone has no index everywhere.
            var condition = column == "report" ? "report = @id" : $"{column} >= @first and {column} < @next";
            Database.Execute(connection, _transaction, $"delete from {table} where {condition}", column == "report"
                ? [("@id", id)]
                : [("@first", Archive.ItemId(id, 0)), ("@next", Archive.ItemId(id + 1, 0))]);
        }
    }

    private void Write(IncomingFailure failure) => Database.Execute(connection, _transaction,
        "insert into failed_inputs (origin, input, reason) values (@origin, @input, @reason) on conflict (origin) do update set input = excluded.input, reason = excluded.reason",
        ("@origin", Cells.Text(failure.Origin)), ("@input", Cells.Text(failure.Input)), ("@reason", Cells.Text(failure.Problem)));

    private long EngineId(EngineVersion engine)
    {
        if (_engines.TryGetValue(engine, out var id))
            return id;
        (string, object?)[] parts = [("@version", Cells.Text(engine.Version)), ("@model", Cells.Text(engine.Model)), ("@lexicon", Cells.Text(engine.Lexicon))];
        id = Database.Number(connection, _transaction, "select id from engines where version = @version and model = @model and lexicon = @lexicon", parts);
        if (id == 0)
        {
            id = Database.Number(connection, _transaction, "select max(id) from engines") + 1;
            Database.Execute(connection, _transaction, string.Create(CultureInfo.InvariantCulture, $"insert into engines (id, version, model, lexicon) values ({id}, @version, @model, @lexicon)"), parts);
        }
        _engines.Add(engine, id);
        return id;
    }

    private void Flush()
    {
        foreach (var table in (TableRows[])[_reports, _copyKeys, _readings])
            database.Insert(connection, table);
        _tables.Write(database, connection);
        Clear();
    }

    private void Discard()
    {
        Clear();
        // An engine that was added is gone with the transaction.
        _engines.Clear();
    }

    private void Clear()
    {
        _reports.Rows.Clear();
        _copyKeys.Rows.Clear();
        _readings.Rows.Clear();
        _tables.Clear();
    }
}
