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
public readonly record struct EventCounts(string? Actor, string? Recipient, string? Period, long VerbalCooperation, long MaterialCooperation, long VerbalConflict, long MaterialConflict, double Score)
{
    /// <summary>All events.</summary>
    public long Events => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;
}

// What is counted. An event stands in the month in which it began, and the days of a filter are the days on which events began.
public sealed partial class Archive
{
    // Of so many pairs, the most frequent first, the stretches of time are asked for one pair after the other; who wants more is answered with all at once.
    private const int PairsOneByOne = 64;

    private const string Sums = "verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, score_sum";

    // Sums of scores are kept in thousandths.
    private const double ScoreUnits = 1000;

    private const string Quads = "cast(sum(case when quad = 1 then weight else 0 end) as bigint), cast(sum(case when quad = 2 then weight else 0 end) as bigint), "
        + "cast(sum(case when quad = 3 then weight else 0 end) as bigint), cast(sum(case when quad = 4 then weight else 0 end) as bigint)";

    /// <summary>Events by the countries of who acts and of whom it is done to, the most frequent pair first, and each pair's stretches of time in order.</summary>
    /// <param name="filter">Which events; a country is one of either side.</param>
    /// <param name="choice">How they are counted.</param>
    /// <param name="withUnknown">Whether events are met in which one side or both are of no known country.</param>
    public IEnumerable<EventCounts> CountDyads(ArchiveFilter filter, CountChoice choice, bool withUnknown = false)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(choice);
        if (choice.Carried || !FilterSql.IsOfWholeMonths(filter) || FilterSql.NeedsReports(filter) || !filter.Types.IsEmpty)
        {
            var sql = new FilterSql(_database, filter);
            var known = withUnknown ? "" : "a <> '' and r <> ''";
            var weight = choice.Carried ? Carriers : "1";
            var counts = Each($"""
                select a, r, {Period(choice.Period)} as p, {Quads}, sum(score * weight) / sum(weight)
                from (select distinct d.event, coalesce(d.actor_country, '') as a, coalesce(d.recipient_country, '') as r, coalesce(d.month, '') as m, d.quad, d.score, {weight} as weight
                    from dyads d{sql.DyadJoins()} {sql.OfDyads(choice)}) c
                {Where(known)} group by 1, 2, 3
                """, sql.Parameters, ReadCounts).GroupBy(static c => (c.Actor, c.Recipient));
            return counts.OrderByDescending(static pair => pair.Sum(static c => c.Events)).ThenBy(static pair => pair.Key.Actor, StringComparer.Ordinal).ThenBy(static pair => pair.Key.Recipient, StringComparer.Ordinal)
                .SelectMany(static pair => pair.OrderBy(static c => c.Period, StringComparer.Ordinal));
        }
        // Of all time there are counts of their own; with days, the months are added up.
        var ofAllTime = filter is { From: null, To: null };
        var totals = DyadCounts(ofAllTime ? "dyad_totals" : "dyad_months", filter, choice with { Period = CountPeriod.All }, withUnknown).ToList();
        totals.Sort(MostFrequentFirst);
        return choice.Period == CountPeriod.All ? totals : ByPeriod([.. totals.Select(static t => (t.Actor, t.Recipient))], filter, choice, withUnknown);
    }

    // Pairs are put in order here: their number is that of the counts to be told, and a window over them costs the database more.
    private static int MostFrequentFirst(EventCounts one, EventCounts other) =>
        other.Events.CompareTo(one.Events) is not 0 and var byEvents ? byEvents
        : string.CompareOrdinal(one.Actor, other.Actor) is not 0 and var byActor ? byActor
        : string.CompareOrdinal(one.Recipient, other.Recipient);

    private IEnumerable<EventCounts> ByPeriod(List<(string? Actor, string? Recipient)> pairs, ArchiveFilter filter, CountChoice choice, bool withUnknown)
    {
        foreach (var (actor, recipient) in pairs.Take(PairsOneByOne))
            foreach (var counts in DyadCounts("dyad_months", filter, choice with { Actor = actor ?? "", Recipient = recipient ?? "" }, withUnknown))
                yield return counts;
        if (pairs.Count <= PairsOneByOne)
            yield break;
        // The others all at once: the counts of a pair come together, from its start to the start of the next.
        var all = new List<EventCounts>();
        var starts = new Dictionary<(string?, string?), int>(pairs.Count);
        foreach (var counts in DyadCounts("dyad_months", filter, choice, withUnknown))
        {
            if (all.Count == 0 || counts.Actor != all[^1].Actor || counts.Recipient != all[^1].Recipient)
                starts.Add((counts.Actor, counts.Recipient), all.Count);
            all.Add(counts);
        }
        foreach (var pair in pairs.Skip(PairsOneByOne))
            if (starts.TryGetValue(pair, out var start))
                for (var i = start; i < all.Count && all[i].Actor == pair.Actor && all[i].Recipient == pair.Recipient; i++)
                    yield return all[i];
    }

    // In the order of the summary's key, which is that of pairs and times.
    private IEnumerable<EventCounts> DyadCounts(string table, ArchiveFilter filter, CountChoice choice, bool withUnknown)
    {
        var sql = new FilterSql(_database, filter);
        var (period, order) = choice.Period == CountPeriod.All ? ("''", "") : (Period(choice.Period, "month"), ", month");
        return Summed($"select actor_country, recipient_country, {period}, {Sums} from {table} {sql.OfDyadMonths(choice, withUnknown)} order by actor_country, recipient_country{order}", sql.Parameters);
    }

    // The rows of a summary that are of one pair and time come one after the other. They are added up here: the database takes three times as long for it.
    private IEnumerable<EventCounts> Summed(string sql, (string, object?)[] parameters)
    {
        using var rows = _database.Select(_connection, sql, parameters);
        if (!rows.Read())
            yield break;
        for (var more = true; more;)
        {
            var (actor, recipient, period) = (rows.Text(0), rows.Text(1), rows.Text(2));
            var (verbalCooperation, materialCooperation, verbalConflict, materialConflict, scores) = (0L, 0L, 0L, 0L, 0L);
            do
            {
                verbalCooperation += rows.Whole(3);
                materialCooperation += rows.Whole(4);
                verbalConflict += rows.Whole(5);
                materialConflict += rows.Whole(6);
                scores += rows.Whole(7);
            }
            while ((more = rows.Read()) && rows.Text(1) == recipient && rows.Text(2) == period && rows.Text(0) == actor);
            yield return new(Known(actor), Known(recipient), Known(period), verbalCooperation, materialCooperation, verbalConflict, materialConflict,
                scores / ScoreUnits / (verbalCooperation + materialCooperation + verbalConflict + materialConflict));
        }
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
        // The summary that answers: of all events, of a dyad, or of a country on a side.
        var (table, where) = (simple, filter.Types.IsEmpty, filter.Countries, choice.Actor, choice.Recipient) switch
        {
            (true, _, [], null, null) => ("event_months", sql.OfEventMonths()),
            (true, true, [], not null, not null) => ("dyad_months", sql.OfDyadMonths(choice, withUnknown: true)),
            (true, true, [var country], null, null) => ("country_months", sql.OfCountryMonths(country, "either")),
            (true, true, [], { } actor, null) => ("country_months", sql.OfCountryMonths(actor, "actor")),
            (true, true, [], null, { } recipient) => ("country_months", sql.OfCountryMonths(recipient, "recipient")),
            _ => ("", ""),
        };
        if (table.Length > 0)
            return Summed($"select '', '', {Period(choice.Period, "month")}, {Sums} from {table} {where} order by month", sql.Parameters);
        var weight = choice.Carried ? Carriers : "1";
        return Each($"""
            select '', '', {Period(choice.Period)} as p, {Quads}, sum(score * weight) / sum(weight)
            from (select distinct d.event, coalesce(d.month, '') as m, d.quad, d.score, {weight} as weight from dyads d{sql.DyadJoins()} {sql.OfDyads(choice)}) c
            group by 3 order by 3
            """, sql.Parameters, ReadCounts);
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

    private static EventCounts ReadCounts(Rows row) =>
        new(Known(row.Text(0)), Known(row.Text(1)), Known(row.Text(2)), row.Whole(3), row.Whole(4), row.Whole(5), row.Whole(6), row.Real(7));

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
