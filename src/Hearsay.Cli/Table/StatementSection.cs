
namespace Hearsay.Cli.Table;

/// <summary>Who says what.</summary>
internal static class StatementSection
{
    private const int KindColumn = 10;
    private const int LinesOfContent = 3;

    /// <summary>
    /// Adds the statements. Everything that one speaker says stands together, in the order of the first word of each.
    /// </summary>
    public static void Add(TableLayout layout, Reading reading, Speakers speakers)
    {
        layout.AddHeading("STATEMENTS", reading.Statements.Length);
        var bySpeaker = reading.Statements
            .Select(statement => (Statement: statement, Chain: speakers.Chain(statement)))
            .GroupBy(said => string.Concat(said.Chain.Select(piece => piece.Text)), StringComparer.Ordinal);
        foreach (var speaker in bySpeaker)
        {
            layout.Add(0, [.. speaker.First().Chain]);
            foreach (var (statement, _) in speaker)
                AddStatement(layout, statement);
        }
    }

    private static void AddStatement(TableLayout layout, Statement statement)
    {
        const int left = TableLayout.Indent + KindColumn;
        var content = layout.Words(statement.Content, left, LinesOfContent);
        layout.AddBeside(
            TableLayout.Indent,
            new Piece(TextWidth.Pad(TableWords.Word(statement.Kind), KindColumn), Tone.Quiet),
            statement.Kind == StatementKind.Direct ? SpanText.Said(content) : content);
        if (!layout.Explain)
            return;
        layout.AddNote(left, "rule", $"{statement.Id} {statement.Evidence.Rule}{TableWords.Margin(statement.Evidence)}");
        if (Manner(statement) is { Length: > 0 } manner)
            layout.AddNote(left, "manner", manner);
        layout.AddNote(left, "cue", statement.Cue);
        layout.AddNote(left, "source", statement.Source.Spans);
        layout.AddNote(left, "content", statement.Content);
    }

    private static string Manner(Statement statement) => string.Join(", ", new[]
    {
        statement.Polarity == StatementPolarity.Negative ? "negative" : "",
        statement.Certainty == StatementCertainty.Possible ? "possible" : "",
    }.Where(static word => word.Length > 0));
}
