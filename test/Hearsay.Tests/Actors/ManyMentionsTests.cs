using System.Diagnostics;
using System.Text;
using Hearsay.Actors;
using Hearsay.Language;

namespace Hearsay.Tests.Actors;

/// <summary>Reports that nobody writes: what they mean does not matter, only that they are read, and in linear time.</summary>
public class ManyMentionsTests
{
    [Fact]
    public void Fifty_bearers_of_one_name_are_fifty_persons()
    {
        string[] given = ["Anna", "Boris", "Carla", "David", "Elena"];
        var names = Enumerable.Range(0, 50).Select(i => $"{given[i % 5]} {(char)('A' + (i / 5))}. Koller").ToList();
        var reading = SharedReader.Read(string.Join(' ', names.Select(n => $"{n} met the president of France. Koller thanked him.")));
        Assert.NotEmpty(reading.Actors);
        ReadingSanity.Check(reading);
    }

    [Fact]
    public void Appositions_that_turn_in_a_circle_come_to_an_end()
    {
        var circle = string.Concat(Enumerable.Repeat("Ahmad Darwish, the president, the brother of Ahmad Darwish, ", 40));
        ReadingSanity.Check(SharedReader.Read(circle + "spoke. He is the president, who is the president, Ahmad Darwish, who ruled Syria."));
    }

    [Theory]
    [InlineData("Anna Koller met Boris Koller. She said he thanked the minister. ", "")]
    [InlineData("Anna Koller, Ahmad Darwish, the minister, Russian officials, ", "and they met.")]
    public void Five_thousand_mentions_take_no_more_than_their_share_of_time(string unit, string end)
    {
        var (small, large) = (Time(unit, end, 300), Time(unit, end, 1250));
        // Four times the text; a step that is quadratic would take sixteen times as long.
        Assert.True(large < 10 * small + TimeSpan.FromMilliseconds(300), $"{small.TotalMilliseconds} ms became {large.TotalMilliseconds} ms");
    }

    private static TimeSpan Time(string unit, string end, int times)
    {
        var text = new StringBuilder().Insert(0, unit, times).Append(end).ToString();
        var sentences = SharedReader.Instance.Parse(text);
        var lexicon = TestLexicon.Instance;
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            ActorFinder.Find(new Report("many", text), sentences, new QuotationIndex([]), lexicon);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        return best;
    }
}
