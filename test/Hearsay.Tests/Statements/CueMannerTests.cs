using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

/// <summary>Whether a statement is made, and whether the report is sure of it.</summary>
public class CueMannerTests
{
    private const string Told = """
        1 Russia PROPN NNP 3 nsubj
        2 did/do AUX VBD 3 aux
        3 say VERB VB 0 root
        4 that SCONJ IN 6 mark
        5 Syria PROPN NNP 6 nsubj
        6 agreed/agree VERB VBD 3 ccomp
        """;

    [Fact]
    public void What_is_said_is_affirmative_and_certain() => Assert.Equal((StatementPolarity.Affirmative, StatementCertainty.Certain), MannerOf(Told, "say"));

    [Fact]
    public void What_is_not_said_is_negative() => Assert.Equal(StatementPolarity.Negative, MannerOf("""
        1 Russia PROPN NNP 4 nsubj
        2 did/do AUX VBD 4 aux
        3 not PART RB 4 advmod
        4 say VERB VB 0 root
        5 whether SCONJ IN 7 mark
        6 Syria PROPN NNP 7 nsubj
        7 agreed/agree VERB VBD 4 ccomp
        """, "say").Polarity);

    [Fact]
    public void What_one_refuses_to_say_is_negative() => Assert.Equal(StatementPolarity.Negative, MannerOf("""
        1 Russia PROPN NNP 2 nsubj
        2 refused/refuse VERB VBD 0 root
        3 to PART TO 4 mark
        4 say VERB VB 2 xcomp
        5 whether SCONJ IN 7 mark
        6 Syria PROPN NNP 7 nsubj
        7 agreed/agree VERB VBD 4 ccomp
        """, "say").Polarity);

    [Fact]
    public void A_denial_is_negative() =>
        Assert.Equal(StatementPolarity.Negative, MannerOf(Told.Replace("say VERB VB ", "denied/deny VERB VBD ", StringComparison.Ordinal), "denied").Polarity);

    [Fact]
    public void What_may_have_been_said_is_possible() =>
        Assert.Equal(StatementCertainty.Possible, MannerOf(Told.Replace("did/do AUX VBD", "may AUX MD", StringComparison.Ordinal), "say").Certainty);

    private static (StatementPolarity Polarity, StatementCertainty Certainty) MannerOf(string table, string cue)
    {
        var parse = HandParse.Of(table);
        return (CueManner.Polarity(parse.Sentences[0], parse.Token(cue), TestLexicon.Instance), CueManner.Certainty(parse.Sentences[0], parse.Token(cue)));
    }
}
