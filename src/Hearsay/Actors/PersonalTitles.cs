using System.Collections.Frozen;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>Words that stand before a person's name: forms of address, and the titles that news abbreviates.</summary>
internal static class PersonalTitles
{
    private static readonly FrozenDictionary<string, Gender> Addresses = new Dictionary<string, Gender>
    {
        ["mr"] = Gender.Male,
        ["mister"] = Gender.Male,
        ["sir"] = Gender.Male,
        ["monsieur"] = Gender.Male,
        ["mrs"] = Gender.Female,
        ["ms"] = Gender.Female,
        ["miss"] = Gender.Female,
        ["madam"] = Gender.Female,
        ["madame"] = Gender.Female,
        ["mme"] = Gender.Female,
        ["dame"] = Gender.Female,
        ["dr"] = Gender.Unknown,
        ["hon"] = Gender.Unknown,
        ["messrs"] = Gender.Male,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The titles of the Associated Press's stylebook and those of military and police ranks, as roles.tsv spells them.
    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>
    {
        ["sen."] = "senator",
        ["sens."] = "senators",
        ["rep."] = "lawmaker",
        ["reps."] = "lawmakers",
        ["gov."] = "governor",
        ["govs."] = "governors",
        ["pres."] = "president",
        ["amb."] = "ambassador",
        ["sec."] = "secretary",
        ["gen."] = "general",
        ["gens."] = "generals",
        ["brig."] = "brigadier",
        ["adm."] = "admiral",
        ["cmdr."] = "commander",
        ["col."] = "colonel",
        ["maj."] = "major",
        ["capt."] = "captain",
        ["lt."] = "lieutenant",
        ["sgt."] = "sergeant",
        ["cpl."] = "corporal",
        ["pvt."] = "soldier",
        ["det."] = "detective",
        ["insp."] = "inspector",
        ["supt."] = "superintendent",
        ["prof."] = "professor",
        ["rev."] = "reverend",
        ["atty."] = "attorney",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a form of address, and what it tells of its bearer: "Mr.", "Ms".</summary>
    public static bool IsAddress(string form, out Gender gender) => Addresses.TryGetValue(form.TrimEnd('.'), out gender);

    /// <summary>The full word of an abbreviated title: "senator" for "Sen."; null where it is none.</summary>
    public static string? InFull(string form) => Abbreviations.GetValueOrDefault(form);
}
