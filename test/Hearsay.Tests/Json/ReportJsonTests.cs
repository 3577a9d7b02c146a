using System.Text;
using Hearsay.Json;

namespace Hearsay.Tests.Json;

public class ReportJsonTests
{
    [Fact]
    public void Id_and_text_are_enough() =>
        Assert.Equal(new Report("r1", "Ministers met."), Read("""{"id": "r1", "text": "Ministers met."}"""));

    [Fact]
    public void Every_known_member_is_read_and_others_are_passed_over() => Assert.Equal(
        new Report("r1", "t") { Title = "T", Outlet = "Zamin", Url = "https://zamin.uz/1", Published = new DateOnly(2025, 10, 15), Language = "uz" },
        Read("""{"id":"r1","text":"t","title":"T","outlet":"Zamin","url":"https://zamin.uz/1","published":"2025-10-15","language":"uz","tags":[1]}"""));

    [Theory]
    [InlineData("""{"id":"r","text":"t","publisher":"Zamin"}""", "Zamin")]
    [InlineData("""{"id":"r","text":"t","publisher":"Zamin","outlet":"TASS"}""", "TASS")]
    [InlineData("""{"id":"r","text":"t","publisher":"Zamin","outlet":null}""", "Zamin")]
    [InlineData("""{"id":"r","text":"t","outlet":""}""", null)]
    public void A_publisher_is_the_outlet_where_none_is_named(string json, string? outlet) => Assert.Equal(outlet, Read(json).Outlet);

    [Theory]
    [InlineData("2025-10-15")]
    [InlineData("2025-10-15T23:59:59")]
    [InlineData("2025-10-15T23:59:59Z")]
    [InlineData("2025-10-15T00:30:00.123+05:00")]
    [InlineData("2025-10-15 08:30")]
    public void Of_a_time_the_date_counts_as_it_is_written(string published) =>
        Assert.Equal(new DateOnly(2025, 10, 15), Read($$"""{"id":"r","text":"t","published":"{{published}}"}""").Published);

    [Fact]
    public void A_number_is_an_id() => Assert.Equal("17", Read("""{"id": 17, "text": "t"}""").Id);

    [Fact]
    public void An_empty_text_is_a_text() => Assert.Equal("", Read("""{"id": "r", "text": ""}""").Text);

    [Fact]
    public void Letters_of_any_script_are_kept() => Assert.Equal("“😀” é", Read("""{"id": "r", "text": "\u201c\ud83d\ude00” é"}""").Text);

    [Theory]
    [InlineData("{", "not JSON, at byte 2: ")]
    [InlineData("{\"id\": \"r\"} x", "not JSON, at byte 13: ")]
    [InlineData("[1]", "expected an object with \"id\" and \"text\", found an array.")]
    [InlineData("\"text\"", "expected an object with \"id\" and \"text\", found a string.")]
    [InlineData("""{"text": "t"}""", "\"id\" is missing.")]
    [InlineData("""{"id": "", "text": "t"}""", "\"id\" is missing.")]
    [InlineData("""{"id": "r"}""", "\"text\" is missing.")]
    [InlineData("""{"id": "r", "text": null}""", "\"text\" is missing.")]
    [InlineData("""{"id": "r", "text": 5}""", "\"text\" is a number. Write it as a string.")]
    [InlineData("""{"id": "r", "text": "t", "title": ["T"]}""", "\"title\" is an array. Write it as a string.")]
    [InlineData("""{"id": "r", "text": "t\ud83d"}""", "\"text\" escapes half of a surrogate pair")]
    [InlineData("""{"id": "r", "text": "t", "published": "yesterday"}""", "\"published\" is \"yesterday\", which is no date. Write it as 2025-10-15")]
    [InlineData("""{"id": "r", "text": "t", "published": "2025-02-30"}""", "\"published\" is \"2025-02-30\", which is no date.")]
    [InlineData("""{"id": "r", "text": "t", "published": "2025-10-15x"}""", "\"published\" is \"2025-10-15x\", which is no date.")]
    [InlineData("""{"id": "r", "text": "t", "published": "2025-10-15T99:00"}""", "\"published\" is \"2025-10-15T99:00\", which is no date.")]
    [InlineData("""{"id": "r", "text": "t", "published": 20251015}""", "\"published\" is a number. Write it as a string.")]
    public void What_is_wrong_is_said_in_one_line(string json, string problem)
    {
        Assert.False(ReportJson.TryRead(Encoding.UTF8.GetBytes(json), out var report, out var found));
        Assert.Null(report);
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', found);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        Assert.False(ReportJson.TryRead(Encoding.Latin1.GetBytes("""{"id": "r", "text": "café"}"""), out _, out var problem));
        Assert.StartsWith("the line is not valid UTF-8.", problem, StringComparison.Ordinal);
    }

    private static Report Read(string json)
    {
        Assert.True(ReportJson.TryRead(Encoding.UTF8.GetBytes(json), out var report, out var problem), problem);
        return report!;
    }
}
