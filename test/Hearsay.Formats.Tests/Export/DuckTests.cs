using System.Collections.Immutable;
using DuckDB.NET.Data;
using Hearsay.Formats.Export;

namespace Hearsay.Formats.Tests.Export;

/// <summary>What is exported, read back by DuckDB, which knows nothing of the writers.</summary>
public sealed class DuckTests : IDisposable
{
    private static readonly EventRow[] Events = [Exports.Arrest, Exports.Meeting];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parquet_gives_back_every_column_with_its_type()
    {
        var file = Write("events.parquet", static o => ParquetExport.Write(Events, ExportTables.Events, o));

        var types = Ask($"select column_name, column_type from (describe select * from '{file}')").Select(static r => ((string)r[0]!, (string)r[1]!));
        Assert.Equal(ExportTables.Events.Select(static c => (c.Name, TypeOf(c.Kind))), types);
        var rows = Ask($"""
            select title, cameo, score, date_start::varchar, narrated, voice, recipient_names[1], outlets::varchar, len(contexts), evidence_spans[2]."end", latitude,
                arrested, killed, counts::varchar, historical, place_basis from '{file}' order by id
            """);
        Assert.Equal([Exports.Awkward, "173", -5.5, "2025-10-14", false, 3145729L, Exports.Awkward, "[Zamin, Fjord | Times]", 2L, 30, 34.889, 30L, null, "[arrested 30 minimum, injured 2 exact, arrested 4 about]", false, "sentence"], rows[0]);
        Assert.Equal([Exports.Awkward, "040", 2.0, null, true, null, null, "[Zamin, Fjord | Times]", 0L, 30, null, null, null, "[]", null, null], rows[1]);
    }

    [Fact]
    public void Parquet_has_all_rows_of_many_row_groups_in_order()
    {
        const int count = 100_000;
        var file = Write("many.parquet", static o => ParquetExport.Write(Enumerable.Range(1, count).Select(static i => Exports.Arrest with { Id = i, Rule = $"rule.{i}" }), ExportTables.Events, o));

        Assert.Equal([(long)count, (long)count, $"rule.{count}", true], Ask($"select count(*), max(id), arg_max(rule, id), bool_and(id = file_row_number + 1) from read_parquet('{file}', file_row_number = true)")[0]);
        Assert.InRange((long)Ask($"select count(distinct row_group_id) from parquet_metadata('{file}')")[0][0]!, 2, 10);
    }

    [Fact]
    public void A_row_group_ends_early_where_texts_are_long()
    {
        var report = new ReportRow { Report = Exports.Carried, Language = "en", Text = new string('x', 3_000_000), Sha256 = "", Origin = "", Status = "read" };
        var file = Write("long.parquet", o => ParquetExport.Write(Enumerable.Repeat(report, 7), ExportTables.Reports, o));
        Assert.Equal([7L, 3L], Ask($"select sum(n), count(*) from (select row_group_id, any_value(row_group_num_rows) as n from parquet_metadata('{file}') group by 1)").Select(static r => new[] { (object?)(long)(System.Numerics.BigInteger)r[0]!, r[1] }).Single());
    }

    [Fact]
    public void An_empty_table_has_its_columns_in_parquet_too()
    {
        var file = Write("none.parquet", static o => ParquetExport.Write([], ExportTables.Statements, o));
        Assert.Empty(Ask($"select * from '{file}'"));
        Assert.Equal(ExportTables.Statements.Length, Ask($"describe select * from '{file}'").Count);
    }

    [Fact]
    public void What_fails_between_row_groups_comes_out_as_it_is()
    {
        static IEnumerable<EventRow> Some()
        {
            for (var i = 0; i < 70_000; i++)
                yield return Exports.Arrest;
            throw new IOException("the disk failed");
        }
        Assert.Equal("the disk failed", Assert.Throws<IOException>(static () => ParquetExport.Write(Some(), ExportTables.Events, new MemoryStream())).Message);
    }

    [Theory]
    [InlineData("events.csv", "read_csv('{0}', types = {{'cameo': 'VARCHAR'}})")]
    [InlineData("events.jsonl", "read_json('{0}')")]
    [InlineData("events.parquet", "'{0}'")]
    public void Every_form_of_the_table_tells_DuckDB_the_same(string name, string from)
    {
        var file = Write(name, o =>
        {
            if (name.EndsWith("csv", StringComparison.Ordinal))
                CsvExport.Write(Events, ExportTables.Events, o);
            else if (name.EndsWith("jsonl", StringComparison.Ordinal))
                JsonLinesExport.Write(Events, ExportTables.Events, o);
            else
                ParquetExport.Write(Events, ExportTables.Events, o);
        });
        var table = string.Format(System.Globalization.CultureInfo.InvariantCulture, from, file);
        var rows = Ask($"select id, title, cameo::varchar, score::double, date_start::varchar, narrated, place, evidence, outlet_count, report_count from {table} order by id");
        Assert.Equal([3145729L, Exports.Awkward, "173", -5.5, "2025-10-14", false, "Tartus", Exports.Awkward, 2L, 3L], rows[0]);
        Assert.Equal((2, "040", null, true), (rows.Count, rows[1][2], rows[1][4], rows[1][5]));
    }

    [Fact]
    public void Every_cell_of_every_table_is_the_same_in_csv_and_in_parquet()
    {
        Same(Events, ExportTables.Events);
        Same([Exports.Said, Exports.Said with { Id = 3145730, Speaker = null, SpeakerName = null, SourceWords = "", Anonymous = true, Within = 3145729 }], ExportTables.Statements);
        Same([Exports.Syria, Exports.Reporter with { Mentions = "[[0,4],[17,23]]" }], ExportTables.Actors);
        var report = new ReportRow { Report = Exports.Carried, Language = "en", Text = Exports.Awkward, Sha256 = "00", Origin = "a.txt", Status = "read" };
        Same([report, report with { Report = Exports.Carried with { Number = 4, Original = 3, Outlet = null }, Status = "copy", Similarity = 0.875, Failure = "" }], ExportTables.Reports);
    }

    private void Same<T>(T[] rows, ImmutableArray<TableColumn<T>> columns)
    {
        var parquet = Write("same.parquet", o => ParquetExport.Write(rows, columns, o));
        var csv = $"read_csv('{Write("same.csv", o => CsvExport.Write(rows, columns, o))}', all_varchar = true, allow_quoted_nulls = false)";
        // As text; in CSV a list has bars between its members, and one without any is an empty cell.
        string InCsv(TableColumn<T> c) => c.Kind switch
        {
            CellKind.Real => $"\"{c.Name}\"::double::varchar",
            CellKind.List => $"coalesce(\"{c.Name}\", '')",
            _ => $"\"{c.Name}\"",
        };
        string InParquet(TableColumn<T> c) => c.Kind switch
        {
            CellKind.List => $"array_to_string(list_transform(\"{c.Name}\", m -> replace(m, '|', '/')), '|')",
            CellKind.Spans => $"'[' || array_to_string(list_transform(\"{c.Name}\", s -> '[' || s.\"start\" || ',' || s.\"end\" || ']'), ',') || ']'",
            _ => $"\"{c.Name}\"::varchar",
        };
        var cells = Ask($"select {string.Join(", ", columns.Select(InParquet))} from '{parquet}'");
        Assert.Equal(rows.Length, cells.Count);
        Assert.Equal(cells, Ask($"select {string.Join(", ", columns.Select(InCsv))} from {csv}"));
    }

    [Fact]
    public void A_map_tells_DuckDB_where_its_events_were()
    {
        var file = Write("events.geojson", static o => GeoJsonExport.Write(Events, o));
        var rows = Ask($"select f.id, f.geometry.coordinates[1], f.geometry.coordinates[2], f.properties.place, f.properties.evidence, len(f.properties.evidence_spans) from (select unnest(features) as f from read_json('{file}')) order by 1");
        Assert.Equal([3145729L, 35.8866, 34.889, "Tartus", Exports.Awkward, 2L], rows[0]);
        Assert.Equal([3145730L, null, null, null], rows[1][..4]);
    }

    [Fact]
    public void What_the_page_shows_for_DuckDB_runs_as_it_stands()
    {
        Write("events.csv", static o => CsvExport.Write(Events, ExportTables.Events, o));
        Write("statements.jsonl", static o => JsonLinesExport.Write([Exports.Said], ExportTables.Statements, o));
        Write("events.parquet", static o => ParquetExport.Write(Events, ExportTables.Events, o));
        Write("icews.tab", static o => IcewsExport.Write(Events, o));
        Write("polecat.txt", static o => PolecatExport.Write(Events, o));
        // DuckDB looks at the first rows to tell how a file without a header is written, and two with line ends in names are too few for it.
        Write("gdelt.csv", static o => GdeltExport.Write([Exports.Meeting], o));
        Write("events.jsonl", static o => PloverExport.Write(Events, o));
        Write("edges.csv", static o => EdgesExport.Write(Events, o));

        var page = File.ReadAllText(Path.Combine(ArchitectureTests.Root(), "docs", "formats", "export.md"));
        var ran = 0;
        // The extension for maps is not part of DuckDB itself; it would be fetched from the network.
        foreach (var block in page.Split("```sql\n").Skip(1).Select(static b => b[..b.IndexOf("```", StringComparison.Ordinal)]).Where(static b => !b.Contains("install ", StringComparison.Ordinal)))
        {
            foreach (var sql in block.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.NotEmpty(Ask($"set file_search_path = '{_folder.Path}'", sql));
                ran++;
            }
        }
        Assert.InRange(ran, 7, 20);
    }

    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Day => "DATE",
        CellKind.Whole => "BIGINT",
        CellKind.Real => "DOUBLE",
        CellKind.YesNo => "BOOLEAN",
        CellKind.List => "VARCHAR[]",
        CellKind.Spans => "STRUCT(\"start\" INTEGER, \"end\" INTEGER)[]",
        _ => "VARCHAR",
    };

    private string Write(string name, Action<Stream> write)
    {
        var file = Path.Join(_folder.Path, name);
        File.WriteAllBytes(file, Exports.Bytes(write));
        return file;
    }

    private static List<object?[]> Ask(string sql) => Ask("select 1", sql);

    private static List<object?[]> Ask(string before, string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = before;
        command.ExecuteNonQuery();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<object?[]>();
        while (rows.Read())
            all.Add([.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.IsDBNull(i) ? null : rows.GetValue(i))]);
        return all;
    }
}
