using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Archives;

/// <summary>Which part of an archive is asked for; an empty filter lets everything through. Immutable.</summary>
public sealed record ArchiveFilter
{
    /// <summary>The first day. An event counts by its own date, all else by the day of publication; what has none is left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Countries (alpha-3): of a party of the event, of the source of the statement, of the actor, of any actor of the report.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Types of events.</summary>
    public ImmutableArray<EventType> Types { get; init; } = [];

    /// <summary>Statuses of events.</summary>
    public ImmutableArray<EventStatus> Statuses { get; init; } = [];

    /// <summary>Outlets: of the report or of a copy of it.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Only events that the report tells in its own voice.</summary>
    public bool NarratedOnly { get; init; }

    /// <summary>Words that the report, or the statement where statements are asked for, must hold.</summary>
    public string? Search { get; init; }
}

/// <summary>Turns a filter into conditions, each with its parameters.</summary>
internal sealed class FilterSql(Database database, ArchiveFilter filter)
{
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object? Value)> _parameters = [];

    public (string, object?)[] Parameters => [.. _parameters];

    /// <summary>The conditions on the events e of reports r.</summary>
    public string OfEvents()
    {
        Day("e.date_end", ">=", filter.From);
        Day("e.date_start", "<=", filter.To);
        AnyOf("e.type", filter.Types.Select(static t => t.Name()));
        AnyOf("e.status", filter.Statuses.Select(Cells.Word));
        if (filter.NarratedOnly)
            _conditions.Add("e.voice is null");
        Countries(list => $"exists (select 1 from event_parties fp join actors fa on fa.id = fp.actor where fp.event = e.id and {list("fa.country")})");
        Outlets();
        Search("report_search", "r");
        return Where();
    }

    /// <summary>The conditions on the statements s of reports r.</summary>
    public string OfStatements()
    {
        Published();
        Countries(list => $"exists (select 1 from actors fa where fa.id = s.source_actor and {list("fa.country")})");
        Outlets();
        Search("statement_search", "s");
        return Where();
    }

    /// <summary>The conditions on the actors a of reports r.</summary>
    public string OfActors()
    {
        Published();
        Countries(list => list("a.country"));
        Outlets();
        Search("report_search", "r");
        return Where();
    }

    /// <summary>The conditions on the reports r.</summary>
    public string OfReports()
    {
        Published();
        Countries(list => $"exists (select 1 from actors fa where fa.report = r.id and {list("fa.country")})");
        Outlets();
        Search("report_search", "r");
        return Where();
    }

    /// <summary>Whether the days of a filter are the first of a month and the last of one, so that months are enough to tell.</summary>
    public static bool IsOfWholeMonths(ArchiveFilter filter) => filter.From is not { Day: > 1 } && (filter.To is not { } to || to == DateOnly.MaxValue || to.AddDays(1).Day == 1);

    /// <summary>Whether the conditions ask for something of reports.</summary>
    public static bool NeedsReports(ArchiveFilter filter) => !filter.Outlets.IsEmpty || filter.Search is not null;

    /// <summary>What the conditions on the dyads d need beside them.</summary>
    public string DyadJoins() =>
        (IsOfWholeMonths(filter) ? "" : " join events e on e.id = d.event") + (NeedsReports(filter) ? " join reports r on r.id = d.report" : "");

    /// <summary>The conditions on the dyads d, of events e and reports r where <see cref="DyadJoins"/> has them.</summary>
    public string OfDyads(CountChoice choice)
    {
        if (IsOfWholeMonths(filter))
            Months("d.month");
        else
        {
            Day("e.date_start", ">=", filter.From);
            Day("e.date_start", "<=", filter.To);
        }
        AnyOf("d.type", filter.Types.Select(static t => t.Name()));
        AnyOf("d.status", filter.Statuses.Select(Cells.Word));
        if (filter.NarratedOnly)
            _conditions.Add("d.narrated = 1");
        Sides("d.", choice);
        Outlets();
        Search("report_search", "r");
        return Where();
    }

    /// <summary>The conditions on counts of dyads by months.</summary>
    public string OfDyadMonths(CountChoice choice, bool withUnknown)
    {
        if (!withUnknown)
            _conditions.Add("actor_country <> '' and recipient_country <> ''");
        Sides("", choice);
        return OfMonths();
    }

    /// <summary>The conditions on counts of events by months.</summary>
    public string OfEventMonths()
    {
        AnyOf("type", filter.Types.Select(static t => t.Name()));
        return OfMonths();
    }

    /// <summary>The conditions on counts of events by months that a country takes part in, on a side: actor, recipient, either.</summary>
    public string OfCountryMonths(string country, string side)
    {
        _conditions.Add($"country = {Parameter(country)} and side = {Parameter(side)}");
        return OfMonths();
    }

    private string OfMonths()
    {
        Months("month");
        AnyOf("status", filter.Statuses.Select(Cells.Word));
        if (filter.NarratedOnly)
            _conditions.Add("narrated = 1");
        return Where();
    }

    // An unknown month is '' or null, and comes before none.
    private void Months(string column)
    {
        if (filter.From is not null)
            _conditions.Add($"{column} >= {Parameter(Cells.Day(filter.From)![..7])}");
        if (filter.To is not null)
            _conditions.Add($"{column} <= {Parameter(Cells.Day(filter.To)![..7])} and {column} <> ''");
    }

    private void Sides(string prefix, CountChoice choice)
    {
        Countries(list => $"({list(prefix + "actor_country")} or {list(prefix + "recipient_country")})");
        if (choice.Actor is not null)
            _conditions.Add($"{prefix}actor_country = {Parameter(choice.Actor)}");
        if (choice.Recipient is not null)
            _conditions.Add($"{prefix}recipient_country = {Parameter(choice.Recipient)}");
    }

    private string Where() => _conditions.Count == 0 ? "" : $"where {string.Join(" and ", _conditions)}";

    private void Published()
    {
        Day("r.published", ">=", filter.From);
        Day("r.published", "<=", filter.To);
    }

    private void Day(string column, string comparison, DateOnly? day)
    {
        if (day is not null)
            _conditions.Add($"{column} {comparison} {Parameter(Cells.Day(day))}");
    }

    private void Countries(Func<Func<string, string>, string> condition)
    {
        if (filter.Countries.Length > 0)
            _conditions.Add(condition(column => In(column, filter.Countries)));
    }

    private void Outlets()
    {
        if (filter.Outlets.Length > 0)
            _conditions.Add($"({In("r.outlet", filter.Outlets)} or exists (select 1 from reports fc where fc.original = r.id and {In("fc.outlet", filter.Outlets)}))");
    }

    private void Search(string search, string alias)
    {
        if (filter.Search is not { } words)
            return;
        _conditions.Add(database.SearchCondition(search, alias));
        _parameters.Add(("@search", database.SearchQuery(words)));
    }

    private void AnyOf(string column, IEnumerable<string> values)
    {
        if (values.Any())
            _conditions.Add(In(column, values));
    }

    private string In(string column, IEnumerable<string> values)
    {
        var list = new StringBuilder(column).Append(" in (");
        foreach (var value in values)
            list.Append(list[^1] == '(' ? "" : ", ").Append(Parameter(value));
        return list.Append(')').ToString();
    }

    private string Parameter(string? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@f{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }
}
