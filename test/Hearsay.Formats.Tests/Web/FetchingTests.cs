using System.Net;
using System.Text;
using Hearsay.Formats.Web;
using static Hearsay.Formats.Tests.Web.LoopbackServer;

namespace Hearsay.Formats.Tests.Web;

public class FetchingTests
{
    private const string Page = """
        <html><head><title>Ministers meet</title></head><body><article><p>Ministers met in Oslo on Tuesday, and they agreed on a plan to end the war, officials said. The talks lasted three hours.</p>
        <p>The foreign minister said that the talks were useful, and that more would follow in the next weeks, if all sides agreed.</p></article></body></html>
        """;

    private static readonly InputOptions Private = new() { AllowPrivateAddresses = true };

    [Fact]
    public void A_page_is_fetched_and_read()
    {
        using var server = new LoopbackServer(path => [path == "/robots.txt" ? Answer("404 Not Found") : Ok(Page)]);
        var found = Assert.IsType<FoundReport>(Assert.Single(InputRun.Of($"{server.Url}/oslo", Private)));

        Assert.StartsWith("Ministers met in Oslo", found.Report.Text, StringComparison.Ordinal);
        Assert.Equal(($"{server.Url}/oslo", "127.0.0.1", $"{server.Url}/oslo"), (found.Report.Url, found.Report.Outlet, found.Origin.Input));
        Assert.All(server.Requests, request => Assert.Matches("User-Agent: Hearsay/[0-9.]+\n", request));
    }

    [Fact]
    public void A_feed_is_fetched_and_its_links_are_made_whole()
    {
        using var server = new LoopbackServer(path => [path == "/robots.txt" ? Ok("", "text/plain")
            : Ok("<rss><channel><item><link>/1</link><description>Ministers met.</description></item></channel></rss>", "application/rss+xml")]);
        Assert.Equal($"{server.Url}/1", Assert.IsType<FoundReport>(Assert.Single(InputRun.Of($"{server.Url}/feed", Private))).Report.Url);
    }

    [Fact]
    public void The_encoding_that_the_server_names_holds()
    {
        using var server = new LoopbackServer(path => path == "/robots.txt" ? [Answer("404 Not Found")]
            : [Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\nConnection: close\r\n\r\n"),
               CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(Page.Replace("Ministers met", "Встреча", StringComparison.Ordinal))]);
        Assert.StartsWith("Встреча in Oslo", Assert.IsType<FoundReport>(Assert.Single(InputRun.Of($"{server.Url}/a", Private))).Report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/a")]
    [InlineData("http://localhost:{0}/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a")]
    [InlineData("http://2130706433:{0}/a")]
    public void This_machine_is_not_asked_unless_allowed(string url)
    {
        using var server = new LoopbackServer(_ => [Ok(Page)]);
        var results = InputRun.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, url, server.Port));

        Assert.Contains(" is this machine or in a private network. If you trust the address, use --allow-private.", Assert.IsType<FailedInput>(Assert.Single(results)).Problem, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_redirect_does_not_lead_around_it()
    {
        using var inside = new LoopbackServer(_ => [Ok(Page)]);
        using var server = new LoopbackServer(path => [path == "/robots.txt" ? Answer("404 Not Found") : Answer("302 Found", headers: $"Location: http://127.0.0.2:{inside.Port}/secret\r\n")]);
        using var fetcher = new WebFetcher(address => address.Equals(IPAddress.Loopback), TimeSpan.FromSeconds(20), 1_000_000);

        var fault = Assert.Throws<UnreadableInputException>(() => fetcher.Fetch($"{server.Url}/a", TestContext.Current.CancellationToken));

        Assert.StartsWith("127.0.0.2 is this machine or in a private network.", fault.Message, StringComparison.Ordinal);
        Assert.Empty(inside.Requests);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/a", "only http and https are fetched. Fetch it otherwise and name the file.")]
    [InlineData("file:///etc/passwd", "only http and https are fetched. Fetch it otherwise and name the file.")]
    public void Other_schemes_are_refused(string url, string problem) => Assert.Equal(problem, Assert.IsType<FailedInput>(Assert.Single(InputRun.Of(url, Private))).Problem);

    [Theory]
    [InlineData("/loop", "leads on more than 5 times. Name the address where it ends.")]
    [InlineData("/file", "leads on to file, and only http and https are fetched.")]
    [InlineData("/gone", "the server answers 410 Gone. Check the address.")]
    [InlineData("/private/a", "the robots.txt of {0} does not let robots fetch it. Save the page by hand and name the file.")]
    [InlineData("/to-private", "the robots.txt of {0} does not let robots fetch it. Save the page by hand and name the file.")]
    [InlineData("/large", "more than 1 MiB. Fetch it otherwise and name the file.")]
    [InlineData("/slow", "took more than 3 seconds. Try again later, or fetch it otherwise and name the file.")]
    [InlineData("/cut", "could not be fetched: ")]
    public void What_cannot_be_had_is_said_in_a_line(string path, string problem)
    {
        using var server = new LoopbackServer(asked => asked switch
        {
            "/robots.txt" => [Ok("User-agent: *\nDisallow: /private", "text/plain")],
            "/loop" => [Answer("301 Moved Permanently", headers: "Location: /loop\r\n")],
            "/file" => [Answer("302 Found", headers: "Location: file:///etc/passwd\r\n")],
            "/to-private" => [Answer("302 Found", headers: "Location: /private/b\r\n")],
            "/large" => [Ok(new string('a', 2_000_000))],
            "/slow" => Slowly(),
            "/cut" => [Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n<html>")],
            _ => [Answer("410 Gone")],
        });
        var options = Private with { LongestFetch = TimeSpan.FromSeconds(path == "/slow" ? 3 : 60), MostFetchedBytes = 1024 * 1024 };

        var result = Assert.IsType<FailedInput>(InputRun.Of(server.Url + path, options)[^1]);

        Assert.StartsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, problem, $"127.0.0.1:{server.Port}"), result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_whose_rules_cannot_be_had_is_left_alone()
    {
        using var server = new LoopbackServer(path => [path == "/robots.txt" ? Answer("503 Service Unavailable") : Ok(Page)]);
        Assert.Contains("robots.txt", Assert.IsType<FailedInput>(Assert.Single(InputRun.Of($"{server.Url}/a", Private))).Problem, StringComparison.Ordinal);
    }

    // A byte now and then keeps a connection open for ever.
    private static IEnumerable<byte[]> Slowly()
    {
        yield return Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n<html><body><p>");
        for (var i = 0; i < 40; i++)
        {
            Thread.Sleep(100);
            yield return "a"u8.ToArray();
        }
    }
}
