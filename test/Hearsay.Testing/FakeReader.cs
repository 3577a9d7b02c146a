using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Testing;

/// <summary>
/// Reads without a model, at once, and gives a reading with all its parts: every word with a capital is an actor, every sentence with "said" a statement of
/// the first actor in it, every other sentence with two actors an event, historical with the word "formerly" and with a count for each number. A text with the word "unreadable" cannot be read.
/// </summary>
public static class FakeReader
{
    private static readonly string[] Countries = ["SYR", "RUS", "FRA", "KEN", "BRA"];
    private static readonly EventType[] Types = Enum.GetValues<EventType>();

    /// <summary>The engine that its readings name.</summary>
    public static EngineVersion Engine { get; } = new("1.0.0", "fake", "none");

    /// <summary>Reads a report.</summary>
    public static Reading Read(Report report) => Read(report, Engine);

    /// <summary>Reads a report in the name of an engine.</summary>
    /// <exception cref="NotSupportedException">The text has the word "unreadable", and the engine's version is not "cured".</exception>
    public static Reading Read(Report report, EngineVersion engine)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(engine);
        if (engine.Version != "cured" && report.Text.Contains("unreadable", StringComparison.Ordinal))
            throw new NotSupportedException("The text says so itself.");
        var sentences = Pieces(report.Text, new TextSpan(0, report.Text.Length), ".!?\n").ToImmutableArray();
        var actors = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var events = ImmutableArray.CreateBuilder<CodedEvent>();
        foreach (var sentence in sentences)
        {
            var words = Pieces(report.Text, sentence, " ,;:\"“”").ToList();
            var names = words.Where(w => char.IsUpper(report.Text[w.Start])).ToList();
            foreach (var name in names)
            {
                if (!actors.TryGetValue(name.In(report.Text).ToString(), out var mentions))
                    actors.Add(name.In(report.Text).ToString(), mentions = []);
                mentions.Add(name);
            }
            var ids = names.Select(n => $"a{actors.Keys.ToList().IndexOf(n.In(report.Text).ToString()) + 1}").Distinct().ToImmutableArray();
            if (words.FindIndex(w => w.In(report.Text) is "said") is >= 0 and var said && said + 1 < words.Count)
                statements.Add(Statement(statements.Count + 1, ids, names, words, said));
            else if (ids.Length >= 2)
                events.Add(Event(report, events.Count + 1, ids, sentence, words, statements.Count));
        }
        return new Reading
        {
            Engine = engine,
            Report = report,
            Sentences = sentences,
            Actors = [.. actors.Select((a, i) => Actor(i, a.Key, a.Value))],
            Statements = statements.ToImmutable(),
            Events = events.ToImmutable(),
            Diagnostics = report.Published is null ? [new Diagnostic("HS0000", DiagnosticSeverity.Note, null, "No day of publication.")] : [],
        };
    }

    private static Actor Actor(int index, string name, List<TextSpan> mentions)
    {
        var country = name.Length % 6 < Countries.Length ? Countries[name.Length % 6] : null;
        return new Actor
        {
            Id = $"a{index + 1}",
            Name = name,
            Kind = (ActorKind)(name.Length % 6),
            Country = country,
            Sectors = name.Length % 2 == 0 ? ["GOV", "MIL"] : [],
            Roles = name.Length % 3 == 0 ? [new ActorRole("minister", country, RoleTense.Former, new DateOnly(2001, 2, 3), null, [mentions[0]])] : [],
            Mentions = [.. mentions],
        };
    }

    private static Statement Statement(int number, ImmutableArray<string> actors, List<TextSpan> names, List<TextSpan> words, int said) => new()
    {
        Id = $"s{number}",
        Kind = StatementKind.Indirect,
        Source = actors.Length == 0 ? StatementSource.Nobody : new StatementSource(actors[0], [names[0]], false),
        Cue = [words[said]],
        Content = [TextSpan.FromBounds(words[said + 1].Start, words[^1].End)],
        Within = number % 5 == 0 ? $"s{number - 1}" : null,
        Evidence = new Evidence("said", [words[said]], [TextSpan.FromBounds(words[0].Start, words[^1].End)]) { Margin = number / 4.0 },
    };

    private static CodedEvent Event(Report report, int number, ImmutableArray<string> actors, TextSpan sentence, List<TextSpan> words, int statements)
    {
        var type = Types[sentence.Length % Types.Length];
        return new CodedEvent
        {
            Id = $"e{number}",
            Type = type,
            Mode = number % 2 == 0 ? "visit" : null,
            Contexts = ["military", "legal"],
            Cameo = "042",
            Score = sentence.Length % 20 - 10,
            Actors = [actors[0]],
            Recipients = [.. actors.Skip(1)],
            Date = report.Published is { } day ? new EventDate(day, day, DatePrecision.Day, DateBasis.Publication) : null,
            Place = number % 3 == 0 ? new EventPlace("Tartus", "SYR", 34.9, 35.9, [words[0]]) : null,
            Status = (EventStatus)(sentence.Length % 5),
            IsHistorical = words.Exists(w => w.In(report.Text) is "formerly"),
            Counts = [.. words.Where(w => int.TryParse(w.In(report.Text), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select((w, i) => new EventCount((CountKind)(i % 2), int.Parse(w.In(report.Text), CultureInfo.InvariantCulture), CountBound.Minimum, [w]))],
            Voice = number % 4 == 0 && statements > 0 ? $"s{statements}" : null,
            Evidence = new Evidence("two.names", [words[^1]], [sentence]),
        };
    }

    // What stands between the marks, without blanks at its ends.
    private static IEnumerable<TextSpan> Pieces(string text, TextSpan within, string marks)
    {
        var start = within.Start;
        for (var i = within.Start; i <= within.End; i++)
        {
            if (i < within.End && !marks.Contains(text[i], StringComparison.Ordinal))
                continue;
            var (from, to) = (start, i);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return TextSpan.FromBounds(from, to);
            start = i + 1;
        }
    }
}
