using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>Finds the quotations of a text: what stands between quotation marks, marks included.</summary>
/// <remarks>
/// A quotation that runs over paragraphs repeats its opening mark at the head of each and closes once; it gives one span.
/// A mark that is never closed ends with its paragraph, so that one lost mark cannot swallow the rest of a report.
/// </remarks>
public static class Quotations
{
    // Keeps the place of the second half of a mark.
    private const char Joiner = '\u2060';

    /// <summary>The quotations in the order of the text; those inside another are left out.</summary>
    public static ImmutableArray<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Two apostrophes, or two grave accents, stand for one mark where a keyboard or an old archive has no other.
        text = text.Replace("''", $"\"{Joiner}", StringComparison.Ordinal).Replace("``", $"\"{Joiner}", StringComparison.Ordinal);
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        var close = '\0';
        var single = new NextSingle(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open < 0)
            {
                close = ClosingMark(text, i, ref single);
                if (close != '\0')
                    open = i;
            }
            else if (c == close && (close != '’' && close != '\'' || ClosesSingle(text, i)) && !BeginsLine(text, i))
            {
                found.Add(TextSpan.FromBounds(open, i + (i + 1 < text.Length && text[i + 1] == Joiner ? 2 : 1)));
                open = -1;
            }
            else if (IsParagraphBreak(text, i) && !GoesOn(text, i, text[open]))
            {
                found.Add(TextSpan.FromBounds(open, EndOfWords(text, i)));
                open = -1;
            }
        }
        if (open >= 0)
            found.Add(TextSpan.FromBounds(open, EndOfWords(text, text.Length)));
        found.RemoveAll(static s => s.Length < 3);
        return found.ToImmutable();
    }

    // The mark that closes what the mark at this place opens; '\0' where it opens nothing.
    private static char ClosingMark(string text, int at, ref NextSingle single) => text[at] switch
    {
        '“' or '„' => '”',
        '«' => '»',
        '"' when Opens(text, at) => '"',
        '‘' when Opens(text, at) => '’',
        '\'' when Opens(text, at) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && single.ClosesAfter(at) => '\'',
        _ => '\0',
    };

    private static bool Opens(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '"')
        && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    // An apostrophe opens nothing ("'90s"): a single straight mark must find its partner in the same paragraph. What the last
    // search found is kept, so that a text full of apostrophes is searched once.
    private struct NextSingle(string text)
    {
        private int _searchedTo = -1;

        public bool ClosesAfter(int at)
        {
            _searchedTo = Math.Max(_searchedTo, at + 2);
            while (_searchedTo < text.Length && text[_searchedTo] != '\n' && !(text[_searchedTo] == '\'' && ClosesSingle(text, _searchedTo)))
                _searchedTo++;
            return _searchedTo < text.Length && text[_searchedTo] == '\'';
        }
    }

    // A single mark before a letter is an apostrophe: "it’s"; so is one after s before a space, which cannot be told
    // from a closing mark except that a quotation closes after punctuation or before it.
    private static bool ClosesSingle(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return !char.IsLetterOrDigit(next) && (text[at - 1] != 's' || !char.IsWhiteSpace(next) || char.IsPunctuation(text[at - 1]));
    }

    private static bool IsParagraphBreak(string text, int at)
    {
        if (text[at] != '\n')
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        return next < text.Length && text[next] == '\n';
    }

    private static bool GoesOn(string text, int at, char opening)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] == opening;
    }

    // A mark at the head of a line is the opening mark repeated, though a straight one looks like the closing mark.
    private static bool BeginsLine(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        return before >= 0 && text[before] == '\n' && Opens(text, at);
    }

    private static int EndOfWords(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
