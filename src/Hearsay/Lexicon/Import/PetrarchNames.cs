namespace Hearsay.Lexicons;

/// <summary>
/// Gives names in capitals the small letters that news writes them with. PETRARCH compares without regard to case; the tables of names do
/// not, because "WHO" and "who" are two words.
/// </summary>
internal static class PetrarchNames
{
    private const int LongestAbbreviation = 4;
    private const int LongestWithoutVowel = 5;
    private const int LongestPronounced = 8;

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "A", "AN", "AND", "AT", "BIN", "BY", "DA", "DE", "DEL", "DELLA", "DER", "DES", "DI", "DO", "DOS", "DU", "EL", "EN", "ET", "FOR", "FROM", "IBN", "IN", "LA", "LE", "LES", "OF",
        "ON", "THE", "TO", "UND", "VAN", "VON", "WITH", "Y",
    };

    /// <summary>The spellings under which a name is to be found, the one to show first.</summary>
    /// <param name="phrase">The name as the dictionary has it.</param>
    /// <param name="isPlace">True where it codes a country and nothing more: no abbreviation then, however short.</param>
    public static List<string> Spellings(string phrase, bool isPlace)
    {
        var words = phrase.Split(' ');
        if (words.Length > 1 && words[0] is "THE")
            words = words[1..];
        if (phrase.Any(char.IsLower))
            return [string.Join(' ', words)];
        var isAlone = words.Length == 1;
        var spelled = string.Join(' ', words.Select((word, i) =>
            i > 0 && SmallWords.Contains(word) ? word.ToLowerInvariant() : IsAbbreviation(word, isAlone && !isPlace) ? word : Capitalized(word)));
        var spellings = new List<string> { spelled };
        // "HAMAS" and "Hamas": both are written.
        if (isAlone && !isPlace && spelled != words[0] && words[0].Length <= LongestPronounced)
            spellings.Add(words[0]);
        // "Al-Qaeda" and "al-Qaeda".
        if (spelled.Contains("Al-", StringComparison.Ordinal))
            spellings.Add(spelled.Replace("Al-", "al-", StringComparison.Ordinal));
        return spellings;
    }

    private static bool IsAbbreviation(string word, bool isAlone)
    {
        // "U.N." is one, "MR." a title.
        var stop = word.IndexOf('.', StringComparison.Ordinal);
        if (stop >= 0)
            return stop < word.Length - 1;
        return isAlone && word.Length <= LongestAbbreviation || word.Count(char.IsLetter) <= LongestWithoutVowel && !word.Any(IsVowel);
    }

    private static bool IsVowel(char c) => "AEIOUY".Contains(c, StringComparison.Ordinal);

    // A letter after a hyphen or an opening mark is a capital, one after an apostrophe only in "O'Neill" and "D'Estaing".
    private static string Capitalized(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' or '(' or '/' or '"' || letters[i - 1] == '\'' && i == 2)
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }
}
