namespace Hearsay.Lexicons;

/// <summary>One thing that is wrong with a table.</summary>
/// <param name="File">The file, as messages show it.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Problem">What was expected and what was found.</param>
/// <param name="Cure">How to put it right.</param>
internal readonly record struct TableFault(string File, int Line, string Problem, string Cure)
{
    /// <summary>The file with the line: "roles.tsv:12".</summary>
    public string Place => Line > 0 ? $"{File}:{Line}" : File;
}

/// <summary>
/// Collects what is wrong with tables. Whoever reads a table goes on after a fault, so that all of them come to light; whether one is
/// too many is decided at the end. Not safe to use from several threads.
/// </summary>
internal sealed class TableFaults
{
    private readonly List<TableFault> _all = [];

    /// <summary>The faults, in the order in which they were met.</summary>
    public IReadOnlyList<TableFault> All => _all;

    /// <summary>Records a fault.</summary>
    public void Add(TableFault fault) => _all.Add(fault);

    /// <summary>Adds those of another collection.</summary>
    public void Add(TableFaults others) => _all.AddRange(others._all);

    /// <summary>True where the last fault is one of this line.</summary>
    public bool LastIsOf(string file, int line) => _all is [.., var last] && last.Line == line && last.File == file;

    /// <summary>Ends the loading of tables that have faults.</summary>
    /// <exception cref="DataFileException">There is a fault; the message tells the first and how many more there are.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count == 0)
            return;
        // A file that is missing or unreadable explains faults elsewhere.
        var whole = _all.FindIndex(static f => f.Line == 0);
        var first = _all[Math.Max(whole, 0)];
        var more = _all.Count - 1;
        throw new DataFileException(first.Place, first.Problem,
            more == 0 ? first.Cure : $"{first.Cure} ({more} more {(more == 1 ? "fault" : "faults")}: hearsay lexicon check names all)");
    }
}
