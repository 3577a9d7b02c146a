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
          hearsay export news.db --as geojson --type protest > map.json
          hearsay export news.db --as csv --country SYR --country TUR --narrated-only

        A report with copies is exported once, with the outlets that carried it;
        --copies gives each copy rows of its own. An option that can be repeated lets
        through what any of its values does. A file appears under its name only when
        it is whole. Every column is described in docs/formats/export.md.


        """;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var archive = Inputs.AnArchive();
        var format = Inputs.OneOf<ExportFormat>("--as", "The format.");
        var table = Inputs.OneOf<ExportTable>("--table", "What csv and jsonl hold.");
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Where to write; one that is there is replaced. [default: the standard output]" };
        var from = Inputs.Day("--from", "The first day: of an event its own date, of all else the day of publication.");
        var to = Inputs.Day("--to", "The last day.");
        var countries = Many("--country", "CODE", "A country (alpha-3) of a party, a source or an actor.");
        var types = Many("--type", "TYPE", "A type of events: protest, assault, …");
        var statuses = Many("--status", "STATUS", "A status of events: occurred, ongoing, planned, hypothetical or negated.");
        var outlets = Many("--outlet", "NAME", "An outlet, of the report or of a copy.");
        var narrated = new Option<bool>("--narrated-only") { Description = "Only events that the report tells in its own voice." };
        var copies = new Option<bool>("--copies") { Description = "Rows of its own for each copy of a report." };
        var command = new Command("export", "Write what is in an archive in the formats of other programs.")
        {
            archive, format, table, output, from, to, countries, types, statuses, outlets, narrated, copies,
        };
        command.SetAction(parsed =>
        {
            var (address, file) = (parsed.GetRequiredValue(archive), parsed.GetValue(output));
            var (asked, rows) = (parsed.GetValue(format) ?? ExportFormat.Csv, parsed.GetValue(table));
            if (rows is not (null or ExportTable.Events) && asked is not (ExportFormat.Csv or ExportFormat.Jsonl))
                throw new UsageException($"--table {rows.ToString()!.ToLowerInvariant()}: --as {asked.ToString().ToLowerInvariant()} holds events alone. Use csv or jsonl for other tables.");
            if (file is not null && Path.GetFullPath(file) == Path.GetFullPath(address))
                throw new UsageException($"--output {file}: the archive itself. Name another file.");
            var filter = new ArchiveFilter
            {
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Countries = [.. (parsed.GetValue(countries) ?? []).Select(Country)],
                Types = [.. (parsed.GetValue(types) ?? []).Select(static t => Member<EventType>("--type", t))],
                Statuses = [.. (parsed.GetValue(statuses) ?? []).Select(static s => Member<EventStatus>("--status", s))],
                Outlets = [.. parsed.GetValue(outlets) ?? []],
                NarratedOnly = parsed.GetValue(narrated),
            };
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
        switch (format, table)
        {
            case (ExportFormat.Csv, ExportTable.Events):
                CsvExport.Write(rows.Events(), ExportTables.Events, output);
                break;
            case (ExportFormat.Csv, ExportTable.Statements):
                CsvExport.Write(rows.Statements(), ExportTables.Statements, output);
                break;
            case (ExportFormat.Csv, ExportTable.Actors):
                CsvExport.Write(rows.Actors(), ExportTables.Actors, output);
                break;
            case (ExportFormat.Csv, ExportTable.Reports):
                CsvExport.Write(rows.Reports(), ExportTables.Reports, output);
                break;
            case (ExportFormat.Jsonl, ExportTable.Events):
                JsonLinesExport.Write(rows.Events(), ExportTables.Events, output);
                break;
            case (ExportFormat.Jsonl, ExportTable.Statements):
                JsonLinesExport.Write(rows.Statements(), ExportTables.Statements, output);
                break;
            case (ExportFormat.Jsonl, ExportTable.Actors):
                JsonLinesExport.Write(rows.Actors(), ExportTables.Actors, output);
                break;
            case (ExportFormat.Jsonl, ExportTable.Reports):
                JsonLinesExport.Write(rows.Reports(), ExportTables.Reports, output);
                break;
            case (ExportFormat.Geojson, _):
                GeoJsonExport.Write(rows.Events(), output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format.");
        }
    }

    private static Option<string[]> Many(string name, string value, string description) =>
        new(name) { HelpName = value, Description = $"{description} Can be repeated." };

    private static string Country(string text) => text.Length == 3 && text.All(char.IsAsciiLetter)
        ? text.ToUpperInvariant()
        : throw new UsageException($"--country {text}: not a country's code. Use ISO 3166-1 alpha-3, for example SYR, or UNO or EUR.");

    private static T Member<T>(string option, string text) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
            if (text.Equals(member.ToString(), StringComparison.OrdinalIgnoreCase))
                return member;
        throw new UsageException($"{option} {text}: unknown. Use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
    }
}
