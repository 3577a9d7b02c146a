using System.Collections.Immutable;

namespace Hearsay.Tests;

/// <summary>What must hold of every reading, whatever the report says.</summary>
internal static class ReadingSanity
{
    public static void Check(Reading reading)
    {
        var text = reading.Report.Text;
        CheckOrder(reading.Sentences, text);
        Assert.Equal(reading.Actors.Select((_, i) => $"a{i + 1}"), reading.Actors.Select(a => a.Id));
        Assert.Equal(reading.Statements.Select((_, i) => $"s{i + 1}"), reading.Statements.Select(s => s.Id));
        Assert.Equal(reading.Events.Select((_, i) => $"e{i + 1}"), reading.Events.Select(e => e.Id));
        foreach (var actor in reading.Actors)
            CheckActor(actor, text);
        foreach (var statement in reading.Statements)
            CheckStatement(statement, reading);
        foreach (var coded in reading.Events)
            CheckEvent(coded, reading);
        foreach (var diagnostic in reading.Diagnostics)
            CheckSpans(diagnostic.Span is { } span ? [span] : [], text);
    }

    private static void CheckActor(Actor actor, string text)
    {
        Assert.False(string.IsNullOrWhiteSpace(actor.Name));
        Assert.NotEmpty(actor.Mentions);
        Assert.Equal(actor.Mentions.Distinct().Order(), actor.Mentions);
        CheckSpans(actor.Mentions, text);
        Assert.True(actor.Country is null || actor.Country.Length == 3);
        Assert.All(actor.Roles, r => CheckSpans(r.Spans, text));
    }

    private static void CheckStatement(Statement statement, Reading reading)
    {
        Assert.NotEmpty(statement.Content);
        CheckOrder(statement.Content, reading.Report.Text);
        CheckOrder(statement.Cue, reading.Report.Text);
        CheckEvidence(statement.Evidence, reading.Report.Text);
        var source = statement.Source;
        CheckOrder(source.Spans, reading.Report.Text);
        Assert.True(source.Actor is null || reading.Actors.Any(a => a.Id == source.Actor) && !source.Spans.IsEmpty, $"{statement.Id} has the unknown source {source.Actor}");
        // The chain of hands ends somewhere.
        var hands = 0;
        for (var outer = statement; outer.Within is { } id; outer = reading.Statements.Single(s => s.Id == id))
            Assert.True(++hands <= reading.Statements.Length, $"{statement.Id} is within itself");
    }

    private static void CheckEvent(CodedEvent coded, Reading reading)
    {
        Assert.NotEmpty(coded.Actors.AddRange(coded.Recipients));
        Assert.All(coded.Actors.AddRange(coded.Recipients), id => Assert.Contains(reading.Actors, a => a.Id == id));
        Assert.Empty(coded.Actors.Intersect(coded.Recipients));
        Assert.True(coded.Voice is null || reading.Statements.Any(s => s.Id == coded.Voice), $"{coded.Id} has the unknown voice {coded.Voice}");
        Assert.InRange(coded.Quad, 1, 4);
        Assert.InRange(coded.Score, -10, 10);
        Assert.True(coded.Date is null || coded.Date.Start <= coded.Date.End);
        CheckEvidence(coded.Evidence, reading.Report.Text);
        Assert.NotEmpty(coded.Evidence.Trigger);
        Assert.All(coded.Evidence.Trigger, t => Assert.Contains(coded.Evidence.Spans, s => s.Contains(t)));
        CheckSpans(coded.Place?.Spans ?? [], reading.Report.Text);
    }

    private static void CheckEvidence(Evidence evidence, string text)
    {
        CheckSpans(evidence.Trigger, text);
        CheckSpans(evidence.Spans, text);
    }

    private static void CheckOrder(ImmutableArray<TextSpan> spans, string text)
    {
        CheckSpans(spans, text);
        for (var i = 1; i < spans.Length; i++)
            Assert.True(spans[i - 1].End <= spans[i].Start, $"{spans[i - 1]} and {spans[i]} are out of order or overlap");
    }

    private static void CheckSpans(ImmutableArray<TextSpan> spans, string text) =>
        Assert.All(spans, span => Assert.True(!span.IsEmpty && span.End <= text.Length, $"{span} in a text of {text.Length}"));
}
