namespace Hearsay.Language;

/// <summary>
/// What the parser looks at in a state: words at certain places, and marks, which are numbers in small ranges. Both are
/// tables; all counts follow from them.
/// </summary>
internal static class StateSlots
{
    // S0 is the top of the stack, B0 the first of the buffer; "l" is the leftmost dependent, "r" the rightmost, "l2" and "r2" the second ones.
    private static readonly string[] Words =
        ["S0", "S1", "S2", "B0", "B1", "B2", "S0l", "S0l2", "S0r", "S0r2", "S1l", "S1l2", "S1r", "S1r2", "B0l", "B0l2"];

    private static readonly int Relations = Enum.GetValues<Relation>().Length + 1; // and one for no word
    private const int Counts = 5;
    private const int Distances = 10;

    // Mark, and how many values it has.
    private static readonly (string Name, int Values)[] MarkTable =
    [
        ("relation of S0l", Relations), ("relation of S0l2", Relations), ("relation of S0r", Relations), ("relation of S0r2", Relations),
        ("relation of S1l", Relations), ("relation of S1l2", Relations), ("relation of S1r", Relations), ("relation of S1r2", Relations),
        ("relation of B0l", Relations), ("relation of B0l2", Relations),
        ("dependents of S0 on the left", Counts), ("dependents of S0 on the right", Counts),
        ("dependents of S1 on the left", Counts), ("dependents of S1 on the right", Counts), ("dependents of B0 on the left", Counts),
        ("words from S0 to B0", Distances), ("words from S1 to S0", Distances),
    ];

    private static readonly int[] FirstMark = [.. MarkTable.Select((_, i) => MarkTable.Take(i).Sum(m => m.Values))];
    private static readonly int FirstDependent = Array.IndexOf(Words, "S0l");

    /// <summary>How many places of words there are.</summary>
    public static int Count => Words.Length;

    /// <summary>The first place whose word is a dependent; at the places before it every word of the sentence comes by.</summary>
    public static int FirstOfDependents => FirstDependent;

    /// <summary>How many marks a state has.</summary>
    public static int MarksOfState => MarkTable.Length;

    /// <summary>How many values all marks have together.</summary>
    public static int MarkCount { get; } = MarkTable.Sum(m => m.Values);

    /// <summary>The number of the first value of a mark.</summary>
    public static int FirstMarkOf(int mark) => FirstMark[mark];

    /// <summary>Sets the words at the places, <see cref="ParserState.None"/> where there is none, and the marks of a state.</summary>
    public static void Look(ParserState state, Span<int> words, Span<int> marks)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Buffer(0);
        (words[0], words[1], words[2]) = (s0, s1, state.Stack(2));
        (words[3], words[4], words[5]) = (b0, state.Buffer(1), state.Buffer(2));
        (words[6], words[7], words[8], words[9]) = (state.Leftmost(s0), state.SecondLeft(s0), state.Rightmost(s0), state.SecondRight(s0));
        (words[10], words[11], words[12], words[13]) = (state.Leftmost(s1), state.SecondLeft(s1), state.Rightmost(s1), state.SecondRight(s1));
        (words[14], words[15]) = (state.Leftmost(b0), state.SecondLeft(b0));
        var mark = 0;
        for (var i = FirstDependent; i < words.Length; i++)
            marks[mark++] = words[i] < 0 ? 0 : state.RelationOf(words[i]) + 1;
        marks[mark++] = s0 < 0 ? 0 : Math.Min(state.LeftCount(s0), Counts - 1);
        marks[mark++] = s0 < 0 ? 0 : Math.Min(state.RightCount(s0), Counts - 1);
        marks[mark++] = s1 < 0 ? 0 : Math.Min(state.LeftCount(s1), Counts - 1);
        marks[mark++] = s1 < 0 ? 0 : Math.Min(state.RightCount(s1), Counts - 1);
        marks[mark++] = b0 < 0 ? 0 : Math.Min(state.LeftCount(b0), Counts - 1);
        marks[mark++] = s0 < 0 ? 0 : Distance(state.Next - s0);
        marks[mark] = s1 < 0 ? 0 : Distance(s0 - s1);
        for (var i = 0; i < marks.Length; i++)
            marks[i] += FirstMark[i];
    }

    private static int Distance(int words) => words switch { < 6 => words, < 8 => 6, < 12 => 7, < 20 => 8, _ => 9 };
}
