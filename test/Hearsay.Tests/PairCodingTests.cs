namespace Hearsay.Tests;

/// <summary>Marked pairs with the model and the lexicon that are shipped.</summary>
public class PairCodingTests
{
    [Theory]
    [InlineData("<s>The harbour police</s> arrested <t>nine smugglers</t> off Tarsa.", EventType.Coerce)]
    [InlineData("<t>Nine smugglers</t> were arrested by <s>the harbour police</s> off Tarsa.", EventType.Coerce)] // passive
    [InlineData("<s>The envoy</s> refused to meet <t>the rebel delegation</t>.", EventType.Reject)] // refused, not met
    [InlineData("<s>The envoy</s> held talks with <t>the rebel delegation</t>.", EventType.Consult)]
    [InlineData("<s>Two battalions of the army</s> shelled <t>a village near the lake</t> overnight.", EventType.Assault)]
    [InlineData("<s>Norway</s> sent tents and medicine to <t>the flooded province</t>.", EventType.Aid)]
    [InlineData("<s>The council</s> demanded that <t>the company</t> reopen the mine.", EventType.Request)]
    public void The_event_between_two_parties_has_its_type(string marked, EventType type) => Assert.Equal(type, Code(marked).Type);

    [Theory]
    [InlineData("<s>x</s> <t>y</t>")]
    [InlineData("<s>!</s><t>?</t> 7")]
    [InlineData("Nothing at all happened between them. But <s>he</s> left. And <t>she</t> stayed. For long.")] // parties in two sentences
    [InlineData("<t>Nobody</t> came.")]
    public void There_is_always_an_answer(string marked)
    {
        var coding = Code(marked);
        Assert.InRange(coding.Confidence, 1.0 / 16, 1);
        Assert.Equal(16, coding.Types.Length);
        Assert.Equal(1, coding.Types.Sum(static t => t.Share), 1e-9);
        Assert.Equal((coding.Type, coding.Confidence), (coding.Types[0].Type, coding.Types[0].Share));
        Assert.NotEmpty(coding.Cameo);
    }

    [Fact]
    public void Code_and_words_come_from_the_rule_that_finds_the_event()
    {
        var coding = Code("<s>The harbour police</s> arrested <t>nine smugglers</t> off Tarsa.");
        Assert.Equal(("173", "arrest"), (coding.Cameo, coding.Mode));
        Assert.StartsWith("arrest.verb.173", coding.Rule, StringComparison.Ordinal);
        Assert.NotEmpty(coding.Trigger);
    }

    [Fact]
    public void Reasons_are_told_only_when_asked_for_and_change_nothing()
    {
        const string marked = "<s>The envoy</s> refused to meet <t>the rebel delegation</t>.";
        var (plain, explained) = (Code(marked), Code(marked, explain: true));
        Assert.Empty(plain.Reasons);
        Assert.NotEmpty(explained.Reasons);
        Assert.Equal(plain.Types, explained.Types);
        Assert.Equal(explained.Reasons.OrderByDescending(static r => r.Weight), explained.Reasons);
    }

    [Fact]
    public void A_sentence_without_a_word_is_refused() =>
        Assert.Throws<ArgumentException>(() => SharedReader.Instance.CodePair(new MarkedPair(" ", [new TextSpan(0, 1)], [])));

    private static PairCoding Code(string marked, bool explain = false) =>
        SharedReader.Instance.CodePair(MarkedPair.TryParse(marked, out var pair, out var fault) ? pair! : throw new ArgumentException(fault), explain);
}
