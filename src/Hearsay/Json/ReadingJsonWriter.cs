using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hearsay.Json;

/// <summary>Writes one reading; see <see cref="ReadingJson"/> for the form.</summary>
internal sealed class ReadingJsonWriter(Utf8JsonWriter json, Reading reading, bool indented)
{
    // Spans and lists of ids stay on one line even where the rest is indented.
    private readonly string _comma = indented ? ", " : ",";
    private readonly CodePointOffsets _offsets = new(reading.Report.Text);
    private readonly StringBuilder _spans = new();

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("schema", ReadingJson.Schema);
        WriteEngine(reading.Engine);
        WriteReport(reading.Report);
        WriteList("sentences", reading.Sentences, WriteSentence);
        WriteList("actors", reading.Actors, WriteActor);
        WriteList("statements", reading.Statements, WriteStatement);
        WriteList("events", reading.Events, WriteEvent);
        WriteList("diagnostics", reading.Diagnostics, WriteDiagnostic);
        json.WriteEndObject();
        json.Flush();
    }

    private void WriteEngine(EngineVersion engine)
    {
        json.WriteStartObject("engine");
        WriteText("version", engine.Version);
        WriteText("model", engine.Model);
        WriteText("lexicon", engine.Lexicon);
        json.WriteEndObject();
    }

    private void WriteReport(Report report)
    {
        json.WriteStartObject("report");
        WriteText("id", report.Id);
        WriteText("title", report.Title);
        WriteText("outlet", report.Outlet);
        WriteText("url", report.Url);
        WriteDay("published", report.Published);
        WriteText("language", report.Language);
        WriteText("text", report.Text);
        json.WriteString("sha256", Sha256(report.Text));
        json.WriteEndObject();
    }

    private void WriteSentence(TextSpan sentence)
    {
        json.WriteStartObject();
        WriteSpan("span", sentence);
        json.WriteEndObject();
    }

    private void WriteActor(Actor actor)
    {
        json.WriteStartObject();
        WriteText("id", actor.Id);
        WriteText("name", actor.Name);
        json.WriteString("kind", JsonWords<ActorKind>.Write(actor.Kind));
        WriteText("country", actor.Country);
        WriteTexts("sectors", actor.Sectors);
        WriteList("roles", actor.Roles, WriteRole);
        WriteSpans("mentions", actor.Mentions);
        WriteText("wikidata", actor.Wikidata);
        json.WriteEndObject();
    }

    private void WriteRole(ActorRole role)
    {
        json.WriteStartObject();
        WriteText("title", role.Title);
        WriteText("of", role.Of);
        json.WriteString("tense", JsonWords<RoleTense>.Write(role.Tense));
        WriteDay("from", role.From);
        WriteDay("to", role.To);
        WriteSpans("spans", role.Spans);
        json.WriteEndObject();
    }

    private void WriteStatement(Statement statement)
    {
        json.WriteStartObject();
        WriteText("id", statement.Id);
        json.WriteString("kind", JsonWords<StatementKind>.Write(statement.Kind));
        json.WriteString("polarity", JsonWords<StatementPolarity>.Write(statement.Polarity));
        json.WriteString("certainty", JsonWords<StatementCertainty>.Write(statement.Certainty));
        json.WriteStartObject("source");
        WriteText("actor", statement.Source.Actor);
        WriteSpans("spans", statement.Source.Spans);
        json.WriteBoolean("anonymous", statement.Source.Anonymous);
        json.WriteEndObject();
        WriteSpans("cue", statement.Cue);
        WriteSpans("content", statement.Content);
        WriteText("within", statement.Within);
        WriteEvidence(statement.Evidence);
        json.WriteEndObject();
    }

    private void WriteEvent(CodedEvent coded)
    {
        json.WriteStartObject();
        WriteText("id", coded.Id);
        json.WriteString("type", coded.Type.Name());
        WriteText("mode", coded.Mode);
        WriteTexts("contexts", coded.Contexts);
        WriteText("cameo", coded.Cameo);
        json.WriteNumber("quad", coded.Quad);
        json.WriteNumber("score", coded.Score);
        WriteTexts("actors", coded.Actors);
        WriteTexts("recipients", coded.Recipients);
        WriteDate(coded.Date);
        WritePlace(coded.Place);
        json.WriteBoolean("historical", coded.IsHistorical);
        WriteList("counts", coded.Counts, WriteCount);
        json.WriteString("status", JsonWords<EventStatus>.Write(coded.Status));
        WriteText("voice", coded.Voice);
        WriteEvidence(coded.Evidence);
        json.WriteEndObject();
    }

    private void WriteDate(EventDate? date)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }
        json.WriteStartObject("date");
        WriteDay("start", date.Start);
        WriteDay("end", date.End);
        json.WriteString("precision", JsonWords<DatePrecision>.Write(date.Precision));
        json.WriteString("basis", JsonWords<DateBasis>.Write(date.Basis));
        json.WriteEndObject();
    }

    private void WritePlace(EventPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }
        json.WriteStartObject("place");
        WriteText("name", place.Name);
        WriteText("country", place.Country);
        WriteNumber("lat", place.Latitude);
        WriteNumber("lon", place.Longitude);
        json.WriteString("basis", JsonWords<PlaceBasis>.Write(place.Basis));
        WriteSpans("spans", place.Spans);
        json.WriteEndObject();
    }

    private void WriteCount(EventCount count)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonWords<CountKind>.Write(count.Kind));
        json.WriteNumber("number", count.Number);
        json.WriteString("bound", JsonWords<CountBound>.Write(count.Bound));
        WriteSpans("spans", count.Spans);
        json.WriteEndObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        json.WriteStartObject("evidence");
        WriteText("rule", evidence.Rule);
        WriteSpans("trigger", evidence.Trigger);
        WriteSpans("spans", evidence.Spans);
        if (evidence.Margin is { } margin)
            json.WriteNumber("margin", margin);
        json.WriteEndObject();
    }

    private void WriteDiagnostic(Diagnostic diagnostic)
    {
        json.WriteStartObject();
        WriteText("code", diagnostic.Code);
        json.WriteString("severity", JsonWords<DiagnosticSeverity>.Write(diagnostic.Severity));
        if (diagnostic.Span is { } span)
            WriteSpan("span", span);
        else
            json.WriteNull("span");
        WriteText("message", diagnostic.Message);
        json.WriteEndObject();
    }

    private void WriteList<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private void WriteText(string name, string? value) => json.WriteString(name, value is null ? null : WellFormed(value));

    private void WriteTexts(string name, ImmutableArray<string> values)
    {
        json.WritePropertyName(name);
        var encoder = json.Options.Encoder!;
        json.WriteRawValue($"[{string.Join(_comma, values.Select(v => $"\"{encoder.Encode(WellFormed(v))}\""))}]");
    }

    private void WriteNumber(string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private void WriteDay(string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private void WriteSpan(string name, TextSpan span)
    {
        json.WritePropertyName(name);
        _spans.Clear();
        json.WriteRawValue(Append(span, "").ToString(), skipInputValidation: true);
    }

    private void WriteSpans(string name, ImmutableArray<TextSpan> spans)
    {
        json.WritePropertyName(name);
        _spans.Clear().Append('[');
        foreach (var span in spans)
            Append(span, _spans.Length == 1 ? "" : _comma);
        json.WriteRawValue(_spans.Append(']').ToString(), skipInputValidation: true);
    }

    private StringBuilder Append(TextSpan span, string before)
    {
        var (start, end) = _offsets.ToCodePoints(span);
        return _spans.Append(CultureInfo.InvariantCulture, $"{before}[{start}{_comma}{end}]");
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // The JSON writer refuses half of a surrogate pair; the way through UTF-8 turns it into U+FFFD.
    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
