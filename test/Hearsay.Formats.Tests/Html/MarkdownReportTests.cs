namespace Hearsay.Formats.Tests.Html;

public class MarkdownReportTests
{
    [Fact]
    public void The_head_tells_and_the_marks_go()
    {
        var found = InputRun.One("""
            ---
            title: "Ministers meet"
            date: 2025-10-15
            outlet: Zamin
            url: https://zamin.example/1
            ---
            # Ministers meet

            Ministers **met** in [Oslo](https://x.example)
            on Tuesday.

            > "We agreed," he said.

            * one
            * two
            """, "a.md");

        Assert.Equal("Ministers met in Oslo on Tuesday.\n\n\"We agreed,\" he said.\n\none\n\ntwo", found.Report.Text);
        Assert.Equal(("Ministers meet", "Zamin", new DateOnly(2025, 10, 15), "url:https://zamin.example/1"), (found.Report.Title, found.Report.Outlet, found.Report.Published, found.Key));
    }

    [Fact]
    public void Without_a_head_the_first_heading_is_the_title()
    {
        var report = InputRun.One("Oslo talks\n==========\n\nMinisters met.\n\n## Later\n\nThey left.", "talks.md").Report;
        Assert.Equal(("talks", "Oslo talks", "Ministers met.\n\nLater\n\nThey left."), (report.Id, report.Title, report.Text));
    }

    [Fact]
    public void Marks_inside_each_other_without_end_are_a_fault() =>
        Assert.IsType<FailedInput>(Assert.Single(InputRun.Of(string.Concat(Enumerable.Repeat("> ", 50_000)) + "x", "a.md")));

    [Fact]
    public void An_empty_one() => Assert.Equal(InputFaults.Empty, InputRun.Problem("---\ntitle: x\n---\n", "a.md"));
}
