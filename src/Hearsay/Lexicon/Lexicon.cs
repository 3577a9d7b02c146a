using System.Runtime.CompilerServices;

namespace Hearsay.Lexicons;

/// <summary>
/// The tables that a reading works with, checked and indexed. A value: two can live side by side. Immutable once loaded and
/// safe to use from any number of threads.
/// </summary>
internal sealed class Lexicon
{
    // Room for the names of the shipped tables.
    private const int Room = 50_000;

    private Lexicon(TableSource tables, TableFaults faults)
    {
        Names = new PhraseIndex<NameSenses>(ignoreCase: false, Room);
        var countries = NameTables.ReadCountries(tables, faults, Names);
        var formerStates = NameTables.ReadFormerStates(tables, faults, countries);
        Countries = countries;
        // What is left falls into parts that have nothing to do with each other.
        var eventFaults = new TableFaults();
        var eventTables = Task.Run(() => EventTables.Read(tables, eventFaults));
        var otherFaults = new TableFaults();
        var others = Task.Run(() => (new PersonTables(tables, otherFaults, new CodeReader(countries)), Gazetteer.Read(tables, otherFaults)));
        var codes = new CodeReader(countries);
        var capitals = new Dictionary<string, Place>(StringComparer.Ordinal);
        NameTables.ReadOthers(tables, faults, codes, formerStates, Names, capitals);
        Capitals = capitals;
        Roles = RoleTables.ReadRoles(tables, faults, codes);
        RoleModifiers = RoleTables.ReadModifiers(tables, faults);
        SectorWords = RoleTables.ReadSectorWords(tables, faults, codes);
        GivenNames = RoleTables.ReadGivenNames(tables, faults);
        ActorCodes = new ActorCodes(tables, faults, codes);
        Discards = DiscardTable.Read(tables, faults);
        Everyday = new EverydayWords(tables, faults);
        (SpeechVerbs, SpeechNouns, SpeechPhrases, Ontology, Predicates, Composition, VerbForms, Contexts) = eventTables.GetAwaiter().GetResult();
        faults.Add(eventFaults);
        (Persons, Gazetteer) = others.GetAwaiter().GetResult();
        faults.Add(otherFaults);
        Version = tables.Identity();
        Entries = new EntrySearch(tables);
    }

    // The tables of words that tell of speech and of events.
    private sealed record EventTables(
        IReadOnlyDictionary<string, List<SpeechWord>> Verbs, IReadOnlyDictionary<string, List<SpeechWord>> Nouns,
        IReadOnlyDictionary<string, List<SpeechPhrase>> Phrases, Ontology Ontology, PredicateTables Predicates, CompositionTables Composition, VerbForms Forms,
        ContextWords Contexts)
    {
        public static EventTables Read(TableSource tables, TableFaults faults)
        {
            var verbs = SpeechTables.ReadVerbs(tables, faults);
            var nouns = SpeechTables.ReadNouns(tables, faults);
            var phrases = SpeechTables.ReadPhrases(tables, faults);
            var ontology = new Ontology(tables, faults);
            var predicates = new PredicateTables(tables, faults, ontology);
            var composition = new CompositionTables(tables, faults, ontology);
            return new EventTables(verbs, nouns, phrases, ontology, predicates, composition,
                new VerbForms(tables, faults, verbs.Keys.Concat(predicates.Verbs).Concat(composition.Words)), new ContextWords(tables, faults));
        }
    }

    /// <summary>A short hash of all tables.</summary>
    public string Version { get; }

    /// <summary>Finds the entries that a phrase matches, in the tables as they are at the time.</summary>
    public EntrySearch Entries { get; }

    /// <summary>Countries, former states, seats, organisations, groups, outlets and places by name; capitals count.</summary>
    public PhraseIndex<NameSenses> Names { get; }

    /// <summary>Countries and former states by alpha-3 code.</summary>
    public IReadOnlyDictionary<string, Country> Countries { get; }

    /// <summary>The capital of each country by alpha-3 code.</summary>
    public IReadOnlyDictionary<string, Place> Capitals { get; }

    /// <summary>Towns and regions of the world, beside the places among <see cref="Names"/>.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Roles, singular and plural.</summary>
    public PhraseIndex<RoleForm> Roles { get; }

    /// <summary>Words that set a role's tense: former, acting.</summary>
    public PhraseIndex<StrongBox<RoleTense>> RoleModifiers { get; }

    /// <summary>Words before a role that tell its sector: police, rebel.</summary>
    public PhraseIndex<string[]> SectorWords { get; }

    /// <summary>The gender of given names.</summary>
    public IReadOnlyDictionary<string, Gender> GivenNames { get; }

    /// <summary>Persons of note by name, with their offices.</summary>
    public PersonTables Persons { get; }

    /// <summary>Verbs of speech and thought by lemma.</summary>
    public IReadOnlyDictionary<string, List<SpeechWord>> SpeechVerbs { get; }

    /// <summary>Nouns of speech and thought by lemma.</summary>
    public IReadOnlyDictionary<string, List<SpeechWord>> SpeechNouns { get; }

    /// <summary>Fixed phrases that attribute, by their first word.</summary>
    public IReadOnlyDictionary<string, List<SpeechPhrase>> SpeechPhrases { get; }

    /// <summary>Words of sport, business, culture and nature.</summary>
    public EverydayWords Everyday { get; }

    /// <summary>CAMEO codes and PLOVER's types and scores.</summary>
    public Ontology Ontology { get; }

    /// <summary>The senses of event words.</summary>
    public PredicateTables Predicates { get; }

    /// <summary>Light verbs, operators and composed codes.</summary>
    public CompositionTables Composition { get; }

    /// <summary>The words by which contexts are known.</summary>
    public ContextWords Contexts { get; }

    /// <summary>The parts of CAMEO actor codes.</summary>
    public ActorCodes ActorCodes { get; }

    /// <summary>Phrases whose sentence or report is left out.</summary>
    public PhraseIndex<StrongBox<DiscardScope>> Discards { get; }

    /// <summary>The inflected forms of the verbs that the tables hold.</summary>
    public VerbForms VerbForms { get; }

    /// <summary>Loads the lexicon.</summary>
    /// <param name="directory">The folder of the built-in tables.</param>
    /// <param name="userDirectory">A folder of the user's own tables with the same names, laid over the built-in ones; null for none.</param>
    /// <exception cref="DataFileException">A table is missing or damaged.</exception>
    public static Lexicon Load(string directory, string? userDirectory)
    {
        if (userDirectory is not null && !Directory.Exists(userDirectory))
        {
            throw new DataFileException(userDirectory, "expected a folder of lexicon tables and found none",
                "Give the path of a folder that holds tables such as actors/organizations.tsv");
        }
        var faults = new TableFaults();
        var lexicon = new Lexicon(new TableSource(directory, userDirectory), faults);
        faults.ThrowIfAny();
        return lexicon;
    }

    /// <summary>Finds everything that is wrong with a user's tables, and with the built-in ones where they are damaged.</summary>
    /// <param name="directory">The folder of the built-in tables.</param>
    /// <param name="userDirectory">The folder of the user's own.</param>
    /// <returns>The faults by file and line; none where the tables may be used.</returns>
    public static IReadOnlyList<TableFault> Check(string directory, string userDirectory)
    {
        var faults = new TableFaults();
        var tables = new TableSource(directory, userDirectory);
        _ = new Lexicon(tables, faults);
        tables.FindStrayFiles(faults);
        return [.. faults.All.Distinct().OrderBy(static f => f.File, StringComparer.Ordinal).ThenBy(static f => f.Line)];
    }
}
