using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Tests.Statements;

/// <summary>Texts made to break the statements step: read in time, without an exception, and sensibly.</summary>
public class HostileStatementsTests
{
    public static TheoryData<string, string> HardTexts => new()
    {
        { "a cue in every sentence", Repeated(2_000, "The minister said that the road was closed. ") },
        { "cues without end", Repeated(5_000, "said that ") },
        { "statements in statements", Repeated(3_000, "Reuters said that ") + "it rained." },
        { "five thousand nested quotations", Repeated(5_000, "“He said ‘") + "no" + Repeated(5_000, "’ yesterday.” ") },
        { "closing marks only", Repeated(5_000, "he said” ") },
        { "a quotation that never closes", "“" + Repeated(3_000, "We shall see, he said. ") },
        { "a quotation mark before every word", Repeated(10_000, "\"said ") },
        { "doubled apostrophes", Repeated(10_000, "''said'' ") },
        { "colons", Repeated(10_000, "Orlik: ") },
    };

    [Theory]
    [MemberData(nameof(HardTexts))]
    public void Hard_texts_are_read_in_time(string what, string text)
    {
        // Each takes one to three seconds of an idle core; the machine may be busy.
        const double seconds = 40;
        SharedReader.Read("Warm up, he said.");
        var watch = Stopwatch.StartNew();
        var reading = SharedReader.Read(text);
        Assert.True(watch.Elapsed.TotalSeconds < seconds, string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:F1} s"));
        Assert.All(reading.Statements, s => Assert.NotEmpty(s.Content));
    }

    [Theory]
    [InlineData("The so-called “caliphate” collapsed in March.")]
    [InlineData("The newspaper “Zamin” moved its office to Ankara.")]
    public void Marks_of_irony_and_of_titles_make_no_direct_speech(string text) =>
        Assert.DoesNotContain(SharedReader.Read(text).Statements, static s => s.Kind == StatementKind.Direct);

    [Fact]
    public void A_lost_mark_spoils_only_its_paragraph()
    {
        const string text = "“We will stay, said Pavel Orlik.\n\nThe minister denied that the army had left the city.";
        Assert.Contains(SharedReader.Read(text).Statements, s => s.Content[0].In(text).StartsWith("that the army had left", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_over_paragraphs_is_one_content_without_its_repeated_marks()
    {
        const string text = "“We have measured the river for thirty years,” the president said. “We have sent each other notes.\n\n“That ends now.”";
        var statement = SharedReader.Read(text).Statements.Single(static s => s.Kind == StatementKind.Direct);
        Assert.Equal(["We have measured the river for thirty years,", "We have sent each other notes", "That ends now."], statement.Content.Select(c => c.In(text).ToString()));
    }

    private static string Repeated(int times, string words) => string.Concat(Enumerable.Repeat(words, times));
}
