namespace Hearsay.Formats;

/// <summary>
/// What a file holds. Zip, gzip and folders are none of these: they are opened wherever they are met, and what is in them is
/// looked at by itself.
/// </summary>
public enum InputFormat
{
    /// <summary>The text of one report, untouched.</summary>
    Text,
    /// <summary>One report in Markdown (CommonMark).</summary>
    Markdown,
    /// <summary>A page with one report.</summary>
    Html,
    /// <summary>RSS 2.0, Atom 1.0 or RSS 1.0 (RDF): an item is a report.</summary>
    Feed,
    /// <summary>Telegram Desktop's result.json, of one chat or of a whole account: a message is a report.</summary>
    Telegram,
    /// <summary>A JSON object a line, each a report.</summary>
    Jsonl,
    /// <summary>A table with commas or semicolons between its cells, a report a row.</summary>
    Csv,
    /// <summary>A table with tabs between its cells, a report a row.</summary>
    Tsv,
    /// <summary>IPTC NewsML-G2: news items, alone or in a news message.</summary>
    Newsml,
    /// <summary>IPTC ninjs: a news item in JSON.</summary>
    Ninjs,
    /// <summary>A web archive (ISO 28500) as crawlers write it: a captured page is a report.</summary>
    Warc,
}
