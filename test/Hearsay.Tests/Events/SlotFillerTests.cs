using Hearsay.Events;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Events;

/// <summary>What fills the slots of a predicate.</summary>
public class SlotFillerTests
{
    private const string Talks = """
        1 Russia PROPN NNP 2 nsubj
        2 held/hold VERB VBD 0 root
        3 secret ADJ JJ 4 amod
        4 talks/talk NOUN NNS 2 obj
        5 with ADP IN 6 case
        6 Syria PROPN NNP 4 nmod
        """;

    [Theory]
    [InlineData("subj", "Russia")]
    [InlineData("obj", "talks")]
    [InlineData("obj.with", "Syria")]
    [InlineData("with", "Syria")] // the phrase may hang on the object
    [InlineData("obj.adj", "-")] // an adjective fills the slot only where it names a party
    [InlineData("iobj", "-")]
    [InlineData("against", "-")]
    [InlineData("obj.poss", "-")]
    public void A_slot_is_filled_by_the_head_of_its_phrase(string slot, string expected)
    {
        var parse = HandParse.Of(Talks);
        Assert.Equal(expected, parse.Form(Slots(parse).Token(new SlotFiller.Site(0, 1, -1), SlotPath.Parse(slot))));
    }

    [Fact]
    public void A_light_verb_lends_its_subject_to_the_noun() =>
        Assert.Equal(["Russia"], Names(Talks, new SlotFiller.Site(0, 3, 1), "subj"));

    [Fact]
    public void The_parties_of_a_slot_are_those_of_the_first_that_has_any() =>
        Assert.Equal(["Syria"], Names(Talks, new SlotFiller.Site(0, 1, -1), "iobj", "obj", "obj.with", "subj"));

    [Fact]
    public void Those_joined_by_and_fill_a_slot_together() => Assert.Equal(["Russia", "Syria"], Names("""
        1 Russia PROPN NNP 4 nsubj
        2 and CCONJ CC 3 cc
        3 Syria PROPN NNP 1 conj
        4 met/meet VERB VBD 0 root
        """, new SlotFiller.Site(0, 3, -1), "subj"));

    [Theory]
    [InlineData("1 Ukraine PROPN NNP 3 nmod:poss|2 's PART POS 1 case|3 grid NOUN NN 0 root", 2)]
    [InlineData("1 Ukrainian ADJ JJ 2 amod|2 grid NOUN NN 0 root", 1)]
    [InlineData("1 grid NOUN NN 0 root|2 of ADP IN 3 case|3 Ukraine PROPN NNP 1 nmod", 0)]
    public void A_thing_stands_for_the_party_whose_thing_it_is(string lines, int head)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var parse = HandParse.Of(lines.Replace('|', '\n'));
        Assert.Equal(["Ukraine"], Slots(parse).PartiesAt(0, head).Actors.Select(a => a.Name));
    }

    [Theory]
    [InlineData("obj=talk", true)]
    [InlineData("obj=talk|meeting", true)]
    [InlineData("obj=meeting", false)]
    [InlineData("obj!=meeting", true)]
    [InlineData("obj!=talk", false)]
    [InlineData("obj=*", true)]
    [InlineData("iobj=*", false)]
    [InlineData("iobj!=*", true)]
    [InlineData("subj=@actor", true)]
    [InlineData("obj=@actor", false)]
    [InlineData("subj=@place", true)] // a country is a place too
    [InlineData("obj=@place", false)]
    [InlineData("subj=@armed", true)] // a country may be armed
    [InlineData("obj.adj=secret", true)]
    [InlineData("obj.adj=open", false)]
    [InlineData("obj=@air|talk", true)] // a class and a lemma
    public void A_condition_holds_of_its_slot(string condition, bool expected)
    {
        using var folder = TestLexicon.Written("predicates/verbal-conflict.tsv", TestLexicon.Tables["predicates/verbal-conflict.tsv"] + $"\nprobe  verb  {condition}  112  _  _  _  _  _");
        var probe = Lexicon.Load(folder.Path, null).Predicates.Senses("probe", PredicatePos.Verb).Single();
        Assert.Equal(expected, Slots(HandParse.Of(Talks)).Holds(new SlotFiller.Site(0, 1, -1), probe.Conditions.Single()));
    }

    [Fact]
    public void What_is_counted_is_meant()
    {
        var parse = HandParse.Of("""
            1 Russia PROPN NNP 2 nsubj
            2 held/hold VERB VBD 0 root
            3 a DET DT 4 det
            4 series NOUN NN 2 obj
            5 of ADP IN 6 case
            6 talks/talk NOUN NNS 4 nmod
            """);
        var condition = new Condition(SlotPath.Parse("obj"), false, new LemmaSet(["talk"], []), FillerKind.Any);
        Assert.True(Slots(parse).Holds(new SlotFiller.Site(0, 1, -1), condition));
    }

    private static SlotFiller Slots(HandParse parse) => new(parse.Text, parse.Sentences, parse.Actors, new CountryActors(parse.Actors, TestLexicon.Instance), TestLexicon.Instance);

    private static IEnumerable<string> Names(string table, SlotFiller.Site site, params string[] slots) =>
        Slots(HandParse.Of(table)).Parties(site, [.. slots.Select(SlotPath.Parse)]).Actors.Select(a => a.Name);
}
