using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

// Parties that are described, not named: "the army", "two officials", "both sides".
internal sealed partial class ActorFinder
{
    // "the two countries", "both sides": the two that stand out most; "the country": the one.
    private ActorDraft[]? DefiniteGroup(NounPhrase phrase)
    {
        var token = _sentences[phrase.Sentence].Tokens[phrase.Head];
        var isState = token.Lemma is "country" or "nation" or "state" or "kingdom" or "republic" or "neighbour" or "neighbor";
        if (phrase.IsPair && (isState || token.Lemma is "side" or "party" or "capital" or "government" or "leader" or "president"))
        {
            var wantPersons = token.Lemma is "leader" or "president";
            if (!isState && !wantPersons && _salience.Most(phrase.Sentence, static o => o.Actors.Length == 2) is { } joined)
                return joined;
            var pair = new List<ActorDraft>();
            // Who urges, meets or divides the two is not one of them.
            bool IsOther(ActorDraft a) => token.Relation is Relation.Nsubj or Relation.NsubjPass || !SubjectsOf(phrase.Sentence, phrase.Head).Contains(a.Country);
            while (pair.Count < 2 && Salient(phrase, a => !pair.Contains(a) && a.MentionedAsParty && IsOther(a) && !pair.Exists(p => p.Country == a.Country)
                       && (wantPersons ? a.Kind == ActorKind.Person && a.Country is not null : a.Country is not null && a.Kind is ActorKind.Country or ActorKind.Person)) is { } next)
            {
                pair.Add(!wantPersons && next.Kind == ActorKind.Person ? CountryActor(next.Country!) : next);
            }
            return pair.Count == 2 ? [.. pair] : null;
        }
        if (isState && phrase.Definite && token.Tag == PennTag.NN && phrase.Possessor < 0)
            return Salient(phrase, static a => a.Kind == ActorKind.Country) is { Country: { } code } ? [CountryActor(code)] : null;
        return null;
    }

    // "Hungarian and Romanian officials", "the presidents of Kazakhstan and Uzbekistan": a party for each country.
    private ActorDraft[] OnePerCountry(NounPhrase phrase, List<string> countries)
    {
        var use = phrase.Roles[^1];
        return [.. countries.Select(country =>
        {
            if (use.Role.Kind == RoleKind.Office && KnownHolder(phrase, use, country) is { } holder)
                return holder;
            var isOffice = use.Role.Kind == RoleKind.Office;
            var name = $"{_lexicon.Countries[country].Adjective} {(isOffice ? use.Role.Title : Inflection.Plural(use.Role.Title))}";
            var kind = isOffice ? ActorKind.Person : use.Role.Kind == RoleKind.Body ? ActorKind.Organization : ActorKind.Group;
            var actor = Known($"role:{use.Role.Title}:{country}", name, kind, country, phrase.Sectors, plural: !isOffice);
            if (actor.RoleUses.Count == 0)
                actor.RoleUses.Add(use with { Plural = false });
            return actor;
        })];
    }

    private List<string> CountriesOf(NounPhrase phrase)
    {
        if (phrase.Countries.Count > 1)
            return phrase.Countries.FindAll(_lexicon.Countries.ContainsKey);
        var found = new List<string>();
        if (phrase.Countries.Count > 0 || OfPhrase(phrase) is not (>= 0 and var of))
            return found;
        foreach (var t in _sentences[phrase.Sentence].Subtree(of))
        {
            if ((t == of || _sentences[phrase.Sentence].Tokens[t] is { Relation: Relation.Conj, Head: var head } && head == of)
                && PlaceCountry(phrase.Sentence, t) is { } country && !found.Contains(country) && _lexicon.Countries.ContainsKey(country))
                found.Add(country);
        }
        return found;
    }

    private List<string?> SubjectsOf(int s, int argument)
    {
        var verb = _sentences[s].Tokens[argument].Head;
        var subject = verb < 0 ? -1 : Clauses.Subject(_sentences[s], verb);
        return subject < 0 ? [] : [.. _map.At(s, subject).Select(static a => a.Country)];
    }

    private ActorDraft Described(NounPhrase phrase)
    {
        var use = phrase.Roles[^1];
        var country = CountryOf(phrase);
        var isPerson = use.Role.Kind is RoleKind.Office or RoleKind.Person;
        if (!use.Plural && isPerson)
        {
            if ((phrase.Definite || country is not null || phrase.Sectors.Count > 0) && KnownHolder(phrase, use, country) is { } holder)
            {
                holder.Country ??= country;
                return holder;
            }
            var person = Add(new ActorDraft(TextOf(phrase), ActorKind.Person) { Gender = use.Role.Gender, Anonymous = use.Role.Anonymous });
            Learn(person, phrase);
            return person;
        }
        return Grouped(phrase, use);
    }

    private ActorDraft Grouped(NounPhrase phrase, RoleUse use)
    {
        var country = CountryOf(phrase) ?? (use.Role.Kind == RoleKind.Body ? PlaceAfter(phrase) : null);
        // "the ministry" after "the Syrian Defence Ministry", "the army" after "Sudan's army": the same body.
        if (country is null && phrase.Definite
            && Salient(phrase, a => a.RoleUses.Exists(r => EndsWith(r.Role.Title, use.Role.Title)) && a.Kind != ActorKind.Person && a.Sectors.TrueForAll(phrase.Sectors.Contains) == phrase.Sectors.TrueForAll(a.Sectors.Contains)) is { } same)
            return same;
        country ??= DomesticCountry(phrase, use);
        if (use.Role.Title is "government" or "administration" or "authorities" or "regime" && country is not null && phrase.Sectors.Count == 0 && use.Tense == RoleTense.Current)
            return Government(country);
        var key = $"role:{use.Role.Title}:{string.Join('+', phrase.Sectors)}:{country}";
        if (_byKey.TryGetValue(key, out var known) && (phrase.Definite || use.Role.Kind == RoleKind.Body || country is not null))
            return known;
        var kind = use.Role.Kind == RoleKind.Body ? ActorKind.Organization : ActorKind.Group;
        // "rebel" in "rebel commander" names rebels.
        var isModifier = phrase.Roles.Count == 0;
        var group = AddKey(key, Add(new ActorDraft(isModifier ? Inflection.Plural(use.Role.Title) : TextOf(phrase), kind) { Country = country, Plural = use.Plural, Anonymous = use.Role.Anonymous }));
        group.RoleUses.Add(use);
        group.AddSectors(phrase.Sectors);
        return group;
    }

    // "the Syrian president", "the Kremlin leader", "the spokeswoman": the person of whom the report said so.
    private ActorDraft? KnownHolder(NounPhrase phrase, RoleUse use, string? country) => Salient(phrase, actor =>
        actor.Kind == ActorKind.Person
        && (country is null || actor.Country is null || actor.Country == country)
        && actor.RoleUses.Exists(r => r.Tense == use.Tense || use.Tense == RoleTense.Current && r.Tense == RoleTense.Acting
            ? MeansSameOffice(r.Role, use.Role) : false)
        && (country is not null || actor.RoleUses.Exists(r => EndsWith(r.Role.Title, use.Role.Title))));

    // "leader" may mean whoever leads the state; "minister" the foreign minister spoken of.
    private static bool MeansSameOffice(Role held, Role asked) =>
        held == asked || EndsWith(held.Title, asked.Title)
        || asked.Title is "leader" or "head of state" or "strongman" or "ruler"
            && held.Title is "president" or "prime minister" or "premier" or "chancellor" or "king" or "emir" or "sultan" or "leader" or "supreme leader" or "ruler";

    private static bool EndsWith(string title, string last) =>
        title == last || title.EndsWith(last, StringComparison.Ordinal) && title[^(last.Length + 1)] == ' ';
}
