using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>
/// Codes one phrase as the reading of a report would, had the report nothing else: first as the subject of a sentence, where a
/// party is most surely known as one, and alone where the parser does not take it for one phrase there.
/// </summary>
internal static class PhraseCoder
{
    private static readonly string[] Frames = [" said.", ""];
    private static readonly ImmutableArray<string> Unidentified = ["UNK"];

    /// <summary>Codes a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="on">The day on which it is said, or null.</param>
    /// <param name="explain">Whether to tell which entries of the lexicon match and which were taken.</param>
    /// <param name="parse">Gives the sentences of a text.</param>
    /// <param name="lexicon">The tables.</param>
    /// <param name="leaders">The heads of state and of government among its persons.</param>
    public static PhraseCoding Code(
        string phrase, DateOnly? on, bool explain, Func<string, ImmutableArray<Sentence>> parse, Lexicon lexicon, LeaderNames leaders)
    {
        var words = phrase.Trim();
        var coding = new PhraseCoding { Phrase = phrase, Rule = "none" };
        var taken = new TakenEntries();
        foreach (var frame in Frames)
        {
            var report = new Report("phrase", words + frame) { Published = on };
            var sentences = parse(report.Text);
            if (sentences.IsEmpty || frame.Length > 0 && !IsOnePhrase(sentences, words.Length))
                continue;
            taken = new TakenEntries();
            var actors = ActorFinder.Find(report, sentences, new QuotationIndex([]), lexicon, taken);
            if (Parties(actors, sentences, words.Length) is var (parties, token))
            {
                coding = Coding(phrase, parties, sentences, token, taken);
                break;
            }
            if (IsPronoun(sentences))
            {
                coding = coding with { Sectors = Unidentified, Rule = "pronoun" };
                break;
            }
        }
        if (PersonByNameAlone(words, on, coding, lexicon, leaders) is { } person)
        {
            var actor = new ActorDraft(words, ActorKind.Person);
            actor.Recognize(person, on);
            taken = new TakenEntries();
            taken.Add(new TextSpan(0, person.Name.Length), PersonTables.Format, person.Name);
            coding = new PhraseCoding { Phrase = phrase, Country = actor.Country, Sectors = actor.AllSectors(), Name = person.Name, Rule = "person" };
            // The entry may not have the family name alone.
            words = person.Name;
        }
        return explain ? coding with { Matches = lexicon.Entries.Find(words, on, taken) } : coding;
    }

    // Where the words say nothing else, they are the name of somebody whom the tables know, or the family name alone of someone who leads or led a
    // country. What is a title, a people or somebody else's name too ("King", "Roman") is a leader's only while the leader is in office.
    private static KnownPerson? PersonByNameAlone(string words, DateOnly? on, PhraseCoding coding, Lexicon lexicon, LeaderNames leaders)
    {
        if (words.Length == 0 || !char.IsUpper(words[words.LastIndexOf(' ') + 1]) && !char.IsUpper(words[0]))
            return null;
        // "Franco, Itamar" cannot be anything else.
        var isOpen = coding.Rule is "name" or "none" or "place" && !IsTold(coding) || words.Contains(',');
        if (isOpen && lexicon.Persons.Find(words, on) is { } named)
            return named;
        var isOneWord = !words.Contains(' ') && coding.Rule is "role" or "name" or "people";
        return (isOpen || isOneWord) && leaders.Find(words, on) is var (leader, isInOffice) && (isOpen || isInOffice) ? leader : null;
    }

    // Whether the words tell more than a name.
    private static bool IsTold(PhraseCoding coding) => coding is { Rule: "name", Sectors.IsEmpty: false } or { Rule: "name", Country: not null };

    // "He", "someone": a party that nothing identifies (PLOVER: UNK).
    private static bool IsPronoun(ImmutableArray<Sentence> sentences) => sentences[0].Tokens[0] is var first && first.Upos == Upos.PRON
        && (sentences[0].Tokens.Length == 1 || sentences[0].Tokens[1].Span.Start > first.Span.End) && (Pronouns.Kind(first.Form) != PronounKind.None
            || first.Lemma.ToLowerInvariant() is "someone" or "somebody" or "anyone" or "anybody" or "everyone" or "everybody" or "nobody");

    // All its words hang on one, which alone hangs on the frame.
    private static bool IsOnePhrase(ImmutableArray<Sentence> sentences, int end)
    {
        var tokens = sentences[0].Tokens;
        return tokens[^1].Span.Start >= end
            && tokens.Count(t => t.Span.End <= end && (t.Head < 0 || tokens[t.Head].Span.Start >= end)) == 1;
    }

    // Those whom the phrase's head means, or else the word nearest to it that means someone ("several of the trade unions"), and that word.
    private static (ActorDraft[] Parties, (int Sentence, int Token) At)? Parties(ActorMap actors, ImmutableArray<Sentence> sentences, int end)
    {
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            var fromTheHead = Enumerable.Range(0, sentence.Tokens.Length).Where(t => sentence.Tokens[t].Span.End <= end).OrderBy(t => Depth(sentence, t));
            foreach (var t in fromTheHead)
            {
                if (actors.At(s, t) is [_, ..] parties)
                    return (parties, (s, t));
            }
        }
        return null;
    }

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (; sentence.Tokens[token].Head >= 0; token = sentence.Tokens[token].Head)
            depth++;
        return depth;
    }

    private static PhraseCoding Coding(string phrase, ActorDraft[] parties, ImmutableArray<Sentence> sentences, (int Sentence, int Token) at, TakenEntries taken)
    {
        ImmutableArray<string> sectors = [.. parties.SelectMany(static p => p.AllSectors()).Distinct()];
        var countries = parties.Select(static p => p.Country).OfType<string>().Distinct().ToList();
        // PLOVER writes IGO in the place of a country, UNO for the United Nations and EUR for the European Union (manual, table of international
        // non-state actors): it is no sector.
        if (countries.Count == 0 && sectors.Contains("IGO"))
            countries.Add("IGO");
        if (countries.Exists(CodeReader.International.Contains))
            sectors = sectors.Remove("IGO");
        var (name, rule) = (string.Join('|', parties.Select(static p => p.Name)), Rule(parties[0]));
        var (sentence, token) = (sentences[at.Sentence], sentences[at.Sentence].Tokens[at.Token]);
        if (parties is [{ Kind: ActorKind.Country }] && taken.All.LastOrDefault(t => t.Words.Start <= token.Span.Start && token.Span.End <= t.Words.End) is { Key: { } place } entry
            && entry.Table == NameTables.Places)
        {
            // Who acts under the name of a town or a region are those who live there.
            (name, rule, sectors) = (place, "place", ["CVL"]);
        }
        else if (parties is [{ Kind: ActorKind.Country }] && HeadOf(sentence, at.Token) is { Upos: Upos.NOUN } head && head.Lemma is not ("government" or "country" or "nation"))
        {
            // "regions across Indonesia": of a country, and no more is said.
            (name, rule, sectors) = (phrase.Trim(), "country", Unidentified);
        }
        return new PhraseCoding
        {
            Phrase = phrase,
            Country = countries.Count > 0 ? string.Join('|', countries) : null,
            Sectors = sectors,
            Name = name,
            Rule = rule,
        };
    }

    // The noun on which a word's phrase hangs, inside the phrase that is coded; null where it is the head itself.
    private static Token? HeadOf(Sentence sentence, int token) =>
        sentence.Tokens[token] is { Relation: Relation.Nmod, Head: >= 0 and var head } ? sentence.Tokens[head] : null;

    private static string Rule(ActorDraft party) => party switch
    {
        { Known: not null } => "person",
        { Kind: ActorKind.Outlet } => "outlet",
        { Kind: ActorKind.Country } => party.Sectors.Contains("GOV") ? "government" : "country",
        { RoleUses.Count: > 0 } => "role",
        { Kind: ActorKind.Organization, Country: not null } or { Kind: ActorKind.Organization, Sectors.Count: > 0 } => "organization",
        { Kind: ActorKind.Group or ActorKind.Person, Country: not null } => "people",
        _ => "name",
    };
}
