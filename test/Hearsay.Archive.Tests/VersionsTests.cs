using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hearsay.Archives.Tests;

/// <summary>
/// Archives of older versions are carried forward. The folder Versions keeps, for each version, the scripts that made its tables and the rows of an archive
/// that the program of that version made from news.jsonl; they never change.
/// </summary>
public sealed class VersionsTests : IDisposable
{
    private static readonly string Folder = Path.Join(AppContext.BaseDirectory, "Versions");

    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_archive_of_SQLite_becomes_what_it_would_be_if_it_were_made_today(int version)
    {
        MakeSqlite(version);
        Check(_test.File, version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_archive_of_PostgreSQL_becomes_what_it_would_be_if_it_were_made_today(int version)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        using var server = PostgresServer.Start();
        var address = server.Create("old");
        using (var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(address).Port};Username=postgres;Database=old;Pooling=False"))
        {
            connection.Open();
            var sql = new PostgresDatabase(new NpgsqlConnectionStringBuilder()).Translate(Scripts(version, "postgres"));
            using var command = new NpgsqlCommand($"{sql}\n{Rows(version).Replace("X'", "'\\x", StringComparison.Ordinal)}", connection);
            command.ExecuteNonQuery();
        }
        Check(address, version);
    }

    [Fact]
    public void What_only_looks_into_an_archive_carries_it_forward_too()
    {
        MakeSqlite(1);
        using var archive = _test.Open();
        Assert.Equal(ArchiveSchema.Version, archive.Status().SchemaVersion);
        Assert.All(archive.Statements(), static s => Assert.NotEmpty(s.Evidence));
    }

    [Fact]
    public void The_scripts_of_versions_that_were_released_have_not_changed()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.sql").Where(static f => !f.EndsWith("rows.sql", StringComparison.Ordinal)))
        {
            using var script = new StreamReader(typeof(Archive).Assembly.GetManifestResourceStream(Path.GetFileName(file))!);
            Assert.Equal(File.ReadAllText(file), script.ReadToEnd());
        }
    }

    // The archive keeps where reports came from; the file of then had no folder.
    private void Check(string address, int version)
    {
        var today = Path.Join(_test.Folder, "today.db");
        var ended = Command.Run("ingest", Path.Join(Folder, "news.jsonl"), "--into", today);
        Assert.Equal(1, ended.Code);
        Archive.OpenToWrite(address).Dispose();

        // The bytes of compressed readings are the runtime's matter; what is in them is compared by itself.
        static List<string> Lines(string archive) => [.. ArchiveDump.Of(archive).Where(static l => !l.StartsWith("readings\t", StringComparison.Ordinal))];
        ArchiveDump.AssertSame([.. Lines(today).Select(l => AsKnown(version, l).Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)], Lines(address));
        using var expected = Archive.OpenToRead(today);
        using var found = Archive.OpenToRead(address);
        Assert.Equal(expected.Readings().Select(static r => (r.Report, Json(r))), found.Readings().Select(static r => (r.Report, Json(r))));
        Assert.Equal(2, found.Reports(new ArchiveFilter { Search = "harbour -grain" }).Count() + found.Reports(new ArchiveFilter { Search = "\"harbour of Fjordvik\"" }).Count());
        Assert.Single(found.Statements(new ArchiveFilter { Search = "dockers" }));
    }

    // Readings of the first two versions did not tell the last three columns of an event, which stay unknown until the report is read again.
    private static string AsKnown(int version, string line) =>
        version < 3 && line.StartsWith("events\t", StringComparison.Ordinal) ? string.Join('\t', [.. line.Split('\t')[..^3], "\\N", "\\N", "\\N"]) : line;

    [Fact]
    public void What_an_old_reading_could_not_tell_is_told_once_the_report_is_read_again()
    {
        MakeSqlite(1);
        using (var archive = Archive.OpenToWrite(_test.File))
            Assert.All(archive.Events(), static e => Assert.Equal((null, null), (e.IsHistorical, e.PlaceBasis)));

        _test.Make(static report => Hearsay.Testing.FakeReader.Read(report, Hearsay.Testing.FakeReader.Engine with { Version = "2.0.0" })).Reread();

        using var again = _test.Open();
        Assert.NotEmpty(again.Events());
        Assert.All(again.Events(), static e => Assert.Equal((false, e.Place is null ? null : PlaceBasis.Stated), (e.IsHistorical, e.PlaceBasis)));
    }

    private void MakeSqlite(int version)
    {
        using var connection = new SqliteConnection($"Data Source={_test.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"pragma application_id = 0x48534159; pragma user_version = {version};\n{new SqliteDatabase("").Translate(Scripts(version, "sqlite"))}\n{Rows(version)}";
        command.ExecuteNonQuery();
    }

    private static string Json(ArchivedReading reading) => System.Text.Encoding.UTF8.GetString(Hearsay.Json.ReadingJson.ToUtf8(reading.Reading));

    private static string Scripts(int version, string kind) => string.Join('\n', Enumerable.Range(1, version).SelectMany(v => new[] { $"{v}.sql", $"{v}.{kind}.sql" })
        .Select(static name => File.ReadAllText(Path.Join(Folder, name))));

    private static string Rows(int version) => File.ReadAllText(Path.Join(Folder, $"{version}.rows.sql"));
}
