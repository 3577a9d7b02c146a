using System.Collections.Immutable;
using Hearsay.Lexicons;

namespace Hearsay;

/// <summary>A folder of the user's own tables, which <see cref="ReportReader.Load"/> lays over the built-in lexicon.</summary>
public static class UserLexicon
{
    /// <summary>Finds every fault of a user's tables. Time and memory grow with the size of the tables alone.</summary>
    /// <param name="userLexicon">The folder.</param>
    /// <param name="directory">The folder that holds the built-in <c>lexicon</c>; null for the one of the program.</param>
    /// <returns>The faults by file and line; none where the tables may be used.</returns>
    /// <exception cref="DataFileException">There is no such folder.</exception>
    public static ImmutableArray<LexiconFault> Check(string userLexicon, string? directory = null)
    {
        ArgumentNullException.ThrowIfNull(userLexicon);
        return [.. Lexicon.Check(Path.Combine(directory ?? AppContext.BaseDirectory, "lexicon"), userLexicon)
            .Select(ToPublic)];
    }

    /// <summary>Turns dictionaries of actors, agents and discards, as PETRARCH and TABARI have them, into a user's tables.</summary>
    /// <param name="dictionaries">The dictionaries: the name of each, for messages, and its text.</param>
    /// <param name="directory">The folder that holds the built-in <c>lexicon</c>; null for the one of the program.</param>
    /// <exception cref="DataFileException">The built-in lexicon is missing or damaged.</exception>
    public static ImportedLexicon Import(IEnumerable<(string Name, string Text)> dictionaries, string? directory = null)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        var faults = new TableFaults();
        var import = new PetrarchImport(Lexicon.Load(Path.Combine(directory ?? AppContext.BaseDirectory, "lexicon"), userDirectory: null), faults);
        foreach (var (name, text) in dictionaries)
            import.Add(name, text);
        return new ImportedLexicon(import.Entries, import.Tables().ToImmutableSortedDictionary(StringComparer.Ordinal), [.. faults.All.Select(ToPublic)]);
    }

    private static LexiconFault ToPublic(TableFault fault) => new(fault.File, fault.Line > 0 ? fault.Line : null, fault.Problem, fault.Cure);
}
