using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>
/// Leaders of a table that others made, from 1985 to 2021, who were in office for a year or longer after 1990: whom the lexicon takes their names
/// for, on a day in the middle of their longest term after 1990 and five years after their last. The table is read from shared/data beside the checkout.
/// It has mostly family names, some of them common words or misspelled; those of whom the lexicon has a person are also asked by full name. A leader of
/// a state that is no more is of its successor too, as persons.tsv has it.
/// </summary>
public class LeadersTests(ITestOutputHelper output)
{
    private const double EnoughByName = 0.97;
    private const double EnoughAsWritten = 0.97;
    private static readonly string Leaders = Path.Combine(Checkout.Root, "..", "shared", "data", "actors", "leaders-1985-2021.tsv");
    private static readonly DateOnly After = new(1990, 1, 1);
    private static readonly DateOnly Known = new(2026, 6, 30);
    private static readonly Lexicon Shipped = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null);

    private sealed record Term(DateOnly From, DateOnly To);

    [Fact]
    public void A_leader_is_of_the_government_in_office_and_of_the_elite_five_years_after()
    {
        Assert.SkipUnless(File.Exists(Leaders), $"There are no leaders in {Leaders}.");
        var (asked, right, askedInFull, rightInFull) = (0, 0, 0, 0);
        foreach (var leader in Rows().GroupBy(static r => (r.State, r.Leader)))
        {
            var longest = leader.Select(static r => r.Term).MaxBy(static t => Days(t))!;
            if (Days(longest) < 365)
                continue;
            var day = longest.To.AddDays(-Days(longest) / 2);
            var later = leader.Max(static r => r.Term.To).AddYears(5);
            var person = Shipped.Persons.Find(leader.Key.Leader, day) is { } found && found.Offices.Exists(o => o.Country == leader.Key.State) ? found : null;
            foreach (var (on, sector) in new[] { (day, "GOV"), (later, "ELI") })
            {
                // Of whom it is not yet known, or who holds another office by then, nothing is asked.
                if (on > Known || sector == "ELI" && person?.HeldOn(on).Count > 0)
                    continue;
                asked++;
                var isRight = IsRight(leader.Key.Leader, on, leader.Key.State, sector);
                right += isRight ? 1 : 0;
                if (!isRight)
                    output.WriteLine($"{leader.Key.Leader} ({leader.Key.State}, {on:yyyy-MM-dd}) is not {sector}");
                if (person is null)
                    continue;
                askedInFull++;
                rightInFull += IsRight(person.Name, on, leader.Key.State, sector) ? 1 : 0;
            }
        }
        output.WriteLine($"as written {right} of {asked}, by full name {rightInFull} of {askedInFull}");
        Assert.True(rightInFull >= EnoughByName * askedInFull, $"by full name {rightInFull} of {askedInFull}");
        Assert.True(right >= EnoughAsWritten * asked, $"as written {right} of {asked}");
    }

    private static bool IsRight(string name, DateOnly on, string country, string sector)
    {
        var coding = SharedReader.Instance.CodePhrase(name, on);
        return (coding.Country == country || Shipped.Countries[country].Former?.Successors.Contains(coding.Country ?? "") == true) && coding.Sectors.Contains(sector);
    }

    private static int Days(Term term) => term.To.DayNumber - (term.From < After ? After : term.From).DayNumber;

    private static IEnumerable<(string State, string Leader, Term Term)> Rows()
    {
        var byNumber = Shipped.Countries.Values.Where(static c => c.Cow is not null).OrderBy(static c => c.Former is not null).DistinctBy(static c => c.Cow)
            .ToDictionary(static c => c.Cow!.Value.ToString(CultureInfo.InvariantCulture), static c => c.Code);
        foreach (var line in File.ReadLines(Leaders).Skip(1))
        {
            var cells = line.Split('\t');
            if (byNumber.TryGetValue(cells[1], out var state))
                yield return (state, cells[2], new Term(Month(cells[3]), cells[4].Length == 0 ? new DateOnly(2022, 1, 1) : Month(cells[4])));
        }
    }

    private static DateOnly Month(string month) => DateOnly.ParseExact(month[..7], "yyyy-MM", CultureInfo.InvariantCulture);
}
