using System.Collections.Immutable;
using CsCheck;
using Hearsay.Language;
using Hearsay.Times;

namespace Hearsay.Tests.Times;

/// <summary>What the tables of the rules cannot show: several times in a sentence, places in the text, and input of any kind.</summary>
public class TimeFinderTests
{
    private static readonly DateOnly Published = new(2025, 10, 15);

    // Words that begin, join and end times, in orders that no writer would choose.
    private static readonly string[] Words =
    [
        "on", "the", "from", "between", "and", "to", "since", "until", "by", "early", "mid-", "late", "end", "of", "last", "next", "this", "past", "few",
        "May", "March", "Dec.", "Sunday", "Tuesday", "night", "week", "months", "years", "decades", "ago", "after", "before", "in", "two", "a", "999", "31", "30",
        "3", "2024", "2099", "1000", "0000", "–", "-", "3-5", "2015–19", "99/99/9999", "00.00.0000", "2024-02-30", "1990s", "Q1", "H3", "first", "half", "quarter",
        "century", "winter", "New", "Year's", "Eve", "tomorrow", "today", "overnight", "weekend", ",", ";", "(", ")", "’s", "will", "said", "more", "than", "recent",
    ];

    private static readonly Gen<string> AnyText =
        Gen.Int[0, Words.Length - 1].Array[0, 24].Select(numbers => string.Join(' ', numbers.Select(n => Words[n])));

    private static readonly Gen<DateOnly?> AnyDate = Gen.OneOf(
        Gen.Const((DateOnly?)null), Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(n => (DateOnly?)DateOnly.FromDayNumber(n)));

    [Fact]
    public void Each_time_of_a_sentence_takes_the_direction_of_its_own_verb()
    {
        var mentions = Find("The minister said on Tuesday that she will visit Ankara on Friday.");
        Assert.Equal([new DateOnly(2025, 10, 14), new DateOnly(2025, 10, 17)], mentions.Select(m => m.Date!.Start));
    }

    [Fact]
    public void A_semicolon_ends_the_reach_of_a_verb()
    {
        var mentions = Find("They will meet in May; on Friday they met.");
        Assert.Equal([new DateOnly(2026, 5, 1), new DateOnly(2025, 10, 10)], mentions.Select(m => m.Date!.Start));
    }

    [Fact]
    public void A_mention_tells_its_characters_and_its_tokens()
    {
        var mention = Assert.Single(Find("It collapsed on December 8, 2024, they said."));
        Assert.Equal(new TextSpan(16, 16), mention.Span);
        Assert.Equal((3, 7), (mention.FirstToken, mention.EndToken));
    }

    [Fact]
    public void A_mention_inside_a_longer_token_keeps_to_its_own_characters()
    {
        var mention = Assert.Single(Find("The pre-2015-era accord of mid-May fell."));
        Assert.Equal(new TextSpan(27, 7), mention.Span);
        Assert.Equal((4, 5), (mention.FirstToken, mention.EndToken));
    }

    [Fact]
    public void Figures_read_alike_however_the_tokenizer_cuts_them()
    {
        var whole = Assert.Single(Find("It fell on 2024-12-08."));
        var cut = Assert.Single(TimeFinder.Find(Cut("It", "fell", "on", "2024", "-", "12", "-", "08"), Published));
        Assert.Equal(whole.Date, cut.Date);
    }

    [Fact]
    public void A_second_date_in_figures_can_show_the_order_of_the_first()
    {
        var mentions = Find("It lasted from the vote of 12/08/2024 and the strike of 12/25/2024.");
        Assert.Equal([new DateOnly(2024, 12, 8), new DateOnly(2024, 12, 25)], mentions.Select(m => m.Date!.Start));
    }

    [Fact]
    public void Two_weekdays_joined_by_and_are_two_mentions() =>
        Assert.Equal(2, Find("They met on Monday and Tuesday.").Length);

    [Fact]
    public void A_report_date_outside_history_resolves_nothing() =>
        Assert.Null(Assert.Single(TimeFinder.Find(TaggedSentence.Of("They met yesterday."), DateOnly.MinValue)).Date);

    [Theory]
    [InlineData("early")]
    [InlineData("two days after")]
    [InlineData("the next day")]
    [InlineData("in 2011 two days later")]
    [InlineData("12/08/2024")]
    [InlineData("May")]
    [InlineData("from 3 to")]
    public void A_sentence_of_any_length_is_read(string words) =>
        Assert.All(Find(string.Join(' ', Enumerable.Repeat(words, 30_000))), mention => Assert.False(mention.Span.IsEmpty));

    [Fact]
    public void Any_words_give_ordered_mentions_that_do_not_overlap_and_end_no_earlier_than_they_begin() =>
        Gen.Select(AnyText, AnyDate).Sample((text, published) =>
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            var end = 0;
            foreach (var mention in TimeFinder.Find(TaggedSentence.Of(text), published))
            {
                Assert.True(mention.Span.Start >= end && !mention.Span.IsEmpty && mention.FirstToken < mention.EndToken);
                Assert.True(mention.Date is null || mention.Date.Start <= mention.Date.End);
                end = mention.Span.End;
            }
        });

    [Fact]
    public void A_day_in_full_is_read_back_whatever_the_report_date() =>
        Gen.Select(Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber], AnyDate).Sample((number, published) =>
        {
            var day = DateOnly.FromDayNumber(number);
            var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It fell on {day:MMMM d, yyyy}.");
            Assert.Equal(day, Assert.Single(TimeFinder.Find(TaggedSentence.Of(text), published)).Date?.Start);
        });

    [Fact]
    public void A_weekday_is_within_a_week_of_the_report() =>
        Gen.Select(Gen.Int[new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2090, 12, 31).DayNumber], Gen.Enum<DayOfWeek>(), Gen.Bool).Sample((number, weekday, future) =>
        {
            var report = DateOnly.FromDayNumber(number);
            var date = Assert.Single(TimeFinder.Find(TaggedSentence.Of($"They {(future ? "will meet" : "met")} on {weekday}."), report)).Date!;
            Assert.Equal(weekday, date.Start.DayOfWeek);
            Assert.InRange(date.Start.DayNumber - number, future ? 0 : -6, future ? 6 : 0);
        });

    private static ImmutableArray<TimeMention> Find(string text) => TimeFinder.Find(TaggedSentence.Of(text), Published);

    private static Sentence Cut(params string[] forms)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var start = 0;
        foreach (var form in forms)
        {
            tokens.Add(new Token(new TextSpan(start, form.Length), form, form, Upos.X, PennTag.FW, tokens.Count == 0 ? -1 : 0, Relation.Dep));
            start += form.Length + (tokens.Count < 4 ? 1 : 0);
        }
        return new Sentence(tokens.ToImmutable());
    }
}
