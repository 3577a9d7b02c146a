namespace Hearsay.Language;

/// <summary>
/// How far the arc-hybrid parsing of one sentence has come (Kuhlmann, Gómez-Rodríguez and Satta 2011): words whose
/// dependents are not all found lie on a stack, words not yet reached in the buffer. The root stands behind the last word.
/// </summary>
internal sealed class ParserState
{
    /// <summary>Stands for no word.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private int[] _head = [];
    private byte[] _relation = [];
    private int[] _leftmost = [], _secondLeft = [], _rightmost = [], _secondRight = [];
    private int[] _leftCount = [], _rightCount = [];

    /// <summary>How many words the sentence has.</summary>
    public int Count { get; private set; }

    /// <summary>How many words lie on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The first word of the buffer; <see cref="Count"/> stands for the root.</summary>
    public int Next { get; private set; }

    /// <summary>True when every word has a head.</summary>
    public bool IsDone => Next == Count && Depth == 0;

    /// <summary>How many transitions were applied since the beginning, in all sentences.</summary>
    public long Steps { get; private set; }

    /// <summary>Begins a sentence of <paramref name="count"/> words.</summary>
    public void Begin(int count)
    {
        Count = count;
        Depth = 0;
        Next = 0;
        if (_stack.Length < count)
        {
            _stack = new int[count];
            _head = new int[count];
            _relation = new byte[count];
            (_leftmost, _secondLeft, _rightmost, _secondRight) = (new int[count], new int[count], new int[count], new int[count]);
            (_leftCount, _rightCount) = (new int[count], new int[count]);
        }
        _head.AsSpan(0, count).Fill(None);
        _relation.AsSpan(0, count).Clear();
        foreach (var child in (int[][])[_leftmost, _secondLeft, _rightmost, _secondRight])
            child.AsSpan(0, count).Fill(None);
        _leftCount.AsSpan(0, count).Clear();
        _rightCount.AsSpan(0, count).Clear();
    }

    /// <summary>The word <paramref name="depth"/> below the top of the stack, or <see cref="None"/>.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>The word <paramref name="ahead"/> behind the first of the buffer, or <see cref="None"/>; the root is no word here.</summary>
    public int Buffer(int ahead) => Next + ahead < Count ? Next + ahead : None;

    /// <summary>The head found for a word: <see cref="Count"/> for the root, <see cref="None"/> when none is found yet.</summary>
    public int Head(int word) => _head[word];

    /// <summary>The relation found for a word.</summary>
    public byte RelationOf(int word) => _relation[word];

    /// <summary>The word's first dependent on its left.</summary>
    public int Leftmost(int word) => word == None ? None : _leftmost[word];

    /// <summary>The word's second dependent on its left.</summary>
    public int SecondLeft(int word) => word == None ? None : _secondLeft[word];

    /// <summary>The word's last dependent on its right.</summary>
    public int Rightmost(int word) => word == None ? None : _rightmost[word];

    /// <summary>The word's last dependent but one on its right.</summary>
    public int SecondRight(int word) => word == None ? None : _secondRight[word];

    /// <summary>How many dependents the word has on its left.</summary>
    public int LeftCount(int word) => _leftCount[word];

    /// <summary>How many dependents the word has on its right.</summary>
    public int RightCount(int word) => _rightCount[word];

    /// <summary>Whether the next word may be pushed: there is one.</summary>
    public bool CanShift => Next < Count;

    /// <summary>
    /// Whether the top of the stack may be hung on the first of the buffer. On the root, only the last word left may be:
    /// a sentence has one root.
    /// </summary>
    public bool CanReduceLeft => Depth > 0 && (Next < Count || Depth == 1);

    /// <summary>Whether the top of the stack may be hung on the word below it: there is one.</summary>
    public bool CanReduceRight => Depth > 1;

    /// <summary>Pushes the next word.</summary>
    public void Shift()
    {
        Steps++;
        _stack[Depth++] = Next++;
    }

    /// <summary>Hangs the top of the stack on the first of the buffer and takes it off.</summary>
    public void ReduceLeft(byte relation)
    {
        Steps++;
        var word = _stack[--Depth];
        _head[word] = Next;
        _relation[word] = relation;
        if (Next == Count)
            return;
        // Dependents on the left are found from the nearest to the farthest.
        _secondLeft[Next] = _leftmost[Next];
        _leftmost[Next] = word;
        _leftCount[Next]++;
    }

    /// <summary>Hangs the top of the stack on the word below it and takes it off.</summary>
    public void ReduceRight(byte relation)
    {
        Steps++;
        var word = _stack[--Depth];
        var head = _stack[Depth - 1];
        _head[word] = head;
        _relation[word] = relation;
        _secondRight[head] = _rightmost[head];
        _rightmost[head] = word;
        _rightCount[head]++;
    }
}
