using System.Globalization;

namespace Hearsay.Formats;

/// <summary>Where a report came from: enough to find it again. Two origins are equal when all their parts are.</summary>
/// <param name="Input">The file as it was named or found in a folder, the URL, or <see cref="StandardInput"/>.</param>
public sealed record Origin(string Input)
{
    /// <summary>What the standard input is called.</summary>
    public const string StandardInput = "standard input";

    /// <summary>The file inside a zip, with the zips between: "2024/news.zip/a.html". Null outside of one.</summary>
    public string? Member { get; init; }

    /// <summary>Which of several in one file, counted from 1: a line of JSONL or of a table, an item of a feed, a record of a web archive. Null where the file holds one.</summary>
    public long? Number { get; init; }

    /// <summary>How the file was read; null where it could not be told.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>For messages: "news.zip/a.jsonl:12".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Input}{(Member is null ? "" : $"/{Member}")}{(Number is { } number ? $":{number}" : "")}");
}
