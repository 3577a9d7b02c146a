using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Hearsay.Archives;

/// <summary>
/// The rows that readings become in the tables that are made from them. An id is the report's number times 2^20 plus the number of the
/// thing in its reading, counted from 1.
/// </summary>
internal sealed class ReadingTables
{
    private const int MostOfAKind = (1 << 20) - 1;

    private readonly TableRows _sentences = new("sentences", "report", "number", "span_start", "span_end");
    private readonly TableRows _actors = new("actors", "id", "report", "number", "name", "kind", "country", "sectors", "mentions", "wikidata");
    private readonly TableRows _roles = new("actor_roles", "actor", "number", "report", "title", "country", "tense", "from_day", "to_day", "spans");
    private readonly TableRows _statements = new("statements", "id", "report", "number", "sentence", "kind", "polarity", "certainty", "source_actor", "source", "source_spans",
        "anonymous", "cue", "cue_spans", "content", "content_spans", "within", "evidence", "evidence_spans", "rule", "margin");
    private readonly TableRows _events = new("events", "id", "report", "number", "sentence", "type", "mode", "contexts", "cameo", "quad", "score", "date_start", "date_end",
        "date_precision", "date_basis", "place", "place_country", "latitude", "longitude", "place_spans", "status", "voice", "trigger_words", "trigger_spans", "evidence",
        "evidence_spans", "rule", "margin", "historical", "place_basis", "counts");
    private readonly TableRows _eventCounts = new("event_counts", "event", "number", "report", "kind", "people", "bound", "spans");
    private readonly TableRows _parties = new("event_parties", "event", "side", "number", "report", "actor");
    private readonly TableRows _dyads = new("dyads", "event", "number", "report", "actor", "recipient", "actor_country", "recipient_country", "month", "type", "quad", "score",
        "status", "narrated");
    private readonly TableRows _diagnostics = new("diagnostics", "report", "number", "code", "severity", "span_start", "span_end", "message");

    private readonly EventSummaries _summaries = new();

    // In the order in which they are filled; each has a column "report".
    private IReadOnlyList<TableRows> Tables => [_sentences, _actors, _roles, _statements, _events, _eventCounts, _parties, _dyads, _diagnostics];

    /// <summary>Every such table with the column that its rows are found by: the report's number, or an id that begins with it.</summary>
    public static IReadOnlyList<(string Table, string Column)> KeyColumns { get; } =
    [
        ("sentences", "report"), ("actors", "id"), ("actor_roles", "actor"), ("statements", "id"), ("events", "id"), ("event_counts", "event"), ("event_parties", "event"), ("dyads", "event"),
        ("diagnostics", "report"),
    ];

    /// <summary>Adds the rows of a reading.</summary>
    /// <param name="report">The number of the report.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="isOld">Whether it was made when readings did not tell yet whether an event is historical, what a place rests on, and counts.</param>
    /// <exception cref="ArchiveException">More than a million of a kind, more than ids can tell apart.</exception>
    public void Add(long report, Reading reading, bool isOld = false) => new One(this, report, reading, isOld).Add();

    /// <summary>Takes the events of a report out of the summaries; its rows are to be deleted after that.</summary>
    public void Uncount(DbConnection connection, DbTransaction? transaction, long report)
    {
        using var command = Database.Command(connection, transaction, $"select {EventSummaries.Columns} from dyads where event >= @first and event < @next order by event, number",
            ("@first", Archive.ItemId(report, 0)), ("@next", Archive.ItemId(report + 1, 0)));
        using var rows = command.ExecuteReader();
        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
        while (rows.Read())
            _summaries.Count(new DyadRow(rows.GetInt64(0), Text(1), Text(2), Text(3), rows.GetString(4), rows.GetInt32(5), rows.GetDouble(6), rows.GetString(7), rows.GetInt32(8)), -1);
    }

    /// <summary>Puts all rows into an archive, adds them to the summaries, and forgets them.</summary>
    public void Write(Database database, DbConnection connection)
    {
        foreach (var table in Tables)
            database.Insert(connection, table);
        _summaries.Write(database, connection);
        Clear();
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        foreach (var table in Tables)
            table.Rows.Clear();
        _summaries.Clear();
    }

    /// <summary>Empties all tables that are made from readings.</summary>
    public static void Empty(DbConnection connection, DbTransaction transaction)
    {
        foreach (var table in KeyColumns.Select(static t => t.Table).Concat(EventSummaries.Tables))
            Database.Execute(connection, transaction, $"delete from {table}");
    }

    private sealed class One
    {
        private readonly ReadingTables _tables;
        private readonly long _report;
        private readonly Reading _reading;
        private readonly string _text;
        private readonly bool _isOld;
        private readonly CodePointOffsets _offsets;
        private readonly StringBuilder _spans = new();
        private readonly Dictionary<string, int> _actors = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _statements = new(StringComparer.Ordinal);

        public One(ReadingTables tables, long report, Reading reading, bool isOld)
        {
            (_tables, _report, _reading, _text, _isOld) = (tables, report, reading, reading.Report.Text, isOld);
            _offsets = new CodePointOffsets(_text);
            for (var i = 0; i < reading.Actors.Length; i++)
                _actors.TryAdd(reading.Actors[i].Id, i);
            for (var i = 0; i < reading.Statements.Length; i++)
                _statements.TryAdd(reading.Statements[i].Id, i);
        }

        public void Add()
        {
            if (Math.Max(Math.Max(_reading.Actors.Length, _reading.Statements.Length), _reading.Events.Length) > MostOfAKind)
                throw new ArchiveException($"a reading with more than {MostOfAKind} actors, statements or events. Split the report.");
            AddSentences();
            for (var i = 0; i < _reading.Actors.Length; i++)
                AddActor(i, _reading.Actors[i]);
            for (var i = 0; i < _reading.Statements.Length; i++)
                AddStatement(i, _reading.Statements[i]);
            for (var i = 0; i < _reading.Events.Length; i++)
                AddEvent(i, _reading.Events[i]);
            AddDiagnostics();
        }

        private void AddSentences()
        {
            for (var i = 0; i < _reading.Sentences.Length; i++)
            {
                var (start, end) = _offsets.ToCodePoints(_reading.Sentences[i]);
                _tables._sentences.Rows.Add([_report, i + 1, start, end]);
            }
        }

        private void AddActor(int index, Actor actor)
        {
            _tables._actors.Rows.Add([Id(index), _report, index + 1, Cells.Text(actor.Name), Cells.Word(actor.Kind), Cells.TextOrNull(actor.Country), Cells.List(actor.Sectors),
                Spans(actor.Mentions), Cells.TextOrNull(actor.Wikidata)]);
            for (var i = 0; i < actor.Roles.Length; i++)
            {
                var role = actor.Roles[i];
                _tables._roles.Rows.Add([Id(index), i + 1, _report, Cells.Text(role.Title), Cells.TextOrNull(role.Of), Cells.Word(role.Tense), Cells.Day(role.From), Cells.Day(role.To), Spans(role.Spans)]);
            }
        }

        private void AddStatement(int index, Statement statement)
        {
            var source = statement.Source;
            _tables._statements.Rows.Add([Id(index), _report, index + 1, Sentence(statement.Cue.IsDefaultOrEmpty ? statement.Content : statement.Cue), Cells.Word(statement.Kind),
                Cells.Word(statement.Polarity), Cells.Word(statement.Certainty), ActorId(source.Actor), Words(source.Spans), Spans(source.Spans), source.Anonymous ? 1 : 0,
                Words(statement.Cue), Spans(statement.Cue), Words(statement.Content), Spans(statement.Content), StatementId(statement.Within), Words(statement.Evidence.Spans),
                Spans(statement.Evidence.Spans), Cells.Text(statement.Evidence.Rule),
                statement.Evidence.Margin]);
        }

        private void AddEvent(int index, CodedEvent coded)
        {
            var (date, place, evidence) = (coded.Date, coded.Place, coded.Evidence);
            _tables._events.Rows.Add([Id(index), _report, index + 1, Sentence(evidence.Trigger.IsDefaultOrEmpty ? evidence.Spans : evidence.Trigger), coded.Type.Name(), Cells.TextOrNull(coded.Mode),
                Cells.List(coded.Contexts), Cells.Text(coded.Cameo), coded.Quad, coded.Score, Cells.Day(date?.Start), Cells.Day(date?.End), date is null ? null : Cells.Word(date.Precision),
                date is null ? null : Cells.Word(date.Basis), Cells.TextOrNull(place?.Name), Cells.TextOrNull(place?.Country), place?.Latitude, place?.Longitude, Spans(place?.Spans ?? []), Cells.Word(coded.Status),
                StatementId(coded.Voice), Words(evidence.Trigger), Spans(evidence.Trigger), Words(evidence.Spans), Spans(evidence.Spans), Cells.Text(evidence.Rule), evidence.Margin,
                _isOld ? null : coded.IsHistorical ? 1 : 0, _isOld || place is null ? null : Cells.Word(place.Basis), _isOld ? null : Cells.Counts(coded.Counts)]);
            for (var i = 0; i < coded.Counts.Length; i++)
            {
                var count = coded.Counts[i];
                _tables._eventCounts.Rows.Add([Id(index), i + 1, _report, Cells.Word(count.Kind), count.Number, Cells.Word(count.Bound), Spans(count.Spans)]);
            }
            var (actors, recipients) = (Indexes(coded.Actors), Indexes(coded.Recipients));
            AddParties(index, "actor", actors);
            AddParties(index, "recipient", recipients);
            AddDyads(index, coded, actors, recipients);
        }

        private void AddParties(int index, string side, List<int> actors)
        {
            for (var i = 0; i < actors.Count; i++)
                _tables._parties.Rows.Add([Id(index), side, i + 1, _report, Id(actors[i])]);
        }

        // Each actor with each recipient; in a reciprocal event each party with each other, both ways. An event with one party or none has one
        // row too, so that counting over the table loses none.
        private void AddDyads(int index, CodedEvent coded, List<int> actors, List<int> recipients)
        {
            var pairs = recipients.Count > 0
                ? from a in actors.Count > 0 ? actors.Select(static a => (int?)a) : [null] from r in recipients select (a, (int?)r)
                : actors.Count > 1
                    ? from a in actors from r in actors where a != r select ((int?)a, (int?)r)
                    : [(actors.Count == 1 ? actors[0] : null, null)];
            var number = 0;
            var month = Cells.Day(coded.Date?.Start)?[..7];
            foreach (var (actor, recipient) in pairs)
            {
                var row = new DyadRow(Id(index), Country(actor), Country(recipient), month, coded.Type.Name(), coded.Quad, coded.Score, Cells.Word(coded.Status), coded.Voice is null ? 1 : 0);
                _tables._dyads.Rows.Add([row.Event, ++number, _report, actor is { } a ? Id(a) : null, recipient is { } r ? Id(r) : null, row.ActorCountry, row.RecipientCountry, row.Month,
                    row.Type, row.Quad, row.Score, row.Status, row.Narrated]);
                _tables._summaries.Count(row, 1);
            }
        }

        private void AddDiagnostics()
        {
            for (var i = 0; i < _reading.Diagnostics.Length; i++)
            {
                var diagnostic = _reading.Diagnostics[i];
                (int, int)? span = diagnostic.Span is { } words ? _offsets.ToCodePoints(words) : null;
                _tables._diagnostics.Rows.Add([_report, i + 1, Cells.Text(diagnostic.Code), Cells.Word(diagnostic.Severity), span?.Item1, span?.Item2, Cells.Text(diagnostic.Message)]);
            }
        }

        private long Id(int index) => Archive.ItemId(_report, index + 1);

        private long? ActorId(string? id) => id is not null && _actors.TryGetValue(id, out var index) ? Id(index) : null;

        private long? StatementId(string? id) => id is not null && _statements.TryGetValue(id, out var index) ? Id(index) : null;

        private List<int> Indexes(ImmutableArray<string> ids) => [.. ids.Where(_actors.ContainsKey).Select(id => _actors[id]).Distinct()];

        private string? Country(int? actor) => actor is { } index ? Cells.TextOrNull(_reading.Actors[index].Country) : null;

        // The number of the sentence in which the first of the words stands.
        private object? Sentence(ImmutableArray<TextSpan> words)
        {
            if (words.IsDefaultOrEmpty)
                return null;
            var index = _reading.Sentences.BinarySearch(words[0], Comparer<TextSpan>.Create(static (sentence, word) => sentence.End <= word.Start ? -1 : sentence.Start > word.Start ? 1 : 0));
            return index < 0 ? null : index + 1;
        }

        private string Words(ImmutableArray<TextSpan> spans) => spans.IsDefaultOrEmpty ? "" : Cells.Text(string.Join(" … ", spans.Select(s => s.In(_text).ToString())));

        private string Spans(ImmutableArray<TextSpan> spans)
        {
            if (spans.IsDefaultOrEmpty)
                return "[]";
            _spans.Clear().Append('[');
            foreach (var span in spans)
            {
                var (start, end) = _offsets.ToCodePoints(span);
                _spans.Append(CultureInfo.InvariantCulture, $"{(_spans.Length == 1 ? "" : ",")}[{start},{end}]");
            }
            return _spans.Append(']').ToString();
        }
    }
}
