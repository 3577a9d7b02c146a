using System.Text.Json;

namespace Hearsay.Json;

/// <summary>Words for what is wrong with a piece of JSON.</summary>
internal static class JsonFaults
{
    /// <summary>What the parser found and where, without a full stop: "at byte 7: …". Bytes are counted from 1.</summary>
    public static string Describe(JsonException fault)
    {
        // The parser ends its message with the position in its own notation, counted from 0.
        var message = fault.Message;
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var what = (position < 0 ? message : message[..position]).TrimEnd('.', ' ');
        var line = fault.LineNumber is > 0 and var number ? $"line {number + 1}, " : "";
        return $"at {line}byte {fault.BytePositionInLine + 1}: {what}";
    }

    /// <summary>A kind of value in plain words.</summary>
    public static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null => "null",
        _ => "nothing",
    };
}
