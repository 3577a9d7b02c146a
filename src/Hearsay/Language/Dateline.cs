namespace Hearsay.Language;

/// <summary>
/// Finds the dateline that opens a report: a place in capitals, perhaps a date and the agency in brackets, then a dash:
/// "KYIV, Oct. 15 (Reuters) —". The treebanks end a sentence after it.
/// </summary>
internal static class Dateline
{
    private const int LongestWithAgency = 16;
    private const int LongestWithout = 8;
    private const int ShortestPlace = 3;

    /// <summary>How many of the words of a paragraph are its dateline; 0 when it has none, or nothing else.</summary>
    public static int LengthOf(string text, ReadOnlySpan<Segment> words)
    {
        if (words.Length == 0 || !char.IsUpper(text[words[0].Start]))
            return 0;
        var agency = false;
        var inBrackets = false;
        for (var i = 1; i < words.Length - 1 && i < LongestWithAgency; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            var isApart = words[i - 1].End < words[i].Start;
            if (word is "(")
                inBrackets = true;
            else if (word is ")")
                (inBrackets, agency) = (false, agency || inBrackets);
            else if (isApart && !inBrackets && word is "-" or "--" or "–" or "—")
                return agency || i < LongestWithout && IsPlace(text, words[0]) && BeginsSentence(text, words[i + 1]) ? i + 1 : 0;
            else if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && word is not ("," or "." or "/") && (isApart || word is not "-"))
                return 0;
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
