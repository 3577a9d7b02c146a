using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>
/// Carries a place on from what the report told before: to "there" and "in the town", and to an event that goes on with the one before it. The rules are told
/// in docs/coding-rules/places.md.
/// </summary>
internal sealed class CarriedPlaces(ImmutableArray<Sentence> sentences, PlacePhrases phrases, Lexicon lexicon)
{
    // How many sentences back "there", "the blast" and a mere follower may look.
    private const int ReachOfWords = 4;
    private const int ReachOfDeeds = 3;
    private const int ReachOfParties = 2;

    private static readonly FrozenSet<string> Areas = new[]
    {
        "city", "town", "village", "port", "neighborhood", "neighbourhood", "suburb", "district", "camp", "settlement", "hamlet", "quarter", "township", "municipality",
        "area", "region", "province", "governorate", "island", "peninsula", "valley", "enclave", "territory", "state", "county", "scene", "site", "spot", "location", "vicinity",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Things that stand in one place: where the report has told of one, "the hotel" is the same.
    private static readonly FrozenSet<string> Venues = new[]
    {
        "airport", "airbase", "airfield", "base", "barracks", "hospital", "clinic", "mosque", "church", "cathedral", "temple", "synagogue", "monastery", "school", "university", "campus", "market",
        "bazaar", "hotel", "prison", "jail", "embassy", "consulate", "mission", "building", "station", "courthouse", "palace", "parliament", "square", "bridge", "factory", "plant", "refinery", "dam",
        "checkpoint", "crossing", "stadium", "theatre", "theater", "mall", "restaurant", "cafe", "nightclub", "bar", "office", "headquarters", "house", "home", "compound", "warehouse", "depot",
        "mine", "farm", "shelter", "hall", "museum", "dormitory", "mansion", "residence", "bakery", "cemetery", "pipeline", "shrine", "convent", "orphanage", "stronghold", "outpost", "garrison",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Nouns that, with "the", go on with a deed that was told.
    private static readonly FrozenSet<string> Deeds = new[]
    {
        "attack", "assault", "blast", "explosion", "bombing", "bomb", "strike", "airstrike", "raid", "shelling", "shooting", "clash", "fighting", "battle", "ambush", "siege", "massacre", "riot",
        "violence", "crackdown", "operation", "offensive", "incident", "killing", "murder", "stabbing", "bombardment", "barrage", "missile", "rocket", "shell", "drone", "protest", "rally", "demonstration",
        "march", "gathering", "sit-in", "unrest", "standoff", "firefight", "gunfight", "gunfire", "gunbattle", "skirmish", "invasion", "incursion", "takeover", "capture", "seizure", "kidnapping", "abduction",
        "kidnap", "arrest", "detention", "swoop", "manhunt", "hijacking", "mutiny", "uprising", "coup", "fire", "looting", "execution", "beheading", "talk", "meeting", "summit", "negotiation",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<(EventSite Site, EventPlace Place)> _told = [];
    private readonly Dictionary<int, EventPlace?> _bySentence = [];

    /// <summary>Keeps where an event took place.</summary>
    /// <param name="site">The event.</param>
    /// <param name="place">Its place, told by the report itself.</param>
    public void Add(EventSite site, EventPlace place) => _told.Add((site, place));

    /// <summary>The place meant by "there", "nearby", "the city", "the scene" or by a building told of before; null where the word means none.</summary>
    /// <param name="s">The index of the sentence.</param>
    /// <param name="t">The word.</param>
    public EventPlace? Meant(int s, int t)
    {
        var sentence = sentences[s];
        var token = sentence.Tokens[t];
        if (token.Relation == Relation.Advmod)
            return token.Lemma is "there" or "nearby" ? Last(s) : null;
        if (token.Upos != Upos.NOUN || !IsDefinite(sentence, t))
            return null;
        if (token.Lemma is "country" or "nation")
            return Last(s) is { Country: { } code } land && lexicon.Countries.TryGetValue(code, out var country) ? new EventPlace(country.Name, code, null, null, land.Spans) { Basis = PlaceBasis.Earlier } : null;
        if (token.Lemma == "capital")
            return Last(s) is { Country: { } of } told && lexicon.Capitals.TryGetValue(of, out var capital)
                ? new EventPlace(capital.Name, of, capital.Latitude, capital.Longitude, told.Spans) { Basis = PlaceBasis.Earlier } : null;
        if (Areas.Contains(token.Lemma))
            return Last(s) is { Latitude: not null } area ? area : null;
        return Venues.Contains(token.Lemma) ? LastWith(s, token.Lemma) : null;
    }

    /// <summary>The place of the event that this one goes on with; null where it goes on with none, or others would have to act there.</summary>
    public EventPlace? Continued(EventSite site)
    {
        if (!site.TookPlace || site.Type is not (EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Consult or EventType.Agree))
            return null;
        var sentence = sentences[site.Sentence];
        var isDeed = site.Type is EventType.Assault or EventType.Coerce or EventType.Protest;
        var namesDeed = NamesDeed(sentence, site);
        // What can be seen of the event itself comes first: places are looked for where they may count.
        var follows = namesDeed || HasThey(sentence, site.Clause) || IsLocalForce(site);
        var (earlier, place) = _told.Count > 0 && site.Sentence - _told[^1].Site.Sentence <= ReachOfDeeds ? _told[^1] : default;
        var goesOn = place is not null && GoesOn(site, earlier, place, isDeed, namesDeed, follows);
        var mayFollow = isDeed && (namesDeed || follows && IsSameOccasion(site, null));
        if (!goesOn && !mayFollow)
            return null;
        // A sentence nearer by that names another place, though no event in it was understood, comes between.
        if (Between(place is null ? site.Sentence - 1 - ReachOfParties : earlier.Sentence, site.Sentence, out var told) is { } scene)
            place = mayFollow && scene.Country is not null && TellsOfDeed(sentences[told]) && (namesDeed || IsAtHome(site, scene, [])) ? scene : null;
        else if (!goesOn)
            place = null;
        // What names a place of its own, though the event does not hang on it, does not go on with another.
        return place is null || NamesPlace(site.Sentence) ? null : place with { Basis = PlaceBasis.Earlier };
    }

    private static bool GoesOn(EventSite site, EventSite earlier, EventPlace place, bool isDeed, bool namesDeed, bool follows)
    {
        if (namesDeed && earlier.Type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Consult)
            return true;
        if (site.Sentence - earlier.Sentence > ReachOfParties || !IsSameOccasion(site, earlier.Date) || !IsAtHome(site, place, earlier.Parties))
            return false;
        return isDeed ? earlier.Type is EventType.Assault or EventType.Coerce or EventType.Protest && (follows || SharesGroup(site, earlier))
            : earlier.Type == EventType.Consult && (follows || SharesTwo(site, earlier));
    }

    // The place that the report told last: of an event, or in a phrase of place.
    private EventPlace? Last(int s)
    {
        for (var before = s; before >= 0 && before >= s - ReachOfWords; before--)
        {
            for (var i = _told.Count - 1; i >= 0 && _told[i].Site.Sentence >= before; i--)
            {
                if (_told[i].Site.Sentence == before)
                    return _told[i].Place with { Basis = PlaceBasis.Earlier };
            }
            if (before < s && OfSentence(before) is { Country: not null } place)
                return place with { Basis = PlaceBasis.Earlier };
        }
        return null;
    }

    private EventPlace? LastWith(int s, string lemma)
    {
        for (var i = _told.Count - 1; i >= 0 && s - _told[i].Site.Sentence <= ReachOfWords; i--)
        {
            if (_told[i].Site.Sentence == s)
                continue;
            foreach (var token in sentences[_told[i].Site.Sentence].Tokens)
            {
                if (token.Upos == Upos.NOUN && token.Lemma == lemma)
                    return _told[i].Place with { Basis = PlaceBasis.Earlier };
            }
        }
        return null;
    }

    private EventPlace? Between(int first, int last, out int told)
    {
        for (told = last - 1; told > Math.Max(first, -1); told--)
        {
            if (OfSentence(told) is { } place)
                return place;
        }
        return null;
    }

    // The last place where the sentence's main clause tells that something was: "a bomb exploded outside a courthouse in Quetta".
    private EventPlace? OfSentence(int s)
    {
        if (_bySentence.TryGetValue(s, out var known))
            return known;
        var sentence = sentences[s];
        EventPlace? found = null;
        for (var t = sentence.Tokens.Length - 1; t >= 0 && found is null; t--)
        {
            if (sentence.Tokens[t].Relation is Relation.Obl or Relation.Nmod && IsInMainClause(sentence, t) && PlaceFinder.IsLocative(sentence, t, EventType.Protest, isNoun: false))
                found = phrases.Read(s, t);
        }
        _bySentence.Add(s, found);
        return found;
    }

    private bool NamesPlace(int s)
    {
        var sentence = sentences[s];
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (sentence.Tokens[t].Relation is Relation.Obl or Relation.Nmod && PlaceFinder.IsLocative(sentence, t, EventType.Protest, isNoun: false) && phrases.Read(s, t) is not null)
                return true;
        }
        return false;
    }

    // "Fighting broke out in Khartoum", "a bomb exploded", "thousands gathered".
    private static bool TellsOfDeed(Sentence sentence)
    {
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (IsDeed(sentence, t) || sentence.Tokens[t].Upos == Upos.VERB && sentence.Tokens[t].Lemma is "explode" or "detonate" or "erupt" or "fight" or "clash" or "gather" or "rally" or "march" or "demonstrate"
                or "protest" or "riot" or "storm" or "attack" or "shoot" or "bomb" or "raid" or "kill" or "throw" or "hit" or "stab" or "besiege" or "surround" or "occupy" or "seize" or "capture" or "ambush" or "kidnap")
                return true;
        }
        return false;
    }

    private static bool IsInMainClause(Sentence sentence, int t)
    {
        for (var steps = 0; t >= 0 && steps < 4; t = sentence.Tokens[t].Head, steps++)
        {
            if (t == sentence.Root)
                return sentence.Tokens[t].Upos == Upos.VERB;
            if (sentence.Tokens[t].Relation is not (Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Ccomp))
                return false;
        }
        return false;
    }

    private static bool IsDefinite(Sentence sentence, int noun)
    {
        var isDefinite = false;
        foreach (var child in sentence.Children(noun))
        {
            var token = sentence.Tokens[child];
            if (token.Relation == Relation.Det)
                isDefinite = token.Lemma is "the" or "that" or "this" or "these" or "those";
            // "the area around the airport", "the 2015 attack", "the Paris attack": told more closely.
            else if (token.Relation is Relation.Nmod or Relation.NmodPoss or Relation.Nummod or Relation.AclRelcl || token.Upos is Upos.PROPN or Upos.NUM)
                return false;
        }
        // "the area around you", "the village where he lived"
        return isDefinite && !(noun + 1 < sentence.Tokens.Length && sentence.Tokens[noun + 1].Form is "around" or "near" or "where" or "surrounding");
    }

    // "The blast killed twelve", "were injured in the clash", "it killed 25".
    private static bool NamesDeed(Sentence sentence, EventSite site)
    {
        foreach (var t in site.Triggers)
        {
            if (IsDeed(sentence, t) && IsDefinite(sentence, t))
                return true;
        }
        foreach (var child in sentence.Children(site.Clause))
        {
            var token = sentence.Tokens[child];
            if (token.Relation is Relation.Nsubj && (token.Lemma == "it" || IsDeed(sentence, child) && IsDefinite(sentence, child)))
                return true;
            if (token.Relation == Relation.Obl && IsDeed(sentence, child) && IsDefinite(sentence, child) && PlaceFinder.IsLocative(sentence, child, site.Type, isNoun: false))
                return true;
        }
        return false;
    }

    private static bool IsDeed(Sentence sentence, int t) => sentence.Tokens[t].Upos == Upos.NOUN && Deeds.Contains(sentence.Tokens[t].Lemma);

    private static bool HasThey(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass && sentence.Tokens[child].Lemma == "they")
                return true;
        }
        return false;
    }

    // Police, soldiers and gunmen of whom no country is told act where the report is: but a country acts anywhere.
    private static bool IsLocalForce(EventSite site)
    {
        var isForce = false;
        foreach (var party in site.Parties)
        {
            if (party.Kind == ActorKind.Country)
                return false;
            isForce |= party.IsForce;
        }
        return isForce && site.Type is EventType.Coerce or EventType.Assault;
    }

    // No party comes from a country that neither the place nor the event before brings in.
    private static bool IsAtHome(EventSite site, EventPlace place, ImmutableArray<EventSite.Party> known)
    {
        foreach (var party in site.Parties)
        {
            if (party.Country is { } country && country != place.Country && !known.Any(p => p.Country == country))
                return false;
        }
        return true;
    }

    // A new date is a new occasion; without one the report goes on.
    private static bool IsSameOccasion(EventSite site, EventDate? earlier) =>
        site.Date is null or { Basis: DateBasis.Publication } || earlier is not null && earlier.Start <= site.Date.End && site.Date.Start <= earlier.End;

    // Persons and countries act in many places; the gunmen of one sentence are in the next where they were.
    private static bool SharesGroup(EventSite site, EventSite earlier) =>
        site.Parties.Any(p => p.Kind is ActorKind.Group or ActorKind.Organization && earlier.Parties.Any(e => e.Number == p.Number));

    private static bool SharesTwo(EventSite site, EventSite earlier) =>
        site.Parties.Count(p => earlier.Parties.Any(e => e.Number == p.Number)) > 1;
}
