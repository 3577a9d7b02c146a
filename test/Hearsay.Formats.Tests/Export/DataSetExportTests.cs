using System.Text.Json;
using Hearsay.Formats.Export;
using nietras.SeparatedValues;

namespace Hearsay.Formats.Tests.Export;

/// <summary>The columns of other data sets, read back with a reader of tables, or of JSON.</summary>
public class DataSetExportTests
{
    private static readonly int[] GdeltPlaces = [0, 5, 15, 25, 26, 34, 35, 51, 53, 60];

    private static readonly EventRow[] Events = [Exports.Arrest, Exports.Meeting];

    [Fact]
    public void Icews_has_20_columns_and_a_row_for_each_pair()
    {
        var rows = TableExportTests.Csv(Exports.Text(static o => IcewsExport.Write(Events, o)), '\t');

        Assert.Equal(20, IcewsExport.Columns.Length);
        Assert.Equal(3, rows.Count);
        Assert.Equal(IcewsExport.Columns, rows[0].Keys);
        var arrest = rows[0];
        Assert.Equal(("2025-10-14", "Syria", "GOV,MIL", "Syria", "173", "-5.5"),
            (arrest["Event Date"], arrest["Source Name"], arrest["Source Sectors"], arrest["Source Country"], arrest["CAMEO Code"], arrest["Intensity"]));
        Assert.Equal((Exports.Awkward, "", "3", "2", "Zamin", "Tartus", "Syria"),
            (arrest["Target Name"], arrest["Target Country"], arrest["Story ID"], arrest["Sentence Number"], arrest["Publisher"], arrest["City"], arrest["Country"]));
        Assert.NotEqual("", arrest["Event Text"]);
        Assert.Equal([("Syria", "Russia"), ("Russia", "Syria")], rows.Skip(1).Select(static r => (r["Source Name"], r["Target Name"])));
        Assert.Equal(3, rows.Select(static r => r["Event ID"]).Distinct().Count());
    }

    [Fact]
    public void Gdelt_has_61_columns_without_names_and_fips_geography()
    {
        using var table = Sep.New('\t').Reader(static o => o with { HasHeader = false, Unescape = true }).FromText(Exports.Text(static o => GdeltExport.Write(Events, o)));
        var rows = new List<string[]>();
        foreach (var row in table)
        {
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = row[i].ToString();
            rows.Add(cells);
        }

        Assert.Equal(61, GdeltExport.Columns.Distinct().Count());
        Assert.Equal([61, 61, 61], rows.Select(static r => r.Length));
        Assert.Equal(["20251014", "202510", "2025", "2025.7781"], rows[0][1..5]);
        Assert.Equal(("SYRGOVMIL", "SYR", "GOV", "MIL", "MED"), (rows[0][5], rows[0][7], rows[0][12], rows[0][13], rows[0][22]));
        Assert.Equal(["173", "173", "17", "4", "-5.5", "3", "2", "3"], rows[0][26..34]);
        Assert.Equal(["", "Tartus, Syria", "SY", "", "", "34.889", "35.8866", ""], rows[0][51..59]);
        Assert.Equal(("20251015000000", "https://zamin.example/3"), (rows[0][59], rows[0][60]));
        Assert.Equal(("", "040", "0", ""), (rows[1][1], rows[1][26], rows[1][51], rows[1][60]));
    }

    [Fact]
    public void Gdelts_columns_stand_where_its_codebook_has_them() => Assert.Equal(
        [(0, "GLOBALEVENTID"), (5, "Actor1Code"), (15, "Actor2Code"), (25, "IsRootEvent"), (26, "EventCode"), (34, "AvgTone"), (35, "Actor1Geo_Type"), (51, "ActionGeo_Type"), (53, "ActionGeo_CountryCode"), (60, "SOURCEURL")],
        GdeltPlaces.Select(static i => (i, GdeltExport.Columns[i])));

    [Fact]
    public void Polecat_has_40_columns_and_what_only_the_whole_reading_tells()
    {
        var detailed = Exports.Arrest with
        {
            Actors = [Exports.Syria with { Title = "president", Words = "Damascus" }],
            Detail = new EventDetail { PlaceWords = "Tartous", People = ["Ahmad al-Sharaa", "One; Two"], Language = "en", Engine = "1.0" },
        };
        var row = Assert.Single(TableExportTests.Csv(Exports.Text(o => PolecatExport.Write([detailed], o)), '\t'));

        Assert.Equal(40, PolecatExport.Columns.Length);
        Assert.Equal(PolecatExport.Columns, row.Keys);
        Assert.Equal(("COERCE", "arrest", "MATERIAL CONFLICT", "legal;military"), (row["Event Type"], row["Event Mode"], row["Quad Code"], row["Contexts"]));
        Assert.Equal(("SYR", "652", "GOV", "GOV;MIL", "president", "Damascus"),
            (row["Actor Country"], row["Actor COW"], row["Primary Actor Sector"], row["Actor Sectors"], row["Actor Title"], row["Actor Name Raw"]));
        Assert.Equal((Exports.Awkward, "JRN"), (row["Recipient Name"], row["Primary Recipient Sector"]));
        Assert.Equal(("Tartus", "SYR", "Tartous", "Zamin", "2025-10-15"), (row["Placename"], row["Country"], row["Raw Placename"], row["Source"], row["Publication Date"]));
        Assert.Equal(("Ahmad al-Sharaa;One, Two", "en", "hearsay-1.0"), (row["Story People"], row["Language"], row["Version"]));
    }

    [Fact]
    public void Plover_has_the_objects_of_its_manual()
    {
        var detailed = Exports.Arrest with
        {
            Counts = [new EventCount(CountKind.Killed, 3, CountBound.Exact, []), new EventCount(CountKind.Arrested, 12, CountBound.Minimum, [])],
            Detail = new EventDetail
            {
                Sentence = Exports.Awkward,
                SentenceSpan = (5, 40),
                Language = "en",
                Engine = "1.0",
            },
        };
        var lines = Exports.Text(o => PloverExport.Write([detailed, Exports.Meeting], o)).Split('\n');
        using var arrest = JsonDocument.Parse(lines[0]);
        using var meeting = JsonDocument.Parse(lines[1]);
        var record = arrest.RootElement;

        Assert.Equal(("2025-10-14", "COERCE", 4), (record.GetProperty("date").GetString(), record.GetProperty("event")[0].GetString(), record.GetProperty("quad_code").GetInt32()));
        Assert.Equal(("SYR", "GOV", "Syria"), (Of("actor", "code"), Of("actor", "sector"), Of("actor", "identifier_text")));
        Assert.Equal("Q42", Of("recipient", "identifier_id"));
        Assert.Equal((34.889, "SYR", "Syria"), (record.GetProperty("event_loc").GetProperty("lat").GetDouble(), record.GetProperty("event_loc").GetProperty("country_code").GetString(), record.GetProperty("event_loc").GetProperty("country").GetString()));
        Assert.Equal((Exports.Awkward, 2, 5, 40), (record.GetProperty("text").GetString(), Info("sequence"), Info("start"), Info("end")));
        Assert.Equal((3, 12), (record.GetProperty("size").GetProperty("dead").GetInt32(), record.GetProperty("size").GetProperty("arrested").GetInt32()));
        Assert.False(record.GetProperty("historical").GetBoolean());
        Assert.False(meeting.RootElement.TryGetProperty("historical", out _));
        Assert.Equal("Ministry of Defence", record.GetProperty("voice").GetString());
        Assert.False(meeting.RootElement.TryGetProperty("event_loc", out _));
        Assert.Equal((2, 0), (meeting.RootElement.GetProperty("actor").GetArrayLength(), meeting.RootElement.GetProperty("recipient").GetArrayLength()));

        string? Of(string side, string name) => record.GetProperty(side)[0].GetProperty(name).GetString();
        int Info(string name) => record.GetProperty("text_info").GetProperty(name).GetInt32();
    }
}
