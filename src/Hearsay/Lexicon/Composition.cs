namespace Hearsay.Lexicons;

/// <summary>A verb that lends an event noun its subject: "hold" in "hold talks", "come under" in "come under fire".</summary>
internal sealed record LightVerb(string Verb, string? Preposition, bool SubjectIsRecipient, EventStatus? Status);

/// <summary>How the inner event of an operator stands with it.</summary>
internal enum OperatorComplement
{
    /// <summary>An infinitive: "plans to".</summary>
    To,
    /// <summary>A finite clause: "hopes that".</summary>
    That,
    /// <summary>A gerund: "stopped bombing".</summary>
    Gerund,
    /// <summary>An event noun as object: "postponed the visit".</summary>
    Object,
    /// <summary>A gerund or event noun with a preposition that the entry names: "accused of".</summary>
    Preposition,
}

/// <summary>What an operator makes of its inner event besides its status: an event of its own type.</summary>
internal enum OuterType
{
    /// <summary>Nothing: the inner event stays what it is.</summary>
    None,
    /// <summary>AGREE, or THREATEN where the inner event is conflict.</summary>
    Promise,
    /// <summary>REQUEST.</summary>
    Request,
    /// <summary>REJECT.</summary>
    Reject,
    /// <summary>THREATEN.</summary>
    Threaten,
    /// <summary>As for a promise, beside the inner event and not in its place: who plans has not bound himself yet.</summary>
    Intend,
    /// <summary>MOBILIZE, where the inner event is an attack: "prepared to shell".</summary>
    Mobilize,
}

/// <summary>A word that takes another event as complement and changes its status or its type.</summary>
internal sealed record EventOperator(
    string Head, string Pos, OperatorComplement Complement, string? Preposition, EventStatus? Status, OuterType Outer);

/// <summary>Light verbs, operators and the codes of composed events.</summary>
internal sealed class CompositionTables
{
    private static readonly TableFormat LightVerbFormat = new("predicates/light_verbs.tsv", "verb", "preposition", "subject", "status") { Key = ["verb", "preposition"] };
    private static readonly TableFormat ComposedFormat = new("ontology/composed.tsv", "outer", "type", "mode", "cameo") { Key = ["outer", "type", "mode"] };

    private static readonly TableFormat OperatorFormat = new("predicates/operators.tsv", "head", "pos", "complement", "status", "outer")
    {
        Key = ["head", "pos", "complement"],
    };

    private readonly Dictionary<string, List<LightVerb>> _lightVerbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EventOperator>> _operators = new(StringComparer.Ordinal);
    private readonly Dictionary<(OuterType, EventType?, string?), CameoCode> _composed = [];

    public CompositionTables(TableSource tables, TableFaults faults, Ontology ontology)
    {
        foreach (var row in tables.Rows(LightVerbFormat, faults))
        {
            if (row.Cell(2) is not ("actor" or "recipient"))
                row.Fault($"expected actor or recipient and found \"{row[2]}\"", "Say what the subject of the verb is");
            var verb = new LightVerb(row.Required(0, "verb"), row.Optional(1), row.Cell(2) is "recipient", Status(row, 3));
            if (row.IsSound)
                Add(_lightVerbs, verb.Verb, verb);
        }
        foreach (var row in tables.Rows(OperatorFormat, faults))
        {
            var complement = row.Required(2, "complement");
            var named = Enum.TryParse<OperatorComplement>(complement, ignoreCase: true, out var kind);
            var one = new EventOperator(row.Required(0, "head"), row.Required(1, "pos"), named ? kind : OperatorComplement.Preposition,
                named ? null : complement, Status(row, 3), row.Cell(4).IsEmpty ? OuterType.None : row.Choice<OuterType>(4));
            if (row.IsSound)
                Add(_operators, one.Head, one);
        }
        foreach (var row in tables.Rows(ComposedFormat, faults))
        {
            var key = (row.Choice<OuterType>(0), row.Cell(1).IsEmpty ? (EventType?)null : row.Choice<EventType>(1), row.Optional(2));
            if (ontology.Find(row, 3) is { } code && row.IsSound)
                _composed.TryAdd(key, code);
        }
        foreach (var outer in Enum.GetValues<OuterType>())
        {
            if (faults.All.Count == 0 && outer is not (OuterType.None or OuterType.Intend or OuterType.Mobilize) && !_composed.ContainsKey((outer, null, null)))
            {
                faults.Add(new TableFault(ComposedFormat.Path, 0,
                    $"expected a line for {outer.ToString().ToLowerInvariant()} without a type and found none", "Add the line"));
            }
        }
    }

    /// <summary>The lemmas of the light verbs and of the operators that are verbs.</summary>
    public IEnumerable<string> Words => _lightVerbs.Keys.Concat(_operators.Where(static o => o.Value.Exists(static x => x.Pos == "verb")).Select(static o => o.Key));

    /// <summary>The codes that composed events may have.</summary>
    public IEnumerable<string> Codes => _composed.Values.Select(static code => code.Code);

    /// <summary>The light verbs with this lemma.</summary>
    public IReadOnlyList<LightVerb> LightVerbs(string lemma) => _lightVerbs.TryGetValue(lemma, out var list) ? list : [];

    /// <summary>The operators with this lemma.</summary>
    public IReadOnlyList<EventOperator> Operators(string lemma) => _operators.TryGetValue(lemma, out var list) ? list : [];

    /// <summary>
    /// The code of "agree to …", "refuse to …" over an inner event: the most specific line that fits, by the code, the mode or the type alone.
    /// Null where none does: an intention to accuse is no event, nor is a preparation of talks.
    /// </summary>
    public CameoCode? Compose(OuterType outer, CameoCode inner, string? mode) => _composed.GetValueOrDefault((outer, inner.Type, inner.Code))
        ?? _composed.GetValueOrDefault((outer, inner.Type, mode)) ?? _composed.GetValueOrDefault((outer, inner.Type, null)) ?? Compose(outer);

    /// <summary>The code over a complement that is no event; null where there is none.</summary>
    public CameoCode? Compose(OuterType outer) => _composed.GetValueOrDefault((outer, null, null));

    private static EventStatus? Status(TableRow row, int column) => row.Cell(column).IsEmpty ? null : row.Choice<EventStatus>(column);

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(value);
    }
}
