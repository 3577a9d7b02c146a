namespace Hearsay.Tests.Statements;

/// <summary>Who said what, on trees made by hand.</summary>
public class StatementFinderTests
{
    private const string Denial = """
        1 “ PUNCT `` 5 punct
        2 We/we PRON PRP 5 nsubj
        3 did/do AUX VBD 5 aux
        4 not PART RB 5 advmod
        5 attack VERB VB 0 root
        6 anyone PRON NN 5 obj
        7 , PUNCT , 5 punct
        8 ” PUNCT '' 5 punct
        9 Vladimir PROPN NNP 11 nsubj
        10 Putin PROPN NNP 9 flat
        11 said/say VERB VBD 5 parataxis
        12 . PUNCT . 5 punct
        """;

    [Fact]
    public void A_clause_after_a_verb_of_speech_is_its_content() => Assert.Equal(["Reuters: that Russia attacked Syria (Indirect, verb-clause)"], HandParse.Of("""
        1 Reuters PROPN NNP 2 nsubj
        2 reported/report VERB VBD 0 root
        3 that SCONJ IN 5 mark
        4 Russia PROPN NNP 5 nsubj
        5 attacked/attack VERB VBD 2 ccomp
        6 Syria PROPN NNP 5 obj
        7 . PUNCT . 2 punct
        """).Statements());

    [Fact]
    public void What_a_clause_includes_is_part_of_it_though_it_hangs_on_the_verb_of_speech() =>
        Assert.Equal(["Reuters: that they discussed the bases, including the port (Indirect, verb-clause)"], HandParse.Of("""
            1 Reuters PROPN NNP 2 nsubj
            2 said/say VERB VBD 0 root
            3 that SCONJ IN 5 mark
            4 they PRON PRP 5 nsubj
            5 discussed/discuss VERB VBD 2 ccomp
            6 the DET DT 7 det
            7 bases/base NOUN NNS 5 obj
            8 , PUNCT , 11 punct
            9 including/include VERB VBG 11 case
            10 the DET DT 11 det
            11 port NOUN NN 2 obl
            12 . PUNCT . 2 punct
            """).Statements());

    [Fact]
    public void What_stands_between_marks_beside_a_verb_of_speech_is_direct_speech() =>
        Assert.Equal(["Vladimir Putin: We did not attack anyone, (Direct, direct-speech)"], HandParse.Of(Denial).Statements());

    [Fact]
    public void Speech_goes_on_after_its_cue_in_the_same_paragraph() =>
        Assert.Equal(["Vladimir Putin: We did not attack anyone, … They attacked us. (Direct, direct-speech)"], HandParse.Of(Denial, """
            1 “ PUNCT `` 3 punct
            2 They/they PRON PRP 3 nsubj
            3 attacked/attack VERB VBD 0 root
            4 us/we PRON PRP 3 obj
            5 . PUNCT . 3 punct
            6 ” PUNCT '' 3 punct
            """).Statements());

    [Fact]
    public void A_dash_at_the_head_of_a_line_opens_direct_speech() => Assert.Equal(["Vladimir Putin: We attacked nobody (Direct, dash-speech)"], HandParse.Of("""
        1 — PUNCT : 3 punct
        2 We/we PRON PRP 3 nsubj
        3 attacked/attack VERB VBD 8 ccomp
        4 nobody PRON NN 3 obj
        5 , PUNCT , 8 punct
        6 Vladimir PROPN NNP 8 nsubj
        7 Putin PROPN NNP 6 flat
        8 said/say VERB VBD 0 root
        9 . PUNCT . 8 punct
        """).Statements());

    [Fact]
    public void Who_is_quoted_by_another_speaks_through_it() => Assert.Equal(
        "Reuters: that Russia attacked Syria (Indirect, quoted-by); Vladimir Putin < Reuters: that Russia attacked Syria (Indirect, citing)",
        string.Join("; ", HandParse.Of("""
            1 Vladimir PROPN NNP 4 nsubj:pass
            2 Putin PROPN NNP 1 flat
            3 was/be AUX VBD 4 aux:pass
            4 quoted/quote VERB VBN 0 root
            5 by ADP IN 6 case
            6 Reuters PROPN NNP 4 obl:agent
            7 as SCONJ IN 8 mark
            8 saying/say VERB VBG 4 advcl
            9 that SCONJ IN 11 mark
            10 Russia PROPN NNP 11 nsubj
            11 attacked/attack VERB VBD 8 ccomp
            12 Syria PROPN NNP 11 obj
            13 . PUNCT . 4 punct
            """).Statements().Order(StringComparer.Ordinal)));

    [Fact]
    public void According_to_speaks_for_its_sentence() => Assert.Equal(["Vladimir Putin: Russia attacked Syria (Indirect, according-to)"], HandParse.Of("""
        1 According/accord VERB VBG 3 case
        2 to ADP IN 1 fixed
        3 Vladimir PROPN NNP 7 obl
        4 Putin PROPN NNP 3 flat
        5 , PUNCT , 7 punct
        6 Russia PROPN NNP 7 nsubj
        7 attacked/attack VERB VBD 0 root
        8 Syria PROPN NNP 7 obj
        """).Statements());

    [Fact]
    public void A_claim_has_the_one_who_makes_it_as_source() => Assert.Equal(["Russia: that Syria attacked France (Indirect, noun-clause)"], HandParse.Of("""
        1 Russia PROPN NNP 3 nmod:poss
        2 's PART POS 1 case
        3 claim NOUN NN 8 nsubj
        4 that SCONJ IN 6 mark
        5 Syria PROPN NNP 6 nsubj
        6 attacked/attack VERB VBD 3 acl
        7 France PROPN NNP 6 obj
        8 surprised/surprise VERB VBD 0 root
        9 everyone PRON NN 8 obj
        """).Statements());

    [Fact]
    public void A_promise_to_do_something_has_the_deed_as_content() => Assert.Equal(["Russia: to visit Syria (Indirect, verb-infinitive)"], HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 promised/promise VERB VBD 0 root
        3 to PART TO 4 mark
        4 visit VERB VB 2 xcomp
        5 Syria PROPN NNP 4 obj
        """).Statements());

    [Fact]
    public void What_a_party_is_called_is_the_content() => Assert.Equal(["Russia: Syria a partner (Indirect, verb-predicate)"], HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 called/call VERB VBD 0 root
        3 Syria PROPN NNP 2 obj
        4 a DET DT 5 det
        5 partner NOUN NN 2 xcomp
        """).Statements());

    [Fact]
    public void Quoted_words_inside_a_told_clause_make_it_mixed() => Assert.Equal(["Reuters: Russia attacked “peaceful towns” (Mixed, verb-clause)"], HandParse.Of("""
        1 Reuters PROPN NNP 2 nsubj
        2 said/say VERB VBD 0 root
        3 Russia PROPN NNP 4 nsubj
        4 attacked/attack VERB VBD 2 ccomp
        5 “ PUNCT `` 7 punct
        6 peaceful ADJ JJ 7 amod
        7 towns/town NOUN NNS 4 obj
        8 ” PUNCT '' 7 punct
        """).Statements());

    [Fact]
    public void A_particle_is_part_of_the_verb_of_speech()
    {
        const string pointed = """
            1 Russia PROPN NNP 2 nsubj
            2 pointed/point VERB VBD 0 root
            3 out ADP RP 2 compound:prt
            4 that SCONJ IN 6 mark
            5 Syria PROPN NNP 6 nsubj
            6 agreed/agree VERB VBD 2 ccomp
            """;
        Assert.Single(HandParse.Of(pointed).Statements());
        Assert.Empty(HandParse.Of(pointed.Replace("out", "up", StringComparison.Ordinal)).Statements());
    }

    [Fact]
    public void An_unnamed_source_is_anonymous() => Assert.Equal(["Sources (anonymous): Russia attacked Syria (Indirect, verb-clause)"], HandParse.Of("""
        1 Sources/source NOUN NNS 2 nsubj
        2 said/say VERB VBD 0 root
        3 Russia PROPN NNP 4 nsubj
        4 attacked/attack VERB VBD 2 ccomp
        5 Syria PROPN NNP 4 obj
        """).Statements());

    [Fact]
    public void An_official_who_asks_not_to_be_named_is_anonymous() => Assert.StartsWith("official (anonymous): ", HandParse.Of("""
        1 An DET DT 2 det
        2 official NOUN NN 9 nsubj
        3 speaking/speak VERB VBG 2 acl
        4 on ADP IN 5 case
        5 condition NOUN NN 3 obl
        6 of ADP IN 7 case
        7 anonymity NOUN NN 5 nmod
        8 , PUNCT , 9 punct
        9 said/say VERB VBD 0 root
        10 Russia PROPN NNP 11 nsubj
        11 agreed/agree VERB VBD 9 ccomp
        """).Statements().Single(), StringComparison.Ordinal);

    [Fact]
    public void What_is_said_in_a_statement_is_within_it() => Assert.Equal(
        ["Reuters: that Vladimir Putin said Russia attacked Syria (Indirect, verb-clause)", "Vladimir Putin < Reuters: Russia attacked Syria (Indirect, verb-clause)"],
        HandParse.Of("""
            1 Reuters PROPN NNP 2 nsubj
            2 reported/report VERB VBD 0 root
            3 that SCONJ IN 6 mark
            4 Vladimir PROPN NNP 6 nsubj
            5 Putin PROPN NNP 4 flat
            6 said/say VERB VBD 2 ccomp
            7 Russia PROPN NNP 8 nsubj
            8 attacked/attack VERB VBD 6 ccomp
            9 Syria PROPN NNP 8 obj
            """).Statements());

    [Fact]
    public void Unnamed_sources_after_an_outlets_statement_are_the_outlets()
    {
        const string told = """
            1 Reuters PROPN NNP 2 nsubj
            2 said/say VERB VBD 0 root
            3 Russia PROPN NNP 4 nsubj
            4 agreed/agree VERB VBD 2 ccomp
            5 . PUNCT . 2 punct
            """;
        Assert.Equal("Sources (anonymous) < Reuters: Russia agreed (Indirect, verb-clause)", HandParse.Of(told, told.Replace("Reuters PROPN NNP", "Sources/source NOUN NNS", StringComparison.Ordinal)).Statements().Last());
        // A named party speaks for itself.
        Assert.Equal("Syria: Russia agreed (Indirect, verb-clause)", HandParse.Of(told, told.Replace("Reuters", "Syria", StringComparison.Ordinal)).Statements().Last());
    }

    [Fact]
    public void Whom_an_outlet_cites_stands_behind_the_outlet() => Assert.Contains("source (anonymous) < Reuters: that Russia agreed (Indirect, citing)", HandParse.Of("""
        1 Reuters PROPN NNP 7 nsubj
        2 , PUNCT , 7 punct
        3 citing/cite VERB VBG 7 advcl
        4 a DET DT 5 det
        5 source NOUN NN 3 obj
        6 , PUNCT , 7 punct
        7 reported/report VERB VBD 0 root
        8 that SCONJ IN 10 mark
        9 Russia PROPN NNP 10 nsubj
        10 agreed/agree VERB VBD 7 ccomp
        """).Statements());

    [Fact]
    public void A_verb_that_is_no_verb_of_speech_attributes_nothing() => Assert.Empty(HandParse.Of("""
        1 Reuters PROPN NNP 2 nsubj
        2 ensured/ensure VERB VBD 0 root
        3 Russia PROPN NNP 4 nsubj
        4 agreed/agree VERB VBD 2 ccomp
        """).Statements());

    [Fact]
    public void A_word_between_marks_is_no_speech() => Assert.Empty(HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 left/leave VERB VBD 0 root
        3 the DET DT 5 det
        4 “ PUNCT `` 5 punct
        5 partnership NOUN NN 2 obj
        6 ” PUNCT '' 5 punct
        """).Statements());
}
