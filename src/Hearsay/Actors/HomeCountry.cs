using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>
/// Finds the country that a report is about, where that is plain: the one that its dateline names, or the one that it names far
/// more often than any other. "The Interior Ministry", with no country said, is that country's. Correspondents write from elsewhere: a
/// dateline whose country the report never names again yields to one that it names often.
/// </summary>
internal static class HomeCountry
{
    // A country is what a report is about when it is named at least this often, and this many times as often as the next.
    private const int Enough = 3, Margin = 2;

    // Another country is named nearly as often from two thirds of the times on.
    private const int Nearly = 3, Whole = 2;

    /// <summary>The country (alpha-3), or null where it is not plain; and whether the report is about it alone: no other is named nearly as often.</summary>
    public static (string? Country, bool IsAlone) Find(string text, ImmutableArray<Sentence> sentences, DateOnly? published, Lexicon lexicon)
    {
        string? written = null;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var isDateline = IsDateline(sentence);
            for (var t = 0; t < sentence.Tokens.Length;)
            {
                if (!char.IsUpper(sentence.Tokens[t].Form[0]))
                {
                    t++;
                    continue;
                }
                var (senses, end) = lexicon.Names.LongestAt(text, sentence.Tokens, t, sentence.Tokens.Length);
                t = Math.Max(end, t + 1);
                if (senses is null)
                    continue;
                senses = senses.On(published);
                var country = (senses.Country ?? senses.Adjective ?? senses.Capital)?.Code ?? senses.Place?.Country;
                if (isDateline)
                    written ??= country;
                else if (country is not null)
                    counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        }
        if (counts.Count == 0)
            return (written, false);
        if (written is not null && counts.TryGetValue(written, out var own))
            return (written, counts.All(c => c.Key == written || Nearly * c.Value <= Whole * own));
        var ranked = counts.OrderByDescending(static c => c.Value).ToList();
        var isPlain = ranked[0].Value >= Enough && (ranked.Count == 1 || ranked[0].Value >= Margin * ranked[1].Value);
        return isPlain ? (ranked[0].Key, true) : (written, false);
    }

    /// <summary>True when a sentence is nothing but a dateline: "KYIV, Oct. 15 (Reuters) —".</summary>
    public static bool IsDateline(Sentence sentence)
    {
        var first = sentence.Tokens[0].Form;
        return sentence.Tokens.Length <= 16 && sentence.Tokens[^1].Form is "-" or "--" or "–" or "—"
            && first.Length > 2 && first.All(static c => char.IsUpper(c) || !char.IsLetter(c));
    }
}
