using Hearsay.Events;

namespace Hearsay.Tests.Events;

/// <summary>Whether what a clause says happened, read off trees made by hand.</summary>
public class StatusReaderTests
{
    [Theory]
    [InlineData("attacked/attack VERB VBD", "Occurred")]
    [InlineData("has/have AUX VBZ|attacked/attack VERB VBN", "Occurred")]
    [InlineData("had/have AUX VBD|attacked/attack VERB VBN", "Occurred")]
    [InlineData("is/be AUX VBZ|attacking/attack VERB VBG", "Ongoing")]
    [InlineData("has/have AUX VBZ|been/be AUX VBN|attacking/attack VERB VBG", "Ongoing")]
    [InlineData("was/be AUX VBD|attacking/attack VERB VBG", "Occurred")] // told of the past
    [InlineData("will AUX MD|attack VERB VB", "Planned")]
    [InlineData("wo/will AUX MD|n't/not PART RB|attack VERB VB", "Negated")]
    [InlineData("will AUX MD|have AUX VB|attacked/attack VERB VBN", "Hypothetical")]
    [InlineData("would AUX MD|attack VERB VB", "Hypothetical")]
    [InlineData("may AUX MD|have AUX VB|attacked/attack VERB VBN", "Hypothetical")]
    [InlineData("did/do AUX VBD|not PART RB|attack VERB VB", "Negated")]
    [InlineData("did/do AUX VBD|n’t/not PART RB|attack VERB VB", "Negated")]
    [InlineData("never ADV RB|attacked/attack VERB VBD", "Negated")]
    public void Tense_modals_and_negation_tell_the_status(string words, string expected)
    {
        ArgumentNullException.ThrowIfNull(words);
        var verbs = words.Split('|');
        var root = verbs.Length + 1;
        var lines = verbs.Select((word, i) => $"{i + 2} {word} " + (i + 2 == root ? "0 root" : $"{root} {(word.Contains("AUX", StringComparison.Ordinal) ? "aux" : "advmod")}"));
        var parse = HandParse.Of($"1 Russia PROPN NNP {root} nsubj\n{string.Join('\n', lines)}\n{root + 1} Syria PROPN NNP {root} obj");
        Assert.Equal(expected, StatusReader.Read(parse.Sentences[0], root - 1).ToString());
    }

    [Theory]
    [InlineData("if")]
    [InlineData("unless")]
    [InlineData("whether")]
    public void A_condition_is_hypothetical(string conjunction) => Assert.Equal(EventStatus.Hypothetical, Status($"""
        1 {conjunction} SCONJ IN 3 mark
        2 Russia PROPN NNP 3 nsubj
        3 attacks/attack VERB VBZ 0 root
        """, "attacks"));

    [Theory]
    [InlineData("no DET DT", "det")]
    [InlineData("neither DET DT", "det")]
    public void What_nobody_does_did_not_happen(string word, string relation) => Assert.Equal(EventStatus.Negated, Status($"""
        1 {word} 2 {relation}
        2 country NOUN NN 3 nsubj
        3 attacked/attack VERB VBD 0 root
        """, "attacked"));

    [Fact]
    public void What_is_not_done_to_anyone_did_not_happen() => Assert.Equal(EventStatus.Negated, Status("""
        1 Russia PROPN NNP 2 nsubj
        2 attacked/attack VERB VBD 0 root
        3 no DET DT 4 det
        4 town NOUN NN 2 obj
        """, "attacked"));

    [Fact]
    public void What_is_done_no_longer_is_not_done() => Assert.Equal(EventStatus.Negated, Status("""
        1 Russia PROPN NNP 4 nsubj
        2 no ADV RB 3 advmod
        3 longer/longer ADV RBR 4 advmod
        4 attacks/attack VERB VBZ 0 root
        """, "attacks"));

    [Fact]
    public void Without_doing_is_not_doing() => Assert.Equal(EventStatus.Negated, Status("""
        1 Russia PROPN NNP 2 nsubj
        2 left/leave VERB VBD 0 root
        3 without SCONJ IN 4 mark
        4 attacking/attack VERB VBG 2 advcl
        """, "attacking"));

    [Fact]
    public void A_purpose_is_not_yet_done() => Assert.Equal(EventStatus.Planned, Status("""
        1 Russia PROPN NNP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 to PART TO 4 mark
        4 discuss VERB VB 2 advcl
        """, "discuss"));

    [Fact]
    public void A_question_asserts_nothing() => Assert.Equal(EventStatus.Hypothetical, Status("""
        1 Has/have AUX VBZ 3 aux
        2 Russia PROPN NNP 3 nsubj
        3 attacked/attack VERB VBN 0 root
        4 ? PUNCT . 3 punct
        """, "attacked"));

    [Fact]
    public void A_clause_without_tense_takes_it_from_the_clause_above()
    {
        Assert.Equal(EventStatus.Planned, Status("""
            1 Russia PROPN NNP 3 nsubj
            2 will AUX MD 3 aux
            3 leave VERB VB 0 root
            4 and CCONJ CC 5 cc
            5 attack VERB VB 3 conj
            """, "attack"));
        Assert.Equal(EventStatus.Negated, Status("""
            1 Russia PROPN NNP 4 nsubj
            2 did/do AUX VBD 4 aux
            3 not PART RB 4 advmod
            4 leave VERB VB 0 root
            5 attacking/attack VERB VBG 4 advcl
            """, "attacking"));
    }

    [Fact]
    public void Had_done_is_the_past_before_the_past()
    {
        var parse = HandParse.Of("""
            1 Russia PROPN NNP 3 nsubj
            2 had/have AUX VBD 3 aux
            3 attacked/attack VERB VBN 0 root
            """);
        Assert.True(StatusReader.IsPastPerfect(parse.Sentences[0], 2));
    }

    private static EventStatus Status(string table, string clause)
    {
        var parse = HandParse.Of(table);
        return StatusReader.Read(parse.Sentences[0], parse.Token(clause));
    }
}
