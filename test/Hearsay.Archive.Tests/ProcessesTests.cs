using System.Text.Json;

namespace Hearsay.Archives.Tests;

/// <summary>What processes of their own do with one archive.</summary>
public sealed class ProcessesTests : IDisposable
{
    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Several_processes_ingest_into_one_archive()
    {
        // Each has reports of its own, and all have some in common: the same ones, and copies under other keys.
        var sources = Enumerable.Range(0, 3).Select(process => Write($"source-{process}.jsonl",
            Enumerable.Range(0, 60).Select(i => Line($"own-{process}-{i}", News.Text(1000 * process + i)))
                .Concat(Enumerable.Range(0, 30).Select(static i => Line($"common-{i}", News.Text(9000 + i))))
                .Concat(Enumerable.Range(0, 10).Select(i => Line($"copy-{process}-{i}", News.Text(9000 + i).Replace("border", "frontier", StringComparison.Ordinal)))))).ToList();

        var processes = sources.Select(source => Command.Start("ingest", source, "--into", _test.File)).ToList();
        foreach (var process in processes)
            AssertDone(Command.End(process));

        using var archive = _test.Open();
        var reports = archive.Reports().ToList();
        Assert.Equal(3 * 60 + 30 + 3 * 10, reports.Count);
        Assert.Equal(reports.Count, reports.Select(static r => r.Report.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, reports.Count).Select(static i => (long)i), reports.Select(static r => r.Id));
        // Every group has one original, whichever process brought it.
        var originals = Enumerable.Range(0, 10).Select(i => reports.Where(r => r.Report.Id == $"common-{i}" || r.Report.Id.EndsWith($"-{i}", StringComparison.Ordinal) && r.Report.Id.StartsWith("copy", StringComparison.Ordinal)));
        Assert.All(originals, static group => Assert.Equal((1, 3), (group.Count(static r => r.Status == ReportStatus.Read), group.Count(static r => r.Status == ReportStatus.Copy))));
    }

    [Fact]
    public void A_full_disk_leaves_a_sound_archive_and_the_ingest_goes_on_when_there_is_room()
    {
        var disk = Path.Join(_test.Folder, "disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Command.End(Command.StartProgram("mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk)).Code == 0, "A small disk cannot be mounted here.");
        try
        {
            var archive = Path.Join(disk, "news.db");
            var source = Write("news.jsonl", Enumerable.Range(0, 200).Select(static i => Line($"r{i}", News.Text(i))));
            var full = Command.Run("ingest", source, "--into", archive);

            Assert.Equal(2, full.Code);
            Assert.Contains($"hearsay: {archive}: the disk", full.Error, StringComparison.Ordinal);
            var kept = Archive.OpenToRead(archive);
            using (kept)
                Assert.InRange(kept.Reports().Count(), 32, 199);

            Assert.Equal(0, Command.End(Command.StartProgram("mount", "-o", "remount,size=100m", disk)).Code);
            Assert.Equal(0, Command.Run("ingest", source, "--into", archive).Code);
            var whole = Path.Join(_test.Folder, "whole.db");
            Assert.Equal(0, Command.Run("ingest", source, "--into", whole).Code);
            ArchiveDump.AssertSame(ArchiveDump.Of(whole), ArchiveDump.Of(archive));
        }
        finally
        {
            Command.End(Command.StartProgram("umount", disk));
        }
    }

    [Fact]
    public void A_wish_to_stop_ends_the_ingest_in_order_and_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test sends SIGINT.");
        var source = Write("news.jsonl", Enumerable.Range(0, 3000).Select(static i => Line($"r{i}", News.Text(i))));
        using var ingest = Command.Start("ingest", source, "--into", _test.File);
        while (!ingest.HasExited && !(File.Exists(_test.File + "-wal") && new FileInfo(_test.File + "-wal").Length > 500_000))
            Thread.Sleep(5);
        using var kill = Command.StartProgram("kill", "-INT", ingest.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        kill.WaitForExit();
        var stopped = Command.End(ingest);

        Assert.Equal(130, stopped.Code);
        Assert.EndsWith("; stopped, the same command goes on from here\n", stopped.Output, StringComparison.Ordinal);
        using var archive = _test.Open();
        Assert.InRange(archive.Reports().Count(), 1, 2999);
    }

    // A line of progress is none of errors.
    private static void AssertDone((int Code, string Output, string Error) ended) =>
        Assert.Equal((0, ""), (ended.Code, string.Join('\n', ended.Error.Split('\n').Where(static l => l.StartsWith("hearsay:", StringComparison.Ordinal)))));

    private string Write(string name, IEnumerable<string> lines)
    {
        var file = Path.Join(_test.Folder, name);
        File.WriteAllLines(file, lines);
        return file;
    }

    private static string Line(string id, string text) => JsonSerializer.Serialize(new { id, url = $"https://news.example/{id}", outlet = "Zamin", published = "2025-10-15", text });

    [Fact]
    public void On_a_terminal_a_bar_shows_how_an_ingest_goes_on_and_is_gone_at_the_end()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"), "The test runs the command in a terminal made by script(1), of Debian's bsdutils.");
        var source = Path.Join(_test.Folder, "many.jsonl");
        File.WriteAllLines(source, Enumerable.Range(0, 100).Select(static i => System.Text.Json.JsonSerializer.Serialize(new { id = $"r{i}", text = News.Text(i) })));

        // script gives what the terminal was sent; in a pipe there is no bar.
        var (code, output, _) = Command.End(Command.StartProgram("/usr/bin/script", "-q", "-e", "-c", $"{Command.Executable} ingest {source} --into {_test.File}", "/dev/null"));
        Assert.Equal(0, code);
        Assert.Contains("━", output, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ reports, [0-9,]+ a second", output);
        // The last that was drawn is erased before the summary.
        Assert.Matches("\\r\\u001b\\[2K100 added", output);
        Assert.DoesNotContain("━", Command.Run("ingest", source, "--into", Path.Join(_test.Folder, "other.db")).Error, StringComparison.Ordinal);
    }
}
