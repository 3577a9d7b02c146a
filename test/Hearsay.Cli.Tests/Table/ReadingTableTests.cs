using Hearsay.Cli.Table;

namespace Hearsay.Cli.Tests.Table;

/// <summary>What people see, pinned as text. A change on purpose: look at the new text and put it in the file.</summary>
public class ReadingTableTests
{
    [Theory]
    [InlineData("visit", 80, false)]
    [InlineData("visit", 80, true)]
    [InlineData("visit", 48, false)]
    [InlineData("hostile", 80, true)]
    public void The_table_is_as_expected(string name, int width, bool explain)
    {
        var reading = name == "visit" ? HandMadeReadings.Visit : HandMadeReadings.Hostile;
        var text = Print(reading, width, explain, Colors.None);

        Expectations.Check($"{name}-{width}{(explain ? "-explain" : "")}.txt", text);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(110)]
    public void No_line_is_wider_than_asked_or_ends_in_a_blank(int width)
    {
        foreach (var reading in new[] { HandMadeReadings.Visit, HandMadeReadings.Hostile })
        {
            foreach (var line in Print(reading, width, explain: true, Colors.None).Split('\n'))
            {
                Assert.InRange(TextWidth.Of(line), 0, width);
                Assert.False(line.EndsWith(' '), line);
            }
        }
    }

    [Fact]
    public void Colors_change_nothing_but_the_colors()
    {
        foreach (var reading in new[] { HandMadeReadings.Visit, HandMadeReadings.Hostile })
        {
            var colored = Print(reading, 80, explain: true, Colors.Forced);
            Assert.Contains("\u001b[1", colored, StringComparison.Ordinal);
            var lines = colored.Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', line.TakeWhile(c => c == ' ').Count()) + TerminalText.Clean(line));
            Assert.Equal(
                Print(reading, 80, explain: true, Colors.None).Split('\n').Select(Squeeze), lines.Select(Squeeze));
        }
    }

    // Cleaning takes the escape sequences out, and with them runs of blanks.
    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Print(Reading reading, int width, bool explain, Colors colors)
    {
        using var text = new StringWriter();
        var output = new TableOutput(text, colors);
        foreach (var line in ReadingTable.Lines(reading, width, explain))
            output.Write(line);
        return text.ToString();
    }
}
