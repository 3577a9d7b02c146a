using System.Text.Json;
using Hearsay.Formats.Html;
using Hearsay.Formats.Json;

namespace Hearsay.Formats.Agencies;

/// <summary>
/// News items in IPTC ninjs, versions 1 to 3 (https://iptc.org/std/ninjs/): one, several one after the other, or a list of them.
/// </summary>
internal static class NinjsReports
{
    public static IEnumerable<InputResult> Read(InputFile file, DateTimeOffset? asOf)
    {
        var number = 0;
        foreach (var item in new JsonStream(file.Content).Values())
        {
            using (item)
            {
                number++;
                var origin = file.Origin with { Number = number };
                yield return Guarded.Result(origin, () => Item(item.RootElement, origin, asOf));
            }
        }
        if (number == 0)
            yield return new FailedInput(file.Origin, "holds no news item. Give ninjs as a JSON object with \"uri\".");
    }

    private static InputResult Item(JsonElement item, Origin origin, DateTimeOffset? asOf)
    {
        if (item.Words("uri") is not { } uri)
            return new FailedInput(origin, "\"uri\" is missing. Every item of ninjs has one.");
        var key = ReportKeys.OfGuid(uri, null);
        NewsDates.TryRead(item.Words("versioncreated"), out _, out var changed);
        if (item.Words("pubstatus") is { } status && Publication.Withheld(status) is { } withheld)
            return new SkippedInput(origin, withheld) { Key = key, Changed = changed };
        if (item.Words("embargoed") is { } embargo && Publication.IsUnderEmbargo(embargo, asOf))
            return new SkippedInput(origin, SkipReason.Embargoed) { Key = key };
        if (item.Words("type") is { } type && type is not ("text" or "composite"))
            return new SkippedInput(origin, SkipReason.NoText) { Key = key };
        if (Body(item) is not { } text)
            return new FailedInput(origin, "no text: neither \"body_text\", \"body_html\", \"body_xhtml\" nor \"bodies\" has words.");
        var published = item.Words("firstcreated") ?? item.Words("contentcreated") ?? item.Words("versioncreated");
        var report = new Report(uri, text)
        {
            Title = Title(item),
            Outlet = Outlet(item),
            Url = item.Words("canonicalurl") ?? (uri.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? uri : null),
            Published = NewsDates.TryRead(published, out var day, out _) ? day : null,
            Language = item.Words("language") ?? "en",
        };
        return new FoundReport(origin, report, key) { Changed = changed };
    }

    // Version 1 has a member for each kind of body, versions 2 and 3 a list of them.
    private static string? Body(JsonElement item)
    {
        if (item.Words("body_text") is { } plain)
            return plain;
        if ((item.Words("body_xhtml") ?? item.Words("body_html")) is { } html)
            return HtmlText.OfFragment(html);
        var bodies = item.Member("bodies").Items().ToList();
        var main = bodies.FirstOrDefault(b => b.Words("role") is null or "main", bodies.FirstOrDefault());
        return main.Words("value") is not { } value ? null
            : main.Words("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? HtmlText.OfFragment(value) : value;
    }

    private static string? Title(JsonElement item)
    {
        var headlines = item.Member("headlines").Items().ToList();
        return (item.Words("headline") ?? headlines.FirstOrDefault(h => h.Words("role") is null or "main", headlines.FirstOrDefault()).Words("value")) is { } title
            ? HtmlText.OfFragment(title)
            : null;
    }

    private static string? Outlet(JsonElement item) =>
        item.Member("infosources").Items().Select(s => s.Words("name") ?? s.Words("literal")).FirstOrDefault(s => s is not null)
        ?? item.Words("source") ?? item.Words("copyrightholder");
}
