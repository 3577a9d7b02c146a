using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>The lexicon as a whole: what it refuses, with place and cure, and how a user's tables are laid over it.</summary>
public class LexiconTests
{
    public static TheoryData<string, string, string[]> Faults => new()
    {
        { "actors/countries.tsv", "Russia  RU  Russia  _  _  _  _", ["three capitals", "\"Russia\"", "alpha-3"] },
        { "actors/countries.tsv", "rus  RU  Russia  _  _  _  _", ["alpha-3", "\"rus\""] },
        { "actors/organizations.tsv", "Acme  _  USX  BUS", ["no country has the code \"USX\"", "actors/countries.tsv"] },
        { "actors/persons.tsv", "Ivan Horvat  _  Horvat  UKX  minister  GOV  m  2024  _", ["\"UKX\""] },
        { "actors/persons.tsv", "Ivan Horvat  _  Horvat  UKR  minister  GOV  x  2024  _", ["gender", "\"x\""] },
        { "actors/persons.tsv", "Ivan Horvat  _  Horvat  UKR  minister  GOV  m  2024-02-30  _", ["\"2024-02-30\"", "yyyy-MM-dd"] },
        { "actors/roles.tsv", "boss  _  person  BUS  _  no", ["yes or nothing", "\"no\""] },
        { "speech/verbs.tsv", "murmur  _  say  that  bad", ["negative or nothing", "\"bad\""] },
        { "actors/countries.tsv", "FRO  FO  Faroe Islands  _  _  _  _  9x  _", ["number", "\"9x\""] },
        { "actors/former_states.tsv", "DDR  East Germany  _  _  _  _  265  265  1949-10  _  DEU", ["ended", "empty cell"] },
        { "actors/former_states.tsv", "DDR  East Germany  _  _  _  _  265  265  October 1949  1990-10  DEU", ["\"October 1949\"", "yyyy-MM"] },
        { "actors/former_states.tsv", "RUS  Muscovy  _  _  _  _  _  _  1300  1700  _", ["RUS", "twice", "Keep one line"] },
        { "actors/former_states.tsv", "DDR  East Germany  _  _  _  _  265  265  1990-10  1949-10  UKR", ["ends (1949-10) before it begins (1990-10)"] },
        { "actors/former_states.tsv", "DDR  East Germany  _  _  _  _  265  265  1949-10  1990-09  UKR|GER", ["no country has the code \"GER\""] },
        { "actors/groups.tsv", "Elf  Elves  _  mythical  _  _", ["religious or ethnic", "\"mythical\""] },
        { "actors/groups.tsv", "Elf  Elves  _  religious  Elvish  _", ["CAMEO", "\"Elvish\""] },
        { "actors/organizations.tsv", "Acme  _  USA  BIZ", ["sector", "\"BIZ\"", "BUS"] },
        { "actors/roles.tsv", "boss  _  chief  BUS  _  _", ["office, person, group, body", "\"chief\""] },
        { "actors/roles.tsv", "boss  _  person  BIZ  _  _", ["sector", "\"BIZ\""] },
        { "actors/roles.tsv", "boss  _  person  BUS  w  _", ["gender", "\"w\""] },
        { "actors/roles.tsv", "_  _  person  BUS  _  _", ["title", "empty cell"] },
        { "actors/role_modifiers.tsv", "past  bygone", ["current, acting, former", "\"bygone\""] },
        { "actors/persons.tsv", "Ivan Horvat  _  Horvat  UKR  minister  GOV  m  2024-06  2020-03", ["ends (2020-03) before it begins (2024-06)", "Correct the dates"] },
        { "actors/persons.tsv", "Ivan Horvat  _  Horvat  UKR  minister  GOV  m  June 2024  _", ["\"June 2024\"", "yyyy-MM"] },
        { "actors/persons.tsv", "Ivan Horvat  _  Horvat  UKR  _  GOV  m  2024  _", ["title", "empty cell"] },
        { "outlets/outlets.tsv", "The Gazette  _  _  GBR", ["kind", "empty cell"] },
        { "places/places.tsv", "Nowhere  _  RUS  city  91  0", ["between -90 and 90", "\"91\""] },
        { "places/places.tsv", "Nowhere  _  RUS  city  5,5  0", ["degrees", "\"5,5\""] },
        { "speech/verbs.tsv", "murmur  _  sound  that  _", ["\"sound\"", "Use one of these words"] },
        { "speech/verbs.tsv", "murmur  _  say  then  _", ["object", "\"then\""] },
        { "speech/phrases.tsv", "in the words of  quote", ["{source}", "Mark where the source stands"] },
        { "predicates/classes.tsv", "_  a|b", ["class", "empty cell"] },
        { "predicates/verbal-conflict.tsv", "scold  verb  _  999  _  obj  _  _  _", ["CAMEO code", "\"999\"", "cameo.tsv"] },
        { "predicates/verbal-conflict.tsv", "scold  adverb  _  112  _  obj  _  _  _", ["verb, noun, adj", "\"adverb\""] },
        { "predicates/verbal-conflict.tsv", "scold  verb  obj=@brats  112  _  obj  _  _  _", ["@brats", "not defined", "classes.tsv"] },
        { "predicates/verbal-conflict.tsv", "scold  verb  obj  112  _  obj  _  _  _", ["condition", "\"obj\""] },
        { "predicates/verbal-conflict.tsv", "scold  verb  _  112  _  obj  both  _  _", ["mutual or needs-recipient", "\"both\""] },
        { "predicates/light_verbs.tsv", "have  _  nobody  _", ["actor or recipient", "\"nobody\""] },
        { "predicates/light_verbs.tsv", "have  _  actor  maybe", ["occurred, ongoing, planned", "\"maybe\""] },
        { "predicates/operators.tsv", "hope  verb  to  soon  _", ["\"soon\""] },
        { "predicates/operators.tsv", "hope  verb  to  _  wish", ["promise", "\"wish\""] },
        { "ontology/cameo.tsv", "777  Dance  DANCE  _  _  _", ["agree, consult", "\"DANCE\""] },
        { "ontology/cameo.tsv", "057  Sign  SUPPORT  _  _  manual", ["codebook or nothing", "\"manual\""] },
        { "ontology/scores.tsv", "ASSAULT  _  -11", ["between -10 and 10", "\"-11\""] },
        { "ontology/composed.tsv", "promise  AID  _  999", ["CAMEO code", "\"999\""] },
        { "actors/seats.tsv", "Palace  _  FRA  GOV  more", ["expected 4 cells and found 5", "Remove the tabs"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_line_is_named_with_its_file_its_line_and_the_cure(string table, string line, string[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var folder = TestLexicon.Written(table, TestLexicon.Tables[table] + "\n" + line);
        var number = TestLexicon.Tables[table].Split('\n').Length + 1;
        using var user = new TestFolder(); // whose tables make that every line is looked at
        var fault = Assert.Throws<DataFileException>(() => Lexicon.Load(folder.Path, user.Path));
        Assert.Equal($"{Path.Combine(folder.Path, table)}:{number}", fault.File);
        Assert.All(parts, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', fault.Message);
    }

    public static TheoryData<string> TableNames => [.. TestLexicon.Tables.Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_missing_table_is_named(string table)
    {
        using var folder = TestLexicon.Written(table, null);
        var fault = Assert.Throws<DataFileException>(() => Lexicon.Load(folder.Path, null));
        Assert.Equal(Path.Combine(folder.Path, table), fault.File);
        Assert.Contains("Restore it", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_table_without_its_columns_is_refused(string table)
    {
        Assert.SkipWhen(table == Gazetteer.Path, "The gazetteer names its columns in a comment.");
        using var folder = TestLexicon.Written(table, "nonsense\nx");
        Assert.Equal(Path.Combine(folder.Path, table) + ":1", Assert.Throws<DataFileException>(() => Lexicon.Load(folder.Path, null)).File);
    }

    [Fact]
    public void A_table_that_is_not_utf8_is_refused()
    {
        using var folder = TestLexicon.Written();
        var path = Path.Combine(folder.Path, "actors", "seats.tsv");
        File.WriteAllBytes(path, [.. "name\taliases\tcountry\tsectors\nK"u8, 0xff, 0xfe]);
        Assert.Contains("UTF-8", Assert.Throws<DataFileException>(() => Lexicon.Load(folder.Path, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_needs_a_score_and_every_composition_a_code()
    {
        using var scores = TestLexicon.Written("ontology/scores.tsv", "type  mode  score\nAGREE  _  3");
        Assert.Contains("CONSULT", Assert.Throws<DataFileException>(() => Lexicon.Load(scores.Path, null)).Message, StringComparison.Ordinal);
        using var composed = TestLexicon.Written("ontology/composed.tsv", "outer  type  mode  cameo\npromise  _  _  030");
        Assert.Contains("request", Assert.Throws<DataFileException>(() => Lexicon.Load(composed.Path, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_row_of_the_larger_shipped_tables_is_named_when_it_is_needed_and_under_a_users_tables_at_once()
    {
        using var builtIn = TestLexicon.Written("predicates/material-conflict.tsv",
            "head  pos  with  cameo  actor  recipient  flags  mode  contexts\nshell  verb  _  999  _  _  _  _  _\nbomb  verb  _  195  _  _  _  _  _");
        var lexicon = Lexicon.Load(builtIn.Path, null);
        Assert.Single(lexicon.Predicates.Senses("bomb", PredicatePos.Verb));
        var fault = Assert.Throws<DataFileException>(() => lexicon.Predicates.Senses("shell", PredicatePos.Verb));
        Assert.EndsWith("material-conflict.tsv:2", fault.File, StringComparison.Ordinal);
        using var user = new TestFolder();
        Assert.EndsWith("material-conflict.tsv:2", Assert.Throws<DataFileException>(() => Lexicon.Load(builtIn.Path, user.Path)).File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_row_wins_over_the_built_in_one_and_the_rest_stays()
    {
        using var builtIn = TestLexicon.Written();
        using var user = new TestFolder();
        user.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\nUN\t\tFRA\tBUS\nZamin Bank\t\tUZB\tBUS");
        var lexicon = Lexicon.Load(builtIn.Path, user.Path);
        Assert.Equal("FRA", lexicon.Names.Find("UN")!.Organization!.Country);
        Assert.Equal("UZB", lexicon.Names.Find("Zamin Bank")!.Organization!.Country);
        Assert.Null(lexicon.Names.Find("United Nations")!.Organization!.Country);
        Assert.Equal("FRA", lexicon.Names.Find("France")!.Country!.Code);
    }

    [Fact]
    public void A_fault_in_a_users_table_names_the_users_file()
    {
        using var builtIn = TestLexicon.Written();
        using var user = new TestFolder();
        var path = user.Write("actors/organizations.tsv", "name\taliases\tcountry\tsectors\nAcme\t\t\tXXX");
        Assert.Equal(path + ":2", Assert.Throws<DataFileException>(() => Lexicon.Load(builtIn.Path, user.Path)).File);
    }

    [Fact]
    public void A_users_folder_that_is_not_there_is_refused()
    {
        using var builtIn = TestLexicon.Written();
        var missing = Path.Combine(builtIn.Path, "missing");
        Assert.Equal(missing, Assert.Throws<DataFileException>(() => Lexicon.Load(builtIn.Path, missing)).File);
    }

    [Fact]
    public void The_version_changes_with_a_table_and_with_nothing_else()
    {
        using var one = TestLexicon.Written();
        using var same = TestLexicon.Written();
        using var other = TestLexicon.Written("actors/seats.tsv", "name  aliases  country  sectors");
        Assert.Equal(Lexicon.Load(one.Path, null).Version, Lexicon.Load(same.Path, null).Version);
        Assert.NotEqual(Lexicon.Load(one.Path, null).Version, Lexicon.Load(other.Path, null).Version);
    }

    [Fact]
    public void A_name_keeps_all_its_senses()
    {
        var moscow = TestLexicon.Instance.Names.Find("Moscow")!;
        Assert.Equal(("RUS", "RUS", 55.75), (moscow.Capital!.Code, moscow.Place!.Country, moscow.Place.Latitude));
        Assert.Equal("SYR", TestLexicon.Instance.Names.Find("Syrians")!.Inhabitants!.Code);
        Assert.Equal("UKR", TestLexicon.Instance.Names.Find("KHARKIV")!.Place!.Country); // as datelines write it
    }

    [Fact]
    public void A_people_has_a_country_only_where_its_name_tells_it()
    {
        Assert.Null(TestLexicon.Instance.Names.Find("Kurds")!.CountryCode);
        Assert.Equal("CHN", TestLexicon.Instance.Names.Find("Tibetans")!.CountryCode);
    }

    [Fact]
    public void A_religion_keeps_its_code_under_every_spelling() =>
        Assert.Equal(("SUN", "Sunni"), (TestLexicon.Instance.Names.Find("Sunni Muslims")!.Group!.Cameo, TestLexicon.Instance.Names.Find("Sunnis")!.Group!.Name));

    [Fact]
    public void A_role_is_found_in_the_plural_that_the_rule_gives_and_in_the_one_that_the_table_gives()
    {
        Assert.True(TestLexicon.Instance.Roles.Find("foreign ministers")!.Plural);
        Assert.True(TestLexicon.Instance.Roles.Find("armies")!.Plural);
        Assert.False(TestLexicon.Instance.Roles.Find("Foreign Minister")!.Plural);
        Assert.Null(TestLexicon.Instance.Roles.Find("armys"));
    }

    [Fact]
    public void The_sense_that_asks_for_most_comes_first() =>
        Assert.Equal(["195", "190"], TestLexicon.Instance.Predicates.Senses("attack", PredicatePos.Verb).Select(p => p.Code.Code));

    [Fact]
    public void A_mode_without_a_score_of_its_own_has_its_types()
    {
        var ontology = TestLexicon.Instance.Ontology;
        Assert.Equal(1.9, ontology.Score(EventType.Consult, "visit"));
        Assert.Equal(ontology.Score(EventType.Consult, null), ontology.Score(EventType.Consult, "meet"));
    }

    [Fact]
    public void A_composed_code_is_the_most_specific_that_fits()
    {
        var composition = TestLexicon.Instance.Composition;
        Assert.Equal("125", composition.Compose(OuterType.Reject, TestLexicon.Instance.Ontology.Find("042")!, "visit")?.Code);
        Assert.Equal("120", composition.Compose(OuterType.Reject, TestLexicon.Instance.Ontology.Find("075")!, "asylum")?.Code);
    }

    [Fact]
    public void The_shipped_lexicon_loads() =>
        Assert.True(Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null).Countries.Count >= 249);
}
