using System.Xml.Linq;
using Hearsay.Formats.Export;

namespace Hearsay.Formats.Tests.Export;

public class NetworkExportTests
{
    private static readonly string[] Counted = ["events", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "mean_score"];

    private static readonly EventRow[] Events =
    [
        Exports.Arrest,
        Exports.Arrest with { Id = 9, Score = -2.5, Cameo = "111", Type = EventType.Accuse },
        Exports.Arrest with { Id = 10, Date = new EventDate(new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 9), DatePrecision.Range, DateBasis.Stated) },
        Exports.Meeting,
        Exports.Arrest with { Id = 11, Recipients = [] },
    ];

    [Fact]
    public void An_edge_is_a_dyad_in_a_month_and_counts_its_quad_classes()
    {
        var rows = TableExportTests.Csv(Exports.Text(static o => EdgesExport.Write(Events, o)));

        Assert.Equal([("RUS", "SYR", ""), ("SYR", "RUS", ""), ("SYR", Exports.Awkward, "2024-02"), ("SYR", Exports.Awkward, "2025-10")],
            rows.Select(static r => (r["actor"], r["recipient"], r["month"])));
        Assert.Equal(["2", "0", "0", "1", "1", "-4"],
            Counted.Select(c => rows[3][c]));
    }

    [Fact]
    public void Gexf_has_a_node_for_each_end_and_an_edge_for_each_dyad_with_its_months()
    {
        XNamespace gexf = "http://gexf.net/1.3";
        var bell = Exports.Arrest with { Id = 12, Recipients = [Exports.Reporter with { Name = "a \u0007 bell" }] };
        var graph = XDocument.Load(new MemoryStream(Exports.Bytes(o => GexfExport.Write([.. Events, bell], o)))).Root!.Element(gexf + "graph")!;

        var labels = graph.Descendants(gexf + "node").ToDictionary(static n => n.Attribute("id")!.Value, static n => n.Attribute("label")!.Value);
        Assert.Equal(["Russia", "Syria", Exports.Awkward, "a \uFFFD bell"], labels.Values);
        var edges = graph.Descendants(gexf + "edge").ToList();
        Assert.Equal([("Russia", "Syria", "1"), ("Syria", "Russia", "1"), ("Syria", Exports.Awkward, "3"), ("Syria", "a \uFFFD bell", "1")],
            edges.Select(e => (labels[e.Attribute("source")!.Value], labels[e.Attribute("target")!.Value], e.Attribute("weight")!.Value)));
        Assert.Equal([("events", "1", "2024-02-01", "2024-02-29"), ("events", "2", "2025-10-01", "2025-10-31")],
            edges[2].Descendants(gexf + "attvalue").Where(static v => v.Attribute("for")!.Value == "events")
                .Select(static v => (v.Attribute("for")!.Value, v.Attribute("value")!.Value, v.Attribute("start")!.Value, v.Attribute("end")!.Value)));
        Assert.Empty(edges[0].Descendants(gexf + "attvalue"));
    }
}
