namespace Hearsay.Formats.Tests.Json;

public class JsonReportsTests
{
    [Fact]
    public void A_list_of_reports_is_read_as_lines_are()
    {
        var results = InputRun.Of("[{\"id\":\"a\",\"text\":\"One.\"},\n{\"id\":\"b\"},\n{\"id\":\"c\",\"text\":\"Three.\"}]", "a.json");

        Assert.Equal(["One.", "Three."], results.OfType<FoundReport>().Select(r => r.Report.Text));
        Assert.Equal((2L, "\"text\" is missing. Each line needs \"id\" and \"text\"."), (results[1].Origin.Number, Assert.IsType<FailedInput>(results[1]).Problem));
    }

    [Fact]
    public void Members_are_mapped_by_name()
    {
        var options = new InputOptions { Columns = new ColumnNames { Text = "body", Id = "nr" } };
        var results = InputRun.Of("{\"nr\":7,\"body\":\"One.\",\"publisher\":\"Zamin\"}\n{\"nr\":8}\n{\"nr\":", "a.jsonl", options);

        Assert.Equal(("7", "One.", "Zamin"), (Assert.IsType<FoundReport>(results[0]).Report.Id, Assert.IsType<FoundReport>(results[0]).Report.Text, Assert.IsType<FoundReport>(results[0]).Report.Outlet));
        Assert.StartsWith("no text: \"body\" is missing or empty.", Assert.IsType<FailedInput>(results[1]).Problem, StringComparison.Ordinal);
        Assert.StartsWith("damaged JSON, at line 1, byte 7: ", Assert.IsType<FailedInput>(results[2]).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"One.\",\"x\":")]
    [InlineData("[{\"id\":\"a\",\"text\":\"One.\",\"x\":")]
    public void A_hundred_thousand_levels_are_a_fault(string start) =>
        Assert.Contains("JSON, at ", InputRun.Problem(start + new string('[', 100_000), "a.jsonl"), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_is_cut_off_gives_what_came_and_a_fault()
    {
        var results = InputRun.Of("[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"te", "a.json");

        Assert.Equal("One.", Assert.IsType<FoundReport>(results[0]).Report.Text);
        Assert.StartsWith("damaged JSON, at line 1, byte ", Assert.IsType<FailedInput>(results[1]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_depend_on_what_a_report_is_and_not_on_its_file_or_the_options()
    {
        const string line = "{\"id\":\"a\",\"text\":\"One.\"}\n";
        var key = InputRun.One(line, "a.jsonl").Key;

        Assert.Equal(key, InputRun.One(line, "b.jsonl", new InputOptions { Outlet = "Zamin", Published = new DateOnly(2025, 10, 15) }).Key);
        Assert.NotEqual(key, InputRun.One("{\"id\":\"b\",\"text\":\"One.\"}\n", "a.jsonl").Key);
        Assert.NotEqual(key, InputRun.One("{\"id\":\"a\",\"text\":\"Two.\"}\n", "a.jsonl").Key);
    }
}
