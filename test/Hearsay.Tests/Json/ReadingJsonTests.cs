using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Hearsay.Json;

namespace Hearsay.Tests.Json;

public class ReadingJsonTests
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reading_comes_back_as_it_was_written(bool indented) => GeneratedReadings.All.Sample(
        reading => Assert.Equal(Structure.Of(reading), Structure.Of(ReadingJson.Read(ReadingJson.ToUtf8(reading, indented)))), iter: 300);

    [Fact]
    public void Spans_count_code_points_as_other_languages_do() => GeneratedReadings.All.Sample(
        reading =>
        {
            using var json = JsonDocument.Parse(ReadingJson.ToUtf8(reading));
            var runes = json.RootElement.GetProperty("report").GetProperty("text").GetString()!.EnumerateRunes().ToList();
            var sentences = json.RootElement.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("span"));
            foreach (var (written, span) in sentences.Zip(reading.Sentences))
                Assert.Equal(span.In(reading.Report.Text).ToString(), string.Concat(runes[written[0].GetInt32()..written[1].GetInt32()]));
        }, iter: 300);

    [Fact]
    public void One_line_holds_nothing_that_any_reader_takes_for_a_line_end() => GeneratedReadings.All.Sample(
        reading => Assert.Equal(-1, Encoding.UTF8.GetString(ReadingJson.ToUtf8(reading)).AsSpan().IndexOfAny(LineEnds)), iter: 300);

    [Fact]
    public void The_form_is_the_contract() => Assert.Equal(
        """
        {
          "schema": "hearsay.reading/1",
          "engine": {
            "version": "1.2",
            "model": "en-1",
            "lexicon": "abc"
          },
          "report": {
            "id": "r1",
            "title": null,
            "outlet": "Zamin",
            "url": null,
            "published": "2025-10-15",
            "language": "en",
            "text": "😀 Ministers “met” in Oslo, Norway said.",
            "sha256": "bbb0031a458d7a7dca459eb78ec668c24a6f3a938b8744cf61fad20db9c7a377"
          },
          "sentences": [
            {
              "span": [0, 39]
            }
          ],
          "actors": [
            {
              "id": "a1",
              "name": "Norway",
              "kind": "country",
              "country": "NOR",
              "sectors": ["GOV", "ELI"],
              "roles": [
                {
                  "title": "host",
                  "of": "NOR",
                  "tense": "acting",
                  "from": "2025-01-02",
                  "to": null,
                  "spans": []
                }
              ],
              "mentions": [[27, 33], [2, 11]],
              "wikidata": null
            }
          ],
          "statements": [
            {
              "id": "s1",
              "kind": "mixed",
              "polarity": "affirmative",
              "certainty": "certain",
              "source": {
                "actor": "a1",
                "spans": [[27, 33]],
                "anonymous": false
              },
              "cue": [[34, 38]],
              "content": [[2, 25]],
              "within": null,
              "evidence": {
                "rule": "speech-verb",
                "trigger": [[34, 38]],
                "spans": [[2, 38]]
              }
            }
          ],
          "events": [
            {
              "id": "e1",
              "type": "CONSULT",
              "mode": "meet",
              "contexts": ["diplomatic"],
              "cameo": "040",
              "quad": 1,
              "score": 1.9,
              "actors": ["a1"],
              "recipients": [],
              "date": {
                "start": "2025-10-15",
                "end": "2025-10-15",
                "precision": "day",
                "basis": "publication"
              },
              "place": {
                "name": "Oslo",
                "country": "NOR",
                "lat": 59.91,
                "lon": 10.75,
                "basis": "stated",
                "spans": [[21, 25]]
              },
              "historical": false,
              "counts": [
                {
                  "kind": "killed",
                  "number": 12,
                  "bound": "minimum",
                  "spans": [[21, 25]]
                }
              ],
              "status": "occurred",
              "voice": "s1",
              "evidence": {
                "rule": "verb",
                "trigger": [[13, 16]],
                "spans": [[2, 25]]
              }
            }
          ],
          "diagnostics": [
            {
              "code": "HS0001",
              "severity": "note",
              "span": null,
              "message": "No date."
            }
          ]
        }
        """.Replace("😀", "\\uD83D\\uDE00", StringComparison.Ordinal), Encoding.UTF8.GetString(ReadingJson.ToUtf8(Example, indented: true)));

    [Fact]
    public void The_same_reading_gives_the_same_bytes() =>
        Assert.Equal(ReadingJson.ToUtf8(Example), ReadingJson.ToUtf8(Example with { }));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_moves_no_span()
    {
        var text = "a\ud83d b \udc00 said";
        var reading = Example with
        {
            Report = new Report("id\ud800", text),
            Sentences = [TextSpan.FromBounds(7, 11)],
            Actors = [],
            Statements = [],
            Events = [],
        };

        var bytes = ReadingJson.ToUtf8(reading);
        var back = ReadingJson.Read(bytes);

        Assert.Equal("a\ufffd b \ufffd said", back.Report.Text);
        Assert.Equal("id\ufffd", back.Report.Id);
        Assert.Equal("said", back.Sentences[0].In(back.Report.Text).ToString());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "The reading is not JSON: at byte 2")]
    [InlineData("[]", "the reading: expected an object, found an array.")]
    [InlineData("{}", "the reading: the member \"schema\" is missing.")]
    [InlineData("""{"schema": "hearsay.reading/9"}""", "the reading.schema: expected \"hearsay.reading/1\", found \"hearsay.reading/9\".")]
    public void What_is_no_reading_is_refused_in_words(string json, string message) =>
        Assert.StartsWith(message, Refusal(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"type\":\"CONSULT\"", "\"type\":\"consult\"", "the reading.events[0].type: expected a PLOVER event type in capitals, found \"consult\".")]
    [InlineData("\"status\":\"occurred\"", "\"status\":\"done\"", "the reading.events[0].status: expected one of occurred, ongoing, planned, hypothetical, negated, found \"done\".")]
    [InlineData("\"published\":\"2025-10-15\"", "\"published\":\"15.10.2025\"", "the reading.report.published: expected a day as yyyy-MM-dd, found \"15.10.2025\".")]
    [InlineData("\"mentions\":[[27,33]", "\"mentions\":[[27,99]", "the reading.actors[0].mentions[0]: expected a range within the 39 code points of the text, found [27, 99].")]
    [InlineData("\"mentions\":[[27,33]", "\"mentions\":[[27]", "the reading.actors[0].mentions[0]: expected two numbers, start and end, found 1.")]
    [InlineData("\"mentions\":[[27,33]", "\"mentions\":[[27,33.5]", "the reading.actors[0].mentions[0][1]: expected a whole number, found a number.")]
    [InlineData("\"anonymous\":false", "\"anonymous\":\"no\"", "the reading.statements[0].source.anonymous: expected true or false, found a string.")]
    [InlineData("\"rule\":\"verb\"", "\"rule\":\"\"", "the reading.events[0].evidence: expected a rule and at least one span, none of them empty, found less.")]
    [InlineData("in Oslo", "in Rome", "the reading.report.sha256: expected the hash of the text")]
    [InlineData("\"start\":\"2025-10-15\"", "\"start\":\"2025-10-16\"", "the reading.events[0].date: expected a start that is not after the end")]
    public void A_wrong_member_is_named_with_its_path(string right, string wrong, string message)
    {
        var json = Encoding.UTF8.GetString(ReadingJson.ToUtf8(Example));
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.StartsWith(message, Refusal(json.Replace(right, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Refusal(string json) =>
        Assert.Throws<FormatException>(() => ReadingJson.Read(Encoding.UTF8.GetBytes(json))).Message;

    private static Reading Example
    {
        get
        {
            const string text = "😀 Ministers “met” in Oslo, Norway said.";
            TextSpan Find(string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
            return new Reading
            {
                Engine = new EngineVersion("1.2", "en-1", "abc"),
                Report = new Report("r1", text) { Outlet = "Zamin", Published = new DateOnly(2025, 10, 15) },
                Sentences = [new TextSpan(0, text.Length)],
                Actors =
                [
                    new Actor
                    {
                        Id = "a1",
                        Name = "Norway",
                        Kind = ActorKind.Country,
                        Country = "NOR",
                        Sectors = ["GOV", "ELI"],
                        Roles = [new ActorRole("host", "NOR", RoleTense.Acting, new DateOnly(2025, 1, 2), null, [])],
                        Mentions = [Find("Norway"), Find("Ministers")],
                    },
                ],
                Statements =
                [
                    new Statement
                    {
                        Id = "s1",
                        Kind = StatementKind.Mixed,
                        Source = new StatementSource("a1", [Find("Norway")], Anonymous: false),
                        Cue = [Find("said")],
                        Content = [Find("Ministers “met” in Oslo")],
                        Evidence = new Evidence("speech-verb", [Find("said")], [Find("Ministers “met” in Oslo, Norway said")]),
                    },
                ],
                Events =
                [
                    new CodedEvent
                    {
                        Id = "e1",
                        Type = EventType.Consult,
                        Mode = "meet",
                        Contexts = ["diplomatic"],
                        Cameo = "040",
                        Score = 1.9,
                        Actors = ["a1"],
                        Recipients = [],
                        Date = new EventDate(new DateOnly(2025, 10, 15), new DateOnly(2025, 10, 15), DatePrecision.Day, DateBasis.Publication),
                        Place = new EventPlace("Oslo", "NOR", 59.91, 10.75, [Find("Oslo")]),
                        Counts = [new EventCount(CountKind.Killed, 12, CountBound.Minimum, [Find("Oslo")])],
                        Status = EventStatus.Occurred,
                        Voice = "s1",
                        Evidence = new Evidence("verb", [Find("met")], [Find("Ministers “met” in Oslo")]),
                    },
                ],
                Diagnostics = [new Diagnostic("HS0001", DiagnosticSeverity.Note, null, "No date.")],
            };
        }
    }
}
