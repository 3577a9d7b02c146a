using System.Text.Json;

namespace Hearsay.Training;

/// <summary>A report whose attributions people have marked.</summary>
internal sealed record AttributedReport(string Text, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>Reads lines of JSON with id, text and attributions; spans count code points.</summary>
    public static IEnumerable<AttributedReport> Read(string path)
    {
        using var reader = Treebank.OpenText(path);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
                yield return Parse(path, number, line);
        }
    }

    private static AttributedReport Parse(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var offsets = new CodePointOffsets(text);
            TextSpan[] Spans(JsonElement one, string name) => [.. one.GetProperty(name).EnumerateArray()
                .Select(s => TextSpan.FromBounds(offsets.ToUtf16(s[0].GetInt32()), offsets.ToUtf16(s[1].GetInt32())))];
            return new AttributedReport(text, [.. json.RootElement.GetProperty("attributions").EnumerateArray()
                .Select(a => new Attribution(Spans(a, "source"), Spans(a, "cue"), Spans(a, "content")))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new DataFileException($"{path}:{number}", $"Expected a report with attributions, found something else ({fault.Message.TrimEnd('.')})", "Give the PolNeAR corpus as lines of JSON with id, text and attributions");
        }
    }
}

/// <summary>An attribution as marked: its spans, in UTF-16 units of the text.</summary>
internal sealed record Attribution(TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content);
