using System.Data.Common;

namespace Hearsay.Archives;

/// <summary>
/// Reports and their readings, kept in one file of SQLite or in a database of PostgreSQL. Several processes may have one archive open; an
/// instance is for one thread at a time.
/// </summary>
public sealed partial class Archive : IDisposable
{
    private readonly Database _database;
    private readonly DbConnection _connection;

    private Archive(Database database, DbConnection connection) => (_database, _connection) = (database, connection);

    internal Database Database => _database;

    internal DbConnection Connection => _connection;

    /// <summary>Opens an archive to look into; nothing is written, whatever is asked. One of an older version is carried forward before that.</summary>
    /// <param name="address">A file, or a database: <c>postgres://user@host/database</c>, <c>Host=…;Database=…</c>.</param>
    /// <exception cref="ArchiveException">There is none, it is of a newer version, or it cannot be opened.</exception>
    public static Archive OpenToRead(string address)
    {
        var archive = Open(address, Access.Read, static (database, connection) =>
        {
            var version = ArchiveSchema.Check(database, connection);
            if (version == 0)
                throw new ArchiveException($"{database.Name}: holds no archive yet. hearsay ingest SOURCE --into {database.Name} makes one.");
            if (version == ArchiveSchema.Version)
                database.ForbidWriting(connection);
            return version == ArchiveSchema.Version;
        });
        if (archive is not null)
            return archive;
        OpenToWrite(address).Dispose();
        return OpenToRead(address);
    }

    /// <summary>Opens an archive to write into. One of an older version is carried forward.</summary>
    /// <param name="address">A file, or a database: <c>postgres://user@host/database</c>, <c>Host=…;Database=…</c>.</param>
    /// <param name="create">Whether one that is not there is made.</param>
    /// <exception cref="ArchiveException">There is none, it is of a newer version, or it cannot be opened or written to.</exception>
    public static Archive OpenToWrite(string address, bool create = false) => Open(address, create ? Access.Create : Access.Write, (database, connection) =>
    {
        if (!create && ArchiveSchema.Check(database, connection) == 0)
            throw new ArchiveException($"{database.Name}: holds no archive yet. hearsay ingest SOURCE --into {database.Name} makes one.");
        ArchiveSchema.Prepare(database, connection);
        return true;
    })!;

    /// <summary>What the archive is called in messages.</summary>
    public string Name => _database.Name;

    /// <inheritdoc/>
    public void Dispose() => _database.Close(_connection);

    private static Archive? Open(string address, Access access, Func<Database, DbConnection, bool> prepare)
    {
        ArgumentNullException.ThrowIfNull(address);
        var database = ArchiveAddress.Parse(address);
        var connection = database.Connect(access);
        try
        {
            if (database.Try(() => prepare(database, connection)))
                return new Archive(database, connection);
        }
        catch
        {
            database.Close(connection);
            throw;
        }
        database.Close(connection);
        return null;
    }
}
