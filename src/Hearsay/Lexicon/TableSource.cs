using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hearsay.Lexicons;

/// <summary>
/// Where tables come from: the lexicon's folder, and a user's own laid over it. A user's rows come before the built-in ones,
/// and wherever two entries claim the same words the first wins. Each table may be read on a thread of its own.
/// </summary>
internal sealed class TableSource(string directory, string? userDirectory)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // Each with its table, in an order that does not hang on which was read first.
    private readonly SortedSet<string> _hashes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>
    /// True where a user's tables may be among those read: every row is to be looked at when it is loaded. Of the shipped tables, which a test holds to the
    /// same, the larger are looked at row by row as they are needed.
    /// </summary>
    public bool HasUsers => userDirectory is not null;

    /// <summary>The rows of a table, the user's first.</summary>
    /// <param name="format">The table.</param>
    /// <param name="faults">Where faults are recorded, also those of the rows once they are read.</param>
    public IEnumerable<TableRow> Rows(TableFormat format, TableFaults faults)
    {
        lock (_hashes)
            _paths.Add(format.Path);
        var user = userDirectory is null ? null : Read(userDirectory, "user", format, faults);
        if (user is not null)
            TableEntries.Check(user, format);
        var builtIn = Read(directory, "built-in", format, faults);
        return (user?.Rows ?? []).Concat(builtIn?.Rows ?? []);
    }

    /// <summary>The whole of a table in whose place a user's own steps: the two are not laid over each other.</summary>
    /// <param name="path">Its path below the lexicon.</param>
    /// <param name="faults">Where faults are recorded.</param>
    /// <returns>The bytes, and the user's file where they are from it; none, and a fault, where the built-in table is missing.</returns>
    public (byte[] Bytes, string? UserFile) Whole(string path, TableFaults faults)
    {
        lock (_hashes)
            _paths.Add(path);
        var own = userDirectory is null ? null : ReadFile(userDirectory, path, faults, ReadAll);
        var bytes = own ?? ReadFile(directory, path, faults, ReadAll) ?? [];
        // As for other tables, line ends do not count.
        if (bytes.AsSpan().Contains((byte)'\r'))
            bytes = Array.FindAll(bytes, static b => b != '\r');
        lock (_hashes)
            _hashes.Add(Identity(own is null ? "built-in" : "user", path, TableHash.Of(bytes)));
        return (bytes, own is null ? null : Path.Combine(userDirectory!, path));
    }

    /// <summary>Whether a row of a table is the user's own.</summary>
    public bool IsUsers(TableRow row, TableFormat format) => userDirectory is not null && row.File == Path.Combine(userDirectory, format.Path);

    /// <summary>The paths below the lexicon of all tables asked for so far, in order.</summary>
    public IReadOnlyCollection<string> Paths => _paths;

    /// <summary>A short hash of every table read so far: the identity of the lexicon.</summary>
    public string Identity() => Identity(TableHash.Of(Encoding.UTF8.GetBytes(string.Concat(_hashes))))[..12];

    private static string Identity(string layer, string path, ulong hash) => $"{layer}/{path} {Identity(hash)} ";

    private static string Identity(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Records the files of the user's folder that are no tables of the lexicon: a wrong name would go unnoticed.</summary>
    public void FindStrayFiles(TableFaults faults)
    {
        foreach (var file in Directory.EnumerateFiles(userDirectory!, "*.tsv", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(userDirectory!, file).Replace(Path.DirectorySeparatorChar, '/');
            if (_paths.Contains(path))
                continue;
            var besides = _paths.Where(p => p.StartsWith(path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)).ToList();
            faults.Add(new TableFault(file, 0, $"no table of the lexicon is named {path}",
                besides.Count is > 0 and < 20 ? $"Name it as one of {string.Join(", ", besides)}, or take it out" : "Name it as lexicon/README.md names the tables, or take it out"));
        }
    }

    private Table? Read(string folder, string layer, TableFormat format, TableFaults faults)
    {
        var path = Path.Combine(folder, format.Path);
        return ReadFile(folder, format.Path, faults, (file, length) =>
        {
            // What is read is text a moment later: the bytes are borrowed.
            var bytes = ArrayPool<byte>.Shared.Rent(length);
            try
            {
                file.ReadExactly(bytes, 0, length);
                if (Decode(path, bytes.AsSpan(0, length), faults, out var hash) is not { } text)
                    return null;
                lock (_hashes)
                    _hashes.Add(Identity(layer, format.Path, hash));
                return Table.Parse(path, text, format, faults);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        });
    }

    // What a reader makes of a file and its length; null, and a fault where there should be one, when there is none or it cannot be read.
    private T? ReadFile<T>(string folder, string table, TableFaults faults, Func<FileStream, int, T?> read) where T : class
    {
        var path = Path.Combine(folder, table);
        if (!File.Exists(path))
        {
            if (folder == directory)
            {
                faults.Add(new TableFault(path, 0, "expected a table of the lexicon and found no file",
                    "Restore it from the project's lexicon folder, or build or install Hearsay again"));
            }
            return null;
        }
        try
        {
            using var file = File.OpenRead(path);
            return read(file, checked((int)file.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException or NotSupportedException)
        {
            faults.Add(new TableFault(path, 0, $"expected a table and could not read it ({e.Message.TrimEnd('.')})", "Restore the file"));
            return null;
        }
    }

    private static byte[] ReadAll(FileStream file, int length)
    {
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string? Decode(string path, ReadOnlySpan<byte> content, TableFaults faults, out ulong hash)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = Utf8.GetString(content);
            // Line ends do not count: a checkout on Windows is the same lexicon.
            hash = TableHash.Of(content.Contains((byte)'\r') ? Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")) : content);
            return text;
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new TableFault(path, FirstLineThatIsNotUtf8(content), "expected a table in UTF-8 and found other bytes",
                "Convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8"));
            hash = 0;
            return null;
        }
    }

    private static int FirstLineThatIsNotUtf8(ReadOnlySpan<byte> content)
    {
        var line = 1;
        foreach (var range in content.Split((byte)'\n'))
        {
            if (!System.Text.Unicode.Utf8.IsValid(content[range]))
                return line;
            line++;
        }
        return 0;
    }
}
