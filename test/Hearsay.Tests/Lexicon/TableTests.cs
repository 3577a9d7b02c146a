using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

public class TableTests
{
    [Fact]
    public void Cells_come_in_the_order_asked_for_whatever_the_order_of_the_columns() =>
        Assert.Equal(["2", "1"], Parse("a\tx\tb\n1\t-\t2", "b", "a").Rows[0].Cells);

    [Fact]
    public void Comments_and_empty_lines_are_no_rows_but_count_as_lines()
    {
        var row = Assert.Single(Parse("# what it is\n\nname\n# a comment\n \nx\n", "name").Rows);
        Assert.Equal(("x", 6), (row[0], row.Line));
    }

    [Fact]
    public void Windows_line_ends_are_read() => Assert.Equal(["1", "2"], Parse("a\tb\r\n1\t2\r\n", "a", "b").Rows[0].Cells);

    [Fact]
    public void Cells_missing_at_the_end_of_a_line_are_empty() => Assert.Null(Parse("a\tb\n1", "a", "b").Rows[0].Optional(1));

    [Fact]
    public void Several_values_of_a_cell_are_trimmed_and_empty_ones_dropped() => Assert.Equal(["x", "y"], Parse("a\nx | y||", "a").Rows[0].List(0));

    [Fact]
    public void A_missing_column_is_named_with_those_that_are_there() =>
        Fault(() => Parse("# c\nname\tkind", "name", "country"), "t.tsv:2", "\"country\"", "name, kind", "Add the column");

    [Fact]
    public void Too_many_cells_are_counted() => Fault(() => Parse("a\tb\n1\t2\t3", "a", "b"), "t.tsv:2", "2 cells", "found 3", "Remove the tabs");

    [Fact]
    public void A_table_without_a_header_says_what_to_begin_with() => Fault(() => Parse("# only a comment\n", "a", "b"), "t.tsv", "names of the columns", "a<tab>b");

    [Fact]
    public void A_cell_that_must_be_filled_names_itself() => Fault(() => Parse("a\tb\n\t2", "a", "b").Rows[0].Required(0, "title"), "t.tsv:2", "title", "empty cell");

    [Theory]
    [InlineData("office")]
    [InlineData("Office")] // capitals do not count
    public void A_word_of_a_closed_set_is_read(string word) => Assert.Equal(RoleKind.Office, Parse("a\n" + word, "a").Rows[0].Choice<RoleKind>(0));

    [Fact]
    public void Hyphens_do_not_count_in_a_word_of_a_closed_set() =>
        Assert.Equal([SpeechComplements.ObjectThat, SpeechComplements.To], Parse("a\nobject-that|to", "a").Rows[0].Choices<SpeechComplements>(0));

    [Theory]
    [InlineData("offise")]
    [InlineData("1")] // a number is no word, though an enumeration would take it
    [InlineData("")]
    public void A_wrong_word_is_answered_with_the_right_ones(string word) =>
        Fault(() => Parse("a\tb\n" + word + "\tx", "a", "b").Rows[0].Choice<RoleKind>(0), "t.tsv:2", "office, person, group, body", $"\"{word}\"");

    private static Table Parse(string text, params ReadOnlySpan<string> columns) => Table.Parse("t.tsv", text, columns);

    private static void Fault(Func<object?> read, string where, params string[] parts)
    {
        var fault = Assert.Throws<DataFileException>(() => read());
        Assert.Equal(where, fault.File);
        Assert.StartsWith(where + ": expected ", fault.Message, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', fault.Message);
    }
}
