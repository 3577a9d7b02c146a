using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>
/// A sentence cut finer than its tokens: runs of letters, runs of digits, the clitic "'s", and every other character by
/// itself. So a rule reads "mid-2010s", "3–5" and "08.12.2024" alike, however the tokenizer cut them.
/// </summary>
internal sealed class TimeText
{
    private readonly List<Atom> _atoms = [];
    private readonly List<TimeMention> _told = [];
    private readonly Func<EventDate?>? _before;
    private bool? _showsMonthFirst;

    public TimeText(Sentence sentence, DateOnly? published, Func<EventDate?>? before)
    {
        Sentence = sentence;
        _before = before;
        Published = published is { Year: >= EarliestYear and <= LatestYear } ? published : null;
        for (var token = 0; token < sentence.Tokens.Length; token++)
            Cut(token);
    }

    /// <summary>Report dates outside these years are taken as unknown: no news report has them, and shifting them could leave the calendar.</summary>
    public const int EarliestYear = 1000;

    /// <inheritdoc cref="EarliestYear"/>
    public const int LatestYear = 9000;

    public Sentence Sentence { get; }

    public DateOnly? Published { get; }

    /// <summary>The date told before the words now read: the last of this sentence, or of the sentences before it; null where none is.</summary>
    public EventDate? Anchor => TimeAnchor.Last(Sentence, _told, Published)?.Date ?? _before?.Invoke();

    /// <summary>The times that were found so far.</summary>
    public List<TimeMention> Told => _told;

    /// <inheritdoc cref="CalendarDates.ShowsMonthFirst"/>
    public bool ShowsMonthFirst => _showsMonthFirst ??= CalendarDates.ShowsMonthFirst(this);

    public int Count => _atoms.Count;

    /// <summary>The atom in lower case, hyphens and en dashes as "-"; empty outside the sentence.</summary>
    public string Word(int index) => (uint)index < (uint)_atoms.Count ? _atoms[index].Word : "";

    public bool Is(int index, string word) => Word(index) == word;

    public bool IsOneOf(int index, string first, string second) => Word(index) is var word && (word == first || word == second);

    public bool IsCapital(int index) => (uint)index < (uint)_atoms.Count && char.IsUpper(_atoms[index].First);

    /// <summary>True when no character lies between this atom and the one before.</summary>
    public bool IsGlued(int index) =>
        index > 0 && index < _atoms.Count && _atoms[index - 1].End == _atoms[index].Start;

    public bool IsGluedTo(int index, string word) => IsGlued(index) && Is(index, word);

    /// <summary>True when this atom and the one before belong to one token.</summary>
    public bool IsInOneToken(int index) =>
        index > 0 && index < _atoms.Count && _atoms[index - 1].Token == _atoms[index].Token;

    /// <summary>The index in the sentence of the token that the atom belongs to.</summary>
    public int TokenIndex(int index) => _atoms[index].Token;

    public Upos Upos(int index) =>
        (uint)index < (uint)_atoms.Count ? Sentence.Tokens[_atoms[index].Token].Upos : Language.Upos.X;

    public bool IsPlural(int index) =>
        (uint)index < (uint)_atoms.Count && (Sentence.Tokens[_atoms[index].Token].Tag is PennTag.NNS or PennTag.NNPS || Is(index, "people"));

    public int SkipArticle(int index) => Is(index, "the") ? index + 1 : index;

    /// <summary>
    /// Reads a whole number of at most four digits that is not a part of something longer: an amount ("2,000", "3.5",
    /// "$2000", "20%"), a time of day ("10:30") or a code.
    /// </summary>
    public bool TryInteger(int index, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        var word = Word(index);
        if (word.Length is 0 or > 4 || !char.IsAsciiDigit(word[0]))
            return false;
        if (IsGlued(index + 1) && (Is(index + 1, "%") || (Word(index + 1) is "," or "." or ":" && IsGlued(index + 2) && IsDigits(index + 2))))
            return false;
        if (IsGlued(index) && (IsLetters(index - 1) || Word(index - 1) is "$" or "€" or "£" or "#" ||
            (Word(index - 1) is "," or "." or ":" && IsGlued(index - 1) && IsDigits(index - 2))))
            return false;
        if (Word(index - 1) is "$" or "€" or "£")
            return false;
        value = int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        digits = word.Length;
        return true;
    }

    public bool IsDigits(int index) => Word(index) is { Length: > 0 } word && char.IsAsciiDigit(word[0]);

    public bool IsLetters(int index) => Word(index) is { Length: > 0 } word && char.IsLetter(word[0]);

    /// <summary>The mention that the match makes.</summary>
    public TimeMention Mention(TimeMatch match) => new(
        TextSpan.FromBounds(_atoms[match.Start].Start, _atoms[match.End - 1].End),
        _atoms[match.Start].Token,
        _atoms[match.End - 1].Token + 1,
        match.Date,
        match.FromOther);

    private void Cut(int token)
    {
        var form = Sentence.Tokens[token].Form;
        var offset = Sentence.Tokens[token].Span.Start;
        var start = 0;
        while (start < form.Length)
        {
            var end = EndOfAtom(form, start);
            _atoms.Add(new Atom(token, offset + start, offset + end, form[start], Normalize(form[start..end])));
            start = end;
        }
    }

    private static int EndOfAtom(string form, int start)
    {
        var end = start + 1;
        if (char.IsLetter(form[start]))
            while (end < form.Length && char.IsLetter(form[end]))
                end++;
        else if (char.IsAsciiDigit(form[start]))
            while (end < form.Length && char.IsAsciiDigit(form[end]))
                end++;
        else if (form[start] is '\'' or '’' && end < form.Length && form[end] is 's' or 'S'
            && (end + 1 == form.Length || !char.IsLetterOrDigit(form[end + 1])))
            end++;
        return end;
    }

    // Hyphen-minus, hyphen, non-breaking hyphen and en dash join a range; an em dash separates.
    private static string Normalize(string text) => text switch
    {
        "-" or "‐" or "‑" or "–" => "-",
        "'" or "’" => "'",
        "’s" or "'S" or "’S" => "'s",
        _ => text.ToLowerInvariant(),
    };

    private readonly record struct Atom(int Token, int Start, int End, char First, string Word);
}
