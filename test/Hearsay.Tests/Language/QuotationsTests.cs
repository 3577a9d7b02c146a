using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class QuotationsTests
{
    [Theory]
    [InlineData("He said “we won” today.", "“we won”")]
    [InlineData("He said \"we won\" today.", "\"we won\"")]
    [InlineData("He said «we won» today.", "«we won»")]
    [InlineData("He said „we won” today.", "„we won”")]
    [InlineData("He said ‘we won’ today.", "‘we won’")]
    [InlineData("He said 'we won' today.", "'we won'")]
    [InlineData("“One,” she said. “Two.”", "“One,”", "“Two.”")]
    [InlineData("\"One,\" she said. \"Two.\"", "\"One,\"", "\"Two.\"")] // straight marks open and close in turn
    public void What_stands_between_marks_is_a_quotation(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Fact]
    public void A_quotation_inside_another_is_part_of_it() =>
        Assert.Equal(["“He told me ‘go away’ twice,”"], Found("“He told me ‘go away’ twice,” she said."));

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_its_paragraph() =>
        Assert.Equal(["“We won, he said.", "“We lost,”"], Found("“We won, he said.\n\n“We lost,” said another.".Replace("\n\n“", "\n\nThen “", StringComparison.Ordinal)));

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_the_text() => Assert.Equal(["“We won"], Found("He said “We won \n "));

    [Fact]
    public void A_quotation_of_several_paragraphs_repeats_its_opening_mark_and_closes_once() =>
        Assert.Equal(["“One.\n\n“Two.\n\n“Three,”"], Found("“One.\n\n“Two.\n\n“Three,” he said."));

    [Fact]
    public void Straight_marks_go_on_over_paragraphs_too() => Assert.Equal(["\"One.\n\n\"Two,\""], Found("\"One.\n\n\"Two,\" he said."));

    [Fact]
    public void A_single_line_break_ends_no_quotation() => Assert.Equal(["“One\ntwo”"], Found("“One\ntwo” he said."));

    [Theory]
    [InlineData("It’s Syria’s army.")]
    [InlineData("It's Syria's army, and the players' coach.")]
    [InlineData("In the '90s and '80s.")]
    [InlineData("rock 'n roll")] // opens, but nothing closes it
    [InlineData("A 6\" pipe")] // inches
    public void Apostrophes_open_nothing(string text) => Assert.Empty(Found(text));

    [Fact]
    public void An_apostrophe_inside_single_marks_closes_nothing() =>
        Assert.Equal(["‘It’s Syria’s army’"], Found("He said ‘It’s Syria’s army’ again."));

    [Fact]
    public void The_possessive_of_a_plural_inside_single_marks_closes_nothing() =>
        Assert.Equal(["'the players' coach'"], Found("He said 'the players' coach' again."));

    [Fact]
    public void A_single_mark_that_opens_late_in_a_paragraph_does_not_pair_across_it() =>
        Assert.Empty(Found("He went 'down\nand up' again."));

    [Fact]
    public void Marks_around_nothing_are_no_quotation() => Assert.Empty(Found("He wrote “” and \"\" here."));

    [Theory]
    [InlineData(" 'a")] // each may open, and none closes
    [InlineData("'90s ")]
    [InlineData("“a ")]
    public void A_megabyte_of_marks_is_searched_in_time(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Quotations.Find(text).Length <= 1);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    private static IEnumerable<string> Found(string text) => Quotations.Find(text).Select(s => s.In(text).ToString());
}
