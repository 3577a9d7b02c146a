using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>
/// Finds the parties of a report and settles which mentions mean the same one. The rules are told in
/// docs/coding-rules/actors.md.
/// </summary>
internal sealed partial class ActorFinder
{
    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly QuotationIndex _quotations;
    private readonly DateOnly? _published;
    private readonly Lexicon _lexicon;
    private readonly NounPhraseReader _phrases;
    private readonly ActorMap _map = new();
    private readonly Salience _salience = new();
    private readonly HashSet<(int, int)> _visited = [];
    private readonly NamedActors _named = new();
    private readonly Officials _officials = new();
    private readonly AmbiguousNames _ambiguous;
    private readonly Dictionary<int, bool> _isHeadline = [];
    private readonly List<int> _paragraphs = [];
    private readonly string? _home;
    private readonly bool _isHomeAlone;
    private readonly TakenEntries? _taken;
    private readonly Dictionary<string, ActorDraft> _byKey = new(StringComparer.Ordinal);

    private ActorFinder(Report report, ImmutableArray<Sentence> sentences, QuotationIndex quotations, Lexicon lexicon, TakenEntries? taken)
    {
        _taken = taken;
        (_text, _published, _sentences, _quotations, _lexicon) = (report.Text, report.Published, sentences, quotations, lexicon);
        _phrases = new NounPhraseReader(_text, sentences, lexicon, _published, _named.Forms, _ambiguous = new AmbiguousNames(_text), taken);
        (_home, _isHomeAlone) = HomeCountry.Find(_text, sentences, _published, lexicon);
    }

    /// <summary>Finds the actors of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="lexicon">The tables.</param>
    /// <param name="taken">Where the entries of the lexicon that are taken are recorded; null where nobody asks.</param>
    public static ActorMap Find(Report report, ImmutableArray<Sentence> sentences, QuotationIndex quotations, Lexicon lexicon, TakenEntries? taken = null)
    {
        var finder = new ActorFinder(report, sentences, quotations, lexicon, taken);
        for (var s = 0; s < sentences.Length; s++)
        {
            if (HomeCountry.IsDateline(sentences[s]))
                continue;
            var next = 0;
            for (var t = 0; t < sentences[s].Tokens.Length; t++)
            {
                finder.Visit(s, t);
                for (; next < sentences[s].Entities.Length && sentences[s].Entities[next].End == t + 1; next++)
                    finder.VisitEntity(s, sentences[s].Entities[next]);
            }
        }
        finder.PlaceOfficials();
        return finder._map;
    }

    // A person's name that the tree tore apart: no phrase had it for its own.
    private void VisitEntity(int s, NamedEntity entity)
    {
        if (entity.Kind != EntityKind.Person || entity.End - entity.First < 2)
            return;
        for (var t = entity.First; t < entity.End; t++)
        {
            var token = _sentences[s].Tokens[t];
            if (_map.At(s, t).Length > 0 || token.Relation == Relation.Flat && _map.At(s, token.Head).Length > 0)
                return;
        }
        // A title beside the name may have brought it in.
        var phrase = new NounPhrase(s, entity.First, entity.First) { End = entity.End, Name = (entity.First, entity.End) };
        var span = SpanOf(phrase);
        if (Named(phrase, []) is not { } actor)
            return;
        _map.Set(s, entity.First, [actor]);
        Mention(s, entity.First, actor, span);
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
        senses = senses?.On(_published);
        ActorDraft[] actors = [];
        if (senses is not null)
        {
            actors = senses.Adjective is { } country && senses.Organization is null && senses.Group is null
                ? [CountryActor(country.Code)]
                : BySenses(new NounPhrase(s, t, t) { End = end, Senses = senses }) ?? [];
        }
        else if (tokens[t].Upos == Upos.NOUN && _lexicon.Roles.LongestAt(_text, tokens, t, t + 1) is ({ Role.Kind: not RoleKind.Office, Role.Sectors.Length: > 0 } form, _))
        {
            end = t + 1;
            actors = [Grouped(new NounPhrase(s, t, t) { End = end }, new RoleUse(form.Role, t, end, RoleTense.Current, Plural: true))];
        }
        else if (tokens[t].Upos == Upos.PROPN && tokens[t].Relation == Relation.Compound && _phrases.Read(s, t) is { HasName: true } named)
        {
            // Someone told of before, or named in full: "the Darwish visit", "Ahmad Darwish supporters".
            end = t + 1;
            var name = NameOf(named);
            if (_named.Find(PersonalNames.Parts(name), Gender.Unknown) is { } person)
                actors = [person];
            else if (named.Name.End - named.Name.Start > 1 && _lexicon.GivenNames.ContainsKey(tokens[named.Name.Start].Form) && Named(named, []) is { } met)
                actors = [met];
            if (actors is [{ Kind: ActorKind.Person } bearer] && named.Name.End - named.Name.Start > 1)
                Mention(s, t, bearer, SpanOf(named));
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
        if (RenamedGroup(phrase) is { } renamed)
            return renamed;
        if (Predicate(phrase) is { } predicate)
            return predicate;
        if (DefiniteGroup(phrase) is { } group)
            return group;
        if (!phrase.HeadIsRole || IsAbstract(phrase))
            return [];
        return phrase.Roles[^1].Plural && CountriesOf(phrase) is { Count: > 1 } countries ? OnePerCountry(phrase, countries) : [Described(phrase)];
    }

    // "get justice": with no article before it, justice is no judge.
    private bool IsAbstract(NounPhrase phrase) => _sentences[phrase.Sentence].Tokens[phrase.Head] is { Form: "justice", Tag: PennTag.NN } && phrase.End - phrase.Start == 1 && phrase.Possessor < 0;

    private ActorDraft Add(ActorDraft actor)
    {
        actor.Number = _map.Actors.Count;
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
        Remember(phrase.Sentence, phrase.Head, actors);
        if (token.Relation == Relation.Conj)
            JoinConjuncts(phrase.Sentence, phrase.Head);
    }

    private void Mention(int s, int t, ActorDraft actor, TextSpan span)
    {
        actor.Mentions.Add(span);
        actor.MentionedAsParty = true;
        Remember(s, t, [actor]);
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
        var all = Conjuncts(sentence, s, first, conjunct);
        if (all.Count > 1)
            _salience.Add(new Salience.Occurrence(s, first, sentence.Tokens[first].Head, sentence.Tokens[first].Relation, [.. all]) { Paragraph = ParagraphOf(s) });
    }

    // Whom the first of several joined by "and" and those up to a last one mean.
    private List<ActorDraft> Conjuncts(Sentence sentence, int s, int first, int last)
    {
        // Longer lists are not taken up by one "they".
        const int most = 8;
        var all = new List<ActorDraft>(_map.At(s, first));
        foreach (var child in all.Count == 0 ? [] : sentence.Children(first))
        {
            if (child > last || all.Count > most)
                break;
            if (sentence.Tokens[child].Relation == Relation.Conj)
                all.AddRange(_map.At(s, child).Where(a => !all.Contains(a)));
        }
        return all.Count > most ? [] : all;
    }

    private TextSpan SpanOf(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var start = phrase.Possessor >= 0 ? Math.Min(phrase.Start, phrase.Possessor) : phrase.Start;
        return TextSpan.FromBounds(tokens[start].Span.Start, tokens[phrase.End - 1].Span.End);
    }

    private TextSpan SpanOf(int s, (int Start, int End) range)
    {
        var tokens = _sentences[s].Tokens;
        return TextSpan.FromBounds(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
    }

    private string TextOf(NounPhrase phrase)
    {
        var tokens = _sentences[phrase.Sentence].Tokens;
        var start = phrase.Start;
        while (start < phrase.Head && tokens[start].Upos == Upos.DET)
            start++;
        return Text(phrase.Sentence, (start, phrase.End));
    }
}
