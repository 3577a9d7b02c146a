using Hearsay.Statements;
using Hearsay.Training;

namespace Hearsay.Tests.Statements;

/// <summary>How statements are compared with those that people have marked.</summary>
public class StatementScoreTests
{
    private const string Text = "The mayor said, “We will stay.” The union left.";

    [Fact]
    public void Marks_at_the_edges_count_for_nothing()
    {
        var score = Scored("We will stay", "The mayor", "said,");
        Assert.Equal([100, 100, 100, 100, 100], Enumerable.Range(0, 5).Select(score.F1));
    }

    [Fact]
    public void Half_of_the_words_make_a_statement_found_but_no_exact_content()
    {
        var score = Scored("“We will", "The mayor", "said");
        Assert.Equal([100, 100, 0, 100, 100], Enumerable.Range(0, 5).Select(score.F1));
    }

    [Fact]
    public void A_wrong_source_is_found_and_not_attributed()
    {
        var score = Scored("We will stay", "The union", "said");
        Assert.Equal([100, 0, 100, 100, 0], Enumerable.Range(0, 5).Select(score.F1));
    }

    private static StatementScore Scored(string content, string source, string cue)
    {
        var score = new StatementScore();
        score.Add(Text,
            [new StatementDraft { Sentence = 0, Rule = "test", CueToken = 0, Cue = [Span(cue)], Source = [Span(source)], Content = [Span(content)] }],
            [new Attribution([Span("The mayor")], [Span("said")], [Span("“We will stay.”")])]);
        return score;
    }

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
