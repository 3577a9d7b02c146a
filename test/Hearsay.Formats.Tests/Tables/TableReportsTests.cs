namespace Hearsay.Formats.Tests.Tables;

public class TableReportsTests
{
    [Fact]
    public void Cells_may_hold_separators_quotes_and_lines()
    {
        var results = InputRun.Of("id,title,text,published\r\n1,\"Talks, again\",\"\"\"We met,\"\" he said.\nThen they left.\",2025-10-15T23:30:00+03:00\r\n\r\n2,,Second.,\r\n", "a.csv");

        var report = Assert.IsType<FoundReport>(results[0]).Report;
        Assert.Equal(("1", "Talks, again", "\"We met,\" he said.\nThen they left.", new DateOnly(2025, 10, 15)), (report.Id, report.Title, report.Text, report.Published));
        Assert.Equal(("2", "Second.", null), (Assert.IsType<FoundReport>(results[1]).Report.Id, Assert.IsType<FoundReport>(results[1]).Report.Text, Assert.IsType<FoundReport>(results[1]).Report.Title));
        Assert.Equal((2, 2L, 5L), (results.Count, results[0].Origin.Number, results[1].Origin.Number));
    }

    [Fact]
    public void Columns_are_mapped_by_name_and_an_id_is_made_where_there_is_none()
    {
        var options = new InputOptions { Columns = new ColumnNames { Text = "Body", Published = "day", Outlet = "source" } };
        var found = InputRun.One("day;source;body\n15 October 2025;Zamin;Ministers met.\n", "a.csv", options);

        Assert.Equal(("Ministers met.", "Zamin", new DateOnly(2025, 10, 15)), (found.Report.Text, found.Report.Outlet, found.Report.Published));
        Assert.Matches("^[0-9a-f]{16}$", found.Report.Id);
        Assert.Equal(found.Report.Id, InputRun.One("day;source;body\n15 October 2025;Zamin;Ministers met.\n", "b.csv", options).Report.Id);
    }

    [Fact]
    public void A_table_without_the_column_says_which_there_are() =>
        Assert.Equal("no column \"text\" among id, body. Name the one that holds the text, for example: --column text=body", InputRun.Problem("id\tbody\n1\tx\n", "a.tsv"));

    [Fact]
    public void A_row_that_is_wrong_fails_alone()
    {
        var results = InputRun.Of("id,text,published\n1,One.,yesterday\n2\n3,Three.,2025-10-15\n", "a.csv");

        Assert.Equal("\"published\" is \"yesterday\", which is no date. Write it as 2025-10-15 or 2025-10-15T08:30:00Z.", Assert.IsType<FailedInput>(results[0]).Problem);
        Assert.StartsWith("no text: ", Assert.IsType<FailedInput>(results[1]).Problem, StringComparison.Ordinal);
        Assert.Equal("Three.", Assert.IsType<FoundReport>(results[2]).Report.Text);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_fill_the_memory()
    {
        var rest = string.Concat(Enumerable.Repeat("row,after row\n", 2_000_000));
        Assert.StartsWith("a row of more than 16 MB", InputRun.Problem("id,text\n1,\"open\n" + rest, "a.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows() => Assert.StartsWith("a table without rows.", InputRun.Problem("id,text\n", "a.csv"), StringComparison.Ordinal);
}
