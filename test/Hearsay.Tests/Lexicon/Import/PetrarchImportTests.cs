using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>What becomes of the entries of dictionaries, and how the tables then read.</summary>
public sealed class PetrarchImportTests : IDisposable
{
    private readonly TestFolder _builtIn = TestLexicon.Written();
    private readonly TestFolder _user = new();

    public void Dispose()
    {
        _builtIn.Dispose();
        _user.Dispose();
    }

    [Fact]
    public void Names_of_a_country_become_its_aliases() => Assert.Equal(
        "code\tname\taliases\tadjectives\tinhabitants\tcapital\nUKR\tUkraine\tDnipro Republic|Lemberg\tUkrainian\t\t\n",
        Import("UKRAINE_ [UKR]\n+DNIPRO_REPUBLIC\n+UKRAINIAN_\nLEMBERG_ [UKR]")["actors/countries.tsv"]);

    [Fact]
    public void Names_of_a_former_state_become_its_aliases_and_it_keeps_its_life()
    {
        var tables = Import("SOVIET_UNION_ [SUN]\n+SOVIET_REPUBLICS");
        Assert.Equal(["actors/former_states.tsv"], tables.Keys);
        Assert.Equal("SUN\tSoviet Union\tSoviet Republics\tSoviet\t\t\t1922-12-01\t1991-12-31\tRUS|UKR", tables["actors/former_states.tsv"].Split('\n')[1]);
        Assert.Equal("SUN", Loaded().Names.Find("Soviet Republics")!.CountryCode);
    }

    [Fact]
    public void A_person_keeps_every_term_with_its_dates()
    {
        const string dictionary = """
            ANNA_KOSTENKO_
            +MS._KOSTENKO_
            	[UKRGOV 20010101-20060101]
            	[UKRMIL 060101-100701]
            	[UKRELI]
            """;
        Assert.Equal(
            """
            name	aliases	family	country	title	sectors	gender	from	to	code
            Anna Kostenko	Ms. Kostenko		UKR	former official	ELI	f		2000-12-31	UKRELI
            Anna Kostenko	Ms. Kostenko		UKR	official	GOV	f	2001-01-01	2005-12-31	UKRGOV
            Anna Kostenko	Ms. Kostenko		UKR	officer	MIL	f	2006-01-01	2010-06-30	UKRMIL
            Anna Kostenko	Ms. Kostenko		UKR	former official	ELI	f	2010-07-01		UKRELI

            """.ReplaceLineEndings("\n"),
            Import(dictionary)["actors/persons.tsv"]);
        var person = Loaded().Persons.Find("Anna Kostenko", new DateOnly(2006, 1, 1))!;
        Assert.Equal(["MIL"], person.Offices.Single(o => o.IsHeldOn(new DateOnly(2006, 1, 1))).Sectors);
    }

    [Theory]
    [InlineData("1995-01-01", null, "")] // before its first term it is nobody
    [InlineData("2003-01-01", "UKR", "REB")]
    [InlineData("2007-01-01", "UKR", "GOV")]
    [InlineData(null, "UKR", "GOV")] // now
    public void An_organization_is_what_it_is_on_the_day(string? day, string? country, string sectors)
    {
        Import("FRONT_FOR_THE_RIVER_LANDS\n\t[UKRREB 20000101-20050101]\n\t[UKRGOV >20050101]");
        var senses = Loaded().Names.Find("Front for the River Lands")!.On(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"));
        Assert.Equal((country, sectors), (senses.Organization?.Country, string.Join('|', senses.Organization?.Sectors ?? [])));
    }

    [Theory]
    [InlineData("IGOUNO", "", "IGO")]
    [InlineData("IGORUS", "", "IGO")] // a body of states is of none of them
    [InlineData("RUSGOV", "RUS", "GOV")]
    [InlineData("RUSGOV123", "RUS", "GOV")] // numbers tell denominations
    public void A_code_gives_country_and_sectors(string code, string country, string sectors)
    {
        var row = Import($"RIVER_LANDS_COUNCIL [{code}]")["actors/organizations.tsv"].Split('\n')[1].Split('\t');
        Assert.Equal(["River Lands Council", "", country, sectors, "", "", code], row);
    }

    [Fact]
    public void A_country_that_no_table_knows_gets_a_line_of_its_own_and_is_named()
    {
        var tables = Import("VELIA_ [VEL]\nVELIAN_SENATE_ [VELGOV]");
        Assert.Equal("VEL\tVelia\tVEL\t\t\t", tables["actors/countries.tsv"].Split('\n')[1]);
        Assert.Equal(["d.txt:1: nothing is known of the part \"VEL\" of the code \"VEL\""], Faults);
        Assert.Equal("VEL", Loaded().Names.Find("Velian Senate")!.Organization!.Country);
    }

    [Fact]
    public void Agents_become_roles_of_the_kind_that_their_head_has()
    {
        const string dictionary = """
            !FOLK! = MAN, MEN, WOMAN
            RIVER_MINISTRY [~GOV]
            HEAD_OF_RIVER_TROOPS [~GOV]
            RIVER_POLICE {} [~GOV]
            WATCH!FOLK! [~GOV]
            REEVE {REEVES_ALL} [~GOV]
            """;
        Assert.Equal(
            [
                "river ministry\t\tbody\tGOV\t\t\tGOV",
                "head of river troops\t\tperson\tGOV\t\t\tGOV",
                "river police\triver police\tgroup\tGOV\t\t\tGOV",
                "watchman\t\tperson\tGOV\t\t\tGOV",
                "watchwoman\t\tperson\tGOV\t\t\tGOV",
                "reeve\treeves all\tperson\tGOV\t\t\tGOV",
            ],
            Import(dictionary)["actors/roles.tsv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
        Assert.True(Loaded().Roles.Find("watchmen")!.Plural);
    }

    [Fact]
    public void Discards_keep_their_scope() =>
        Assert.Equal("phrase\tscope\nregatta\tsentence\nboat race\treport\n", Import("REGATTA\n+BOAT RACE\nREGATTA")["predicates/discards.tsv"]);

    [Fact]
    public void A_phrase_with_two_codes_keeps_the_first_and_the_other_line_is_named()
    {
        var tables = Import("RIVER_COUNCIL_ [UKRGOV]\nRIVER_COUNCIL_ [UKRGOV]\nRIVER_COUNCIL_ [RUSGOV]\n+QUAY_COUNCIL_");
        Assert.Equal(2, tables["actors/organizations.tsv"].Split('\n').Count(l => l.Contains("Council", StringComparison.Ordinal)));
        Assert.Equal(["d.txt:3: \"RIVER COUNCIL\" has another code in d.txt:1 already"], Faults);
    }

    [Fact]
    public void A_second_code_without_dates_is_named_as_one_that_is_never_reached()
    {
        Import("RIVER_COUNCIL_ [UKRGOV] [RUSGOV]");
        Assert.Contains("never reached", Assert.Single(Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_imported_has_no_fault()
    {
        Import("""
            VELIA_ [VEL]
            +THE_VELIA
            UKRAINE_ [UKR]
            +LAND_A|B
            LAKE_ELIN [---]
            ANNA_KOSTENKO [UKRGOV <20010101] [---]
            +ANNA_KOSTENKO_
            GUILD [BUS]
            UKRAINE_GUILD [MNC 20010101-20010101]
            """);
        Loaded();
    }

    [Fact]
    public void The_dictionaries_that_people_have_are_imported_whole()
    {
        var folder = Path.Combine(Checkout.Root, "..", "shared", "data", "petrarch");
        Assert.SkipUnless(Directory.Exists(folder), "No dictionaries lie in the folder shared/data/petrarch beside the checkout.");
        var shipped = Path.Combine(AppContext.BaseDirectory, "lexicon");
        var import = new PetrarchImport(Lexicon.Load(shipped, null), _faults);
        foreach (var file in Directory.GetFiles(folder, "Phoenix*.txt").Order(StringComparer.Ordinal))
            import.Add(Path.GetFileName(file), File.ReadAllText(file));
        foreach (var (path, text) in import.Tables())
            _user.Write(path, text);
        Assert.Empty(Lexicon.Check(shipped, _user.Path));
        Assert.Contains(Faults, f => f.Contains(">201005011", StringComparison.Ordinal));
        // What cannot be used is little, and every line of it is named.
        Assert.InRange(_faults.All.Count, 1, import.Entries / 100);
        Assert.All(_faults.All, f => Assert.True(f.Line > 0));
    }

    private readonly TableFaults _faults = new();

    private IEnumerable<string> Faults => _faults.All.Select(f => $"{f.Place}: {f.Problem}");

    private SortedDictionary<string, string> Import(string dictionary)
    {
        var import = new PetrarchImport(Lexicon.Load(_builtIn.Path, null), _faults);
        import.Add("d.txt", dictionary);
        var tables = import.Tables();
        foreach (var (path, text) in tables)
            _user.Write(path, text);
        return tables;
    }

    private Lexicon Loaded()
    {
        Assert.Empty(Lexicon.Check(_builtIn.Path, _user.Path).Select(f => $"{f.Place} {f.Problem}"));
        return Lexicon.Load(_builtIn.Path, _user.Path);
    }
}
