using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>How the lines of a dictionary are read, and which of them cannot be used.</summary>
public class PetrarchDictionaryTests
{
    [Fact]
    public void Synonyms_and_codes_belong_to_the_phrase_above_them()
    {
        var entry = Assert.Single(Read("""
            # a comment
            VELIA_  [VEL]
            +VELIAN_  # inhabitants
            +REPUBLIC_OF_VELIA
            	[VELGOV >20010101]
            """).Entries);
        Assert.Equal(["VELIA", "VELIAN", "REPUBLIC OF VELIA"], entry.Phrases.Select(p => p.Text));
        Assert.Equal([("VEL", 2), ("VELGOV", 5)], entry.Codes.Select(c => (c.Code, c.Line)));
    }

    [Theory]
    [InlineData("[AAAGOV]", null, null)]
    [InlineData("[AAAGOV <060101]", null, "2006-01-01")]
    [InlineData("[AAAGOV >20060101]", "2006-01-01", null)]
    [InlineData("[AAAGOV > 060101]", "2006-01-01", null)] // a space does no harm
    [InlineData("[AAAGOV 970101-20061231]", "1997-01-01", "2006-12-31")]
    [InlineData("[AAAGOV 19200101 - 310101]", "1920-01-01", "1931-01-01")]
    [InlineData("[AAAGOV 300101-310101]", null, null, true)] // 2030 to 1931
    [InlineData("[AAAGOV 010203-010203]", "2001-02-03", "2001-02-04")] // one day
    [InlineData("[AAAGOV 20010000-20020000]", "2001-01-01", "2003-01-01")] // only the years are known
    [InlineData("[AAAGOV >201005011]", null, null, true)]
    [InlineData("[AAAGOV 20121204]", null, null, true)] // neither begins nor ends
    [InlineData("[AAAGOV >20130230]", null, null, true)]
    [InlineData("[AAAGOV >]", null, null, true)]
    public void Dates_bound_a_code(string code, string? from, string? to, bool isFault = false)
    {
        var entries = Read("SOMEBODY_ [BBB]\nSOMEONE_ " + code).Entries;
        if (isFault)
        {
            Assert.Single(entries);
            Assert.Equal(2, Assert.Single(_faults.All).Line);
            return;
        }
        var read = Assert.Single(entries[1].Codes);
        Assert.Equal((from, to), (read.From?.ToString("yyyy-MM-dd"), read.To?.ToString("yyyy-MM-dd")));
        Assert.Empty(_faults.All);
    }

    [Theory]
    [InlineData("[AAAGO]", "parts with three letters")]
    [InlineData("[AAA/BB]", "parts with three letters")]
    [InlineData("[+++]", "parts with three letters")]
    [InlineData("[]", "parts with three letters")]
    [InlineData("[AAA", "not closed")]
    [InlineData("[AAA] and more", "after the bracket")]
    public void A_code_that_is_none_is_named(string code, string problem)
    {
        Read("SOMEBODY_ [BBB]\nSOMEONE_ " + code);
        var fault = Assert.Single(_faults.All);
        Assert.Equal(("d.txt", 2), (fault.File, fault.Line));
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_a_code_and_a_code_without_an_entry_are_named()
    {
        Read("[AAA]\nSOMEBODY_ [BBB]\nSOMEONE_\n+ANYONE_\nOTHER_ [CCC]");
        Assert.Equal([1, 3], _faults.All.Select(f => f.Line));
    }

    [Fact]
    public void A_synonym_without_an_entry_is_named()
    {
        Read("+SOMEBODY_\nOTHER_ [CCC]");
        Assert.Equal(1, Assert.Single(_faults.All).Line);
    }

    [Fact]
    public void Three_dashes_are_no_code_and_no_fault()
    {
        Assert.Equal("", Read("LAKE_ELIN_ [---]").Entries[0].Codes[0].Code);
        Assert.Empty(_faults.All);
    }

    [Fact]
    public void Comments_in_markup_are_left_out() =>
        Assert.Equal(["B"], Read("<!-- one -->\n<!-- two\nA_ [AAA]\n-->\nB_ [BBB]").Entries.Select(e => e.Phrases[0].Text));

    [Fact]
    public void A_macro_stands_for_each_of_its_words()
    {
        var dictionary = Read("!FOLK! = MAN, MEN, WOMAN\nFERRY!FOLK! [~LAB]\nBARGE_!FOLK!_OF_!FOLK! [~LAB]\nX!OTHER! [~LAB]");
        Assert.Equal(PetrarchKind.Agents, dictionary.Kind);
        Assert.Equal(["FERRYMAN", "FERRYMEN", "FERRYWOMAN"], dictionary.Entries[0].Phrases.Select(p => p.Text));
        Assert.Equal(9, dictionary.Entries[1].Phrases.Count);
        Assert.Equal(4, Assert.Single(_faults.All).Line);
    }

    [Theory]
    [InlineData("FERRY_PILOT [~LAB]", null)]
    [InlineData("FERRY_CREW {} [~LAB]", "")]
    [InlineData("HEAD_OF_QUAY {HEADS_OF_QUAY } [~LAB]", "HEADS OF QUAY")]
    public void Braces_tell_the_plural(string line, string? plural) => Assert.Equal(plural, Read(line).Entries[0].Plural);

    [Theory]
    [InlineData("FERRY_PILOT [~LABBUS]", "LABBUS")]
    [InlineData("FERRY_FUND [NGO~]", "NGO")]
    [InlineData("FERRY_GUARD [ ~COP]", "COP")]
    public void An_agents_code_is_read_without_its_tilde(string line, string code) => Assert.Equal(code, Read(line).Entries[0].Codes[0].Code);

    [Fact]
    public void A_file_without_codes_lists_discards()
    {
        var dictionary = Read("REGATTA  # sport\n+BOAT RACE FINAL");
        Assert.Equal(PetrarchKind.Discards, dictionary.Kind);
        Assert.Equal([("REGATTA", false), ("BOAT RACE FINAL", true)], dictionary.Entries.Select(e => (e.Phrases[0].Text, e.IsWholeReport)));
    }

    [Theory]
    [InlineData("--- GREET [040] ---\nGREET\n- * + [041]", "verbs")]
    [InlineData("# nothing\n", "no entry")]
    public void What_is_no_such_dictionary_is_refused_as_a_whole(string text, string problem)
    {
        Assert.Null(PetrarchDictionary.Read("d.txt", text, _faults));
        Assert.Contains(problem, Assert.Single(_faults.All).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAA:-:- ", "AAA")]
    [InlineData("AAA:2000-01-01:2002-01-01 ", "AAA 010101-020101", "AAA 000101-010101")] // neighbours with one code are one
    [InlineData("AAA:-:2000-01-01 BBB:2000-01-01:2001-01-01 AAA:2001-01-01:- ", "BBB 000101-010101", "AAA")] // what has no dates fills the gaps
    [InlineData("AAA:2000-01-01:2002-01-01 BBB:2002-01-01:2003-01-01 ", "AAA 000101-020101", "BBB 010101-030101")] // the first that covers a day wins
    public void Codes_become_terms_that_do_not_overlap(string terms, params string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var entry = Read("SOMEBODY_ " + string.Concat(codes.Select(c => $"[{c}]"))).Entries[0];
        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "-";
        Assert.Equal(terms, string.Concat(PetrarchTimeline.Of(entry.Codes).Select(t => $"{t.Code}:{Day(t.From)}:{Day(t.To)} ")));
    }

    [Theory]
    [InlineData("VELIAN_NATIONAL_ARMY", "Velian National Army")]
    [InlineData("THE_BANK_OF_THE_NORTH_", "Bank of the North")]
    [InlineData("AL-ELIN_BRIGADES", "Al-Elin Brigades|al-Elin Brigades")]
    [InlineData("U.N._", "U.N.")]
    [InlineData("VLF", "VLF")]
    [InlineData("VLF_FIGHTERS", "VLF Fighters")]
    [InlineData("VELFOR", "Velfor|VELFOR")]
    [InlineData("O'NEILL", "O'Neill|O'NEILL")]
    [InlineData("UN_Secy_Gen", "UN Secy Gen")]
    public void Names_in_capitals_are_spelled_as_news_spells_them(string phrase, string spellings) =>
        Assert.Equal(spellings, string.Join('|', PetrarchNames.Spellings(Read(phrase + " [AAAGOV]").Entries[0].Phrases[0].Text, isPlace: false)));

    private readonly TableFaults _faults = new();

    private PetrarchDictionary Read(string text) => PetrarchDictionary.Read("d.txt", text, _faults)!;
}
