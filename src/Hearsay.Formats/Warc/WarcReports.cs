using System.Text;
using Hearsay.Formats.Html;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Warc;

/// <summary>The captured pages of a web archive, and the plain texts made of them (Common Crawl's WET).</summary>
internal static class WarcReports
{
    public static IEnumerable<InputResult> Read(InputFile file)
    {
        var warc = new WarcStream(file.Content);
        while (true)
        {
            WarcRecord? record = null;
            if (InputFaults.Try(() => record = warc.Next()) is { } problem)
            {
                yield return new FailedInput(file.Origin with { Number = warc.Number }, problem);
                if (file.Gzip is { IsDamaged: true } gzip)
                {
                    if (!gzip.TryResume())
                        yield break;
                    warc.Resume();
                }
                continue;
            }
            if (record is null)
                break;
            var origin = file.Origin with { Number = warc.Number };
            if (record.Content is { } content)
                yield return Guarded.Result(origin, () => Result(record, content, origin));
        }
        if (warc.Number == 0)
            yield return new FailedInput(file.Origin, "a web archive without records. Fetch the file again.");
    }

    private static InputResult Result(WarcRecord record, byte[] content, Origin origin)
    {
        var mediaType = HttpAnswer.MediaTypeOf(record.ContentType);
        var charset = HttpAnswer.CharsetOf(record.ContentType);
        if (mediaType == "application/http")
        {
            var answer = HttpAnswer.Parse(content);
            if (answer.Status is < 200 or > 299 || !IsPage(answer.MediaType))
                return new SkippedInput(origin, SkipReason.NoReport);
            (mediaType, charset, content) = (answer.MediaType, answer.Charset, answer.Body());
        }
        if (record.Type == "conversion" && mediaType == "text/plain")
            return Text(record, content, origin);
        if (!IsPage(mediaType))
            return new SkippedInput(origin, SkipReason.NoReport);
        return HtmlReport.Read(Charsets.DecodePage(content, charset), record.Uri, origin, () => origin.ToString()) is { } found
            ? found with { Changed = found.Changed ?? record.Date }
            : new SkippedInput(origin, SkipReason.NoReport);
    }

    private static InputResult Text(WarcRecord record, byte[] content, Origin origin)
    {
        var text = Encoding.UTF8.GetString(content);
        if (string.IsNullOrWhiteSpace(text))
            return new SkippedInput(origin, SkipReason.NoText);
        var url = record.Uri?.AbsoluteUri;
        var report = new Report(url ?? ReportKeys.IdOf(text), text) { Url = url, Outlet = record.Uri?.Host };
        return new FoundReport(origin, report, url is null ? ReportKeys.OfText(text) : ReportKeys.OfUrl(url)) { Changed = record.Date };
    }

    private static bool IsPage(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml";
}
