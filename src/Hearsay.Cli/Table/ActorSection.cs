namespace Hearsay.Cli.Table;

/// <summary>Who takes part.</summary>
internal static class ActorSection
{
    private const int LongestName = 28;
    private const int LongestSectors = 12;
    private const int CountryColumn = 5;
    private const int NarrowestRoles = 20;
    private const int Gap = 2;

    /// <summary>
    /// Adds the actors. Those who speak, act, are acted on or hold an office have a row each, the others only their
    /// names; where everything is explained, each has a row.
    /// </summary>
    public static void Add(TableLayout layout, Reading reading)
    {
        layout.AddHeading("ACTORS", reading.Actors.Length);
        var busy = new HashSet<string?>(StringComparer.Ordinal);
        busy.UnionWith(reading.Statements.Select(statement => statement.Source.Actor));
        busy.UnionWith(reading.Events.SelectMany(coded => coded.Actors.Concat(coded.Recipients)));
        var inRows = reading.Actors.ToLookup(actor => layout.Explain || !actor.Roles.IsEmpty || busy.Contains(actor.Id));
        AddRows(layout, [.. inRows[true]]);
        var others = inRows[false].Select(actor => actor.Country is null ? actor.Name : $"{actor.Name} ({actor.Country})").ToList();
        if (others.Count > 0)
            layout.AddNote(TableLayout.Indent, "also named", string.Join(", ", others));
    }

    private static void AddRows(TableLayout layout, IReadOnlyList<Actor> actors)
    {
        if (actors.Count == 0)
            return;
        var names = Column(actors.Select(actor => actor.Name), Math.Min(LongestName, layout.Width / 3));
        var sectors = Column(actors.Select(actor => string.Join(' ', actor.Sectors)), LongestSectors);
        var countries = actors.Select(actor => TextWidth.Pad(Cell(actor.Country ?? "", CountryColumn - Gap), CountryColumn)).ToList();
        var roles = TableLayout.Indent + TextWidth.Of(names[0]) + CountryColumn + TextWidth.Of(sectors[0]);
        for (var i = 0; i < actors.Count; i++)
        {
            Piece[] cells = [new(names[i], Tone.Strong), countries[i], sectors[i]];
            if (layout.Width - roles >= NarrowestRoles)
            {
                layout.Add(TableLayout.Indent, roles, [.. cells, Roles(actors[i])]);
            }
            else
            {
                layout.Add(TableLayout.Indent, cells);
                layout.Add(TableLayout.Indent * 2, Roles(actors[i]));
            }
            if (layout.Explain)
                AddNotes(layout, actors[i]);
        }
    }

    private static void AddNotes(TableLayout layout, Actor actor)
    {
        const int left = TableLayout.Indent * 2;
        layout.AddNote(left, "name", $"{actor.Id} {actor.Name}{(actor.Wikidata is null ? "" : $", Wikidata {actor.Wikidata}")}");
        layout.AddNote(left, "mentions", actor.Mentions);
        foreach (var role in actor.Roles)
            layout.AddNote(left, "role", role.Spans);
    }

    // The cells of one column, all as wide as the widest and the gap to the next column.
    private static List<string> Column(IEnumerable<string> texts, int longest)
    {
        var cells = texts.Select(text => Cell(text, longest)).ToList();
        var width = cells.Max(TextWidth.Of) + Gap;
        return [.. cells.Select(cell => TextWidth.Pad(cell, width))];
    }

    private static string Cell(string text, int longest) =>
        text.Length == 0 ? "–" : TextWidth.Shorten(TerminalText.Clean(text), longest);

    private static Piece Roles(Actor actor) => actor.Roles.IsEmpty
        ? new Piece(TableWords.Word(actor.Kind), Tone.Quiet)
        : TerminalText.Clean(string.Join("; ", actor.Roles.Select(role => Role(role, actor.Country))));

    private static string Role(ActorRole role, string? country)
    {
        var of = role.Of is null || role.Of == country ? "" : $" of {role.Of}";
        // "former president" already says it; "president" of one who no longer is does not.
        var tense = TableWords.Word(role.Tense);
        var said = role.Tense == RoleTense.Current || role.Title.Contains(tense, StringComparison.OrdinalIgnoreCase);
        var when = (role.From, role.To) switch
        {
            ({ } from, { } to) => $", {TableWords.Day(from)} to {TableWords.Day(to.AddDays(-1))}",
            ({ } from, null) => $", since {TableWords.Day(from)}",
            (null, { } to) => $", until {TableWords.Day(to.AddDays(-1))}",
            _ => "",
        };
        return $"{role.Title}{of}{(said ? "" : $" ({tense})")}{when}";
    }
}
