using System.Data.Common;

namespace Hearsay.Archives;

/// <summary>
/// The tables of an archive and how they came about. Each version is a script that makes it from the version before; a new archive goes
/// through all of them. Scripts of versions that were released never change.
/// </summary>
internal static class ArchiveSchema
{
    /// <summary>The version that this program reads and writes.</summary>
    public const int Version = 5;

    // The last version that changed what is made from the readings.
    private const int LastOfReadings = 4;

    /// <summary>
    /// Refuses an archive of a newer version, and one that is none; carries an older one forward and makes one that is not there, in one transaction.
    /// </summary>
    public static void Prepare(Database database, DbConnection connection)
    {
        var found = Check(database, connection);
        database.PrepareWriting(connection);
        if (found == Version)
            return;
        using var transaction = database.BeginWriting(connection);
        // Another process may have come first.
        var before = found = Check(database, connection, transaction);
        for (; found < Version; found++)
            Step(database, connection, transaction, found + 1);
        if (before is > 0 and < LastOfReadings)
            MakeTablesAnew(database, connection, transaction);
        transaction.Commit();
    }

    /// <summary>The version of an archive that is not newer than this program; 0 where there is none yet.</summary>
    public static int Check(Database database, DbConnection connection, DbTransaction? transaction = null)
    {
        var found = database.Version(connection, transaction);
        return found <= Version
            ? found
            : throw new ArchiveException($"{database.Name}: the archive is of version {found}, made by a newer Hearsay; this one knows versions up to {Version}. Use the newer one.");
    }

    private static void Step(Database database, DbConnection connection, DbTransaction transaction, int version)
    {
        Database.Execute(connection, transaction, database.Translate(Script($"{version}.sql")));
        Database.Execute(connection, transaction, database.Translate(Script($"{version}.{database.Kind}.sql")));
        Database.Execute(connection, transaction, version == 1
            ? "insert into archive (schema_version) values (1)"
            : $"update archive set schema_version = {version}");
        database.Mark(connection, transaction, version);
    }

    // What a new version tells in its tables stands in the readings already: whatever is made from them is made from them again.
    private static void MakeTablesAnew(Database database, DbConnection connection, DbTransaction transaction)
    {
        const int some = 100;
        ReadingTables.Empty(connection, transaction);
        var tables = new ReadingTables();
        for (long last = 0, before = -1; last != before;)
        {
            before = last;
            foreach (var (report, packed) in Readings(connection, transaction, last, some))
            {
                var reading = Cells.Unpack(packed, out var isOld);
                tables.Add(report, reading, isOld);
                last = report;
            }
            tables.Write(database, connection);
        }
    }

    private static List<(long Report, byte[] Packed)> Readings(DbConnection connection, DbTransaction transaction, long after, int most)
    {
        using var command = Database.Command(connection, transaction, "select report, json from readings where report > @after order by report limit @most", ("@after", after), ("@most", most));
        using var rows = command.ExecuteReader();
        var readings = new List<(long, byte[])>();
        while (rows.Read())
            readings.Add((rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)));
        return readings;
    }

    private static string Script(string name)
    {
        using var stream = typeof(ArchiveSchema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its script {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
