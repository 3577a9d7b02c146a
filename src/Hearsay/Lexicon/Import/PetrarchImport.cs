using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>
/// Turns dictionaries of PETRARCH and TABARI into tables of the lexicon. Each phrase is written once: where two entries have it, the first
/// keeps it, and the second is named as a line that cannot be used unless it says the same. The mapping is told in docs/formats/petrarch.md.
/// </summary>
internal sealed class PetrarchImport
{
    private readonly Lexicon _lexicon;
    private readonly TableFaults _faults;
    private readonly PetrarchCodes _codes;
    private readonly HashSet<string> _unknownParts = new(StringComparer.Ordinal);

    // Where a spelling was met first, and what was said of it there.
    private readonly Dictionary<string, (string File, int Line, string Said)> _claimed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _countryNames = new(StringComparer.Ordinal);
    private readonly List<string> _organizations = [];
    private readonly List<string> _persons = [];
    private readonly List<string> _roles = [];
    private readonly List<string> _discards = [];

    /// <summary>An import that has read nothing yet.</summary>
    /// <param name="lexicon">The built-in lexicon.</param>
    /// <param name="faults">Where lines that cannot be used are recorded.</param>
    public PetrarchImport(Lexicon lexicon, TableFaults faults) => (_lexicon, _faults, _codes) = (lexicon, faults, new PetrarchCodes(lexicon));

    /// <summary>How many entries were read.</summary>
    public int Entries { get; private set; }

    /// <summary>Reads one dictionary.</summary>
    public void Add(string file, string text)
    {
        if (PetrarchDictionary.Read(file, text, _faults) is not { } dictionary)
            return;
        Entries += dictionary.Entries.Count;
        foreach (var entry in dictionary.Entries)
        {
            switch (dictionary.Kind)
            {
                case PetrarchKind.Actors:
                    AddActor(file, entry);
                    break;
                case PetrarchKind.Agents:
                    AddAgent(file, entry);
                    break;
                default:
                    AddDiscard(file, entry);
                    break;
            }
        }
    }

    /// <summary>The tables, by their path below the folder of the user's lexicon; only those that hold something.</summary>
    public SortedDictionary<string, string> Tables()
    {
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Write(string path, string columns, IEnumerable<string> rows)
        {
            var text = string.Join('\n', rows);
            if (text.Length > 0)
                tables.Add(path, $"{columns}\n{text}\n");
        }

        Write("actors/countries.tsv", "code\tname\taliases\tadjectives\tinhabitants\tcapital", CountryRows());
        Write("actors/former_states.tsv", "code\tname\taliases\tadjectives\tinhabitants\tcapital\tfrom\tto\tsuccessors", FormerStateRows());
        Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\tfrom\tto\tcode", _organizations);
        Write("actors/persons.tsv", "name\taliases\tfamily\tcountry\ttitle\tsectors\tgender\tfrom\tto\tcode", _persons);
        Write("actors/roles.tsv", "title\tplural\tkind\tsectors\tgender\tanonymous\tcode", _roles);
        Write("predicates/discards.tsv", "phrase\tscope", _discards);
        return tables;
    }

    private void AddActor(string file, PetrarchEntry entry)
    {
        foreach (var extra in entry.Codes.Where(static c => !c.IsDated).Skip(1))
        {
            Fault(file, extra.Line, $"the code \"{extra.Code}\" is never reached: \"{entry.Codes.First(static c => !c.IsDated).Code}\" before it has no dates either",
                "Keep one of the two, or give the first its dates");
        }
        var terms = PetrarchTimeline.Of(entry.Codes);
        var meanings = terms.ConvertAll(term => Read(file, entry, term.Code, isAgent: false));
        var isCountry = terms.Count == 1 && terms[0] is { From: null, To: null } && meanings[0].IsCountryAlone;
        var said = string.Join(' ', terms);
        var names = new List<string>();
        foreach (var phrase in entry.Phrases)
        {
            foreach (var spelling in PetrarchNames.Spellings(phrase.Text, isCountry))
            {
                if (Claim(file, phrase, spelling, said))
                    names.Add(spelling.Replace('|', '/'));
            }
        }
        if (names.Count == 0)
            return;
        if (isCountry)
            NamesOf(meanings[0].Country!).AddRange(names.Where(name => !IsKnownAs(name, meanings[0].Country!)));
        else if (IsPerson(names, entry))
            _persons.AddRange(terms.Select((term, i) => PersonRow(names, term, meanings[i])));
        else
        {
            _organizations.AddRange(terms.Select((term, i) => string.Join('\t', names[0], string.Join('|', names.Skip(1)), meanings[i].Country,
                string.Join('|', meanings[i].Sectors), From(term), To(term), term.Code)));
        }
    }

    // Whether the built-in tables have the name for the country, and say more of it: that it is its capital, or its adjective.
    private bool IsKnownAs(string name, string country) =>
        _lexicon.Names.Find(name) is { } known && (known.Country ?? known.Adjective ?? known.Inhabitants ?? known.Capital)?.Code == country;

    // Somebody with a first name that is one, or with dates, or of the elite; but not "Victoria Police" or "Iraqi Kurdistan".
    private bool IsPerson(List<string> names, PetrarchEntry entry)
    {
        var words = names[0].Split(' ');
        if (words.Length is < 2 or > 6 || Array.Exists(words, word => char.IsLower(word[0]) && word is "of" or "the" or "for" or "and"
                || _lexicon.Roles.Find(word) is not null || _lexicon.Names.Find(word) is { } known && (known.Country ?? known.Adjective) is not null))
            return false;
        return _lexicon.GivenNames.ContainsKey(words[0]) || entry.Codes.Exists(static c => c.IsDated || c.Code.Contains("ELI", StringComparison.Ordinal));
    }

    private string PersonRow(List<string> names, PetrarchTerm term, PetrarchMeaning meaning)
    {
        var gender = _lexicon.GivenNames.GetValueOrDefault(names[0].Split(' ')[0]);
        var letter = gender == Gender.Male ? "m" : gender == Gender.Female ? "f" : "";
        var title = meaning.Sectors.Count == 0 ? "public figure" : TitleOf(meaning.Sectors[0]);
        return string.Join('\t', names[0], string.Join('|', names.Skip(1)), "", meaning.Country, title, string.Join('|', meaning.Sectors), letter,
            From(term), To(term), term.Code);
    }

    // The dictionaries tell in what capacity a person acted, and not in which office.
    private static string TitleOf(string sector) => sector switch
    {
        "GOV" => "official",
        "ELI" => "former official",
        "MIL" => "officer",
        "LEG" => "lawmaker",
        "JUD" => "judge",
        "COP" => "police officer",
        "SPY" => "intelligence officer",
        "OPP" => "opposition figure",
        "PTY" => "party official",
        "REB" => "rebel",
        "IGO" => "international official",
        "NGO" => "aid official",
        "BUS" => "business figure",
        "JRN" => "journalist",
        "EDU" => "academic",
        "MED" => "health official",
        "REL" => "religious figure",
        "LAB" => "labor leader",
        "SOC" => "activist",
        _ => "public figure",
    };

    private void AddAgent(string file, PetrarchEntry entry)
    {
        var code = entry.Codes[0].Code;
        var meaning = Read(file, entry, code, isAgent: true);
        var titles = entry.Phrases.ConvertAll(static p => p with { Text = p.Text.ToLowerInvariant() });
        foreach (var title in titles)
        {
            // A macro lists singular and plural: "MAN, MEN".
            if (titles.Exists(t => t.Text != title.Text && Inflection.Plural(t.Text) == title.Text) || !Claim(file, title, "agent " + title.Text, code))
                continue;
            var known = _lexicon.Roles.Find(title.Text)?.Role;
            var kind = known?.Kind ?? HeadOf(title.Text)?.Kind ?? (entry.Plural is "" ? RoleKind.Group : RoleKind.Person);
            var plural = entry.Plural is null ? "" : entry.Plural.Length == 0 ? title.Text : entry.Plural.ToLowerInvariant();
            var gender = known?.Gender switch { Gender.Male => "m", Gender.Female => "f", _ => "" };
            _roles.Add(string.Join('\t', title.Text, plural, kind.ToString().ToLowerInvariant(), string.Join('|', meaning.Sectors), gender,
                known?.Anonymous == true ? "yes" : "", code));
        }
    }

    // The role that the last word before "of" or "for" is: "head of the national police".
    private Role? HeadOf(string title)
    {
        var words = title.Split(' ');
        var end = Array.FindIndex(words, static w => w is "of" or "for" or "in" or "to");
        return _lexicon.Roles.Find(end > 0 ? words[end - 1] : words[^1])?.Role;
    }

    private void AddDiscard(string file, PetrarchEntry entry)
    {
        var phrase = entry.Phrases[0] with { Text = entry.Phrases[0].Text.ToLowerInvariant() };
        var scope = entry.IsWholeReport ? "report" : "sentence";
        if (Claim(file, phrase, "discard " + phrase.Text, scope))
            _discards.Add($"{phrase.Text}\t{scope}");
    }

    private PetrarchMeaning Read(string file, PetrarchEntry entry, string code, bool isAgent) => _codes.Read(code, isAgent, part =>
    {
        if (_unknownParts.Add(part))
        {
            Fault(file, entry.Codes.First(c => c.Code == code).Line, $"nothing is known of the part \"{part}\" of the code \"{code}\"",
                "The code is kept as it is; a line in ontology/actor_codes.tsv tells what the part means");
        }
    });

    // False where the spelling is another entry's.
    private bool Claim(string file, PetrarchPhrase phrase, string spelling, string said)
    {
        if (_claimed.TryAdd(spelling, (file, phrase.Line, said)))
            return true;
        var first = _claimed[spelling];
        if (first.Said != said)
            Fault(file, phrase.Line, $"\"{phrase.Text}\" has another code in {first.File}:{first.Line} already", "Keep one of the two lines");
        return false;
    }

    private IEnumerable<string> CountryRows()
    {
        foreach (var (code, name) in _codes.OwnCountries)
            NamesOf(code).Add(name);
        foreach (var (code, names) in _countryNames)
        {
            var known = _lexicon.Countries.GetValueOrDefault(code);
            if (known?.Former is null && (known is null || names.Exists(n => n != known.Name)))
                yield return CountryRow(code, names, known);
        }
    }

    // A state that is no more keeps its life and its successors.
    private IEnumerable<string> FormerStateRows()
    {
        foreach (var (code, names) in _countryNames)
        {
            if (_lexicon.Countries.GetValueOrDefault(code) is { Former: { } life } known && names.Exists(n => n != known.Name))
                yield return string.Join('\t', CountryRow(code, names, known), Day(life.From), Day(life.To.AddDays(-1)), string.Join('|', life.Successors));
        }
    }

    private static string CountryRow(string code, List<string> names, Country? known)
    {
        var name = known?.Name ?? names[0];
        return string.Join('\t', code, name, string.Join('|', names.Where(n => n != name).Distinct()), known is null || known.Adjective == name ? "" : known.Adjective, "", "");
    }

    private List<string> NamesOf(string country) =>
        _countryNames.TryGetValue(country, out var names) ? names : _countryNames[country] = [];

    private static string From(PetrarchTerm term) => Day(term.From);

    // Tables name the last day, and not the one after it.
    private static string To(PetrarchTerm term) => Day(term.To?.AddDays(-1));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private void Fault(string file, int line, string problem, string cure) => _faults.Add(new TableFault(file, line, problem, cure));
}
