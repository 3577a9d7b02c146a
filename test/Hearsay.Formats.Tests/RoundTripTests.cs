using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;

namespace Hearsay.Formats.Tests;

/// <summary>What is written into a format is read out of it again.</summary>
public class RoundTripTests
{
    // Whatever a report may hold: marks of every format, other scripts, characters beyond the first plane.
    private static readonly string[] Pieces =
    [
        "Ministers", " ", ",", ";", "\t", "\n", "\n\n", "\"", "'", "“", "”", "<p>", "&", "&amp;", "]]>", "{", "}", "[", "\\", "#", "*", "—", "é", "Дамаск", "東京", "😀", "=", ".", "1", "\r\n",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].List[1, 30].Select(all => $"He said{string.Concat(all.Select(i => Pieces[i]))}.");

    private static readonly string[] Words =
        ["ministers", "met", "in", "Oslo", "on", "Tuesday", "and", "agreed", "with", "the", "rebels", "that", "war", "<must>", "end", "R&D", "“soon”", "Дамаск", "😀", "3", "it’s", "a–b"];

    private static readonly string[] Starts =
    [
        "PK\u0003\u0004", "\u001f\u008b\b", "WARC/1.0\r\n", "<html>", "<rss>", "<?xml version='1.0'?>", "{\"messages\":[", "{\"text\":", "[", "{\"uri\":\"a\",\"headline\":", "id,text\n",
        "---\na: b\n", "<newsItem>", "",
    ];

    // Sentences that any page could have.
    private static readonly Gen<string[]> Paragraphs = Gen.Int[0, Words.Length - 1].List[12, 40].Select(all => $"Then {string.Join(' ', all.Select(i => Words[i]))}, officials said.")
        .Array[2, 8];

    private static readonly Gen<Report> Reports = Gen.Select(AnyText, Gen.Bool, Gen.Date, Gen.Int[1, 99999]).Select((text, full, day, id) => new Report($"r{id}", text)
    {
        Title = full ? "Talks, \"again\"" : null,
        Outlet = full ? "Zamin; Daily" : null,
        Url = full ? "https://zamin.example/?a=1&b=2" : null,
        Published = full && day > DateTime.UnixEpoch.AddYears(1) ? DateOnly.FromDateTime(day) : null,
        Language = full ? "en-GB" : "en",
    });

    [Fact]
    public void Text() => AnyText.Sample(text => Assert.Equal(text, InputRun.One(text, "a.txt").Report.Text), iter: 15);

    [Fact]
    public void Jsonl() => Reports.Array[1, 4].Sample(reports => Same(reports, string.Join('\n', reports.Select(Json)), "a.jsonl"), iter: 15);

    [Fact]
    public void A_list_in_JSON() => Reports.Array[1, 4].Sample(reports => Same(reports, $"[{string.Join(",\n", reports.Select(Json))}]", "a"), iter: 15);

    [Fact]
    public void Tables() => Gen.Select(Reports.Array[1, 4], Gen.Char[",;\t"]).Sample((reports, separator) =>
    {
        string Row(params string?[] cells) => string.Join(separator, cells.Select(c => $"\"{c?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var rows = reports.Select(r => Row(r.Id, r.Text, r.Title, r.Outlet, r.Url, r.Published?.ToString("O", null), r.Language));
        Same(reports, string.Join("\r\n", rows.Prepend(Row("id", "text", "title", "outlet", "url", "published", "language"))), separator == '\t' ? "a.tsv" : "a.csv");
    }, iter: 8);

    [Fact]
    public void Telegram() => Gen.Select(AnyText, Gen.Int[0, 20]).Sample((text, cut) =>
    {
        cut = Math.Min(cut, text.Length);
        if (cut > 0 && char.IsHighSurrogate(text[cut - 1]))
            cut--;
        object parts = cut == 0 ? text : new object[] { text[..cut], new { type = "bold", text = text[cut..] } };
        var export = JsonSerializer.Serialize(new { name = "N", type = "public_channel", id = 7, messages = new[] { new { id = 1, type = "message", date = "2025-10-15T08:00:00", text = parts } } });
        Assert.Equal(text, InputRun.One(export, "result.json").Report.Text);
    }, iter: 15);

    [Fact]
    public void Ninjs() => AnyText.Sample(text =>
        Assert.Equal(text, InputRun.One(JsonSerializer.Serialize(new { uri = "urn:a", headline = "H", body_text = text }), "a.json").Report.Text), iter: 15);

    [Fact]
    public void Newsml() => AnyText.Sample(text => Assert.Equal(text.ReplaceLineEndings("\n"), InputRun.One(
        $"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\"><contentSet>{new XElement("inlineData", text.ReplaceLineEndings("\n"))}</contentSet></newsItem>", "a.xml").Report.Text), iter: 15);

    [Fact]
    public void A_feed() => Paragraphs.Sample(paragraphs => Assert.Equal(string.Join("\n\n", paragraphs), InputRun.One(
        $"<rss><channel><item><guid>urn:a</guid>{new XElement("description", Html(paragraphs))}</item></channel></rss>", "a").Report.Text), iter: 15);

    [Fact]
    public void A_page() => Paragraphs.Sample(paragraphs => Assert.Equal(string.Join("\n\n", paragraphs), InputRun.One(Page(paragraphs), "a.html").Report.Text), iter: 15);

    [Fact]
    public void Markdown() => Paragraphs.Sample(paragraphs => Assert.Equal(string.Join("\n\n", paragraphs), InputRun.One(
        $"# Talks\n\n{string.Join("\n\n", paragraphs.Select(p => p.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace(' ', '\n')))}", "a.md").Report.Text), iter: 15);

    [Fact]
    public void A_web_archive() => Gen.Select(Paragraphs.Array[1, 3], Gen.Bool).Sample((pages, packed) =>
    {
        var records = pages.Select(p => Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page(p)}")).Select(content => (byte[])
        [
            .. Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/a\r\nContent-Type: application/http\r\nContent-Length: {content.Length}\r\n\r\n"),
            .. content, .. "\r\n\r\n"u8,
        ]);
        var results = InputRun.Of([.. records.SelectMany(r => packed ? Packed.Gzip(r) : r)], "a");
        Assert.Equal(pages.Select(p => string.Join("\n\n", p)), results.Select(r => Assert.IsType<FoundReport>(r).Report.Text));
    }, iter: 8);

    [Fact]
    public void Whatever_it_is_packed_in() => Gen.Select(AnyText, Gen.Bool.List[1, 4]).Sample((text, layers) =>
    {
        var content = Encoding.UTF8.GetBytes(text);
        var name = "a.txt";
        foreach (var layer in layers)
        {
            content = layer ? Packed.Zip((name, content)) : Packed.Gzip(content);
            name += layer ? ".zip" : ".gz";
        }
        Assert.Equal(text, InputRun.One(content, name).Report.Text);
    }, iter: 15);

    [Fact]
    public void Garbage_is_never_more_than_a_fault() => Gen.Select(Gen.Int[0, Starts.Length - 1].Select(i => Starts[i]),
        Gen.Byte.Array[0, 300]).Sample((start, rest) =>
    {
        var results = InputRun.Of([.. Encoding.Latin1.GetBytes(start), .. rest]);
        Assert.DoesNotContain(results.OfType<FailedInput>(), f => f.Problem.Contains("an error in Hearsay itself", StringComparison.Ordinal));
    }, iter: 150);

    private static void Same(Report[] reports, string content, string name) =>
        Assert.Equal(reports, InputRun.Of(content, name).Select(r => Assert.IsType<FoundReport>(r).Report));

    private static string Json(Report report) => JsonSerializer.Serialize(new
    {
        id = report.Id,
        text = report.Text,
        title = report.Title,
        outlet = report.Outlet,
        url = report.Url,
        published = report.Published?.ToString("O", null),
        language = report.Language,
    });

    private static string Html(string[] paragraphs) => string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>\n"));

    private static string Page(string[] paragraphs) => $"<!DOCTYPE html><html><head><title>Talks</title></head><body><nav><a href=\"/\">Home</a></nav><article>{Html(paragraphs)}</article></body></html>";
}
