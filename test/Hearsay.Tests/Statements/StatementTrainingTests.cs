using Hearsay.Statements;
using Hearsay.Tests.Language;
using Hearsay.Training;

namespace Hearsay.Tests.Statements;

/// <summary>Training on a few reports made for this test.</summary>
public sealed class StatementTrainingTests(EnglishModelFixture model)
{
    private static readonly (string Source, string Cue, string Content)[] Told =
    [
        ("The minister", "said", "that the border would stay closed"),
        ("A spokesman", "announced", "that the talks had ended"),
        ("The general", "claimed", "that the bridge was safe"),
        ("The mayor", "argued", "that the tax was too high"),
        ("The envoy", "insisted", "that the truce would hold"),
        ("The union", "warned", "that the strike would go on"),
    ];

    [Fact]
    public void The_same_reports_give_the_same_bytes() => Assert.Equal(StatementModelFile.Pack(Train()), StatementModelFile.Pack(Train()));

    [Fact]
    public void Offsets_of_marked_reports_count_code_points()
    {
        using var folder = new TestFolder();
        var path = folder.Write("reports.jsonl", """{"id":"1","text":"😀 He said no.","attributions":[{"source":[[2,4]],"cue":[[5,9]],"content":[[10,12]]}]}""");
        var report = Assert.Single(AttributedReport.Read(path));
        Assert.Equal("said", report.Attributions[0].Cue[0].In(report.Text).ToString());
    }

    [Fact]
    public void A_malformed_line_is_told_with_its_number()
    {
        using var folder = new TestFolder();
        var path = folder.Write("reports.jsonl", """{"id":"1"}""");
        Assert.Contains(":1: ", Assert.Throws<DataFileException>(() => AttributedReport.Read(path).ToList()).Message, StringComparison.Ordinal);
    }

    private StatementModel Train() =>
        StatementTraining.Train([.. Told.Select((t, i) => new MarkedReport(Mark(t), model.Parser, TestLexicon.Instance, StatementTraining.FoldOf(i)))], static _ => { });

    private static AttributedReport Mark((string Source, string Cue, string Content) told)
    {
        var cue = told.Source.Length + 1;
        var content = cue + told.Cue.Length + 1;
        return new AttributedReport($"{told.Source} {told.Cue} {told.Content}.",
            [new Attribution([new TextSpan(0, told.Source.Length)], [new TextSpan(cue, told.Cue.Length)], [new TextSpan(content, told.Content.Length)])]);
    }
}
