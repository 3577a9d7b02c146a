using Hearsay.Formats.Html;

namespace Hearsay.Formats.Tests.Html;

public class CallLinesTests
{
    [Theory]
    [InlineData("Read The Daily on Telegram!")]
    [InlineData("Follow us on Twitter and Facebook")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Join our WhatsApp channel for breaking news")]
    [InlineData("Sign up here to get the latest reports in your inbox with our morning newsletter.")]
    [InlineData("Share on Facebook")]
    [InlineData("Facebook Twitter WhatsApp Email")]
    [InlineData("Advertisement")]
    [InlineData("Read more")]
    [InlineData("© 2025 The Daily")]
    [InlineData("3 min read")]
    [InlineData("The post Ministers meet appeared first on Harbour News.")]
    public void Calls(string text) => Assert.True(CallLines.IsCall(new HtmlParagraph(text, 0, false)));

    [Theory]
    [InlineData("Read also: Envoys leave Geneva")]
    [InlineData("Watch: the ministers arrive")]
    [InlineData("READ MORE: Envoys leave Geneva")]
    public void Calls_where_they_are_links(string text)
    {
        Assert.True(CallLines.IsCall(new HtmlParagraph(text, text.Length - 12, false)));
        Assert.False(CallLines.IsCall(new HtmlParagraph(text, 0, false)));
    }

    [Theory]
    [InlineData("“Follow us on Facebook,” the party told its voters.")]
    [InlineData("The group said on Telegram that it had fired the rockets.")]
    [InlineData("Facebook and Twitter were blocked in the country on Tuesday.")]
    [InlineData("Share prices fell in Oslo after the talks.")]
    [InlineData("Opinion polls give the party a third of the votes.")]
    [InlineData("Read, the minister of trade, resigned on Monday.")]
    [InlineData("Watch groups said that the vote was fair.")]
    public void What_a_report_says(string text) => Assert.False(CallLines.IsCall(new HtmlParagraph(text, 0, false)));
}
