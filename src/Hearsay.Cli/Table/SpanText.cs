using System.Collections.Immutable;

namespace Hearsay.Cli.Table;

/// <summary>The words of a report that spans cover.</summary>
internal static class SpanText
{
    /// <summary>The words on one line, with " … " where words between two spans are left out.</summary>
    public static string Of(string report, ImmutableArray<TextSpan> spans)
    {
        var text = "";
        var end = 0;
        foreach (var span in spans)
        {
            var words = span.In(report).ToString();
            if (text.Length > 0)
                text += report.AsSpan(Math.Min(end, span.Start)..span.Start).IsWhiteSpace() ? " " : " … ";
            text += words;
            end = span.End;
        }
        return TerminalText.Clean(text);
    }

    /// <summary>What someone said, in quotation marks unless it brings its own.</summary>
    public static string Said(string words) =>
        words is ['“' or '"' or '„' or '«', ..] ? words : $"“{words}”";

    /// <summary>Words of the report, marked off so that quotation marks among them stay clear.</summary>
    public static string Marked(string words) => words switch
    {
        ['“', .., '”'] or ['"', .., '"'] => words,
        _ when words.AsSpan().ContainsAny('“', '”', '"') => $"«{words}»",
        _ => $"“{words}”",
    };
}
