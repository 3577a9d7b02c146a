using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>
/// Finds the parties of a report and settles which mentions mean the same one. The rules are told in
/// docs/coding-rules/actors.md.
/// </summary>
internal sealed class ActorFinder
{
    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly ImmutableArray<TextSpan> _quotations;
    private readonly DateOnly? _published;
    private readonly Lexicon _lexicon;
    private readonly NounPhraseReader _phrases;
    private readonly ActorMap _map = new();
    private readonly Salience _salience = new();
    private readonly HashSet<(int, int)> _visited = [];
    private readonly string? _home;
    private readonly Dictionary<string, ActorDraft> _byKey = new(StringComparer.Ordinal);

    private ActorFinder(Report report, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> quotations, Lexicon lexicon)
    {
        (_text, _published, _sentences, _quotations, _lexicon) = (report.Text, report.Published, sentences, quotations, lexicon);
        _phrases = new NounPhraseReader(_text, sentences, lexicon);
        _home = HomeCountry.Find(_text, sentences, lexicon);
    }

    /// <summary>Finds the actors of a report.</summary>
    public static ActorMap Find(Report report, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> quotations, Lexicon lexicon)
    {
        var finder = new ActorFinder(report, sentences, quotations, lexicon);
        for (var s = 0; s < sentences.Length; s++)
        {
            if (HomeCountry.IsDateline(report.Text, sentences[s]))
                continue;
            for (var t = 0; t < sentences[s].Tokens.Length; t++)
                finder.Visit(s, t);
        }
        finder.PlaceOfficials();
        return finder._map;
    }

    // "Prime Minister Davit Lomtaridze" of whom the report never says which country's he is: that of the report.
    private void PlaceOfficials()
    {
        foreach (var actor in _map.Actors)
        {
            if (actor is { Kind: ActorKind.Person, Country: null } && actor.RoleUses.Exists(static r => r.Role.Kind == RoleKind.Office && r.Role.Sectors is ["GOV" or "LEG" or "JUD" or "COP" or "MIL", ..]) && !actor.Sectors.Contains("IGO"))
                actor.Country = _home;
        }
    }

    // Settles the phrase with this head, if it is one. Called in the order of the text, and earlier for a phrase that
    // another needs: "the president of Syria".
    private ActorDraft[] Visit(int s, int t)
    {
        if (!_visited.Add((s, t)))
            return _map.At(s, t);
        var token = _sentences[s].Tokens[t];
        if (!IsPhraseHead(token))
            return Modifier(s, t);
        var pronoun = token.Upos is Upos.PRON or Upos.DET ? Pronouns.Kind(token.Form) : PronounKind.None;
        if (pronoun != PronounKind.None)
            return Pronoun(s, t, pronoun);
        if (token.Upos is Upos.PRON || token.Relation == Relation.Expl)
            return [];

        var phrase = _phrases.Read(s, t);
        if (phrase.Possessor >= 0)
            Visit(s, phrase.Possessor);
        var actors = Settle(phrase);
        if (actors.Length > 0)
            Record(phrase, actors);
        return actors;
    }

    // "Israeli strike", "NATO summit", "police raid": a party that a noun names by a word before it. It is no mention of its
    // own; an event that needs it finds it here.
    private ActorDraft[] Modifier(int s, int t)
    {
        var tokens = _sentences[s].Tokens;
        if (tokens[t].Relation is not (Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.NmodUnmarked) || _map.At(s, t).Length > 0)
            return _map.At(s, t);
        var (senses, end) = char.IsUpper(tokens[t].Form[0]) ? _lexicon.Names.LongestAt(_text, tokens, t, tokens.Length) : (null, t);
        ActorDraft[] actors = [];
        if (senses is not null)
        {
            actors = senses.Adjective is { } country && senses.Organization is null
                ? [CountryActor(country.Code)]
                : BySenses(new NounPhrase(s, t, t) { End = end, Senses = senses }) ?? [];
        }
        else if (tokens[t].Upos == Upos.NOUN && _lexicon.Roles.LongestAt(_text, tokens, t, t + 1) is ({ Role.Kind: not RoleKind.Office, Role.Sectors.Length: > 0 } form, _))
        {
            end = t + 1;
            actors = [Grouped(new NounPhrase(s, t, t) { End = end }, new RoleUse(form.Role, t, end, RoleTense.Current, Plural: true))];
        }
        for (var i = t; i < end && actors.Length > 0; i++)
            _map.Set(s, i, actors);
        return actors;
    }

    private static bool IsPhraseHead(Token token) => token.Upos switch
    {
        Upos.PRON or Upos.DET => token.Relation is not (Relation.Det or Relation.DetPredet or Relation.Expl),
        Upos.NOUN or Upos.PROPN => token.Relation is not (Relation.Compound or Relation.Flat or Relation.NmodDesc or Relation.Fixed or Relation.Goeswith or Relation.Amod),
        // "the French", "the two", "both": adjectives and numbers that stand for those they describe.
        Upos.ADJ or Upos.NUM => token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.OblAgent
            or Relation.Nmod or Relation.NmodPoss or Relation.Conj or Relation.Iobj,
        _ => false,
    };

    private ActorDraft[] Settle(NounPhrase phrase)
    {
        var apposed = Apposed(phrase);
        if (Named(phrase, apposed) is { } named)
            return [named];
        if (phrase.Senses is not null && BySenses(phrase) is { } known)
            return known;
        if (DefiniteGroup(phrase) is { } group)
            return group;
        if (!phrase.HeadIsRole)
            return [];
        return phrase.Roles[^1].Plural && CountriesOf(phrase) is { Count: > 1 } countries ? OnePerCountry(phrase, countries) : [Described(phrase)];
    }

    // ---- persons and organisations with a name of their own

    // The phrase and those that rename it: "the country's acting president, Ahmad al-Sharaa".
    private List<NounPhrase> Apposed(NounPhrase phrase)
    {
        var found = new List<NounPhrase>();
        var sentence = _sentences[phrase.Sentence];
        foreach (var child in sentence.Children(phrase.Head))
        {
            if (sentence.Tokens[child].Relation == Relation.Appos && sentence.Tokens[child].Upos is Upos.NOUN or Upos.PROPN)
                found.Add(_phrases.Read(phrase.Sentence, child));
            // "the president of Peru, Rosa Quispe": the parser may hang the name on the country.
            else if (phrase.HeadIsRole && sentence.Tokens[child].Relation == Relation.Nmod && sentence.Child(child, Relation.Appos) is >= 0 and var inner
                && sentence.Tokens[inner].Upos == Upos.PROPN)
                found.Add(_phrases.Read(phrase.Sentence, inner));
        }
        // "Syria's acting leader, Ahmad al-Sharaa, flew": a name between commas after a title, likewise.
        if (phrase.HeadIsRole && !phrase.Roles[^1].Plural && phrase.Definite && found.Count == 0 && NameBetweenCommas(phrase) is { } renamed)
            found.Add(renamed);
        // "spokeswoman Maria Zakharova": a name directly after a title is the holder's, wherever the parser hangs it.
        if (phrase.HeadIsRole && !phrase.Roles[^1].Plural && phrase.End < sentence.Tokens.Length && sentence.Tokens[phrase.End] is { Upos: Upos.PROPN } next
            && next.Relation != Relation.NmodPoss && !found.Exists(f => f.Start == phrase.End))
        {
            var head = phrase.End;
            while (sentence.Tokens[head].Relation is Relation.Flat or Relation.Compound && sentence.Tokens[head].Head > phrase.Head)
                head = sentence.Tokens[head].Head;
            var name = _phrases.Read(phrase.Sentence, head);
            if (name.HasName && name.Start == phrase.End && name.Senses is null)
                found.Add(name);
        }
        return found;
    }

    private NounPhrase? NameBetweenCommas(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var start = phrase.End + 1;
        if (start >= tokens.Length || tokens[phrase.End].Form != "," || tokens[start].Upos != Upos.PROPN)
            return null;
        var head = start;
        while (tokens[head].Relation is Relation.Flat or Relation.Compound && tokens[head].Head > phrase.End)
            head = tokens[head].Head;
        var name = _phrases.Read(phrase.Sentence, head);
        return name.HasName && name.Start == start && name.Senses is null && name.Roles.Count == 0 && name.End < tokens.Length && tokens[name.End].Form == "," ? name : null;
    }

    private ActorDraft? Named(NounPhrase phrase, List<NounPhrase> apposed)
    {
        var withName = phrase.HasName ? phrase : phrase.HeadIsRole ? apposed.Find(static a => a.HasName && a.Senses is null) : null;
        if (withName is null)
            return null;
        var name = NameOf(withName);
        List<NounPhrase> told = [phrase];
        foreach (var other in apposed)
        {
            // A name renames a description and a description a name; two names are two parties ("Bern, Anna Koller").
            if (other == withName || other.HeadIsRole)
            {
                told.Add(other);
                _visited.Add((other.Sentence, other.Head));
                if (other.Possessor >= 0)
                    Visit(other.Sentence, other.Possessor);
            }
        }
        var kind = KindOf(withName, told, name);
        if (kind is null)
            return null;
        var parts = kind == ActorKind.Organization ? [] : PersonalNames.Parts(name);
        var actor = FindNamed(name, parts, kind.Value) ?? Add(new ActorDraft(name, kind.Value) { NameParts = parts, Gender = GenderOf(withName) });
        if (name.Length > actor.Name.Length && kind != ActorKind.Organization)
            (actor.Name, actor.NameParts) = (name, parts);
        if (actor.Kind == ActorKind.Unknown)
            actor.Kind = kind.Value;
        foreach (var one in told)
            Learn(actor, one);
        Recognize(actor);
        foreach (var other in told.Skip(1))
        {
            _map.Set(other.Sentence, other.Head, [actor]);
            actor.Mentions.Add(SpanOf(other));
        }
        return actor;
    }

    private string NameOf(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var span = TextSpan.FromBounds(tokens[phrase.Name.Start].Span.Start, tokens[phrase.Name.End - 1].Span.End);
        return string.Join(' ', _text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private Gender GenderOf(NounPhrase phrase) =>
        _lexicon.GivenNames.GetValueOrDefault(_sentences[phrase.Sentence].Tokens[phrase.Name.Start].Form);

    // Null where the capitals name something that is no party: "Treaty of Lisbon", "World War II".
    private ActorKind? KindOf(NounPhrase phrase, List<NounPhrase> told, string name)
    {
        if (phrase.Roles.Exists(r => r.Role.Kind is RoleKind.Body or RoleKind.Group && r.End == phrase.Name.End && r.Start >= phrase.Name.Start))
            return ActorKind.Organization;
        var tokens = _sentences[phrase.Sentence].Tokens;
        if (tokens[phrase.Head].Upos == Upos.NOUN && phrase.Head >= phrase.Name.End && !phrase.HeadIsRole && phrase.Roles.Count == 0)
            return null;
        if (told.Exists(static p => p.Roles.Exists(static r => r.Role.Kind is RoleKind.Office or RoleKind.Person && !r.Plural)))
            return ActorKind.Person;
        if (_lexicon.GivenNames.ContainsKey(tokens[phrase.Name.Start].Form))
            return ActorKind.Person;
        var words = name.Split(' ').Length;
        if (words == 1 && name.Length is >= 2 and <= 6 && name.All(char.IsUpper))
            return ActorKind.Organization;
        return ActorKind.Unknown;
    }

    private ActorDraft? FindNamed(string name, string[] parts, ActorKind kind)
    {
        if (kind == ActorKind.Organization)
            return _byKey.GetValueOrDefault("name:" + name) ?? AddKey("name:" + name, Add(new ActorDraft(name, kind) { IsKnown = true }));
        // The one mentioned last wins: "Assad" after "Bashar al-Assad" and "Rifaat al-Assad" is who was spoken of.
        for (var i = _map.Actors.Count - 1; i >= 0; i--)
        {
            var other = _map.Actors[i];
            if (other.Kind is ActorKind.Person or ActorKind.Unknown && other.NameParts.Length > 0 && PersonalNames.Match(parts, other.NameParts))
                return other;
        }
        return null;
    }

    // Adds to an actor what a phrase says of it: roles, country, sectors.
    private void Learn(ActorDraft actor, NounPhrase phrase)
    {
        var country = CountryOf(phrase);
        foreach (var use in phrase.Roles)
        {
            if (use.Role.Gender != Gender.Unknown && actor.Gender == Gender.Unknown)
                actor.Gender = use.Role.Gender;
            if (use.Role.Kind is RoleKind.Body or RoleKind.Group)
                continue;
            var tokens = _sentences[phrase.Sentence].Tokens;
            var span = TextSpan.FromBounds(tokens[use.Start].Span.Start, tokens[use.End - 1].Span.End);
            var title = TitleOf(use, tokens);
            var known = actor.Roles.FindIndex(r => string.Equals(r.Title, title, StringComparison.OrdinalIgnoreCase));
            if (known < 0)
            {
                actor.Roles.Add(new ActorRole(title, country, use.Tense, null, null, [span]));
                actor.RoleUses.Add(use);
            }
            else
            {
                actor.Roles[known] = actor.Roles[known] with { Of = actor.Roles[known].Of ?? country, Spans = [.. actor.Roles[known].Spans, span] };
            }
        }
        actor.Country ??= country;
        actor.AddSectors(phrase.Sectors);
        // "the rebels' spokesman" is one of them.
        if (actor.AllSectors().IsEmpty && Affiliation(phrase) is { Kind: not ActorKind.Country } party)
            actor.AddSectors(party.AllSectors());
    }

    // The words of a title without the country's: "former Polish prime minister" is a former prime minister.
    private string TitleOf(RoleUse use, ImmutableArray<Token> tokens)
    {
        var title = new StringBuilder();
        for (var t = use.Start; t < use.End; t++)
        {
            var isCountry = t < use.End - 1 && char.IsUpper(tokens[t].Form[0])
                && _lexicon.Names.LongestAt(_text, tokens, t, use.End).Entry is { } senses && (senses.Adjective ?? senses.Country) is not null;
            if (isCountry)
                continue;
            if (title.Length > 0 && tokens[t - 1].Span.End < tokens[t].Span.Start)
                title.Append(' ');
            title.Append(tokens[t].Form);
        }
        return title.ToString();
    }

    // Adds what the lexicon knows of a person. The report comes first: what it says of someone is never overruled.
    private void Recognize(ActorDraft actor)
    {
        if (actor.IsRecognized || actor.NameParts.Length == 0 || _lexicon.Persons.Find(actor.Name, _published) is not { } person
            || actor.Country is not null && person.Offices.TrueForAll(o => o.Country != actor.Country))
            return;
        actor.IsRecognized = true;
        actor.Kind = ActorKind.Person;
        (actor.Name, actor.NameParts) = (person.Name, PersonalNames.Parts(person.Name));
        actor.Gender = actor.Gender == Gender.Unknown ? person.Gender : actor.Gender;
        var offices = person.Offices.FindAll(o => o.HasBegunBy(_published));
        actor.Country ??= offices.Find(static o => o.Country is not null)?.Country;
        // Whoever holds an office now is named by it; of those who hold none, every office is told.
        var held = offices.FindAll(o => o.IsHeldOn(_published));
        if (actor.Roles.Count > 0)
            return;
        foreach (var office in held.Count > 0 ? held : offices)
        {
            var tense = held.Count > 0 ? RoleTense.Current : RoleTense.Former;
            actor.Roles.Add(new ActorRole(office.Title, office.Country, tense, office.From, office.To, []));
            actor.RoleUses.Add(new RoleUse(new Role(office.Title, RoleKind.Office, office.Sectors, person.Gender, Anonymous: false), 0, 0, tense, Plural: false));
        }
    }

    // ---- names that the lexicon knows

    private ActorDraft[]? BySenses(NounPhrase phrase)
    {
        var senses = phrase.Senses!;
        var token = _sentences[phrase.Sentence].Tokens[phrase.Head];
        if (senses.Outlet is { } outlet && senses.Country is null)
            return [Known("outlet:" + outlet.Name, outlet.Name, ActorKind.Outlet, outlet.Country, ["JRN"])];
        if (senses.Organization is { } organization)
            return [Known("name:" + organization.Name, organization.Name, ActorKind.Organization, organization.Country, organization.Sectors)];
        if (senses.Country is { } country)
            return [CountryActor(country.Code)];
        if (senses.Seat is { } seat)
            return [seat.Country is { } code && seat.Sectors is ["GOV", ..] ? Government(code) : Known("seat:" + seat.Name, seat.Name, ActorKind.Organization, seat.Country, seat.Sectors)];
        if (senses.Capital is { } capital)
            return [Government(capital.Code)];
        // A town stands for its country where something is done to it: "the attack on Kharkiv".
        if (senses.Place?.Country is { } land && _lexicon.Countries.ContainsKey(land))
        {
            _map.Set(phrase.Sentence, phrase.Head, [CountryActor(land)]);
            return [];
        }
        var people = senses.Inhabitants is not null && token.Upos is Upos.NOUN or Upos.PROPN ? senses.Inhabitants : senses.Adjective;
        // "the French", "Syrians", "a Russian": people of a country.
        if (people is not null)
        {
            return token.Tag is PennTag.NN or PennTag.NNP && senses.Adjective is not null && !phrase.Definite && token.Upos != Upos.ADJ
                ? [Add(new ActorDraft(TextOf(phrase), ActorKind.Person) { Country = people.Code })]
                : [Known("people:" + people.Code, TextOf(phrase), ActorKind.Group, people.Code, ["CVL"], plural: true)];
        }
        return null;
    }

    private ActorDraft CountryActor(string code) => Known("country:" + code, _lexicon.Countries[code].Name, ActorKind.Country, code, []);

    private ActorDraft Government(string code) =>
        _lexicon.Countries.TryGetValue(code, out var country)
            ? Known("government:" + code, $"{country.Adjective} government", ActorKind.Country, code, ["GOV"])
            : Known("government:" + code, code, ActorKind.Country, code, ["GOV"]);

    private ActorDraft Known(string key, string name, ActorKind kind, string? country, IEnumerable<string> sectors, bool plural = false)
    {
        if (_byKey.TryGetValue(key, out var known))
            return known;
        var actor = AddKey(key, Add(new ActorDraft(name, kind) { Country = country, Plural = plural, IsKnown = !plural }));
        actor.AddSectors(sectors);
        return actor;
    }

    private ActorDraft AddKey(string key, ActorDraft actor)
    {
        _byKey[key] = actor;
        return actor;
    }

    // ---- descriptions

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
        var country = CountryOf(phrase);
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

    // ---- countries of phrases

    // From the phrase's own adjective, its possessor, or a name after "of": "the regime of Bashar al-Assad".
    private string? CountryOf(NounPhrase phrase)
    {
        if (phrase.Country is { } code)
            return code;
        if (Affiliation(phrase) is { Country: { } of })
            return of;
        if (OfPhrase(phrase) is >= 0 and var child && PlaceCountry(phrase.Sentence, child) is { } place)
            return place;
        return RuledCountry(phrase);
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
        return OfPhrase(phrase) is >= 0 and var child && Visit(phrase.Sentence, child) is [var of, ..] ? of : null;
    }

    private int OfPhrase(NounPhrase phrase)
    {
        var sentence = _sentences[phrase.Sentence];
        foreach (var child in sentence.Children(phrase.Head))
        {
            if (sentence.Tokens[child].Relation == Relation.Nmod && child > phrase.Head && sentence.Child(child, Relation.Case) is >= 0 and var c
                && sentence.Tokens[c].Lemma is "of" or "for" or "in" or "from" or "at")
                return child;
        }
        return -1;
    }

    // A group that belongs to a country and names none: rebels who enter a town are that country's; otherwise "the army" and
    // "the Interior Ministry" are those of the country that the report is about.
    private string? DomesticCountry(NounPhrase phrase, RoleUse use)
    {
        var sectors = use.Role.Sectors.Concat(phrase.Sectors).ToList();
        if (sectors.Exists(static s => s is "OPP" or "REB" or "COP" or "MIL" or "PRM" or "UAF" or "CVL") && ClausePlace(phrase) is { } here)
            return here;
        var isOfState = sectors.Exists(static s => s is "COP" or "LEG" or "JUD" or "GOV" or "MIL" or "OPP" or "SPY") && (phrase.Definite || use.Role.Kind == RoleKind.Body);
        return isOfState ? _home : null;
    }

    // A place that the clause names beside the group, or one that follows it closely.
    private string? ClausePlace(NounPhrase phrase)
    {
        const int near = 4;
        var sentence = _sentences[phrase.Sentence];
        var verb = sentence.Tokens[phrase.Head].Head;
        if (verb >= 0)
        {
            foreach (var child in sentence.Children(verb))
            {
                if (child != phrase.Head && sentence.Tokens[child].Relation is Relation.Obj or Relation.Obl && PlaceCountry(phrase.Sentence, child) is { } country)
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

    // ---- reference back

    private ActorDraft? Salient(NounPhrase phrase, Func<ActorDraft, bool> fits) =>
        _salience.Most(phrase.Sentence, o => o.Actors.Length == 1 && fits(o.Actors[0])
            && !(o.Sentence == phrase.Sentence && o.Token >= phrase.Start && o.Token < phrase.End && o.Token != phrase.Possessor)) is [var actor] ? actor : null;

    private ActorDraft[] Pronoun(int s, int t, PronounKind kind)
    {
        if (kind is PronounKind.I or PronounKind.We)
        {
            _map.AddFirstPerson(s, t, kind);
            return [];
        }
        var token = _sentences[s].Tokens[t];
        var isPossessive = token.Relation == Relation.NmodPoss;
        var governor = isPossessive ? -1 : token.Head;
        var quotation = QuotationAt(token.Span.Start);
        var actors = _salience.Most(s, o => Pronouns.Agrees(kind, o.Actors)
            // Two arguments of one verb are two parties, unless the second is reflexive.
            && !(o.Sentence == s && governor >= 0 && o.Governor == governor && o.Relation != Relation.NmodPoss)
            // Who is spoken of as "he" in a quotation is rarely its speaker.
            && !(quotation >= 0 && o.Sentence == s && QuotationAt(_sentences[s].Tokens[o.Token].Span.Start) != quotation && IsSpeaker(o)));
        if (actors is null)
            return [];
        if (actors is [{ Gender: Gender.Unknown } person] && kind is PronounKind.He or PronounKind.She)
            person.Gender = kind == PronounKind.He ? Gender.Male : Gender.Female;
        _map.Set(s, t, actors);
        foreach (var actor in actors)
        {
            actor.Mentions.Add(token.Span);
            actor.MentionedAsParty = true;
        }
        _salience.Add(new Salience.Occurrence(s, t, token.Head, token.Relation, actors));
        return actors;
    }

    private bool IsSpeaker(Salience.Occurrence occurrence) =>
        occurrence.Relation == Relation.Nsubj && occurrence.Governor >= 0
        && _lexicon.SpeechVerbs.ContainsKey(_sentences[occurrence.Sentence].Tokens[occurrence.Governor].Lemma);

    private int QuotationAt(int position)
    {
        for (var i = 0; i < _quotations.Length && _quotations[i].Start <= position; i++)
        {
            if (_quotations[i].Contains(position))
                return i;
        }
        return -1;
    }

    // ---- bookkeeping

    private ActorDraft Add(ActorDraft actor)
    {
        _map.Actors.Add(actor);
        return actor;
    }

    private void Record(NounPhrase phrase, ActorDraft[] actors)
    {
        var sentence = _sentences[phrase.Sentence];
        var token = sentence.Tokens[phrase.Head];
        _map.Set(phrase.Sentence, phrase.Head, actors);
        var isParty = !IsLocation(sentence, phrase.Head);
        foreach (var actor in actors)
        {
            actor.Mentions.Add(SpanOf(phrase));
            actor.MentionedAsParty |= isParty;
        }
        _salience.Add(new Salience.Occurrence(phrase.Sentence, phrase.Head, token.Head, token.Relation, actors));
        if (token.Relation == Relation.Conj)
            JoinConjuncts(phrase.Sentence, phrase.Head);
    }

    // "in Moscow", "near Damascus": where something is, not who does it.
    private static bool IsLocation(Sentence sentence, int head) =>
        sentence.Tokens[head].Relation is Relation.Obl or Relation.Nmod && sentence.Child(head, Relation.Case) is >= 0 and var c
        && sentence.Tokens[c].Lemma is "in" or "at" or "near" or "across" or "around" or "throughout" or "outside" or "inside" or "into";

    // "Assad and his family" is one party for "them" that follows.
    private void JoinConjuncts(int s, int conjunct)
    {
        var sentence = _sentences[s];
        var first = sentence.Tokens[conjunct].Head;
        var all = new List<ActorDraft>(_map.At(s, first));
        if (all.Count == 0)
            return;
        foreach (var child in sentence.Children(first))
        {
            if (child <= conjunct && sentence.Tokens[child].Relation == Relation.Conj)
                all.AddRange(_map.At(s, child).Where(a => !all.Contains(a)));
        }
        if (all.Count > 1)
            _salience.Add(new Salience.Occurrence(s, first, sentence.Tokens[first].Head, sentence.Tokens[first].Relation, [.. all]));
    }

    private TextSpan SpanOf(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var start = phrase.Possessor >= 0 ? Math.Min(phrase.Start, phrase.Possessor) : phrase.Start;
        return TextSpan.FromBounds(tokens[start].Span.Start, tokens[phrase.End - 1].Span.End);
    }

    private string TextOf(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var start = phrase.Start;
        while (start < phrase.Head && tokens[start].Upos == Upos.DET)
            start++;
        return string.Join(' ', _text[tokens[start].Span.Start..tokens[phrase.End - 1].Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
