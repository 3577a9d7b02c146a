using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

public class TableTests
{
    [Fact]
    public void Cells_come_in_the_order_of_the_format_whatever_the_order_of_the_columns() =>
        Assert.Equal(["2", "1"], Cells(Parse("a\tb\n1\t2", "b", "a").Rows.Single(), 2));

    [Fact]
    public void Comments_and_empty_lines_are_no_rows_but_count_as_lines()
    {
        var row = Assert.Single(Parse("# what it is\n\nname\n# a comment\n \nx\n", "name").Rows);
        Assert.Equal(("x", 6), (row[0], row.Line));
    }

    [Fact]
    public void Windows_line_ends_are_read() => Assert.Equal(["1", "2"], Cells(Parse("a\tb\r\n1\t2\r\n", "a", "b").Rows.Single(), 2));

    [Theory]
    [InlineData("a\tb\n1")] // the last line has no end
    [InlineData("a\tb\n1\n2\t3")]
    [InlineData("a\tb\n1\t")]
    public void Cells_missing_at_the_end_of_a_line_are_empty(string text) => Assert.Null(Parse(text, "a", "b").Rows.First().Optional(1));

    [Fact]
    public void Several_values_of_a_cell_are_trimmed_and_empty_ones_dropped()
    {
        var row = Parse("a\nx | y||", "a").Rows.Single();
        var values = new List<string>();
        foreach (var value in row.Values(0))
            values.Add(value.ToString());
        Assert.Equal(["x", "y"], row.List(0));
        Assert.Equal(values, row.List(0));
    }

    [Fact]
    public void A_missing_column_is_named_with_those_that_are_there() =>
        Fault(Parse("# c\nname\tkind", "name", "kind", "country"), "t.tsv:2", "\"country\"", "name, kind", "Add the column");

    [Fact]
    public void An_unknown_column_is_named_with_those_that_are_known() =>
        Fault(Parse("name\tkimd\tkind", "name", "kind"), "t.tsv:1", "name, kind", "\"kimd\"", "Correct its name");

    [Fact]
    public void A_column_that_stands_twice_is_a_fault() => Fault(Parse("name\tname", "name"), "t.tsv:1", "\"name\" 2 times", "Keep one");

    [Fact]
    public void A_column_that_may_be_missing_is_empty() =>
        Assert.Null(Table.Parse("t.tsv", "a\n1", new TableFormat("t.tsv", "a", "b") { Key = ["a"], Optional = ["b"] }, new TableFaults()).Rows.Single().Optional(1));

    [Fact]
    public void Too_many_cells_are_counted() => Fault(Parse("a\tb\n1\t2\t3\n4\t5", "a", "b"), "t.tsv:2", "2 cells", "found 3", "Remove the tabs");

    [Fact]
    public void A_table_without_a_header_says_what_to_begin_with() => Fault(Parse("# only a comment\n", "a", "b"), "t.tsv", "names of the columns", "a<tab>b");

    [Fact]
    public void A_cell_that_must_be_filled_names_itself()
    {
        var table = Parse("a\tb\n\t2", "a", "b");
        table.Rows.Single().Required(0, "title");
        Fault(table, "t.tsv:2", "title", "empty cell");
    }

    [Theory]
    [InlineData("office")]
    [InlineData("Office")] // capitals do not count
    public void A_word_of_a_closed_set_is_read(string word) => Assert.Equal(RoleKind.Office, Parse("a\n" + word, "a").Rows.Single().Choice<RoleKind>(0));

    [Fact]
    public void Hyphens_do_not_count_in_a_word_of_a_closed_set() =>
        Assert.Equal([SpeechComplements.ObjectThat, SpeechComplements.To], Parse("a\nobject-that|to", "a").Rows.Single().Choices<SpeechComplements>(0));

    [Theory]
    [InlineData("offise")]
    [InlineData("1")] // a number is no word, though an enumeration would take it
    [InlineData("")]
    public void A_wrong_word_is_answered_with_the_right_ones(string word)
    {
        var table = Parse("a\tb\n" + word + "\tx", "a", "b");
        table.Rows.Single().Choice<RoleKind>(0);
        Fault(table, "t.tsv:2", "office, person, group, body", $"\"{word}\"");
    }

    [Fact]
    public void Every_fault_of_a_row_is_recorded_and_no_other_row_suffers()
    {
        var table = Parse("a\tb\n\tx\ny\toffice", "a", "b");
        var rows = table.Rows.ToList();
        rows[0].Required(0, "title");
        rows[0].Choice<RoleKind>(1);
        Assert.Equal((2, false), (_faults.All.Count, rows[0].IsSound));
        rows[1].Required(0, "title");
        Assert.True(rows[1].IsSound);
    }

    private readonly TableFaults _faults = new();

    private Table Parse(string text, params string[] columns) => Table.Parse("t.tsv", text, new TableFormat("t.tsv", columns) { Key = [] }, _faults);

    private static string[] Cells(TableRow row, int count) => [.. Enumerable.Range(0, count).Select(i => row[i])];

    private void Fault(Table table, string where, params string[] parts)
    {
        Assert.Equal("t.tsv", table.File);
        var fault = Assert.Single(_faults.All);
        Assert.Equal(where, fault.Place);
        Assert.All(parts, part => Assert.Contains(part, $"{fault.Problem}. {fault.Cure}", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', fault.Problem + fault.Cure);
    }
}
