namespace Hearsay.Tests;

/// <summary>A flat reading gives each word to one statement.</summary>
public class ReadingFlattenTests
{
    private static Reading Nested()
    {
        static Statement Told(string id, string? within, params (int Start, int End)[] content) => new()
        {
            Id = id,
            Kind = StatementKind.Indirect,
            Source = StatementSource.Nobody,
            Cue = [],
            Content = [.. content.Select(c => TextSpan.FromBounds(c.Start, c.End))],
            Within = within,
            Evidence = new Evidence("test", [], [TextSpan.FromBounds(content[0].Start, content[0].End)]),
        };

        var reading = SharedReader.Read("Nobody said a word about anything at all in the long and quiet afternoon.");
        return reading with { Statements = [Told("s1", null, (0, 40)), Told("s2", "s1", (10, 30)), Told("s3", "s2", (12, 20)), Told("s4", "s1", (50, 60))] };
    }

    [Fact]
    public void The_outer_of_two_statements_is_kept() => Assert.DoesNotContain(Nested().Flatten().Statements, static s => s.Id is "s2" or "s3");

    [Fact]
    public void What_came_through_other_hands_in_words_of_its_own_is_kept_by_itself() =>
        Assert.Equal([("s1", null), ("s4", null)], Nested().Flatten().Statements.Select(static s => (s.Id, s.Within)));

    [Fact]
    public void An_event_stands_on_the_statement_that_is_kept()
    {
        var reading = SharedReader.Read("The army said that rebels had attacked the town.");
        var voiced = Nested() with { Events = [.. reading.Events.Select(static e => e with { Voice = "s3" })] };
        Assert.NotEmpty(voiced.Events);
        Assert.All(voiced.Flatten().Events, static e => Assert.Equal("s1", e.Voice));
    }
}
