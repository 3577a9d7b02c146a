using System.Globalization;

namespace Hearsay.Cli.Table;

/// <summary>How values are worded in the table.</summary>
internal static class TableWords
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How far learned weights are from leaving the result out; nothing where a rule alone decided.</summary>
    public static string Margin(Evidence evidence) =>
        evidence.Margin is { } margin ? string.Create(CultureInfo.InvariantCulture, $", weights +{margin:0.0}") : "";

    public static string Word<T>(T member) where T : struct, Enum => member.ToString().ToLowerInvariant();
}
