using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Hearsay.Json;

/// <summary>
/// Reports as JSON: an object with <c>id</c> and <c>text</c>, and where known <c>title</c>, <c>outlet</c> (or
/// <c>publisher</c>), <c>url</c>, <c>published</c> and <c>language</c>. Other names are passed over.
/// </summary>
public static class ReportJson
{
    /// <summary>Reads one report, such as a line of a JSONL file.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <param name="report">The report.</param>
    /// <param name="problem">What is wrong and how to put it right, in one line; bytes are counted from 1.</param>
    /// <returns>True when it is a report.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out Report? report, [NotNullWhen(false)] out string? problem)
    {
        report = null;
        if (!Utf8.IsValid(utf8.Span))
        {
            problem = "the line is not valid UTF-8. Convert the file to UTF-8 first.";
            return false;
        }
        try
        {
            using var document = JsonDocument.Parse(utf8);
            report = Read(document.RootElement, out problem);
        }
        catch (JsonException fault)
        {
            problem = $"not JSON, {JsonFaults.Describe(fault)}. Each line must be one JSON object.";
        }
        return problem is null && report is not null;
    }

    private static Report? Read(JsonElement json, out string? problem)
    {
        problem = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            problem = $"expected an object with \"id\" and \"text\", found {JsonFaults.Name(json.ValueKind)}.";
            return null;
        }
        var id = Id(json, ref problem);
        var text = Text(json, "text", ref problem);
        var title = Text(json, "title", ref problem);
        var outlet = Text(json, "outlet", ref problem) ?? Text(json, "publisher", ref problem);
        var url = Text(json, "url", ref problem);
        var published = Published(json, ref problem);
        var language = Text(json, "language", ref problem);
        if (problem is null && string.IsNullOrEmpty(id))
            problem = "\"id\" is missing. Each line needs \"id\" and \"text\".";
        if (problem is null && text is null)
            problem = "\"text\" is missing. Each line needs \"id\" and \"text\".";
        if (problem is not null)
            return null;
        return new Report(id!, text!)
        {
            Title = title,
            Outlet = outlet,
            Url = url,
            Published = published,
            Language = language ?? "en",
        };
    }

    // A number is as good an id as a string; many data sets count their reports.
    private static string? Id(JsonElement json, ref string? problem) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number
            ? id.GetRawText()
            : Text(json, "id", ref problem);

    // An optional member that is an empty string says no more than one that is missing; an empty text is a text.
    private static string? Text(JsonElement json, string name, ref string? problem)
    {
        if (!json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
            return null;
        if (member.ValueKind != JsonValueKind.String)
            problem ??= $"\"{name}\" is {JsonFaults.Name(member.ValueKind)}. Write it as a string.";
        else if (!member.TryGetText(out var text))
            problem ??= $"\"{name}\" escapes half of a surrogate pair, which is no character. Write both halves, or U+FFFD.";
        else if (text.Length > 0 || name == "text")
            return text;
        return null;
    }

    private static DateOnly? Published(JsonElement json, ref string? problem)
    {
        if (Text(json, "published", ref problem) is not { } text)
            return null;
        if (TryReadDay(text, out var day))
            return day;
        problem ??= $"\"published\" is \"{text}\", which is no date. Write it as 2025-10-15 or 2025-10-15T08:30:00Z.";
        return null;
    }

    // Of a full time the date counts as it is written: it is the day of the newsroom, whose "on Tuesday" it explains.
    private static bool TryReadDay(string text, out DateOnly day)
    {
        day = default;
        return text.Length >= 10
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && (text.Length == 10
                || (text[10] is 'T' or 't' or ' '
                    && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)));
    }
}
