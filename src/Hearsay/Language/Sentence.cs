using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>
/// A parsed sentence: its tokens in order and its dependency tree (Universal Dependencies v2). Immutable and thread-safe.
/// </summary>
public sealed class Sentence
{
    // Children of every token, in order, laid end to end: those of token i are _children[_firstChild[i].._firstChild[i + 1]].
    private readonly int[] _firstChild;
    private readonly int[] _children;

    /// <summary>Makes a sentence from its tokens.</summary>
    /// <param name="tokens">At least one token, in order, whose heads are indices into this list or −1 for the one root.</param>
    /// <exception cref="ArgumentException">No token, a head out of range, no root or more than one, or a cycle.</exception>
    public Sentence(ImmutableArray<Token> tokens)
    {
        if (tokens.IsDefaultOrEmpty)
            throw new ArgumentException("A sentence needs at least one token.", nameof(tokens));
        Tokens = tokens;
        Span = tokens[0].Span.Union(tokens[^1].Span);
        (_firstChild, _children, Root) = Arrange(tokens);
    }

    // The same tree over other tokens.
    private Sentence(ImmutableArray<Token> tokens, Sentence tree)
    {
        (Tokens, Span, Root) = (tokens, tree.Span, tree.Root);
        (_firstChild, _children) = (tree._firstChild, tree._children);
    }

    /// <summary>From the first character of the first token to the last of the last.</summary>
    public TextSpan Span { get; }

    /// <summary>The tokens, in the order of the text.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The index of the root.</summary>
    public int Root { get; }

    /// <summary>The sentence with other lemmas; spans, heads and relations stay as they are.</summary>
    internal Sentence With(ImmutableArray<Token> tokens) => new(tokens, this);

    /// <summary>The indices of the tokens that depend on token <paramref name="index"/>, in the order of the text.</summary>
    public ReadOnlySpan<int> Children(int index) => _children.AsSpan(_firstChild[index].._firstChild[index + 1]);

    /// <summary>The first child of token <paramref name="index"/> with that relation, or −1.</summary>
    public int Child(int index, Relation relation)
    {
        foreach (var child in Children(index))
            if (Tokens[child].Relation == relation)
                return child;
        return -1;
    }

    /// <summary>True when token <paramref name="index"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(int index, int ancestor)
    {
        while (index >= 0 && index != ancestor)
            index = Tokens[index].Head;
        return index == ancestor;
    }

    /// <summary>The indices of token <paramref name="index"/> and all that lies below it, in the order of the text.</summary>
    public List<int> Subtree(int index)
    {
        var found = new List<int> { index };
        for (var i = 0; i < found.Count; i++)
            foreach (var child in Children(found[i]))
                found.Add(child);
        found.Sort();
        return found;
    }

    private static (int[] FirstChild, int[] Children, int Root) Arrange(ImmutableArray<Token> tokens)
    {
        var count = tokens.Length;
        var first = new int[count + 1];
        var root = -1;
        for (var i = 0; i < count; i++)
        {
            var head = tokens[i].Head;
            if (head == -1)
                root = root == -1 ? i : throw new ArgumentException($"Tokens {root} and {i} are both roots.", nameof(tokens));
            else if ((uint)head >= (uint)count || head == i)
                throw new ArgumentException($"Token {i} has the head {head}, which is not another token of the sentence.", nameof(tokens));
            else
                first[head + 1]++;
        }
        if (root == -1)
            throw new ArgumentException("No token is the root.", nameof(tokens));
        for (var i = 0; i < count; i++)
            first[i + 1] += first[i];
        var children = new int[count - 1];
        var next = first.AsSpan(0, count).ToArray();
        for (var i = 0; i < count; i++)
            if (tokens[i].Head >= 0)
                children[next[tokens[i].Head]++] = i;
        ThrowIfCyclic(first, children, root, count);
        return (first, children, root);
    }

    // One root and one head each: the graph is a tree exactly when the root reaches every token.
    private static void ThrowIfCyclic(int[] first, int[] children, int root, int count)
    {
        var reached = new List<int>(count) { root };
        for (var i = 0; i < reached.Count; i++)
            reached.AddRange(children[first[reached[i]]..first[reached[i] + 1]]);
        if (reached.Count != count)
            throw new ArgumentException($"The heads form a cycle: only {reached.Count} of {count} tokens hang on the root.");
    }
}
