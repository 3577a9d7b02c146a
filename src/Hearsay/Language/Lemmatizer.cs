using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>How a word becomes its dictionary form: "stopped" → "stop" takes three letters off and adds none.</summary>
/// <param name="KeepsCapitals">Whether the capitals of the word stay.</param>
/// <param name="Strip">How many letters go from its end.</param>
/// <param name="Append">What is added then.</param>
internal readonly record struct LemmaScript(bool KeepsCapitals, byte Strip, string Append);

/// <summary>
/// Gives words their dictionary forms: a known word of a class its own script, any other word that of the longest ending
/// known for the class. Immutable and thread-safe.
/// </summary>
internal sealed class Lemmatizer(ImmutableArray<LemmaScript> scripts, Dictionary<ulong, ushort> rules)
{
    /// <summary>The longest ending that a rule looks at.</summary>
    public const int LongestEnding = 6;

    private const int LongestWord = 64;

    /// <summary>The dictionary form of a word of the class with that index.</summary>
    public string Lemma(ReadOnlySpan<char> form, int wordClass, StringPool pool)
    {
        if (form.Length > LongestWord)
            return pool.Get(form);
        var script = scripts[ScriptOf(form, wordClass)];
        var kept = Math.Max(0, form.Length - script.Strip);
        Span<char> lemma = stackalloc char[LongestWord + script.Append.Length];
        for (var i = 0; i < kept; i++)
            lemma[i] = script.KeepsCapitals ? form[i] : char.ToLowerInvariant(form[i]);
        script.Append.CopyTo(lemma[kept..]);
        var length = kept + script.Append.Length;
        return length == 0 ? pool.Get(form) : pool.Get(lemma[..length]);
    }

    /// <summary>The key of the rule for a word that is known, or for an ending.</summary>
    internal static ulong Key(int wordClass, ReadOnlySpan<char> letters, bool whole)
    {
        var hash = FeatureHash.Seed(wordClass * 2 + (whole ? 1 : 0));
        for (var i = letters.Length - 1; i >= 0; i--)
            hash = FeatureHash.Mix(hash, WordAttributes.Plain(letters[i]));
        return hash;
    }

    private int ScriptOf(ReadOnlySpan<char> form, int wordClass)
    {
        if (rules.TryGetValue(Key(wordClass, form, whole: true), out var known))
            return known;
        for (var length = Math.Min(LongestEnding, form.Length); length > 0; length--)
            if (rules.TryGetValue(Key(wordClass, form[^length..], whole: false), out known))
                return known;
        return rules.GetValueOrDefault(Key(wordClass, [], whole: false));
    }
}
