using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>The lemmas that may head a filler: those that a condition lists, and those of the classes that it names, which all conditions share.</summary>
internal sealed class LemmaSet
{
    // Of so few, comparing with each is as fast as hashing.
    private const int Few = 6;

    private readonly string[] _few = [];
    private readonly HashSet<string>[] _sets;

    /// <summary>Makes the set.</summary>
    /// <param name="own">The lemmas that the condition lists.</param>
    /// <param name="classes">The classes that it names.</param>
    public LemmaSet(List<string> own, List<HashSet<string>> classes)
    {
        if (own.Count <= Few)
            (_few, _sets) = ([.. own], [.. classes]);
        else
            _sets = [.. classes, new HashSet<string>(own, StringComparer.Ordinal)];
    }

    /// <summary>All lemmas, each once, in the order of their letters.</summary>
    public ImmutableSortedSet<string> All => _few.Concat(_sets.SelectMany(static s => s)).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Whether a lemma is in the set.</summary>
    public bool Contains(string lemma)
    {
        foreach (var one in _few)
        {
            if (string.Equals(one, lemma, StringComparison.Ordinal))
                return true;
        }
        foreach (var set in _sets)
        {
            if (set.Contains(lemma))
                return true;
        }
        return false;
    }
}
