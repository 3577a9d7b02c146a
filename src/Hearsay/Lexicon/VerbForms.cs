using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Lexicons;

/// <summary>
/// The inflected forms of the verbs that the tables hold, by rule and from the table of irregular verbs. A lemmatizer that has
/// never met "shelled" may take it for a form of "shel"; a verb of the lexicon is not missed for that.
/// </summary>
internal sealed class VerbForms
{
    private static readonly TableFormat Format = new("verbs/irregular.tsv", "lemma", "past", "participle") { Key = ["lemma"] };

    private readonly Dictionary<string, string> _lemmas = new(StringComparer.OrdinalIgnoreCase);

    public VerbForms(TableSource tables, TableFaults faults, IEnumerable<string> verbs)
    {
        var irregular = new Dictionary<string, (string Past, string Participle)>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(Format, faults))
            irregular.TryAdd(row.Required(0, "lemma"), (row.Required(1, "past form"), row.Required(2, "participle")));
        foreach (var verb in verbs.Distinct().Order(StringComparer.Ordinal))
        {
            _lemmas.TryAdd(verb, verb);
            foreach (var form in irregular.TryGetValue(verb, out var forms) ? [forms.Past, forms.Participle] : Pasts(verb))
                _lemmas.TryAdd(form, verb);
            foreach (var form in Inflection.Progressives(verb).Append(Inflection.Plural(verb)))
                _lemmas.TryAdd(form, verb);
        }
    }

    /// <summary>The sentence with the lemmas of the lexicon's verbs put right; the same sentence where all are.</summary>
    public Sentence Correct(Sentence sentence)
    {
        ImmutableArray<Token>.Builder? corrected = null;
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            var token = sentence.Tokens[t];
            // The base form and the frequent irregular ones the lemmatizer knows; it guesses at regular endings.
            if (token.Upos != Upos.VERB || token.Tag == PennTag.VB || IsVerb(token.Lemma) || !_lemmas.TryGetValue(token.Form, out var lemma))
                continue;
            corrected ??= sentence.Tokens.ToBuilder();
            corrected[t] = token with { Lemma = lemma };
        }
        return corrected is null ? sentence : sentence.With(corrected.MoveToImmutable());
    }

    // "unfroze" is a form of a verb of the lexicon, and no verb.
    private bool IsVerb(string lemma) => _lemmas.TryGetValue(lemma, out var verb) && verb == lemma;

    private static IEnumerable<string> Pasts(string verb) => Inflection.Stems(verb, "ed").Select(static s => s + "ed");
}
