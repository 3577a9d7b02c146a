using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

public partial class PhraseIndexTests
{
    [Fact]
    public void The_longest_phrase_wins() => Assert.Equal(("Bank of Japan", 3), Longest("Bank of Japan said", "Bank", "Bank of Japan"));

    [Fact]
    public void A_shorter_phrase_is_found_where_the_longer_breaks_off() => Assert.Equal(("Bank", 1), Longest("Bank of France said", "Bank", "Bank of Japan"));

    [Fact]
    public void No_phrase_begins_where_none_does() => Assert.Equal((null, 0), Longest("The Bank of Japan", "Bank of Japan"));

    [Theory]
    [InlineData("Côte d’Ivoire won", "Côte d'Ivoire")]
    [InlineData("Côte d'Ivoire won", "Côte d’Ivoire")] // the table may be the one with the typographic mark
    [InlineData("Hawaiʻi won", "Hawai'i")]
    public void Apostrophes_of_any_shape_are_one(string text, string phrase) => Assert.Equal(phrase, Longest(text, phrase).Phrase);

    [Theory]
    [InlineData("al‑Shabaab")] // a hyphen that does not break
    [InlineData("al–Shabaab")]
    [InlineData("al-Shabaab")]
    public void Hyphens_and_dashes_of_any_shape_are_one(string text) => Assert.Equal("al-Shabaab", Longest(text, "al-Shabaab").Phrase);

    [Theory]
    [InlineData("Bank\nof Japan")]
    [InlineData("Bank\r\n   of\u00a0Japan")]
    public void A_line_break_may_stand_inside_a_name(string text) => Assert.Equal(("Bank of Japan", 3), Longest(text, "Bank of Japan"));

    [Fact]
    public void A_phrase_ends_where_a_token_ends() => Assert.Equal((null, 0), Longest("Mali-backed forces", "Mal"));

    [Fact]
    public void It_does_not_matter_how_the_tokenizer_divides_a_name()
    {
        const string text = "al-Shabaab fell";
        var whole = Cut(text, "al-Shabaab", "fell");
        var divided = Cut(text, "al", "-", "Shabaab", "fell");
        var index = Index(false, "al-Shabaab");
        Assert.Equal(("al-Shabaab", 1), index.LongestAt(text, whole, 0, 2));
        Assert.Equal(("al-Shabaab", 3), index.LongestAt(text, divided, 0, 4));
    }

    [Fact]
    public void Names_keep_their_capitals_and_roles_do_not()
    {
        Assert.Null(Index(false, "WHO").Find("Who"));
        Assert.Equal("prime minister", Index(true, "prime minister").Find("Prime Minister"));
    }

    [Fact]
    public void No_phrase_reaches_past_the_limit()
    {
        const string text = "Bank of Japan";
        Assert.Equal(("Bank", 1), Index(false, "Bank", "Bank of Japan").LongestAt(text, Words(text), 0, 2));
    }

    [Fact]
    public void A_word_longer_than_any_name_is_no_phrase() => Assert.Equal((null, 0), Longest(new string('B', 5000), "Bank"));

    [Fact]
    public void The_first_to_claim_a_phrase_keeps_it()
    {
        var index = Index(false, "d'Oro");
        Assert.Equal("d'Oro", index.GetOrAdd("d’Oro", () => "second"));
        Assert.Equal(1, index.Count);
    }

    private static (string? Phrase, int End) Longest(string text, params string[] phrases)
    {
        var tokens = Words(text);
        return Index(false, phrases).LongestAt(text, tokens, 0, tokens.Length);
    }

    private static PhraseIndex<string> Index(bool ignoreCase, params string[] phrases)
    {
        var index = new PhraseIndex<string>(ignoreCase);
        foreach (var phrase in phrases)
            index.GetOrAdd(phrase, () => phrase);
        return index;
    }

    private static ImmutableArray<Token> Words(string text) => [.. Word().Matches(text).Select(m => Token(m.Index, m.Value))];

    private static ImmutableArray<Token> Cut(string text, params string[] forms)
    {
        var at = 0;
        return [.. forms.Select(form => Token(at = text.IndexOf(form, at, StringComparison.Ordinal), form))];
    }

    private static Token Token(int start, string form) =>
        new(new TextSpan(start, form.Length), form, form, Upos.PROPN, PennTag.NNP, -1, Relation.Root);

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
