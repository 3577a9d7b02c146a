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
        Assert.Equal(400, sentences.Count);
        var told = sentences.Where(static s => !SharedReader.Read(s, "2025-10-15").Events.IsEmpty).ToList();
        Assert.True(told.Sum(static s => SharedReader.Read(s, "2025-10-15").Events.Length) <= 12, string.Join('\n', told));
    }

    // What is left over is told in words that the parser takes apart wrongly, or by way of somebody whom no table knows.
    [Fact]
    public void Wordings_of_each_code_have_its_type_and_mostly_the_code_itself()
    {
        var types = File.ReadLines(Path.Combine(Checkout.Root, "lexicon", "ontology", "cameo.tsv")).Select(static line => line.Split('\t')).Where(static row => row.Length > 2).ToDictionary(static row => row[0], static row => row[2]);
        var rows = Lines("codes.tsv").Select(static line => line.Split('\t')).ToList();
        var read = rows.Select(row => (Code: row[0], Type: types[row[0]], Text: row[1], SharedReader.Read(row[1], "2025-10-15").Events)).ToList();
        var untyped = read.Where(static r => !r.Events.Any(e => e.Type.Name() == r.Type)).Select(static r => $"{r.Code}: {r.Text}").ToList();
        var uncoded = read.Count(static r => !r.Events.Any(e => e.Cameo == r.Code));
        Assert.True(rows.Count >= 1_000);
        Assert.True(untyped.Count <= 0.07 * rows.Count && uncoded <= 0.15 * rows.Count, $"{untyped.Count} without the type, {uncoded} without the code, of {rows.Count}\n{string.Join('\n', untyped)}");
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
