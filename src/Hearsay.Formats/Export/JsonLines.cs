using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Formats.Export;

/// <summary>Writes JSON objects, each on a line, in UTF-8. What it writes to stays open.</summary>
internal sealed class JsonLines : IDisposable
{
    private const int Full = 1 << 16;

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _bytes = new(2 * Full);
    private readonly Utf8JsonWriter _json;

    public JsonLines(Stream output)
    {
        _output = output;
        // Text as it is: only what JSON itself forbids is escaped.
        _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes an object without a line end.</summary>
    public void Object<T>(T item, Action<Utf8JsonWriter, T> members)
    {
        _json.Reset();
        _json.WriteStartObject();
        members(_json, item);
        _json.WriteEndObject();
        _json.Flush();
        if (_bytes.WrittenCount >= Full)
            Flush();
    }

    /// <summary>Writes an object and a line end.</summary>
    public void Line<T>(T item, Action<Utf8JsonWriter, T> members)
    {
        Object(item, members);
        Raw("\n"u8);
    }

    /// <summary>Writes an array of objects, one a line.</summary>
    public void Array<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        Raw("["u8);
        var first = true;
        foreach (var item in items)
        {
            Raw(first ? "\n"u8 : ",\n"u8);
            first = false;
            Object(item, members);
        }
        Raw("\n]"u8);
    }

    /// <summary>Writes what stands around objects.</summary>
    public void Raw(ReadOnlySpan<byte> text) => _bytes.Write(text);

    public void Dispose()
    {
        _json.Dispose();
        Flush();
    }

    private void Flush()
    {
        _output.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
