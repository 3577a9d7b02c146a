using Hearsay.Places;

namespace Hearsay.Tests.Places;

/// <summary>Where something took place, on trees made by hand.</summary>
public class PlaceFinderTests
{
    [Theory]
    [InlineData("in")]
    [InlineData("near")]
    [InlineData("outside")]
    public void A_phrase_of_place_tells_where(string preposition)
    {
        var place = Find(Met(preposition, "Kharkiv"))!;
        Assert.Equal(("Kharkiv", "UKR", 49.99, 36.23), (place.Name, place.Country, place.Latitude, place.Longitude));
        Assert.Equal("Kharkiv", Assert.Single(place.Spans).In(HandParse.Of(Met(preposition, "Kharkiv")).Text).ToString());
    }

    [Theory]
    [InlineData("with")]
    [InlineData("from")]
    [InlineData("against")]
    public void Other_phrases_do_not(string preposition) => Assert.Null(Find(Met(preposition, "Kharkiv")));

    [Fact]
    public void The_goal_of_a_visit_is_its_place_and_that_of_others_is_not()
    {
        Assert.Equal("Kharkiv", Find(Met("to", "Kharkiv"), EventType.Consult)!.Name);
        Assert.Null(Find(Met("to", "Kharkiv")));
    }

    [Fact]
    public void A_country_is_a_place_without_coordinates()
    {
        var place = Find(Met("in", "Syria"))!;
        Assert.Equal(("Syria", "SYR", null), (place.Name, place.Country, place.Latitude));
    }

    [Fact]
    public void Another_spelling_gives_the_name_of_the_table() => Assert.Equal("Kharkiv", Find(Met("in", "Kharkov"))!.Name);

    [Fact]
    public void A_capital_is_a_town_and_not_its_government() => Assert.Equal(("Moscow", 55.75), (Find(Met("in", "Moscow"))!.Name, Find(Met("in", "Moscow"))!.Latitude));

    [Fact]
    public void A_name_of_two_words_is_read_whole_and_may_lie_in_no_country()
    {
        var place = Find("""
            1 They PRON PRP 2 nsubj
            2 met/meet VERB VBD 0 root
            3 near ADP IN 6 case
            4 the DET DT 6 det
            5 Black PROPN NNP 6 compound
            6 Sea PROPN NNP 2 obl
            """)!;
        Assert.Equal(("Black Sea", null, 43.0), (place.Name, place.Country, place.Latitude));
    }

    [Fact]
    public void A_place_in_another_clause_is_not_where_this_one_took_place() => Assert.Null(Find("""
        1 They PRON PRP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 because SCONJ IN 5 mark
        4 rebels/rebel NOUN NNS 5 nsubj
        5 attacked/attack VERB VBD 2 advcl
        6 in ADP IN 7 case
        7 Kharkiv PROPN NNP 5 obl
        """));

    [Theory]
    [InlineData(EventType.Assault, "Kharkiv")] // a deed is done where its object is
    [InlineData(EventType.Accuse, null)] // words about it are spoken elsewhere
    public void The_place_of_the_object_is_where_a_deed_is_done(EventType type, string? expected) => Assert.Equal(expected, Find("""
        1 They PRON PRP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 targets/target NOUN NNS 2 obj
        4 in ADP IN 5 case
        5 Kharkiv PROPN NNP 3 nmod
        """, type)?.Name);

    [Fact]
    public void The_nearest_place_is_the_place() => Assert.Equal("Tartus", Find("""
        1 They PRON PRP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 men/man NOUN NNS 2 obj
        4 in ADP IN 5 case
        5 Kharkiv PROPN NNP 3 nmod
        6 near ADP IN 7 case
        7 Tartus PROPN NNP 2 obl
        """, EventType.Assault)!.Name);

    [Fact]
    public void An_unknown_name_is_no_place() => Assert.Null(Find(Met("in", "Zzyzx")));

    private static string Met(string preposition, string name) => $"""
        1 They PRON PRP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 {preposition} ADP IN 4 case
        4 {name} PROPN NNP 2 obl
        """;

    private static EventPlace? Find(string table, EventType type = EventType.Accuse)
    {
        var parse = HandParse.Of(table);
        var met = parse.Token("met");
        return new PlaceFinder(parse.Text, parse.Sentences, TestLexicon.Instance).Find(new EventSite(0, [met], met, type, [], [], TookPlace: false, null));
    }
}
