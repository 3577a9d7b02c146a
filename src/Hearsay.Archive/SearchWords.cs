namespace Hearsay.Archives;

/// <summary>Takes what is searched for apart: words, "phrases in quotation marks", and with a minus before them what must not be there.</summary>
internal static class SearchWords
{
    public static IEnumerable<(string Word, bool Not)> Split(string words)
    {
        var i = 0;
        while (i < words.Length)
        {
            if (char.IsWhiteSpace(words[i]))
            {
                i++;
                continue;
            }
            var not = words[i] == '-';
            if (not)
                i++;
            var quoted = i < words.Length && words[i] == '"';
            var start = quoted ? i + 1 : i;
            var end = start;
            while (end < words.Length && (quoted ? words[end] != '"' : !char.IsWhiteSpace(words[end])))
                end++;
            var word = words[start..end].Trim();
            if (word.Any(char.IsLetterOrDigit))
                yield return (quoted ? word : word.ToLowerInvariant(), not);
            i = quoted ? end + 1 : end;
        }
    }
}
