namespace Hearsay.Language;

/// <summary>
/// One syntactic word of a sentence: its characters, its lemma, its tags and its place in the dependency tree.
/// Immutable. A contraction gives several tokens ("don't": "do", "n't"), each with its own span.
/// </summary>
/// <param name="Span">The characters of the report that it covers.</param>
/// <param name="Form">Those characters.</param>
/// <param name="Lemma">Its dictionary form: "said" → "say"; proper nouns keep their capitals.</param>
/// <param name="Upos">Its universal part of speech.</param>
/// <param name="Tag">Its Penn Treebank tag, which also tells tense and number.</param>
/// <param name="Head">The 0-based index in the sentence of the word it depends on; −1 for the root.</param>
/// <param name="Relation">Its relation to that word.</param>
public readonly record struct Token(
    TextSpan Span, string Form, string Lemma, Upos Upos, PennTag Tag, int Head, Relation Relation);
