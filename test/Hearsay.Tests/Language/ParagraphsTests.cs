using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class ParagraphsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One.\n\nTwo.", "One.|Two.")] // a blank line
    [InlineData("One.\nTwo.", "One.|Two.")] // a line break after a short line
    [InlineData("One.\r\nTwo.\rThree.", "One.|Two.|Three.")] // line breaks of other systems
    [InlineData("Talks end\nThe talks ended.", "Talks end|The talks ended.")] // a headline has no full stop
    [InlineData("The minister, who had arrived very late on Monday\nevening, said nothing.", "The minister, who had arrived very late on Monday\nevening, said nothing.")] // wrapped
    [InlineData("The minister said nothing to anybody on Monday.\nThe talks ended.", "The minister said nothing to anybody on Monday.|The talks ended.")] // a full line that ends its sentence
    [InlineData("\n \n", "")] // blank paragraphs are none
    public void Text_is_cut_at_breaks_that_end_a_paragraph(string text, string paragraphs) =>
        Assert.Equal(paragraphs, string.Join('|', Paragraphs.Read(new StringReader(text)).Select(p => p.Text)));
}
