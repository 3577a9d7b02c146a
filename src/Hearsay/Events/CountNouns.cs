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
        "series", "set", "shipment", "some", "spate", "string", "succession", "ten", "tens", "third", "thousand", "thousands", "ton", "tonne", "tranche", "unit", "variety", "wave",
        "week", "year",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FrameWords = new[]
    {
        "campaign", "consignment", "delivery", "drive", "effort", "initiative", "mission", "operation", "package", "process", "program", "programme", "project", "round",
        "scheme", "series", "session", "shipment",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the noun only frames what the word before it says: "aid programme", "peace process".</summary>
    public static bool Frames(Sentence sentence, int noun) => FrameWords.Contains(sentence.Tokens[noun].Lemma);

    /// <summary>True where the noun counts what stands after "of".</summary>
    public static bool Counts(Sentence sentence, int noun) => Words.Contains(sentence.Tokens[noun].Lemma);
}
