using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Counts;

/// <summary>The words by which it is told what was done to people who are counted.</summary>
internal static class CountWords
{
    /// <summary>Verbs whose object is counted: "killed 12 people", "12 people were detained".</summary>
    public static readonly FrozenDictionary<string, CountKind> Done = Of(
        (CountKind.Killed, ["kill", "slay", "massacre", "execute", "assassinate", "murder", "slaughter", "behead", "gun", "lynch", "hang", "drown", "electrocute", "butcher", "martyr"]),
        (CountKind.Injured, ["injure", "wound", "hurt", "maim", "hospitalize", "hospitalise", "stab"]),
        (CountKind.Arrested, ["arrest", "detain", "jail", "imprison", "apprehend", "incarcerate", "intern", "nab"]),
        (CountKind.Kidnapped, ["kidnap", "abduct"]),
        (CountKind.Displaced, ["displace", "evacuate", "uproot", "dislocate", "strand"]));

    /// <summary>Verbs whose subject is counted: "12 people died".</summary>
    public static readonly FrozenDictionary<string, CountKind> Undergone = Of(
        (CountKind.Killed, ["die", "perish", "drown"]),
        (CountKind.Displaced, ["flee"]),
        (CountKind.Missing, ["disappear", "vanish"]));

    /// <summary>Adjectives and participles that tell it of their noun: "12 dead", "left 12 people homeless".</summary>
    public static readonly FrozenDictionary<string, CountKind> State = Of(
        (CountKind.Killed, ["dead", "killed", "slain"]),
        (CountKind.Injured, ["injured", "wounded", "hurt", "hospitalized", "hospitalised"]),
        (CountKind.Arrested, ["arrested", "detained", "jailed"]),
        (CountKind.Kidnapped, ["kidnapped", "abducted"]),
        (CountKind.Displaced, ["displaced", "homeless", "evacuated"]),
        (CountKind.Missing, ["missing"]));

    /// <summary>Nouns that are counted themselves: "12 deaths", "no casualties".</summary>
    public static readonly FrozenDictionary<string, CountKind> Nouns = Of(
        (CountKind.Killed, ["dead", "death", "fatality", "killing"]),
        (CountKind.Injured, ["injury", "wounded", "injured"]),
        (CountKind.Casualties, ["casualty"]),
        (CountKind.Arrested, ["arrest", "detention"]),
        (CountKind.Kidnapped, ["kidnapping", "abduction"]));

    /// <summary>Nouns under which people are counted: "the killing of 12 people", "the arrest of dozens".</summary>
    public static readonly FrozenDictionary<string, CountKind> Deeds = Of(
        (CountKind.Killed, ["death", "killing", "murder", "massacre", "execution", "assassination", "slaughter", "slaying", "beheading"]),
        (CountKind.Injured, ["wounding", "injuring"]),
        (CountKind.Arrested, ["arrest", "detention", "imprisonment", "jailing", "apprehension"]),
        (CountKind.Kidnapped, ["kidnapping", "abduction"]),
        (CountKind.Displaced, ["displacement", "evacuation"]));

    /// <summary>What may stand there and is no people.</summary>
    public static readonly FrozenSet<string> Things = new[]
    {
        "building", "home", "house", "village", "area", "town", "city", "vehicle", "car", "school", "hospital", "job", "tank", "drone", "missile", "aircraft", "plane", "ship", "boat", "vessel",
        "animal", "cow", "sheep", "goat", "cattle", "bird", "chicken", "pig", "fish", "dog", "horse", "bill", "deal", "family", "household", "day", "week", "month", "year", "hour", "minute", "time",
        "neighbourhood", "neighborhood", "district", "mile", "kilometre", "kilometer", "attack", "raid", "strike", "incident", "percent", "dollar", "euro", "embassy", "camp", "flight",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, CountKind> Of(params (CountKind Kind, ImmutableArray<string> Words)[] rows) =>
        rows.SelectMany(static r => r.Words.Select(w => (w, r.Kind))).ToFrozenDictionary(static p => p.w, static p => p.Kind, StringComparer.Ordinal);
}
