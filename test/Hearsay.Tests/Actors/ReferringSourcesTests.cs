using System.Text.RegularExpressions;
using Hearsay.Lexicons;
using Hearsay.Training;

namespace Hearsay.Tests.Actors;

/// <summary>
/// Sources in PolNeAR's development part that only an older mention names: how many of them get an actor. Asked are the marked sources that are
/// <em>he</em> or <em>she</em>, where the report before has a given name of the lexicon directly before another word in capitals; and those that are one word in
/// capitals, with or without a form of address, where the report before has the same word directly after another in capitals that is no form of address.
/// <em>They</em> is not asked, for nothing shows that the report names whom it means. A source has an actor where a mention of one covers its last
/// character; whether it is the right one is asked by <see cref="CoreferenceTests"/>. The reports are read from shared/data beside the checkout.
/// </summary>
public partial class ReferringSourcesTests(ITestOutputHelper output)
{
    private const double Enough = 0.90;
    private static readonly string Corpus = Path.Combine(Checkout.Root, "..", "shared", "data", "polnear", "dev.jsonl.gz");

    [Fact]
    public void Pronouns_and_short_names_that_an_older_mention_names_get_an_actor()
    {
        Assert.SkipUnless(File.Exists(Corpus), $"There are no reports in {Corpus}.");
        var givenNames = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null).GivenNames;
        var (asked, answered) = (new int[2], new int[2]);
        foreach (var report in AttributedReport.Read(Corpus))
        {
            var mentions = SharedReader.Instance.Read(new Report("dev", report.Text)).Actors.SelectMany(static a => a.Mentions).ToList();
            foreach (var source in report.Attributions.Where(static a => a.Source.Length == 1).Select(static a => a.Source[0]).Distinct())
            {
                var words = source.In(report.Text).ToString();
                var before = report.Text[..source.Start];
                var kind = Pronoun().IsMatch(words) && FullName().Matches(before).Any(m => givenNames.ContainsKey(m.Groups["given"].Value)) ? 0
                    : ShortName().Match(words) is { Success: true } name && IsNamedInFull(name.Groups["family"].Value, before) ? 1
                    : -1;
                if (kind < 0)
                    continue;
                asked[kind]++;
                if (mentions.Exists(m => m.Start < source.End && source.End <= m.End))
                    answered[kind]++;
                else
                    output.WriteLine($"nobody: {words} … {report.Text[source.Start..Math.Min(report.Text.Length, source.End + 40)].ReplaceLineEndings(" ")}");
            }
        }
        output.WriteLine($"pronouns {answered[0]} of {asked[0]}, short names {answered[1]} of {asked[1]}");
        Assert.True(answered.Sum() >= Enough * asked.Sum(), $"{answered.Sum()} of {asked.Sum()}");
    }

    private static bool IsNamedInFull(string family, string before) =>
        Regex.Matches(before, $@"\b(?<first>\p{{Lu}}[\w.'’-]*)\s+{Regex.Escape(family)}\b").Any(m => !Address().IsMatch(m.Groups["first"].Value));

    [GeneratedRegex("^(he|she)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?<given>\p{Lu}\w+)\s+\p{Lu}\w+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?!(?:I|He|She|It|We|They|You|This|That|These|Those|Who)$)(?<family>\p{Lu}[\w'’-]+)$")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Dr|The|A|An|In|On|And|But)\.?$")]
    private static partial Regex Address();
}
