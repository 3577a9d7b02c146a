namespace Hearsay;

/// <summary>An entry of the lexicon that a phrase, or a part of it, matches, and what became of it.</summary>
/// <param name="Words">The words that match, as the phrase has them.</param>
/// <param name="File">The table's file.</param>
/// <param name="Line">The entry's line, from 1.</param>
/// <param name="Entry">The entry in short: its name, its country and sectors, its dates.</param>
/// <param name="IsTaken">Whether the entry was taken.</param>
/// <param name="Reason">The rule by which it was taken or passed over.</param>
public sealed record LexiconMatch(string Words, string File, int Line, string Entry, bool IsTaken, string Reason);
