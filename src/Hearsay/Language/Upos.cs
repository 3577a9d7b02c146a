namespace Hearsay.Language;

/// <summary>Universal parts of speech (Universal Dependencies v2). The names are UD's, in capitals as written there.</summary>
#pragma warning disable CS1591, CA1720 // Each member is UD's own name: https://universaldependencies.org/u/pos/
public enum Upos : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}
#pragma warning restore CS1591, CA1720
