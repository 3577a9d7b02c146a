using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Lexicons;

/// <summary>
/// Finds the longest phrase of a table that begins at a token. Phrases are compared by their characters, not by their
/// tokens, so that it does not matter how the tokenizer divides "al-Shabaab" or "U.S."; a match ends where a token ends.
/// </summary>
/// <typeparam name="T">What the table holds for a phrase.</typeparam>
internal sealed class PhraseIndex<T> where T : class
{
    // A phrase is looked for only where a token begins like its first word: few tokens do.
    private const int MaxTokens = 16;

    // A longer phrase is never found: no name has so many characters.
    private const int MaxLength = 256;

    private readonly SpellingMap<T> _entries;
    // The length of the longest phrase that begins with a word.
    private readonly SpellingMap<int> _longest;
    private readonly bool _ignoreCase;

    /// <summary>Makes an empty index.</summary>
    /// <param name="ignoreCase">True where capitals do not count: roles, fixed phrases. Names are told apart by them.</param>
    /// <param name="room">How many phrases to make room for at once; more are taken up as they come.</param>
    public PhraseIndex(bool ignoreCase, int room = 0)
    {
        _ignoreCase = ignoreCase;
        (_entries, _longest) = (new SpellingMap<T>(room), new SpellingMap<int>(room / 2));
    }

    /// <summary>How many phrases there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The entry for exactly this phrase, or null.</summary>
    public T? Find(ReadOnlySpan<char> phrase)
    {
        var buffer = phrase.Length <= MaxLength ? stackalloc char[MaxLength] : new char[phrase.Length];
        return _entries.TryGetValue(buffer[..Normalize(phrase, buffer)], out var entry) ? entry : null;
    }

    /// <summary>The entry for a phrase, made first where there is none.</summary>
    public T GetOrAdd(ReadOnlySpan<char> phrase, Func<T> make)
    {
        var buffer = phrase.Length <= MaxLength ? stackalloc char[MaxLength] : new char[phrase.Length];
        var key = buffer[..Normalize(phrase, buffer)];
        ref var entry = ref _entries.At(key, out var isNew);
        if (!isNew)
            return entry;
        entry = make();
        ref var longest = ref _longest.At(FirstWord(key), out _);
        longest = Math.Max(longest, key.Length);
        return entry;
    }

    /// <summary>
    /// The longest phrase that begins at token <paramref name="start"/> and ends before token <paramref name="limit"/>.
    /// </summary>
    /// <returns>The entry and the index after its last token; null and <paramref name="start"/> where there is none.</returns>
    public (T? Entry, int End) LongestAt(string text, ImmutableArray<Token> tokens, int start, int limit)
    {
        Span<char> word = stackalloc char[64];
        var form = tokens[start].Form;
        var wordLength = 0;
        while (wordLength < form.Length && wordLength < word.Length && IsInWord(form[wordLength]))
        {
            word[wordLength] = Fold(form[wordLength]);
            wordLength++;
        }
        if (!_longest.TryGetValue(word[..wordLength], out var longest))
            return (null, start);

        var from = tokens[start].Span.Start;
        var last = start;
        // A line break or a second space in the text may make its form longer than the phrase's.
        while (last + 1 < limit && last - start < MaxTokens && tokens[last + 1].Span.End - from <= longest + 8)
            last++;
        Span<char> buffer = stackalloc char[MaxLength];
        for (; last >= start; last--)
        {
            var source = text.AsSpan(from, tokens[last].Span.End - from);
            if (source.Length > buffer.Length)
                continue;
            var length = Normalize(source, buffer);
            if (_entries.TryGetValue(buffer[..length], out var entry))
                return (entry, last + 1);
        }
        return (null, start);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> phrase)
    {
        var end = 0;
        while (end < phrase.Length && char.IsLetterOrDigit(phrase[end]))
            end++;
        return phrase[..end];
    }

    // Unicode counts two of the apostrophes as letters: "Hawaiʻi".
    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) && c is not ('ʼ' or 'ʻ');

    // Variants in writing become one form: any white space is one space, any apostrophe ', any hyphen or dash -, and letters lose their accents.
    private int Normalize(ReadOnlySpan<char> source, Span<char> target)
    {
        var length = 0;
        foreach (var c in source)
        {
            // Nearly every character is one of these.
            if (c is > ' ' and <= '~' and not '`')
            {
                target[length++] = _ignoreCase && char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (length > 0 && target[length - 1] != ' ')
                    target[length++] = ' ';
            }
            else
            {
                target[length++] = c switch
                {
                    '’' or '‘' or 'ʼ' or 'ʻ' or '`' => '\'',
                    '‐' or '‑' or '–' or '—' => '-',
                    _ => Fold(c),
                };
            }
        }
        return length;
    }

    private char Fold(char c)
    {
        var plain = Accents.Without(c);
        return _ignoreCase ? char.ToLowerInvariant(plain) : plain;
    }
}
