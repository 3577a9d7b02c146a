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
internal sealed record Condition(SlotPath Path, bool Negated, LemmaSet? Lemmas, FillerKind Filler)
{
    /// <summary>True where the slot must hold one of certain words, and not just any party, place or phrase.</summary>
    public bool NamesWords => !Negated && Lemmas is not null && Filler == FillerKind.Any;
}

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
    /// <summary>People who neither govern nor bear arms: @people.</summary>
    People = 8,
    /// <summary>An actor whom the phrase itself names, and not as the one whose thing it is: @named.</summary>
    Named = 16,
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
    private static readonly TableFormat[] Formats = Array.ConvertAll(Files, static file =>
        new TableFormat($"predicates/{file}.tsv", "head", "pos", "with", "cameo", "actor", "recipient", "flags", "mode", "contexts") { Key = ["head", "pos", "with", "cameo"] });

    private static readonly TableFormat ClassFormat = new("predicates/classes.tsv", "class", "lemmas") { Key = ["class"] };
    private static readonly ImmutableArray<SlotPath> VerbActor = [SlotPath.Parse("subj")];
    private static readonly ImmutableArray<SlotPath> NounActor = [.. "poss|by|of|adj".Split('|').Select(SlotPath.Parse)];

    // By part of speech.
    private readonly SpellingMap<Head>[] _heads = Array.ConvertAll(Enum.GetValues<PredicatePos>(), static _ => new SpellingMap<Head>(room: 3_000));
    private readonly Ontology _ontology;
    private readonly PredicateCells _cells;
    private readonly TableFaults _faults;

    // The rows of a head, and its senses once they are asked for: a report has few of all the heads.
    private sealed class Head
    {
        public List<TableRow> Rows { get; } = new(1);

        public volatile List<Predicate>? Senses;
    }

    public PredicateTables(TableSource tables, TableFaults faults, Ontology ontology)
    {
        (_ontology, _faults, _cells) = (ontology, faults, new PredicateCells(ReadClasses(tables, faults)));
        foreach (var format in Formats)
        {
            foreach (var row in tables.Rows(format, faults))
            {
                var pos = row.Choice<PredicatePos>(1);
                var words = row.Cell(0);
                if (words.IsEmpty)
                    row.Required(0, "head");
                var space = words.IndexOf(' ');
                ref var head = ref _heads[(int)pos].At(space < 0 ? words : words[..space], out _);
                (head ??= new Head()).Rows.Add(row);
            }
        }
        if (tables.HasUsers)
            _ = All.Count();
    }

    /// <summary>Every sense.</summary>
    public IEnumerable<Predicate> All => _heads.SelectMany(static heads => heads.All).SelectMany(head => head.Value.Senses ?? ReadSenses(head.Value));

    /// <summary>The lemmas of the verbs.</summary>
    public IEnumerable<string> Verbs => _heads[(int)PredicatePos.Verb].All.Select(static head => head.Spelling);

    /// <summary>The senses of a word, those that ask for most first; empty where it has none.</summary>
    /// <exception cref="DataFileException">A row of the word is damaged.</exception>
    public IReadOnlyList<Predicate> Senses(string lemma, PredicatePos pos)
    {
        if (!_heads[(int)pos].TryGetValue(lemma, out var head))
            return [];
        if (head.Senses is { } known)
            return known;
        var senses = ReadSenses(head);
        lock (_cells)
            _faults.ThrowIfAny();
        return senses;
    }

    private List<Predicate> ReadSenses(Head head)
    {
        lock (_cells)
        {
            if (head.Senses is { } known)
                return known;
            var senses = new List<Predicate>(head.Rows.Count);
            foreach (var row in head.Rows)
            {
                if (Read(row, _ontology, _cells) is { } predicate && row.IsSound)
                    senses.Add(predicate);
            }
            // Where several senses apply, the one that asks for most words comes first, then the one that asks for most; the sort is stable, so the
            // table decides ties. "Barred from office" asks for more than "somebody bars somebody from something".
            if (senses.Count > 1)
                senses = [.. senses.OrderByDescending(static p => p.Conditions.Count(static c => c.NamesWords)).ThenByDescending(static p => p.Conditions.Count(static c => !c.Negated)).ThenByDescending(static p => p.Conditions.Length)];
            return head.Senses = senses;
        }
    }

    private static Predicate? Read(TableRow row, Ontology ontology, PredicateCells cells)
    {
        var pos = row.Choice<PredicatePos>(1);
        foreach (var flag in row.Values(6))
        {
            if (flag is not ("mutual" or "needs-recipient"))
                row.Fault($"expected the flags mutual or needs-recipient and found \"{flag}\"", "Use these, divided by |");
        }
        var conditions = cells.Conditions(row, 2);
        var (head, particle) = cells.Head(row, 0);
        if (ontology.Find(row, 3) is not { } code)
            return null;
        return new Predicate
        {
            Head = head,
            Particle = particle,
            Pos = pos,
            Conditions = conditions,
            Code = code,
            Mode = row.Cell(7).IsEmpty ? code.Mode : cells.Word(row.Cell(7)),
            Contexts = row.Cell(8).IsEmpty ? code.Contexts : [.. row.List(8)],
            Actor = !row.Cell(4).IsEmpty ? cells.Paths(row.Cell(4)) : pos == PredicatePos.Noun ? NounActor : VerbActor,
            Recipient = cells.Paths(row.Cell(5)),
            Mutual = row.Cell(6).Contains("mutual", StringComparison.Ordinal),
            NeedsRecipient = row.Cell(6).Contains("needs-recipient", StringComparison.Ordinal),
        };
    }

    private static SpellingMap<HashSet<string>> ReadClasses(TableSource tables, TableFaults faults)
    {
        var classes = new SpellingMap<HashSet<string>>();
        foreach (var row in tables.Rows(ClassFormat, faults))
        {
            ref var lemmas = ref classes.At(row.Required(0, "class"), out var isNew);
            if (isNew)
                lemmas = new HashSet<string>(row.List(1), StringComparer.Ordinal);
        }
        return classes;
    }
}
