using System.Text.Json;

namespace Hearsay.Formats.Json;

/// <summary>The members of an object, as far as they are what was hoped for.</summary>
internal static class JsonMembers
{
    /// <summary>A member, or null where it is missing or the value is no object.</summary>
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    /// <summary>The text of a member that is a string with words in it, or a number; else null.</summary>
    public static string? Words(this JsonElement value, string name) => value.Member(name)?.Words();

    /// <summary>The text of a string with words in it, or of a number; else null.</summary>
    public static string? Words(this JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.TextOrNothing(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The items of an array; of anything else none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The text of a string; nothing where it escapes half of a surrogate pair, which is no text.</summary>
    public static string TextOrNothing(this JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
