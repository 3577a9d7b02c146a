namespace Hearsay.Tests;

/// <summary>Sentences with marks around the two parties.</summary>
public class MarkedPairTests
{
    [Theory]
    [InlineData("<s>Rebels</s> shelled <t>the port</t>.", "Rebels", "the port")]
    [InlineData("<t>The port</t> was shelled by <s>rebels</s>.", "rebels", "The port")] // in the other order
    [InlineData("<s><t>Lebanese</t></s> factions fought.", "Lebanese", "Lebanese")] // one inside the other
    [InlineData("<s>Oslo</s> and <s>Bern</s> wrote to <t>Rome</t>.", "Oslo|Bern", "Rome")] // marked more than once
    [InlineData("<s>Judges</s> opened an inquiry.", "Judges", "")] // no recipient
    [InlineData("Twelve <t>miners</t> were held.", "", "miners")] // no actor
    [InlineData("<s>A</s> < <t>B</t> > C", "A", "B")] // a sign that is no mark
    public void Marks_become_spans_of_the_sentence_without_them(string marked, string actor, string recipient)
    {
        Assert.True(MarkedPair.TryParse(marked, out var pair, out var fault), fault);
        Assert.DoesNotContain("<s>", pair!.Text, StringComparison.Ordinal);
        Assert.Equal(actor, string.Join('|', pair.Actor.Select(s => s.In(pair.Text).ToString())));
        Assert.Equal(recipient, string.Join('|', pair.Recipient.Select(s => s.In(pair.Text).ToString())));
    }

    [Theory]
    [InlineData("<s>Rebels shelled the port.", "the mark <s> is not closed")]
    [InlineData("Rebels</s> shelled <t>the port</t>.", "the mark </s> at character 7 closes nothing")]
    [InlineData("<s>Rebels <s>shelled</s> <t>the port</t>.", "the mark <s> opens at character 11 while one is open")]
    [InlineData("Rebels shelled the port.", "no party is marked: expected <s>…</s> around who acts and <t>…</t> around whom it is done to")]
    [InlineData("<s></s> shelled <t> </t>", "no party is marked: expected <s>…</s> around who acts and <t>…</t> around whom it is done to")]
    public void Wrong_marks_are_told_with_their_place(string marked, string expected)
    {
        Assert.False(MarkedPair.TryParse(marked, out var pair, out var fault));
        Assert.Null(pair);
        Assert.Equal(expected, fault);
    }
}
