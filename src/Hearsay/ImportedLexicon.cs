using System.Collections.Immutable;

namespace Hearsay;

/// <summary>What came of dictionaries that were imported.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Tables">The texts of the tables by their path in the folder of the user's lexicon: "actors/roles.tsv".</param>
/// <param name="Faults">The lines that cannot be used, or only in part, in the order of the files.</param>
public sealed record ImportedLexicon(int Entries, ImmutableSortedDictionary<string, string> Tables, ImmutableArray<LexiconFault> Faults);
