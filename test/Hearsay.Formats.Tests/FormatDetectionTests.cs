using System.Text;

namespace Hearsay.Formats.Tests;

public class FormatDetectionTests
{
    private const string Sentence = "Ministers met in Oslo on Tuesday and agreed on a plan to end the war, officials said.";

    [Theory]
    [InlineData(InputFormat.Text, Sentence)]
    [InlineData(InputFormat.Text, "{curly} words begin a text, too.")]
    [InlineData(InputFormat.Text, "<unclear> is what the transcript says.")]
    [InlineData(InputFormat.Text, "The text, as it stands, has a comma.\nAnd lines.")]
    [InlineData(InputFormat.Markdown, "# Ministers meet\n\nMinisters met.")]
    [InlineData(InputFormat.Markdown, "---\ntitle: Ministers meet\n---\nMinisters met.")]
    [InlineData(InputFormat.Html, "<!DOCTYPE html><html><body><p>" + Sentence + "</p></body></html>")]
    [InlineData(InputFormat.Html, "  <!-- made by hand -->\n<html lang=en><body><p>" + Sentence + "</p></body></html>")]
    [InlineData(InputFormat.Html, "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html><body><p>" + Sentence + "</p></body></html>")]
    [InlineData(InputFormat.Feed, "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>Ministers met</title></item></channel></rss>")]
    [InlineData(InputFormat.Feed, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Ministers met</title></entry></feed>")]
    [InlineData(InputFormat.Feed, "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item><title>Ministers met</title></item></rdf:RDF>")]
    [InlineData(InputFormat.Telegram, "{\n \"name\": \"N\",\n \"type\": \"public_channel\",\n \"id\": 1,\n \"messages\": [{\"id\": 2, \"type\": \"message\", \"text\": \"Hi.\"}]}")]
    [InlineData(InputFormat.Jsonl, "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}")]
    [InlineData(InputFormat.Jsonl, "[\n {\"id\":\"a\",\"text\":\"One.\"},\n {\"id\":\"b\",\"text\":\"Two.\"}]")]
    [InlineData(InputFormat.Csv, "id,text\n1,Ministers met.")]
    [InlineData(InputFormat.Csv, "\"id\";\"Text\"\n1;Ministers met.")]
    [InlineData(InputFormat.Tsv, "id\ttext\n1\tMinisters met.")]
    [InlineData(InputFormat.Newsml, "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\"><contentSet><inlineData>Ministers met.</inlineData></contentSet></newsItem>")]
    [InlineData(InputFormat.Ninjs, "{\n \"uri\": \"urn:a\", \"headline\": \"H\", \"body_text\": \"Ministers met.\"}")]
    [InlineData(InputFormat.Warc, "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 14\r\n\r\nMinisters met.\r\n\r\n")]
    public void Content_tells_the_format(InputFormat expected, string content)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode })
        {
            if (expected == InputFormat.Warc && encoding.GetPreamble().Length > 0)
                continue;
            var results = InputRun.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);
            Assert.All(results, result => Assert.IsType<FoundReport>(result));
            Assert.All(results, result => Assert.Equal(expected, result.Origin.Format));
        }
    }

    [Theory]
    [InlineData("a.md", InputFormat.Markdown)]
    [InlineData("a.txt", InputFormat.Text)]
    [InlineData("a", InputFormat.Text)]
    public void The_ending_decides_between_what_looks_the_same(string name, InputFormat expected) =>
        Assert.Equal(expected, InputRun.One("Ministers met.\n\n* and talked", name).Origin.Format);

    [Fact]
    public void A_named_format_goes_before_the_content() =>
        Assert.Equal("<p>Ministers met.</p>", InputRun.One("<p>Ministers met.</p>", options: new InputOptions { From = InputFormat.Text }).Report.Text);

    [Fact]
    public void XML_of_another_kind_is_named() =>
        Assert.Equal("XML of a kind that is not read: its first element is \"catalog\". Feeds (rss, feed, rdf:RDF), NewsML-G2 and XHTML are.",
            InputRun.Problem("<?xml version=\"1.0\"?><catalog/>", "a.xml"));

    [Fact]
    public void A_long_first_line_of_JSON_is_read_no_further_than_needed()
    {
        using var endless = new EndlessObject();
        using var inputs = new ReportInputs(new InputOptions(), endless);

        Assert.IsType<FailedInput>(Assert.Single(inputs.Read(["-"], TestContext.Current.CancellationToken)));
        Assert.InRange(endless.Given, 1, 300_000_000);
    }

    /// <summary>An object with a text that never ends.</summary>
    private sealed class EndlessObject : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            if (Given == 0)
                "{\"id\":1,\"text\":\""u8.CopyTo(buffer);
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
