using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Formats;

/// <summary>A report out of named cells.</summary>
internal static class ReportColumns
{
    /// <summary>Makes the report.</summary>
    /// <param name="columns">Which cell holds what.</param>
    /// <param name="cell">A cell by the name of its column; null where there is none or it is empty.</param>
    /// <param name="report">The report.</param>
    /// <param name="problem">What is wrong and how to put it right.</param>
    public static bool TryMakeReport(
        this ColumnNames columns, Func<string, string?> cell, [NotNullWhen(true)] out Report? report, [NotNullWhen(false)] out string? problem)
    {
        (report, problem) = (null, null);
        if (cell(columns.Text) is not { } text)
        {
            problem = $"no text: \"{columns.Text}\" is missing or empty. Name what holds the text, for example: --column text=body";
            return false;
        }
        DateOnly? published = null;
        if (cell(columns.Published) is { } written)
        {
            if (!NewsDates.TryRead(written, out var day, out _))
            {
                problem = $"\"{columns.Published}\" is \"{written}\", which is no date. Write it as 2025-10-15 or 2025-10-15T08:30:00Z.";
                return false;
            }
            published = day;
        }
        report = new Report(cell(columns.Id) ?? ReportKeys.IdOf(text), text)
        {
            Title = cell(columns.Title),
            Outlet = cell(columns.Outlet) ?? (columns.Outlet == "outlet" ? cell("publisher") : null),
            Url = cell(columns.Url),
            Published = published,
            Language = cell(columns.Language) ?? "en",
        };
        return true;
    }
}
