using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>
/// Reads the place of a phrase from its head: "Homs", "the Syrian city of Homs", "Springfield, Illinois", "the outskirts of Donetsk",
/// "the Ukrainian capital", "the border with Turkey".
/// </summary>
internal sealed class PlacePhrases(string text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
{
    // Nouns for places, whose own name stands beside or below them.
    private static readonly FrozenSet<string> Nouns = new[]
    {
        "city", "town", "village", "port", "capital", "province", "region", "district", "state", "area", "island", "outskirt", "outskirts", "suburb", "coast", "centre", "center",
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "neighborhood", "neighbourhood", "camp", "base", "airport", "airbase", "airfield", "valley", "peninsula",
        "strip", "enclave", "crossing", "governorate", "county", "prefecture", "oblast", "municipality", "hamlet", "settlement", "stronghold", "hometown", "part", "heart",
        "front", "frontline", "shore", "water", "territory", "countryside", "metropolis", "resort", "township", "quarter", "checkpoint", "border", "frontier", "vicinity", "desert", "mountain",
        "archipelago", "exclave", "commune", "borough", "community", "downtown", "side", "bank", "edge", "hub", "bastion", "canton", "corridor", "plain", "delta", "gulf", "strait", "sea", "bay",
        "harbour", "harbor", "swath", "pocket", "hills", "hinterland", "interior", "countryside", "airspace", "soil",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What stands in a town and may be told by its name.
    private static readonly FrozenSet<string> Venues = new[]
    {
        "airport", "barracks", "hospital", "clinic", "mosque", "church", "cathedral", "synagogue", "school", "university", "market", "bazaar", "hotel", "prison", "jail", "station", "courthouse", "headquarters",
        "stadium", "theatre", "theater", "mall", "nightclub", "warehouse", "depot", "refinery", "plant", "factory", "bridge", "apartment", "courtroom", "metro", "subway",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly PlaceNames _names = new(text, lexicon);
    private readonly PlaceChoice _choice = new(new ReportCountries(text, sentences, lexicon));

    /// <summary>The place that the phrase with this head names; null where it names none.</summary>
    public EventPlace? Read(int s, int head) => Read(s, head, null, 0);

    /// <summary>The place that a name means by itself: the dateline's.</summary>
    public EventPlace? OfName(int s, NamedPlace name) => Choose(s, name, null);

    private EventPlace? Read(int s, int head, NamedPlace? within, int depth)
    {
        var sentence = sentences[s];
        var isNoun = depth <= 3 && Nouns.Contains(sentence.Tokens[head].Lemma);
        // "Belgrade airport" is no name that a table has, but Belgrade is.
        if (_names.At(sentence, head) is { } name && !(name.IsUnknown && isNoun && sentence.Tokens[head].Upos == Upos.NOUN))
            return Choose(s, name, Container(sentence, head, name) ?? within);
        if (sentence.Tokens[head].Upos is Upos.PROPN || !isNoun)
            return depth <= 3 && sentence.Tokens[head].Upos == Upos.NOUN && Venues.Contains(sentence.Tokens[head].Lemma) ? OfVenue(s, head, depth) : null;
        var country = Country(sentence, head);
        var isBorder = sentence.Tokens[head].Lemma is "border" or "frontier";
        // "the Black Sea port of Odesa", "the London borough of Hackney"
        if (HoldsName(sentence.Tokens[head].Lemma))
        {
            foreach (var child in sentence.Children(head))
            {
                if (sentence.Tokens[child] is { Relation: Relation.Nmod, Upos: Upos.PROPN } && sentence.Child(child, Relation.Case) is >= 0 and var of && sentence.Tokens[of].Form == "of"
                    && Read(s, child, country ?? within, depth + 1) is { } own)
                    return own;
            }
        }
        foreach (var child in sentence.Children(head))
        {
            var token = sentence.Tokens[child];
            if (token.Relation is Relation.Appos or Relation.Flat && Read(s, child, country ?? within, depth + 1) is { } beside)
                return beside;
            // "Idlib province", "the Bagram base"
            if (token.Relation is Relation.Compound && token.Upos == Upos.PROPN && Read(s, child, country ?? within, depth + 1) is { } before)
                return isBorder && before.Latitude is null ? Border(sentence, head, child, country) : before;
        }
        foreach (var child in sentence.Children(head))
        {
            // "north of Baghdad"
            if (sentence.Tokens[child].Relation is not Relation.Nmod && !(sentence.Tokens[child].Relation == Relation.Obl && sentence.Tokens[head].Upos == Upos.ADV) || !IsUnder(sentence, child, isBorder) || (Read(s, child, country ?? within, depth + 1) ?? Unknown(sentence, child, country ?? within)) is not { } below)
                continue;
            // The border with a country lies in the other.
            return isBorder && below.Latitude is null ? Border(sentence, head, child, country) : below;
        }
        // "the border with Chad", where the tree hangs the country elsewhere
        if (isBorder && head + 2 < sentence.Tokens.Length && sentence.Tokens[head + 1].Form == "with" && sentence.Tokens[head + 2].Upos == Upos.PROPN)
            return Border(sentence, head, head + 2, country);
        // "the town of Maarat al-Numan", where the tree has lost the name.
        if (head + 2 < sentence.Tokens.Length && sentence.Tokens[head + 1].Form == "of" && sentence.Tokens[head + 2].Upos == Upos.PROPN && sentence.Tokens[head + 2].Head > head
            && (Read(s, head + 2, country ?? within, depth + 1) ?? Unknown(sentence, head + 2, country ?? within)) is { } lost)
            return lost;
        if (country is not { Country: { } land })
            return null;
        if (sentence.Tokens[head].Lemma == "capital" && lexicon.Capitals.TryGetValue(land.Code, out var capital))
            return new EventPlace(capital.Name, capital.Country, capital.Latitude, capital.Longitude, [Span(sentence, country.First, head + 1)]);
        return isBorder ? Border(sentence, head, head, country) : Choose(s, country, null);
    }

    // "Istanbul's main airport", "the Brussels headquarters", "a Belgorod oil depot": where the town is. What country a hospital is of does not tell where it stands.
    private EventPlace? OfVenue(int s, int head, int depth)
    {
        var sentence = sentences[s];
        foreach (var child in sentence.Children(head))
        {
            if (child < head && sentence.Tokens[child] is { Relation: Relation.Compound or Relation.NmodPoss, Upos: Upos.PROPN } && Read(s, child, null, depth + 1) is { Latitude: not null } town)
                return town;
        }
        return null;
    }

    // "The village of Moura": a name that no table has, in a phrase that can hold no other.
    private EventPlace? Unknown(Sentence sentence, int t, NamedPlace? within)
    {
        if (sentence.Tokens[t].Upos != Upos.PROPN)
            return null;
        var (first, end) = (t, t + 1);
        foreach (var child in sentence.Children(t))
        {
            if (sentence.Tokens[child].Upos == Upos.PROPN && sentence.Tokens[child].Relation is Relation.Flat or Relation.Compound)
                (first, end) = (Math.Min(first, child), Math.Max(end, child + 1));
        }
        var span = Span(sentence, first, end);
        return new EventPlace(span.In(text).ToString(), within?.Country?.Code, null, null, [span]);
    }

    private EventPlace? Choose(int s, NamedPlace name, NamedPlace? within)
    {
        ImmutableArray<TextSpan> spans = [Span(sentences[s], name.First, name.End)];
        if (_choice.Choose(name, within, s) is { } place)
            return double.IsNaN(place.Latitude) ? new EventPlace(place.Name, place.Country, null, null, spans) : new EventPlace(place.Name, place.Country, place.Latitude, place.Longitude, spans);
        return name.Country is { } country ? new EventPlace(country.Name, country.Code, null, null, spans) : new EventPlace(name.Name, within?.Country?.Code, null, null, spans);
    }

    // Nouns for towns and their parts, behind which "of" brings the name and before which a name only tells where.
    private static bool HoldsName(string lemma) =>
        lemma is "city" or "town" or "village" or "port" or "resort" or "suburb" or "borough" or "district" or "neighborhood" or "neighbourhood" or "camp" or "hamlet" or "settlement" or "quarter" or "island";

    private EventPlace Border(Sentence sentence, int head, int with, NamedPlace? country)
    {
        var (first, end) = (Math.Min(country?.First ?? head, Math.Min(head, with)), Math.Max(head, with) + 1);
        // "the border between India and Pakistan", "the Syrian-Turkish border": of both, and so of neither.
        foreach (var child in sentence.Children(with))
        {
            if (child > head && sentence.Tokens[child] is { Relation: Relation.Conj, Upos: Upos.PROPN })
                end = Math.Max(end, child + 1);
        }
        if (first >= 2 && sentence.Tokens[first - 1].Form is "-" or "–" or "and" && sentence.Tokens[first - 2].Upos is Upos.ADJ or Upos.PROPN)
            (first, country) = (first - 2, null);
        var span = Span(sentence, first, end);
        return new EventPlace(span.In(text).ToString(), country?.Country?.Code, null, null, [span]);
    }

    // "Springfield, Illinois", "Homs in Syria", "Tripoli, Lebanon".
    private NamedPlace? Container(Sentence sentence, int head, NamedPlace name)
    {
        foreach (var child in sentence.Children(head))
        {
            if (child >= name.End && sentence.Tokens[child].Relation is Relation.Nmod or Relation.Appos or Relation.List or Relation.NmodUnmarked && (sentence.Tokens[child].Relation != Relation.Nmod || IsUnder(sentence, child, false))
                && _names.At(sentence, child) is { IsUnknown: false } below)
                return below;
        }
        if (name.End + 1 < sentence.Tokens.Length && sentence.Tokens[name.End].Form == "," && sentence.Tokens[name.End + 1].Relation is not Relation.Conj
            && _names.At(sentence, name.End + 1) is { IsUnknown: false } behind && behind.First == name.End + 1)
            return behind;
        // "the city of Homs", with "Syrian" before "city"; "Syria's Homs".
        return Country(sentence, head) ?? (sentence.Tokens[head].Relation is Relation.Nmod or Relation.Appos && sentence.Tokens[head].Head is >= 0 and var up ? Country(sentence, up) : null);
    }

    // The country that an adjective, a possessor or a name before the noun tells: "the Syrian city", "Syria's capital".
    private NamedPlace? Country(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            var token = sentence.Tokens[child];
            if (token.Relation is not (Relation.Amod or Relation.NmodPoss or Relation.Compound))
                continue;
            var (senses, end) = lexicon.Names.LongestAt(text, sentence.Tokens, child, sentence.Tokens.Length);
            if ((senses?.Adjective ?? senses?.Country) is { } country)
                return new NamedPlace(child, Math.Max(end, child + 1), token.Form, country, []);
        }
        // "the village of Kafr Nabl in Syria"
        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Tokens[child].Relation == Relation.Nmod && sentence.Child(child, Relation.Case) is >= 0 and var preposition && sentence.Tokens[preposition].Form == "in"
                && _names.At(sentence, child) is { Country: not null } land)
                return land;
        }
        return null;
    }

    private static bool IsUnder(Sentence sentence, int child, bool isBorder)
    {
        foreach (var own in sentence.Children(child))
        {
            if (sentence.Tokens[own].Relation == Relation.Case)
                return sentence.Tokens[own].Form.ToLowerInvariant() is var form && (form is "of" or "in" or "near" or "at" || isBorder && form is "with" or "between");
        }
        return false;
    }

    private static TextSpan Span(Sentence sentence, int first, int end) => TextSpan.FromBounds(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);
}
