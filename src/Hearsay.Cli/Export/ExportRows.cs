using Hearsay.Archives;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Export;

/// <summary>What is asked of an archive, row by row, read ahead of where it is written.</summary>
internal sealed class ExportRows(string address, ArchiveFilter filter, bool eachCopy, CancellationToken stop) : IDisposable
{
    private readonly Archive _rows = Archive.OpenToRead(address);

    private Archive? _readings;
    private (long Report, Reading? Reading) _reading;

    public IEnumerable<EventRow> Events() => Ahead(_rows.Events(filter, eachCopy));

    public IEnumerable<StatementRow> Statements() => Ahead(_rows.Statements(filter, eachCopy));

    public IEnumerable<ActorRow> Actors() => Ahead(_rows.Actors(filter, eachCopy));

    public IEnumerable<ReportRow> Reports() => Ahead(_rows.ReportRows(filter, eachCopy));

    /// <summary>Events with what only the whole reading tells.</summary>
    public IEnumerable<EventRow> DetailedEvents() => Events().Select(e =>
    {
        var report = e.Report.Original ?? e.Report.Number;
        if (_reading.Report != report)
            _reading = (report, (_readings ??= Archive.OpenToRead(address)).FindReading(report));
        return _reading.Reading is { } reading ? EventDetails.Add(e, reading) : e;
    });

    public void Dispose()
    {
        _readings?.Dispose();
        _rows.Dispose();
    }

    private IEnumerable<T> Ahead<T>(IEnumerable<T> rows) => ReadAhead.Of(rows.TakeWhile(_ =>
    {
        stop.ThrowIfCancellationRequested();
        return true;
    }));
}
