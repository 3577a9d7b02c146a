namespace Hearsay.Lexicons;

/// <summary>An entry of the lexicon that a reading took.</summary>
/// <param name="Words">The words for which it was taken, in the text that was read.</param>
/// <param name="Table">Its table.</param>
/// <param name="Key">What stands in the entry's first cell; null where the words alone tell.</param>
internal readonly record struct TakenEntry(TextSpan Words, TableFormat Table, string? Key);

/// <summary>
/// The entries of the lexicon that a reading took, for whoever wants to know why a phrase is coded as it is. A phrase may be looked at more than
/// once, with other words as its head; the last look counts. Not safe to use from several threads.
/// </summary>
internal sealed class TakenEntries
{
    private readonly List<TakenEntry> _all = [];

    /// <summary>The entries, in the order in which they were first taken.</summary>
    public IReadOnlyList<TakenEntry> All => _all;

    /// <summary>Records that an entry was taken.</summary>
    public void Add(TextSpan words, TableFormat table, string? key)
    {
        // Of one stretch of text one entry of a table is taken.
        _all.RemoveAll(t => t.Words == words);
        _all.Add(new TakenEntry(words, table, key));
    }

    /// <summary>Records which of the senses of a name were taken: the one that gives its country goes first.</summary>
    public void AddOrigin(TextSpan words, NameSenses senses)
    {
        if ((senses.Country ?? senses.Adjective ?? senses.Inhabitants ?? senses.Capital) is { } country)
            Add(words, country);
        else if (senses.Seat is { } seat)
            Add(words, NameTables.Seats, seat.Name);
        else if (senses.Organization is { } organization)
            Add(words, NameTables.Organizations, organization.Name);
        else if (senses.Group is { } group)
            Add(words, NameTables.Groups, group.Name);
        else if (senses.Outlet is { } outlet)
            Add(words, NameTables.Outlets, outlet.Name);
        else if (senses.Place is { } place)
            Add(words, NameTables.Places, place.Name);
    }

    /// <summary>Records that a country was taken.</summary>
    public void Add(TextSpan words, Country country) =>
        Add(words, country.Former is null ? NameTables.Countries : NameTables.FormerStates, country.Code);
}
