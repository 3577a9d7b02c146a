namespace Hearsay.Formats.Warc;

/// <summary>A record of a web archive.</summary>
/// <param name="Type">response, resource, conversion, request, warcinfo …</param>
/// <param name="Uri">Of what it is a capture.</param>
/// <param name="Date">When it was captured.</param>
/// <param name="ContentType">What the content is; application/http for what a server said.</param>
/// <param name="Content">The content; null of records that cannot hold a report.</param>
internal sealed record WarcRecord(string Type, Uri? Uri, DateTimeOffset? Date, string? ContentType, byte[]? Content);
