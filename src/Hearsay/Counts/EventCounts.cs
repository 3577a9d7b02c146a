using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Counts;

/// <summary>Gives the counts of a report to its events.</summary>
internal sealed class EventCounts
{
    private readonly Dictionary<int, List<EventCount>> _counts = [];

    private EventCounts()
    {
    }

    /// <summary>The place of an event in the report: all that its counts depend on.</summary>
    /// <param name="Sentence">The index of its sentence.</param>
    /// <param name="Trigger">The tokens that tell of it.</param>
    /// <param name="Type">Its type.</param>
    internal readonly record struct Site(int Sentence, ImmutableArray<int> Trigger, EventType Type);

    /// <summary>
    /// Finds the counts. One belongs to the event that its own word tells of; else to the nearest event of its sentence that may have such
    /// people; else, where its sentence tells of none, to the last such event of the sentence before.
    /// </summary>
    public static EventCounts Of(ImmutableArray<Sentence> sentences, IReadOnlyList<Site> events)
    {
        var counts = new EventCounts();
        var last = -1;
        foreach (var s in events.Where(static e => MayHavePeople(e.Type)).Select(static e => e.Sentence).Distinct().Order())
        {
            for (var at = Math.Max(s, last + 1); at <= s + 1 && at < sentences.Length; at++)
            {
                foreach (var found in CountFinder.Find(sentences[at]))
                    counts.Give(found, at, events);
                last = at;
            }
        }
        return counts;
    }

    /// <summary>The counts of an event by its number in the list.</summary>
    public ImmutableArray<EventCount> this[int number] => _counts.TryGetValue(number, out var counts) ? [.. counts] : [];

    private void Give(CountFinder.Found found, int s, IReadOnlyList<Site> events)
    {
        var (best, distance) = (-1, int.MaxValue);
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Sentence != s && events[i].Sentence != s - 1)
                continue;
            var isOwn = events[i].Sentence == s && events[i].Trigger.Contains(found.Cue);
            if (!isOwn && !May(events[i].Type, found.Count.Kind))
                continue;
            // Of what has its number already, the next sentence tells no other.
            if (events[i].Sentence != s && _counts.TryGetValue(i, out var told) && told.Exists(c => c.Kind == found.Count.Kind))
                continue;
            // The sentence before is farther than anything in this one; the last event there is the nearest.
            var steps = isOwn ? -1 : events[i].Sentence == s ? events[i].Trigger.Min(t => Math.Abs(t - found.Cue)) : 1_000_000 - events[i].Trigger[0];
            if (steps < distance)
                (best, distance) = (i, steps);
        }
        if (best < 0)
            return;
        if (!_counts.TryGetValue(best, out var counts))
            _counts.Add(best, counts = []);
        counts.Add(found.Count);
    }

    private static bool MayHavePeople(EventType type) => type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize;

    // Who dies or is hurt, dies by an assault, or in a protest that one broke up; who is arrested, is coerced.
    private static bool May(EventType type, CountKind kind) => kind switch
    {
        CountKind.Arrested => type is EventType.Coerce,
        CountKind.Kidnapped => type is EventType.Assault or EventType.Coerce,
        CountKind.Displaced => type is EventType.Assault or EventType.Coerce or EventType.Mobilize,
        _ => type is EventType.Assault,
    };
}
