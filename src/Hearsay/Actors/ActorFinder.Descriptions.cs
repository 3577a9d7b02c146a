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
        // "all parties": whoever they are, they are asked.
        if (token is { Tag: PennTag.NNS, Lemma: "side" or "party" } && _sentences[phrase.Sentence].Tokens[phrase.Start].Lemma == "all" && phrase.Start + 1 == phrase.Head)
            return [Add(new ActorDraft(TextOf(phrase), ActorKind.Group) { Plural = true })];
        var isState = token.Lemma is "country" or "nation" or "state" or "kingdom" or "republic" or "neighbour" or "neighbor";
        var arePersons = !isState && (token.Lemma is "man" or "woman" or "leader" or "president" or "rival"
            || phrase.HeadIsRole && phrase.Roles[^1] is { Plural: true, Role.Kind: RoleKind.Office or RoleKind.Person });
        if (phrase.IsPair && phrase.Definite && (isState || arePersons || token.Upos == Upos.NUM || token.Lemma is "side" or "party" or "capital" or "government"))
        {
            if (!isState && !arePersons && _salience.Most(phrase.Sentence, static o => o.Actors.Length == 2) is { } joined)
                return joined;
            // Who urges, meets or divides the two is not one of them.
            bool IsOther(ActorDraft a) => token.Relation is Relation.Nsubj or Relation.NsubjPass || !SubjectsOf(phrase.Sentence, phrase.Head).Contains(a.Country);
            if (token.Lemma is "side" or "party" && Belligerents(phrase, a => a.MentionedAsParty && IsOther(a)) is { } armed)
                return armed;
            // Two sides of whom nothing is known are parties all the same.
            return MostSalientPair(phrase, arePersons, a => a.MentionedAsParty && IsOther(a))
                ?? (token.Lemma == "side" ? [Add(new ActorDraft(TextOf(phrase), ActorKind.Group) { Plural = true })] : null);
        }
        if (isState && phrase.Definite && token.Tag == PennTag.NN && phrase.Possessor < 0)
        {
            var joined = JoinedSubjects(phrase);
            return Salient(phrase, a => a.Kind == ActorKind.Country && !joined.Contains(a)) is { Country: { } code } ? [CountryActor(code)] : null;
        }
        // Only where nothing else is said of it: "the rebel group", "the group of seven" and "the group that meets on Sundays" are parties of their own.
        if (phrase.Definite && token.Tag == PennTag.NN && phrase.Possessor < 0 && phrase.End - phrase.Start == 2 && OfPhrase(phrase) < 0
            && _sentences[phrase.Sentence].Child(phrase.Head, Relation.AclRelcl) < 0 && token.Relation != Relation.Appos)
            return Salient(phrase, a => a is { Kind: ActorKind.Organization, IsNamed: true } && IsCalled(token.Lemma, a)) is { } body ? [body] : null;
        return null;
    }

    // "both sides" of a war inside a country: the two that bear arms, where they stand out more than any state.
    private ActorDraft[]? Belligerents(NounPhrase phrase, Func<ActorDraft, bool> fits)
    {
        static bool IsArmed(ActorDraft a) => a.Kind is ActorKind.Organization or ActorKind.Group && a.AllSectors().Any(static c => c is "MIL" or "REB" or "PRM");
        // Two of one state's forces are on one side.
        return Salient(phrase, a => fits(a) && (a.Kind == ActorKind.Country || IsArmed(a))) is { } first && IsArmed(first)
            && Salient(phrase, a => a != first && fits(a) && IsArmed(a) && !(a.Country == first.Country && a.AllSectors().Contains("MIL") && first.AllSectors().Contains("MIL"))) is { } second ? [first, second] : null;
    }

    // What news calls a body that it has named. A state's own bodies are agencies, seldom groups.
    private static bool IsCalled(string noun, ActorDraft body) => noun switch
    {
        "company" or "firm" or "corporation" => body.Sectors.Contains("BUS"),
        "group" or "organization" or "organisation" or "movement" => !body.Sectors.Contains("GOV") && !body.Sectors.Contains("BUS"),
        "agency" => body.Sectors.Contains("GOV") || body.Sectors.Contains("SPY") || body.Sectors.Contains("IGO"),
        _ => false,
    };

    // The two persons, or the two countries and those who stand for them, that stand out most; of whichever kind where it is
    // not said which.
    private ActorDraft[]? MostSalientPair(NounPhrase phrase, bool? arePersons, Func<ActorDraft, bool> fits)
    {
        var pair = new List<ActorDraft>();
        while (pair.Count < 2 && Salient(phrase, a => !pair.Contains(a) && fits(a) && (arePersons ?? a.Kind == ActorKind.Person
                   ? a.Kind == ActorKind.Person && a.IsNamed
                   : a.Country is { } land && _lexicon.Countries.ContainsKey(land) && a.Kind is ActorKind.Country or ActorKind.Person && !pair.Exists(p => p.Country == a.Country))) is { } next)
        {
            arePersons ??= next.Kind == ActorKind.Person;
            pair.Add(arePersons == false && next.Kind == ActorKind.Person ? CountryActor(next.Country!) : next);
        }
        return pair.Count == 2 ? [.. pair] : null;
    }

    // "Khizr and Ghazala Khan, the parents": a plural that renames names joined by "and" means them all.
    private ActorDraft[]? RenamedGroup(NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        var token = sentence.Tokens[phrase.Head];
        if (token.Relation != Relation.Appos || token.Tag is not (PennTag.NNS or PennTag.NNPS))
            return null;
        var first = sentence.Tokens[token.Head].Relation == Relation.Conj ? sentence.Tokens[token.Head].Head : token.Head;
        var all = Conjuncts(sentence, phrase.Sentence, first, token.Head);
        return all.Count > 1 && all.TrueForAll(static a => !a.Plural) ? [.. all] : null;
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

    // "Latvia and Estonia banned the country's minister": of several who act together none is "the country".
    private List<ActorDraft> JoinedSubjects(NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        var clause = phrase.Head;
        while (clause >= 0 && sentence.Tokens[clause].Upos != Upos.VERB)
            clause = sentence.Tokens[clause].Head;
        var subject = clause < 0 ? -1 : Clauses.Subject(sentence, clause);
        return subject < 0 || subject >= phrase.Start ? [] : Conjuncts(sentence, phrase.Sentence, subject, phrase.Start) is { Count: > 1 } all ? all : [];
    }

    private ActorDraft Described(NounPhrase phrase)
    {
        var use = phrase.Roles[^1];
        var country = CountryOf(phrase);
        var isPerson = use.Role.Kind is RoleKind.Office or RoleKind.Person;
        if (!use.Plural && isPerson)
        {
            if (!phrase.Indefinite && (phrase.Definite || country is not null || phrase.Sectors.Count > 0) && KnownHolder(phrase, use, country) is { } holder)
            {
                holder.Country ??= country;
                return holder;
            }
            if (DescribedAnew(phrase, use, country) is { } person)
            {
                Learn(person, phrase);
                return person;
            }
            person = Add(new ActorDraft(TextOf(phrase), ActorKind.Person) { Gender = use.Role.Gender, Anonymous = use.Role.Anonymous });
            Learn(person, phrase);
            return person;
        }
        return Grouped(phrase, use);
    }

    private ActorDraft Grouped(NounPhrase phrase, RoleUse use)
    {
        var country = CountryOf(phrase) ?? (use.Role.Kind == RoleKind.Body ? PlaceAfter(phrase) : null);
        // "the ministry" after "the Syrian Defence Ministry", "the army" after "Sudan's army": the same body.
        if (country is null && phrase.Definite && phrase.Bearer.End == 0
            && Salient(phrase, a => a.RoleUses.Exists(r => EndsWith(r.Role.Title, use.Role.Title)) && a.Kind != ActorKind.Person && a.Sectors.TrueForAll(phrase.Sectors.Contains) == phrase.Sectors.TrueForAll(a.Sectors.Contains)) is { } same)
            return same;
        country ??= DomesticCountry(phrase, use);
        if (use.Role.Title is "government" or "administration" or "authorities" or "regime" && country is not null && phrase.Sectors.Count == 0 && phrase.Bearer.End == 0 && use.Tense == RoleTense.Current)
            return Government(country);
        var bearer = phrase.Bearer.End == 0 ? "" : Text(phrase.Sentence, phrase.Bearer);
        var key = $"role:{use.Role.Title}:{string.Join('+', phrase.Sectors)}:{country}:{bearer}";
        // "rebel" in "rebel commander" names rebels.
        var isModifier = phrase.Roles.Count == 0;
        if (_byKey.TryGetValue(key, out var known) && (phrase.Definite || use.Role.Kind == RoleKind.Body || country is not null))
        {
            // What a word before a noun only hinted at is now named.
            if (known.Mentions.Count == 0 && !isModifier)
                known.Name = TextOf(phrase);
            return known;
        }
        var kind = use.Role.Kind == RoleKind.Body ? ActorKind.Organization : ActorKind.Group;
        var name = !isModifier ? TextOf(phrase) : kind == ActorKind.Group ? Inflection.Plural(use.Role.Title) : use.Role.Title;
        var group = AddKey(key, Add(new ActorDraft(name, kind) { Country = country, Plural = use.Plural, Anonymous = use.Role.Anonymous }));
        group.RoleUses.Add(use);
        // People of a country are its civilians.
        var areCivilians = use.Role.Title is "people" or "person" && country is not null && phrase.Sectors.Count == 0;
        group.LeadsWithSectors = areCivilians || LeadsWithSectors(phrase);
        group.AddSectors(areCivilians ? ["CVL"] : phrase.Sectors);
        // "members of the guard", "a group of men", "the president's office": of what they belong to.
        if (group.AllSectors().IsEmpty && Affiliation(phrase) is { Kind: not ActorKind.Country } whole)
        {
            group.Country ??= whole.Country;
            group.AddSectors(whole.AllSectors());
        }
        return group;
    }

    // "Boko Haram gunmen" are rebels, "an army accountant" is of the army; "a Ugandan attorney" stays one of the law.
    private static bool LeadsWithSectors(NounPhrase phrase) => phrase.Sectors.Count > 0 && phrase.Roles.Count > 0 && phrase.Roles[^1].Role is { Kind: not RoleKind.Office } role
        && (phrase.IsOfOrganization && role.Kind != RoleKind.Body && role.Sectors is [] or ["UAF" or "MIL" or "UNK" or "CVL", ..]
            || phrase.Sectors[0] is "MIL" or "COP" or "SPY" or "REB" or "PRM" && role.Sectors is ["BUS" or "EDU" or "MED" or "LAB" or "CVL" or "UNK", ..]);

    // "the Syrian president", "the Kremlin leader", "the spokeswoman": the person of whom the report, or the lexicon, said so.
    private ActorDraft? KnownHolder(NounPhrase phrase, RoleUse use, string? country)
    {
        bool Holds(ActorDraft actor) =>
            actor.Kind == ActorKind.Person
            && (country is null || actor.Country is null || actor.Country == country)
            && (phrase.Origins.Count == 0 || actor.Origins.Count == 0 || actor.Origins.Overlaps(phrase.Origins))
            && !(use.Role.Gender != Gender.Unknown && actor.Gender != Gender.Unknown && use.Role.Gender != actor.Gender)
            && (actor.RoleUses.Exists(r => (r.Tense == use.Tense || use.Tense == RoleTense.Current && r.Tense == RoleTense.Acting)
                    && (country is not null ? MeansSameOffice(r.Role, use.Role) : EndsWith(r.Role.Title, use.Role.Title)))
                || actor.Known is { } known && known.Offices.Exists(o => EndsWith(o.Title, use.Role.Title)
                    && (use.Tense == RoleTense.Current ? known.HeldOn(_published).Contains(o) : use.Tense == RoleTense.Former && !o.IsHeldOn(_published) && o.HasBegunBy(_published))));
        // A title alone reaches back a few sentences; one with its country, to wherever its holder was named.
        return Salient(phrase, Holds)
            ?? (use.Role.Kind != RoleKind.Office || !phrase.Definite ? null : country is null ? _officials.FindOnly(Holds) : _officials.FindLast(a => a.Country == country && Holds(a)));
    }

    // "the Vermont senator", "the 71-year-old diplomat": news varies what it calls someone just named of whom it has not yet said
    // what they are.
    private ActorDraft? DescribedAnew(NounPhrase phrase, RoleUse use, string? country)
    {
        const int reach = 2;
        var tokens = _sentences[phrase.Sentence].Tokens;
        var isAged = tokens[phrase.Start..phrase.Head].Any(static t => t.Form == "old" || t.Form.EndsWith("-old", StringComparison.Ordinal));
        var isNominee = use.Role.Title is "nominee" or "candidate" or "hopeful" or "contender" or "front-runner" or "frontrunner" || use.Tense == RoleTense.Candidate;
        var isDetailed = phrase.Origins.Count > 0 || isNominee && phrase.Sectors.Count > 0 || isAged;
        if (!isDetailed || !IsDefinite(phrase) || phrase.Possessor >= 0 || use.Role.Kind != RoleKind.Person && phrase.Origins.Count == 0 || tokens[phrase.Head].Relation is Relation.Appos or Relation.Conj)
            return null;
        return _salience.Most(phrase.Sentence, o => phrase.Sentence - o.Sentence <= reach && o.Actors is [{ Kind: ActorKind.Person, IsNamed: true } actor]
            && (o.Sentence < phrase.Sentence || o.Token < phrase.Start)
            && (country is null || actor.Country is null || actor.Country == country)
            && (isNominee ? actor.Known is not null || actor.Sectors.Contains("PTY") : isAged || actor.Roles.Count == 0 || actor.AllSectors().Intersect(use.Role.Sectors).Any())
            && (phrase.Origins.Count == 0 || actor.Origins.Count == 0 || actor.Origins.Overlaps(phrase.Origins))
            && !(use.Role.Gender != Gender.Unknown && actor.Gender != Gender.Unknown && use.Role.Gender != actor.Gender)) is [var found] ? found : null;
    }

    // Adjectives with commas between them may hide the article: "the bespectacled, 71-year-old diplomat".
    private bool IsDefinite(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var t = phrase.Start - 1;
        while (!phrase.Definite && t > 0 && (tokens[t].Upos is Upos.ADJ or Upos.ADV || tokens[t].Form == ","))
            t--;
        return phrase.Definite || t >= 0 && tokens[t].Lemma == "the";
    }

    // "leader" may mean whoever leads the state; "minister" the foreign minister spoken of.
    private static bool MeansSameOffice(Role held, Role asked) =>
        held == asked || EndsWith(held.Title, asked.Title)
        || asked.Title is "leader" or "head of state" or "strongman" or "ruler"
            && held.Title is "president" or "prime minister" or "premier" or "chancellor" or "king" or "emir" or "sultan" or "leader" or "supreme leader" or "ruler";

    // "foreign minister" is a minister; a vice president is no president.
    private static bool EndsWith(string title, string last) =>
        title == last
        || !title.StartsWith("vice ", StringComparison.OrdinalIgnoreCase) && !title.StartsWith("deputy ", StringComparison.OrdinalIgnoreCase)
            && title.EndsWith(last, StringComparison.Ordinal) && title[^(last.Length + 1)] == ' ';
}
