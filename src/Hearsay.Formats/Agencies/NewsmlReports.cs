using System.Xml;
using System.Xml.Linq;
using Hearsay.Formats.Html;
using Hearsay.Formats.Xml;

namespace Hearsay.Formats.Agencies;

/// <summary>
/// The news items of IPTC NewsML-G2 (https://iptc.org/std/NewsML-G2/): one, or those in a news message, with their text in XHTML, in NITF or plain.
/// </summary>
internal static class NewsmlReports
{
    public static IEnumerable<InputResult> Read(InputFile file, DateTimeOffset? asOf)
    {
        using var reader = XmlInput.Open(file);
        var number = 0;
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("newsItem" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem"))
            {
                reader.Read();
                continue;
            }
            number++;
            var origin = file.Origin with { Number = number };
            var item = XmlInput.ReadElement(reader);
            yield return Guarded.Result(origin, () => item.Name.LocalName == "newsItem" ? Item(item, origin, asOf) : new SkippedInput(origin, SkipReason.NoText));
        }
        if (number == 0)
            yield return new FailedInput(file.Origin, "holds no news item. Give NewsML-G2: a newsItem, or a newsMessage with some.");
    }

    private static InputResult Item(XElement item, Origin origin, DateTimeOffset? asOf)
    {
        if (item.Attribute("guid")?.Value.Trim() is not { Length: > 0 } guid)
            return new FailedInput(origin, "the news item has no guid. Every item of NewsML-G2 has one.");
        var key = ReportKeys.OfGuid(guid, null);
        var (about, content) = (item.Inner("itemMeta").FirstOrDefault(), item.Inner("contentMeta").FirstOrDefault());
        NewsDates.TryRead(about.Words("versionCreated"), out _, out var changed);
        if (about.Inner("pubStatus").FirstOrDefault() is { } status && Publication.Withheld(CodeOf(status) ?? "") is { } withheld)
            return new SkippedInput(origin, withheld) { Key = key, Changed = changed };
        // An empty element is an embargo until further notice.
        if (about.Inner("embargoed").FirstOrDefault() is { } embargo && Publication.IsUnderEmbargo(embargo.Value, asOf))
            return new SkippedInput(origin, SkipReason.Embargoed) { Key = key };
        if (about.Inner("itemClass").FirstOrDefault() is { } kind && CodeOf(kind) is { } code && !code.EndsWith("text", StringComparison.Ordinal) && !code.EndsWith("composite", StringComparison.Ordinal))
            return new SkippedInput(origin, SkipReason.NoText) { Key = key };
        if (TextOf(item.Inner("contentSet").FirstOrDefault()) is not { } text)
            return new FailedInput(origin, "no text in its contentSet. Text that lies in a file of its own is read from that file.");
        var published = about.Words("firstCreated") ?? content.Words("contentCreated") ?? about.Words("versionCreated");
        var report = new Report(guid, text)
        {
            Title = (content.Words("headline") ?? about.Words("title"))?.ReplaceLineEndings(" "),
            Outlet = Party(about.Inner("provider").FirstOrDefault()) ?? Party(content.Inner("infoSource").FirstOrDefault()) ?? content.Words("creditline"),
            Url = item.Inner("itemMeta").Elements().Where(e => e.Name.LocalName == "link" && e.Attribute("rel")?.Value.EndsWith("canonical", StringComparison.Ordinal) == true)
                .Select(e => e.Attribute("href")?.Value).FirstOrDefault() ?? (guid.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? guid : null),
            Published = NewsDates.TryRead(published, out var day, out _) ? day : null,
            Language = content.Inner("language").FirstOrDefault()?.Attribute("tag")?.Value ?? item.Attribute("lang")?.Value ?? "en",
        };
        return new FoundReport(origin, report, key) { Changed = changed };
    }

    private static string? TextOf(XElement? contents)
    {
        foreach (var inline in contents.Inner("inlineXML"))
        {
            // NITF keeps the report in body.content and pictures with their captions in media; what else is in a head is no part of the text.
            var body = inline.Descendants("body.content").FirstOrDefault() ?? inline;
            foreach (var outside in body.Descendants().Where(e => e.Name.LocalName is "head" or "media" or "script" or "style").ToList())
                outside.Remove();
            if (HtmlText.OfFragment(XmlInput.InnerHtml(body)) is { Length: > 0 } text)
                return text;
        }
        return contents.Words("inlineData");
    }

    private static string? CodeOf(XElement element) => (element.Attribute("qcode") ?? element.Attribute("uri") ?? element.Attribute("code"))?.Value;

    // By name, in words, or by the last part of its code: nprov:AFP.
    private static string? Party(XElement? party)
    {
        if (party is null)
            return null;
        var code = CodeOf(party);
        return party.Words("name") ?? party.Attribute("literal")?.Value ?? code?[(code.LastIndexOfAny([':', '/']) + 1)..];
    }
}
