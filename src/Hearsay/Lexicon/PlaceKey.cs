namespace Hearsay.Lexicons;

/// <summary>
/// The form in which the gazetteer keeps a name, so that spellings of one name meet: small letters without accents, no apostrophes and
/// stops, a space for every hyphen. "Sana'a" is "sanaa", "Dayr az-Zawr" is "dayr az zawr".
/// </summary>
internal static class PlaceKey
{
    /// <summary>No name is longer.</summary>
    public const int MaxLength = 64;

    // The plain letter of every letter from U+00C0 to U+017F, and from U+1E00 to U+1EFF; a stop where there is none.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Writes the key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">Where it goes; <see cref="MaxLength"/> bytes.</param>
    /// <returns>Its length; 0 where the name is too long or has a character that no key has.</returns>
    public static int Write(ReadOnlySpan<char> name, Span<byte> key)
    {
        var length = 0;
        foreach (var c in name)
        {
            var letter = Fold(c);
            if (letter == '\0')
                return 0;
            // Nothing, or a second space.
            if (letter == '.' || letter == ' ' && (length == 0 || key[length - 1] == ' '))
                continue;
            if (length == key.Length)
                return 0;
            key[length++] = (byte)letter;
        }
        return length > 0 && key[length - 1] == ' ' ? length - 1 : length;
    }

    private static char Fold(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '.' or '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ' or '`' or '´' or '′' => '.',
        '-' or '‐' or '‑' or '–' or '/' or ',' => ' ',
        >= 'À' and <= 'ſ' => Latin[c - 'À'],
        >= 'Ḁ' and <= 'ỿ' => LatinAdditional[c - 'Ḁ'],
        'ə' or 'Ə' => 'a',
        'ș' or 'Ș' => 's',
        'ț' or 'Ț' => 't',
        'ơ' or 'Ơ' => 'o',
        'ư' or 'Ư' => 'u',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark => '.',
        _ => '\0',
    };
}
