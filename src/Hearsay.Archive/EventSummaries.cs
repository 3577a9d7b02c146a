namespace Hearsay.Archives;

/// <summary>
/// Counts of events by quad class with the sums of their scores: what is added to those in the archive, and, with a minus, what is taken away. Rows of the table dyads go
/// in and rows for the summaries come out, as few as there are different keys among them. The text '' stands for a country or a month that is not known.
/// </summary>
internal sealed class EventSummaries
{
    /// <summary>The columns of dyads that are counted, as they must be given.</summary>
    public const string Columns = "event, actor_country, recipient_country, month, type, quad, score, status, narrated";

    private static readonly string[] Sums = ["verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "score_sum"];

    private readonly Summary _dyadMonths = new("dyad_months", "actor_country", "recipient_country", "month", "status", "narrated");
    private readonly Summary _dyadTotals = new("dyad_totals", "actor_country", "recipient_country", "status", "narrated");
    private readonly Summary _countryMonths = new("country_months", "country", "side", "month", "status", "narrated");
    private readonly Summary _eventMonths = new("event_months", "month", "type", "status", "narrated");

    // What was counted of the event whose rows come at the moment.
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<(string Country, string Side)> _sides = [];
    private (long Event, int Sign) _event;

    /// <summary>The tables that hold summaries.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["dyad_months", "dyad_totals", "country_months", "event_months"];

    /// <summary>
    /// Counts a row of dyads. The rows of an event come one behind the other: it counts once for a pair of countries, and once for a country on a side, however many of
    /// its parties come from there.
    /// </summary>
    public void Count(DyadRow row, int sign)
    {
        var (actor, recipient, month) = (row.ActorCountry ?? "", row.RecipientCountry ?? "", row.Month ?? "");
        // The new rows of an event may come right behind its old ones.
        if ((row.Event, sign) != _event)
        {
            _event = (row.Event, sign);
            _pairs.Clear();
            _sides.Clear();
            _eventMonths.Count(row, sign, month, row.Type);
        }
        if (_pairs.Add((actor, recipient)))
        {
            _dyadMonths.Count(row, sign, actor, recipient, month);
            _dyadTotals.Count(row, sign, actor, recipient);
        }
        CountSide(actor, "actor");
        CountSide(actor, "either");
        CountSide(recipient, "recipient");
        CountSide(recipient, "either");

        void CountSide(string country, string side)
        {
            if (country.Length > 0 && _sides.Add((country, side)))
                _countryMonths.Count(row, sign, country, side, month);
        }
    }

    /// <summary>Adds what was counted to the summaries of an archive, and forgets it.</summary>
    public void Write(Database database, System.Data.Common.DbConnection connection)
    {
        foreach (var summary in (Summary[])[_dyadMonths, _dyadTotals, _countryMonths, _eventMonths])
            summary.Write(database, connection);
        Clear();
    }

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        foreach (var summary in (Summary[])[_dyadMonths, _dyadTotals, _countryMonths, _eventMonths])
            summary.Clear();
        _event = default;
    }

    private sealed class Summary(string name, params string[] keys)
    {
        private readonly Dictionary<(string, string, string, string Status, int Narrated), long[]> _sums = [];

        public void Count(DyadRow row, int sign, string first, string second, string third = "")
        {
            var key = (first, second, third, row.Status, row.Narrated);
            if (!_sums.TryGetValue(key, out var sums))
                _sums.Add(key, sums = new long[Sums.Length]);
            sums[row.Quad - 1] += sign;
            // In thousandths, so that what is added and taken away again leaves nothing behind.
            sums[^1] += sign * (long)Math.Round(row.Score * 1000, MidpointRounding.AwayFromZero);
        }

        // In the order of the keys, so that rows that lie together in the table come together.
        public void Write(Database database, System.Data.Common.DbConnection connection)
        {
            var rows = new TableRows(name, [.. keys, .. Sums]);
            foreach (var ((first, second, third, status, narrated), sums) in _sums.Where(static s => Array.Exists(s.Value, static sum => sum != 0))
                .OrderBy(static s => s.Key.Item1, StringComparer.Ordinal).ThenBy(static s => s.Key.Item2, StringComparer.Ordinal).ThenBy(static s => s.Key.Item3, StringComparer.Ordinal))
            {
                object?[] key = keys.Length == 5 ? [first, second, third, status, narrated] : [first, second, status, narrated];
                rows.Rows.Add([.. key, .. sums]);
            }
            database.AddTo(connection, rows, keys.Length);
        }

        public void Clear() => _sums.Clear();
    }
}

/// <summary>What is counted of a row of dyads.</summary>
internal readonly record struct DyadRow(long Event, string? ActorCountry, string? RecipientCountry, string? Month, string Type, int Quad, double Score, string Status, int Narrated);
