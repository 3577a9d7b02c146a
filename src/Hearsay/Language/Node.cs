using System.Collections;

namespace Hearsay.Language;

/// <summary>
/// A token in its tree: what <see cref="Token"/> tells of it, and the nodes around it. Only a view, the size of a reference and an index, and
/// made without any cost of memory. Two nodes are equal when they are the same place in the same sentence.
/// <c>default</c> belongs to no sentence: nothing may be asked of it.
/// </summary>
public readonly record struct Node
{
    internal Node(Sentence sentence, int index) => (Sentence, Index) = (sentence, index);

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The 0-based place among the tokens of the sentence.</summary>
    public int Index { get; }

    /// <summary>The token itself.</summary>
    public Token Token => Sentence.Tokens[Index];

    /// <summary>The characters of the text that it covers.</summary>
    public TextSpan Span => Token.Span;

    /// <summary>Those characters.</summary>
    public string Form => Token.Form;

    /// <summary>Its dictionary form: "said" → "say".</summary>
    public string Lemma => Token.Lemma;

    /// <summary>Its universal part of speech.</summary>
    public Upos Upos => Token.Upos;

    /// <summary>Its Penn Treebank tag, which also tells tense and number.</summary>
    public PennTag Tag => Token.Tag;

    /// <summary>Its relation to its head.</summary>
    public Relation Relation => Token.Relation;

    /// <summary>The node that it depends on; null for the root.</summary>
    public Node? Head => Token.Head is >= 0 and var head ? new Node(Sentence, head) : null;

    /// <summary>The nodes that depend on it, in the order of the text.</summary>
    public NodeList Children => Sentence.ChildNodes(Index);

    /// <summary>The first child with that relation; null where there is none.</summary>
    public Node? Child(Relation relation) => Sentence.Child(Index, relation) is >= 0 and var child ? new Node(Sentence, child) : null;

    /// <summary>It and all that lies below it, in the order of the text.</summary>
    public IEnumerable<Node> Subtree
    {
        get
        {
            var sentence = Sentence;
            return sentence.Subtree(Index).Select(index => new Node(sentence, index));
        }
    }

    /// <summary>The characters from the first word of its subtree to the last: of "army" in "The old army left", the first three words.</summary>
    public TextSpan Phrase
    {
        get
        {
            var all = Sentence.Subtree(Index);
            return Sentence.Tokens[all[0]].Span.Union(Sentence.Tokens[all[^1]].Span);
        }
    }

    /// <summary>The form.</summary>
    public override string ToString() => Form;
}

/// <summary>Nodes of one sentence in the order of the text: all of them, or the children of one. A view; immutable and thread-safe.</summary>
public readonly struct NodeList : IReadOnlyList<Node>
{
    private readonly Sentence _sentence;
    private readonly int[]? _indices; // null for all tokens
    private readonly int _first;

    internal NodeList(Sentence sentence, int count) => (_sentence, Count) = (sentence, count);

    internal NodeList(Sentence sentence, int[] indices, int first, int end) => (_sentence, _indices, _first, Count) = (sentence, indices, first, end - first);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One of them, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node.</exception>
    public Node this[int index] => (uint)index < (uint)Count ? At(index) : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such node.");

    /// <summary>Gives one after another.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Node At(int index) => new(_sentence, _indices is null ? index : _indices[_first + index]);

    /// <summary>Gives one node after another, without any cost of memory.</summary>
    public struct Enumerator : IEnumerator<Node>
    {
        private readonly NodeList _nodes;
        private int _index = -1;

        internal Enumerator(NodeList nodes) => _nodes = nodes;

        /// <summary>The present node.</summary>
        public readonly Node Current => _nodes.At(_index);

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on to the next; false where there is none.</summary>
        public bool MoveNext() => ++_index < _nodes.Count;

        /// <summary>Begins anew.</summary>
        public void Reset() => _index = -1;

        /// <summary>There is nothing to let go of.</summary>
        public readonly void Dispose()
        {
        }
    }
}
