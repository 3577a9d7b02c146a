using System.Text.Json;

namespace Hearsay.Formats.Export;

/// <summary>
/// Events on a map: a FeatureCollection of GeoJSON (RFC 7946), a feature for each event. Coordinates are WGS 84, longitude first; an event without a place on
/// the map has a geometry of null, as the RFC has it for features without one. The properties are the columns of the table of events.
/// </summary>
public static class GeoJsonExport
{
    /// <summary>Writes events as they come, a feature a line.</summary>
    /// <param name="events">The events.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(IEnumerable<EventRow> events, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var lines = new JsonLines(output);
        var properties = new JsonMembers<EventRow>(ExportTables.Events);
        lines.Raw("{\"type\":\"FeatureCollection\",\"features\":"u8);
        lines.Array(events, (json, coded) => Feature(json, coded, properties));
        lines.Raw("}\n"u8);
    }

    private static void Feature(Utf8JsonWriter json, EventRow coded, JsonMembers<EventRow> properties)
    {
        json.WriteString("type", "Feature");
        json.WriteNumber("id", coded.Id);
        if (coded.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }
        json.WriteStartObject("properties");
        properties.Write(json, coded);
        json.WriteEndObject();
    }
}
