namespace Hearsay.Tests.Statements;

/// <summary>Whose words a quotation with a pronoun is.</summary>
public class NearbySpeakersTests
{
    [Fact]
    public void Who_spoke_in_the_sentence_before_goes_on_though_the_report_speaks_of_another()
    {
        const string text = """
            The rebel leader Anton Dwali returned on Monday. Dwali thanked his supporters. Dwali then went home.

            The president's spokesman Otar Beridze declined to say whether an arrest was planned. “We have nothing to report,” he told journalists.
            """;
        Assert.Equal("Otar Beridze", Speaker(text, "We have nothing"));
    }

    [Fact]
    public void Who_is_named_in_the_sentence_before_may_be_meant_all_the_same()
    {
        const string text = "The minister Anton Dwali was arrested on Monday. Dwali denied the charge. “I did nothing,” he said.";
        Assert.Equal("Anton Dwali", Speaker(text, "I did nothing"));
    }

    private static string? Speaker(string text, string words)
    {
        var reading = SharedReader.Read(text);
        var statement = reading.Statements.Single(s => s.Kind == StatementKind.Direct && s.Content[0].In(text).StartsWith(words, StringComparison.Ordinal));
        return reading.Actors.FirstOrDefault(a => a.Id == statement.Source.Actor)?.Name;
    }
}
