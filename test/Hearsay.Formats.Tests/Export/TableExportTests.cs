using System.Text.Json;
using Hearsay.Formats.Export;
using nietras.SeparatedValues;

namespace Hearsay.Formats.Tests.Export;

/// <summary>Tables as CSV and JSON lines, read back with readers that know nothing of the writers.</summary>
public class TableExportTests
{
    private static readonly EventRow[] Events = [Exports.Arrest, Exports.Meeting];

    [Fact]
    public void Csv_gives_back_every_cell_to_another_reader()
    {
        var rows = Csv(Exports.Text(static o => CsvExport.Write(Events, ExportTables.Events, o)));

        Assert.Equal(2, rows.Count);
        Assert.All(rows, static r => Assert.Equal(ExportTables.Events.Length, r.Count));
        Assert.Equal(Exports.Awkward, rows[0]["title"]);
        Assert.Equal(Exports.Awkward, rows[0]["recipient_names"]);
        Assert.Equal(("040", "2", "false", "true"), (rows[1]["cameo"], rows[1]["score"], rows[0]["narrated"], rows[1]["narrated"]));
        Assert.Equal(("SYR|RUS", "GOV+MIL|", "Syria|Russia"), (rows[1]["actor_countries"], rows[1]["actor_sectors"], rows[1]["actor_names"]));
        Assert.Equal(("", "", ""), (rows[1]["date_start"], rows[1]["latitude"], rows[1]["voice"]));
    }

    [Fact]
    public void A_bar_in_a_member_of_a_list_does_not_part_it()
    {
        var row = Csv(Exports.Text(static o => CsvExport.Write(Events, ExportTables.Events, o)))[0];
        Assert.Equal(("Zamin|Fjord / Times", "2", "3"), (row["outlets"], row["outlet_count"], row["report_count"]));
    }

    [Fact]
    public void Json_lines_have_the_same_columns_with_lists_and_spans_as_arrays()
    {
        var lines = Exports.Text(static o => JsonLinesExport.Write(Events, ExportTables.Events, o)).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);

        using var arrest = JsonDocument.Parse(lines[0]);
        using var meeting = JsonDocument.Parse(lines[1]);
        Assert.Equal(ExportTables.Events.Select(static c => c.Name), arrest.RootElement.EnumerateObject().Select(static m => m.Name));
        Assert.Equal(Exports.Awkward, arrest.RootElement.GetProperty("evidence").GetString());
        Assert.Equal("Fjord | Times", arrest.RootElement.GetProperty("outlets")[1].GetString());
        Assert.Equal(17, arrest.RootElement.GetProperty("evidence_spans")[1][0].GetInt32());
        Assert.Equal("173", arrest.RootElement.GetProperty("cameo").GetString());
        Assert.Equal("2025-10-14", arrest.RootElement.GetProperty("date_start").GetString());
        Assert.Equal(JsonValueKind.Null, meeting.RootElement.GetProperty("date_start").ValueKind);
    }

    [Fact]
    public void An_empty_table_has_its_columns_in_csv_and_no_line_in_json()
    {
        Assert.Equal(string.Join(',', ExportTables.Reports.Select(static c => c.Name)) + "\n", Exports.Text(static o => CsvExport.Write([], ExportTables.Reports, o)));
        Assert.Equal("", Exports.Text(static o => JsonLinesExport.Write([], ExportTables.Reports, o)));
    }

    [Fact]
    public void The_page_describes_every_column_of_every_table()
    {
        var page = File.ReadAllText(Path.Combine(ArchitectureTests.Root(), "docs", "formats", "export.md"));
        IEnumerable<string> names =
        [
            .. ExportTables.Events.Select(static c => c.Name), .. ExportTables.Statements.Select(static c => c.Name),
            .. ExportTables.Actors.Select(static c => c.Name), .. ExportTables.Reports.Select(static c => c.Name),
        ];
        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    internal static List<Dictionary<string, string>> Csv(string text, char separator = ',')
    {
        using var table = Sep.New(separator).Reader(static o => o with { Unescape = true }).FromText(text);
        var rows = new List<Dictionary<string, string>>();
        foreach (var row in table)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < row.ColCount; i++)
                cells.Add(table.Header.ColNames[i], row[i].ToString());
            rows.Add(cells);
        }
        return rows;
    }
}
