namespace Hearsay.Language;

/// <summary>
/// Finds the dateline that opens a report: a place in capitals, perhaps a date and the agency in brackets, then a dash:
/// "KYIV, Oct. 15 (Reuters) —"; or the agency alone, "(Reuters) -"; or a place and a date, then the agency between slashes:
/// "MOSCOW, October 15. /TASS/." The treebanks end a sentence after it.
/// </summary>
internal static class Dateline
{
    private const int LongestWithAgency = 16;
    private const int LongestWithout = 8;
    private const int ShortestPlace = 3;
    private const int LongestAgency = 6; // with its brackets

    /// <summary>How many of the words of a paragraph are its dateline; 0 when it has none, or nothing else.</summary>
    public static int LengthOf(string text, ReadOnlySpan<Segment> words)
    {
        if (words.Length == 0 || !char.IsUpper(text[words[0].Start]) && text[words[0].Start] != '(')
            return 0;
        if (LengthWithSlashes(text, words) is > 0 and var length)
            return length;
        var agency = false;
        var inBrackets = text[words[0].Start] == '(';
        for (var i = 1; i < words.Length - 1 && i < LongestWithAgency; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            var isApart = words[i - 1].End < words[i].Start;
            if (word is "(")
                inBrackets = true;
            else if (word is ")")
                (inBrackets, agency) = (false, agency || inBrackets);
            else if (isApart && !inBrackets && word is "-" or "--" or "–" or "—")
                return agency && (char.IsUpper(text[words[0].Start]) || i < LongestAgency && BeginsSentence(text, words[i + 1])) || i < LongestWithout && IsPlace(text, words[0]) && BeginsSentence(text, words[i + 1]) ? i + 1 : 0;
            else if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && word is not ("," or "." or "/") && (isApart || word is not "-"))
                return 0;
        }
        return 0;
    }

    // "MOSCOW, October 15. /TASS/."
    private static int LengthWithSlashes(string text, ReadOnlySpan<Segment> words)
    {
        if (!IsPlace(text, words[0]))
            return 0;
        for (var i = 2; i < words.Length - 3 && i < LongestWithAgency; i++)
        {
            if (text[words[i].Start] != '/' || words[i - 1].End == words[i].Start)
                continue;
            var isAgency = IsCapitals(text, words[i + 1]) && text[words[i + 2].Start] == '/' && words[i + 2].End - words[i + 2].Start == 1;
            return !isAgency ? 0 : text[words[i + 3].Start] == '.' && words[i + 2].End == words[i + 3].Start ? i + 4 : i + 3;
        }
        return 0;
    }

    private static bool BeginsSentence(string text, Segment word) =>
        text[word.Start] is '"' or '“' || char.IsUpper(text[word.Start]) && !IsCapitals(text, word);

    private static bool IsPlace(string text, Segment word) => word.End - word.Start >= ShortestPlace && IsCapitals(text, word);

    private static bool IsCapitals(string text, Segment word)
    {
        if (word.End - word.Start < 2)
            return false;
        foreach (var c in text.AsSpan(word.Start, word.End - word.Start))
            if (!char.IsUpper(c) && c != '.')
                return false;
        return true;
    }
}
