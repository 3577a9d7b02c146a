using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>Which countries a report speaks of, by their names, adjectives, capitals and the places that only one country has.</summary>
internal sealed class ReportCountries(string text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
{
    private readonly Dictionary<int, HashSet<(string Country, string Name)>> _inSentence = [];
    private List<(string Country, string Name)>? _all;

    /// <summary>How much the report speaks of a country: 0 not at all, up to 0.4 as much as of any, and 0.8 more where the sentence does.</summary>
    /// <param name="country">The country (alpha-3).</param>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="name">The name that is in doubt: it cannot speak for itself.</param>
    public double Weight(string country, int sentence, string name)
    {
        if (_all is null)
        {
            _all = [];
            for (var s = 0; s < sentences.Length; s++)
                _all.AddRange(InSentence(s));
        }
        var (own, most) = (0, 1);
        foreach (var group in _all.Where(m => m.Name != name).GroupBy(static m => m.Country))
        {
            var count = group.Count();
            most = Math.Max(most, count);
            if (group.Key == country)
                own = count;
        }
        return 0.4 * own / most + (InSentence(sentence).Any(m => m.Country == country && m.Name != name) ? 0.8 : 0);
    }

    private HashSet<(string Country, string Name)> InSentence(int s)
    {
        if (_inSentence.TryGetValue(s, out var found))
            return found;
        _inSentence.Add(s, found = []);
        var tokens = sentences[s].Tokens;
        for (var t = 0; t < tokens.Length; t++)
        {
            if (!char.IsUpper(tokens[t].Form[0]))
                continue;
            var (senses, end) = lexicon.Names.LongestAt(text, tokens, t, tokens.Length);
            if (senses is null)
                continue;
            // A name that several countries have tells nothing of which is meant.
            var code = (senses.Country ?? senses.Adjective ?? senses.Inhabitants ?? senses.Capital)?.Code
                ?? senses.Seat?.Country ?? (senses.OtherPlaces.Count == 0 ? senses.Place?.Country : null);
            if (code is not null)
                found.Add((code, text[tokens[t].Span.Start..tokens[end - 1].Span.End]));
            t = Math.Max(t, end - 1);
        }
        return found;
    }
}
