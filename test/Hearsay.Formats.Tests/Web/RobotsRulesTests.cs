using Hearsay.Formats.Web;

namespace Hearsay.Formats.Tests.Web;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: hearsay\nDisallow: /private", "/a", true)] // its own group goes before that for all
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: hearsay\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: other\nUser-agent: Hearsay\nDisallow: /a", "/a", false)] // a group for several
    [InlineData("User-agent: other\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: hearsay\nDisallow: /a\nUser-agent: hearsay\nDisallow: /b", "/b", false)] // two groups are one
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)] // the longest rule decides
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*/private*", "/x/private1", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("user-AGENT : * # all\r\ndisALLOW : /a # this\r\n", "/a", false)]
    [InlineData("<html>not found</html>", "/a", true)]
    public void Rules_are_kept(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(robots, "Hearsay").Allow(new Uri($"https://x.example{path}")));
}
