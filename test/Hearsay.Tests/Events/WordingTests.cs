using Hearsay.Lexicons;

namespace Hearsay.Tests.Events;

/// <summary>The ways in which news words events of each type, and in which it words what is none.</summary>
public class WordingTests
{
    // Of CAMEO's codes for what a protest is about: PLOVER codes the protest and leaves its topic (PLOVER manual, PROTEST, potential ambiguities).
    // 204 is the general code of weapons of mass destruction; reports say which they are.
    private static readonly string[] WithoutSense =
    [
        "1411", "1412", "1413", "1414", "1421", "1422", "1423", "1424", "1431", "1432", "1433", "1434", "1441", "1442", "1443", "1444", "1451", "1452", "1453", "1454", "204",
    ];

    [Fact]
    public void Every_wording_is_read_as_an_event_of_its_type()
    {
        var missed = Lines("wording.tsv").Select(static line => line.Split('\t')).Where(static row => !SharedReader.Read(row[1], "2025-10-15").Events.Any(e => e.Type.Name() == row[0])).ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed.Select(static row => string.Join(": ", row))));
    }

    [Fact]
    public void Sport_business_culture_and_nature_are_hardly_ever_read_as_events()
    {
        var sentences = Lines("everyday.txt").ToList();
        Assert.Equal(200, sentences.Count);
        var told = sentences.Where(static s => !SharedReader.Read(s, "2025-10-15").Events.IsEmpty).ToList();
        Assert.True(told.Sum(static s => SharedReader.Read(s, "2025-10-15").Events.Length) <= 5, string.Join('\n', told));
    }

    [Fact]
    public void Every_code_has_a_sense_or_is_composed()
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null);
        var reached = lexicon.Predicates.All.Select(static p => p.Code.Code).Concat(lexicon.Composition.Codes).ToHashSet();
        Assert.Equal(WithoutSense.Order(), CameoCodes.All.Where(code => !reached.Contains(code)).Order());
    }

    [Fact]
    public void No_two_senses_of_a_word_ask_for_the_same()
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null);
        var twice = lexicon.Predicates.All
            .GroupBy(static p => (p.Head, p.Particle, p.Pos, With: string.Join(';', p.Conditions.Select(Show).Order(StringComparer.Ordinal))))
            .Where(static g => g.Count() > 1).Select(static g => $"{g.Key.Head} {g.Key.Particle} {g.Key.With}: {string.Join(", ", g.Select(static p => p.Code.Code))}");
        Assert.Empty(twice);
    }

    private static string Show(Condition condition) =>
        $"{condition.Path}{(condition.Negated ? "!=" : "=")}{condition.Filler}|{string.Join('|', condition.Lemmas?.All ?? [])}";

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Checkout.Root, "test", "Hearsay.Tests", "Events", file)).Where(static line => line.Length > 0 && line[0] != '#');
}
