using System.Text.Json;
using Hearsay.Formats.Export;

namespace Hearsay.Formats.Tests.Export;

public class GeoJsonExportTests
{
    [Fact]
    public void An_event_with_a_place_is_a_point_with_longitude_first_and_one_without_has_no_geometry()
    {
        using var map = JsonDocument.Parse(Exports.Bytes(static o => GeoJsonExport.Write([Exports.Arrest, Exports.Meeting], o)));
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        var features = map.RootElement.GetProperty("features");
        Assert.Equal(2, features.GetArrayLength());

        var point = features[0].GetProperty("geometry");
        Assert.Equal(("Point", 35.8866, 34.889), (point.GetProperty("type").GetString(), point.GetProperty("coordinates")[0].GetDouble(), point.GetProperty("coordinates")[1].GetDouble()));
        Assert.Equal(Exports.Awkward, features[0].GetProperty("properties").GetProperty("evidence").GetString());
        Assert.Equal(Exports.Arrest.Id, features[0].GetProperty("id").GetInt64());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
    }

    [Fact]
    public void No_events_make_an_empty_collection()
    {
        using var map = JsonDocument.Parse(Exports.Bytes(static o => GeoJsonExport.Write([], o)));
        Assert.Equal(0, map.RootElement.GetProperty("features").GetArrayLength());
    }
}
