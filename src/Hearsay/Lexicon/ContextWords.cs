using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Lexicons;

/// <summary>The words and phrases by which PLOVER's contexts are known: ontology/contexts.tsv.</summary>
internal sealed class ContextWords
{
    private static readonly TableFormat Format = new("ontology/contexts.tsv", "context", "strength", "phrases") { Key = ["context", "phrases"] };

    // What is written with a capital in the table is a name and must have it: "WHO" and "AIDS" are no "who" and "aids".
    private readonly PhraseIndex<List<Sign>> _names = new(ignoreCase: false);
    private readonly PhraseIndex<List<Sign>> _words = new(ignoreCase: true);

    /// <summary>That a phrase speaks for a context.</summary>
    /// <param name="Context">The context's place among <see cref="All"/>.</param>
    /// <param name="IsStrong">Whether it does so alone.</param>
    internal readonly record struct Sign(int Context, bool IsStrong);

    private enum Strength
    {
        Strong,
        Weak,
    }

    public ContextWords(TableSource tables, TableFaults faults)
    {
        var all = new List<string>();
        foreach (var row in tables.Rows(Format, faults))
        {
            var (name, strength) = (row.Required(0, "context"), row.Choice<Strength>(1));
            if (!row.IsSound)
                continue;
            if (!all.Contains(name))
                all.Add(name);
            var sign = new Sign(all.IndexOf(name), strength == Strength.Strong);
            foreach (var phrase in row.List(2))
            {
                Add(phrase, sign);
                if (!phrase.EndsWith('s'))
                    Add(Inflection.Plural(phrase), sign);
            }
        }
        All = [.. all];
    }

    /// <summary>The contexts, in the order of the table.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The longest phrase that begins at a token: for which contexts it speaks, and where it ends; null where there is none.</summary>
    public (List<Sign>? Signs, int End) LongestAt(string text, ImmutableArray<Token> tokens, int start)
    {
        var word = _words.LongestAt(text, tokens, start, tokens.Length);
        if (!char.IsUpper(tokens[start].Form[0]))
            return word;
        var name = _names.LongestAt(text, tokens, start, tokens.Length);
        return name.Entry is not null && name.End >= word.End ? name : word;
    }

    private void Add(string phrase, Sign sign)
    {
        var signs = (phrase.Any(char.IsUpper) ? _names : _words).GetOrAdd(phrase, static () => []);
        // The plural of one phrase may stand in the table as another.
        if (!signs.Exists(s => s.Context == sign.Context))
            signs.Add(sign);
    }
}
