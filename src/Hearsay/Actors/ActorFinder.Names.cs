using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

// Persons and organisations with a name of their own.
internal sealed partial class ActorFinder
{
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
            var name = NameFrom(phrase.Sentence, phrase.End, phrase.Head);
            if (name.HasName && name.Start == phrase.End && name.Senses is null)
                found.Add(name);
            else if (FlatNameFrom(phrase) is { } flat)
                found.Add(flat);
        }
        return found;
    }

    // "Minister of Health Nguyen Thanh Long": the parser may hang the name flat on the last word of the title.
    private NounPhrase? FlatNameFrom(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        bool IsFlat(int t) => tokens[t] is { Relation: Relation.Flat, Upos: Upos.PROPN } word && word.Head >= phrase.Start && word.Head < phrase.End;
        var end = phrase.End;
        while (end < tokens.Length && IsFlat(end))
            end++;
        return end - phrase.End < 2 ? null : new NounPhrase(phrase.Sentence, phrase.End, phrase.End) { End = end, Name = (phrase.End, end) };
    }

    private NounPhrase? NameBetweenCommas(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var start = phrase.End + 1;
        if (start >= tokens.Length || tokens[phrase.End].Form != "," || tokens[start].Upos != Upos.PROPN)
            return null;
        var name = NameFrom(phrase.Sentence, start, phrase.End);
        return name.HasName && name.Start == start && name.Senses is null && name.Roles.Count == 0 && name.End < tokens.Length && tokens[name.End].Form == "," ? name : null;
    }

    // The phrase whose name begins at a token: up from its first word to its head, no farther back than a floor.
    private NounPhrase NameFrom(int s, int start, int floor)
    {
        var tokens = _sentences[s].Tokens;
        var head = start;
        while (tokens[head].Relation is Relation.Flat or Relation.Compound && tokens[head].Head > floor)
            head = tokens[head].Head;
        return _phrases.Read(s, head);
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
        var gender = GenderOf(withName);
        var isHeadline = IsHeadline(withName.Sentence);
        var actor = FindNamed(name, parts, kind.Value, gender) ?? Add(new ActorDraft(name, kind.Value) { NameParts = parts, IsNamedInHeadline = isHeadline });
        // The fuller name stands, unless it is one of a headline, whose capitals hide where a name ends.
        if (kind != ActorKind.Organization && (actor.IsNamedInHeadline && !isHeadline ? parts.Length > 1 : name.Length > actor.Name.Length && !isHeadline))
            (actor.Name, actor.NameParts, actor.IsNamedInHeadline) = (name, parts, isHeadline);
        _named.Add(actor);
        if (actor.Kind == ActorKind.Unknown)
            actor.Kind = kind.Value;
        if (actor.Gender == Gender.Unknown)
            actor.Gender = gender;
        foreach (var one in told)
            Learn(actor, one);
        Recognize(actor);
        if (actor.Known is { } person)
            _taken?.Add(SpanOf(withName.Sentence, withName.Name), PersonTables.Format, person.Name);
        foreach (var other in told.Skip(1))
        {
            _map.Set(other.Sentence, other.Head, [actor]);
            actor.Mentions.Add(SpanOf(other));
        }
        return actor;
    }

    private string NameOf(NounPhrase phrase) => Text(phrase.Sentence, phrase.Name);

    // The words of some tokens, with one space for any white space.
    private string Text(int s, (int Start, int End) range)
    {
        var tokens = _sentences[s].Tokens;
        return string.Join(' ', _text[tokens[range.Start].Span.Start..tokens[range.End - 1].Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // A form of address tells, or the given name; a name of one word may be a family's: "Clinton", "Jordan".
    private Gender GenderOf(NounPhrase phrase) => phrase.Gender != Gender.Unknown || phrase.Name.End - phrase.Name.Start < 2
        ? phrase.Gender
        : _lexicon.GivenNames.GetValueOrDefault(_sentences[phrase.Sentence].Tokens[phrase.Name.Start].Form);

    // Every longer word of a headline in title case has a capital.
    private bool IsHeadline(int s)
    {
        if (!_isHeadline.TryGetValue(s, out var isHeadline))
        {
            var words = _sentences[s].Tokens.Where(static t => t.Form.Length > 4 && char.IsLetter(t.Form[0])).ToList();
            _isHeadline.Add(s, isHeadline = words.Count > 2 && words.TrueForAll(static t => char.IsUpper(t.Form[0])));
        }
        return isHeadline;
    }

    // Null where the capitals name something that is no party: "Treaty of Lisbon", "World War II".
    private ActorKind? KindOf(NounPhrase phrase, List<NounPhrase> told, string name)
    {
        if (phrase.Roles.Exists(r => r.Role.Kind is RoleKind.Body or RoleKind.Group && r.End == phrase.Name.End && r.Start >= phrase.Name.Start))
            return ActorKind.Organization;
        var tokens = _sentences[phrase.Sentence].Tokens;
        if (tokens[phrase.Head].Upos == Upos.NOUN && phrase.Head >= phrase.Name.End && !phrase.HeadIsRole && phrase.Roles.Count == 0)
            return null;
        if (phrase.Gender != Gender.Unknown || told.Exists(static p => p.Roles.Exists(static r => r.Role.Kind is RoleKind.Office or RoleKind.Person && !r.Plural)))
            return ActorKind.Person;
        if (_lexicon.GivenNames.ContainsKey(tokens[phrase.Name.Start].Form))
            return ActorKind.Person;
        // What the language model takes a name for, where nothing else tells.
        if (_sentences[phrase.Sentence].EntityFrom(phrase.Name.Start) is { } entity && entity.End == phrase.Name.End)
        {
            if (entity.Kind == EntityKind.Person)
                return ActorKind.Person;
            var isToldOf = _named.Find(PersonalNames.Parts(name), Gender.Unknown) is not null;
            if (entity.Kind == EntityKind.Organization && !isToldOf)
                return ActorKind.Organization;
            if (entity.Kind == EntityKind.Place && !isToldOf && _lexicon.Persons.Find(name, _published) is null)
                return null;
        }
        var words = name.Split(' ').Length;
        if (words == 1 && name.Length is >= 2 and <= 6 && name.All(char.IsUpper))
            return ActorKind.Organization;
        return ActorKind.Unknown;
    }

    private ActorDraft? FindNamed(string name, string[] parts, ActorKind kind, Gender gender) => kind == ActorKind.Organization
        ? _byKey.GetValueOrDefault("name:" + name) ?? AddKey("name:" + name, Add(new ActorDraft(name, kind) { IsKnown = true }))
        : _named.Find(parts, gender);

    // Adds to an actor what a phrase says of it: roles, country, sectors.
    private void Learn(ActorDraft actor, NounPhrase phrase)
    {
        var country = CountryOf(phrase);
        foreach (var use in phrase.Roles)
        {
            if (use.Role.Gender != Gender.Unknown && actor.Gender == Gender.Unknown)
                actor.Gender = use.Role.Gender;
            // "the man who" says nothing of someone with a name.
            if (use.Role.Kind is RoleKind.Body or RoleKind.Group || use.Role.Sectors is ["UNK"] && actor.NameParts.Length > 0)
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
        actor.Origins.UnionWith(phrase.Origins);
        if (actor.Roles.Count > 0 && actor.Kind == ActorKind.Person)
            _officials.Add(actor);
        if (phrase.Roles.Exists(static r => r.Role.Kind == RoleKind.Office) && OfPhrase(phrase) >= 0 && Affiliation(phrase) is { Kind: ActorKind.Organization } body && !body.AllSectors().IsEmpty)
        {
            // The president of a parliament is of parliament.
            actor.LeadsWithSectors = true;
            actor.AddSectors(body.AllSectors());
        }
        actor.AddSectors(phrase.Sectors);
        actor.LeadsWithSectors |= LeadsWithSectors(phrase);
        LearnWhatIsRuled(actor, phrase);
        // "the rebels' spokesman" is one of them.
        if (actor.AllSectors().IsEmpty && Affiliation(phrase) is { Kind: not ActorKind.Country } party)
            actor.AddSectors(party.AllSectors());
        // Who leads a country is its government.
        if (actor.AllSectors().IsEmpty && country is not null && phrase.Roles.Exists(static r => r.Role.Title is "leader" or "ruler" or "strongman"))
            actor.AddSectors(["GOV"]);
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
        if (actor.Known is not null || actor.NameParts.Length == 0 || (_lexicon.Persons.Find(actor.Name, _published) ?? FindTitled(actor)) is not { } person
            || actor.Country is { } told && !person.Offices.Exists(o => o.Country == told || o.Country is { } other && IsSuccessor(other, told)))
            return;
        actor.Recognize(person, _published);
        _named.Add(actor);
    }

    // "King Hussein": known by title and name together.
    private KnownPerson? FindTitled(ActorDraft actor) =>
        actor.Roles.Select(r => _lexicon.Persons.Find($"{r.Title} {actor.Name}", _published)).FirstOrDefault(static p => p is not null);

    // "Soviet President Mikhail Gorbachev": the table may know him by the state that came after.
    private bool IsSuccessor(string country, string former) =>
        _lexicon.Countries.GetValueOrDefault(former)?.Former?.Successors.Contains(country) == true;

    private ActorDraft[]? BySenses(NounPhrase phrase)
    {
        var senses = phrase.Senses!;
        var words = SpanOf(phrase.Sentence, (phrase.SensesStart < 0 ? phrase.Head : phrase.SensesStart, Math.Max(phrase.End, phrase.Head + 1)));
        var token = _sentences[phrase.Sentence].Tokens[phrase.Head];
        if (senses.Outlet is { } outlet && senses.Country is null)
        {
            _taken?.Add(words, NameTables.Outlets, outlet.Name);
            return [Known("outlet:" + outlet.Name, outlet.Name, ActorKind.Outlet, outlet.Country, outlet.Sectors)];
        }
        if (senses.Organization is { } organization)
        {
            _taken?.Add(words, NameTables.Organizations, organization.Name);
            var body = IsNamesake(organization, phrase.Country)
                ? Known($"name:{organization.Name}:{phrase.Country}", TextOf(phrase), ActorKind.Organization, phrase.Country, organization.Sectors)
                : Known("name:" + organization.Name, organization.Name, ActorKind.Organization, organization.Country, organization.Sectors);
            if (AbbreviationAfter(phrase) is { } abbreviation)
                _byKey.TryAdd("name:" + abbreviation, body);
            return [body];
        }
        if (senses.Country is { } country)
        {
            if (_named.FamilyOf(NameOfSenses(phrase)) is { } bearer)
                return [bearer];
            var code = _ambiguous.Settle(NameOfSenses(phrase), country.Code);
            _taken?.Add(words, country);
            return [CountryActor(code)];
        }
        if (senses.Seat is { } seat)
        {
            _taken?.Add(words, NameTables.Seats, seat.Name);
            return [seat.Country is { } code && seat.Sectors is ["GOV", ..] ? Government(code) : Known("seat:" + seat.Name, seat.Name, ActorKind.Organization, seat.Country, seat.Sectors)];
        }
        if (senses.Capital is { } capital)
        {
            _taken?.Add(words, capital);
            return [Government(capital.Code)];
        }
        // "Kurds", "Syrian Christians", "a Hutu"; where the name is a place's too ("Rakhine"), it is the place.
        if (senses.Group is { } group && senses.Place is null)
        {
            _taken?.Add(words, NameTables.Groups, group.Name);
            var origin = group.Country ?? phrase.Country;
            var isOne = _sentences[phrase.Sentence].Tokens[phrase.Start].Lemma is "a" or "an"
                || group.Name != group.Plural && !phrase.Definite && TextOf(phrase).EndsWith(group.Name, StringComparison.Ordinal);
            if (isOne)
            {
                var member = Add(new ActorDraft(TextOf(phrase), ActorKind.Person) { Country = origin });
                member.AddSectors(group.Sectors);
                return [member];
            }
            return [Known($"group:{group.Name}:{origin}", TextOf(phrase), ActorKind.Group, origin, group.Sectors, plural: true)];
        }
        // A town stands for its country where something is done to it: "the attack on Kharkiv".
        if (senses.Place?.Country is { } land && _lexicon.Countries.ContainsKey(land))
        {
            _taken?.Add(words, NameTables.Places, senses.Place.Name);
            _map.Set(phrase.Sentence, phrase.Head, [CountryActor(land)]);
            return [];
        }
        var people = senses.Inhabitants is not null && token.Upos is Upos.NOUN or Upos.PROPN ? senses.Inhabitants : senses.Adjective;
        // "the French", "Syrians", "a Russian": people of a country.
        if (people is not null)
        {
            _taken?.Add(words, people);
            return token.Tag is PennTag.NN or PennTag.NNP && senses.Adjective is not null && !phrase.Definite && token.Upos != Upos.ADJ
                ? [Add(new ActorDraft(TextOf(phrase), ActorKind.Person) { Country = people.Code })]
                : [Known("people:" + people.Code, TextOf(phrase), ActorKind.Group, people.Code, ["CVL"], plural: true)];
        }
        return null;
    }

    // "the Kachin Independence Army (KIA)": from here on the report may call it so.
    private string? AbbreviationAfter(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        for (var t = phrase.Head + 1; t < Math.Min(phrase.Head + 3, tokens.Length - 2); t++)
        {
            if (tokens[t].Form == "(" && tokens[t + 2].Form == ")" && tokens[t + 1].Form is { Length: >= 2 and <= 6 } form && form.All(char.IsUpper))
                return form;
        }
        return null;
    }

    // "the Nepali Democratic Party", "Iraqi Hezbollah": bodies of another country have the name too. A company or a body of several
    // countries stays what it is wherever it works.
    private static bool IsNamesake(Organization organization, string? country) =>
        country is not null && organization.Country is { } own && own != country && !CodeReader.International.Contains(own)
        && organization.Sectors is ["PTY" or "OPP" or "MIL" or "COP" or "PRM" or "REB" or "LEG" or "JUD" or "GOV" or "SPY", ..];

    private string NameOfSenses(NounPhrase phrase) => Text(phrase.Sentence, (phrase.Head, Math.Max(phrase.End, phrase.Head + 1)));

    // A user's table may hold a code that no country has: it stands for itself.
    private ActorDraft CountryActor(string code) => Known("country:" + code, _lexicon.Countries.GetValueOrDefault(code)?.Name ?? code, ActorKind.Country, code, []);

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
}
