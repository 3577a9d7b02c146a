using System.Buffers;
using System.Globalization;

namespace Hearsay.Language;

/// <summary>A paragraph of a text, or a part of a very long one: no sentence reaches from one into the next. Immutable and thread-safe.</summary>
/// <param name="Text">Its characters, without the line break that ends it.</param>
/// <param name="Start">Where it begins, in UTF-16 units from the beginning of the whole text, which may be longer than any string.</param>
public sealed record Paragraph(string Text, long Start)
{
    /// <summary>True when it goes on where the one before it was cut, because the two were too long for one.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>
    /// True when it had to be cut at a place that does not look like the end of a sentence, so that its last sentence may go on in the next.
    /// </summary>
    public bool IsCut { get; init; }
}

/// <summary>Finds the paragraphs of a text while it is read, in a bounded memory.</summary>
/// <remarks>
/// A blank line ends a paragraph. So does a single line break, unless the text looks wrapped there: the line is long and yet
/// narrow, is no headline, ends in the middle of a sentence, and the next one begins with a small letter or its first word would not have fitted.
/// </remarks>
public static class Paragraphs
{
    /// <summary>No paragraph is longer, in UTF-16 units; longer ones are given in parts, cut behind a sentence or at a space where there is one.</summary>
    public const int Longest = 32 * 1024;

    /// <summary>The paragraphs in order, without blank ones, each as soon as its end is known. The reader is left open.</summary>
    /// <param name="reader">The text; read as the paragraphs are asked for.</param>
    public static IEnumerable<Paragraph> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ParagraphReader(reader).Read();
    }
}

/// <summary>Reads one text. Holds no more than twice the longest paragraph.</summary>
internal sealed class ParagraphReader(TextReader reader)
{
    private const int FirstBuffer = 1024;

    // A line of wrapped text is nearly as long as the longest: one more word would not have fitted.
    private const int ShortestWrappedLine = 40;
    private const int LongestWrappedLine = 120;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u2028\u2029\v\f");

    private char[] _buffer = new char[FirstBuffer];
    private long _bufferStart; // of its first character in the text
    private int _end;
    private int _start; // of the paragraph
    private int _line; // of its last line; negative where that was given away in part
    private int _next; // what lies before is searched
    private bool _isContinuation;

    /// <summary>How many characters were searched or moved: what the reading costs.</summary>
    public long Steps { get; private set; }

    /// <summary>The paragraphs in order.</summary>
    public IEnumerable<Paragraph> Read()
    {
        while (true)
        {
            var found = _buffer.AsSpan(_next, _end - _next).IndexOfAny(Breaks);
            Steps += found < 0 ? _end - _next : found + 1;
            _next = found < 0 ? _end : _next + found;
            if (_next - _start > Paragraphs.Longest)
            {
                if (TakePart() is { } part)
                    yield return part;
            }
            else if (found >= 0)
            {
                if (TakeLine() is { } paragraph)
                    yield return paragraph;
            }
            else if (!Fill())
            {
                break;
            }
        }
        if (Take(_end - _start, isCut: false) is { } last)
            yield return last;
    }

    // Goes behind the line break; what it ends is a paragraph unless the text is wrapped there.
    private Paragraph? TakeLine()
    {
        // The break may be of two characters, and the one behind it tells whether the text is wrapped.
        while (_next + 2 >= _end && Fill())
        {
        }
        var after = _next + 1 < _end && _buffer[_next] == '\r' && _buffer[_next + 1] == '\n' ? _next + 2 : _next + 1;
        if (after < _end && IsWrapped(after))
        {
            _line = _next = after;
            return null;
        }
        var paragraph = Take(_next - _start, isCut: false);
        _start = _line = _next = after;
        _isContinuation = false;
        return paragraph;
    }

    private bool IsWrapped(int following)
    {
        var length = _next - _line;
        var last = _next - 1;
        while (last >= _start && char.IsWhiteSpace(_buffer[last]))
            (last, length) = (last - 1, length - 1);
        if (last < _start || length is < ShortestWrappedLine or > LongestWrappedLine || _buffer[_next] is '\u2029' or '\f')
            return false;
        var first = _buffer[following];
        if (!(char.IsLetterOrDigit(first) || first is '"' or '“' or '‘' or '\'' or '('))
            return false;
        if (char.IsLower(first))
            return true;
        return (char.IsLetterOrDigit(_buffer[last]) || _buffer[last] is ',' or ';' or '-') && !IsHeadline(_buffer.AsSpan()[Math.Max(_line, _start)..(last + 1)]);
    }

    // Every long word has a capital: "Ministers Meet in Oslo for Talks on Trade".
    private static bool IsHeadline(ReadOnlySpan<char> line)
    {
        const int longWord = 5;
        var words = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("\"'“‘(");
            if (word.Length < longWord)
                continue;
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]))
                return false;
            words++;
        }
        return words > 2;
    }

    private Paragraph? TakePart()
    {
        var (length, isCut) = PlaceToCut(_buffer.AsSpan(_start, Paragraphs.Longest + 1));
        Steps += Paragraphs.Longest;
        var part = Take(length, isCut);
        _start += length;
        _next = Math.Max(_next, _start);
        _isContinuation |= part is not null;
        return part;
    }

    // Behind the last sentence that plainly ends in the second half, else at the last space there, else where the bound is.
    private static (int Length, bool IsCut) PlaceToCut(ReadOnlySpan<char> text)
    {
        var space = 0;
        for (var i = text.Length - 1; i > text.Length / 2; i--)
        {
            if (!char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i]))
                continue;
            if (EndsSentence(text[..(i - 1)].TrimEnd()) && (char.IsUpper(text[i]) || text[i] is '"' or '“'))
                return (i, false);
            space = Math.Max(space, i);
        }
        if (space > 0)
            return (space, true);
        // Not between the halves of a sign outside the first plane, nor before an accent.
        var end = text.Length - 1;
        while (end > text.Length / 2 && (char.IsLowSurrogate(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
            end--;
        return (end, true);
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"”’')");
        if (text is not [.., '.' or '!' or '?'])
            return false;
        var word = text[(text.LastIndexOf(' ') + 1)..^1];
        return word.Length > 0 && text[^1] != '.' || word.Length > 1 && !word.Contains('.') && Abbreviations.KindOf(word) == AbbreviationKind.None;
    }

    private Paragraph? Take(int length, bool isCut)
    {
        var text = _buffer.AsSpan(_start, length);
        return text.IsWhiteSpace() ? null : new Paragraph(text.ToString(), _bufferStart + _start) { IsContinuation = _isContinuation, IsCut = isCut };
    }

    // Makes room, at least as much as is moved for it, and reads on; false at the end of the text.
    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            var next = _start >= _buffer.Length / 2 ? _buffer : new char[_buffer.Length * 2];
            _buffer.AsSpan(_start.._end).CopyTo(next);
            Steps += _end - _start;
            _buffer = next;
            _bufferStart += _start;
            (_start, _line, _next, _end) = (0, _line - _start, _next - _start, _end - _start);
        }
        var read = reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
