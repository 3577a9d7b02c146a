using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>The place of a report's dateline: "KYIV, Oct. 15 (Reuters) —".</summary>
internal sealed class Dateplace(string text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
{
    // A title and a byline may stand before it.
    private const int LastSentence = 3;
    private const int MaxTokens = 5;

    private EventPlace? _place;
    private bool _isRead;

    /// <summary>The place; null where the report has no dateline or names none that is known.</summary>
    public EventPlace? Read(PlacePhrases phrases)
    {
        if (_isRead)
            return _place;
        _isRead = true;
        for (var s = 0; s < sentences.Length && s <= LastSentence && _place is null; s++)
            _place = Find(s, phrases);
        return _place;
    }

    private EventPlace? Find(int s, PlacePhrases phrases)
    {
        var tokens = sentences[s].Tokens;
        if (!sentences[s].BeginsParagraph || tokens[0].Form.Length < 3 || !IsCapitals(tokens[0].Form) || tokens[^1].Form is not ("-" or "--" or "–" or "—" or "." or ")" or "/"))
            return null;
        // "/TASS/." ends a dateline, and a stop alone a headline.
        if (tokens[^1].Form == "." && (tokens.Length < 3 || tokens[^2].Form != "/"))
            return null;
        var end = 1;
        while (end < tokens.Length && end < MaxTokens && char.IsLetter(tokens[end].Form[0]) && IsCapitals(tokens[end].Form))
            end++;
        for (; end > 0; end--)
        {
            var name = WithCapitals(text[tokens[0].Span.Start..tokens[end - 1].Span.End]);
            var senses = lexicon.Names.Find(name);
            if (senses is { Country: { } country })
                return phrases.OfName(s, new NamedPlace(0, end, name, country, []));
            var places = lexicon.Gazetteer.Find(name);
            if (senses?.Place is { } place)
                places = [place, .. senses.OtherPlaces];
            if (places.Count > 0)
                return phrases.OfName(s, new NamedPlace(0, end, name, null, places));
        }
        return null;
    }

    private static bool IsCapitals(string form)
    {
        foreach (var c in form)
        {
            if (!char.IsUpper(c) && c is not ('-' or '.' or '\'' or '’'))
                return false;
        }
        return true;
    }

    private static string WithCapitals(string name)
    {
        var letters = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is ' ' or '-')
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }
}
