using System.Text.Json;

namespace Hearsay.Formats.Export;

/// <summary>
/// Events as records of PLOVER: JSON objects, one a line, with the fields that chapter "Data fields" of the PLOVER manual (2021) names. What the manual has no field for (status,
/// voice) has fields of its own, as it allows. Fields of which nothing is known are left out.
/// </summary>
public static class PloverExport
{
    /// <summary>Writes events as they come.</summary>
    /// <param name="events">The events with details.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(IEnumerable<EventRow> events, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var lines = new JsonLines(output);
        foreach (var coded in events)
            lines.Line(coded, Record);
    }

    private static void Record(Utf8JsonWriter json, EventRow coded)
    {
        json.WriteString("id", CellText.Of(coded.Id));
        json.WriteString("date", EventPair.Day(coded) is { } day ? CellText.Of(day) : null);
        if (coded.Date is { } date && date.End > date.Start)
            json.WriteString("enddate", CellText.Of(date.End));
        Entities(json, "actor", coded.Actors);
        Entities(json, "recipient", coded.Recipients);
        List(json, "event", [coded.Type.Name()]);
        if (coded.Place is { } place)
            Location(json, place, coded.Detail?.PlaceWords);
        List(json, "event_text", [coded.Trigger]);
        json.WriteNumber("quad_code", coded.Type.Quad());
        json.WriteNumber("event_scale", coded.Score);
        List(json, "mode", coded.Mode is { } mode ? [mode] : []);
        List(json, "context", coded.Contexts);
        json.WriteString("cameo", coded.Cameo);
        json.WriteString("status", CellText.Word(coded.Status));
        if (coded.IsHistorical is { } historical)
            json.WriteBoolean("historical", historical);
        if (coded.Voice is not null)
            Known(json, "voice", coded.VoiceName ?? (coded.VoiceSource is { Length: > 0 } words ? words : "unnamed"));
        Text(json, coded);
        Size(json, coded);
        Citation(json, coded);
    }

    private static void Entities(Utf8JsonWriter json, string name, IEnumerable<ActorRow> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            Known(json, "code", actor.Country);
            Known(json, "sector", actor.Sectors.FirstOrDefault());
            Known(json, "entity_text", actor.Words);
            Known(json, "identifier_id", actor.Wikidata);
            json.WriteString("identifier_text", actor.Name);
            Known(json, "office", actor.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, EventPlace place, string? words)
    {
        json.WriteStartObject("event_loc");
        Known(json, "extracted_place", words);
        json.WriteString("resolved_place", place.Name);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("lat", latitude);
            json.WriteNumber("lon", longitude);
        }
        Known(json, "country", Countries.Name(place.Country));
        Known(json, "country_code", place.Country);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, EventRow coded)
    {
        json.WriteString("text", coded.Detail?.Sentence ?? coded.Evidence);
        json.WriteStartObject("text_info");
        if (coded.Sentence is { } sequence)
            json.WriteNumber("sequence", sequence);
        if (coded.Detail is { Sentence: not null, SentenceSpan: var (start, end) })
        {
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
        }
        json.WriteEndObject();
    }

    private static void Size(Utf8JsonWriter json, EventRow coded)
    {
        if (coded.Counts.Length == 0)
            return;
        json.WriteStartObject("size");
        foreach (var kind in coded.Counts.GroupBy(static c => c.Kind))
            json.WriteNumber(kind.Key == CountKind.Killed ? "dead" : CellText.Word(kind.Key), kind.First().Number);
        json.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter json, EventRow coded)
    {
        json.WriteStartObject("cite_info");
        json.WriteString("citation", coded.Report.Id);
        Known(json, "url", coded.Report.Url);
        Known(json, "title", coded.Report.Title);
        Known(json, "language", coded.Detail?.Language);
        Known(json, "publication", coded.Report.Outlet);
        Known(json, "coder", coded.Detail is { } detail ? $"hearsay-{detail.Engine}" : null);
        json.WriteEndObject();
    }

    private static void Known(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> members)
    {
        json.WriteStartArray(name);
        foreach (var member in members)
            json.WriteStringValue(member);
        json.WriteEndArray();
    }
}
