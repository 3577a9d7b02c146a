using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Archives;
using Hearsay.Cli.Table;

namespace Hearsay.Cli;

/// <summary>How figures are printed.</summary>
internal enum StatusFormat
{
    Table,
    Json,
}

/// <summary><c>hearsay status</c>: what is in an archive, in figures.</summary>
internal static class StatusCommand
{
    public const string Examples = """
        Examples:
          hearsay status news.db
          hearsay status news.db --format json
          hearsay status postgres://me@localhost/news

        """;

    private const int LabelWidth = 14;
    private const int MostInTable = 10;

    public static Command Make(Surroundings surroundings)
    {
        var archive = Inputs.AnArchive();
        var format = Inputs.OneOf<StatusFormat>("--format", "A table to look at, or json.");
        var command = new Command("status", "Print what is in an archive: reports, outlets, dates, copies, failures, engines, size.") { archive, format };
        command.SetAction(parsed =>
        {
            using var opened = Archive.OpenToRead(parsed.GetRequiredValue(archive));
            var status = opened.Status();
            surroundings.Output.Write(parsed.GetValue(format) == StatusFormat.Json ? Json(status) : Encoding.UTF8.GetBytes(Table(status)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Table(ArchiveStatus status)
    {
        var table = new StringBuilder();
        void Line(string label, string value) => table.Append(label.PadRight(LabelWidth)).Append(value).Append('\n');
        void List<T>(string label, IReadOnlyList<T> items, Func<T, string> word)
        {
            foreach (var (item, i) in items.Take(MostInTable).Select(static (item, i) => (item, i)))
                Line(i == 0 ? label : "", TerminalText.Clean(word(item)));
            if (items.Count > MostInTable)
                Line("", $"and {items.Count - MostInTable} more; --format json has all");
        }

        Line("archive", $"{TerminalText.Clean(status.Name)}, version {status.SchemaVersion}, {Size(status.Bytes)}");
        Line("reports", $"{N(status.Reports)}: {N(status.Originals)} originals, {N(status.Copies)} copies{Some(status.Failed, "failed")}{Some(status.Waiting, "waiting to be read")}{Some(status.Withdrawn, "withdrawn")}");
        Line("published", status.First is null ? "no dates" : $"{Day(status.First)} to {Day(status.Last)}{Some(status.Undated, "without a date")}");
        Line("statements", N(status.Statements));
        Line("events", N(status.Events));
        List("outlets", status.Outlets, static o => $"{o.Name ?? "not told"}: {N(o.Reports)}{(o.Copies > 0 ? $", {N(o.Copies)} of them copies" : "")}");
        List("engines", status.Engines, static e => $"{e.Engine.Version}, model {e.Engine.Model}, lexicon {e.Engine.Lexicon}: {N(e.Readings)} readings{Some(e.Earlier, "replaced since")}");
        List("failures", status.Failures, static f => $"{f.Origin}: {f.Reason}");
        if (status.Failures.Length > 0)
            Line("", $"try again: hearsay ingest --retry --into {status.Name}");
        return table.ToString();
    }

    private static byte[] Json(ArchiveStatus status)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("archive", status.Name);
            json.WriteNumber("version", status.SchemaVersion);
            json.WriteNumber("bytes", status.Bytes);
            json.WriteNumber("reports", status.Reports);
            json.WriteNumber("originals", status.Originals);
            json.WriteNumber("copies", status.Copies);
            json.WriteNumber("failed", status.Failed);
            json.WriteNumber("waiting", status.Waiting);
            json.WriteNumber("withdrawn", status.Withdrawn);
            json.WriteString("first", Day(status.First));
            json.WriteString("last", Day(status.Last));
            json.WriteNumber("undated", status.Undated);
            json.WriteNumber("statements", status.Statements);
            json.WriteNumber("events", status.Events);
            Array(json, "outlets", status.Outlets, o =>
            {
                json.WriteString("name", o.Name);
                json.WriteNumber("reports", o.Reports);
                json.WriteNumber("copies", o.Copies);
            });
            Array(json, "engines", status.Engines, e =>
            {
                json.WriteString("version", e.Engine.Version);
                json.WriteString("model", e.Engine.Model);
                json.WriteString("lexicon", e.Engine.Lexicon);
                json.WriteNumber("readings", e.Readings);
                json.WriteNumber("earlier", e.Earlier);
            });
            Array(json, "failures", status.Failures, f =>
            {
                json.WriteString("origin", f.Origin);
                json.WriteString("reason", f.Reason);
            });
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string N(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Some(long count, string what) => count == 0 ? "" : $", {N(count)} {what}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N0} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:N1} MiB");
}
