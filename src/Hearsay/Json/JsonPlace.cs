using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Json;

/// <summary>A value in a JSON document together with its path, so that every fault can say where it is.</summary>
internal readonly record struct JsonPlace(JsonElement Value, string Path)
{
    /// <summary>A member of this object that must be there.</summary>
    public JsonPlace this[string name] =>
        Find(name) ?? throw new FormatException($"{Path}: the member \"{name}\" is missing.");

    /// <summary>A member of this object, or null where it is missing or null.</summary>
    public JsonPlace? Find(string name)
    {
        Expect(JsonValueKind.Object);
        return Value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? new JsonPlace(member, $"{Path}.{name}")
            : null;
    }

    /// <summary>What <paramref name="read"/> makes of each item of this array.</summary>
    public ImmutableArray<T> Each<T>(Func<JsonPlace, T> read)
    {
        Expect(JsonValueKind.Array);
        var items = ImmutableArray.CreateBuilder<T>(Value.GetArrayLength());
        foreach (var item in Value.EnumerateArray())
            items.Add(read(new JsonPlace(item, $"{Path}[{items.Count}]")));
        return items.MoveToImmutable();
    }

    public string Text()
    {
        Expect(JsonValueKind.String);
        return Value.TryGetText(out var text) ? text : throw Fault("text without half surrogate pairs", "one");
    }

    public double Number()
    {
        Expect(JsonValueKind.Number);
        return Value.GetDouble();
    }

    public int Integer() =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) ? number : throw Fault("a whole number");

    public bool Truth() =>
        Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Fault("true or false");

    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault("a day as yyyy-MM-dd", $"\"{Text()}\"");

    public T Word<T>() where T : struct, Enum =>
        JsonWords<T>.TryRead(Text(), out var member) ? member : throw Fault($"one of {JsonWords<T>.All}", $"\"{Text()}\"");

    /// <summary>An exception that says what was expected here and what was found.</summary>
    public FormatException Fault(string expected, string? found = null) =>
        new($"{Path}: expected {expected}, found {found ?? JsonFaults.Name(Value.ValueKind)}.");

    private void Expect(JsonValueKind kind)
    {
        if (Value.ValueKind != kind)
            throw Fault(JsonFaults.Name(kind));
    }
}

/// <summary>Strings of a JSON document.</summary>
internal static class JsonElementText
{
    /// <summary>The text of a string; false where it escapes half of a surrogate pair, which is no text.</summary>
    public static bool TryGetText(this JsonElement element, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = element.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }
}
