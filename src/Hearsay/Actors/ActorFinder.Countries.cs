using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

// The country that a phrase points to.
internal sealed partial class ActorFinder
{
    // From the phrase's own adjective, its possessor, or a name after "of": "the regime of Bashar al-Assad".
    private string? CountryOf(NounPhrase phrase)
    {
        if (phrase.Country is { } code)
            return code;
        if (Affiliation(phrase) is { Country: { } of })
            return of;
        if (phrase.Bearer.End > 0 && _lexicon.Persons.Find(Text(phrase.Sentence, phrase.Bearer), _published) is { } bearer)
            return bearer.Offices.Find(static o => o.Country is not null)?.Country;
        if (OfPhrase(phrase) is >= 0 and var child && PlaceCountry(phrase.Sentence, child) is { } place)
            return place;
        return RuledCountry(phrase);
    }

    // "the Foreign Ministry in Damascus", wherever the parser hangs the town.
    private string? PlaceAfter(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        return phrase.End + 1 < tokens.Length && tokens[phrase.End].Form == "in" ? PlaceCountry(phrase.Sentence, phrase.End + 1) : null;
    }

    // "Bashar al-Assad, who ruled Syria for many years"
    private string? RuledCountry(NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        var clause = sentence.Child(phrase.Head, Relation.AclRelcl);
        if (clause < 0 || sentence.Tokens[clause].Lemma is not ("rule" or "lead" or "govern" or "head" or "run" or "represent"))
            return null;
        return sentence.Child(clause, Relation.Obj) is >= 0 and var obj ? PlaceCountry(phrase.Sentence, obj) : null;
    }

    // Whose spokesman, leader or army it is: "the rebels' spokesman", "the regime of Bashar al-Assad".
    private ActorDraft? Affiliation(NounPhrase phrase)
    {
        if (phrase.Possessor >= 0 && Visit(phrase.Sentence, phrase.Possessor) is [var possessor, ..])
            return possessor;
        if (phrase.Bearer.End > 0 && _named.Find(PersonalNames.Parts(Text(phrase.Sentence, phrase.Bearer)), Gender.Unknown) is { } bearer)
            return bearer;
        return OfPhrase(phrase) is >= 0 and var child && Visit(phrase.Sentence, child) is [var of, ..] ? of : null;
    }

    // Where people of an international body are says nothing of whose they are: "NATO forces in Kabul".
    private int OfPhrase(NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        foreach (var child in sentence.Children(phrase.Head))
        {
            if (sentence.Tokens[child].Relation == Relation.Nmod && child > phrase.Head && sentence.Child(child, Relation.Case) is >= 0 and var c
                && (sentence.Tokens[c].Lemma is "of" or "for" or "from" || sentence.Tokens[c].Lemma is "in" or "at" && !phrase.Sectors.Contains("IGO")))
                return child;
        }
        return -1;
    }

    // A group that belongs to a country and names none: rebels who enter a town are that country's; otherwise "the army" and
    // "the Interior Ministry" are those of the country that the report is about.
    private string? DomesticCountry(NounPhrase phrase, RoleUse use)
    {
        var sectors = use.Role.Sectors.Concat(phrase.Sectors).ToList();
        if (sectors.Contains("IGO"))
            return null;
        if (sectors.Exists(static s => s is "OPP" or "REB" or "COP" or "MIL" or "PRM" or "UAF" or "CVL") && ClausePlace(phrase) is { } here)
            return here;
        var isOfState = sectors.Exists(static s => s is "COP" or "LEG" or "JUD" or "GOV" or "MIL" or "OPP" or "SPY") && (phrase.Definite || use.Role.Kind == RoleKind.Body);
        return isOfState || AreLocals(use, sectors) ? _home : null;
    }

    // "Prosecutors charged", "unions called a strike", "villagers fled": those of the country that the report is about, unless the word says that they may be
    // from elsewhere. Whoever may be a victim is so only where the report is about one country alone.
    private bool AreLocals(RoleUse use, List<string> sectors) => use.Plural && use.Role.Kind != RoleKind.Office && !sectors.Contains("NGO")
        && (sectors is ["COP" or "LEG" or "JUD" or "LAB" or "OPP", ..] || use.Role.Title is "protester" or "demonstrator" or "marcher" or "striker" or "rioter" or "student" or "parent"
            || _isHomeAlone && sectors is ["CVL" or "AGR" or "EDU" or "SOC" or "REL", ..])
        && !use.Role.Anonymous && use.Role.Title is not ("foreigner" or "tourist" or "traveller" or "traveler" or "visitor" or "expatriate" or "expat" or "national" or "exile" or "observer" or "monitor"
            or "passenger" or "hostage" or "captive" or "activist" or "campaigner" or "environmentalist" or "supporter" or "pilgrim" or "missionary" or "seafarer" or "ally" or "critic" or "rights group");

    // A place that the clause names beside the group, or one that follows it closely.
    private string? ClausePlace(NounPhrase phrase)
    {
        const int near = 4;
        var sentence = _sentences[phrase.Sentence];
        // "thousands of protesters marched": the verb of those who are counted.
        var top = phrase.Head;
        while (sentence.Tokens[top] is { Relation: Relation.Nmod, Head: >= 0 and var counter } && Clauses.HasCase(sentence, top, "of") && sentence.Tokens[counter].Tag == PennTag.NNS)
            top = counter;
        var verb = sentence.Tokens[top].Head;
        if (verb >= 0)
        {
            foreach (var child in sentence.Children(verb))
            {
                if (child != top && sentence.Tokens[child].Relation is Relation.Obj or Relation.Obl && PlaceCountry(phrase.Sentence, child) is { } country)
                    return country;
            }
        }
        for (var t = phrase.End; t < Math.Min(sentence.Tokens.Length, phrase.End + near); t++)
        {
            if (PlaceCountry(phrase.Sentence, t) is { } country)
                return country;
        }
        return null;
    }

    private string? PlaceCountry(int s, int t)
    {
        var token = _sentences[s].Tokens[t];
        if (token.Upos != Upos.PROPN)
            return null;
        var phrase = _phrases.Read(s, t);
        return phrase.Senses is { } senses ? (senses.Country ?? senses.Capital)?.Code ?? senses.Place?.Country : phrase.Country;
    }
}
