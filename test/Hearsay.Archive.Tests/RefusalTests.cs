using Microsoft.Data.Sqlite;

namespace Hearsay.Archives.Tests;

/// <summary>What is refused, before anything is written.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void An_archive_of_a_newer_version()
    {
        _test.Ingest(News.Report(1));
        Sql(_test.File, "pragma user_version = 99; update archive set schema_version = 99; pragma wal_checkpoint(truncate);");

        AssertRefused(_test.File, "the archive is of version 99, made by a newer Hearsay");
    }

    [Fact]
    public void A_file_that_is_no_database()
    {
        File.WriteAllText(_test.File, "Ministers met in Fjordvik on Tuesday.");

        AssertRefused(_test.File, "not a file of SQLite, and no archive of Hearsay");
    }

    [Fact]
    public void A_database_with_other_tables()
    {
        Sql(_test.File, "create table reports (id integer primary key);");

        AssertRefused(_test.File, "a file of SQLite with other tables, and no archive of Hearsay");
    }

    [Fact]
    public void A_database_that_is_damaged()
    {
        _test.Ingest(Enumerable.Range(0, 50).Select(static i => News.Report(i)));
        var bytes = File.ReadAllBytes(_test.File);
        bytes.AsSpan(100, 8000).Fill(0xAB);
        File.WriteAllBytes(_test.File, bytes);

        AssertRefused(_test.File, "the archive is damaged");
    }

    [Fact]
    public void A_folder() => Assert.EndsWith("a folder, and no archive of Hearsay. Name an archive, or a new one to be made.",
        Assert.Throws<ArchiveException>(() => Archive.OpenToWrite(_test.Folder, create: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_place_that_is_not_there() => Assert.Contains("there is no folder",
        Assert.Throws<ArchiveException>(() => Archive.OpenToWrite(Path.Join(_test.Folder, "none", "news.db"), create: true)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres://127.0.0.1:1/none")]
    [InlineData("Host=127.0.0.1;Port=1;Database=none")]
    public void A_server_that_is_not_there(string address) => Assert.StartsWith("postgres://127.0.0.1:1/none: the server cannot be reached",
        Assert.Throws<ArchiveException>(() => Archive.OpenToRead(address)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Host=a;Nonsense=1")]
    [InlineData("postgres://a/b?nonsense=1")]
    public void A_connection_string_that_is_none(string address) => Assert.StartsWith("the connection string is none",
        Assert.Throws<ArchiveException>(() => Archive.OpenToRead(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_is_not_shown() => Assert.DoesNotContain("secret",
        Assert.Throws<ArchiveException>(() => Archive.OpenToRead("postgres://me:secret@127.0.0.1:1/none")).Message, StringComparison.Ordinal);

    // Root may write everywhere, unless the right is taken from it.
    [Fact]
    public void An_archive_that_may_not_be_written_to_can_still_be_looked_into()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "The test gives up the right to write everywhere with setpriv.");
        if (OperatingSystem.IsWindows())
            return;
        _test.Ingest(News.Report(1));
        File.SetUnixFileMode(_test.File, UnixFileMode.UserRead);
        File.SetUnixFileMode(_test.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            string[] without = ["--bounding-set", "-dac_override,-dac_read_search", Command.Executable];
            var ingest = Command.End(Command.StartProgram("setpriv", [.. without, "ingest", Source(), "--into", _test.File]));
            var status = Command.End(Command.StartProgram("setpriv", [.. without, "status", _test.File]));

            Assert.Equal((2, $"hearsay: {_test.File}: may not be written to. Copy the archive to a place where you may write, or ask for the right.\n"), (ingest.Code, ingest.Error));
            Assert.Equal((0, ""), (status.Code, status.Error));
            Assert.Contains("reports       1: 1 originals", status.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_test.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Source() => Path.Join(AppContext.BaseDirectory, "Hearsay.Testing.Command.runtimeconfig.json");

    private static void AssertRefused(string file, string reason)
    {
        var before = File.ReadAllBytes(file);
        foreach (var open in new Func<Archive>[] { () => Archive.OpenToRead(file), () => Archive.OpenToWrite(file), () => Archive.OpenToWrite(file, create: true) })
            Assert.Contains(reason, Assert.Throws<ArchiveException>(() => open().Dispose()).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(file)!), f => f.EndsWith("-journal", StringComparison.Ordinal));
    }

    private static void Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
