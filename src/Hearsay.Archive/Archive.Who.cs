namespace Hearsay.Archives;

/// <summary>What is told of an actor over all reports.</summary>
public enum ActorFactKind
{
    /// <summary>A name that it has, with kind, country and Wikidata id.</summary>
    Name,
    /// <summary>A role that it holds or held.</summary>
    Role,
    /// <summary>How often events of a type were done by it, or to it.</summary>
    Count,
    /// <summary>A statement of which it is the source.</summary>
    Said,
    /// <summary>An event in which it acts.</summary>
    Did,
    /// <summary>An event of which it is the recipient.</summary>
    Underwent,
}

/// <summary>One thing told of an actor. Immutable.</summary>
public sealed record ActorFact
{
    /// <summary>What it is.</summary>
    public required ActorFactKind Kind { get; init; }

    /// <summary>The name of the actor in these reports.</summary>
    public required string Name { get; init; }

    /// <summary>The first day: of publication for names, roles and statements, else of the event. Null where none is known.</summary>
    public string? First { get; init; }

    /// <summary>The last day.</summary>
    public string? Last { get; init; }

    /// <summary>Of a name the kind of actor, of a role its title, of counts and events the type, of a statement its cue.</summary>
    public required string What { get; init; }

    /// <summary>Of a name its Wikidata id, of a role its tense, of counts the side, of an event the other side, of a statement its content.</summary>
    public string? Detail { get; init; }

    /// <summary>Country (alpha-3) of the name or the role, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Of an event its status, or null.</summary>
    public string? Status { get; init; }

    /// <summary>Of a statement or an event the words of the report, or null.</summary>
    public string? Words { get; init; }

    /// <summary>Of a statement or an event the report's own id, or null.</summary>
    public string? ReportId { get; init; }

    /// <summary>Of a statement or an event who published the report, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>How many: reports for names and roles, events for counts, 1 for a statement or an event.</summary>
    public required long Count { get; init; }
}

public sealed partial class Archive
{
    private const int MostNames = 100;

    /// <summary>Everything told of actors of a name: names, roles in time, counts by type, then the newest statements and events.</summary>
    /// <param name="name">A name, or whole words of one, in any case.</param>
    /// <param name="filter">Which reports: outlets and days of publication.</param>
    /// <param name="most">The most statements, the most events it did, and the most that were done to it.</param>
    public IEnumerable<ActorFact> Who(string name, ArchiveFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(filter);
        var pattern = $"% {name.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)} %";
        // The names first: what is asked next finds its actors by the index of names.
        var names = Each($"select distinct lower(name) from actors where ' ' || lower(name) || ' ' like lower(@pattern) escape '\\' order by 1 limit {MostNames}", [("@pattern", pattern)],
            static row => row.Text(0)).ToList();
        if (names.Count == 0)
            return [];
        (string Name, object? Value)[] named = [.. names.Select(static (n, i) => ($"@n{i}", (object?)n))];
        var condition = $"lower(a.name) in ({string.Join(", ", named.Select(static n => n.Name))})";
        // Whoever has one of their Wikidata ids is the same, whatever the report calls it.
        var ids = Each($"select distinct a.wikidata from actors a where {condition} and a.wikidata is not null order by 1 limit {MostNames}", named, static row => row.Text(0)).ToList();
        if (ids.Count > 0)
        {
            named = [.. named, .. ids.Select(static (id, i) => ($"@w{i}", (object?)id))];
            condition = $"({condition} or a.wikidata in ({string.Join(", ", ids.Select(static (_, i) => $"@w{i}"))}))";
        }
        return Facts(condition, named, filter, most);
    }

    private IEnumerable<ActorFact> Facts(string condition, (string, object?)[] named, ArchiveFilter filter, int most)
    {
        var conditions = new FilterSql(_database, filter);
        var where = conditions.OfActors();
        where = $"{(where.Length == 0 ? "where" : $"{where} and")} {condition}";
        (string, object?)[] parameters = [.. conditions.Parameters, .. named, ("@most", most)];
        (string, object?)[] withoutMost = parameters[..^1];
        // Party p of event e acts: the recipients are the other side, or in an event without any the other actors.
        string Events(string side) => $"""
            select a.name, e.date_start, e.date_end, e.type,
                (select {_database.Joined("o.name")} from event_parties q join actors o on o.id = q.actor where q.event = e.id and q.actor <> p.actor
                    and (q.side <> p.side or not exists (select 1 from event_parties x where x.event = e.id and x.side = 'recipient'))),
                e.status, e.evidence, r.report_id, r.outlet
            from actors a join reports r on r.id = a.report join event_parties p on p.actor = a.id and p.side = '{side}' join events e on e.id = p.event {where}
            order by e.date_start is null, e.date_start desc, e.id limit @most
            """;
        ActorFact Event(Rows row, ActorFactKind kind) => new()
        {
            Kind = kind, Name = row.Text(0), First = row.TextOrNull(1), Last = row.TextOrNull(2), What = row.Text(3), Detail = row.TextOrNull(4), Status = row.Text(5), Words = row.Text(6),
            ReportId = row.Text(7), Outlet = row.TextOrNull(8), Count = 1,
        };
        return Each($"""
            select a.name, min(r.published), max(r.published), a.kind, a.wikidata, a.country, count(distinct a.report) as n
            from actors a join reports r on r.id = a.report {where} group by a.name, a.kind, a.wikidata, a.country order by n desc, 1, 4, 5, 6
            """, withoutMost, static row => new ActorFact
        {
            Kind = ActorFactKind.Name, Name = row.Text(0), First = row.TextOrNull(1), Last = row.TextOrNull(2), What = row.Text(3), Detail = row.TextOrNull(4), Country = row.TextOrNull(5), Count = row.Whole(6),
        })
        .Concat(Each($"""
            select a.name, min(r.published), max(r.published), o.title, o.tense, o.country, count(distinct a.report) as n
            from actors a join reports r on r.id = a.report join actor_roles o on o.actor = a.id {where} group by a.name, o.title, o.tense, o.country order by 2, 3, n desc, 1, 4, 5, 6
            """, withoutMost, static row => new ActorFact
        {
            Kind = ActorFactKind.Role, Name = row.Text(0), First = row.TextOrNull(1), Last = row.TextOrNull(2), What = row.Text(3), Detail = row.Text(4), Country = row.TextOrNull(5), Count = row.Whole(6),
        }))
        .Concat(Each($"""
            select a.name, min(e.date_start), max(e.date_start), e.type, p.side, count(distinct e.id) as n
            from actors a join reports r on r.id = a.report join event_parties p on p.actor = a.id join events e on e.id = p.event {where} group by a.name, e.type, p.side order by n desc, 1, 4, 5
            """, withoutMost, static row => new ActorFact
        {
            Kind = ActorFactKind.Count, Name = row.Text(0), First = row.TextOrNull(1), Last = row.TextOrNull(2), What = row.Text(3), Detail = row.Text(4), Count = row.Whole(5),
        }))
        .Concat(Each($"""
            select a.name, r.published, s.cue, s.content, s.evidence, r.report_id, r.outlet
            from actors a join reports r on r.id = a.report join statements s on s.source_actor = a.id {where} order by r.published is null, r.published desc, s.id limit @most
            """, parameters, static row => new ActorFact
        {
            Kind = ActorFactKind.Said, Name = row.Text(0), First = row.TextOrNull(1), Last = row.TextOrNull(1), What = row.Text(2), Detail = row.Text(3), Words = row.Text(4),
            ReportId = row.Text(5), Outlet = row.TextOrNull(6), Count = 1,
        }))
        .Concat(Each(Events("actor"), parameters, row => Event(row, ActorFactKind.Did)))
        .Concat(Each(Events("recipient"), parameters, row => Event(row, ActorFactKind.Underwent)));
    }
}
