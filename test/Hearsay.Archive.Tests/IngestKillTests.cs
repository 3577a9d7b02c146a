using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hearsay.Archives.Tests;

/// <summary>
/// Ends the command by force at random points of an ingest, begins it again, and compares what the archive holds in the end with that of an ingest that nobody disturbed.
/// The command is the real one with a reader that needs no model.
/// </summary>
public sealed class IngestKillTests : IDisposable
{
    private const int Kills = 50;

    private readonly TestArchive _test = new();

    // How long an ingest takes that nobody disturbs, in milliseconds.
    private int _usual;

    public void Dispose() => _test.Dispose();

    [Fact]
    public void An_ingest_into_SQLite_that_is_killed_at_50_points_goes_on_and_loses_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test sends SIGKILL.");
        var source = WriteSource();
        var expected = Undisturbed(source, Path.Join(_test.Folder, "whole.db"));

        var random = new Random(50);
        var number = 0;
        string Next() => Path.Join(_test.Folder, $"killed-{number++}.db");
        var archive = Next();
        for (var kills = 0; kills < Kills;)
        {
            using var ingest = Start(source, archive);
            if (!ingest.WaitForExit(random.Next(_usual)))
            {
                ingest.Kill();
                ingest.WaitForExit();
                kills++;
                continue;
            }
            // It came to its end before: the next begins with a new archive.
            Check(ingest, expected, archive);
            archive = Next();
        }
        using var last = Start(source, archive);
        Check(last, expected, archive);
    }

    [Fact]
    public void An_ingest_into_PostgreSQL_that_is_killed_or_loses_its_server_goes_on_and_loses_nothing()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        using var server = PostgresServer.Start();
        var source = WriteSource();
        var expected = Undisturbed(source, Path.Join(_test.Folder, "whole.db"));

        var random = new Random(50);
        var number = 0;
        string Next() => server.Create($"killed{number++}");
        var archive = Next();
        for (var kills = 0; kills < Kills;)
        {
            using var ingest = Start(source, archive);
            if (!ingest.WaitForExit(random.Next(_usual)))
            {
                // Every tenth time it is the server that dies; the command notices and ends by itself.
                if (kills++ % 10 == 9)
                {
                    server.Kill();
                    ingest.WaitForExit();
                    Assert.Equal(2, ingest.ExitCode);
                    Assert.Contains("give the same command again", ingest.StandardError.ReadToEnd(), StringComparison.Ordinal);
                    server.Begin();
                }
                else
                {
                    ingest.Kill();
                    ingest.WaitForExit();
                }
                continue;
            }
            Check(ingest, expected, archive);
            archive = Next();
        }
        using var last = Start(source, archive);
        Check(last, expected, archive);
    }

    // The same with model and lexicon: most of the time goes into reading, so most kills meet reports that are read and not yet written.
    [Fact]
    public void An_ingest_with_the_real_reader_that_is_killed_goes_on_and_loses_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test sends SIGKILL.");
        var source = Write("reports.jsonl", string.Concat(Enumerable.Range(0, 3).SelectMany(version => ExampleTexts().Select((text, i) => JsonSerializer.Serialize(new
        {
            id = $"r{version}-{i}",
            published = "2025-10-15",
            text = version == 0 ? text : string.Join("\n\n", text.Split("\n\n").Where((_, paragraph) => paragraph % 3 == version)),
        }) + "\n"))));
        var whole = Path.Join(_test.Folder, "whole.db");
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Command.End(StartReal(source, whole)).Code);
        var usual = (int)clock.ElapsedMilliseconds;
        var expected = ArchiveDump.Of(whole);
        Assert.Contains(expected, static line => line.StartsWith("events\t", StringComparison.Ordinal));

        var random = new Random(5);
        var archive = Path.Join(_test.Folder, "killed.db");
        for (var kills = 0; kills < 5; kills++)
        {
            using var ingest = StartReal(source, archive);
            if (!ingest.WaitForExit(random.Next(usual / 4, usual)))
                ingest.Kill();
            ingest.WaitForExit();
        }
        Assert.Equal(0, Command.End(StartReal(source, archive)).Code);
        ArchiveDump.AssertSame(expected, ArchiveDump.Of(archive));
        AssertSound(archive);
    }

    private static Process StartReal(string source, string archive) => Command.StartProgram(Path.Join(AppContext.BaseDirectory, "Hearsay.Cli"), "ingest", source, "--into", archive, "--jobs", "2");

    private static IEnumerable<string> ExampleTexts() => Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "examples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    // What comes to its end leaves the archive that it should have been from the beginning.
    private static void Check(Process ingest, List<string> expected, string archive)
    {
        ingest.WaitForExit();
        Assert.Equal(1, ingest.ExitCode);
        ArchiveDump.AssertSame(expected, ArchiveDump.Of(archive));
        if (!archive.StartsWith("postgres:", StringComparison.Ordinal))
            AssertSound(archive);
    }

    // SQLite's own checks, of the file and of the full-text indexes against their tables.
    private static void AssertSound(string archive)
    {
        using var connection = new SqliteConnection($"Data Source={archive};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
        command.CommandText = "insert into report_search (report_search, rank) values ('integrity-check', 1); insert into statement_search (statement_search, rank) values ('integrity-check', 1);";
        command.ExecuteNonQuery();
    }

    private List<string> Undisturbed(string source, string archive)
    {
        var clock = Stopwatch.StartNew();
        using var ingest = Start(source, archive);
        ingest.WaitForExit();
        _usual = (int)clock.ElapsedMilliseconds;
        Check(ingest, ArchiveDump.Of(archive), archive);
        return ArchiveDump.Of(archive);
    }

    private static Process Start(string source, string archive) => Command.Start("ingest", source, "--into", archive, "--jobs", "2");

    // New reports, copies, a fuller version after the shorter one, a report that is taken back into another text, one that cannot be read, and a line that is none.
    private string WriteSource()
    {
        var lines = new StringBuilder();
        void Add(int id, string text, string outlet = "Zamin") => lines.Append(JsonSerializer.Serialize(new
        {
            id = $"r{id}",
            url = $"https://news.example/{id}",
            outlet,
            published = "2025-10-15",
            text,
        })).Append('\n');

        for (var i = 0; i < 120; i++)
        {
            var text = News.Text(i);
            Add(i, text);
            if (i % 4 == 1)
                Add(1000 + i, text.Replace("border", "frontier", StringComparison.Ordinal), "Fjord Times");
            if (i % 15 == 2)
                Add(2000 + i, $"{text} {News.Text(5000 + i, 3)}", "Neva Wire");
            if (i % 20 == 13)
                Add(i - 12, News.Text(7000 + i));
            if (i % 30 == 4)
                Add(3000 + i, $"This text number {i} is unreadable, as was said by some in the halls of Paris.");
            if (i == 60)
                lines.Append("{\"id\": 4, \"text\"\n");
        }
        return Write("news.jsonl", lines.ToString());
    }

    private string Write(string name, string text)
    {
        var file = Path.Join(_test.Folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
