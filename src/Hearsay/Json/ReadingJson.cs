using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Json;

/// <summary>
/// Readings as JSON, in the schema <c>hearsay.reading/1</c>: enum members as lower-case words, event types in
/// capitals, days as yyyy-MM-dd, and every span as <c>[start, end)</c> in Unicode code points of the report's text.
/// The same reading always gives the same bytes.
/// </summary>
/// <remarks>
/// JSON has no way to carry half of a surrogate pair. Where a report holds one, it is written as U+FFFD, as UTF-8
/// encoding does; since a lone surrogate counts as one code point, every span keeps its place.
/// </remarks>
public static class ReadingJson
{
    /// <summary>The name of the schema, as the member <c>schema</c> gives it.</summary>
    public const string Schema = "hearsay.reading/1";

    // Relaxed, so that quotation marks and letters of every script stay readable. It still escapes what some readers
    // take for an end of line (U+0085, U+2028, U+2029), which keeps one reading on one line for all of them.
    private static readonly JsonWriterOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, IndentSize = 2 };

    /// <summary>Writes a reading as UTF-8, without a line end after it.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="indented">True for many lines to look at, false for one line.</param>
    public static void Write(Reading reading, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var json = new Utf8JsonWriter(output, indented ? Indented : OneLine);
        new ReadingJsonWriter(json, reading, indented).Write();
    }

    /// <summary>A reading as UTF-8 bytes, without a line end after it.</summary>
    public static byte[] ToUtf8(Reading reading, bool indented = false)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(reading, output, indented);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads back what <see cref="Write"/> wrote. Names that the schema does not know are passed over.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <exception cref="FormatException">
    /// The bytes are not JSON, or not a reading; the message names the member at fault, what was expected and what was found.
    /// </exception>
    public static Reading Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return ReadingJsonReader.Read(new JsonPlace(document.RootElement, "the reading"));
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The reading is not JSON: {JsonFaults.Describe(fault)}.", fault);
        }
    }
}
