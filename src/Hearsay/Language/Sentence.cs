using System.Collections;
using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Language;

/// <summary>
/// A parsed sentence: its tokens in order and its dependency tree (Universal Dependencies v2). As a list it gives its nodes:
/// tokens that know their heads and children. Immutable and thread-safe.
/// </summary>
public sealed class Sentence : IReadOnlyList<Node>
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
        (Offset, BeginsParagraph, IsFollowedBySpace, IsCut) = (tree.Offset, tree.BeginsParagraph, tree.IsFollowedBySpace, tree.IsCut);
        Entities = tree.Entities;
        (_firstChild, _children) = (tree._firstChild, tree._children);
    }

    /// <summary>From the first character of the first token to the last of the last.</summary>
    public TextSpan Span { get; }

    /// <summary>The tokens, in the order of the text.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The index of the root.</summary>
    public int Root { get; }

    /// <summary>
    /// What to add to the spans for places in the whole text: 0, but in a stream of more than 2^30 UTF-16 units, of which
    /// those beyond count from the last multiple of 2^30 before their paragraph.
    /// </summary>
    public long Offset { get; init; }

    /// <summary>Whether it is the first of its paragraph.</summary>
    public bool BeginsParagraph { get; init; }

    /// <summary>Whether white space or the end of the text stands behind it, as it does unless a space was forgotten.</summary>
    public bool IsFollowedBySpace { get; init; } = true;

    /// <summary>Whether it ends where it does only because it, or its paragraph, was longer than any may be: the next goes on with it.</summary>
    public bool IsCut { get; init; }

    /// <summary>The names in it, in order; none overlaps another.</summary>
    public ImmutableArray<NamedEntity> Entities { get; init; } = [];

    /// <summary>The named entity whose first token this is, or null.</summary>
    internal NamedEntity? EntityFrom(int token)
    {
        foreach (var entity in Entities)
        {
            if (entity.First >= token)
                return entity.First == token ? entity : null;
        }
        return null;
    }

    /// <summary>How many tokens there are; 1 or more.</summary>
    public int Count => Tokens.Length;

    /// <summary>Token <paramref name="index"/> in the tree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Node this[int index] => (uint)index < (uint)Tokens.Length ? new Node(this, index) : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such token.");

    /// <summary>The nodes in the order of the text, without any cost of memory.</summary>
    public NodeList.Enumerator GetEnumerator() => new NodeList(this, Tokens.Length).GetEnumerator();

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The characters of the sentence, with one space wherever there was white space.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Span.Length);
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (i > 0 && Tokens[i - 1].Span.End < Tokens[i].Span.Start)
                text.Append(' ');
            text.Append(Tokens[i].Form);
        }
        return text.ToString();
    }

    /// <summary>The sentence with other lemmas; spans, heads and relations stay as they are.</summary>
    internal Sentence With(ImmutableArray<Token> tokens) => new(tokens, this);

    /// <summary>The sentence with another tree over the same words.</summary>
    internal Sentence WithTree(ImmutableArray<Token> tokens) => new(tokens)
    {
        Offset = Offset,
        BeginsParagraph = BeginsParagraph,
        IsFollowedBySpace = IsFollowedBySpace,
        IsCut = IsCut,
    };

    /// <summary>The children of a token as nodes.</summary>
    internal NodeList ChildNodes(int index) => new(this, _children, _firstChild[index], _firstChild[index + 1]);

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
