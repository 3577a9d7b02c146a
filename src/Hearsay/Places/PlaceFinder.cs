using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>
/// Finds where an event took place: by the phrases of its own clause, then by those of the clauses that it hangs on, then by the event that it goes on
/// with, then by the dateline. The rules are told in docs/coding-rules/places.md.
/// </summary>
internal sealed class PlaceFinder
{
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly PlacePhrases _phrases;
    private readonly CarriedPlaces _carried;
    private readonly Dateplace _dateline;

    public PlaceFinder(string text, ImmutableArray<Sentence> sentences, Lexicon lexicon)
    {
        _sentences = sentences;
        _phrases = new PlacePhrases(text, sentences, lexicon);
        _carried = new CarriedPlaces(sentences, _phrases, lexicon);
        _dateline = new Dateplace(text, sentences, lexicon);
    }

    /// <summary>Where an event took place; null where nothing tells. The events of a report are asked for in the order of the text.</summary>
    public EventPlace? Find(EventSite site)
    {
        if ((Told(site) ?? _carried.Continued(site)) is { } place)
        {
            _carried.Add(site, place);
            return place;
        }
        // Who withdraws, sends help or troops, or threatens, does so elsewhere or nowhere; and what others do, they may have done anywhere.
        return site.TookPlace && site.Type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Consult
            && _dateline.Read(_phrases) is { Country: { } country } dateline && site.IsWithin(country) ? dateline with { Basis = PlaceBasis.Dateline } : null;
    }

    private EventPlace? Told(EventSite site)
    {
        foreach (var trigger in site.Triggers)
        {
            if (OfClause(site, trigger) is { } own)
                return own;
        }
        if (!site.Triggers.Contains(site.Clause) && OfClause(site, site.Clause) is { } light)
            return light;
        return Above(site.Sentence, site.Clause, site.Type) is { } above ? above with { Basis = PlaceBasis.Sentence } : null;
    }

    // The nearest place that the clause names: "in Moscow", "near the border at Rafah", and for deeds what they are done to.
    private EventPlace? OfClause(EventSite site, int clause)
    {
        var sentence = _sentences[site.Sentence];
        // A deed may be told by where its object is ("bombed targets in Idlib"), words are not ("discussed the troops in Syria").
        var reach = site.Type.Quad() is 2 or 4 ? 3 : 1;
        var (nearest, unknown, distance) = ((EventPlace?)null, (EventPlace?)null, int.MaxValue);
        foreach (var t in sentence.Subtree(clause))
        {
            var token = sentence.Tokens[t];
            if (token.Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADV or Upos.ADJ or Upos.PRON) || t == clause)
                continue;
            var steps = Steps(sentence, t, clause);
            // "Met EU diplomats in Batumi": with whom it is done is where it is done.
            if (steps > (site.Recipients.Contains(token.Head) ? Math.Max(reach, 2) : reach) || steps >= distance || !Tells(sentence, t, clause, site.Type)
                || (_phrases.Read(site.Sentence, t) ?? _carried.Meant(site.Sentence, t)) is not { } place)
                continue;
            if (token.Relation is Relation.Obj or Relation.NsubjPass or Relation.Compound && place.Latitude is null && !(site.Type == EventType.Assault && token.Relation != Relation.Compound))
                continue;
            // "Killed Nasrallah", "the war against the Derg": a name that no table has, and that is the party's.
            if (place is { Country: null, Latitude: null } && (site.Recipients.Contains(t) || IsAgainst(sentence, t)))
                continue;
            // A name that no table has gives way to one that a table has: "at the Place de la Bourse in Brussels".
            if (place is { Country: null, Latitude: null } && token.Lemma is not ("border" or "frontier"))
                unknown ??= place;
            else
                (nearest, distance) = (place, steps);
        }
        return nearest ?? unknown;
    }

    // "50 km south of Kabul", where the distance may hang on what was attacked there
    private static bool IsDirection(string lemma) =>
        lemma is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "north-east" or "north-west" or "south-east" or "south-west";

    private static bool IsAgainst(Sentence sentence, int t) => sentence.Child(t, Relation.Case) is >= 0 and var preposition && sentence.Tokens[preposition].Form == "against";

    // "In Aleppo, rebels attacked a base and killed five": the place of the clause above is that of those that hang on it. But where something
    // was said is not where what was said happened.
    private EventPlace? Above(int s, int clause, EventType type)
    {
        var sentence = _sentences[s];
        for (var steps = 0; steps < 6; steps++)
        {
            var token = sentence.Tokens[clause];
            var isFiniteAcl = token.Relation == Relation.Acl && token.Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP;
            if (token.Head < 0 || isFiniteAcl || token.Relation is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Nsubj or Relation.NsubjPass or Relation.Acl))
                return null;
            clause = token.Head;
            foreach (var child in sentence.Children(clause))
            {
                if (sentence.Tokens[child].Relation is Relation.Obl && IsLocative(sentence, child, type, isNoun: false) && _phrases.Read(s, child) is { } place)
                    return place;
            }
        }
        return null;
    }

    private static bool Tells(Sentence sentence, int t, int clause, EventType type)
    {
        var relation = sentence.Tokens[t].Relation;
        var isOwn = sentence.Tokens[t].Head == clause;
        var isDeed = type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Protest;
        return relation switch
        {
            // "seized Palmyra", "Kherson was shelled": what is done to a town is done there.
            Relation.Obj or Relation.NsubjPass => isOwn && (isDeed || sentence.Tokens[clause].Lemma is "visit" or "tour"),
            // "the Geneva talks", "the Beirut blast"
            Relation.Compound => isOwn && sentence.Tokens[clause].Upos == Upos.NOUN && type is EventType.Consult or EventType.Assault or EventType.Protest or EventType.Agree,
            // "there", "nearby"
            Relation.Advmod => isOwn || IsDirection(sentence.Tokens[t].Lemma),
            Relation.Obl or Relation.Nmod or Relation.Conj => IsLocative(sentence, t, type, isOwn && sentence.Tokens[clause].Upos == Upos.NOUN),
            _ => false,
        };
    }

    /// <summary>True where the phrase tells where something of the type is done: "in", "near" and the like, "to" for visits, "from" for retreats.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="t">The head of the phrase.</param>
    /// <param name="type">What is done.</param>
    /// <param name="isNoun">True where the phrase hangs on the noun that tells of it: "the strikes on Kherson".</param>
    internal static bool IsLocative(Sentence sentence, int t, EventType type, bool isNoun)
    {
        var at = sentence.Tokens[t].Relation == Relation.Conj ? sentence.Tokens[t].Head : t;
        if (at != t && sentence.Tokens[at].Relation is not (Relation.Obl or Relation.Nmod))
            return false;
        foreach (var child in sentence.Children(at))
        {
            if (sentence.Tokens[child].Relation != Relation.Case)
                continue;
            switch (sentence.Tokens[child].Form.ToLowerInvariant())
            {
                case "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "along" or "off" or "through" or "within" or "amid" or "between":
                    return true;
                // "on the outskirts of", "on Snake Island"; "the strikes on Kherson".
                case "on":
                    return sentence.Tokens[t].Upos == Upos.NOUN || sentence.Tokens[t].Form is "Island" or "Islands" or "Peninsula" or "Heights" or "River" or "Lake" or "Square" or "Street" or "Avenue" or "Road" or "Hill" || isNoun && type is EventType.Assault or EventType.Coerce;
                case "of" or "against":
                    return isNoun && type is EventType.Assault or EventType.Coerce;
                case "over":
                    return type is EventType.Assault or EventType.Mobilize;
                // A visit, help, troops and fire go to where they are meant for; who leaves, leaves a place.
                case "to":
                    return type is EventType.Consult or EventType.Aid or EventType.Mobilize;
                case "into" or "towards" or "toward" or "onto":
                    return type is EventType.Consult or EventType.Aid or EventType.Mobilize or EventType.Assault or EventType.Coerce;
                case "from":
                    return type == EventType.Retreat;
                default:
                    return false;
            }
        }
        return false;
    }

    // How far below the clause a place is named; very far where another clause lies between.
    private static int Steps(Sentence sentence, int t, int clause)
    {
        var steps = 0;
        for (; t != clause; t = sentence.Tokens[t].Head)
        {
            if (sentence.Tokens[t].Relation is Relation.Ccomp or Relation.Advcl or Relation.AclRelcl or Relation.Conj && sentence.Tokens[t].Upos == Upos.VERB)
                return int.MaxValue;
            steps++;
        }
        return steps;
    }
}
