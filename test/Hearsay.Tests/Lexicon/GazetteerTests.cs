using System.Text;
using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

/// <summary>The gazetteer: its order, its size, and how names are found.</summary>
public class GazetteerTests
{
    private static readonly string File = Path.Combine(Checkout.Root, "lexicon", "places", "gazetteer.tsv");

    [Theory]
    [InlineData("Sana'a", "sanaa")] // apostrophes go
    [InlineData("Dayr az-Zawr", "dayr az zawr")] // hyphens are spaces
    [InlineData("Şanlıurfa", "sanliurfa")] // letters lose their marks
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("ST. LOUIS", "st louis")] // case and stops do not count
    [InlineData("a\n b", "a b")] // nor how much white space there is
    [InlineData("Москва", "")] // no key has letters of other scripts
    public void Spellings_of_one_name_have_one_key(string name, string key)
    {
        Span<byte> buffer = stackalloc byte[PlaceKey.MaxLength];
        Assert.Equal(key, Encoding.ASCII.GetString(buffer[..PlaceKey.Write(name, buffer)]));
    }

    [Fact]
    public void A_name_that_is_too_long_has_no_key() => Assert.Equal(0, PlaceKey.Write(new string('a', 65), stackalloc byte[PlaceKey.MaxLength]));

    [Theory]
    [InlineData("aa\t\tFRA\tt\t1\t2\t5\nab\t\tFRA\tt\t1\t2\t5\nb\t\tFRA\tt\t1\t2\t5\n")]
    [InlineData("# a comment\naa\t\tFRA\tt\t1\t2\t5\nab\t\tFRA\tt\t1\t2\t5\nb\t\tFRA\tt\t1\t2\t5")]
    public void First_middle_and_last_line_are_found(string lines)
    {
        var gazetteer = Gazetteer.Of(lines);
        foreach (var name in (string[])["aa", "ab", "b"])
            Assert.Equal(name, Assert.Single(gazetteer.Find(name)).Name.ToLowerInvariant());
        foreach (var name in (string[])["a", "aaa", "ba", "c", ""])
            Assert.Empty(gazetteer.Find(name));
    }

    [Fact]
    public void An_empty_or_broken_table_has_no_places()
    {
        Assert.Empty(Gazetteer.Of("").Find("a"));
        Assert.Empty(Gazetteer.Of("a\nb\tx\n").Find("b"));
    }

    [Fact]
    public void The_town_with_most_people_comes_first() =>
        Assert.Equal([166810, 116565], TestLexicon.Instance.Gazetteer.Find("Springfield").Select(static p => p.Population));

    [Fact]
    public void Another_spelling_gives_the_place_by_its_name() => Assert.Equal("Kharkiv", Assert.Single(TestLexicon.Instance.Gazetteer.Find("Kharkov")).Name);

    [Fact]
    public void The_lines_stand_in_the_order_of_their_keys_and_are_whole()
    {
        var before = "";
        var count = 0;
        foreach (var line in System.IO.File.ReadLines(File).SkipWhile(static l => l.StartsWith('#')))
        {
            var cells = line.Split('\t');
            Assert.Equal(7, cells.Length);
            Assert.True(string.CompareOrdinal(before, cells[0]) <= 0, $"{before} stands before {cells[0]}");
            before = cells[0];
            count++;
        }
        Assert.True(count > 100_000);
    }

    [Theory]
    [InlineData("Kyiv", "UKR")]
    [InlineData("Kiev", "UKR")]
    [InlineData("Deir al-Zor", "SYR")]
    [InlineData("San Pedro Sula", "HND")]
    [InlineData("Texas", "USA")]
    [InlineData("Zhytomyr Oblast", "UKR")]
    public void The_shipped_table_knows_towns_regions_and_their_spellings(string name, string country) =>
        Assert.Equal(country, ShippedLexicon.Instance.Gazetteer.Find(name)[0].Country);
}
