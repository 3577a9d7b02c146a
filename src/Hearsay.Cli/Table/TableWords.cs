using System.Globalization;

namespace Hearsay.Cli.Table;

/// <summary>How values are worded in the table.</summary>
internal static class TableWords
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word<T>(T member) where T : struct, Enum => member.ToString().ToLowerInvariant();
}
