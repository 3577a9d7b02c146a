using System.Data.Common;
using System.Globalization;

namespace Hearsay.Archives;

/// <summary>How long the stretches of time are that events are counted in.</summary>
public enum CountPeriod
{
    /// <summary>2025-10.</summary>
    Month,
    /// <summary>2025-Q4.</summary>
    Quarter,
    /// <summary>2025.</summary>
    Year,
    /// <summary>All time in one.</summary>
    All,
}

/// <summary>Which events are counted, beside the filter. Immutable.</summary>
public sealed record CountChoice
{
    /// <summary>How long the stretches of time are.</summary>
    public CountPeriod Period { get; init; }

    /// <summary>The country (alpha-3) of who acts, or null for any.</summary>
    public string? Actor { get; init; }

    /// <summary>The country (alpha-3) of whom it is done to, or null for any.</summary>
    public string? Recipient { get; init; }

    /// <summary>Counts an event once for each report that carried it, copies included; else once.</summary>
    public bool Carried { get; init; }
}

/// <summary>Counts of events. Immutable.</summary>
/// <param name="Actor">The country of who acts; null where it is not known or not told apart.</param>
/// <param name="Recipient">The country of whom it is done to; null where it is not known or not told apart.</param>
/// <param name="Period">The stretch of time; null where it is not known or not told apart.</param>
/// <param name="VerbalCooperation">Events of quad class 1.</param>
/// <param name="MaterialCooperation">Events of quad class 2.</param>
/// <param name="VerbalConflict">Events of quad class 3.</param>
/// <param name="MaterialConflict">Events of quad class 4.</param>
/// <param name="Score">Their mean score, −10 to +10.</param>
public sealed record EventCounts(string? Actor, string? Recipient, string? Period, long VerbalCooperation, long MaterialCooperation, long VerbalConflict, long MaterialConflict, double Score)
{
    /// <summary>All events.</summary>
    public long Events => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;
}

// What is counted. An event stands in the month in which it began, and the days of a filter are the days on which events began.
public sealed partial class Archive
{
    private const string Quads = "sum(case when quad = 1 then weight else 0 end), sum(case when quad = 2 then weight else 0 end), sum(case when quad = 3 then weight else 0 end), sum(case when quad = 4 then weight else 0 end)";

    /// <summary>Events by the countries of who acts and of whom it is done to, the most frequent pair first, and each pair's stretches of time in order.</summary>
    /// <param name="filter">Which events; a country is one of either side.</param>
    /// <param name="choice">How they are counted.</param>
    /// <param name="withUnknown">Whether events are met in which one side or both are of no known country.</param>
    public IEnumerable<EventCounts> CountDyads(ArchiveFilter filter, CountChoice choice, bool withUnknown = false)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(choice);
        var sql = new FilterSql(_database, filter);
        var known = withUnknown ? "" : "a <> '' and r <> ''";
        string inner;
        if (choice.Carried || !FilterSql.IsOfWholeMonths(filter) || FilterSql.NeedsReports(filter) || !filter.Types.IsEmpty)
        {
            var weight = choice.Carried ? Carriers : "1";
            inner = $"""
                select a, r, {Period(choice.Period)} as p, {Quads}, sum(score * weight) / sum(weight)
                from (select distinct d.event, coalesce(d.actor_country, '') as a, coalesce(d.recipient_country, '') as r, coalesce(d.month, '') as m, d.quad, d.score, {weight} as weight
                    from dyads d{sql.DyadJoins()} {sql.OfDyads(choice)}) c
                {Where(known)} group by 1, 2, 3
                """;
        }
        else
        {
            var (actor, recipient) = ("actor_country", "recipient_country");
            var where = sql.OfDyadMonths(choice, withUnknown);
            inner = $"""
                select {actor}, {recipient}, {Period(choice.Period, "month")} as p, sum(verbal_cooperation), sum(material_cooperation), sum(verbal_conflict), sum(material_conflict),
                    sum(score_sum) / 1000.0 / sum(verbal_cooperation + material_cooperation + verbal_conflict + material_conflict)
                from dyad_months {where} group by {actor}, {recipient}{(choice.Period == CountPeriod.All ? "" : ", 3")}
                """;
        }
        // Pairs are put in order here: their number is that of the counts to be told, and a window over them costs the database more.
        var counts = Rows(inner, sql.Parameters, ReadCounts).ToList();
        var sums = new Dictionary<(string?, string?), long>();
        foreach (var count in counts)
            sums[(count.Actor, count.Recipient)] = sums.GetValueOrDefault((count.Actor, count.Recipient)) + count.Events;
        return counts.OrderByDescending(c => sums[(c.Actor, c.Recipient)])
            .ThenBy(static c => c.Actor, StringComparer.Ordinal).ThenBy(static c => c.Recipient, StringComparer.Ordinal).ThenBy(static c => c.Period, StringComparer.Ordinal);
    }

    /// <summary>Events by time, in its order; what is of no known month comes first. A stretch without events has no counts.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="choice">How they are counted.</param>
    public IEnumerable<EventCounts> CountTimeline(ArchiveFilter filter, CountChoice choice)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(choice);
        var sql = new FilterSql(_database, filter);
        var simple = !choice.Carried && FilterSql.IsOfWholeMonths(filter) && !FilterSql.NeedsReports(filter);
        string inner;
        if (simple && filter.Countries.IsEmpty && choice is { Actor: null, Recipient: null })
        {
            inner = $"""
                select '', '', {Period(choice.Period, "month")} as p, sum(case when quad = 1 then events else 0 end), sum(case when quad = 2 then events else 0 end),
                    sum(case when quad = 3 then events else 0 end), sum(case when quad = 4 then events else 0 end), sum(score_sum) / 1000.0 / sum(events)
                from event_months {sql.OfEventMonths()} group by 3 order by 3
                """;
        }
        else if (simple && filter.Types.IsEmpty && filter.Countries.IsEmpty && choice is { Actor: not null, Recipient: not null })
        {
            inner = $"""
                select '', '', {Period(choice.Period, "month")} as p, sum(verbal_cooperation), sum(material_cooperation), sum(verbal_conflict), sum(material_conflict),
                    sum(score_sum) / 1000.0 / sum(verbal_cooperation + material_cooperation + verbal_conflict + material_conflict)
                from dyad_months {sql.OfDyadMonths(choice, withUnknown: true)} group by 3 order by 3
                """;
        }
        else
        {
            var weight = choice.Carried ? Carriers : "1";
            inner = $"""
                select '', '', {Period(choice.Period)} as p, {Quads}, sum(score * weight) / sum(weight)
                from (select distinct d.event, coalesce(d.month, '') as m, d.quad, d.score, {weight} as weight from dyads d{sql.DyadJoins()} {sql.OfDyads(choice)}) c
                group by 3 order by 3
                """;
        }
        return Rows(inner, sql.Parameters, ReadCounts);
    }

    // A report counts by itself and with each of its copies.
    private const string Carriers = "(1 + (select count(*) from reports k where k.original = d.report))";

    private static string Where(string condition) => condition.Length == 0 ? "" : $"where {condition}";

    private static string Period(CountPeriod period, string month = "m") => period switch
    {
        CountPeriod.Month => month,
        CountPeriod.Quarter => $"case when {month} = '' then '' else substr({month}, 1, 4) || '-Q' || cast((cast(substr({month}, 6, 2) as integer) + 2) / 3 as varchar(1)) end",
        CountPeriod.Year => $"substr({month}, 1, 4)",
        _ => "''",
    };

    private static EventCounts ReadCounts(DbDataReader row) => new(Known(row, 0), Known(row, 1), Known(row, 2), Sum(row, 3), Sum(row, 4), Sum(row, 5), Sum(row, 6),
        Convert.ToDouble(row.GetValue(7), CultureInfo.InvariantCulture));

    private static string? Known(DbDataReader row, int column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private static long Sum(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
