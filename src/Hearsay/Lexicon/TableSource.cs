using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Lexicons;

/// <summary>
/// Where tables come from: the lexicon's folder, and a user's own laid over it. A user's rows come before the built-in ones,
/// and wherever two entries claim the same words the first wins.
/// </summary>
internal sealed class TableSource(string directory, string? userDirectory) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The rows of a table, the user's first.</summary>
    /// <param name="name">The table's path below the lexicon: "actors/roles.tsv".</param>
    /// <param name="columns">The columns wanted, in the order wanted.</param>
    /// <exception cref="DataFileException">The built-in table is missing, or a table is damaged.</exception>
    public IEnumerable<TableRow> Rows(string name, params ReadOnlySpan<string> columns)
    {
        var builtIn = Read(directory, name, columns) ?? throw new DataFileException(Path.Combine(directory, name),
            "expected a table of the lexicon and found no file",
            "Restore it from the project's lexicon folder, or build or install Hearsay again");
        return userDirectory is not null && Read(userDirectory, name, columns) is { } user ? user.Rows.Concat(builtIn.Rows) : builtIn.Rows;
    }

    /// <summary>A short hash of every table read so far: the identity of the lexicon.</summary>
    public string Identity() => Convert.ToHexStringLower(_hash.GetCurrentHash())[..12];

    public void Dispose() => _hash.Dispose();

    private Table? Read(string folder, string name, ReadOnlySpan<string> columns)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return null;
        string text;
        try
        {
            text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new DataFileException(path, $"expected a table in UTF-8 and could not read it ({e.Message.TrimEnd('.')})", "Restore the file");
        }
        _hash.AppendData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        return Table.Parse(path, text, columns);
    }
}
