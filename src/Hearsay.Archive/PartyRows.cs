using System.Collections.Immutable;
using System.Data.Common;
using Hearsay.Formats.Export;

namespace Hearsay.Archives;

/// <summary>The parties of events that are asked for in the order of their ids, in one pass over parties and actors; for a database that gives several answers at a time.</summary>
internal sealed class PartyRows(Database database, DbConnection connection) : IDisposable
{
    private readonly FollowingRows _parties = new(first =>
        database.Select(connection, "select event, side, actor from event_parties where event >= @first order by event, side, number", ("@first", first)));

    private readonly FollowingRows _actors = new(first => database.Select(connection, $"select {Archive.ActorColumns} from actors a where a.id >= @first order by a.id", ("@first", first)));

    // The actors of the report of the event that was asked for last.
    private readonly Dictionary<long, ActorRow> _known = [];
    private CarriedReport? _report;

    /// <summary>Adds the parties of an event.</summary>
    public void AddTo(ImmutableArray<ActorRow>.Builder actors, ImmutableArray<ActorRow>.Builder recipients, EventRow told)
    {
        if (!ReferenceEquals(told.Report, _report))
            Know(_report = told.Report);
        for (var more = _parties.GoTo(told.Id, told.Id); more; more = _parties.GoOn(told.Id))
            (_parties.Row.Text(1) == "actor" ? actors : recipients).Add(_known[_parties.Row.Whole(2)]);
    }

    public void Dispose()
    {
        _parties.Dispose();
        _actors.Dispose();
    }

    private void Know(CarriedReport report)
    {
        _known.Clear();
        var (first, last) = (Archive.ItemId(report.Number, 0), Archive.ItemId(report.Number + 1, 0) - 1);
        for (var more = _actors.GoTo(first, last); more; more = _actors.GoOn(last))
            _known.Add(_actors.Row.Whole(0), Archive.ReadActor(_actors.Row, 0, report));
    }
}
