using System.Runtime.CompilerServices;

namespace Hearsay.Lexicons;

/// <summary>What a phrase keeps from being coded.</summary>
internal enum DiscardScope
{
    /// <summary>The events of its sentence.</summary>
    Sentence,
    /// <summary>The events of the whole report.</summary>
    Report,
}

/// <summary>Builds the index of phrases whose sentence or report tells of no event worth coding.</summary>
internal static class DiscardTable
{
    private static readonly TableFormat Format = new("predicates/discards.tsv", "phrase", "scope") { Key = ["phrase"] };

    public static PhraseIndex<StrongBox<DiscardScope>> Read(TableSource tables, TableFaults faults)
    {
        var discards = new PhraseIndex<StrongBox<DiscardScope>>(ignoreCase: true);
        foreach (var row in tables.Rows(Format, faults))
        {
            var (phrase, scope) = (row.Required(0, "phrase"), new StrongBox<DiscardScope>(row.Choice<DiscardScope>(1)));
            if (row.IsSound)
                discards.GetOrAdd(phrase, () => scope);
        }
        return discards;
    }
}
