using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Reads the files of WordNet 3.0 (Princeton University; Debian's package wordnet-base): which words there are, what each
/// can be, and the irregular forms. Regular forms are made by the rules of spelling.
/// </summary>
internal sealed class WordNet
{
    private readonly SortedDictionary<string, WordKind> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string Lemma, WordKind Kind)> _hasIrregular = [];

    /// <summary>Every word in plain letters, with what it can be.</summary>
    public IEnumerable<KeyValuePair<string, WordKind>> Words => _words;

    /// <summary>The irregular forms of verbs, nouns and adjectives, with their dictionary forms.</summary>
    public List<(string Form, string Lemma, WordKind Kind)> Irregular { get; } = [];

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="DataFileException">A file is missing.</exception>
    public static WordNet Read(string folder)
    {
        var words = new WordNet();
        words.ReadIrregular(Path.Combine(folder, "noun.exc"), WordKind.Plural);
        words.ReadIrregular(Path.Combine(folder, "verb.exc"), WordKind.Past);
        words.ReadIrregular(Path.Combine(folder, "adj.exc"), WordKind.Compared);
        ReadData(Path.Combine(folder, "data.noun"), words.AddNoun);
        ReadData(Path.Combine(folder, "data.verb"), words.AddVerb);
        ReadData(Path.Combine(folder, "data.adj"), words.AddAdjective);
        ReadData(Path.Combine(folder, "data.adv"), lemma => words.Add(lemma, WordKind.Adverb));
        return words;
    }

    /// <summary>Adds what is known of a word besides.</summary>
    public void Add(string word, WordKind kind)
    {
        var plain = string.Concat(word.Select(WordAttributes.Plain));
        _words[plain] = _words.GetValueOrDefault(plain) | kind;
    }

    private static StreamReader Open(string path) => File.Exists(path)
        ? new StreamReader(path)
        : throw new DataFileException(path, "Expected a file of WordNet 3.0, found none", "Install Debian's package wordnet-base, or give the folder of WordNet's files with --wordnet.");

    private void ReadIrregular(string path, WordKind kind)
    {
        using var reader = Open(path);
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var form, var lemma, ..] || form.Contains('_') || lemma.Contains('_'))
                continue;
            var own = kind == WordKind.Past && form.EndsWith("ing", StringComparison.Ordinal) ? WordKind.Ing : kind;
            Add(form, own);
            Irregular.Add((form, lemma, own));
            _hasIrregular.Add((lemma, own));
        }
    }

    // data.POS: an offset, a file number, a letter, the number of words in two hexadecimal digits, then words and their numbers.
    private static void ReadData(string path, Action<string> add)
    {
        using var reader = Open(path);
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.StartsWith(' ')) // the licence
                continue;
            var cells = line.Split(' ', 64);
            var count = Convert.ToInt32(cells[3], 16);
            for (var i = 0; i < count && 4 + 2 * i < cells.Length - 1; i++)
            {
                var lemma = cells[4 + 2 * i];
                var marker = lemma.IndexOf('(', StringComparison.Ordinal); // "galore(ip)": where an adjective may stand
                if (marker > 0)
                    lemma = lemma[..marker];
                if (!lemma.Contains('_') && lemma.Length > 1)
                    add(lemma);
            }
        }
    }

    private void AddNoun(string lemma)
    {
        if (char.IsUpper(lemma[0]))
        {
            Add(lemma, WordKind.Name);
            return;
        }
        Add(lemma, WordKind.Noun);
        if (!_hasIrregular.Contains((lemma, WordKind.Plural)))
            Add(WithS(lemma), WordKind.Plural);
    }

    private void AddVerb(string lemma)
    {
        Add(lemma, WordKind.Verb);
        Add(WithS(lemma), WordKind.ThirdPerson);
        if (!_hasIrregular.Contains((lemma, WordKind.Past)))
            Add(With(lemma, "ed"), WordKind.Past);
        if (!_hasIrregular.Contains((lemma, WordKind.Ing)))
            Add(With(lemma, "ing"), WordKind.Ing);
    }

    private void AddAdjective(string lemma)
    {
        if (char.IsUpper(lemma[0]))
        {
            Add(lemma, WordKind.Name | WordKind.Adjective);
            return;
        }
        Add(lemma, WordKind.Adjective);
        if (lemma.Length > 6 || lemma.Contains('-') || _hasIrregular.Contains((lemma, WordKind.Compared)))
            return;
        Add(With(lemma, "er"), WordKind.Compared);
        Add(With(lemma, "est"), WordKind.Compared);
    }

    private static bool IsConsonant(char c) => char.IsLetter(c) && !"aeiou".Contains(c, StringComparison.Ordinal);

    private static string WithS(string lemma) => lemma switch
    {
        [.., var c, 'y'] when IsConsonant(c) => lemma[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => lemma + "es",
        [.., var c, 'o'] when IsConsonant(c) => lemma + "es",
        _ => lemma + "s",
    };

    // Doubled last letters of short words are not listed as irregular for adjectives and some verbs: "bigger", "scuppered".
    private static string With(string lemma, string ending) => lemma switch
    {
        [.., 'e', 'e'] or [.., 'y', 'e'] or [.., 'o', 'e'] when ending == "ing" => lemma + ending,
        [.., 'i', 'e'] when ending == "ing" => lemma[..^2] + "ying",
        [.., 'e'] => lemma[..^1] + ending,
        [.., var c, 'y'] when IsConsonant(c) && ending != "ing" => lemma[..^1] + "i" + ending,
        _ => lemma + ending,
    };
}
