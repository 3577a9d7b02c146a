using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>What is found in a user's own tables: all of it, each with its place.</summary>
public sealed class LexiconCheckTests : IDisposable
{
    private const string Organizations = "name\taliases\tcountry\tsectors\n";

    private readonly TestFolder _builtIn = TestLexicon.Written();
    private readonly TestFolder _user = new();

    public void Dispose()
    {
        _builtIn.Dispose();
        _user.Dispose();
    }

    [Fact]
    public void Every_fault_is_named_in_the_order_of_files_and_lines()
    {
        _user.Write("actors/persons.tsv", "name\taliases\tfamily\tcountry\ttitle\tsectors\tgender\tfrom\tto\nA B\t\tB\tUKX\tminister\tGOV\tm\t2024\t2023\n");
        _user.Write("actors/organizations.tsv", Organizations + "Acme\t\tUSA\tBIZ\nAcme\t\t\t\t\tx\n\t\tuk\t\n");
        _user.Write("speech/verbs.tsv", "lemma\tparticle\tclass\tcomplements\tpolarity\nmurmur\t\tsound\tthen\t\n");
        Assert.Equal(
            [
                "actors/organizations.tsv:2 expected sector codes and found \"BIZ\"",
                "actors/organizations.tsv:3 expected 4 cells and found 6",
                "actors/organizations.tsv:4 expected a name and found an empty cell",
                "actors/organizations.tsv:4 expected a country as an ISO 3166-1 alpha-3 code and found \"uk\"",
                "actors/persons.tsv:2 the office ends (2023) before it begins (2024)",
                "actors/persons.tsv:2 no country has the code \"UKX\"",
                "speech/verbs.tsv:2 expected one of say, report, claim, ask, order, deny, praise, blame, promise, believe, feel, intend, agree, learn, write, quote and found \"sound\"",
                "speech/verbs.tsv:2 expected one of none, that, quote, wh, to, objectthat, objectto, as, predicate, noun, of, about, gerund and found \"then\"",
            ],
            Faults());
    }

    [Fact]
    public void The_same_entry_twice_is_named_with_the_line_of_the_first()
    {
        _user.Write("actors/organizations.tsv", Organizations + "Acme\t\tUSA\tBUS\nAcme\t\tGBR\tBUS\nAcme\t\tUSA\tNGO\n");
        Assert.Equal(["actors/organizations.tsv:4 the entry \"Acme, USA\" stands in line 2 already"], Faults());
    }

    [Fact]
    public void An_entry_that_the_built_in_tables_have_is_laid_over_them_and_no_fault()
    {
        _user.Write("actors/organizations.tsv", Organizations + "United Nations\tUN\t\tIGO\n");
        _user.Write("actors/countries.tsv", "code\tname\taliases\tadjectives\tinhabitants\tcapital\nRUS\tRussia\tRossiya\t\t\t\n");
        Assert.Empty(Faults());
        var lexicon = Lexicon.Load(_builtIn.Path, _user.Path);
        Assert.Equal("RUS", lexicon.Names.Find("Rossiya")!.Country!.Code);
        Assert.Equal("RUS", lexicon.Names.Find("Russian")!.Adjective!.Code);
    }

    [Theory]
    [InlineData("A\tA\t\t", "2 the alias \"A\" is the entry's own name")]
    [InlineData("A\tB\t\t|B\tA\t\t", "2 the aliases go round in a circle: A → B → A")]
    [InlineData("A\tB\t\t|B\tC\t\t|C\tX;A\t\t", "2 the aliases go round in a circle: A → B → C → A")]
    [InlineData("X\tA\t\t|A\tB\t\t|B\tA\t\t", "3 the aliases go round in a circle: A → B → A")] // X leads into the circle
    public void Circles_of_aliases_are_found(string rows, string fault)
    {
        _user.Write("actors/organizations.tsv", Organizations + rows.Replace('|', '\n').Replace(';', '|'));
        Assert.Equal(["actors/organizations.tsv:" + fault], Faults());
    }

    [Fact]
    public void An_alias_that_is_another_entrys_name_goes_in_no_circle()
    {
        _user.Write("actors/organizations.tsv", Organizations + "A\tB|C\t\t\nB\tC\t\t\nC\tD\t\t\n");
        Assert.Empty(Faults());
    }

    [Fact]
    public void A_code_of_the_users_own_is_known_once_it_has_a_line_among_the_countries()
    {
        _user.Write("actors/organizations.tsv", Organizations + "Guild of Millers\t\tZZA\tBUS\n");
        Assert.Equal(["actors/organizations.tsv:2 no country has the code \"ZZA\""], Faults());
        _user.Write("actors/countries.tsv", "code\tname\taliases\tadjectives\tinhabitants\tcapital\nZZA\tZamin\t\tZamini\t\t\n");
        Assert.Empty(Faults());
    }

    [Fact]
    public void A_former_state_of_the_users_own_is_known_and_has_shared_names_for_its_time()
    {
        _user.Write("actors/former_states.tsv", "code\tname\taliases\tadjectives\tinhabitants\tcapital\tfrom\tto\tsuccessors\nZZF\tZamin\t\tZamini\t\tKyiv\t1950\t1960\tUKR|SUN\n");
        _user.Write("actors/groups.tsv", "name\taliases\tkind\nMiller\t\tethnic\n");
        _user.Write("actors/organizations.tsv", Organizations + "Guild of Millers\t\tZZF\tBUS\n");
        Assert.Empty(Faults());
        var lexicon = Lexicon.Load(_builtIn.Path, _user.Path);
        Assert.Equal("ZZF", lexicon.Names.Find("Kyiv")!.On(new DateOnly(1955, 1, 1)).CountryCode);
        Assert.Equal("UKR", lexicon.Names.Find("Kyiv")!.On(new DateOnly(1965, 1, 1)).CountryCode);
        Assert.Equal("ZZF", lexicon.Names.Find("Zamini")!.On(null).CountryCode);
        Assert.Equal("Miller", lexicon.Names.Find("Millers")!.Group!.Name);
        Assert.Equal(365, lexicon.Countries["SUN"].Cow);
    }

    [Fact]
    public void A_name_may_be_an_organizations_that_changed_and_a_former_states()
    {
        _user.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\tfrom\tto\nMoscow\t\tRUS\tREB\t\t1986\nMoscow\t\tRUS\tGOV\t1987\t\n");
        var senses = Lexicon.Load(_builtIn.Path, _user.Path).Names.Find("Moscow")!;
        var (then, now) = (senses.On(new DateOnly(1986, 5, 1)), senses.On(new DateOnly(2026, 5, 1)));
        Assert.Equal(("SUN", "REB"), (then.Capital!.Code, then.Organization!.Sectors[0]));
        Assert.Equal(("RUS", "GOV"), (now.Capital!.Code, now.Organization!.Sectors[0]));
    }

    [Fact]
    public void A_file_that_is_no_table_is_named_with_those_that_are()
    {
        _user.Write("actors/organisations.tsv", Organizations);
        var fault = Assert.Single(Lexicon.Check(_builtIn.Path, _user.Path));
        Assert.Equal((Path.Combine(_user.Path, "actors", "organisations.tsv"), 0), (fault.File, fault.Line));
        Assert.Contains("actors/organizations.tsv", fault.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_that_is_not_utf8_is_named()
    {
        File.WriteAllBytes(_user.Write("actors/seats.tsv", ""), [.. "name\taliases\tcountry\tsectors\nElys"u8, 0xE9, .. "e\n"u8]);
        Assert.Equal(["actors/seats.tsv:2 expected a table in UTF-8 and found other bytes"], Faults());
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        _user.Write("actors/organizations.tsv", "\ufeff" + Organizations + "Acme\t\tUSA\tBUS\n");
        Assert.Empty(Faults());
    }

    [Fact]
    public void Loading_stops_at_the_first_fault_and_counts_the_others()
    {
        var path = _user.Write("actors/organizations.tsv", Organizations + "Acme\t\tUSX\tBUS\nBolt\t\tUSY\tBUS\n");
        var fault = Assert.Throws<DataFileException>(() => Lexicon.Load(_builtIn.Path, _user.Path));
        Assert.Equal(path + ":2", fault.File);
        Assert.EndsWith("(1 more fault: hearsay lexicon check names all)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_tables_are_without_fault_as_a_users_own()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "lexicon");
        Assert.Empty(Lexicon.Check(shipped, shipped));
    }

    // Quadratic work on so many lines would take hours.
    [Theory]
    [InlineData("actors/organizations.tsv", Organizations, "Acme {0}\tAcme {1}\tUSA\tBUS", 1)] // one circle of all
    [InlineData("actors/organizations.tsv", Organizations, "Acme\t\tUSA\tBUS", 199_999)] // one entry again and again
    [InlineData("actors/persons.tsv", "name\taliases\tfamily\tcountry\ttitle\tsectors\tgender\tfrom\tto\n", "I{0} Horvat\t\tHorvat\tUKR\tminister\tGOV\tm\t2020\t2021", 0)]
    [InlineData("predicates/verbal-conflict.tsv", "head\tpos\twith\tcameo\tactor\trecipient\tflags\tmode\tcontexts\n", "scold\tverb\tobj={0}\t112\t\tobj\t\t\t", 0)]
    public void Many_lines_take_time_by_their_number(string table, string header, string line, int faults)
    {
        const int lines = 200_000;
        ArgumentNullException.ThrowIfNull(line);
        _user.Write(table, header + string.Join('\n', Enumerable.Range(0, lines).Select(i => string.Format(null, line, i, (i + 1) % lines))));
        Assert.Equal(faults, Lexicon.Check(_builtIn.Path, _user.Path).Count);
    }

    [Fact]
    public void Many_lines_take_memory_by_their_number()
    {
        double PerLine(int lines)
        {
            _user.Write("actors/organizations.tsv", Organizations + string.Join('\n', Enumerable.Range(0, lines).Select(i => $"Body {i}\tB{i}|House {i}|House\tUSA\tBUS")));
            var before = GC.GetAllocatedBytesForCurrentThread(); // names are read on the thread that asks
            _ = Lexicon.Load(_builtIn.Path, _user.Path);
            return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / lines;
        }
        PerLine(1_000); // what is made once
        Assert.InRange(PerLine(200_000) / PerLine(25_000), 0.5, 1.5); // room grows by doubling
    }

    private IEnumerable<string> Faults() => Lexicon.Check(_builtIn.Path, _user.Path).Select(f =>
        $"{Path.GetRelativePath(_user.Path, f.File).Replace('\\', '/')}:{f.Line} {f.Problem}");
}
