using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>What inputs become in an archive: bad ones among good ones, and news items of agencies that may not be used yet or no more.</summary>
public sealed class IngestInputsTests : IDisposable
{
    private const string Text = "Ministers of both countries met in the harbour town of Fjordvik on Tuesday and talked until the early morning.";

    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.Missing("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_bad_input_fails_alone_and_is_named_and_the_rest_goes_in()
    {
        WritePacked();
        WriteJson();
        WriteMarkup();
        Write("binary.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1]);
        Write("latin.jsonl", Encoding.Latin1.GetBytes("{\"id\":\"latin\",\"text\":\"Le café\"}\n"));
        Write("days.jsonl", """
            {"id":"old","published":"1970-01-01","text":"An old report on the harvest of barley, rye and oats along the northern coast."}
            {"id":"far","published":"2099-12-31","text":"The treaty of the lakes ends on this day unless both parliaments vote to keep it."}

            """);

        var run = Ingest(Path.Join(_folder.Path, "in"));

        var prefix = $"hearsay: {Path.Join(_folder.Path, "in")}{Path.DirectorySeparatorChar}";
        var failures = new (string Place, string Problem)[]
        {
            ("bomb.xml", "a document type (DTD)"), ("bomb.zip/bomb.txt", "unpacks to more than 200 times its size, as a bomb does"), ("corrupt.jsonl.gz", "damaged gzip data"),
            ("corrupt.warc:1", "a record without Content-Length"), ("corrupt.zip/a.txt", "packed data that are damaged"), ("cut.json", "damaged JSON"), ("cut.jsonl.gz", "gzip data that are cut off"),
            ("cut.warc:2", "cut off in the middle of a record"), ("cut.zip", "a zip archive that is damaged or cut off"), ("deep.json", "JSON of a kind that is not read"),
            ("deep.jsonl:1", "maximum configured depth"), ("empty.html", "a page without an article"), ("entity.xml", "a document type (DTD)"), ("latin.jsonl:1", "not valid UTF-8"),
        };
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(failures.Length, run.Errors.Length);
        Assert.All(run.Errors.Zip(failures), pair =>
        {
            Assert.StartsWith($"{prefix}{pair.Second.Place}: ", pair.First, StringComparison.Ordinal);
            Assert.Contains(pair.Second.Problem, pair.First, StringComparison.Ordinal);
        });
        Assert.Equal(["beside", "far 2099-12-31", "good", "half", "https://daily.example/1", "latin", "old", "telegram", "whole"], Reports());
        Assert.Equal(["far HS0302", "old HS0301"], Query("select r.report_id || ' ' || d.code from diagnostics d join reports r on r.id = d.report order by 1"));
        Assert.Equal("0", Assert.Single(Query("select count(*) from reports where text like '%SECRET%'")));
        Assert.Equal("Au café. M", Assert.Single(Query("select substr(text, 1, 10) from reports where report_id = 'latin'")));

        // Each is on record with the file to try again.
        Assert.Equal(failures.Length.ToString(CultureInfo.InvariantCulture), Assert.Single(Query("select count(*) from failed_inputs")));
        _folder.Write("in/latin.jsonl", "{\"id\":\"latin2\",\"text\":\"Le café, une fois encore.\"}\n");
        var again = CommandRun.Of(["ingest", "--retry", "--into", Archive]);
        Assert.Contains("1 added", again.Output, StringComparison.Ordinal);
        Assert.Equal((failures.Length - 1).ToString(CultureInfo.InvariantCulture), Assert.Single(Query("select count(*) from failed_inputs")));
    }

    [Fact]
    public void A_feed_that_is_a_page_fails_alone()
    {
        var feed = _folder.Write("feed.xml", Page("No feed"));
        var run = Ingest(feed, _folder.Write("a.txt", Text), "--from", "feed");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"hearsay: {feed}: no feed: its first element is \"html\". If it is a page, look for the address of its feed.", run.Errors[0]);
        Assert.Equal(1, Ingest(feed, _folder.Write("b.jsonl", $"{{\"id\":\"b\",\"text\":\"{Text}\"}}\n"), _folder.Write("c.rss", "<html></html>")).ExitCode);
    }

    [Theory]
    [InlineData("Ministers met in Fjordvik on Tuesday.", "not a file of SQLite, and no archive of Hearsay")]
    [InlineData(null, "made by a newer Hearsay")]
    public void What_is_no_archive_of_this_version_is_refused_before_anything_is_written(string? content, string reason)
    {
        var source = _folder.Write("a.txt", Text);
        if (content is null)
        {
            Ingest(source);
            // The version in the header of the file (pragma user_version), at byte 60.
            var bytes = File.ReadAllBytes(Archive);
            bytes[63] = 99;
            File.WriteAllBytes(Archive, bytes);
        }
        else
        {
            File.WriteAllText(Archive, content);
        }
        var before = File.ReadAllBytes(Archive);

        foreach (var command in new string[][] { ["ingest", source, "--into", Archive], ["ingest", "--retry", "--into", Archive], ["status", Archive] })
        {
            var run = CommandRun.Of(command);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains(reason, Assert.Single(run.Errors), StringComparison.Ordinal);
        }
        Assert.Equal(before, File.ReadAllBytes(Archive));
    }

    [Theory]
    [InlineData("item.xml", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\"><itemMeta><versionCreated>2025-10-15T0{0}:00:00Z</versionCreated>{1}</itemMeta><contentMeta/>"
        + "<contentSet><inlineData contenttype=\"text/plain\">{2}</inlineData></contentSet></newsItem>",
        "<embargoed>2025-10-15T14:00:00+02:00</embargoed>", "<pubStatus qcode=\"stat:canceled\"/>")]
    [InlineData("item.json", "{{\"uri\": \"urn:a\", \"versioncreated\": \"2025-10-15T0{0}:00:00Z\", {1} \"body_text\": \"{2}\"}}",
        "\"embargoed\": \"2025-10-15T14:00:00+02:00\",", "\"pubstatus\": \"canceled\",")]
    public void An_item_of_an_agency_comes_in_when_its_embargo_is_over_and_goes_out_when_it_is_canceled(string file, string item, string embargo, string canceled)
    {
        string Item(int version, string members) => _folder.Write($"wire-{version}/{file}", string.Format(CultureInfo.InvariantCulture, item, version, members, Text));
        var first = Item(1, embargo);

        Assert.Equal((0, "1 passed over\n", ""), Told(Ingest(new DateTimeOffset(2025, 10, 15, 11, 59, 59, TimeSpan.Zero), first)));
        Assert.Empty(Reports());
        Assert.Equal((0, "1 added\n", ""), Told(Ingest(new DateTimeOffset(2025, 10, 15, 12, 0, 0, TimeSpan.Zero), first)));
        Assert.Equal(["urn:a read"], Query("select report_id || ' ' || status from reports"));

        var second = Item(2, canceled);
        Assert.Equal((0, "1 withdrawn\n", ""), Told(Ingest(second)));
        Assert.Equal(["urn:a withdrawn"], Query("select report_id || ' ' || status from reports"));
        Assert.Equal("0", Assert.Single(Query("select count(*) from readings")));

        // Both once more, in either order: what was taken back stays so.
        Assert.Equal((0, "1 there already, 1 passed over\n", ""), Told(Ingest(first, second)));
        Assert.Equal((0, "1 there already, 1 passed over\n", ""), Told(Ingest(second, first)));
        Assert.Equal(["urn:a withdrawn"], Query("select report_id || ' ' || status from reports"));

        // Published again; that an older version was taken back does not matter any more.
        Assert.Equal((0, "1 updated\n", ""), Told(Ingest(Item(3, ""))));
        Assert.Equal((0, "1 passed over\n", ""), Told(Ingest(second)));
        Assert.Equal(["urn:a read"], Query("select report_id || ' ' || status from reports"));
    }

    private void WritePacked()
    {
        static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
        static string Many(Func<int, string> one) => string.Concat(Enumerable.Range(0, 100).Select(one));
        Write("good.zip", Zip(("good.txt", Bytes($"From a good zip. {Text}"))));
        var zip = Zip(("a.txt", Bytes($"From a zip. {Text}")), ("whole.txt", Bytes(Many(static i => $"Line {i * 7919 % 1000} of it. "))));
        Write("cut.zip", zip[..(zip.Length / 2)]);
        Write("corrupt.zip", Changed(zip, 60));
        Write("bomb.zip", Zip(("bomb.txt", Enumerable.Repeat((byte)'a', 90 * 1024 * 1024).ToArray())));
        var gzip = Gzip(Bytes($"{{\"id\":\"half\",\"text\":\"Before the fault.\"}}\n{{\"id\":\"lost\",\"text\":\"{Many(static i => $"Line {i * 6301 % 1000} of it. ")}\"}}\n"));
        Write("cut.jsonl.gz", gzip[..^60]);
        Write("corrupt.jsonl.gz", Changed(gzip, 20));
        var warc = Warc(("https://daily.example/1", Page("First")), ("https://daily.example/2", Page("Second")));
        Write("cut.warc", warc[..^300]);
        Write("corrupt.warc", Bytes(Encoding.UTF8.GetString(Warc(("https://daily.example/3", Page("Third")))).Replace("Content-Length: ", "Content-Length: x", StringComparison.Ordinal)));
    }

    private void WriteJson()
    {
        Write("cut.json", """{"name": "N", "type": "public_channel", "id": 1, "messages": [{"id": 1, "type": "message", "text": "They left the town of Fjordvik."}, {"id": 2, "ty""");
        Write("deep.jsonl", $"{{\"id\":\"deep\",\"text\":{new string('[', 100_000)}{new string(']', 100_000)}}}\n{{\"id\":\"beside\",\"text\":\"Beside the deep one. {Text}\"}}\n");
        Write("deep.json", new string('[', 100_000) + new string(']', 100_000));
    }

    private void WriteMarkup()
    {
        Write("bomb.xml", """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title><description>&b;</description></item></channel></rss>
            """);
        Write("entity.xml", $"""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY s SYSTEM "{new Uri(_folder.Write("secret", "SECRET"))}">]><rss version="2.0"><channel><item><title>&s;</title><description>&s; {Text}</description></item></channel></rss>
            """);
        Write("empty.html", "<html><head><title>Home</title></head><body><nav><a href='/'>Home</a></nav></body></html>");
        Write("latin.html", Encoding.Latin1.GetBytes($"<html><head><meta charset='iso-8859-1'><title>Café</title></head><body><article><p>Au café. {Text}</p>"
            + "<p>The talks in the café will go on, and officials said that they were useful.</p></article></body></html>"));
    }

    private static (int, string, string) Told(CommandRun run) => (run.ExitCode, run.Output, run.Error);

    // The ids of Telegram's messages are numbers.
    private string[] Reports() =>
        Query("select case when key like 'telegram:%' then 'telegram' else report_id end || coalesce(' ' || published, '') from reports order by 1");

    private string[] Query(string sql) => CommandRun.Of(["query", Archive, "sql", sql, "--format", "csv"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

    private CommandRun Ingest(params string[] arguments) => Ingest(new DateTimeOffset(2025, 10, 15, 12, 0, 0, TimeSpan.Zero), arguments);

    private CommandRun Ingest(DateTimeOffset now, params string[] arguments) =>
        CommandRun.Of(["ingest", .. arguments, "--into", Archive, "--jobs", "1"], with: s => s with { Now = now });

    private void Write(string name, string content) => _folder.Write($"in/{name}", content);

    private void Write(string name, byte[] content) => _folder.Write($"in/{name}", content);

    private static string Page(string title) =>
        $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{title}. {Text}</p><p>The talks will go on in spring, and officials said on Wednesday that they were useful.</p></article></body></html>";

    private static byte[] Warc(params (string Url, string Page)[] pages) => Encoding.ASCII.GetBytes(string.Concat(pages.Select(static p =>
    {
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{p.Page}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2025-10-15T20:00:00Z\r\nWARC-Target-URI: {p.Url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length}\r\n\r\n{answer}\r\n\r\n";
    })));

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        for (var i = 0; i < 20; i++)
            changed[at + i] ^= 0x5A;
        return changed;
    }
}
