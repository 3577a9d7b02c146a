namespace Hearsay.Language;

/// <summary>What a word before a full stop may be short for.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No known abbreviation.</summary>
    None,

    /// <summary>A title, which a name follows: "Gen."</summary>
    Title,

    /// <summary>A form of company, which may end a sentence: "Inc."</summary>
    Company,

    /// <summary>A month or a day of the week, which a number follows: "Sept."</summary>
    Date,

    /// <summary>A state of the United States, which a comma often follows: "Calif."</summary>
    State,

    /// <summary>A part of an address or a name: "St.", "Mt."</summary>
    Place,

    /// <summary>What a number or a reference follows: "No.", "vs."</summary>
    Reference,

    /// <summary>A single letter, as the initial of a name is.</summary>
    Initial,
}

/// <summary>
/// Words that are written with a full stop because they are short for others. They are no rule that a sentence goes on:
/// the kinds are only among the things that the boundaries are learned from.
/// </summary>
internal static class Abbreviations
{
    private static readonly Dictionary<AbbreviationKind, string> Table = new()
    {
        [AbbreviationKind.Title] = """
            adj adm amb asst atty brig capt cdr cmdr col comdr cpl cpt dep det dir dr fr gen gens gov govs hon insp jud lt ltc
            maj messrs mlle mme mr mrs ms msgr msgt mt pfc pres prof profs pvt rep reps rev rt sec sen sens sgt spc sr sra srta
            ssgt supt treas vice
            """,
        [AbbreviationKind.Company] = "assn assoc bhd bros co corp cos inc llc llp lp ltd mfg plc pte pty pvt",
        [AbbreviationKind.Date] = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
        [AbbreviationKind.State] = """
            ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ont
            ore pa penn que tenn tex va vt wash wis wyo
            """,
        [AbbreviationKind.Place] = "ave blvd bldg dept dist ft hwy jct mt mtn pl pt rd sq st ste univ",
        [AbbreviationKind.Reference] = "al approx art ca cap cf ch circa ed eds eg esp est etc ext fig figs ibid ie incl lit min misc no nos op para pp pt sect tel var viz vol vols vs",
    };

    private const int Longest = 8;

    // Where a word is in several lists, the first counts.
    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Table
        .SelectMany(list => list.Value.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, list.Key)))
        .DistinctBy(entry => entry.word).ToDictionary(entry => entry.word, entry => entry.Key, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word, with or without its full stop.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 1 && word[^1] == '.')
            word = word[..^1];
        if (word.Length is 0 or > Longest)
            return AbbreviationKind.None;
        if (word.Length == 1)
            return char.IsUpper(word[0]) ? AbbreviationKind.Initial : AbbreviationKind.None;
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            lower[i] = char.ToLowerInvariant(word[i]);
        return Kinds.TryGetValue(lower, out var kind) ? kind : AbbreviationKind.None;
    }
}
