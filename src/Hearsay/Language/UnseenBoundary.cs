using System.Globalization;

namespace Hearsay.Language;

/// <summary>
/// Boundaries of words that are plain to see but so rare in the treebanks that no model learns them. Training does not ask here:
/// where the treebanks do have such a place, it is learned as any other. Every rule looks at a bounded stretch.
/// </summary>
internal static class UnseenBoundary
{
    private const int ShortestWord = 3;

    // How far the mark that closes a quotation is looked for, in atoms.
    private const int Far = 64;

    // What stands after an apostrophe in a contraction; anything else there is part of a name: "Sana'a", "Shi'ite", "Hay'at".
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics = Set("s d m t re ve ll em all ma da er n nt");

    // What an apostrophe at the head of a word has taken the place of something in: it opens no quotation.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Shortened =
        Set("em tis twas twere til till cause cuz coz bout n round neath nuff nother cept gainst kay ere s d m t re ve ll");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FileEndings =
        Set("js ts py cs txt pdf doc docx xls xlsx ppt csv json xml html htm php exe dll log zip jpg jpeg png gif mp3 mp4 avi");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it is plain that a word ends before atom <paramref name="at"/>, or plain that none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atoms">The atoms of the paragraph.</param>
    /// <param name="at">The atom behind the boundary; no space stands before it.</param>
    /// <param name="ends">Which of the two, where it is plain.</param>
    public static bool EndsWord(string text, AtomList atoms, int at, out bool ends)
    {
        ends = IsPlainEnd(text, atoms, at);
        return ends || IsPlainInside(text, atoms, at);
    }

    private static bool IsPlainEnd(string text, AtomList atoms, int at)
    {
        var (before, next) = (First(text, atoms, at - 1), First(text, atoms, at));
        // An amount after a sign of currency: "€|1.5".
        if (char.GetUnicodeCategory(before) == UnicodeCategory.CurrencySymbol && char.IsDigit(next))
            return true;
        if (IsForeignQuote(before) || IsForeignQuote(next))
            return true;
        return IsGluedStop(text, atoms, at) || IsGluedStop(text, atoms, at - 1) || IsNo(text, atoms, at) || IsOpeningSingle(text, atoms, at - 1)
            || AddressOf(text, atoms, at) is { IsEmpty: false } address && (address.Start == atoms[at].Start || address.End == atoms[at].Start);
    }

    private static bool IsPlainInside(string text, AtomList atoms, int at) =>
        IsHandle(text, atoms, at)
        || IsInName(text, atoms, at) || IsInName(text, atoms, at - 1)
        || IsInInitials(text, atoms, at)
        || IsBeforeBracket(text, atoms, at)
        || IsFileEnding(text, atoms, at) || IsFileEnding(text, atoms, at - 1)
        || AddressOf(text, atoms, at).Contains(atoms[at].Start);

    private static char First(string text, AtomList atoms, int at) => text[atoms[at].Start];

    private static ReadOnlySpan<char> Form(string text, AtomList atoms, int at) => text.AsSpan(atoms[at].Start, atoms[at].End - atoms[at].Start);

    // Whether an atom follows the one before it without a space.
    private static bool IsJoined(AtomList atoms, int at) => at > 0 && at < atoms.Count && !atoms[at].AfterSpace;

    private static bool IsForeignQuote(char c) => c is '«' or '»' or '„' or '‹' or '›';

    // The stop of a sentence that the next one follows without a space: small letters or a number, a full stop, then a capital and
    // a small letter, or a mark that opens. No link, no file name, no abbreviation looks so.
    private static bool IsGluedStop(string text, AtomList atoms, int at)
    {
        if (!IsJoined(atoms, at) || !IsJoined(atoms, at + 1) || First(text, atoms, at) != '.')
            return false;
        var word = Form(text, atoms, at - 1);
        var next = Form(text, atoms, at + 1);
        var begins = next is "“" or "‘" || next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[1]);
        if (!begins)
            return false;
        if (char.IsDigit(word[0]))
            return next.Length > 1;
        return word.Length >= ShortestWord && char.IsLower(word[^1]) && char.IsLower(word[^2])
            && Abbreviations.KindOf(word) == AbbreviationKind.None
            && !next.Equals("com", StringComparison.OrdinalIgnoreCase) && !next.Equals("org", StringComparison.OrdinalIgnoreCase)
            && !next.Equals("net", StringComparison.OrdinalIgnoreCase);
    }

    // "No." is a number's sign only before a number.
    private static bool IsNo(string text, AtomList atoms, int at) =>
        First(text, atoms, at) == '.' && Form(text, atoms, at - 1).Equals("no", StringComparison.OrdinalIgnoreCase) && !IsJoined(atoms, at - 1)
        && (at + 1 == atoms.Count || !char.IsDigit(First(text, atoms, at + 1)) && First(text, atoms, at + 1) is not (',' or ';' or ':' or '#'));

    // A straight mark before a letter, with one that may close it further on: "the 'red line'", but not "get 'em".
    private static bool IsOpeningSingle(string text, AtomList atoms, int at)
    {
        if (First(text, atoms, at) != '\'' || !atoms[at].AfterSpace || !IsJoined(atoms, at + 1))
            return false;
        var word = Form(text, atoms, at + 1);
        if (!char.IsLetter(word[0]) || Shortened.Contains(word))
            return false;
        for (var i = at + 2; i < Math.Min(atoms.Count, at + Far); i++)
            if (First(text, atoms, i) == '\'' && !atoms[i].AfterSpace && (i + 1 == atoms.Count || atoms[i + 1].AfterSpace || !char.IsLetterOrDigit(First(text, atoms, i + 1))))
                return true;
        return false;
    }

    // "@name" and "#topic", underscores and digits included.
    private static bool IsHandle(string text, AtomList atoms, int at)
    {
        if (!(char.IsLetterOrDigit(First(text, atoms, at)) || First(text, atoms, at) == '_'))
            return false;
        for (var i = at - 1; i >= 0 && i > at - Far; i--)
        {
            if (First(text, atoms, i) is '@' or '#')
            {
                // "#1" is a number, "a@b" an address.
                return (!IsJoined(atoms, i) || First(text, atoms, i - 1) is '(' or '"' or '“' or '.' or ':') && char.IsLetter(First(text, atoms, i + 1));
            }
            if (!(char.IsLetterOrDigit(First(text, atoms, i)) || First(text, atoms, i) == '_') || atoms[i].AfterSpace)
                return false;
        }
        return false;
    }

    // The apostrophe of a name, with letters on both sides.
    private static bool IsInName(string text, AtomList atoms, int at)
    {
        if (!IsJoined(atoms, at) || !IsJoined(atoms, at + 1) || First(text, atoms, at) is not ('\'' or '’' or 'ʼ' or 'ʻ' or '‘' or '`'))
            return false;
        var before = Form(text, atoms, at - 1);
        var after = Form(text, atoms, at + 1);
        return before.Length > 1 && char.IsUpper(before[0]) && char.IsLower(before[^1]) && char.IsLower(after[0]) && !Clitics.Contains(after);
    }

    // The stop behind the last of several initials that a name follows: "J. K. Rowling", "J.R.R. Tolkien".
    private static bool IsInInitials(string text, AtomList atoms, int at)
    {
        if (First(text, atoms, at) != '.' || at + 1 >= atoms.Count || !atoms[at + 1].AfterSpace)
            return false;
        var letters = 0;
        for (var i = at - 1; i >= 0 && atoms[i].End - atoms[i].Start == 1 && char.IsUpper(First(text, atoms, i)) && letters < Far; i -= 2)
        {
            letters++;
            if (i == 0 || First(text, atoms, i - 1) != '.' || atoms[i - 1].AfterSpace)
                break;
        }
        var next = Form(text, atoms, at + 1);
        return letters > 1 && next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[^1]) && !SentenceStart.IsPlain(next)
            && (letters > 2 || atoms[at - 1].AfterSpace);
    }

    // "Calif. (AP)", "(D-Calif.)".
    private static bool IsBeforeBracket(string text, AtomList atoms, int at) =>
        First(text, atoms, at) == '.' && at + 1 < atoms.Count && First(text, atoms, at + 1) is '(' or ')' && char.IsUpper(First(text, atoms, at - 1))
        && Abbreviations.KindOf(Form(text, atoms, at - 1)) is AbbreviationKind.State or AbbreviationKind.Date;

    // The stop before the ending of a file's name: "Node.js".
    private static bool IsFileEnding(string text, AtomList atoms, int at) =>
        IsJoined(atoms, at) && IsJoined(atoms, at + 1) && First(text, atoms, at) == '.'
        && char.IsLetterOrDigit(First(text, atoms, at - 1)) && FileEndings.Contains(Form(text, atoms, at + 1))
        && (at + 2 >= atoms.Count || atoms[at + 2].AfterSpace || !char.IsLetterOrDigit(First(text, atoms, at + 2)));

    private static TextSpan AddressOf(string text, AtomList atoms, int at) => atoms.ChunkOf(at).Address;
}
