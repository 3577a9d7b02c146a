using System.Text.RegularExpressions;
using Hearsay.Formats.Text;
using Markdig;

namespace Hearsay.Formats.Html;

/// <summary>One report in Markdown (CommonMark, with tables and a head of "name: value" lines between two "---").</summary>
internal static partial class MarkdownReport
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    public static InputResult Read(InputFile file, Func<string, string> unused)
    {
        using var content = new DecodedText(new MemoryStream(WholeBytes.Read(file.Content, HtmlReport.LongestPage, "a text")));
        var markdown = content.ReadToEnd();
        var facts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Head().Match(markdown) is { Success: true } head)
            foreach (Match line in HeadLine().Matches(head.Groups["lines"].Value))
                facts.TryAdd(line.Groups["name"].Value, line.Groups["value"].Value.Trim().Trim('"', '\''));
        using var document = HtmlDocuments.Parse(Markdown.ToHtml(markdown, Pipeline));
        var paragraphs = HtmlText.Paragraphs(document.Body!).ToList();
        var title = facts.GetValueOrDefault("title");
        // The first heading is the headline, and no part of the text.
        if (paragraphs is [{ IsHeading: true } first, ..] && (title is null || title == first.Text))
        {
            title = first.Text;
            paragraphs.RemoveAt(0);
        }
        var text = HtmlText.Join(paragraphs);
        if (string.IsNullOrWhiteSpace(text))
            return new FailedInput(file.Origin, InputFaults.Empty);
        var url = facts.GetValueOrDefault("url");
        var report = new Report(facts.GetValueOrDefault("id") ?? url ?? unused(Path.GetFileNameWithoutExtension(file.Name)), text)
        {
            Title = title,
            Outlet = facts.GetValueOrDefault("outlet") ?? facts.GetValueOrDefault("publisher"),
            Url = url,
            Published = NewsDates.TryRead(facts.GetValueOrDefault("published") ?? facts.GetValueOrDefault("date"), out var day, out _) ? day : null,
            Language = facts.GetValueOrDefault("language") ?? facts.GetValueOrDefault("lang") ?? "en",
        };
        return new FoundReport(file.Origin, report, url is null ? ReportKeys.OfText(text) : ReportKeys.OfUrl(url));
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n(?<lines>.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\z)", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<name>[\w-]+):[ \t]*(?<value>\S.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex HeadLine();
}
