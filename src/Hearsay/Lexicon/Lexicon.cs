using System.Runtime.CompilerServices;

namespace Hearsay.Lexicons;

/// <summary>
/// The tables that a reading works with, checked and indexed. A value: two can live side by side. Immutable once loaded and
/// safe to use from any number of threads.
/// </summary>
internal sealed class Lexicon
{
    private Lexicon(TableSource tables)
    {
        (Names, Countries) = NameTables.Read(tables);
        Roles = RoleTables.ReadRoles(tables);
        RoleModifiers = RoleTables.ReadModifiers(tables);
        SectorWords = RoleTables.ReadSectorWords(tables);
        GivenNames = RoleTables.ReadGivenNames(tables);
        Persons = new PersonTables(tables);
        SpeechVerbs = SpeechTables.ReadVerbs(tables);
        SpeechNouns = SpeechTables.ReadNouns(tables);
        SpeechPhrases = SpeechTables.ReadPhrases(tables);
        Ontology = new Ontology(tables);
        Predicates = new PredicateTables(tables, Ontology);
        Composition = new CompositionTables(tables, Ontology);
        VerbForms = new VerbForms(tables, SpeechVerbs.Keys.Concat(Predicates.Verbs).Concat(Composition.Words));
        Version = tables.Identity();
    }

    /// <summary>A short hash of all tables.</summary>
    public string Version { get; }

    /// <summary>Countries, seats, organisations, outlets and places by name; capitals count.</summary>
    public PhraseIndex<NameSenses> Names { get; }

    /// <summary>Countries by alpha-3 code.</summary>
    public IReadOnlyDictionary<string, Country> Countries { get; }

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

    /// <summary>CAMEO codes and PLOVER's types and scores.</summary>
    public Ontology Ontology { get; }

    /// <summary>The senses of event words.</summary>
    public PredicateTables Predicates { get; }

    /// <summary>Light verbs, operators and composed codes.</summary>
    public CompositionTables Composition { get; }

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
        using var tables = new TableSource(directory, userDirectory);
        return new Lexicon(tables);
    }
}
