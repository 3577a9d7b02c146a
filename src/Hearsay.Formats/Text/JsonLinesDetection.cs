using System.Text;
using System.Text.Json;

namespace Hearsay.Formats.Text;

/// <summary>Tells whether a stream that has no name holds reports as JSONL or is the text of one.</summary>
internal static class JsonLinesDetection
{
    private const int Block = 16 * 1024;

    /// <summary>
    /// Reads as little as tells. It is JSONL when the first character that is not blank is "{" and that line is an
    /// object with the member "text".
    /// </summary>
    /// <returns>The bytes that were read, which belong in front of the rest, and the answer.</returns>
    public static (ReadOnlyMemory<byte> Start, bool IsJsonLines) Peek(Stream stream)
    {
        var start = new MemoryStream();
        var block = new byte[Block];
        var inObject = false;
        int read;
        while ((read = stream.Read(block)) > 0)
        {
            start.Write(block, 0, read);
            if (inObject)
            {
                if (block.AsSpan(0, read).Contains((byte)'\n'))
                    break;
                continue;
            }
            // Three bytes may still be the beginning of a byte order mark.
            var text = Decode(Bytes(start)).TrimStart();
            if (start.Length <= 3 || text.Length == 0)
                continue;
            inObject = text[0] == '{';
            if (!inObject || text.Contains('\n', StringComparison.Ordinal))
                break;
        }
        var first = Decode(Bytes(start)).TrimStart();
        return (Bytes(start), first.StartsWith('{') && IsReport(first.Split('\n', 2)[0]));
    }

    private static ReadOnlyMemory<byte> Bytes(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);

    // A character cut in two at the end does no harm: only the whole first line decides.
    private static string Decode(ReadOnlyMemory<byte> bytes) => TextDecoding.Utf16(bytes.Span) is { } utf16
        ? utf16.GetString(bytes.Span[2..])
        : Encoding.UTF8.GetString(TextDecoding.WithoutMark(bytes.Span));

    private static bool IsReport(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
