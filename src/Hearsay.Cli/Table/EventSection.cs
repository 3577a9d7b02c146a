using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Cli.Table;

/// <summary>Who does what to whom, when, where, and on whose word.</summary>
internal static class EventSection
{
    private const int TypeColumn = 11;
    private const int LinesOfEvidence = 2;

    /// <summary>Adds the events, in the order of the report.</summary>
    public static void Add(TableLayout layout, Reading reading, Speakers speakers)
    {
        layout.AddHeading("EVENTS", reading.Events.Length);
        for (var i = 0; i < reading.Events.Length; i++)
        {
            if (i > 0)
                layout.AddEmpty();
            AddEvent(layout, reading.Events[i], speakers);
        }
    }

    private static void AddEvent(TableLayout layout, CodedEvent coded, Speakers speakers)
    {
        const int left = TableLayout.Indent + TypeColumn;
        var tone = coded.Quad <= 2 ? Tone.Cooperation : Tone.Conflict;
        layout.AddBeside(TableLayout.Indent, new Piece(TextWidth.Pad(coded.Type.Name(), TypeColumn), tone), Parties(coded, speakers));
        layout.Add(left, Circumstances(coded));
        if (!coded.Counts.IsEmpty)
            layout.Add(left, [string.Join(", ", coded.Counts.Select(Number))]);
        layout.Add(left, Voice(coded, speakers));
        layout.Add(left, new Piece(SpanText.Marked(layout.Words(coded.Evidence.Spans, left, LinesOfEvidence)), Tone.Quiet));
        if (!layout.Explain)
            return;
        layout.AddNote(left, "rule", $"{coded.Id} {coded.Evidence.Rule}{TableWords.Margin(coded.Evidence)}");
        layout.AddNote(left, "trigger", coded.Evidence.Trigger);
        layout.AddNote(left, "words", coded.Evidence.Spans);
        layout.AddNote(left, "place", coded.Place?.Spans ?? []);
        var contexts = coded.Contexts.IsEmpty ? "" : $", context {string.Join(", ", coded.Contexts)}";
        layout.AddNote(left, "code", string.Create(CultureInfo.InvariantCulture, $"quad class {coded.Quad}, score {coded.Score}{contexts}"));
    }

    // One who acts on another; all together where nobody is marked as the recipient.
    private static Piece[] Parties(CodedEvent coded, Speakers speakers) => coded.Recipients.IsEmpty
        ? Parties(coded.Actors, " ↔ ", speakers)
        : [.. Parties(coded.Actors, ", ", speakers), " → ", .. Parties(coded.Recipients, ", ", speakers)];

    private static Piece[] Parties(ImmutableArray<string> ids, string between, Speakers speakers)
    {
        if (ids.IsEmpty)
            return [Speakers.Unnamed];
        var pieces = new List<Piece>();
        foreach (var id in ids)
        {
            if (pieces.Count > 0)
                pieces.Add(between);
            var actor = speakers.Actor(id);
            pieces.Add(new Piece(TerminalText.Clean(actor?.Name ?? id), Tone.Strong));
            if (actor?.Country is { } country)
                pieces.Add(new Piece($" ({TerminalText.Clean(country)})", Tone.Quiet));
        }
        return [.. pieces];
    }

    private static Piece[] Circumstances(CodedEvent coded)
    {
        var code = coded.Mode is null ? $"CAMEO {coded.Cameo}" : $"{coded.Mode}, CAMEO {coded.Cameo}";
        var status = new Piece(TableWords.Word(coded.Status), coded.Status == EventStatus.Occurred ? Tone.Plain : Tone.Caution);
        var when = coded.Date is { } date ? $" · {Days(date)}" : "";
        var where = coded.Place is { } place
            ? " · " + TerminalText.Clean(place.Country is null ? place.Name : $"{place.Name} ({place.Country})")
            : "";
        return [TerminalText.Clean(code), " · ", status, coded.IsHistorical ? ", historical" : "", when, where];
    }

    // "at least 12 killed", "about 200 arrested"
    private static string Number(EventCount count)
    {
        var bound = count.Bound switch { CountBound.Minimum => "at least ", CountBound.Maximum => "at most ", CountBound.About => "about ", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{bound}{count.Number:N0} {TableWords.Word(count.Kind)}");
    }

    private static string Days(EventDate date)
    {
        var (start, end) = (date.Start, date.End);
        var days = date.Precision switch
        {
            DatePrecision.Year when start.Year == end.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Month when start.Year == end.Year && start.Month == end.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ when start == end => TableWords.Day(start),
            _ => $"{TableWords.Day(start)} to {TableWords.Day(end)}",
        };
        return date.Basis switch
        {
            DateBasis.Publication => $"{days} (the report’s date)",
            DateBasis.Relative => $"{days} (relative)",
            _ => days,
        };
    }

    private static Piece[] Voice(CodedEvent coded, Speakers speakers)
    {
        if (coded.Voice is null)
            return ["in the report’s own voice"];
        return speakers.Statement(coded.Voice) is { } statement
            ? ["on the word of ", .. speakers.Chain(statement)]
            : ["on the word of ", TerminalText.Clean(coded.Voice)];
    }
}
