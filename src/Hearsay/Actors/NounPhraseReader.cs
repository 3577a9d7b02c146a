using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Times;

namespace Hearsay.Actors;

/// <summary>
/// Reads what a noun phrase says of the party it names: "Russian Foreign Ministry spokeswoman Maria Zakharova" gives a
/// country, a sector, a role and a name. The phrase is walked from left to right; at each token the longest entry of the
/// lexicon wins.
/// </summary>
/// <param name="text">The report's text.</param>
/// <param name="sentences">Its sentences.</param>
/// <param name="lexicon">The tables.</param>
/// <param name="published">The report's day, for persons that the lexicon knows by name.</param>
/// <param name="ambiguous">Settles names that two countries share.</param>
/// <param name="nameParts">The parts of the personal names met so far, as they are written; grows while the report is read.</param>
/// <param name="taken">Where the entries taken are recorded; null where nobody asks.</param>
internal sealed class NounPhraseReader(
    string text, ImmutableArray<Sentence> sentences, Lexicon lexicon, DateOnly? published, IReadOnlySet<string> nameParts, AmbiguousNames ambiguous, TakenEntries? taken)
{
    /// <summary>Reads the phrase with this head.</summary>
    public NounPhrase Read(int sentenceIndex, int head)
    {
        var sentence = sentences[sentenceIndex];
        var (start, end) = Extent(sentence, head);
        start = Widen(sentence.Tokens, start);
        var phrase = new NounPhrase(sentenceIndex, head, start) { End = end };
        // "Syria's acting leader": whatever the parser makes of it, the name before "'s" is the possessor.
        if (start >= 2 && sentence.Tokens[start - 1].Tag == PennTag.POS)
            (phrase.Possessor, phrase.Definite) = (NameHead(sentence.Tokens, start - 2), true);
        var walk = new Walk(phrase, sentence);
        for (var i = start; i < end;)
            i = Step(walk, i);
        return phrase;
    }

    // Words that belong before a role stay with it where the parser hangs them elsewhere: "acting", "Russian", "police".
    private int Widen(ImmutableArray<Token> tokens, int start)
    {
        // No name begins in the middle of a word: "Kassym-Jomart", "al-Sharaa".
        while (start >= 2 && char.IsUpper(tokens[start].Form[0]) && tokens[start - 1].Form == "-"
               && tokens[start - 2].Span.End == tokens[start - 1].Span.Start && tokens[start - 1].Span.End == tokens[start].Span.Start
               && tokens[start - 2].Upos == Upos.PROPN)
            start -= 2;
        while (start > 0 && tokens[start - 1].Span.End < tokens[start].Span.Start
               && (lexicon.RoleModifiers.LongestAt(text, tokens, start - 1, start).Entry is not null
                   || char.IsUpper(tokens[start - 1].Form[0]) && lexicon.Names.LongestAt(text, tokens, start - 1, start).Entry is { } name && (name.Adjective ?? (object?)name.Country ?? name.Seat ?? (object?)name.Organization) is not null)
               && lexicon.Roles.LongestAt(text, tokens, start, Math.Min(tokens.Length, start + 4)).Entry is not null)
            start--;
        return start;
    }

    // Of "People's Liberation Army" nothing owns the rest.
    private bool BeginsNameWithHead(NounPhrase phrase, ImmutableArray<Token> tokens, int i) =>
        char.IsUpper(tokens[i].Form[0]) && lexicon.Names.LongestAt(text, tokens, i, tokens.Length) is { Entry: not null } name && name.End > phrase.Head;

    private static int NameHead(ImmutableArray<Token> tokens, int last)
    {
        while (tokens[last].Relation == Relation.Flat && tokens[last].Head < last && tokens[last].Head >= 0)
            last = tokens[last].Head;
        return last;
    }

    // What the walk has met and not yet given to a role.
    private sealed class Walk(NounPhrase phrase, Sentence sentence)
    {
        public NounPhrase Phrase => phrase;
        public Sentence Sentence => sentence;
        public ImmutableArray<Token> Tokens => sentence.Tokens;
        public RoleTense? Tense { get; set; }
        public int TitleStart { get; set; } = -1;
    }

    private int Step(Walk walk, int i)
    {
        var (phrase, tokens) = (walk.Phrase, walk.Tokens);
        var token = tokens[i];
        if (token.Relation == Relation.NmodPoss && token.Upos != Upos.DET && i != phrase.Head && !BeginsNameWithHead(phrase, tokens, i))
            return Possessive(walk, i);
        if (token.Upos == Upos.DET || token.Relation is Relation.Det or Relation.DetPredet)
        {
            phrase.Indefinite |= token.Lemma is "a" or "an" or "another" or "some" or "any";
            phrase.Definite |= token.Lemma is "the" or "this" or "that" or "these" or "those" or "both";
            phrase.IsPair |= token.Lemma == "both";
            return i + 1;
        }
        if (token.Upos == Upos.NUM)
        {
            phrase.IsPair |= token.Lemma is "two" or "2";
            return i + 1;
        }
        if (token.Upos == Upos.PUNCT || token.Form.Length == 0)
            return i + 1;
        if (i + 1 < phrase.End && char.IsUpper(tokens[i + 1].Form[0]) && PersonalTitles.IsAddress(token.Form, out var gender))
        {
            phrase.Gender = gender;
            return i + 1;
        }

        var capital = char.IsUpper(token.Form[0]) || token.Upos == Upos.PROPN;
        // A name may reach beyond the phrase's own words: "State of Palestine", "Bank of Japan".
        var (senses, nameEnd) = capital ? lexicon.Names.LongestAt(text, tokens, i, tokens.Length) : (null, i);
        if (nameEnd > phrase.End && i <= phrase.Head)
            phrase.End = nameEnd;
        else if (nameEnd > phrase.End)
            (senses, nameEnd) = lexicon.Names.LongestAt(text, tokens, i, phrase.End);
        senses = senses?.On(published);
        if (capital && FullNameAt(walk, i) is var fullName && fullName > nameEnd)
            return Named(phrase, GoesOnWithHyphen(walk, i) ? phrase.Name.Start : i, fullName);
        // A title may reach beyond too: "secretary of state".
        var (role, roleEnd) = RoleFrom(tokens, i, i <= phrase.Head ? tokens.Length : phrase.End);
        if (role is null && ModifiedRole(tokens, i, phrase.End) is ({ } modified, var earlier, var modifiedEnd))
            (role, roleEnd, walk.Tense) = (modified, modifiedEnd, earlier);
        if (roleEnd > phrase.End && roleEnd > nameEnd)
            phrase.End = roleEnd;
        var (tense, tenseEnd) = lexicon.RoleModifiers.LongestAt(text, tokens, i, phrase.End);
        var (sectors, sectorEnd) = lexicon.SectorWords.LongestAt(text, tokens, i, phrase.End);

        if (tense is not null && tenseEnd > roleEnd && tenseEnd >= nameEnd)
        {
            taken?.Add(Span(tokens, i, tenseEnd), RoleTables.ModifierFormat, null);
            return Modifier(walk, i, tense.Value, tenseEnd);
        }
        if (senses is not null && nameEnd >= roleEnd && !IsPartOfPersonalName(tokens, i, nameEnd, senses))
            return Known(walk, i, nameEnd, senses);
        // A word before a role or a body may be both: "military" in "military spokesman", "police" in "police chief".
        if (sectors is not null && sectorEnd >= roleEnd && sectorEnd < phrase.End && !(sectorEnd > phrase.Head))
        {
            taken?.Add(Span(tokens, i, sectorEnd), RoleTables.SectorWordFormat, null);
            phrase.Sectors.AddRange(sectors);
            walk.TitleStart = walk.TitleStart < 0 ? i : walk.TitleStart;
            return sectorEnd;
        }
        if (role is not null && !IsSurname(phrase, token, role) && !(phrase.HasName && phrase.Name.End == i && role.Role.Kind != RoleKind.Body && token.Upos == Upos.PROPN))
        {
            taken?.Add(Span(tokens, i, roleEnd), RoleTables.RoleFormat, role.Role.Title);
            return RoleAt(walk, i, role, roleEnd) is var next && roleEnd > phrase.Head + 1 && NameBehind(walk, role.Role, next) is var nameAfter && nameAfter > next ? Named(phrase, next, nameAfter) : next;
        }
        if ((token.Upos == Upos.PROPN || (capital && token.Relation == Relation.Flat)) && !TimeLexicon.IsCalendarName(token.Form))
            return NameToken(walk, i);
        // A name that the tagger takes for another word: "Ban" once the report has named him.
        if (capital && i == phrase.Head && nameParts.Contains(token.Form))
            return Named(phrase, i, i + 1);
        if (token.Relation is not (Relation.Amod or Relation.Advmod or Relation.Compound))
            walk.TitleStart = -1;
        return i + 1;
    }

    private (RoleForm? Role, int End) RoleFrom(ImmutableArray<Token> tokens, int i, int limit)
    {
        var found = lexicon.Roles.LongestAt(text, tokens, i, limit);
        return found.Entry is null && PersonalTitles.InFull(tokens[i].Form) is { } full && lexicon.Roles.Find(full) is { } role ? (role, i + 1) : found;
    }

    // "ex-president", "then-prime minister": a modifier that is part of the first word.
    private (RoleForm? Role, RoleTense Tense, int End) ModifiedRole(ImmutableArray<Token> tokens, int i, int limit)
    {
        const int longest = 4;
        var hyphen = tokens[i].Form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || lexicon.RoleModifiers.Find(tokens[i].Form.AsSpan(0, hyphen)) is not { } tense)
            return (null, default, i);
        for (var end = Math.Min(limit, i + longest); end > i; end--)
        {
            if (lexicon.Roles.Find(text.AsSpan()[(tokens[i].Span.Start + hyphen + 1)..tokens[end - 1].Span.End]) is { } role)
                return (role, tense.Value, end);
        }
        return (null, default, i);
    }

    // The end of a full personal name that begins at a token, whatever the tree makes of it: one of the tables, or one that
    // the language model marks.
    private int FullNameAt(Walk walk, int i)
    {
        const int longest = 6;
        var tokens = walk.Tokens;
        var next = i + 2 < tokens.Length && IsHyphen(tokens[i + 1].Form) ? i + 2 : i + 1;
        if (next >= tokens.Length || !char.IsUpper(tokens[next].Form[0]))
            return i;
        for (var end = Math.Min(tokens.Length, i + longest); end > i + 1; end--)
        {
            var last = tokens[end - 1];
            // "President Xi" is a name of his, but not in "President Xi Jinping".
            if (end < tokens.Length && tokens[end] is { Upos: Upos.PROPN, Relation: Relation.Flat })
                continue;
            if ((char.IsUpper(last.Form[0]) || end > i + 2 && IsHyphen(tokens[end - 2].Form))
                && lexicon.Persons.Find(text[tokens[i].Span.Start..last.Span.End], published) is not null)
                return end;
        }
        return walk.Sentence.EntityFrom(i) is { Kind: EntityKind.Person } person && person.End > i + 1 && person.End <= walk.Phrase.Head + longest
            && !IsPeople(tokens, person.End - 1) ? person.End : i;
    }

    // "Secretary of State James Porter": the name behind a title that reaches beyond the phrase, wherever the tree hangs it.
    private int NameBehind(Walk walk, Role title, int i) => title.Kind == RoleKind.Office && walk.Sentence.EntityFrom(i) is { Kind: EntityKind.Person } person
        && lexicon.Roles.LongestAt(text, walk.Tokens, i, walk.Tokens.Length).Entry is null ? person.End : i;

    // "Baker said": a trade written as a name is one.
    private static bool IsSurname(NounPhrase phrase, Token token, RoleForm role) => token.Upos == Upos.PROPN && phrase.End - phrase.Start == 1
        && role is { Plural: false, Role: { Kind: RoleKind.Person, Sectors: ["LAB" or "AGR" or "CVL" or "BUS", ..] } } && !role.Role.Title.Contains(' ', StringComparison.Ordinal);

    // "Kashmiri Muslims": the plural of a people or a faith ends no personal name.
    private bool IsPeople(ImmutableArray<Token> tokens, int i) =>
        lexicon.Names.LongestAt(text, tokens, i, i + 1).Entry is { Group: { } group } && group.Plural != group.Name && tokens[i].Form == group.Plural;

    private static int Named(NounPhrase phrase, int start, int end)
    {
        phrase.Name = (start, end);
        phrase.End = Math.Max(phrase.End, end);
        return end;
    }

    private static int Possessive(Walk walk, int i)
    {
        walk.Phrase.Possessor = i;
        walk.Phrase.Definite = true;
        // On to the token after the possessor and its "'s".
        var next = i + 1;
        while (next < walk.Phrase.End && next <= walk.Phrase.Head && walk.Sentence.IsWithin(next, i))
            next++;
        return next;
    }

    private static int Modifier(Walk walk, int i, RoleTense tense, int end)
    {
        var roles = walk.Phrase.Roles;
        // "president-elect": the modifier follows its role.
        if (tense is RoleTense.Elect or RoleTense.Candidate && roles.Count > 0 && i - roles[^1].End <= 1)
            roles[^1] = roles[^1] with { Tense = tense, End = end };
        else
        {
            walk.Tense = tense;
            walk.TitleStart = walk.TitleStart < 0 ? i : walk.TitleStart;
        }
        return end;
    }

    private int Known(Walk walk, int i, int end, NameSenses senses)
    {
        var phrase = walk.Phrase;
        if (IsSideRatherThanOrigin(walk.Tokens, i, end))
            return end;
        if (end > phrase.Head)
        {
            // "Brazil President X" may have any of its words as head: a later name or role takes the name's place.
            phrase.Senses = senses;
            phrase.SensesStart = i;
            taken?.AddOrigin(Span(walk.Tokens, i, end), senses);
            return end;
        }
        taken?.AddOrigin(Span(walk.Tokens, i, end), senses);
        AddOrigin(walk, senses, text.AsSpan(walk.Tokens[i].Span.Start, walk.Tokens[end - 1].Span.End - walk.Tokens[i].Span.Start));
        return end;
    }

    private static TextSpan Span(ImmutableArray<Token> tokens, int start, int end) => TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);

    private void AddOrigin(Walk walk, NameSenses senses, ReadOnlySpan<char> name)
    {
        var phrase = walk.Phrase;
        if (senses.CountryCode is { } found)
        {
            var code = ambiguous.Settle(name, found);
            phrase.Country = code;
            if (!phrase.Countries.Contains(code))
                phrase.Countries.Add(code);
        }
        if (senses.Place is { } place && senses.Country is null)
            phrase.Origins.Add(place.Name);
        if (senses.Adjective is null && senses.Country is null)
        {
            phrase.Sectors.AddRange(senses.Organization?.Sectors ?? senses.Seat?.Sectors ?? (senses.Group is { IsReligious: true } group ? group.Sectors : []));
            phrase.IsOfOrganization |= senses.Organization is { Sectors.Length: > 0 };
        }
    }

    private int RoleAt(Walk walk, int i, RoleForm form, int end)
    {
        var phrase = walk.Phrase;
        if (phrase.Senses is { } before)
        {
            AddOrigin(walk, before, "");
            phrase.Senses = null;
        }
        var start = walk.TitleStart >= 0 ? walk.TitleStart : i;
        // A body before an office is part of its title: "Foreign Ministry spokeswoman".
        if (phrase.Roles.Count > 0 && phrase.Roles[^1].End == i && phrase.Roles[^1].Role.Kind is RoleKind.Body or RoleKind.Group)
        {
            phrase.Sectors.AddRange(phrase.Roles[^1].Role.Sectors);
            start = phrase.Roles[^1].Start;
            phrase.Roles.RemoveAt(phrase.Roles.Count - 1);
        }
        // "the Assad regime", "Darwish supporters": whose they are.
        if (phrase.HasName && phrase.Name.End <= i && end > phrase.Head && walk.Tokens[i].Upos == Upos.NOUN && (form.Plural || form.Role.Kind is RoleKind.Body or RoleKind.Group))
            (phrase.Bearer, phrase.Name) = (phrase.Name, default);
        // A body after an unknown name closes the name of an organisation: "Zamin Foundation".
        if (phrase.HasName && phrase.Name.End == i && form.Role.Kind == RoleKind.Body && walk.Tokens[i].Upos == Upos.PROPN)
        {
            phrase.Name = (phrase.Name.Start, end);
            start = i;
        }
        phrase.Roles.Add(new RoleUse(form.Role, start, end, walk.Tense ?? RoleTense.Current, form.Plural));
        walk.Tense = null;
        walk.TitleStart = -1;
        return end;
    }

    private int NameToken(Walk walk, int i)
    {
        var phrase = walk.Phrase;
        if (phrase.Senses is { } before)
        {
            AddOrigin(walk, before, "");
            phrase.Senses = null;
        }
        // Names keep their particles and hyphens: "Ahmad al-Sharaa", "Ursula von der Leyen".
        var goesOn = phrase.HasName && i - phrase.Name.End <= 3;
        phrase.Name = (goesOn ? phrase.Name.Start : NameStart(walk.Tokens, phrase.Start, i), i + 1);
        return i + 1;
    }

    // "Jean-Pascal Oyono", where the language model marks a name on each side of the hyphen.
    private static bool GoesOnWithHyphen(Walk walk, int i) => walk.Phrase.HasName && walk.Phrase.Name.End == i - 1 && walk.Tokens[i].Relation == Relation.Flat
        && IsHyphen(walk.Tokens[i - 1].Form) && walk.Tokens[i - 1].Span.End == walk.Tokens[i].Span.Start && walk.Tokens[i - 2].Span.End == walk.Tokens[i - 1].Span.Start;

    // "al-Sharaa" may be divided: the article and the hyphen belong to the name.
    private static int NameStart(ImmutableArray<Token> tokens, int start, int i)
    {
        if (i - 2 >= start && IsHyphen(tokens[i - 1].Form) && tokens[i - 1].Span.End == tokens[i].Span.Start && tokens[i - 2].Span.End == tokens[i - 1].Span.Start)
            return i - 2;
        return i;
    }

    private static bool IsHyphen(string form) => form is "-" or "‑" or "–";

    // "pro-Russian", "anti-American", "US-backed", "Israeli-occupied" tell whose side or whose doing, not where from.
    private static bool IsSideRatherThanOrigin(ImmutableArray<Token> tokens, int start, int end)
    {
        if (start >= 2 && IsHyphen(tokens[start - 1].Form) && tokens[start - 2].Lemma.ToLowerInvariant() is "pro" or "anti" or "non" or "ex")
            return true;
        if (start >= 1 && tokens[start - 1].Form.EndsWith('-') && tokens[start - 1].Form.Length <= 5)
            return true;
        return end + 1 < tokens.Length && IsHyphen(tokens[end].Form)
            && tokens[end + 1].Lemma.ToLowerInvariant() is "back" or "backed" or "sponsor" or "sponsored" or "fund" or "funded" or "support" or "supported"
                or "occupy" or "occupied" or "make" or "made" or "train" or "trained" or "broker" or "brokered" or "supply" or "supplied"
                or "allied" or "ally" or "align" or "aligned" or "mediate" or "mediated" or "build" or "built" or "own" or "owned";
    }

    // "Michael Jordan", "Paris Hilton", "Israel Katz": a place's name joined flat to another name is a person's.
    private static bool IsPartOfPersonalName(ImmutableArray<Token> tokens, int start, int end, NameSenses senses)
    {
        if (end - start > 1 || senses.Organization is not null || senses.Outlet is not null || senses.Seat is not null)
            return false;
        if (tokens[start].Relation == Relation.Flat && tokens[start].Upos == Upos.PROPN && senses.Adjective is null)
            return true;
        return end < tokens.Length && tokens[end].Relation == Relation.Flat && tokens[end].Head == start && tokens[end].Upos == Upos.PROPN
            && senses.Adjective is null;
    }

    // The head with what stands before it in the phrase and the names flat behind it.
    private static (int Start, int End) Extent(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        var start = head;
        while (start > 0 && (IsInside(tokens, start - 1, head) || IsInnerPunctuation(tokens, start - 1, head)))
            start--;
        while (start < head && tokens[start].Upos is Upos.PUNCT or Upos.CCONJ)
            start++;
        var end = head + 1;
        while (end < tokens.Length && (IsInside(tokens, end, head) || IsInnerPunctuation(tokens, end, head)))
            end++;
        // The "'s" of the phrase itself is no part of its name.
        while (end > head + 1 && (tokens[end - 1].Upos == Upos.PUNCT || tokens[end - 1].Tag == PennTag.POS))
            end--;
        return (start, end);
    }

    private static bool IsInside(ImmutableArray<Token> tokens, int index, int head)
    {
        for (var steps = 0; index != head; steps++)
        {
            var inside = tokens[index].Relation is Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.Nummod
                or Relation.NmodPoss or Relation.NmodDesc or Relation.Flat or Relation.NmodUnmarked or Relation.Fixed or Relation.Goeswith
                || tokens[index].Relation is Relation.Case && tokens[index].Tag == PennTag.POS
                || tokens[index].Relation is Relation.Advmod or Relation.Obl or Relation.OblUnmarked or Relation.Punct && steps < 2 && index < head && tokens[index].Form is not ("," or "—" or "(" or ")")
                || tokens[index].Relation is Relation.Conj or Relation.Cc && index < head;
            if (!inside || steps > 12 || tokens[index].Head < 0)
                return false;
            index = tokens[index].Head;
        }
        return true;
    }

    // A hyphen inside a word that the tokenizer divides ("al-Sharaa") or between two modifiers ("Russian–Syrian relations"); a
    // comma or a quotation mark ends the phrase.
    private static bool IsInnerPunctuation(ImmutableArray<Token> tokens, int index, int head) =>
        IsHyphen(tokens[index].Form) && index > 0 && index + 1 < tokens.Length
        && tokens[index - 1].Span.End == tokens[index].Span.Start && tokens[index].Span.End == tokens[index + 1].Span.Start
        && (index < head ? index + 1 == head || IsInside(tokens, index + 1, head) : index - 1 == head || IsInside(tokens, index - 1, head));
}
