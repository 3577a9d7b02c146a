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
            .Select(static f => new LexiconFault(f.File, f.Line > 0 ? f.Line : null, f.Problem, f.Cure))];
    }
}
