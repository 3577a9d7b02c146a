using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>How a word becomes its dictionary form: "stopped" → "stop" takes three letters off and adds none.</summary>
/// <param name="KeepsCapitals">Whether the capitals of the word stay.</param>
/// <param name="Strip">How many letters go from its end.</param>
/// <param name="Append">What is added then.</param>
internal readonly record struct LemmaScript(bool KeepsCapitals, byte Strip, string Append);

/// <summary>
/// Gives words their dictionary forms: a known word of a class its own script, any other word that of the longest ending
/// known for the class that leads to a word of the dictionary, or of the longest ending where none does: "shelled" is
/// "shell" and not "shel", "raided" is "raid" and not "raide". Immutable and thread-safe.
/// </summary>
internal sealed class Lemmatizer(ImmutableArray<LemmaScript> scripts, Dictionary<ulong, ushort> rules, ImmutableArray<WordClass> classes, WordKinds kinds)
{
    /// <summary>The longest ending that a rule looks at.</summary>
    public const int LongestEnding = 6;

    private const int LongestWord = 64;

    // Of each class, what the dictionary forms of its inflected words are; none for classes whose words are dictionary forms themselves.
    private readonly WordKind[] _lemmaKinds = [.. classes.Select(LemmaKindOf)];

    /// <summary>What the dictionary form of an inflected word of a class is; <see cref="WordKind.None"/> where words of the class are not inflected.</summary>
    public static WordKind LemmaKindOf(WordClass wordClass) => wordClass.Tag switch
    {
        PennTag.NNS => WordKind.Noun,
        PennTag.VBZ or PennTag.VBD or PennTag.VBN or PennTag.VBG when wordClass.Upos == Upos.VERB => WordKind.Verb,
        PennTag.JJR or PennTag.JJS => WordKind.Adjective,
        PennTag.RBR or PennTag.RBS => WordKind.Adverb | WordKind.Adjective,
        _ => WordKind.None,
    };

    /// <summary>The dictionary form of a word of the class with that index.</summary>
    public string Lemma(ReadOnlySpan<char> form, int wordClass, StringPool pool)
    {
        if (form.Length > LongestWord)
            return pool.Get(form);
        Span<char> lemma = stackalloc char[LongestWord + byte.MaxValue];
        if (rules.TryGetValue(Key(wordClass, form, whole: true), out var known))
            return pool.Get(Apply(scripts[known], form, lemma));
        var longest = -1;
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (!rules.TryGetValue(Key(wordClass, form[^length..], whole: false), out known))
                continue;
            longest = longest < 0 ? known : longest;
            var found = Apply(scripts[known], form, lemma);
            if (_lemmaKinds[wordClass] == WordKind.None || IsWord(found, _lemmaKinds[wordClass]))
                return pool.Get(found);
        }
        return pool.Get(longest < 0 ? form : Apply(scripts[longest], form, lemma));
    }

    /// <summary>The key of the rule for a word that is known, or for an ending.</summary>
    internal static ulong Key(int wordClass, ReadOnlySpan<char> letters, bool whole)
    {
        var hash = FeatureHash.Seed(wordClass * 2 + (whole ? 1 : 0));
        for (var i = letters.Length - 1; i >= 0; i--)
            hash = FeatureHash.Mix(hash, WordAttributes.Plain(letters[i]));
        return hash;
    }

    // Of "re-armed" the dictionary has the last part.
    private bool IsWord(ReadOnlySpan<char> lemma, WordKind kind)
    {
        lemma = lemma[(lemma.LastIndexOf('-') + 1)..];
        Span<char> plain = stackalloc char[lemma.Length];
        for (var i = 0; i < lemma.Length; i++)
            plain[i] = WordAttributes.Plain(lemma[i]);
        return (kinds.Of(WordKinds.Key(plain)) & kind) != 0;
    }

    // A word of which nothing would be left stays as it is.
    private static ReadOnlySpan<char> Apply(LemmaScript script, ReadOnlySpan<char> form, Span<char> lemma)
    {
        var kept = Math.Max(0, form.Length - script.Strip);
        for (var i = 0; i < kept; i++)
            lemma[i] = script.KeepsCapitals ? form[i] : char.ToLowerInvariant(form[i]);
        script.Append.CopyTo(lemma[kept..]);
        var length = kept + script.Append.Length;
        return length == 0 ? form : lemma[..length];
    }
}
