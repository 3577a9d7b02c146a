using CsCheck;
using Hearsay.Cli.Table;

namespace Hearsay.Cli.Tests.Table;

public class TerminalTextTests
{
    [Theory]
    [InlineData("“Şâm” 😀 é", "“Şâm” 😀 é")]
    [InlineData("  two\r\n\tlines  ", "two lines")]
    [InlineData("a\u001b[31;1mred\u001b[0m", "ared")]
    [InlineData("a\u009b31mred", "ared")]
    [InlineData("a\u001b]8;;http://x\u0007link\u001b]8;;\u001b\\b", "alinkb")]
    [InlineData("a\u001bPq#0\u001b\\b", "ab")]
    [InlineData("a\u001b(Bb\u001bcd", "abd")]
    [InlineData("a\u0007\b\u007f\u0000\u0090b", "ab")]
    [InlineData("a\u202egnp.exe\u2066b", "agnp.exeb")]
    [InlineData("cut\u001b", "cut")]
    [InlineData("cut\u001b[31", "cut")]
    [InlineData("a string that never ends\u001b]0;is text after all", "a string that never ends0;is text after all")]
    public void A_report_cannot_steer_the_terminal(string text, string printed) => Assert.Equal(printed, TerminalText.Clean(text));

    [Fact]
    public void Nothing_that_controls_a_terminal_is_left_of_any_text() =>
        Gen.String[Gen.OneOf(Gen.Char["ab[]0;m\\ \n"], Gen.Char[(char)0, (char)0x1f], Gen.Char[(char)0x7f, (char)0x9f], Gen.Char[(char)0x2028, (char)0x2069]), 0, 20].Sample(
            text => Assert.DoesNotContain(TerminalText.Clean(text), c => char.IsControl(c) || c is >= '\u2028' and <= '\u202e'));
}
