using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Formats;

/// <summary>The keys by which reports are known over all runs; see <see cref="FoundReport"/>.</summary>
internal static class ReportKeys
{
    /// <summary>The key of a text without a name of its own: that of its file may change.</summary>
    public static string OfText(string text) => Hash(text);

    /// <summary>The key of a report whose own id holds only in its file.</summary>
    public static string OfContent(Report report) => Hash(string.Join('\0',
        report.Id, report.Title, report.Outlet, report.Url, report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.Text));

    /// <summary>The key of a report that stands at an address.</summary>
    public static string OfUrl(string url) => $"url:{OneLine(url)}";

    /// <summary>The key of a report that a feed or an agency gave a name. One that is no URI is unique only <paramref name="within"/> the feed.</summary>
    public static string OfGuid(string guid, string? within) =>
        guid.Contains(':', StringComparison.Ordinal) || string.IsNullOrEmpty(within) ? $"guid:{OneLine(guid)}" : $"guid:{OneLine(within)} {OneLine(guid)}";

    /// <summary>An id for a report that has none: the beginning of the hash of its text.</summary>
    public static string IdOf(string text) => Hash(text)["sha256:".Length..][..16];

    private static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
