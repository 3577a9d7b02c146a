using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Cli.Table;

/// <summary>
/// Lays a reading out for a person: who said what, what happened on whose word, and who takes part. With
/// <c>explain</c>, nothing is shortened, and every result shows its rule and its spans (in code points, as the JSON has them).
/// </summary>
internal sealed class ReadingTable
{
    private const int KindColumn = 10;
    private const int TypeColumn = 11;
    private const int Indent = 2;
    private const int LinesOfContent = 3;
    private const int LinesOfEvidence = 2;
    private const int LongestNameColumn = 28;
    private const int LongestSectorColumn = 12;
    private const int NarrowestRoleColumn = 20;

    private readonly Reading _reading;
    private readonly int _width;
    private readonly bool _explain;
    private readonly Speakers _speakers;
    private readonly CodePointOffsets _offsets;
    private readonly List<TableLine> _lines = [];

    private ReadingTable(Reading reading, int width, bool explain)
    {
        _reading = reading;
        _width = width;
        _explain = explain;
        _speakers = new Speakers(reading);
        _offsets = new CodePointOffsets(reading.Report.Text);
    }

    /// <summary>The lines of the table.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="width">How many columns a line may take; 40 or more.</param>
    /// <param name="explain">True to show rules, spans and diagnostics.</param>
    public static IReadOnlyList<TableLine> Lines(Reading reading, int width, bool explain)
    {
        var table = new ReadingTable(reading, width, explain);
        table.AddHeader();
        table.AddStatements();
        table.AddEvents();
        table.AddActors();
        if (explain)
            table.AddDiagnostics();
        return table._lines;
    }

    private void AddHeader()
    {
        var report = _reading.Report;
        string?[] facts =
        [
            report.Outlet,
            report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date",
            report.Id,
        ];
        Add(0, string.Join(" · ", facts.OfType<string>().Select(TerminalText.Clean)));
        var title = TerminalText.Clean(report.Title ?? FirstLine(report.Text));
        Add(0, new Piece(TextWidth.Shorten(title, _width), Tone.Strong));
    }

    private static string FirstLine(string text)
    {
        var content = text.TrimStart();
        var end = content.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? content : content[..end];
    }

    private void AddHeading(string heading, int count)
    {
        _lines.Add(TableLine.Empty);
        Add(0, new Piece(heading, Tone.Heading), new Piece(count == 0 ? " none" : $" {Number(count)}", Tone.Quiet));
    }

    // Everything that one speaker says stands together, in the order of the first word of each.
    private void AddStatements()
    {
        AddHeading("STATEMENTS", _reading.Statements.Length);
        var bySpeaker = _reading.Statements
            .Select(statement => (Statement: statement, Chain: _speakers.Chain(statement)))
            .GroupBy(said => string.Concat(said.Chain.Select(piece => piece.Text)), StringComparer.Ordinal);
        foreach (var speaker in bySpeaker)
        {
            Add(0, [.. speaker.First().Chain]);
            foreach (var (statement, _) in speaker)
                AddStatement(statement);
        }
    }

    private void AddStatement(Statement statement)
    {
        const int left = Indent + KindColumn;
        var content = SpanText.Of(_reading.Report.Text, statement.Content);
        if (!_explain)
            content = TextWidth.Shorten(content, (_width - left) * LinesOfContent - KindColumn);
        if (statement.Kind == StatementKind.Direct)
            content = SpanText.Quoted(content);
        AddBeside(Indent, new Piece(TextWidth.Pad(Word(statement.Kind), KindColumn), Tone.Quiet), [content]);
        if (!_explain)
            return;
        Explain(left, "rule", $"{statement.Id} {statement.Evidence.Rule}");
        Explain(left, "cue", statement.Cue);
        Explain(left, "source", statement.Source?.Spans ?? []);
        Explain(left, "content", statement.Content);
    }

    private void AddEvents()
    {
        AddHeading("EVENTS", _reading.Events.Length);
        var first = true;
        foreach (var coded in _reading.Events)
        {
            if (!first)
                _lines.Add(TableLine.Empty);
            first = false;
            AddEvent(coded);
        }
    }

    private void AddEvent(CodedEvent coded)
    {
        var type = new Piece(TextWidth.Pad(coded.Type.Name(), TypeColumn), coded.Quad <= 2 ? Tone.Cooperation : Tone.Conflict);
        AddBeside(Indent, type, Parties(coded));
        const int left = Indent + TypeColumn;
        Add(left, left, [.. Circumstances(coded)]);
        Add(left, left, [.. Voice(coded)]);
        var phrase = SpanText.Of(_reading.Report.Text, coded.Evidence.Spans);
        if (!_explain)
            phrase = TextWidth.Shorten(phrase, (_width - left) * LinesOfEvidence - TypeColumn);
        Add(left, left, new Piece(SpanText.Quoted(phrase), Tone.Quiet));
        if (!_explain)
            return;
        Explain(left, "rule", $"{coded.Id} {coded.Evidence.Rule}");
        Explain(left, "trigger", coded.Evidence.Trigger);
        Explain(left, "words", coded.Evidence.Spans);
        Explain(left, "place", coded.Place?.Spans ?? []);
        Explain(left, "code", string.Create(CultureInfo.InvariantCulture,
            $"quad class {coded.Quad}, score {coded.Score}{Contexts(coded)}"));
    }

    // One who acts on another; all together where nobody is marked as the recipient.
    private List<Piece> Parties(CodedEvent coded)
    {
        var pieces = new List<Piece>();
        var mutual = coded.Recipients.IsEmpty && coded.Actors.Length > 1;
        AddParties(pieces, coded.Actors, mutual ? " ↔ " : ", ");
        if (!coded.Recipients.IsEmpty)
        {
            pieces.Add(" → ");
            AddParties(pieces, coded.Recipients, ", ");
        }
        return pieces;
    }

    private void AddParties(List<Piece> pieces, ImmutableArray<string> ids, string between)
    {
        if (ids.IsEmpty)
            pieces.Add(new Piece("someone unnamed", Tone.Caution));
        for (var i = 0; i < ids.Length; i++)
        {
            if (i > 0)
                pieces.Add(between);
            var actor = _speakers.Actor(ids[i]);
            pieces.Add(new Piece(TerminalText.Clean(actor?.Name ?? ids[i]), Tone.Strong));
            if (actor?.Country is { } country)
                pieces.Add(new Piece($" ({TerminalText.Clean(country)})", Tone.Quiet));
        }
    }

    private static List<Piece> Circumstances(CodedEvent coded)
    {
        var pieces = new List<Piece>
        {
            coded.Mode is null ? $"CAMEO {TerminalText.Clean(coded.Cameo)}" : TerminalText.Clean($"{coded.Mode}, CAMEO {coded.Cameo}"),
            " · ",
            new(Word(coded.Status), coded.Status == EventStatus.Occurred ? Tone.Plain : Tone.Caution),
        };
        if (coded.Date is { } date)
            pieces.Add($" · {EventDays(date)}");
        if (coded.Place is { } place)
            pieces.Add(" · " + TerminalText.Clean(place.Country is null ? place.Name : $"{place.Name} ({place.Country})"));
        return pieces;
    }

    private static string EventDays(EventDate date)
    {
        var sameMonth = date.Start.Year == date.End.Year && date.Start.Month == date.End.Month;
        var days = date.Precision switch
        {
            DatePrecision.Month when sameMonth => date.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DatePrecision.Year when date.Start.Year == date.End.Year => date.Start.ToString("yyyy", CultureInfo.InvariantCulture),
            _ when date.Start == date.End => Day(date.Start),
            _ => $"{Day(date.Start)} to {Day(date.End)}",
        };
        return date.Basis switch
        {
            DateBasis.Publication => $"{days} (the report’s date)",
            DateBasis.Relative => $"{days} (relative)",
            _ => days,
        };
    }

    private List<Piece> Voice(CodedEvent coded)
    {
        if (coded.Voice is null)
            return [new Piece("in the report’s own voice", Tone.Plain)];
        var pieces = new List<Piece> { "on the word of " };
        if (_speakers.Statement(coded.Voice) is { } statement)
            pieces.AddRange(_speakers.Chain(statement));
        else
            pieces.Add(TerminalText.Clean(coded.Voice));
        return pieces;
    }

    private static string Contexts(CodedEvent coded) =>
        coded.Contexts.IsEmpty ? "" : $", context {string.Join(", ", coded.Contexts)}";

    private void AddActors()
    {
        AddHeading("ACTORS", _reading.Actors.Length);
        if (_reading.Actors.IsEmpty)
            return;
        var rows = _reading.Actors.Select(actor => (
            Actor: actor,
            Name: TextWidth.Shorten(TerminalText.Clean(actor.Name), Math.Min(LongestNameColumn, _width / 3)),
            Sectors: TextWidth.Shorten(actor.Sectors.IsEmpty ? "–" : TerminalText.Clean(string.Join(' ', actor.Sectors)), LongestSectorColumn)))
            .ToList();
        var nameColumn = rows.Max(row => TextWidth.Of(row.Name)) + 2;
        var sectorColumn = rows.Max(row => TextWidth.Of(row.Sectors)) + 2;
        const int countryColumn = 5;
        var roleColumn = Indent + nameColumn + countryColumn + sectorColumn;
        foreach (var (actor, name, sectors) in rows)
        {
            var country = TextWidth.Pad(TextWidth.Shorten(TerminalText.Clean(actor.Country ?? "–"), countryColumn - 2), countryColumn);
            Piece[] columns = [new(TextWidth.Pad(name, nameColumn), Tone.Strong), country, TextWidth.Pad(sectors, sectorColumn)];
            if (_width - roleColumn >= NarrowestRoleColumn)
            {
                Add(Indent, roleColumn, [.. columns, Roles(actor)]);
            }
            else
            {
                Add(Indent, columns);
                Add(Indent * 2, Roles(actor));
            }
            if (!_explain)
                continue;
            Explain(Indent * 2, "name", actor.Wikidata is null ? $"{actor.Id} {actor.Name}" : $"{actor.Id} {actor.Name}, Wikidata {actor.Wikidata}");
            Explain(Indent * 2, "mentions", actor.Mentions);
            foreach (var role in actor.Roles)
                Explain(Indent * 2, "role", role.Spans);
        }
    }

    private static Piece Roles(Actor actor) => actor.Roles.IsEmpty
        ? new Piece(Word(actor.Kind), Tone.Quiet)
        : TerminalText.Clean(string.Join("; ", actor.Roles.Select(role => Role(role, actor.Country))));

    private static string Role(ActorRole role, string? country)
    {
        var of = role.Of is null || role.Of == country ? "" : $" of {role.Of}";
        // "former president" already says it; "president" of one who no longer is does not.
        var tense = Word(role.Tense);
        var said = role.Tense == RoleTense.Current || role.Title.Contains(tense, StringComparison.OrdinalIgnoreCase);
        var when = (role.From, role.To) switch
        {
            ({ } from, { } to) => $", {Day(from)} to {Day(to.AddDays(-1))}",
            ({ } from, null) => $", since {Day(from)}",
            (null, { } to) => $", until {Day(to.AddDays(-1))}",
            _ => "",
        };
        return $"{role.Title}{of}{(said ? "" : $" ({tense})")}{when}";
    }

    private void AddDiagnostics()
    {
        AddHeading("DIAGNOSTICS", _reading.Diagnostics.Length);
        foreach (var diagnostic in _reading.Diagnostics)
        {
            var words = diagnostic.Span is { } span ? $" {Offsets(span)} {SpanText.Quoted(SpanText.Of(_reading.Report.Text, [span]))}" : "";
            Add(Indent, Indent * 2,
                new Piece($"{TerminalText.Clean(diagnostic.Code)} {Word(diagnostic.Severity)}",
                    diagnostic.Severity == DiagnosticSeverity.Warning ? Tone.Caution : Tone.Quiet),
                $"{words}: {TerminalText.Clean(diagnostic.Message)}");
        }
        var engine = _reading.Engine;
        _lines.Add(TableLine.Empty);
        Add(0, new Piece(TerminalText.Clean($"Hearsay {engine.Version}, model {engine.Model}, lexicon {engine.Lexicon}"), Tone.Quiet));
    }

    private void Explain(int left, string name, ImmutableArray<TextSpan> spans)
    {
        if (spans.IsDefaultOrEmpty)
            return;
        var words = spans.Select(span => $"{Offsets(span)} {SpanText.Quoted(SpanText.Of(_reading.Report.Text, [span]))}");
        Explain(left, name, string.Join(", ", words));
    }

    private void Explain(int left, string name, string text) =>
        Add(left, left + Indent, new Piece($"{name}: {TerminalText.Clean(text)}", Tone.Quiet));

    private string Offsets(TextSpan span)
    {
        var (start, end) = _offsets.ToCodePoints(span);
        return string.Create(CultureInfo.InvariantCulture, $"[{start}, {end})");
    }

    // A label and its text beside it, the further lines under the text.
    private void AddBeside(int left, Piece label, List<Piece> text) => Add(left, left + TextWidth.Of(label.Text), [label, .. text]);

    private void Add(int left, params Piece[] pieces) => Add(left, left, pieces);

    private void Add(int left, int hanging, params Piece[] pieces)
    {
        var indent = left;
        foreach (var line in WordWrap.Lines(pieces, _width - left, _width - hanging))
        {
            _lines.Add(new TableLine([new string(' ', indent), .. line]));
            indent = hanging;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word<T>(T member) where T : struct, Enum => member.ToString().ToLowerInvariant();
}
