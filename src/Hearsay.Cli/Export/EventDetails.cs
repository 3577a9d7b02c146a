using System.Collections.Immutable;
using Hearsay.Archives;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Export;

/// <summary>What the whole reading tells of an event besides the tables.</summary>
internal static class EventDetails
{
    public static EventRow Add(EventRow coded, Reading reading)
    {
        var text = reading.Report.Text;
        var read = reading.Events[Archive.ItemNumber(coded.Id) - 1];
        var sentence = coded.Sentence is { } number ? reading.Sentences[number - 1] : (TextSpan?)null;
        return coded with
        {
            Actors = [.. coded.Actors.Select(a => Add(a, reading))],
            Recipients = [.. coded.Recipients.Select(a => Add(a, reading))],
            Detail = new EventDetail
            {
                Sentence = sentence?.In(text).ToString(),
                SentenceSpan = sentence is { } span ? (CodePoints(text, span.Start), CodePoints(text, span.End)) : default,
                PlaceWords = read.Place is { Spans: [var first, ..] } ? first.In(text).ToString() : null,
                People = Names(reading, ActorKind.Person),
                Organizations = Names(reading, ActorKind.Organization, ActorKind.Outlet),
                Language = reading.Report.Language,
                Engine = reading.Engine.Version,
            },
        };
    }

    // A role that is held now goes before one that is not.
    private static ActorRow Add(ActorRow actor, Reading reading)
    {
        var read = reading.Actors[Archive.ItemNumber(actor.Id) - 1];
        return actor with
        {
            Words = read.Mentions is [var first, ..] ? first.In(reading.Report.Text).ToString() : null,
            Title = read.Roles.OrderBy(static r => r.Tense).FirstOrDefault()?.Title,
        };
    }

    private static ImmutableArray<string> Names(Reading reading, params ActorKind[] kinds) =>
        [.. reading.Actors.Where(a => kinds.Contains(a.Kind)).Select(static a => a.Name).Distinct(StringComparer.Ordinal)];

    private static int CodePoints(string text, int end)
    {
        var count = 0;
        foreach (var _ in text.AsSpan(0, end).EnumerateRunes())
            count++;
        return count;
    }
}
