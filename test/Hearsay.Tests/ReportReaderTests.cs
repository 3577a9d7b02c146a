using System.Diagnostics;
using System.Text;
using CsCheck;
using Hearsay.Json;

namespace Hearsay.Tests;

/// <summary>What holds of the whole reading for any text at all.</summary>
public class ReportReaderTests
{
    // Reports in small: names, verbs, marks and breaks in any order make sentences that no newspaper would print.
    private static readonly string[] Pieces =
    [
        "Putin ", "Russian President Vladimir Putin ", "the Syrian president ", "Ahmad al-Sharaa ", "Reuters ", "sources ", "he ", "they ", "Moscow ",
        "Israel’s ", "the army ", "armed men ", "the two countries ", "former minister Anna Koller ", "I ", "we ", "who ", "and ", "that ", "to ", "of ",
        "said ", "told reporters ", "announced ", "denied ", "according to ", "citing ", "attacked ", "was attacked by ", "visited ", "will meet ",
        "plans to ", "refused to ", "talks with ", "in Moscow ", "on Tuesday ", "on December 8, 2024", "airstrikes on ", "not ", "if ", "the claim ",
        "“", "”", "\"", "‘", "’", "'", "«", "»", ",", ".", "!", "?", ":", " — ", "–", "-", "(", ")", "…", "\n", "\n\n", "\r\n", "\t", "\u00a0",
        "\ud83d\ude00", "\ud800", "\udc00", "\0", "\u200b", "e\u0301", "مرحبا ", "中文", "1,200.50 ", "@x ", "https://x.org/a?b=c ",
    ];

    private static readonly string[] Marks = ["“", "”", "\"", "‘", "’", "'", "—", "–", "-", " ", "a", "said", ",", ".", "\n\n"];

    private static readonly Gen<string> NewsSoup = Soup(Pieces, 80);
    private static readonly Gen<string> MarkSoup = Soup(Marks, 100);
    private static readonly Gen<string> Bytes = Gen.Byte.Array[0, 400].Select(Encoding.UTF8.GetString);
    private static readonly Gen<string> Units = Gen.UShort.Array[0, 300].Select(static units => string.Concat(units.Select(static u => (char)u)));
    private static readonly Gen<string> Texts = Gen.Frequency((3, NewsSoup), (1, MarkSoup), (1, Bytes), (1, Units), (1, Gen.String));

    [Fact]
    public void Any_text_is_read_and_its_reading_is_sane() => Texts.Sample(text => ReadingSanity.Check(SharedReader.Read(text, "2025-10-15")), iter: 400);

    [Fact]
    public void Any_text_may_be_asked_for_as_a_phrase() => Texts.Sample(text => Assert.NotEmpty(SharedReader.Instance.CodePhrase(text).Rule), iter: 200);

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Texts.Sample(text => Assert.Equal(Json(text), Json(text)), iter: 100);

    [Fact]
    public void Eight_threads_read_as_one_does()
    {
        var texts = Enumerable.Range(0, 24).Select(i => string.Concat(new Random(i).GetItems(Pieces, 60))).ToList();
        var alone = texts.ConvertAll(Json);
        var together = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).WithExecutionMode(ParallelExecutionMode.ForceParallelism)
            .Select(_ => texts.ConvertAll(Json)).ToList();
        Assert.All(together, readings => Assert.Equal(alone, readings));
    }

    [Fact]
    public void A_line_break_at_the_end_changes_no_statement() => Texts.Sample(text =>
        Assert.Equal(Statements(SharedReader.Read(text)), Statements(SharedReader.Read(text + "\n"))), iter: 150);

    [Fact]
    public void Offsets_in_code_points_slice_what_spans_slice() => Texts.Sample(text =>
    {
        var reading = SharedReader.Read(text);
        var offsets = new CodePointOffsets(text);
        foreach (var span in reading.Sentences.Concat(reading.Actors.SelectMany(a => a.Mentions)).Concat(reading.Statements.SelectMany(s => s.Content)))
        {
            var (start, end) = offsets.ToCodePoints(span);
            Assert.Equal(span, TextSpan.FromBounds(offsets.ToUtf16(start), offsets.ToUtf16(end)));
        }
    }, iter: 100);

    public static TheoryData<string, string> HardTexts => new()
    {
        { "a megabyte of one letter", new string('a', 1_000_000) },
        { "a megabyte of capitals", new string('A', 1_000_000) },
        { "opening marks only", new string('“', 10_000) },
        { "straight marks only", new string('"', 10_000) },
        { "single marks only", new string('\'', 200_000) },
        { "single marks that open and never close", Repeated(" 'a", 5_000) },
        { "marks that open at every word", Repeated("“said ", 5_000) },
        { "dashes only", new string('—', 10_000) },
        { "a name without an end", Repeated("Putin-", 10_000) },
        { "a megabyte of names without a space", Repeated("Putin", 200_000) },
        { "one sentence of cues", Repeated("said that ", 1_000) },
        { "one sentence of possessors", Repeated("Putin’s ", 5_000) },
        { "one sentence of conjuncts", Repeated("Putin, ", 5_000) },
        { "quotation after quotation", Repeated("“We will attack Moscow,” said Putin. ", 500) },
        { "persons without number", string.Concat(Enumerable.Range(0, 500).Select(i => $"Minister Anna K{Letters(i)} said Ivan P{Letters(i)} attacked him. ")) },
    };

    [Theory]
    [MemberData(nameof(HardTexts))]
    public void Hard_texts_are_read_in_time(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        ReadingSanity.Check(SharedReader.Read(text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{what}: {clock.Elapsed}");
    }

    private static Gen<string> Soup(string[] pieces, int most) =>
        Gen.Int[0, pieces.Length - 1].List[0, most].Select(list => string.Concat(list.Select(i => pieces[i])));

    private static string Json(string text) => Encoding.UTF8.GetString(ReadingJson.ToUtf8(SharedReader.Read(text, "2025-10-15")));

    private static IEnumerable<string> Statements(Reading reading) => reading.Statements.Select(s =>
        $"{s.Id} {s.Kind} {string.Concat(s.Source?.Spans ?? [])} {string.Concat(s.Cue)} {string.Concat(s.Content)} {s.Within} {s.Evidence.Rule}");

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Letters(int number) => new([.. number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0'))]);
}
