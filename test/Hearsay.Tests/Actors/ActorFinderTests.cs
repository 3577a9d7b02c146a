using Hearsay.Actors;

namespace Hearsay.Tests.Actors;

/// <summary>Which parties a report names and which mentions mean the same one, on trees made by hand.</summary>
public class ActorFinderTests
{
    private const string Title = """
        1 Russian ADJ JJ 2 amod
        2 President PROPN NNP 3 compound
        3 Vladimir PROPN NNP 5 nsubj
        4 Putin PROPN NNP 3 flat
        5 visited/visit VERB VBD 0 root
        6 Syria PROPN NNP 5 obj
        7 . PUNCT . 5 punct
        """;

    [Fact]
    public void A_title_before_a_name_gives_role_country_and_sector()
    {
        var putin = HandParse.Of(Title).Actors.At(0, 2).Single();
        Assert.Equal(("Vladimir Putin", ActorKind.Person, "RUS"), (putin.Name, putin.Kind, putin.Country));
        Assert.Equal(["GOV"], putin.AllSectors());
        var role = Assert.Single(putin.Roles);
        Assert.Equal(("President", RoleTense.Current), (role.Title, role.Tense));
    }

    [Fact]
    public void A_country_is_an_actor_of_its_own()
    {
        var syria = HandParse.Of(Title).Actors.At(0, 5).Single();
        Assert.Equal(("Syria", ActorKind.Country, "SYR"), (syria.Name, syria.Kind, syria.Country));
    }

    [Fact]
    public void A_capital_stands_for_its_government() => Assert.Equal("Ukrainian government", HandParse.Of("""
        1 Kyiv PROPN NNP 2 nsubj
        2 agreed/agree VERB VBD 0 root
        """).Named("Kyiv"));

    [Fact]
    public void A_seat_stands_for_its_government() => Assert.Equal("Russian government", HandParse.Of("""
        1 The DET DT 2 det
        2 Kremlin PROPN NNP 3 nsubj
        3 agreed/agree VERB VBD 0 root
        """).Named("Kremlin"));

    [Fact]
    public void A_name_after_a_description_renames_it()
    {
        var actors = HandParse.Of("""
            1 The DET DT 4 det
            2 Syrian ADJ JJ 4 amod
            3 acting ADJ JJ 4 amod
            4 president NOUN NN 9 nsubj
            5 , PUNCT , 6 punct
            6 Ahmad PROPN NNP 4 appos
            7 al-Sharaa PROPN NNP 6 flat
            8 , PUNCT , 6 punct
            9 spoke/speak VERB VBD 0 root
            """).Actors;
        var sharaa = actors.At(0, 3).Single();
        Assert.Same(sharaa, actors.At(0, 5).Single());
        Assert.Equal(("Ahmad al-Sharaa", ActorKind.Person, "SYR"), (sharaa.Name, sharaa.Kind, sharaa.Country));
        Assert.Equal(RoleTense.Acting, Assert.Single(sharaa.Roles).Tense);
    }

    [Fact]
    public void A_former_official_is_an_elite() => Assert.Equal(["ELI"], HandParse.Of("""
        1 former ADJ JJ 2 amod
        2 president NOUN NN 3 compound
        3 Anna PROPN NNP 5 nsubj
        4 Koller PROPN NNP 3 flat
        5 spoke/speak VERB VBD 0 root
        """).Actors.At(0, 2).Single().AllSectors());

    [Fact]
    public void A_family_name_means_the_one_who_was_named_in_full() => Assert.Equal("Vladimir Putin", HandParse.Of(Title, """
        1 Putin PROPN NNP 2 nsubj
        2 spoke/speak VERB VBD 0 root
        """).Named("Putin", 1));

    [Fact]
    public void He_is_the_man_who_stands_out() => Assert.Equal("Vladimir Putin", HandParse.Of(Title, """
        1 He PRON PRP 2 nsubj
        2 spoke/speak VERB VBD 0 root
        """).Named("He", 1));

    [Fact]
    public void She_is_not_a_man() => Assert.Equal("", HandParse.Of(Title, """
        1 She PRON PRP 2 nsubj
        2 spoke/speak VERB VBD 0 root
        """).Named("She", 1));

    [Fact]
    public void It_is_the_country_and_not_the_president() => Assert.Equal("Syria", HandParse.Of(Title, """
        1 It PRON PRP 2 nsubj
        2 agreed/agree VERB VBD 0 root
        """).Named("It", 1));

    [Fact]
    public void The_object_of_a_verb_is_not_its_subject_again() => Assert.Equal("", HandParse.Of("""
        1 Vladimir PROPN NNP 3 nsubj
        2 Putin PROPN NNP 1 flat
        3 saw/see VERB VBD 0 root
        4 him/he PRON PRP 3 obj
        """).Named("him"));

    [Fact]
    public void They_are_the_two_joined_by_and() => Assert.Equal("Russia+Syria", HandParse.Of("""
        1 Russia PROPN NNP 4 nsubj
        2 and CCONJ CC 3 cc
        3 Syria PROPN NNP 1 conj
        4 agreed/agree VERB VBD 0 root
        """, """
        1 They PRON PRP 2 nsubj
        2 spoke/speak VERB VBD 0 root
        """).Named("They", 1));

    [Fact]
    public void The_two_countries_are_the_two_that_stand_out() => Assert.Equal(["Russia", "Syria"], HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 Syria PROPN NNP 2 obj
        """, """
        1 The DET DT 3 det
        2 two NUM CD 3 nummod
        3 countries/country NOUN NNS 4 nsubj
        4 agreed/agree VERB VBD 0 root
        """).Named("countries", 1).Split('+').Order());

    [Theory]
    [InlineData("Russian", "leader")] // "leader" may mean whoever leads the state
    [InlineData("Russian", "president")]
    public void A_description_means_the_holder_of_the_office(string country, string office) => Assert.Equal("Vladimir Putin", HandParse.Of(Title, $"""
        1 The DET DT 3 det
        2 {country} ADJ JJ 3 amod
        3 {office} NOUN NN 4 nsubj
        4 spoke/speak VERB VBD 0 root
        """).Named(office, 1));

    [Fact]
    public void The_president_of_another_country_is_another() => Assert.NotEqual("Vladimir Putin", HandParse.Of(Title, """
        1 The DET DT 3 det
        2 French ADJ JJ 3 amod
        3 president NOUN NN 4 nsubj
        4 spoke/speak VERB VBD 0 root
        """).Named("president", 1));

    [Fact]
    public void A_possessor_gives_its_country()
    {
        var president = HandParse.Of("""
            1 Syria PROPN NNP 3 nmod:poss
            2 ’s PART POS 1 case
            3 president NOUN NN 4 nsubj
            4 spoke/speak VERB VBD 0 root
            """).Actors.At(0, 2).Single();
        Assert.Equal((ActorKind.Person, "SYR"), (president.Kind, president.Country));
    }

    [Fact]
    public void A_country_after_of_gives_its_country() => Assert.Equal("SYR", HandParse.Of("""
        1 the DET DT 2 det
        2 president NOUN NN 5 nsubj
        3 of ADP IN 4 case
        4 Syria PROPN NNP 2 nmod
        5 spoke/speak VERB VBD 0 root
        """).Actors.At(0, 1).Single().Country);

    [Fact]
    public void An_adjective_before_a_noun_names_a_party_for_the_noun() => Assert.Equal("Israel", HandParse.Of("""
        1 Israeli ADJ JJ 2 amod
        2 strike NOUN NN 0 root
        """).Named("Israeli"));

    [Fact]
    public void An_outlet_is_an_outlet()
    {
        var reuters = HandParse.Of("""
            1 Reuters PROPN NNP 2 nsubj
            2 reported/report VERB VBD 0 root
            """).Actors.At(0, 0).Single();
        Assert.Equal((ActorKind.Outlet, "GBR"), (reuters.Kind, reuters.Country));
        Assert.Equal(["JRN"], reuters.AllSectors());
    }

    [Fact]
    public void A_body_without_a_country_of_its_own_is_kept_with_none()
    {
        var un = HandParse.Of("""
            1 The DET DT 2 det
            2 U.N. PROPN NNP 3 nsubj
            3 agreed/agree VERB VBD 0 root
            """).Actors.At(0, 1).Single();
        Assert.Equal(("United Nations", ActorKind.Organization, null), (un.Name, un.Kind, un.Country));
    }

    [Fact]
    public void Sources_withhold_their_name()
    {
        var sources = HandParse.Of("""
            1 Sources/source NOUN NNS 2 nsubj
            2 agreed/agree VERB VBD 0 root
            """).Actors.At(0, 0).Single();
        Assert.True(sources.Anonymous && sources.Plural);
    }

    [Fact]
    public void A_noun_that_names_no_party_is_no_actor() => Assert.Equal("", HandParse.Of("""
        1 The DET DT 2 det
        2 weather NOUN NN 3 nsubj
        3 held/hold VERB VBD 0 root
        """).Named("weather"));

    [Fact]
    public void A_reading_lists_only_those_with_a_name_or_a_part_in_it()
    {
        var map = HandParse.Of(Title, """
            1 An DET DT 2 det
            2 expert NOUN NN 3 nsubj
            3 slept/sleep VERB VBD 0 root
            """).Actors;
        var (actors, ids) = map.Finish(new HashSet<ActorDraft>());
        Assert.Equal(["Vladimir Putin", "Syria"], actors.Select(a => a.Name));
        Assert.Equal(["a1", "a2"], ids.Values);
    }
}
