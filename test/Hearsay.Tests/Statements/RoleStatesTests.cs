using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

/// <summary>Which sequences of parts a statement can have.</summary>
public class RoleStatesTests
{
    // One letter a word: s source, Q the head of the cue, q another word of it, c content, a point for none.
    [Theory]
    [InlineData("ssQcccc.", true)]
    [InlineData("cccc.ssqQq.ccc", true)]
    [InlineData(".cc.Qss.c.c", true)]
    [InlineData("s.Qs", false)]
    [InlineData("q.Qc", false)]
    [InlineData("Q.qc", false)]
    [InlineData("qqQqq", true)]
    public void Source_and_cue_are_in_one_run_and_content_in_any_number(string parts, bool can)
    {
        var cue = parts.IndexOf('Q', StringComparison.Ordinal);
        var state = RoleStates.First(Role(parts[0]));
        for (var i = 1; i < parts.Length && state >= 0; i++)
            state = RoleStates.Next(state, Role(parts[i]), i - cue);
        Assert.Equal(can, state >= 0);
    }

    [Fact]
    public void A_later_run_of_content_is_told_from_the_first()
    {
        var state = RoleStates.First(StatementRole.Content);
        Assert.False(RoleStates.HasContentEnded(state));
        state = RoleStates.Next(state, StatementRole.None, -2);
        Assert.True(RoleStates.HasContentEnded(RoleStates.Next(state, StatementRole.Content, -1)));
    }

    private static StatementRole Role(char part) => part switch
    {
        's' => StatementRole.Source,
        'q' or 'Q' => StatementRole.Cue,
        'c' => StatementRole.Content,
        _ => StatementRole.None,
    };
}
