namespace Hearsay.Tests.Events;

/// <summary>Text that is no report in sentences: few events, and never a crash.</summary>
public class UnlikelyTextTests
{
    [Theory]
    [InlineData("POLLS OPEN. MARKETS CALM. RAIN LATER.", 0)] // headlines
    [InlineData("WAR. TALKS. SANCTIONS. VISIT. PROTEST. ARREST.", 0)] // bare event nouns
    [InlineData("- attack\n- sanctions\n- talks with\n- visit to\n- Russia\n- Ukraine", 0)] // a list
    [InlineData("Country | Attacks | Arrests\nRussia | 12 | 3\nUkraine | 4 | 0\nSyria | 7 | 9", 0)] // a table
    [InlineData("Attack, O winds, the sleeping hill,\nand let the mountain answer still;\nthe river meets the sea at dawn\nand all the armies of the corn.", 0)] // verse
    [InlineData("Article 5. The Contracting Parties shall not impose any restriction under paragraph 2 unless the Council so decides. 6. Each Party may withdraw upon notice.", 2)] // law
    [InlineData("Russia attacked Ukraine. Russia did not attack Ukraine.", 2)] // contradiction: both stand, one negated
    [InlineData("Russia attacked and did not attack and never attacked Ukraine.", 3)]
    [InlineData("If he said that she said that they would have attacked, had they not been attacked by those who attacked them, nobody attacked.", 3)]
    [InlineData("to to to attack attack to Russia Russia of of attack of", 2)]
    [InlineData("(((attack)))) !!! ??? --- … “” ‘’ Russia → Ukraine", 1)]
    [InlineData("https://example.org/russia/attacks/ukraine?visit=1 #sanctions @minister", 1)]
    public void It_tells_of_few_events(string text, int most) => Assert.InRange(SharedReader.Read(text, "2025-10-15").Events.Length, 0, most);

    [Fact]
    public void Contradictory_clauses_both_stand_with_their_own_status() =>
        Assert.Equal([EventStatus.Occurred, EventStatus.Negated], SharedReader.Read("Russia attacked Ukraine. Russia did not attack Ukraine.").Events.Select(static e => e.Status));

    [Fact]
    public void A_long_chain_of_governing_words_ends()
    {
        var text = "Russia " + string.Concat(Enumerable.Repeat("plans to refuse to agree to ", 60)) + "attack Ukraine.";
        Assert.InRange(SharedReader.Read(text).Events.Length, 0, 200);
    }
}
