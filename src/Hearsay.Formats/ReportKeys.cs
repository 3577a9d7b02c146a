using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Formats;

/// <summary>The keys by which reports are known over all runs; see <see cref="FoundReport"/>.</summary>
internal static class ReportKeys
{
    /// <summary>The key of a report whose own id holds only in its file.</summary>
    public static string OfContent(Report report)
    {
        // A text file has its name for an id, and names are changed; the bytes between the parts keep "ab" + "c" from being "a" + "bc".
        var parts = new[]
        {
            report.Id, report.Title, report.Outlet, report.Url, report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.Text,
        };
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }
}
