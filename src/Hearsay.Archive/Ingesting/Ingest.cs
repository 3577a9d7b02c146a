using System.Diagnostics;

namespace Hearsay.Archives.Ingesting;

/// <summary>How an ingest works. Immutable.</summary>
public sealed record IngestOptions
{
    /// <summary>How many reports are read at a time; what the archive holds afterwards does not depend on it.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Called after each batch that was written, with all that was done so far and the input that it came to.</summary>
    public Action<IngestCounts, string?>? Progress { get; init; }

    /// <summary>Called for each report and each input that fails: where, and why.</summary>
    public Action<string, string>? Failed { get; init; }

    /// <summary>Ends the ingest at the next report; what was begun is finished and written.</summary>
    public CancellationToken Stop { get; init; }
}

/// <summary>
/// Takes reports into an archive. It can be ended at any moment, by <see cref="IngestOptions.Stop"/> or by force: what is in the archive is sound, and
/// the same ingest begun again goes on where it was.
/// </summary>
/// <remarks>
/// Reports go through three stages. One thread takes them from their source and looks whether the archive has them already; others read those that are
/// new; the caller's writes them in batches. The look into the archive only saves reading what need not be read. What
/// becomes of a report is decided when it is written, in the order of the input.
/// </remarks>
public sealed class Ingest
{
    // How many are looked up together, and how many the first batch has. Each that follows has twice as many, up to a bound: a page of an index that many reports
    // touch is written once a batch.
    private const int ReportsInBatch = 32, MostReportsInBatch = 256;

    private readonly string _address;
    private readonly IngestOptions _options;
    private readonly Lazy<Func<Report, Reading>> _read;
    private readonly IngestCounts _counts = new();

    /// <summary>Prepares an ingest.</summary>
    /// <param name="address">The archive; made if it is not there.</param>
    /// <param name="load">Loads what reads reports; called once, when the first is to be read. What it gives is called from several threads.</param>
    /// <param name="options">How to work.</param>
    public Ingest(string address, Func<Func<Report, Reading>> load, IngestOptions options)
    {
        (_address, _options) = (address, options);
        _read = new(load);
    }

    /// <summary>Takes in what comes, in its order; afterwards reads what waits in the archive.</summary>
    /// <exception cref="ArchiveException">The archive cannot be opened or written to, or its database is lost; what was written is kept.</exception>
    public IngestCounts Run(IEnumerable<Incoming> incoming)
    {
        Work(database => Take(database, incoming));
        return Finish();
    }

    /// <summary>Tries reports again that could not be read.</summary>
    /// <exception cref="ArchiveException">As with <see cref="Run"/>.</exception>
    public IngestCounts Retry()
    {
        Work(writer => TakeStored(writer, "r.status = 'failed'", reread: false));
        return Finish();
    }

    /// <summary>Reads again every report whose reading another engine made.</summary>
    /// <exception cref="ArchiveException">As with <see cref="Run"/>.</exception>
    public IngestCounts Reread()
    {
        var engine = _read.Value(new Report("", "")).Engine;
        Work(writer => TakeStored(writer, "r.status = 'read' and not exists (select 1 from readings d join engines n on n.id = d.engine where d.report = r.id "
            + "and n.version = @version and n.model = @model and n.lexicon = @lexicon)", reread: true,
            ("@version", Cells.Text(engine.Version)), ("@model", Cells.Text(engine.Model)), ("@lexicon", Cells.Text(engine.Lexicon))));
        return Finish();
    }

    private IngestCounts Finish()
    {
        if (!_options.Stop.IsCancellationRequested)
            Work(writer => TakeStored(writer, "r.status = 'waiting'", reread: false));
        return _counts;
    }

    // Two connections: what is looked up ahead and what is written do not wait for each other.
    private void Work(Action<Connections> work)
    {
        using var connections = new Connections(_address, report => _read.Value(report));
        connections.Database.Try(() =>
        {
            work(connections);
            return 0;
        });
    }

    private void Take(Connections archive, IEnumerable<Incoming> incoming)
    {
        var clock = Stopwatch.StartNew();
        var batch = new List<BatchItem>();
        var most = ReportsInBatch;
        string? input = null;
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in InOrder.Select(LookAhead(archive, incoming), Read, _options.Jobs))
        {
            if (item.Input != input && input is not null)
            {
                Write(archive.Writer, batch, input);
                archive.Writer.ForgetFailures(input, met);
                met.Clear();
            }
            input = item.Input;
            if (item.Failure is { } failure)
            {
                met.Add(failure.Origin);
                _options.Failed?.Invoke(failure.Origin, failure.Problem);
            }
            if (item is { Report: null, Failure: null, Withdrawal: null })
                _counts.Skipped++;
            else
                batch.Add(item);
            if (batch.Count >= most || clock.Elapsed > TimeSpan.FromSeconds(1))
            {
                Write(archive.Writer, batch, input);
                most = Math.Min(2 * most, MostReportsInBatch);
                clock.Restart();
            }
        }
        Write(archive.Writer, batch, input);
        if (input is not null && !_options.Stop.IsCancellationRequested)
            archive.Writer.ForgetFailures(input, met);
    }

    private void TakeStored(Connections archive, string condition, bool reread, params (string, object?)[] parameters)
    {
        // Numbers first: while these reports are read and written, the list of them changes.
        List<long> numbers = [.. archive.Numbers($"select r.id from reports r where {condition} order by r.id", parameters)];
        var stored = numbers.TakeWhile(_ => !_options.Stop.IsCancellationRequested)
            .Select(archive.Reading.FindReport).OfType<ArchivedReport>().Select(r => new BatchItem(r.Origin, PreparedReport.Of(r, reread), null, null));
        foreach (var batch in InOrder.Select(LookAhead(archive, stored), Read, _options.Jobs).Chunk(ReportsInBatch))
            Write(archive.Writer, [.. batch], batch[^1].Input);
    }

    private void Write(ArchiveWriter writer, List<BatchItem> batch, string? input)
    {
        if (batch.Count == 0)
            return;
        _counts.Add(writer.Write(batch));
        foreach (var report in batch.Select(static i => i.Report))
            if (report is { IsFailed: true })
                _options.Failed?.Invoke(report.Origin, report.Failure!);
        batch.Clear();
        _options.Progress?.Invoke(_counts, input);
    }

    private IEnumerable<BatchItem> LookAhead(Connections archive, IEnumerable<Incoming> incoming) => LookAhead(archive, incoming
        .TakeWhile(_ => !_options.Stop.IsCancellationRequested)
        .Select(static item => new BatchItem(item.Input, item is IncomingReport report ? PreparedReport.Of(report) : null, item as IncomingFailure, item as IncomingWithdrawal)));

    // Says of each report whether it is to be read, as far as can be told before those ahead of it are written.
    private static IEnumerable<BatchItem> LookAhead(Connections archive, IEnumerable<BatchItem> items)
    {
        foreach (var some in items.Chunk(ReportsInBatch))
        {
            var reports = some.Select(static i => i.Report).OfType<PreparedReport>().ToList();
            var known = archive.LookUp(reports);
            foreach (var report in reports)
                report.IsWanted = known.Decide(report).ToBeRead;
            foreach (var item in some)
                yield return item;
        }
    }

    private BatchItem Read(BatchItem item)
    {
        if (item.Report is { IsWanted: true } report)
            report.Read(_read.Value);
        return item;
    }

    // The archive, open twice.
    private sealed class Connections : IDisposable
    {
        private readonly Archive _writing;

        public Connections(string address, Func<Report, Reading> read)
        {
            _writing = Archive.OpenToWrite(address, create: true);
            Reading = Archive.OpenToRead(address);
            Writer = new ArchiveWriter(_writing.Database, _writing.Connection, read);
        }

        public Archive Reading { get; }

        public ArchiveWriter Writer { get; }

        public Database Database => _writing.Database;

        public KnownReports LookUp(IReadOnlyCollection<PreparedReport> reports) => KnownReports.LookUp(Reading.Database, Reading.Connection, null, reports);

        public IEnumerable<long> Numbers(string sql, (string, object?)[] parameters)
        {
            using var rows = Reading.Query(sql, parameters);
            while (rows.Read())
                yield return rows.GetInt64(0);
        }

        public void Dispose()
        {
            Reading.Dispose();
            _writing.Dispose();
        }
    }
}
