namespace Hearsay.Language;

/// <summary>
/// Ends of sentences that are plain to see but so rare in the treebanks that no model learns them. Training does not ask here:
/// where the treebanks do have such a place, it is learned as any other.
/// </summary>
internal static class SentenceStart
{
    // Words that are in no name: with a capital behind an abbreviation they begin a sentence.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PlainWords = new HashSet<string>(
        "He She It We They You The This That These Those His Her Their Its There Nobody Nothing Then When If But However".Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new HashSet<string>(
        "km ft in lb lbs oz kg mi sq hr hrs min mins sec yd yds pct".Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word begins a sentence wherever it has a capital behind a full stop.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) => PlainWords.Contains(word);

    /// <summary>Whether it is plain that a sentence ends behind word <paramref name="index"/>, or plain that none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of the paragraph.</param>
    /// <param name="index">The word, which is not the last.</param>
    /// <param name="ends">Which of the two, where it is plain.</param>
    public static bool IsDecided(string text, ReadOnlySpan<Segment> words, int index, out bool ends)
    {
        ends = IsPlainEnd(text, words, index);
        return ends || IsPlainInside(text, words, index);
    }

    private static bool IsPlainEnd(string text, ReadOnlySpan<Segment> words, int index)
    {
        var word = Form(text, words[index]);
        var next = Form(text, words[index + 1]);
        if (word is "." or "!" or "?" && (IsOpening(text, words, index + 1) && next is not ("(" or "[") || next is "“" && words[index].End == words[index + 1].Start))
            return true;
        // A stop between two words is one where a space was forgotten.
        if (words[index].End == words[index + 1].Start)
            return word is "." && index > 0 && words[index - 1].End == words[index].Start && next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[1]);
        return IsPlain(next) && (word is "…" || EndsAbbreviation(text, words, index));
    }

    private static bool IsPlainInside(string text, ReadOnlySpan<Segment> words, int index)
    {
        var word = Form(text, words[index]);
        var next = Form(text, words[index + 1]);
        if (IsOpening(text, words, index) || next is "»" or "›" && words[index].End == words[index + 1].Start)
            return true;
        // ",” “": what is quoted goes on.
        if (word is "”" or "\"" && index > 0 && Form(text, words[index - 1]) is ",")
            return true;
        // "Updated 3:45 p.m.": no number begins a sentence behind a word on the same line, but for the date below the sender of a letter.
        if (char.IsLetter(word[^1]) && char.IsDigit(next[0]) && !next.Contains('/') && !text.AsSpan(words[index].End, words[index + 1].Start - words[index].End).ContainsAny('\n', '\t'))
            return true;
        // "5 km. north": the stop belongs to the unit.
        if (word is "." && index > 1 && char.IsLower(next[0]) && Units.Contains(Form(text, words[index - 1])) && char.IsDigit(text[words[index - 2].Start]))
            return true;
        // "J. K. Rowling".
        return index > 0 && IsInitial(word) && IsInitial(Form(text, words[index - 1])) && char.IsUpper(next[0]) && !IsPlain(next);
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';

    // "U.N.", "a.m.", "Inc.", whether or not the stop is a word of its own; not titles, which a name follows, though it be "The Edge".
    private static bool EndsAbbreviation(string text, ReadOnlySpan<Segment> words, int index)
    {
        var word = Form(text, words[index]);
        if (word is "." && index > 0 && words[index - 1].End == words[index].Start)
            word = Form(text, words[index - 1]);
        else if (word[^1] == '.')
            word = word[..^1];
        else
            return false;
        return word.Length > 2 && word[1] == '.' && char.IsLetter(word[0]) && char.IsLetter(word[2])
            || Abbreviations.KindOf(word) is AbbreviationKind.Company or AbbreviationKind.Date or AbbreviationKind.State or AbbreviationKind.Reference;
    }

    // A quotation mark or bracket with a space before it and none behind; some marks do nothing but open.
    private static bool IsOpening(string text, ReadOnlySpan<Segment> words, int index)
    {
        if (index + 1 >= words.Length || words[index].End != words[index + 1].Start)
            return false;
        var word = Form(text, words[index]);
        return word is "«" or "„" or "‹" or "``"
            || word is "\"" or "'" or "“" or "‘" or "(" or "[" && (index == 0 || words[index - 1].End < words[index].Start);
    }

    private static ReadOnlySpan<char> Form(string text, Segment word) => text.AsSpan(word.Start, word.End - word.Start);
}
