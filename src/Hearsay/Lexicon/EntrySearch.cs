using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>
/// Finds every entry that a phrase matches, and tells which the reading took and why not the others. The indexes of the lexicon keep only the entry
/// that wins; here the tables are read again. What was taken is what the finder of actors recorded while it read the phrase; the rules by which
/// it decides are these:
/// <list type="number">
/// <item>the longest match at a place wins; what lies inside it is not looked at;</item>
/// <item>of several senses of the same words an outlet goes before an organization, then a country, a seat, a capital, a place, a religious
/// or ethnic group, a people of a country, a person, a word that modifies a role, a word that tells a sector, a role; but where the words are
/// part of a name or a title, the sense that fits it;</item>
/// <item>of several persons or times, the one whose term is in force on the day; what a former state shares with others is its in its own time;</item>
/// <item>of entries that are still equal, a user's goes before a built-in one, and the earlier line before the later.</item>
/// </list>
/// </summary>
internal sealed class EntrySearch(TableSource tables)
{
    // The columns that hold spellings, in the order in which their senses are taken; of senses with the same rank, those in force go first.
    // Capitals tell names apart, and no other words.
    private static readonly (int Rank, TableFormat Format, string[] Columns, bool IgnoreCase, string Name)[] Senses =
    [
        (0, NameTables.Outlets, ["name", "aliases"], false, "an outlet"),
        (1, NameTables.Organizations, ["name", "aliases"], false, "an organization"),
        (2, NameTables.FormerStates, ["name", "aliases"], false, "a former state"),
        (2, NameTables.Countries, ["name", "aliases"], false, "a country"),
        (3, NameTables.FormerStates, ["capital"], false, "a former state's capital"),
        (3, NameTables.Seats, ["name", "aliases"], false, "a seat"),
        (3, NameTables.Countries, ["capital"], false, "a country's capital"),
        (4, NameTables.Places, ["name", "aliases"], false, "a place"),
        (5, NameTables.Groups, ["name", "plural", "aliases"], false, "a religious or ethnic group"),
        (6, NameTables.FormerStates, ["inhabitants", "adjectives"], false, "a former state's people"),
        (6, NameTables.Countries, ["inhabitants", "adjectives"], false, "a country's people"),
        (7, PersonTables.Format, ["name", "aliases", "family"], false, "a person"),
        (8, RoleTables.ModifierFormat, ["word"], true, "a word that modifies a role"),
        (9, RoleTables.SectorWordFormat, ["word"], true, "a word that tells a sector"),
        (10, RoleTables.RoleFormat, ["title", "plural"], true, "a role"),
    ];

    private sealed record Match(int Start, int Length, int Sense, bool IsInForce, bool IsDated, TableRow Row, string Entry)
    {
        public int End => Start + Length;

        public int Rank => Senses[Sense].Rank;
    }

    /// <summary>The entries in the order of the phrase; those taken before those passed over.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="on">The day on which it is said, or null.</param>
    /// <param name="entries">What the reading of the phrase took.</param>
    public ImmutableArray<LexiconMatch> Find(string phrase, DateOnly? on, TakenEntries entries)
    {
        var matches = new List<Match>();
        for (var sense = 0; sense < Senses.Length; sense++)
        {
            var (_, format, columns, ignoreCase, _) = Senses[sense];
            // The tables were checked when they were loaded.
            foreach (var row in tables.Rows(format, new TableFaults()))
                AddMatches(matches, phrase, on, sense, format, Array.ConvertAll(columns, c => Array.IndexOf(format.Columns, c)), ignoreCase, row);
        }
        // The search is stable: what is equal stays in the order of the tables.
        var ranked = matches.OrderBy(static m => m.Start).ThenByDescending(static m => m.Length).ThenBy(static m => m.Rank).ThenByDescending(static m => m.IsInForce).ToList();
        // Of an entry with several lines, and of a user's over a built-in one, the first in force is meant.
        var taken = entries.All.Select(e => ranked.Find(m => IsOf(m, e))).OfType<Match>().ToHashSet();
        return
        [
            .. ranked.Select(m => Judge(phrase, on, m, taken)).OrderByDescending(static m => m.IsTaken),
        ];
    }

    private static bool IsOf(Match match, TakenEntry entry) =>
        Senses[match.Sense].Format == entry.Table && match.Start == entry.Words.Start && match.End == entry.Words.End && (entry.Key is null || match.Row.Cell(0).SequenceEqual(entry.Key));

    private static LexiconMatch Judge(string phrase, DateOnly? on, Match match, HashSet<Match> all)
    {
        var day = on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var inForce = day is null ? "nothing is over where no day is given" : $"in force on {day}";
        string Words(Match m) => phrase.Substring(m.Start, m.Length);
        var taken = all.Contains(match) ? match : all.Where(t => t.Start < match.End && match.Start < t.End).MaxBy(static t => t.Length);
        string reason;
        if (taken is null)
            reason = "the reading takes these words for no such entry";
        else if (match == taken)
            reason = match.IsDated ? match.IsInForce || day is null ? inForce : "nothing else has the words" : "the longest match";
        else if (match.Start != taken.Start || match.Length != taken.Length)
            reason = match.Length < taken.Length ? $"inside \"{Words(taken)}\", which is longer" : $"the reading takes \"{Words(taken)}\" on its own";
        else if (match.Rank == taken.Rank && match.IsInForce != taken.IsInForce)
            reason = day is null ? "its end is past" : $"not in force on {day}";
        else if (match.Rank == taken.Rank && match.Sense != taken.Sense && taken.IsDated)
            reason = $"the one in {Name(Senses[taken.Sense].Format)} is {inForce}";
        else if (match.Rank > taken.Rank)
            reason = $"{Senses[taken.Sense].Name} ({taken.Entry}) goes before {Senses[match.Sense].Name} ({match.Entry})";
        else if (match.Sense != taken.Sense)
            reason = $"here the words are part of what {Name(Senses[taken.Sense].Format)} has";
        else
            reason = $"{taken.Row.File}:{taken.Row.Line} comes first";
        return new LexiconMatch(Words(match), match.Row.File, match.Row.Line, match.Entry, match == taken, reason);
    }

    private static string Name(TableFormat format) => Path.GetFileName(format.Path);

    private static void AddMatches(
        List<Match> matches, string phrase, DateOnly? on, int sense, TableFormat format, int[] columns, bool ignoreCase, TableRow row)
    {
        var (start, length) = (-1, 0);
        var plain = Plain(phrase);
        foreach (var column in columns)
        {
            foreach (var spelling in row.Values(column))
                Keep(spelling);
        }
        if ((format == RoleTables.RoleFormat || format == NameTables.Groups) && row.Cell(1).IsEmpty)
            Keep(Inflection.Plural(row[0]));
        if (start < 0)
            return;
        var (from, to) = (Array.IndexOf(format.Columns, "from"), Array.IndexOf(format.Columns, "to"));
        var (first, end) = from < 0 ? (null, null) : (row.Day(from, atEnd: false), row.Day(to, atEnd: true));
        var isInForce = on is { } day ? (first is null || first <= day) && (end is null || day < end) : end is null;
        matches.Add(new Match(start, length, sense, isInForce, (first ?? end) is not null, row, Describe(format, row, from, to)));

        void Keep(ReadOnlySpan<char> spelling)
        {
            var at = IndexOfWord(plain, Plain(spelling.ToString()), ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            if (at >= 0 && spelling.Length > length)
                (start, length) = (at, spelling.Length);
        }
    }

    // As the indexes compare: one shape of apostrophe and hyphen, and letters without their accents.
    private static string Plain(string words) => Accents.Without(words.Replace('’', '\'').Replace('‘', '\'').Replace('‑', '-').Replace('–', '-'));

    // Where a spelling stands between word boundaries; −1 where it does not.
    private static int IndexOfWord(ReadOnlySpan<char> phrase, ReadOnlySpan<char> spelling, StringComparison comparison)
    {
        for (var from = 0; from + spelling.Length <= phrase.Length;)
        {
            var at = phrase[from..].IndexOf(spelling, comparison);
            if (at < 0)
                return -1;
            at += from;
            if ((at == 0 || !char.IsLetterOrDigit(phrase[at - 1])) && (at + spelling.Length == phrase.Length || !char.IsLetterOrDigit(phrase[at + spelling.Length])))
                return at;
            from = at + 1;
        }
        return -1;
    }

    private static string Describe(TableFormat format, TableRow row, int from, int to)
    {
        string Cell(string column) => Array.IndexOf(format.Columns, column) is >= 0 and var at ? row[at] : "";
        var beginsWithCode = format.Columns[0] == "code";
        var name = beginsWithCode ? Cell("name") : row[0];
        string[] codes = [beginsWithCode ? row[0] : Cell("country"), Cell("sectors"), Cell("tense")];
        string[] parts = [name, Cell(format == PersonTables.Format ? "title" : "kind"), string.Join(' ', codes.Where(static c => c.Length > 0)),
            from >= 0 && row.Cell(from).Length + row.Cell(to).Length > 0 ? $"{row[from]} to {row[to]}".Trim() : ""];
        return string.Join(", ", parts.Where(static p => p.Length > 0));
    }
}
