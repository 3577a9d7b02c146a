using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

public class InflectionTests
{
    [Theory]
    [InlineData("president", "presidents")]
    [InlineData("secretary", "secretaries")]
    [InlineData("envoy", "envoys")] // y after a vowel stays
    [InlineData("boss", "bosses")]
    [InlineData("coach", "coaches")]
    [InlineData("ambush", "ambushes")]
    [InlineData("gunman", "gunmen")]
    [InlineData("human", "humans")] // no man in it
    [InlineData("spokesperson", "spokespeople")]
    [InlineData("foreign minister", "foreign ministers")]
    public void The_last_word_takes_the_plural(string noun, string plural) => Assert.Equal(plural, Inflection.Plural(noun));
}
