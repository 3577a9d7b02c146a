using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>Which entries a phrase matches, and which is taken.</summary>
public class EntrySearchTests
{
    [Theory]
    [InlineData("Moscow", "1986-05-01", "former_states.tsv", "in force on 1986-05-01")]
    [InlineData("Moscow", "2026-05-01", "countries.tsv", "the longest match")]
    [InlineData("Moscow", null, "countries.tsv", "the longest match")]
    [InlineData("Kremlin", "1986-05-01", "former_states.tsv", "in force on 1986-05-01")] // before the seat of the same name
    [InlineData("Kremlin", "2026-05-01", "seats.tsv", "the longest match")]
    [InlineData("the USSR", "2026-05-01", "former_states.tsv", "nothing else has the words")] // its own name on any day
    [InlineData("Sunnis", null, "groups.tsv", "the longest match")] // the plural by rule
    public void A_former_state_has_what_it_shares_in_its_own_time_only(string phrase, string? on, string table, string reason)
    {
        var taken = Assert.Single(Find(phrase, on), m => m.IsTaken);
        Assert.Equal((table, reason), (Path.GetFileName(taken.File), taken.Reason));
    }

    [Theory]
    [InlineData("1986-05-01", "countries.tsv", "the one in former_states.tsv is in force on 1986-05-01")]
    [InlineData("2026-05-01", "former_states.tsv", "not in force on 2026-05-01")]
    [InlineData(null, "former_states.tsv", "its end is past")]
    public void What_is_passed_over_tells_why(string? on, string table, string reason)
    {
        Assert.Contains(Find("Moscow", on), m => !m.IsTaken && Path.GetFileName(m.File) == table && m.Reason == reason);
    }

    [Fact]
    public void What_the_reading_did_not_take_is_not_said_to_be_taken()
    {
        using var folder = TestLexicon.Written();
        var matches = Lexicon.Load(folder.Path, null).Entries.Find("Moscow", null, new TakenEntries());
        Assert.NotEmpty(matches);
        Assert.All(matches, m => Assert.Equal((false, "the reading takes these words for no such entry"), (m.IsTaken, m.Reason)));
    }

    [Fact]
    public void Of_fifty_entries_with_the_same_words_each_says_what_goes_before_it()
    {
        using var folder = TestLexicon.Written();
        using var user = new TestFolder();
        user.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\n" + string.Join('\n', Enumerable.Range(1, 47).Select(static i => $"Body {i}\tMoscow\tFRA\tBUS")));
        var lexicon = Lexicon.Load(folder.Path, user.Path);
        var taken = new TakenEntries();
        taken.Add(TextSpan.FromBounds(0, 6), NameTables.Organizations, lexicon.Names.Find("Moscow")!.Organization!.Name);
        var matches = lexicon.Entries.Find("Moscow", null, taken);
        Assert.Equal(50, matches.Length);
        Assert.Equal(("Body 1, FRA BUS", true), (matches[0].Entry, matches[0].IsTaken));
        Assert.All(matches.Skip(1).Take(46), m => Assert.EndsWith("organizations.tsv:2 comes first", m.Reason, StringComparison.Ordinal));
        Assert.Equal("an organization (Body 1, FRA BUS) goes before a country's capital (Russia, RUS)", matches.Single(static m => m.Entry == "Russia, RUS").Reason);
    }

    // The tables are read again at each search. The reading takes what the index of names has for the last word.
    private static ImmutableArray<LexiconMatch> Find(string phrase, string? on)
    {
        using var folder = TestLexicon.Written();
        var lexicon = Lexicon.Load(folder.Path, null);
        DateOnly? day = on is null ? null : DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var start = phrase.LastIndexOf(' ') + 1;
        var taken = new TakenEntries();
        taken.AddOrigin(TextSpan.FromBounds(start, phrase.Length), lexicon.Names.Find(phrase.AsSpan(start))!.On(day));
        return lexicon.Entries.Find(phrase, day, taken);
    }
}
