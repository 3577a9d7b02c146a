using Hearsay.Language;

namespace Hearsay.Tests.Language;

/// <summary>Who does what to whom in a clause, read off trees made by hand.</summary>
public class ClausesTests
{
    [Fact]
    public void An_active_verb_has_its_own_subject_and_object() => AssertClause("""
        1 Moscow PROPN NNP 2 nsubj
        2 attacked/attack VERB VBD 0 root
        3 Kyiv PROPN NNP 2 obj
        """, "attacked", "Moscow", "Kyiv");

    [Fact]
    public void The_agent_of_a_passive_is_its_subject_and_its_subject_the_object() => AssertClause("""
        1 Kyiv PROPN NNP 3 nsubj:pass
        2 was/be AUX VBD 3 aux:pass
        3 attacked/attack VERB VBN 0 root
        4 by ADP IN 5 case
        5 Moscow PROPN NNP 3 obl:agent
        """, "attacked", "Moscow", "Kyiv");

    [Fact]
    public void A_phrase_with_by_after_a_passive_is_its_agent_even_where_the_tree_says_oblique() => AssertClause("""
        1 Kyiv PROPN NNP 3 nsubj:pass
        2 was/be AUX VBD 3 aux:pass
        3 attacked/attack VERB VBN 0 root
        4 by ADP IN 5 case
        5 Moscow PROPN NNP 3 obl
        """, "attacked", "Moscow", "Kyiv");

    [Fact]
    public void A_passive_without_an_agent_has_no_subject() => AssertClause("""
        1 Kyiv PROPN NNP 3 nsubj:pass
        2 was/be AUX VBD 3 aux:pass
        3 attacked/attack VERB VBN 0 root
        """, "attacked", "-", "Kyiv");

    [Fact]
    public void A_participle_after_a_noun_is_passive_and_does_it_to_the_noun() => AssertClause("""
        1 men/man NOUN NNS 0 root
        2 arrested/arrest VERB VBN 1 acl
        3 by ADP IN 4 case
        4 police NOUN NN 2 obl:agent
        """, "arrested", "police", "men");

    [Fact]
    public void A_perfect_is_no_passive()
    {
        var parse = HandParse.Of("""
            1 Moscow PROPN NNP 3 nsubj
            2 has/have AUX VBZ 3 aux
            3 attacked/attack VERB VBN 0 root
            4 Kyiv PROPN NNP 3 obj
            """);
        Assert.False(Clauses.IsPassive(parse.Sentences[0], 2));
        Assert.Equal("Moscow", parse.Form(Clauses.Subject(parse.Sentences[0], 2)));
    }

    [Fact]
    public void A_verb_joined_by_and_shares_the_subject() => AssertClause("""
        1 Moscow PROPN NNP 2 nsubj
        2 denied/deny VERB VBD 0 root
        3 it PRON PRP 2 obj
        4 and CCONJ CC 5 cc
        5 attacked/attack VERB VBD 2 conj
        6 Kyiv PROPN NNP 5 obj
        """, "attacked", "Moscow", "Kyiv");

    [Fact]
    public void A_passive_joined_by_and_shares_the_agent()
    {
        var parse = HandParse.Of("""
            1 Kyiv PROPN NNP 3 nsubj:pass
            2 was/be AUX VBD 3 aux:pass
            3 shelled/shell VERB VBN 0 root
            4 by ADP IN 5 case
            5 Moscow PROPN NNP 3 obl:agent
            6 and CCONJ CC 7 cc
            7 attacked/attack VERB VBN 3 conj
            """);
        Assert.True(Clauses.IsPassive(parse.Sentences[0], 6));
        Assert.Equal(("Moscow", "Kyiv"), (parse.Form(Clauses.Subject(parse.Sentences[0], 6)), parse.Form(Clauses.Object(parse.Sentences[0], 6))));
    }

    [Fact]
    public void The_subject_of_a_verb_is_that_of_its_infinitive() => AssertClause("""
        1 Moscow PROPN NNP 2 nsubj
        2 plans/plan VERB VBZ 0 root
        3 to PART TO 4 mark
        4 attack VERB VB 2 xcomp
        5 Kyiv PROPN NNP 4 obj
        """, "attack", "Moscow", "Kyiv");

    [Fact]
    public void Who_is_urged_to_do_something_is_the_one_to_do_it() => AssertClause("""
        1 Paris PROPN NNP 2 nsubj
        2 urged/urge VERB VBD 0 root
        3 Moscow PROPN NNP 2 obj
        4 to PART TO 5 mark
        5 visit VERB VB 2 xcomp
        6 Kyiv PROPN NNP 5 obj
        """, "visit", "Moscow", "Kyiv");

    [Fact]
    public void Who_promises_someone_to_do_something_is_the_one_to_do_it() => AssertClause("""
        1 Paris PROPN NNP 2 nsubj
        2 promised/promise VERB VBD 0 root
        3 Moscow PROPN NNP 2 obj
        4 to PART TO 5 mark
        5 visit VERB VB 2 xcomp
        6 Kyiv PROPN NNP 5 obj
        """, "visit", "Paris", "Kyiv");

    [Fact]
    public void Who_has_a_plan_carries_it_out() => AssertClause("""
        1 Moscow PROPN NNP 3 nmod:poss
        2 's PART POS 1 case
        3 plan NOUN NN 0 root
        4 to PART TO 5 mark
        5 attack VERB VB 3 acl
        6 Kyiv PROPN NNP 5 obj
        """, "attack", "Moscow", "Kyiv");

    [Fact]
    public void A_relative_pronoun_means_its_noun() => AssertClause("""
        1 Moscow PROPN NNP 0 root
        2 , PUNCT , 1 punct
        3 which PRON WDT 4 nsubj
        4 attacked/attack VERB VBD 1 acl:relcl
        5 Kyiv PROPN NNP 4 obj
        """, "attacked", "Moscow", "Kyiv");

    [Fact]
    public void A_relative_pronoun_may_be_the_object() => AssertClause("""
        1 Kyiv PROPN NNP 0 root
        2 , PUNCT , 1 punct
        3 which PRON WDT 5 obj
        4 Moscow PROPN NNP 5 nsubj
        5 attacked/attack VERB VBD 1 acl:relcl
        """, "attacked", "Moscow", "Kyiv");

    [Fact]
    public void What_is_granted_stays_the_object_of_a_passive_with_two()
    {
        var parse = HandParse.Of("""
            1 They PRON PRP 3 nsubj:pass
            2 were/be AUX VBD 3 aux:pass
            3 granted/grant VERB VBN 0 root
            4 asylum NOUN NN 3 obj
            5 by ADP IN 6 case
            6 Moscow PROPN NNP 3 obl:agent
            """);
        var sentence = parse.Sentences[0];
        Assert.Equal(("Moscow", "asylum", "They"),
            (parse.Form(Clauses.Subject(sentence, 2)), parse.Form(Clauses.Object(sentence, 2)), parse.Form(Clauses.IndirectObject(sentence, 2))));
    }

    [Fact]
    public void The_one_to_whom_something_is_granted_is_the_indirect_object()
    {
        var parse = HandParse.Of("""
            1 Moscow PROPN NNP 2 nsubj
            2 granted/grant VERB VBD 0 root
            3 them/they PRON PRP 2 iobj
            4 asylum NOUN NN 2 obj
            """);
        Assert.Equal("them", parse.Form(Clauses.IndirectObject(parse.Sentences[0], 1)));
    }

    [Fact]
    public void A_gerund_beside_a_verb_shares_its_subject() => AssertClause("""
        1 Moscow PROPN NNP 2 nsubj
        2 left/leave VERB VBD 0 root
        3 , PUNCT , 2 punct
        4 attacking/attack VERB VBG 2 advcl
        5 Kyiv PROPN NNP 4 obj
        """, "attacking", "Moscow", "Kyiv");

    [Fact]
    public void A_clause_with_a_subject_of_its_own_does_not_inherit_one() => AssertClause("""
        1 Paris PROPN NNP 2 nsubj
        2 said/say VERB VBD 0 root
        3 Moscow PROPN NNP 4 nsubj
        4 attacked/attack VERB VBD 2 ccomp
        5 Kyiv PROPN NNP 4 obj
        """, "attacked", "Moscow", "Kyiv");

    [Theory]
    [InlineData("with", "talks")]
    [InlineData("in", "-")]
    public void A_phrase_is_found_by_its_preposition(string preposition, string head)
    {
        var parse = HandParse.Of("""
            1 talks/talk NOUN NNS 0 root
            2 with ADP IN 3 case
            3 Kyiv PROPN NNP 1 nmod
            """);
        Assert.Equal(head == "-" ? "-" : "Kyiv", parse.Form(Clauses.Prepositional(parse.Sentences[0], 0, preposition)));
    }

    private static void AssertClause(string table, string verb, string subject, string obj)
    {
        var parse = HandParse.Of(table);
        var at = parse.Token(verb);
        Assert.Equal((subject, obj), (parse.Form(Clauses.Subject(parse.Sentences[0], at)), parse.Form(Clauses.Object(parse.Sentences[0], at))));
    }
}
