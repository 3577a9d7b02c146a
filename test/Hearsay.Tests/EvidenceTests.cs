namespace Hearsay.Tests;

public class EvidenceTests
{
    [Fact]
    public void Without_a_rule_there_is_no_evidence()
    {
        Assert.Throws<ArgumentNullException>(() => new Evidence(null!, [], [new TextSpan(0, 1)]));
        Assert.Throws<ArgumentException>(() => new Evidence(" ", [], [new TextSpan(0, 1)]));
    }

    [Fact]
    public void Without_a_span_there_is_no_evidence()
    {
        Assert.Throws<ArgumentException>(() => new Evidence("rule", [], []));
        Assert.Throws<ArgumentException>(() => new Evidence("rule", [], default));
    }

    [Fact]
    public void An_empty_span_is_no_evidence() =>
        Assert.Throws<ArgumentException>(() => new Evidence("rule", [], [new TextSpan(0, 1), new TextSpan(3, 0)]));

    [Fact]
    public void A_trigger_may_be_missing_where_layout_alone_tells() => Assert.Empty(new Evidence("rule", default, [new TextSpan(0, 1)]).Trigger);
}
