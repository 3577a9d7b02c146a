using System.Collections.Immutable;
using Hearsay.Contexts;

namespace Hearsay.Tests.Contexts;

/// <summary>The contexts of events: the rules on a small table, and the shipped table on sentences of our own.</summary>
public class ContextFinderTests(ITestOutputHelper output)
{
    private const double Enough = 0.95;

    private const string ArmyHospital = """
        1 army NOUN NN 2 nsubj
        2 met/meet VERB VBD 0 root
        3 at ADP IN 5 case
        4 WHO PROPN NNP 5 compound
        5 hospital NOUN NN 2 obl
        """;

    [Fact]
    public void The_contexts_of_the_code_come_first_and_the_nearest_words_next() =>
        Assert.Equal(["legal", "military", "health"], Find(ArmyHospital, "legal"));

    [Fact]
    public void A_context_is_told_once() => Assert.Equal(["health", "military"], Find(ArmyHospital, "health"));

    [Fact]
    public void There_are_four_at_most() => Assert.Equal(["a", "b", "c", "military"], Find(ArmyHospital, "a", "b", "c"));

    [Fact]
    public void A_weak_word_alone_tells_nothing() => Assert.Empty(Find("""
        1 soldier NOUN NN 2 nsubj
        2 met/meet VERB VBD 0 root
        3 him PRON PRP 2 obj
        """));

    [Fact]
    public void Two_weak_words_bear_each_other_out() => Assert.Equal(["military"], Find("""
        1 soldier NOUN NN 2 nsubj
        2 met/meet VERB VBD 0 root
        3 offensive NOUN NN 2 obj
        """));

    [Fact]
    public void A_name_needs_its_capitals() => Assert.Empty(Find("""
        1 who PRON WP 2 nsubj
        2 met/meet VERB VBD 0 root
        3 him PRON PRP 2 obj
        """));

    [Fact]
    public void A_plural_is_the_same_word() => Assert.Equal(["military"], Find("""
        1 armies/army NOUN NNS 2 nsubj
        2 met/meet VERB VBD 0 root
        3 him PRON PRP 2 obj
        """));

    [Fact]
    public void Events_have_the_contexts_that_a_reader_gives_them()
    {
        var labelled = File.ReadLines(Path.Combine(Checkout.Root, "test", "Hearsay.Tests", "Contexts", "labelled.tsv")).Skip(1).Select(static l => l.Split('\t')).ToList();
        var (right, wrong) = (0, 0);
        foreach (var label in labelled)
        {
            // A sentence in which no event is coded tells nothing of contexts.
            var events = SharedReader.Read(label[0], "2025-10-15").Events;
            if (events.Any(e => e.Contexts.Contains(label[1])))
                right++;
            else if (!events.IsEmpty)
                output.WriteLine($"{++wrong}. not {label[1]} but {string.Join(", ", events.SelectMany(static e => e.Contexts))}: {label[0]}");
        }
        output.WriteLine($"{right} of {right + wrong} right");
        Assert.Equal(37, labelled.Select(static l => l[1]).Distinct().Count());
        Assert.True(right >= 95 && wrong <= (1 - Enough) * (right + wrong), $"{right} right, {wrong} wrong");
    }

    [Fact]
    public void Every_context_of_the_manual_has_its_words() => Assert.Equal(37, ShippedLexicon.Instance.Contexts.All.Length);

    private static ImmutableArray<string> Find(string table, params string[] coded)
    {
        var parse = HandParse.Of(table);
        return new ContextFinder(parse.Text, parse.Sentences, TestLexicon.Instance).Find(0, parse.Token("met"), [.. coded]);
    }
}
