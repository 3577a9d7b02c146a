using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Times;

namespace Hearsay.Places;

/// <summary>
/// Reads the name that a token belongs to and looks it up: countries first, then the places of the lexicon, then the gazetteer. The name of a
/// person or of a body is no place: "in Washington" is one, "Washington said" is not asked, "Paris Hilton" and "the Boston Globe" are none.
/// </summary>
internal sealed class PlaceNames(string text, Lexicon lexicon)
{
    private const int MaxTokens = 6;

    // A place that the lexicon's own table holds is as likely as a town of this many people.
    private const int PeopleOfListed = 150_000;

    // Words behind a name that tell what it is: "Idlib province" is the province where town and province share the name.
    private static readonly FrozenSet<string> RegionWords = new[]
    {
        "province", "region", "state", "governorate", "oblast", "county", "district", "department", "prefecture", "territory", "canton", "krai", "municipality", "area", "city", "island",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words behind a town's name for what it has: "Belgrade airport".
    private static readonly FrozenSet<string> SiteWords = new[]
    {
        "airport", "airbase", "airfield", "port", "harbour", "harbor", "prison", "jail", "suburb", "suburbs", "outskirts", "station", "bridge", "stadium", "zoo", "border", "coast", "offensive", "front",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name whose head or part is token <paramref name="t"/>; null where it is no name of a place.</summary>
    public NamedPlace? At(Sentence sentence, int t)
    {
        if (sentence.Tokens[t].Upos != Upos.PROPN || TimeLexicon.IsCalendarName(sentence.Tokens[t].Form))
            return null;
        var (first, end, kind) = Extent(sentence, t);
        // The phrase may begin before its head: "eastern Ukraine", "Tel Aviv".
        for (var start = BeginsBefore(sentence, first, t) ? first - 1 : first; start <= t; start++)
        {
            if (Known(sentence, start, t, end, kind) is { } found)
                return found;
        }
        // What stands as a place in a name of its own, and is in no table.
        return kind == EntityKind.Place ? new NamedPlace(first, end, Text(sentence, first, end), null, []) : null;
    }

    // "Lower Shabelle", "North Kivu": the first word may be taken for an adjective.
    private static bool BeginsBefore(Sentence sentence, int first, int t) =>
        first > 0 && first == t && sentence.Tokens[first - 1] is { Relation: Relation.Amod or Relation.Compound, Upos: Upos.ADJ } word && word.Head == t && char.IsUpper(word.Form[0]);

    private NamedPlace? Known(Sentence sentence, int start, int t, int end, EntityKind? kind)
    {
        var tokens = sentence.Tokens;
        var (senses, reached) = lexicon.Names.LongestAt(text, tokens, start, tokens.Length);
        var rest = end;
        if (senses is not null && reached > t && (reached >= end || IsKindWord(sentence, reached)))
        {
            rest = Math.Max(reached, end);
            if (senses.Country is { } country)
                return new NamedPlace(start, reached, Text(sentence, start, reached), country, Merged(senses, Gazetteer(sentence, start, reached).FindAll(static p => p.Kind == "region")));
            if (senses.Place is null && senses.Capital is null && senses.Seat is null && (senses.Organization is not null || senses.Outlet is not null || senses.Group is not null))
                return null;
            // The White House is none of the towns that the gazetteer knows by that name.
            var places = Merged(senses, kind is EntityKind.Person || senses.Seat is not null ? [] : Gazetteer(sentence, start, reached));
            if (places.Count > 0)
                return new NamedPlace(start, reached, Text(sentence, start, reached), null, Preferring(places, sentence, reached));
            // The seat of a government stands in its capital, and the name of a capital without a line of its own is a town all the same.
            if (senses.Capital is { } of)
                return new NamedPlace(start, reached, Text(sentence, start, reached), null, [Capital(of.Code, Text(sentence, start, reached))]);
            if (senses.Seat is { Country: { } code } seat)
                return new NamedPlace(start, reached, seat.Name, null, [Capital(code, seat.Name) with { Name = seat.Name }]);
        }
        if (kind is EntityKind.Person or EntityKind.Other || kind is EntityKind.Organization && end - start > 1)
            return null;
        for (var stop = Math.Min(rest, start + MaxTokens); stop > t; stop--)
        {
            if (stop < rest && !IsKindWord(sentence, stop))
                break;
            if (!(stop - start == 1 && IsDirection(sentence.Tokens[start].Form) && !IsRegionWord(sentence, stop)) && Gazetteer(sentence, start, stop) is { Count: > 0 } places)
                return new NamedPlace(start, stop, Text(sentence, start, stop), null, Preferring(places, sentence, stop));
        }
        return null;
    }

    // "the Far East", "the South": no province of that name, unless it is called one.
    private static bool IsDirection(string form) => form is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "Centre" or "Center"
        or "Northeast" or "Northwest" or "Southeast" or "Southwest" or "Upper" or "Lower" or "Coast" or "Coastal";

    // The capital as the tables know it; the seat has its country and no more where they do not.
    private Place Capital(string country, string name) =>
        lexicon.Capitals.GetValueOrDefault(country) ?? new Place(name, country, "capital", double.NaN, double.NaN);

    private List<Place> Gazetteer(Sentence sentence, int start, int end) =>
        char.IsUpper(text[sentence.Tokens[start].Span.Start]) || sentence.Tokens[start].Form.StartsWith("al-", StringComparison.Ordinal)
            ? lexicon.Gazetteer.Find(Characters(sentence, start, end)) : [];

    // The places of the lexicon, then those of the gazetteer that are others: what lies beside one of the same country is the same.
    private static List<Place> Merged(NameSenses senses, List<Place> others)
    {
        var places = new List<Place>();
        if (senses.Place is { } place)
        {
            places.Add(WithPeople(place, others));
            foreach (var other in senses.OtherPlaces)
                places.Add(WithPeople(other, others));
        }
        var own = places.Count;
        foreach (var other in others)
        {
            if (!places.Take(own).Any(p => IsSame(p, other)))
                places.Add(other);
        }
        return places;
    }

    // News names it oftener than its people would tell: why else does it stand in the table?
    private static Place WithPeople(Place place, List<Place> others) =>
        place with { Population = Math.Max(PeopleOfListed, others.Find(o => IsSame(place, o))?.Population ?? 0) };

    private static bool IsSame(Place a, Place b) =>
        a.Country == b.Country && Distance.Kilometres(a, b) < (a.Kind is "region" || b.Kind is "region" ? 400 : 60);

    // Of a town and a region that share the name and lie in one country, the word behind the name decides, and without one it is the town.
    private static List<Place> Preferring(List<Place> places, Sentence sentence, int end)
    {
        var tellsRegion = IsRegionWord(sentence, end) && !sentence.Tokens[end].Form.Equals("city", StringComparison.OrdinalIgnoreCase);
        // The Red Sea is the sea, and "Red Sea state" a part of Sudan.
        if (!tellsRegion && places.Find(static p => p is { Kind: "site", Country: null }) is { } sea)
            return [sea];
        return places.FindAll(p => tellsRegion
            ? p.Kind == "region" || !places.Exists(o => o.Kind == "region" && o.Country == p.Country)
            : p.Kind != "region" || !places.Exists(o => o.Kind is "city" or "capital" && o.Country == p.Country && Distance.Kilometres(o, p) < 400 && o.Population * 8 > p.Population));
    }

    private static bool IsKindWord(Sentence sentence, int t) => IsRegionWord(sentence, t) || t < sentence.Tokens.Length && SiteWords.Contains(sentence.Tokens[t].Form);

    private static bool IsRegionWord(Sentence sentence, int t) => t < sentence.Tokens.Length && RegionWords.Contains(sentence.Tokens[t].Form);

    // From the first to the last token of the name: the entity, or what hangs flat or compound on the head beside it.
    private static (int First, int End, EntityKind? Kind) Extent(Sentence sentence, int t)
    {
        foreach (var entity in sentence.Entities)
        {
            if (entity.First <= t && t < entity.End)
                return (entity.First, entity.End, entity.Kind);
        }
        var (first, end) = (t, t + 1);
        while (first > 0 && sentence.Tokens[first - 1].Head == t && sentence.Tokens[first - 1].Relation is Relation.Compound or Relation.Amod && sentence.Tokens[first - 1].Upos == Upos.PROPN)
            first--;
        while (end < sentence.Tokens.Length && sentence.Tokens[end].Upos == Upos.PROPN && sentence.Tokens[end].Relation is Relation.Flat && sentence.Tokens[end].Head >= first)
            end++;
        return (first, end, null);
    }

    private ReadOnlySpan<char> Characters(Sentence sentence, int first, int end) =>
        text.AsSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End - sentence.Tokens[first].Span.Start);

    private string Text(Sentence sentence, int first, int end) => Characters(sentence, first, end).ToString();
}
