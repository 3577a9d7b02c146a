using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>Nouns that only count, measure or frame what another word says: "scores of refugees", "a first group of soldiers", "ten days of talks".</summary>
internal static class CountNouns
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "all", "amount", "array", "batch", "band", "billion", "bulk", "bunch", "column", "consignment", "contingent", "convoy", "couple", "crowd", "day", "deployment", "detachment",
        "dozen", "dozens", "element", "fleet", "group", "half", "handful", "hour", "hundred", "hundreds", "lot", "majority", "many", "mass", "million",
        "millions", "month", "most", "number", "package", "pair", "part", "percent", "piece", "portion", "quarter", "remainder", "rest", "round", "score", "scores", "sequence",
        "series", "set", "shipment", "some", "spate", "string", "succession", "team", "ten", "tens", "third", "thousand", "thousands", "ton", "tonne", "tranche", "unit", "variety", "wave",
        "week", "year",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FrameWords = new[]
    {
        "campaign", "consignment", "delivery", "drive", "effort", "initiative", "mission", "operation", "package", "process", "program", "programme", "project", "round",
        "scheme", "series", "session", "shipment",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the noun only frames what the word before it says: "aid programme", "peace process".</summary>
    public static bool Frames(Sentence sentence, int noun) => FrameWords.Contains(sentence.Tokens[noun].Lemma);

    private static readonly FrozenSet<string> Money = new[]
    {
        "$", "€", "£", "¥", "dirham", "dollar", "euro", "franc", "hryvnia", "krona", "krone", "lira", "peso", "pound", "rand", "real", "rial", "riyal", "rouble", "ruble", "rupee",
        "rupiah", "shekel", "sterling", "won", "yen", "yuan", "zloty", "billion", "million",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What a sum is for follows it within so many words.
    private const int Near = 6;

    /// <summary>What a noun counts or is the price of: "refugees" of "scores of refugees", "aid" of "$5 million in aid"; −1 where it is none of these.</summary>
    public static int Counted(Sentence sentence, int noun)
    {
        if (Words.Contains(sentence.Tokens[noun].Lemma) && Clauses.Prepositional(sentence, noun, "of") is >= 0 and var counted)
            return counted;
        if (!Money.Contains(sentence.Tokens[noun].Lemma))
            return -1;
        foreach (var preposition in (ReadOnlySpan<string>)["in", "of", "worth"])
        {
            if (Clauses.Prepositional(sentence, noun, preposition) is >= 0 and var bought && sentence.Tokens[bought].Upos == Upos.NOUN)
                return bought;
        }
        // "sent 5 million dollars in aid": the parser may hang it on the verb.
        var verb = sentence.Tokens[noun] is { Relation: Relation.Obj, Head: var head } ? head : -1;
        return verb >= 0 && Clauses.Prepositional(sentence, verb, "in") is var beside && beside > noun && beside - noun <= Near && sentence.Tokens[beside].Upos == Upos.NOUN ? beside : -1;
    }

    /// <summary>True where the noun counts what stands after "of".</summary>
    public static bool Counts(Sentence sentence, int noun) => Words.Contains(sentence.Tokens[noun].Lemma);
}
