namespace Hearsay.Cli.Table;

/// <summary>
/// Lays a reading out for a person: who said what, what happened on whose word, and who takes part. Where everything is
/// explained, nothing is shortened, and every result shows its rule and its spans.
/// </summary>
internal static class ReadingTable
{
    /// <summary>The lines of the table.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="width">How many columns a line may take; 40 or more.</param>
    /// <param name="explain">True to show rules, spans and diagnostics.</param>
    public static IReadOnlyList<TableLine> Lines(Reading reading, int width, bool explain)
    {
        var layout = new TableLayout(reading.Report.Text, width, explain);
        var speakers = new Speakers(reading);
        AddHeader(layout, reading.Report);
        StatementSection.Add(layout, reading, speakers);
        EventSection.Add(layout, reading, speakers);
        ActorSection.Add(layout, reading);
        if (explain)
            AddDiagnostics(layout, reading);
        return layout.Lines;
    }

    private static void AddHeader(TableLayout layout, Report report)
    {
        string?[] facts = [report.Outlet, report.Published is { } day ? TableWords.Day(day) : "no date", report.Id];
        layout.Add(0, string.Join(" · ", facts.OfType<string>().Select(TerminalText.Clean)));
        var title = TerminalText.Clean(report.Title ?? FirstLine(report.Text));
        layout.Add(0, new Piece(TextWidth.Shorten(title, layout.Width), Tone.Strong));
    }

    private static string FirstLine(string text)
    {
        var content = text.TrimStart();
        var end = content.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? content : content[..end];
    }

    private static void AddDiagnostics(TableLayout layout, Reading reading)
    {
        layout.AddHeading("DIAGNOSTICS", reading.Diagnostics.Length);
        foreach (var diagnostic in reading.Diagnostics)
        {
            var severity = TableWords.Word(diagnostic.Severity);
            var where = diagnostic.Span is { } span ? $" {layout.Locate(span)}" : "";
            layout.Add(
                TableLayout.Indent, TableLayout.Indent * 2,
                new Piece($"{TerminalText.Clean(diagnostic.Code)} {severity}", diagnostic.Severity == DiagnosticSeverity.Warning ? Tone.Caution : Tone.Quiet),
                $"{where}: {TerminalText.Clean(diagnostic.Message)}");
        }
        var engine = reading.Engine;
        layout.AddEmpty();
        layout.Add(0, new Piece(TerminalText.Clean($"Hearsay {engine.Version}, model {engine.Model}, lexicon {engine.Lexicon}"), Tone.Quiet));
    }
}
