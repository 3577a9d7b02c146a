using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Archives;
using Hearsay.Cli.Export;
using Hearsay.Formats.Export;

namespace Hearsay.Cli;

/// <summary>The tables of an archive that are exported.</summary>
internal enum ExportTable
{
    Events,
    Statements,
    Actors,
    Reports,
}

/// <summary><c>hearsay export</c>: what is in an archive, in the formats of other programs.</summary>
internal static class ExportCommand
{
    public const string Examples = """
        Examples:
          hearsay export news.db --as csv > events.csv
          hearsay export news.db --as jsonl --table statements --output said.jsonl
          hearsay export news.db --as parquet --output events.parquet
          hearsay export news.db --as geojson --type protest > map.json
          hearsay export news.db --as csv --country SYR,TUR --narrated-only
          hearsay export news.db --as icews --output icews.tab

        polecat, icews, gdelt, gexf and edges know no status: without --status they
        hold what occurred or is ongoing. A report with copies is exported once, with
        the outlets that carried it; --copies gives each copy rows of its own. A file
        appears under its name only when it is whole. docs/formats/export.md tells of
        every column.


        """;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var archive = Inputs.AnArchive();
        var format = Inputs.OneOf<ExportFormat>("--as", "The format.");
        var table = Inputs.OneOf<ExportTable>("--table", "What csv, jsonl and parquet hold.");
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Where to write; one that is there is replaced. [default: the standard output]" };
        var choices = new FilterChoices();
        var copies = new Option<bool>("--copies") { Description = "Rows of its own for each copy of a report." };
        var command = new Command("export", "Write what is in an archive in the formats of other programs.")
        {
            archive, format, table, output, copies,
        };
        choices.AddTo(command);
        command.SetAction(parsed =>
        {
            var (address, file) = (parsed.GetRequiredValue(archive), parsed.GetValue(output));
            var (asked, rows) = (parsed.GetValue(format) ?? ExportFormat.Csv, parsed.GetValue(table));
            if (rows is not (null or ExportTable.Events) && asked is not (ExportFormat.Csv or ExportFormat.Jsonl or ExportFormat.Parquet))
                throw new UsageException($"--table {rows.ToString()!.ToLowerInvariant()}: --as {asked.ToString().ToLowerInvariant()} holds events alone. Use csv, jsonl or parquet for other tables.");
            if (file is not null && Path.GetFullPath(file) == Path.GetFullPath(address))
                throw new UsageException($"--output {file}: the archive itself. Name another file.");
            if (file is null && asked == ExportFormat.Parquet && surroundings.OutputIsTerminal)
                throw new UsageException("--as parquet: not for a terminal. Give --output FILE, or send it to a file or a program.");
            var filter = Filter(choices, parsed, address, asked);
            using var stop = surroundings.WatchForStop();
            using var source = new ExportRows(address, filter, parsed.GetValue(copies), stop.Token);
            try
            {
                if (file is null)
                    Write(asked, rows ?? ExportTable.Events, source, surroundings.Output);
                else
                    OutputFile.Write(file, stream => Write(asked, rows ?? ExportTable.Events, source, stream));
            }
            catch (OperationCanceledException)
            {
                errors.Write(file is null ? "stopped; what was written is not whole." : $"stopped; {file} was not written.");
                return ExitCodes.Stopped;
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(ExportFormat format, ExportTable table, ExportRows rows, Stream output)
    {
        switch (format)
        {
            case ExportFormat.Csv or ExportFormat.Jsonl or ExportFormat.Parquet:
                WriteTable(format, table, rows, output);
                break;
            case ExportFormat.Plover:
                PloverExport.Write(rows.DetailedEvents(), output);
                break;
            case ExportFormat.Polecat:
                PolecatExport.Write(rows.DetailedEvents(), output);
                break;
            case ExportFormat.Icews:
                IcewsExport.Write(rows.Events(), output);
                break;
            case ExportFormat.Gdelt:
                GdeltExport.Write(rows.Events(), output);
                break;
            case ExportFormat.Gexf:
                GexfExport.Write(rows.Events(), output);
                break;
            case ExportFormat.Edges:
                EdgesExport.Write(rows.Events(), output);
                break;
            case ExportFormat.Geojson:
                GeoJsonExport.Write(rows.Events(), output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format.");
        }
    }

    private static void WriteTable(ExportFormat format, ExportTable table, ExportRows rows, Stream output)
    {
        switch (table)
        {
            case ExportTable.Statements:
                WriteTable(format, rows.Statements(), ExportTables.Statements, output);
                break;
            case ExportTable.Actors:
                WriteTable(format, rows.Actors(), ExportTables.Actors, output);
                break;
            case ExportTable.Reports:
                WriteTable(format, rows.Reports(), ExportTables.Reports, output);
                break;
            default:
                WriteTable(format, rows.Events(), ExportTables.Events, output);
                break;
        }
    }

    private static void WriteTable<T>(ExportFormat format, IEnumerable<T> rows, ImmutableArray<TableColumn<T>> columns, Stream output)
    {
        switch (format)
        {
            case ExportFormat.Parquet:
                ParquetExport.Write(rows, columns, output);
                break;
            case ExportFormat.Jsonl:
                JsonLinesExport.Write(rows, columns, output);
                break;
            default:
                CsvExport.Write(rows, columns, output);
                break;
        }
    }

    // Formats without a status hold what happened.
    private static ArchiveFilter Filter(FilterChoices choices, ParseResult parsed, string address, ExportFormat format)
    {
        using var archive = Archive.OpenToRead(address);
        var filter = choices.Filter(parsed, archive);
        return filter.Statuses.IsEmpty && format is (ExportFormat.Icews or ExportFormat.Gdelt or ExportFormat.Polecat or ExportFormat.Gexf or ExportFormat.Edges)
            ? filter with { Statuses = [EventStatus.Occurred, EventStatus.Ongoing] }
            : filter;
    }
}
