using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>A grammatical place beside a word that a phrase may fill.</summary>
internal enum SlotKind
{
    /// <summary>The subject of an active verb, the agent of a passive one.</summary>
    Subj,
    /// <summary>The object of an active verb, the subject of a passive one.</summary>
    Obj,
    /// <summary>The one to whom something is given or told.</summary>
    Iobj,
    /// <summary>A clause, an infinitive or a predicate noun.</summary>
    Comp,
    /// <summary>The possessor of a noun.</summary>
    Poss,
    /// <summary>An adjective or noun before a noun.</summary>
    Adj,
    /// <summary>A phrase with a preposition.</summary>
    Preposition,
}

/// <summary>One step to a filler: a slot, and its preposition where it has one.</summary>
internal readonly record struct Slot(SlotKind Kind, string? Preposition)
{
    /// <summary>Reads "obj" or "against"; any word that is not a slot's name is a preposition.</summary>
    public static Slot Parse(string text) => text switch
    {
        "subj" => new(SlotKind.Subj, null),
        "obj" => new(SlotKind.Obj, null),
        "iobj" => new(SlotKind.Iobj, null),
        "comp" => new(SlotKind.Comp, null),
        "poss" => new(SlotKind.Poss, null),
        "adj" => new(SlotKind.Adj, null),
        _ => new(SlotKind.Preposition, text),
    };

    public override string ToString() => Preposition ?? Kind.ToString().ToLowerInvariant();
}

/// <summary>The way to a filler: "obj.poss" is the possessor of the object.</summary>
internal sealed record SlotPath(ImmutableArray<Slot> Steps)
{
    public static SlotPath Parse(string text) => new([.. text.Split('.').Select(Slot.Parse)]);

    public override string ToString() => string.Join('.', Steps);
}

/// <summary>What must hold of a slot for a sense to apply.</summary>
/// <param name="Path">The slot.</param>
/// <param name="Negated">True where it must not hold.</param>
/// <param name="Lemmas">The lemmas that may head the filler; null where any filler will do.</param>
/// <param name="Filler">What the filler must be, besides.</param>
internal sealed record Condition(SlotPath Path, bool Negated, IReadOnlySet<string>? Lemmas, FillerKind Filler);

/// <summary>What a filler must be.</summary>
[Flags]
internal enum FillerKind
{
    /// <summary>Anything.</summary>
    Any = 0,
    /// <summary>An actor of any kind: @actor.</summary>
    Actor = 1,
    /// <summary>A place: @place.</summary>
    Place = 2,
    /// <summary>An armed actor, or a country: @armed.</summary>
    Armed = 4,
}

/// <summary>The part of speech of a predicate's head.</summary>
internal enum PredicatePos
{
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>A noun.</summary>
    Noun,
    /// <summary>An adjective.</summary>
    Adj,
}

/// <summary>One sense of one word: the event it tells of and where its actor and recipient stand.</summary>
internal sealed record Predicate
{
    public required string Head { get; init; }
    public required string? Particle { get; init; }
    public required PredicatePos Pos { get; init; }
    public required ImmutableArray<Condition> Conditions { get; init; }
    public required CameoCode Code { get; init; }
    public required string? Mode { get; init; }
    public required ImmutableArray<string> Contexts { get; init; }
    public required ImmutableArray<SlotPath> Actor { get; init; }
    public required ImmutableArray<SlotPath> Recipient { get; init; }
    public required bool Mutual { get; init; }
    public required bool NeedsRecipient { get; init; }

    /// <summary>The name of the sense in evidence: "pull-out.verb.0872".</summary>
    public string Rule => $"{Head}{(Particle is null ? "" : "-" + Particle)}.{Pos.ToString().ToLowerInvariant()}.{Code.Code}";
}

/// <summary>The predicates by the lemma of their head.</summary>
internal sealed class PredicateTables
{
    private static readonly string[] Files = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
    private static readonly ImmutableArray<SlotPath> VerbActor = [SlotPath.Parse("subj")];
    private static readonly ImmutableArray<SlotPath> NounActor = [.. "poss|by|of|adj".Split('|').Select(SlotPath.Parse)];

    private readonly Dictionary<(string, PredicatePos), List<Predicate>> _byHead = [];

    public PredicateTables(TableSource tables, Ontology ontology)
    {
        var fillers = new FillerSets(ReadClasses(tables));
        foreach (var file in Files)
        {
            foreach (var row in tables.Rows($"predicates/{file}.tsv", "head", "pos", "with", "cameo", "actor", "recipient", "flags", "mode", "contexts"))
                Add(Read(row, ontology, fillers));
        }
        // Where several senses apply, the one that asks for most comes first; the sort is stable, so the table decides ties.
        foreach (var key in _byHead.Keys.ToArray())
            _byHead[key] = [.. _byHead[key].OrderByDescending(static p => p.Conditions.Count(static c => !c.Negated)).ThenByDescending(static p => p.Conditions.Length)];
    }

    /// <summary>The lemmas of the verbs.</summary>
    public IEnumerable<string> Verbs => _byHead.Keys.Where(static k => k.Item2 == PredicatePos.Verb).Select(static k => k.Item1);

    /// <summary>The senses of a word, those that ask for most first; empty where it has none.</summary>
    public IReadOnlyList<Predicate> Senses(string lemma, PredicatePos pos) => _byHead.TryGetValue((lemma, pos), out var senses) ? senses : [];

    private void Add(Predicate predicate)
    {
        var key = (predicate.Head, predicate.Pos);
        if (!_byHead.TryGetValue(key, out var list))
            _byHead.Add(key, list = []);
        list.Add(predicate);
    }

    private static Predicate Read(TableRow row, Ontology ontology, FillerSets fillers)
    {
        var head = row.Required(0, "head").Split(' ', 2);
        var pos = row.Choice<PredicatePos>(1);
        var code = ontology.Find(row[3])
            ?? throw row.Fault($"expected a CAMEO code and found \"{row[3]}\"", "Use a code that stands in ontology/cameo.tsv");
        var contexts = row.List(8);
        var flags = row.List(6);
        foreach (var flag in flags)
        {
            if (flag is not ("mutual" or "needs-recipient"))
                throw row.Fault($"expected the flags mutual or needs-recipient and found \"{flag}\"", "Use these, divided by |");
        }
        return new Predicate
        {
            Head = head[0],
            Particle = head.Length > 1 ? head[1] : null,
            Pos = pos,
            Conditions = [.. row[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => ReadCondition(row, c, fillers))],
            Code = code,
            Mode = row.Optional(7) ?? code.Mode,
            Contexts = contexts.Length > 0 ? [.. contexts] : code.Contexts,
            Actor = row[4].Length > 0 ? fillers.Paths(row[4]) : pos == PredicatePos.Noun ? NounActor : VerbActor,
            Recipient = fillers.Paths(row[5]),
            Mutual = flags.Contains("mutual"),
            NeedsRecipient = flags.Contains("needs-recipient"),
        };
    }

    private static Condition ReadCondition(TableRow row, string text, FillerSets fillers)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == text.Length - 1)
            throw row.Fault($"expected a condition such as obj=talk|@class and found \"{text}\"", "Name the slot, then = or !=, then lemmas or classes");
        var negated = text[equals - 1] == '!';
        var path = SlotPath.Parse(text[..(negated ? equals - 1 : equals)].Trim());
        var (lemmas, kind) = fillers.Read(row, text[(equals + 1)..]);
        return new Condition(path, negated, lemmas, kind);
    }

    // Thousands of conditions ask for the same few hundred sets of words: each set is made once.
    private sealed class FillerSets(Dictionary<string, string[]> classes)
    {
        private readonly Dictionary<string, (IReadOnlySet<string>? Lemmas, FillerKind Kind)> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ImmutableArray<SlotPath>> _paths = new(StringComparer.Ordinal);

        /// <summary>The slots of a cell, in order of preference.</summary>
        public ImmutableArray<SlotPath> Paths(string cell)
        {
            if (_paths.TryGetValue(cell, out var known))
                return known;
            return _paths[cell] = [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SlotPath.Parse)];
        }

        /// <summary>The lemmas and kinds that the right side of a condition names.</summary>
        public (IReadOnlySet<string>? Lemmas, FillerKind Kind) Read(TableRow row, string values)
        {
            if (_known.TryGetValue(values, out var known))
                return known;
            var lemmas = new HashSet<string>(StringComparer.Ordinal);
            var kind = FillerKind.Any;
            foreach (var value in values.Split('|', StringSplitOptions.TrimEntries))
            {
                if (value is "@actor" or "@place" or "@armed")
                    kind |= value == "@actor" ? FillerKind.Actor : value == "@place" ? FillerKind.Place : FillerKind.Armed;
                else if (value.StartsWith('@'))
                    lemmas.UnionWith(classes.GetValueOrDefault(value[1..])
                        ?? throw row.Fault($"the class {value} is not defined", "Add it to predicates/classes.tsv or correct its name"));
                else if (value != "*")
                    lemmas.Add(value);
            }
            return _known[values] = (lemmas.Count > 0 ? lemmas : null, kind);
        }
    }

    private static Dictionary<string, string[]> ReadClasses(TableSource tables)
    {
        var classes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("predicates/classes.tsv", "class", "lemmas"))
            classes.TryAdd(row.Required(0, "class"), row.List(1));
        return classes;
    }
}
