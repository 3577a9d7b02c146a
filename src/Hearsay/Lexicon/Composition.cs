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
}

/// <summary>A word that takes another event as complement and changes its status or its type.</summary>
internal sealed record EventOperator(
    string Head, string Pos, OperatorComplement Complement, string? Preposition, EventStatus? Status, OuterType Outer);

/// <summary>Light verbs, operators and the codes of composed events.</summary>
internal sealed class CompositionTables
{
    private readonly Dictionary<string, List<LightVerb>> _lightVerbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EventOperator>> _operators = new(StringComparer.Ordinal);
    private readonly Dictionary<(OuterType, EventType?, string?), CameoCode> _composed = [];

    public CompositionTables(TableSource tables, Ontology ontology)
    {
        foreach (var row in tables.Rows("predicates/light_verbs.tsv", "verb", "preposition", "subject", "status"))
        {
            var isRecipient = row[2] switch
            {
                "actor" => false,
                "recipient" => true,
                var other => throw row.Fault($"expected actor or recipient and found \"{other}\"", "Say what the subject of the verb is"),
            };
            Add(_lightVerbs, row.Required(0, "verb"), new LightVerb(row[0], row.Optional(1), isRecipient, Status(row, 3)));
        }
        foreach (var row in tables.Rows("predicates/operators.tsv", "head", "pos", "complement", "status", "outer"))
        {
            var complement = row.Required(2, "complement");
            var named = Enum.TryParse<OperatorComplement>(complement, ignoreCase: true, out var kind);
            Add(_operators, row.Required(0, "head"), new EventOperator(row[0], row.Required(1, "pos"), named ? kind : OperatorComplement.Preposition,
                named ? null : complement, Status(row, 3), row[4].Length == 0 ? OuterType.None : row.Choice<OuterType>(4)));
        }
        foreach (var row in tables.Rows("ontology/composed.tsv", "outer", "type", "mode", "cameo"))
        {
            var code = ontology.Find(row[3])
                ?? throw row.Fault($"expected a CAMEO code and found \"{row[3]}\"", "Use a code that stands in ontology/cameo.tsv");
            _composed.TryAdd((row.Choice<OuterType>(0), row[1].Length == 0 ? null : row.Choice<EventType>(1), row.Optional(2)), code);
        }
        foreach (var outer in Enum.GetValues<OuterType>())
        {
            if (outer != OuterType.None && !_composed.ContainsKey((outer, null, null)))
            {
                throw new DataFileException("ontology/composed.tsv", $"expected a line for {outer.ToString().ToLowerInvariant()} without a type and found none",
                    "Add the line");
            }
        }
    }

    /// <summary>The lemmas of the light verbs and of the operators that are verbs.</summary>
    public IEnumerable<string> Words => _lightVerbs.Keys.Concat(_operators.Where(static o => o.Value.Exists(static x => x.Pos == "verb")).Select(static o => o.Key));

    /// <summary>The light verbs with this lemma.</summary>
    public IReadOnlyList<LightVerb> LightVerbs(string lemma) => _lightVerbs.TryGetValue(lemma, out var list) ? list : [];

    /// <summary>The operators with this lemma.</summary>
    public IReadOnlyList<EventOperator> Operators(string lemma) => _operators.TryGetValue(lemma, out var list) ? list : [];

    /// <summary>The code of "agree to …", "refuse to …" over an inner event: the most specific line that fits.</summary>
    public CameoCode Compose(OuterType outer, EventType inner, string? mode) =>
        _composed.GetValueOrDefault((outer, inner, mode)) ?? _composed.GetValueOrDefault((outer, inner, null)) ?? _composed[(outer, null, null)];

    /// <summary>The code over a complement that is no event.</summary>
    public CameoCode Default(OuterType outer) => _composed[(outer, null, null)];

    private static EventStatus? Status(TableRow row, int column) => row[column].Length == 0 ? null : row.Choice<EventStatus>(column);

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(value);
    }
}
