using System.IO.Compression;
using System.Text;

namespace Hearsay.Formats.Tests.Warc;

public class WarcReportsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Captured_pages_are_reports_and_other_records_are_none(bool packed)
    {
        byte[][] records =
        [
            Record("warcinfo", "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "https://daily.example/1"),
            Answer("https://daily.example/1", Page(1)),
            Answer("https://daily.example/", Page(2).Replace("daily.example/2", "daily.example/", StringComparison.Ordinal)),
            Answer("https://daily.example/3", "<p>Moved.</p>", status: "301 Moved"),
            Answer("https://daily.example/a.css", "a {}", type: "text/css"),
            Record("metadata", "application/warc-fields", "a: b\r\n"u8.ToArray(), "https://daily.example/1"),
            Answer("https://daily.example/4", Page(4)),
        ];
        var results = InputRun.Of(File(records, packed), packed ? "crawl.warc.gz" : "crawl.warc");

        Assert.Equal([3L, 4L, 5L, 6L, 8L], results.Select(r => r.Origin.Number));
        Assert.Equal([SkipReason.NoReport, SkipReason.NoReport, SkipReason.NoReport], results.OfType<SkippedInput>().Select(s => s.Reason));
        var found = results.OfType<FoundReport>().ToList();
        Assert.Equal(["https://daily.example/1", "https://daily.example/4"], found.Select(f => f.Report.Url));
        Assert.StartsWith("Ministers met in town 1 on Tuesday", found[0].Report.Text, StringComparison.Ordinal);
        Assert.Equal(("daily.example", new DateTimeOffset(2025, 10, 15, 20, 0, 0, TimeSpan.Zero)), (found[0].Report.Outlet, found[0].Changed));
    }

    [Theory]
    [InlineData("chunked", "")]
    [InlineData("", "gzip")]
    [InlineData("chunked", "gzip")]
    [InlineData("", "deflate")]
    [InlineData("", "raw deflate")]
    [InlineData("", "br")]
    [InlineData("said only", "said only")]
    public void Bodies_are_put_together_and_unpacked(string transfer, string packing)
    {
        var body = Encoding.UTF8.GetBytes(Page(1));
        var headers = "";
        if (packing.Length > 0)
        {
            body = packing == "said only" ? body : Pack(body, packing);
            headers += $"Content-Encoding: {(packing == "said only" ? "gzip" : packing.Replace("raw ", "", StringComparison.Ordinal))}\r\n";
        }
        if (transfer.Length > 0)
        {
            body = transfer == "said only" ? body : [.. Encoding.ASCII.GetBytes($"{100:x}\r\n"), .. body[..100], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 100:X};x=y\r\n"), .. body[100..], .. "\r\n0\r\n\r\n"u8];
            headers += "Transfer-Encoding: chunked\r\n";
        }
        var results = InputRun.Of(File([Answer("https://daily.example/1", body, headers)], packed: true));

        Assert.StartsWith("Ministers met in town 1", Assert.IsType<FoundReport>(Assert.Single(results)).Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_encoding_is_that_of_the_server_else_of_the_page()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
        var page = Page(1).Replace("Ministers met", "Встреча", StringComparison.Ordinal);
        var results = InputRun.Of(File(
        [
            Answer("https://daily.example/1", windows.GetBytes(page), "Content-Type: text/html; charset=windows-1251\r\n"),
            Answer("https://daily.example/2", windows.GetBytes(page.Replace("<head>", "<head><meta charset=windows-1251>", StringComparison.Ordinal)), ""),
        ], packed: false));

        Assert.All(results, r => Assert.StartsWith("Встреча in town 1", Assert.IsType<FoundReport>(r).Report.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Plain_texts_made_of_pages_are_reports()
    {
        var found = Assert.IsType<FoundReport>(Assert.Single(InputRun.Of(File([Record("conversion", "text/plain", "Ministers met."u8.ToArray(), "https://daily.example/1")], packed: true), "a.wet.gz")));
        Assert.Equal(("Ministers met.", "https://daily.example/1"), (found.Report.Text, found.Report.Url));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_record_fails_alone(bool packed)
    {
        byte[][] records = [.. Enumerable.Range(1, 9).Select(i => Answer($"https://daily.example/{i}", Page(i)))];
        var members = records.Select(r => packed ? Packed.Gzip(r) : r).ToArray();
        if (packed)
            members[3].AsSpan(40, 30).Fill(0x55);
        else
            members[3] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(members[3]).Replace("Content-Length: ", "Content-Length: x", StringComparison.Ordinal));
        var results = InputRun.Of([.. members.SelectMany(m => m)]);

        Assert.Equal([1, 2, 3, 5, 6, 7, 8, 9], results.OfType<FoundReport>().Select(f => int.Parse(f.Report.Url!["https://daily.example/".Length..], System.Globalization.CultureInfo.InvariantCulture)));
        var fault = Assert.IsType<FailedInput>(Assert.Single(results, r => r is not FoundReport));
        Assert.StartsWith(packed ? "damaged gzip data before byte " : "a record without Content-Length.", fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(false, 600)]
    [InlineData(true, 4)]
    [InlineData(true, 300)]
    public void An_archive_that_is_cut_off_gives_what_came_and_a_fault(bool packed, int cut)
    {
        var file = File([.. Enumerable.Range(1, 5).Select(i => Answer($"https://daily.example/{i}", Page(i)))], packed);
        var results = InputRun.Of(file[..^cut]);

        Assert.True(results.OfType<FoundReport>().Count() >= 4);
        Assert.Contains("cut off", Assert.IsType<FailedInput>(results[^1]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_a_bomb_fails_alone()
    {
        var bomb = Packed.Gzip(new byte[100 * 1024 * 1024]);
        var results = InputRun.Of(File([Answer("https://daily.example/1", bomb, "Content-Encoding: gzip\r\n"), Answer("https://daily.example/2", Page(2))], packed: false));

        Assert.Equal("a page of more than 16 MiB, which is no report.", Assert.IsType<FailedInput>(results[0]).Problem);
        Assert.IsType<FoundReport>(results[1]);
    }

    private static byte[] File(byte[][] records, bool packed) => [.. records.SelectMany(record => packed ? Packed.Gzip(record) : record)];

    private static byte[] Answer(string url, string page, string status = "200 OK", string type = "text/html") =>
        Record("response", "application/http; msgtype=response", Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n{page}"), url);

    private static byte[] Answer(string url, byte[] body, string headers) => Record("response", "application/http; msgtype=response",
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}{(headers.Contains("Content-Type", StringComparison.Ordinal) ? "" : "Content-Type: text/html\r\n")}\r\n"), .. body], url);

    private static byte[] Record(string type, string contentType, byte[] content, string? url = null) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}WARC-Date: 2025-10-15T20:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    private static string Page(int number) => $"""
        <!DOCTYPE html><html lang="en"><head><title>Ministers meet</title><link rel="canonical" href="https://daily.example/{number}"></head><body><article>
        <p>Ministers met in town {number} on Tuesday, and they agreed on a plan to end the war, officials said. The talks lasted three hours.</p>
        <p>The foreign minister said that the talks were useful, and that more would follow in the next weeks, if all sides agreed.</p></article></body></html>
        """;

    private static byte[] Pack(byte[] body, string packing)
    {
        var packed = new MemoryStream();
        using (Stream stream = packing switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
            stream.Write(body);
        return packed.ToArray();
    }
}
