using System.Text;

namespace Hearsay.Language;

/// <summary>A run of letters, a run of digits, or one sign: the smallest thing that a word is made of.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="AfterSpace">Whether white space stands before it, or nothing at all.</param>
/// <param name="Lower">The hash of its characters without regard to capitals and kinds of digits and quotation marks.</param>
/// <param name="Shape">The hash of its kind: capitals and length of letters, length of digits, the sign itself.</param>
internal readonly record struct Atom(int Start, int End, bool AfterSpace, uint Lower, uint Shape);

/// <summary>The atoms of a paragraph, and what is known of each run of them without a space. Reused from paragraph to paragraph.</summary>
internal sealed class AtomList
{
    private static readonly string[] LinkOpenings = ["http://", "https://", "ftp://", "www."];

    // The general ones and those of the countries whose news is linked to most.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevelDomains = new HashSet<string>(
        "com org net edu gov mil int info news tv io ly co me be gl gd uk us ca au nz ie in pk za ng ke eg sa ae qa ir iq il tr ru ua by pl cz sk hu ro bg rs de at ch fr it es pt nl eu se no dk fi gr jp cn hk tw kr sg my id ph th vn br mx ar cl".Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<Atom> _atoms = [];
    private readonly List<int> _chunkOf = [];
    private readonly List<Chunk> _chunks = [];

    /// <summary>A run of atoms without a space.</summary>
    /// <param name="First">Its first atom.</param>
    /// <param name="End">The atom behind its last.</param>
    /// <param name="Whole">The hash of all its characters, or of the first few where there are many.</param>
    /// <param name="Traits">What its signs tell about it: whether it looks like a link, an address, a mark of mood.</param>
    /// <param name="Link">The characters that are a link, which is one word; empty when there is none.</param>
    /// <param name="Address">The characters that are a link without a scheme ("example.org/news") or the path of a file ("/var/log/x"); empty when there is none.</param>
    public readonly record struct Chunk(int First, int End, uint Whole, uint Traits, TextSpan Link, TextSpan Address);

    /// <summary>How many atoms there are.</summary>
    public int Count => _atoms.Count;

    /// <summary>An atom.</summary>
    public Atom this[int index] => _atoms[index];

    /// <summary>The run that an atom lies in.</summary>
    public Chunk ChunkOf(int index) => _chunks[_chunkOf[index]];

    /// <summary>Takes the atoms of a paragraph in place of those of the last.</summary>
    public void Fill(string text, TextSpan paragraph, Contractions contractions)
    {
        _atoms.Clear();
        _chunkOf.Clear();
        _chunks.Clear();
        var at = paragraph.Start;
        var afterSpace = true;
        var chunk = 0;
        while (at < paragraph.End)
        {
            if (IsSpace(text[at]))
            {
                if (!afterSpace)
                    EndChunk(text, ref chunk);
                afterSpace = true;
                at++;
                continue;
            }
            var end = AtomEnd(text, at, paragraph.End);
            var split = char.IsLetter(text[at]) ? contractions.SplitOf(text, at, end) : 0;
            if (split > 0)
            {
                Add(text, at, at + split, afterSpace);
                (at, afterSpace) = (at + split, false);
            }
            Add(text, at, end, afterSpace);
            afterSpace = false;
            at = end;
        }
        if (!afterSpace)
            EndChunk(text, ref chunk);
    }

    /// <summary>White space and characters that print nothing between words; none is part of a word.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B';

    private void Add(string text, int start, int end, bool afterSpace)
    {
        var form = text.AsSpan(start, end - start);
        _atoms.Add(new Atom(start, end, afterSpace, Lower(form), Shape(form)));
        _chunkOf.Add(_chunks.Count);
    }

    private void EndChunk(string text, ref int first)
    {
        const int LongestKnown = 40;
        int start = _atoms[first].Start, end = _atoms[^1].End;
        var form = text.AsSpan(start, end - start);
        _chunks.Add(new Chunk(first, _atoms.Count, Lower(form[..Math.Min(LongestKnown, form.Length)]), Traits(form), Link(text, start, end), Address(text, start, end)));
        first = _atoms.Count;
    }

    // From the scheme or "www." to the end of the run, less the signs that close it.
    private static TextSpan Link(string text, int start, int end)
    {
        const int FarthestStart = 200;
        var form = text.AsSpan(start, Math.Min(FarthestStart, end - start));
        var at = -1;
        foreach (var opening in LinkOpenings)
            if (form.IndexOf(opening, StringComparison.OrdinalIgnoreCase) is >= 0 and var found && (at < 0 || found < at))
                at = found;
        if (at < 0)
            return default;
        while (IsClosing(text[end - 1]))
            end--;
        return end > start + at ? TextSpan.FromBounds(start + at, end) : default;
    }

    private static bool IsClosing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '>' or '}' or '"' or '\'' or '”' or '’' or '…';

    // Names of hosts, a top-level domain and a path; or a path from the root, of two names at least.
    private static TextSpan Address(string text, int start, int end)
    {
        const int Farthest = 200;
        if (end - start > Farthest || !text.AsSpan(start, end - start).Contains('/'))
            return default;
        while (start < end && text[start] is '(' or '[' or '<' or '"' or '\'' or '“' or '‘')
            start++;
        while (end > start && IsClosing(text[end - 1]))
            end--;
        var form = text.AsSpan(start, end - start);
        if (form.IsEmpty || form[^1] == '/' && form[0] == '/')
            return default;
        var slash = form.IndexOf('/');
        var isPath = slash == 0 && form[1..].IndexOf('/') is > 0 and var second && char.IsLetter(form[1]) && form.Length > second + 2;
        return isPath || slash > 0 && IsHost(form[..slash]) ? TextSpan.FromBounds(start, end) : default;
    }

    private static bool IsHost(ReadOnlySpan<char> form)
    {
        var stop = form.LastIndexOf('.');
        if (stop < 1 || !TopLevelDomains.Contains(form[(stop + 1)..]))
            return false;
        foreach (var c in form)
            if (!(char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
                return false;
        return true;
    }

    private static uint Traits(ReadOnlySpan<char> form)
    {
        const int FarEnough = 200; // what a run is shows at its beginning
        form = form[..Math.Min(FarEnough, form.Length)];
        bool letters = false, digits = false;
        foreach (var c in form)
        {
            letters |= char.IsLetter(c);
            digits |= char.IsDigit(c);
        }
        var at = form.IndexOf('@');
        return (letters ? 1u : 0)
            | (digits ? 2u : 0)
            | (form.Contains("://", StringComparison.Ordinal) || form.Contains("www.", StringComparison.OrdinalIgnoreCase) ? 4u : 0)
            | (at > 0 && at + 1 < form.Length ? 8u : 0)
            | (form.Contains('/') ? 16u : 0)
            | (form[0] is '#' or '@' ? 32u : 0)
            | (form.Contains(".com", StringComparison.OrdinalIgnoreCase) || form.Contains(".org", StringComparison.OrdinalIgnoreCase) ? 64u : 0);
    }

    private static int AtomEnd(string text, int start, int limit)
    {
        var at = start;
        if (char.IsDigit(text[at]))
        {
            while (at < limit && char.IsDigit(text[at]))
                at++;
            return at;
        }
        while (at < limit && LetterLength(text, at) is > 0 and var length)
            at += length;
        // An accent belongs to the letter before it, a sign outside the first plane is two units.
        return at > start ? at : Math.Min(limit, start + (char.IsSurrogatePair(text, start) ? 2 : 1));
    }

    private static int LetterLength(string text, int at)
    {
        if (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)
            return 1;
        return char.IsHighSurrogate(text[at]) && Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetter(rune) ? 2 : 0;
    }

    private static uint Lower(ReadOnlySpan<char> form)
    {
        var hash = FeatureHash.Seed(form.Length);
        foreach (var c in form)
            hash = FeatureHash.Mix(hash, WordAttributes.Plain(c));
        return FeatureHash.Fold(hash);
    }

    private static uint Shape(ReadOnlySpan<char> form)
    {
        var first = form[0];
        if (char.IsDigit(first))
            return 0x100u + (uint)Math.Min(form.Length, 5);
        if (!char.IsLetter(first))
            return 0x1000u + WordAttributes.Plain(first);
        var capitals = char.IsUpper(first) ? (form.Length > 1 && char.IsUpper(form[^1]) ? 2u : 1u) : 0u;
        return 0x200u + capitals * 16 + (uint)Math.Min(form.Length, 4);
    }
}
