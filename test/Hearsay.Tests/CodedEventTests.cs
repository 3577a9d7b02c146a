using Hearsay.Lexicons;

namespace Hearsay.Tests;

/// <summary>What no event can be.</summary>
public class CodedEventTests
{
    private static readonly DateOnly Monday = new(2025, 10, 13);

    [Fact]
    public void An_event_has_evidence()
    {
        Assert.Throws<ArgumentNullException>(() => Made("190") with { Evidence = null! });
        Assert.Throws<ArgumentException>(() => new Evidence("attack.verb.190", [], []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("012")] // a family that PLOVER drops
    [InlineData("19")] // a family is no code
    [InlineData("0422")]
    public void An_event_has_a_code_of_the_crosswalk(string code) => Assert.Throws<ArgumentException>(() => Made(code));

    [Fact]
    public void An_event_does_not_end_before_it_starts()
    {
        Assert.Throws<ArgumentException>(() => new EventDate(Monday, Monday.AddDays(-1), DatePrecision.Day, DateBasis.Stated));
        Assert.Equal(Monday, new EventDate(Monday, Monday, DatePrecision.Day, DateBasis.Stated).End);
    }

    [Fact]
    public void The_codes_are_those_of_the_ontology()
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null);
        Assert.All(CameoCodes.All, code => Assert.NotNull(lexicon.Ontology.Find(code)));
        Assert.True(CameoCodes.All.Count > 200);
    }

    private static CodedEvent Made(string code) => new()
    {
        Id = "e1",
        Type = EventType.Assault,
        Cameo = code,
        Score = -9,
        Actors = [],
        Recipients = [],
        Status = EventStatus.Occurred,
        Evidence = new Evidence("attack.verb.190", [], [new TextSpan(0, 3)]),
    };
}
